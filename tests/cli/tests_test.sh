#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No test may depend on how fast or how busy a machine is: none sleeps, none looks at a clock, and
# who waits for something does so patiently. Usage: tests_test.sh SOURCE_FOLDER
set -euo pipefail

# The tests of the gate; benchmarks, fuzzers and the soak measure time for a living.
readonly folders="tests/cli tests/core tests/support tests/ui tests/validation"

# Pattern, what makes it right when it is in the same line (or -), the only file that may (or -), why.
readonly rules=(
    '\<(qWait|qSleep|QTest::sleep|sleep_for|sleep_until|msleep|usleep|nanosleep|sleep)[[:space:]]*\(~-~-~wait for what must come (QTRY_VERIFY), not for time to pass'
    '\<(QElapsedTimer|QDeadlineTimer|steady_clock|system_clock|high_resolution_clock|clock_gettime|gettimeofday|getrusage|currentDateTime|currentMSecsSinceEpoch|QBENCHMARK)\>|\<(std::)?(clock|time)\((NULL|nullptr|0)?\)~-~tests/support/effort.h~no test looks at a clock; compare work with work (tests/support/effort.h)'
    '\<QTimer::singleShot\>~-~-~wait for what must come (QTRY_VERIFY), not for time to pass'
    '\<QTRY_[A-Z0-9]+_WITH_TIMEOUT\>~-~tests/support/test_entry.h~QTRY_VERIFY and QTRY_COMPARE of tests/support/test_entry.h are patient'
    '\<(qWaitForWindow(Active|Exposed)|waitFor(Started|Finished|ReadyRead))[[:space:]]*\(|\.wait\(~patience_ms~-~give it patience_ms: what comes at last comes in time'
)

# Says what is wrong in the tree below the current folder, one line each. Words in comments are free.
violations() {
    local rule pattern saved only why
    for rule in "${rules[@]}"; do
        IFS='~' read -r pattern saved only why <<<"$rule"
        while IFS= read -r found; do
            [[ $saved == - || $found != *"$saved"* ]] || continue
            [[ $only == - || $found != "$only":* ]] || continue
            echo "$found: $why"
        done < <(grep -rnE --include='*.h' --include='*.cpp' --include='*.inl' "$pattern" "$@" |
            grep -vE '^[^:]+:[0-9]+:[[:space:]]*//' || true)
    done
}

# What must be refused, a line for each way.
readonly broken=(
    'QTest::qWait(50);'
    'QTest::qSleep(50);'
    'std::this_thread::sleep_for(50ms);'
    'usleep(1000);'
    'QElapsedTimer clock;'
    'const auto now = std::chrono::steady_clock::now();'
    'clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);'
    'const std::clock_t before = std::clock();'
    'QTimer::singleShot(5s, &loop, &QEventLoop::quit);'
    'QTRY_VERIFY_WITH_TIMEOUT(done, 100);'
    'QVERIFY(QTest::qWaitForWindowActive(&window));'
    'QVERIFY(program.waitForFinished());'
    'QVERIFY(shown.wait());'
    'QVERIFY(shown.wait(1000));'
)
# What must be let through.
readonly sound=(
    'QTRY_VERIFY(done);'
    '// A test that calls QTest::qWait(50) is refused.'
    'QVERIFY(QTest::qWaitForWindowActive(&window, patience_ms));'
    'QVERIFY(shown.wait(patience_ms));'
    'const bool at_rest = sleepers.empty();'
    'Pacer::WallTime wall(double s);'
)

readonly source=$1
complaints=$(cd "$source" && violations $folders)
if [[ -n $complaints ]]; then
    printf '%s\n' "$complaints" >&2
    exit 1
fi

# A guard that never barks guards nothing.
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
cd "$trial"
mkdir -p tests/core
for line in "${broken[@]}" "${sound[@]}"; do
    printf '%s\n' "    $line" >tests/core/a.cpp
    said=$(violations tests)
    wanted=refused
    [[ " ${sound[*]} " != *" $line "* ]] || wanted=sound
    if [[ $wanted == refused && -z $said ]]; then
        echo "not refused: $line" >&2
        exit 1
    elif [[ $wanted == sound && -n $said ]]; then
        echo "refused without reason: $said" >&2
        exit 1
    fi
done
echo "no test depends on time; ${#broken[@]} ways to do so are refused"
