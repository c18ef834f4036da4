// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers from one start to the next.
//
// A plain object handed to whoever needs it, not a global; tests give it a file of their own.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace lockscope::ui {

enum class ThemeChoice { system, light, dark };

class AppSettings {
public:
    /// The user's own settings.
    AppSettings();
    explicit AppSettings(const QString& ini_file);

    [[nodiscard]] ThemeChoice theme() const;
    void set_theme(ThemeChoice choice);

    [[nodiscard]] QByteArray geometry() const;
    void set_geometry(const QByteArray& geometry);
    /// Of the docks; empty before the window was closed for the first time.
    [[nodiscard]] QByteArray docks() const;
    void set_docks(const QByteArray& state);
    [[nodiscard]] QByteArray panes() const;
    void set_panes(const QByteArray& state);

    /// Ids of the charts that were chosen; empty: as many as fit. May hold what no chart is called.
    [[nodiscard]] QStringList charts() const;
    void set_charts(const QStringList& ids);

    /// Newest first, existing files only.
    [[nodiscard]] QStringList recent_files() const;
    void add_recent_file(const QString& path);
    /// Where file dialogs begin.
    [[nodiscard]] QString directory() const;

private:
    QSettings store_;
};

} // namespace lockscope::ui
