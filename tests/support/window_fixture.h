// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, for tests that drive it as a person would.
#pragma once

#include "tests/support/busy_scenario.h"
#include "ui/kit/app_settings.h"
#include "ui/window/main_window.h"

#include <QMessageBox>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace lockscope::test {

/// To be called at the start of each test: what Qt warns of fails it, but for what the offscreen
/// platform says of every window.
void fail_on_warnings();

/// A base of test classes, beside QObject: a window whose settings and files are in a folder of its
/// own. Those of whoever runs the tests stay as they are.
class WindowFixture {
public:
    WindowFixture(const WindowFixture&) = delete;
    WindowFixture& operator=(const WindowFixture&) = delete;

protected:
    WindowFixture();
    ~WindowFixture();

    /// New and empty settings in a new folder. The window that was there goes.
    void make_settings();
    /// A window that is not shown yet and has loaded nothing, with new settings if there are none.
    void make_window();
    /// make_window(), shown in front in this size (its own if none is given), and load().
    void open_window(QSize size = {}, const Scenario& scenario = busy_scenario());
    /// Loads the scenario and waits until it stands at its start.
    void load(const Scenario& scenario);
    /// Seeks, and waits until the frame of that moment is shown.
    void go_to(SimTime t);
    void close_window();

    [[nodiscard]] ui::Controller& controller() const { return window_->controller(); }
    /// REQUIRES: something was loaded and has been shown.
    [[nodiscard]] const ui::Frame& frame() const { return *controller().frame(); }
    /// Does the newest frame show all commands that were given?
    [[nodiscard]] bool caught_up() const;
    /// The path of a file in the folder of the settings.
    [[nodiscard]] QString file(const QString& name) const { return folder_->filePath(name); }
    [[nodiscard]] QString settings_file() const { return file(QStringLiteral("settings.ini")); }
    /// The open question of that object name, or null.
    [[nodiscard]] QMessageBox* box(const char* name) const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ui::AppSettings> settings_;
    std::unique_ptr<ui::MainWindow> window_;
};

} // namespace lockscope::test
