// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "tests/support/controllers.h"
#include "tests/support/test_entry.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace lockscope::test {

void fail_on_warnings() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
}

WindowFixture::WindowFixture() {
    QStandardPaths::setTestModeEnabled(true);
}

WindowFixture::~WindowFixture() {
    close_window();
}

void WindowFixture::make_settings() {
    close_window();
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    settings_ = std::make_unique<ui::AppSettings>(settings_file());
}

void WindowFixture::make_window() {
    if (settings_ == nullptr) {
        make_settings();
    }
    window_ = std::make_unique<ui::MainWindow>(*settings_);
}

void WindowFixture::open_window(QSize size, const Scenario& scenario) {
    make_window();
    if (size.isValid()) {
        window_->resize(size);
    }
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get(), patience_ms));
    load(scenario);
}

void WindowFixture::load(const Scenario& scenario) {
    controller().load(scenario);
    QTRY_VERIFY(caught_up());
}

void WindowFixture::go_to(SimTime t) {
    controller().seek(t);
    QTRY_VERIFY(caught_up());
}

void WindowFixture::close_window() {
    window_.reset();
    settings_.reset();
    folder_.reset();
}

bool WindowFixture::caught_up() const {
    return test::caught_up(controller());
}

QMessageBox* WindowFixture::box(const char* name) const {
    return window_->findChild<QMessageBox*>(QString::fromLatin1(name));
}

} // namespace lockscope::test
