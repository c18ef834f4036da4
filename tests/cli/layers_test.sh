#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The floors of the house, guarded by machine: who may include whom, and that Qt stays upstairs.
# ARCHITECTURE.md says why. Usage: layers_test.sh SOURCE_FOLDER
set -euo pipefail

# Which of our own folders each part may include from, itself included.
declare -rA allowed=(
    [core/base]="core/base"
    [core/model]="core/base core/model"
    [core/scenario]="core/base core/model core/scenario"
    [core/engine]="core/base core/model core/engine"
    [core/measure]="core/base core/model core/engine core/measure"
    [core/history]="core/base core/model core/engine core/measure core/history"
    [core/study]="core/base core/model core/engine core/measure core/history core/study"
    [app/cli]="core app/cli"
    [app/gui]="core ui app/gui"
    [ui]="core ui"
    [tests]="core ui tests"
)
# The version is nobody's and everybody's.
readonly common="core/version.h"
# Headers that only some folders may include: pattern, folders, why.
readonly restricted=(
    "yaml-cpp/|core/scenario|YAML is read and written in core/scenario alone"
    "csv.h|core/scenario|traces are read in core/scenario alone"
    "CLI/|app/cli|the command line is parsed in app/cli alone"
    "Random123/|core/base|random numbers come from core/base/random.h alone"
    "core/engine/simulation.h|core/engine core/measure core/history core/study ui/session app/cli tests|the window meets the engine in ui/session alone"
    "core/engine/engine.h|core/engine tests|the engine's inside is its own business"
)

# Sets `part`; not a subshell, because there are a thousand includes.
find_part() {
    for part in "${!allowed[@]}"; do
        [[ $1 != "$part"/* ]] || return 0
    done
    part=""
}

is_in() { # PATH FOLDER...
    local path=$1 folder
    shift
    for folder in "$@"; do
        [[ $path != "$folder"/* ]] || return 0
    done
    return 1
}

# Says what is wrong in the tree below the current folder, one line each.
violations() {
    local file line header part rule pattern folders why
    while IFS=: read -r file line header; do
        find_part "$file"
        if [[ -z $part ]]; then
            echo "$file:$line: no rule for this folder; add one to layers_test.sh"
            continue
        fi
        # The kind of quotes says whose it is: <somebody else's>, "ours".
        if [[ $header == \<* ]]; then
            if [[ $header == "<Q"* || $header == "<q"* ]] && is_in "$file" core app/cli tests/cli; then
                echo "$file:$line: $header: no Qt below ui"
            fi
        elif [[ $header != */* && -e ${file%/*}/${header//\"/} ]]; then
            : # beside it, so on the same floor
        elif [[ $header != *.moc\" && $header != "\"$common\"" ]] &&
            ! is_in "${header//\"/}" ${allowed[$part]}; then
            echo "$file:$line: $header: $part may include only ${allowed[$part]}"
        fi
        for rule in "${restricted[@]}"; do
            pattern=${rule%%|*}
            why=${rule##*|}
            folders=${rule#*|}
            folders=${folders%|*}
            if [[ ${header:1} == "$pattern"* ]] && ! is_in "$file" $folders; then
                echo "$file:$line: $header: $why"
            fi
        done
    done < <(grep -rnoE --include='*.h' --include='*.cpp' --include='*.def' \
        '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"][^>"]+[>"]' core app ui tests |
        sed -E 's/#[[:space:]]*include[[:space:]]*//; s/:[[:space:]]+/:/')
}

# A guard that never barks guards nothing: it must find each of these.
self_test() {
    local folder expected found
    folder=$(mktemp -d)
    mkdir -p "$folder"/{core/{base,model,engine,measure,scenario},app/{cli,gui},ui/stage,tests}
    echo '#include "core/model/scenario.h"' >"$folder/core/base/a.h"
    echo '  #  include <QString>' >"$folder/core/engine/b.cpp"
    echo '#include "core/measure/summary.h"' >"$folder/core/engine/c.cpp"
    echo '#include <yaml-cpp/yaml.h>' >"$folder/core/model/d.cpp"
    echo '#include "ui/theme.h"' >"$folder/app/cli/e.cpp"
    echo '#include "app/cli/options.h"' >"$folder/ui/stage/f.cpp"
    echo '#include "core/engine/simulation.h"' >"$folder/ui/stage/g.cpp"
    echo '#include "scenario.h"' >"$folder/core/scenario/h.cpp"
    echo '#include "core/base/time.h"' >"$folder/core/model/good.cpp"
    expected="app/cli/e.cpp core/base/a.h core/engine/b.cpp core/engine/c.cpp core/model/d.cpp"
    expected+=" core/scenario/h.cpp ui/stage/f.cpp ui/stage/g.cpp"
    found=$(cd "$folder" && violations | cut -d: -f1 | sort | paste -sd' ')
    rm -rf "$folder"
    if [[ $found != "$expected" ]]; then
        printf 'The guard itself is broken.\nIt found:    %s\nIt must find: %s\n' "$found" "$expected"
        exit 1
    fi
}

self_test
cd "$1"
wrong=$(violations)
if [[ -n $wrong ]]; then
    printf 'These includes break the rules of ARCHITECTURE.md:\n%s\n' "$wrong"
    exit 1
fi
echo "Every include keeps to its floor."
