// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving scenarios: the File menu and the questions it asks.
//
// Every dialog is opened, none is waited for in a loop of its own, so the picture goes on behind
// it.
#pragma once

#include "core/base/result.h"
#include "ui/kit/app_settings.h"
#include "ui/session/controller.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

class QMenu;
class QMessageBox;
class QWidget;

namespace lockscope::ui {

class ScenarioFiles : public QObject {
    Q_OBJECT
public:
    /// All outlive this object; `window` is the parent of the dialogs.
    ScenarioFiles(Controller& controller, AppSettings& settings, QWidget& window);

    void fill_menu(QMenu& menu);

    /// Ask about unsaved changes first. A file that cannot be opened leaves the running scenario.
    void open(const QString& path);
    void open_example(const QString& name);
    /// The same for a file that may have vanished since.
    void open_recent(const QString& path);
    /// Takes over what a session left behind that did not end by itself: it counts as changed until
    /// it is saved. `then` is called if it was taken over.
    void recover(Scenario scenario, const QString& origin, std::function<void()> then);
    /// Would closing the window lose something?
    [[nodiscard]] bool unsaved() const { return controller_.modified() || recovered_; }
    /// The file that Save writes; empty if there is none yet.
    [[nodiscard]] const QString& origin() const { return path_; }
    /// Opens the one scenario file among them, or says why not.
    void open_dropped(const QList<QUrl>& urls);
    /// Says what is wrong with a file that could not be opened.
    void show_errors(const QString& path, const Errors& errors);
    /// What runs now was read from this file, or (empty) from none; for who loaded it himself.
    void set_origin(const QString& path);
    /// Goes on with `then` at once if nothing would be lost, else when the user says so.
    void ask_then(std::function<void()> then);
    /// The same before the run starts again; asks when changes were made.
    void ask_restart();

    void save(std::function<void()> then = {});
    void save_as(std::function<void()> then = {});
    /// True when the file was written; otherwise says why.
    bool write(const QString& path);

    /// For a title bar: the scenario's name, and its file if it has one.
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void title_changed();

private:
    void choose_file();
    void fill_examples(QMenu& menu);
    void fill_recent(QMenu& menu);
    void show_vanished(const QString& path);
    void restart_as_loaded();
    void say(const char* name, const QString& text, const QString& detail);
    QMessageBox* question(const QString& text, const QString& detail);

    Controller& controller_;
    AppSettings& settings_;
    QWidget& window_;
    QString path_;
    bool recovered_ = false; ///< what was loaded is in no file of the user's
};

} // namespace lockscope::ui
