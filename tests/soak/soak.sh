#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Somebody at the window who clicks, drags, resizes and types without sense for a while; the program,
# built with sanitizers, must bear it. Usage: soak.sh PROGRAM SECONDS [SEED]
#
# The same seed does the same things. What was done last is in the log, should the program end.
set -euo pipefail

readonly program=$1 seconds=$2 seed=${3:-$(date +%s)}
readonly keys=(space space period comma shift+period shift+comma Left Right Home End minus plus 0 n
    shift+n bracketleft bracketright t ctrl+z ctrl+shift+z F4 F5 F6 F7 F8 F11 Tab shift+Tab Up Down
    Return Escape Escape question ctrl+f ctrl+e Page_Up Page_Down Delete)
readonly words=(0 50 200 "5 s" 80% never acme xyzzy 1e9 -3 "9:30")
readonly sizes=("1280 720" "1600 900" "900 600" "1500 980" "640 480" "1600 500")
readonly examples=(quarterly-push hot-among-many ping-pong month-end-load account-pool
    queue-driven-intake partition-by-region redistribution-by-night guardrails)

folder=$(mktemp -d)
readonly folder log="$folder/log"
xvfb="" window_process=""
finish() {
    [[ -z $window_process ]] || kill "$window_process" 2>/dev/null || true
    [[ -z $xvfb ]] || kill "$xvfb" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT

# -displayfd finds a free display and says which.
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
xvfb=$!
read -r display <"$folder/display"
export DISPLAY=":$display"

# Nothing that is remembered from before, nothing left behind.
export XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_RUNTIME_DIR="$folder"
# X11 and fontconfig keep what they have allocated; the tests look for leaks of our own.
export ASAN_OPTIONS="detect_leaks=0:halt_on_error=1" UBSAN_OPTIONS="halt_on_error=1:print_stacktrace=1"

window=""
start() {
    rm -rf "$folder/data" # or it would ask whether to recover
    "$program" "${examples[RANDOM % ${#examples[@]}]}" --play --speed 60 --size 1280x720 \
        2>"$folder/errors" &
    window_process=$!
    local try
    for try in {1..300}; do
        window=$(xdotool search --onlyvisible --pid "$window_process" 2>/dev/null | head -n 1) || true
        [[ -z $window ]] || break
        is_alive || break
        sleep 0.1
    done
    [[ -n $window ]] || fail "no window appeared"
    xdotool windowfocus "$window" 2>/dev/null || true
}

is_alive() { kill -0 "$window_process" 2>/dev/null; }

fail() {
    echo "soak: $1 (seed $seed)" >&2
    echo "--- what was done last" >&2
    tail -n 15 "$log" >&2 || true
    echo "--- what the program said" >&2
    tail -n 60 "$folder/errors" >&2 || true
    exit 1
}

# Ending by itself with status 0 is somebody's click on Quit; anything else is not.
look_after() {
    is_alive && return
    local status=0
    wait "$window_process" || status=$?
    ((status == 0)) || fail "the window ended with status $status"
    start
}

act() {
    echo "$*" >>"$log"
    # A window that closes in the middle of an action is no mistake of the action's.
    timeout 20 xdotool "$@" 2>/dev/null || true
}

point() { echo "$((RANDOM % 1280)) $((RANDOM % 720))"; }

step() {
    case $((RANDOM % 10)) in
    0 | 1 | 2) act key --clearmodifiers "${keys[RANDOM % ${#keys[@]}]}" ;;
    3 | 4) act mousemove $(point) click 1 ;;
    5) act mousemove $(point) mousedown 1 mousemove $(point) mousemove $(point) mouseup 1 ;;
    6) act mousemove $(point) click --repeat 4 "$((4 + RANDOM % 2))" ;;
    7) act mousemove $(point) click --repeat 2 --delay 60 1 type --delay 10 "${words[RANDOM % ${#words[@]}]}" ;;
    8) act mousemove $(point) click 3 ;;
    9)
        if ((RANDOM % 4 == 0)); then
            act windowsize "$window" ${sizes[RANDOM % ${#sizes[@]}]}
        else
            act key --clearmodifiers Escape
        fi
        ;;
    esac
}

RANDOM=$((seed % 32768))
echo "soak: $seconds s, seed $seed"
start
actions=0
end=$((SECONDS + seconds))
while ((SECONDS < end)); do
    step
    look_after
    actions=$((actions + 1))
done
grep -qE 'runtime error|AddressSanitizer' "$folder/errors" && fail "a sanitizer spoke"
# Still answering: it paints anew when its size changes, and pausing works.
timeout 20 xdotool windowsize --sync "$window" 1100 700 2>/dev/null || fail "the window no longer answers"
echo "soak: $actions actions, the window bore them all"
