// SPDX-License-Identifier: GPL-3.0-or-later
// A test program holds the classes of several files; the first word on its command line says which
// one runs, the rest goes to Qt Test. LockscopeTest.cmake makes the main() that chooses.
//
// No test depends on how fast a machine is: it waits for what must come (QTRY_VERIFY, QTRY_COMPARE,
// QSignalSpy::wait(patience_ms)) and never for time to pass.
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace lockscope {

/// How long a test waits for what must come, before it calls it a stall. Sanitizers on a busy
/// machine take their time. Waiting ends with what is waited for, so it costs nothing to be
/// patient.
inline constexpr int patience_ms = 120'000;

template <class Application, class Test>
int run_test_class(int argc, char** argv) {
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace lockscope

// Qt's own give up after five seconds.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), lockscope::patience_ms)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected)                                                             \
    QTRY_COMPARE_WITH_TIMEOUT((actual), expected, lockscope::patience_ms)

/// At the end of FILE.cpp, which holds the tests of one Class and needs no window.
#define LOCKSCOPE_TEST(file, Class)                                                                \
    int file(int argc, char** argv) {                                                              \
        return lockscope::run_test_class<QCoreApplication, Class>(argc, argv);                     \
    }

/// The same for a Class that shows widgets. Fonts have the size of a screen of 96 dots an inch,
/// wherever the test runs.
#define LOCKSCOPE_WINDOW_TEST(file, Class)                                                         \
    int file(int argc, char** argv) {                                                              \
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi);                                           \
        return lockscope::run_test_class<QApplication, Class>(argc, argv);                         \
    }
