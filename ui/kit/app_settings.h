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

/// A preset of the user's own.
struct StoredPreset {
    QString name;
    QStringList settings; ///< each `key=value`; of any scenario and any version of the program
};

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

    /// Does the stage show plain queue order instead of the wait axis?
    [[nodiscard]] bool queue_order() const;
    void set_queue_order(bool queue_order);

    /// Are the scenario's own texts open above the stage?
    [[nodiscard]] bool story(bool unless_set) const;
    void set_story(bool open);

    /// Ids of the charts that were chosen; empty: as many as fit. May hold what no chart is called.
    [[nodiscard]] QStringList charts() const;
    void set_charts(const QStringList& ids);

    /// Does a presentation show this pane?
    [[nodiscard]] bool presents(const QString& pane, bool unless_set) const;
    void set_presents(const QString& pane, bool presents);

    /// Newest first; some may have vanished since.
    [[nodiscard]] QStringList recent_files() const;
    void forget_file(const QString& path);
    void add_recent_file(const QString& path);
    /// Where file dialogs begin.
    [[nodiscard]] QString directory() const;

    [[nodiscard]] QList<StoredPreset> presets() const;
    void set_presets(const QList<StoredPreset>& presets);

private:
    mutable QSettings store_; ///< reading a list moves its place
};

} // namespace lockscope::ui
