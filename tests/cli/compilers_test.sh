#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Equal seeds give equal runs whatever compiled the program: builds lockscope-cli with both
# compilers, without and with optimization, and compares the fingerprints of every example.
# Usage: compilers_test.sh SOURCE_FOLDER BUILD_FOLDER LOCKSCOPE_CLI; exits with 77 (skipped) if a
# compiler is missing.
set -euo pipefail
readonly source=$1 build=$2 reference=$3
# Long enough for every kind of event of an example to happen, short enough for -O0.
readonly duration=30m

for compiler in g++ clang++; do
    if ! command -v "$compiler" >/dev/null; then
        echo "Skipped: $compiler is not installed."
        exit 77
    fi
done

fingerprints() { # LOCKSCOPE_CLI
    local example
    for example in "$source"/examples/*.yaml; do
        printf '%s %s\n' "$(basename "$example" .yaml)" \
            "$("$1" run "$example" --duration "$duration" --format json |
                grep -o '"fingerprint": *"[^"]*"')"
    done
}

build_with() { # COMPILER FLAGS FOLDER
    local launcher=()
    ! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    # CC and CXX of whoever runs the tests must not win.
    env -u CC -u CXX cmake -G Ninja -S "$source" -B "$3" -DCMAKE_CXX_COMPILER="$1" \
        -DCMAKE_CXX_FLAGS="$2" -DCMAKE_BUILD_TYPE=None -DLOCKSCOPE_WERROR=ON -DLOCKSCOPE_GUI=OFF \
        -DLOCKSCOPE_TESTS=OFF "${launcher[@]}" >"$3.log" 2>&1 &&
        cmake --build "$3" --target lockscope_cli >>"$3.log" 2>&1 ||
        { cat "$3.log"; echo "$1 $2 cannot build it."; exit 1; }
}

mkdir -p "$build"
expected=$(fingerprints "$reference")
echo "This build:"
echo "$expected"
[[ -n $expected ]] || { echo "There are no examples."; exit 1; }

status=0
for compiler in g++ clang++; do
    for flags in -O0 -O3; do
        folder="$build/$compiler$flags"
        build_with "$compiler" "$flags" "$folder"
        if actual=$(fingerprints "$folder/bin/lockscope-cli") && [[ $actual == "$expected" ]]; then
            echo "$compiler $flags: equal"
        else
            printf '%s %s: DIFFERENT\n%s\n' "$compiler" "$flags" "$actual"
            status=1
        fi
    done
done
exit "$status"
