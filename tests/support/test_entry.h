// SPDX-License-Identifier: GPL-3.0-or-later
// A test program holds the classes of several files; the first word on its command line says which
// one runs, the rest goes to Qt Test. LockscopeTest.cmake makes the main() that chooses.
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace lockscope {

template <class Application, class Test>
int run_test_class(int argc, char** argv) {
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace lockscope

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
