// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving scenarios: the File menu and the questions it asks.
//
// Every dialog is opened, none is waited for in a loop of its own, so the picture goes on behind
// it.
#pragma once

#include "ui/app_settings.h"
#include "ui/session/controller.h"

#include <QObject>
#include <QString>

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
    void fill_recent(QMenu& menu);
    void show_errors(const QString& path, const QStringList& errors);
    QMessageBox* question(const QString& text, const QString& detail);

    Controller& controller_;
    AppSettings& settings_;
    QWidget& window_;
    QString path_;
};

} // namespace lockscope::ui
