#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms of the house, guarded by machine: who may include whom, and that Qt stays upstairs.
# ARCHITECTURE.md says why. Usage: layers_test.sh SOURCE_FOLDER
set -euo pipefail

# Which of our own folders and headers each folder may include from, beside its own.
# What the window sees of its threads.
readonly session="ui/session/frame.h ui/session/controller.h ui/session/watch_set.h
    ui/session/calls.h ui/session/tasks.h"
declare -rA allowed=(
    [core/base]=""
    [core/files]="core/base"
    [core/model]="core/base"
    [core/scenario]="core/base core/files core/model"
    [core/engine]="core/base core/model"
    [core/measure]="core/base core/files core/model core/engine"
    [core/history]="core/base core/model core/engine core/measure"
    [core/study]="core/base core/model core/engine core/measure core/history"

    [ui/kit]="core"
    [ui/session]="core"
    [ui/stage]="core ui/kit $session"
    [ui/controls]="core ui/kit $session"
    [ui/charts]="core ui/kit $session"
    [ui/tables]="core ui/kit $session"
    [ui/timeline]="core ui/kit $session"
    [ui/transport]="core ui/kit $session"
    [ui/files]="core ui/kit $session"
    [ui/compare]="core ui/kit $session ui/stage"
    [ui/report]="core ui/kit $session ui/stage ui/charts"
    [ui/window]="core ui"

    [app/cli]="core"
    [app/gui]="core ui"

    [tests/support]="core ui"
    [tests/core]="core tests/support"
    [tests/validation]="core tests/support"
    [tests/postgres]="core tests/validation"
    [tests/bench]="core"
    [tests/fuzz]="core"
    [tests/cli]="core app/cli"
    [tests/ui]="core ui tests/support"
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
    "core/history/history.h|core/history ui/session tests|the window's runs live in ui/session alone"
    "core/scenario/|core/scenario ui/session ui/files ui/kit/table_words.cpp app tests|the window reads and writes scenarios in ui/files and ui/session alone"
)

# Sets `room`; not a subshell, because there are a thousand includes.
find_room() {
    for room in "${!allowed[@]}"; do
        [[ $1 != "$room"/* ]] || return 0
    done
    room=""
}

is_in() { # PATH FOLDER_OR_FILE...
    local path=$1 place
    shift
    for place in "$@"; do
        [[ $path != "$place" && $path != "$place"/* ]] || return 0
    done
    return 1
}

# Says what is wrong in the tree below the current folder, one line each.
violations() {
    local file line header room rule pattern folders why
    while IFS=: read -r file line header; do
        find_room "$file"
        if [[ -z $room ]]; then
            echo "$file:$line: no rule for this folder; add one to layers_test.sh"
            continue
        fi
        # The kind of quotes says whose it is: <somebody else's>, "ours".
        if [[ $header == \<* ]]; then
            if [[ $header == "<Q"* || $header == "<q"* ]] && is_in "$file" core app/cli tests/cli; then
                echo "$file:$line: $header: no Qt below ui"
            fi
        elif [[ $header != *.moc\" && $header != "\"$common\"" ]] &&
            ! is_in "${header//\"/}" "$room" ${allowed[$room]}; then
            echo "$file:$line: $header: $room may include only itself, ${allowed[$room]:-nothing else}"
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
    done < <(grep -rnoE --include='*.h' --include='*.cpp' --include='*.inl' --include='*.def' \
        '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"][^>"]+[>"]' "$@" |
        sed -E 's/#[[:space:]]*include[[:space:]]*//; s/:[[:space:]]+/:/')
}

# What must be refused: file, include. At least one for each row of the tables above.
readonly broken=(
    'core/base/a.h|"core/model/scenario.h"'
    'core/files/a.h|"core/model/scenario.h"'
    'core/model/a.cpp|"core/scenario/reader.h"'
    'core/model/b.cpp|"core/measure/summary.h"'
    'core/scenario/a.cpp|"core/engine/event.h"'
    'core/engine/a.cpp|"core/measure/summary.h"'
    'core/engine/b.inl|"core/scenario/writer.h"'
    'core/measure/a.cpp|"core/history/run.h"'
    'core/history/a.cpp|"core/study/price_tag.h"'
    'core/study/a.cpp|"ui/kit/words.h"'
    'core/study/b.def|"core/scenario/reader.h"'
    'ui/kit/a.h|"ui/session/frame.h"'
    'ui/session/a.cpp|"ui/kit/words.h"'
    'ui/stage/a.cpp|"ui/session/worker.h"'
    'ui/stage/b.cpp|"app/gui/options.h"'
    'ui/controls/a.cpp|"ui/transport/run_actions.h"'
    'ui/charts/a.cpp|"ui/timeline/flag_layout.h"'
    'ui/tables/a.cpp|"ui/stage/words.h"'
    'ui/timeline/a.cpp|"ui/charts/plot_scale.h"'
    'ui/transport/a.cpp|"ui/controls/parameter_row.h"'
    'ui/files/a.cpp|"ui/window/main_window.h"'
    'ui/compare/a.cpp|"ui/charts/chart_card.h"'
    'ui/report/a.cpp|"ui/tables/instruments.h"'
    'ui/window/a.cpp|"app/gui/options.h"'
    'app/cli/a.cpp|"ui/kit/theme.h"'
    'app/gui/a.cpp|"app/cli/options.h"'
    'tests/support/a.h|"tests/core/a.h"'
    'tests/core/a.cpp|"ui/session/frame.h"'
    'tests/validation/a.cpp|"app/cli/options.h"'
    'tests/postgres/a.cpp|"tests/support/scenarios.h"'
    'tests/bench/a.cpp|"ui/session/frame.h"'
    'tests/fuzz/a.cpp|"tests/support/scenarios.h"'
    'tests/cli/a.cpp|"ui/session/frame.h"'
    'tests/ui/a.cpp|"app/gui/options.h"'
    # Headers that are not for everybody.
    'core/model/c.cpp|<yaml-cpp/yaml.h>'
    'ui/files/c.cpp|<csv.h>'
    'app/gui/c.cpp|<CLI/CLI.hpp>'
    'core/engine/c.cpp|<Random123/philox.h>'
    'ui/stage/c.cpp|"core/engine/simulation.h"'
    'core/measure/c.cpp|"core/engine/engine.h"'
    'ui/timeline/c.cpp|"core/history/history.h"'
    'ui/report/c.cpp|"core/scenario/writer.h"'
    # However it is written, and whoever's it is.
    'core/engine/d.cpp|<QString>'
    'core/engine/e.inl|<qglobal.h>'
    'tests/cli/d.cpp|<QTest>'
    'core/scenario/d.cpp|"scenario.h"'
    'ui/attic/d.cpp|"ui/kit/theme.h"'
)
# What must be let through.
readonly sound=(
    'core/model/good.cpp|"core/base/time.h"'
    'core/engine/good.inl|"core/engine/engine.h"'
    'core/scenario/good.cpp|<yaml-cpp/yaml.h>'
    'ui/kit/good.cpp|<QString>'
    'ui/stage/good.cpp|"ui/session/controller.h"'
    'ui/stage/good.h|"core/version.h"'
    'ui/window/good.cpp|"good.moc"'
    'ui/report/good.cpp|"ui/stage/words.h"'
    'app/cli/good.cpp|"core/engine/simulation.h"'
)

# A guard that never barks guards nothing: every row of the tables must have refused something.
self_test() {
    local folder entry file row found missed=""
    folder=$(mktemp -d)
    for entry in "${broken[@]}" "${sound[@]}"; do
        file=$folder/${entry%%|*}
        mkdir -p "${file%/*}"
        echo "  #  include ${entry#*|}" >"$file"
    done
    found=$(cd "$folder" && violations core ui app tests)
    rm -rf "$folder"
    for entry in "${broken[@]}"; do
        [[ $'\n'$found == *$'\n'"${entry%%|*}:1: "* ]] || missed+="not refused: $entry"$'\n'
    done
    for entry in "${sound[@]}"; do
        [[ $'\n'$found != *$'\n'"${entry%%|*}:1: "* ]] || missed+="refused: $entry"$'\n'
    done
    for row in "${!allowed[@]}"; do
        [[ $found == *": $row may include only "* ]] || missed+="never broken: the rule of $row"$'\n'
    done
    for row in "${restricted[@]}"; do
        [[ $found == *": ${row##*|}"* ]] || missed+="never broken: ${row##*|}"$'\n'
    done
    if [[ -n $missed ]]; then
        printf 'The guard itself is broken:\n%s' "$missed"
        exit 1
    fi
}

self_test
cd "$1"
wrong=$(violations core ui app tests)
if [[ -n $wrong ]]; then
    printf 'These includes break the rules of ARCHITECTURE.md:\n%s\n' "$wrong"
    exit 1
fi
echo "Every include keeps to its room."
