#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Equal seeds give equal runs whatever compiled the program: builds core with both compilers,
# without and with optimization, and compares the fingerprints of every example.
# Usage: compilers_test.sh SOURCE_FOLDER BUILD_FOLDER FINGERPRINT_PROGRAM; exits with 77 (skipped)
# if a compiler is missing.
set -euo pipefail
readonly source=$1 build=$2 reference=$3
readonly program=lockscope_fingerprint

for compiler in g++ clang++; do
    if ! command -v "$compiler" >/dev/null; then
        echo "Skipped: $compiler is not installed."
        exit 77
    fi
done

build_with() { # COMPILER FLAGS FOLDER
    local launcher=() werror=OFF
    ! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    # Other presets see to the warnings of g++; this is the only build with clang.
    [[ $1 != clang++ ]] || werror=ON
    # CC and CXX of whoever runs the tests must not win.
    env -u CC -u CXX cmake -G Ninja -S "$source" -B "$3" -DCMAKE_CXX_COMPILER="$1" \
        -DCMAKE_CXX_FLAGS="$2" -DCMAKE_BUILD_TYPE=None -DLOCKSCOPE_WERROR="$werror" \
        -DLOCKSCOPE_GUI=OFF -DLOCKSCOPE_TESTS=ON \
        -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON "${launcher[@]}" &&
        cmake --build "$3" --target "$program"
}

mkdir -p "$build"
expected=$("$reference" "$source"/examples/*.yaml)
echo "This build:"
echo "$expected"

status=0
for compiler in g++ clang++; do
    for flags in -O0 -O3; do
        folder="$build/$compiler$flags"
        if ! build_with "$compiler" "$flags" "$folder" >"$folder.log" 2>&1; then
            cat "$folder.log"
            echo "$compiler $flags: cannot build it"
            status=1
        elif actual=$("$folder/bin/$program" "$source"/examples/*.yaml) &&
            [[ $actual == "$expected" ]]; then
            echo "$compiler $flags: equal"
        else
            printf '%s %s: DIFFERENT\n%s\n' "$compiler" "$flags" "$actual"
            status=1
        fi
    done
done
exit "$status"
