// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/app_settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace lockscope::ui {
namespace {

constexpr int most_recent_files = 10;
constexpr int most_presets = 100;
// Words, not numbers: people do read and edit settings files.
constexpr std::array<const char*, 3> theme_words{"system", "light", "dark"};

QString recent_key() {
    return QStringLiteral("files/recent");
}

} // namespace

AppSettings::AppSettings()
    : store_(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lockscope"),
             QStringLiteral("lockscope")) {}

AppSettings::AppSettings(const QString& ini_file)
    : store_(ini_file, QSettings::IniFormat) {}

ThemeChoice AppSettings::theme() const {
    const std::string word = store_.value(QStringLiteral("view/theme")).toString().toStdString();
    const auto found = std::find(theme_words.begin(), theme_words.end(), word);
    return found == theme_words.end() ? ThemeChoice::system
                                      : static_cast<ThemeChoice>(found - theme_words.begin());
}

void AppSettings::set_theme(ThemeChoice choice) {
    store_.setValue(QStringLiteral("view/theme"),
                    QString::fromLatin1(theme_words[static_cast<std::size_t>(choice)]));
}

QByteArray AppSettings::geometry() const {
    return store_.value(QStringLiteral("window/geometry")).toByteArray();
}

void AppSettings::set_geometry(const QByteArray& geometry) {
    store_.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray AppSettings::docks() const {
    return store_.value(QStringLiteral("window/docks")).toByteArray();
}

void AppSettings::set_docks(const QByteArray& state) {
    store_.setValue(QStringLiteral("window/docks"), state);
}

QByteArray AppSettings::panes() const {
    return store_.value(QStringLiteral("window/panes")).toByteArray();
}

void AppSettings::set_panes(const QByteArray& state) {
    store_.setValue(QStringLiteral("window/panes"), state);
}

bool AppSettings::queue_order() const {
    return store_.value(QStringLiteral("view/queue-order")).toBool();
}

void AppSettings::set_queue_order(bool queue_order) {
    store_.setValue(QStringLiteral("view/queue-order"), queue_order);
}

bool AppSettings::story(bool unless_set) const {
    return store_.value(QStringLiteral("view/story"), unless_set).toBool();
}

void AppSettings::set_story(bool open) {
    store_.setValue(QStringLiteral("view/story"), open);
}

QStringList AppSettings::charts() const {
    return store_.value(QStringLiteral("view/charts")).toStringList();
}

void AppSettings::set_charts(const QStringList& ids) {
    store_.setValue(QStringLiteral("view/charts"), ids);
}

bool AppSettings::presents(const QString& pane, bool unless_set) const {
    return store_.value(QStringLiteral("presentation/") + pane, unless_set).toBool();
}

void AppSettings::set_presents(const QString& pane, bool presents) {
    store_.setValue(QStringLiteral("presentation/") + pane, presents);
}

QStringList AppSettings::recent_files() const {
    QStringList files = store_.value(recent_key()).toStringList().mid(0, most_recent_files);
    files.removeAll(QString());
    return files;
}

void AppSettings::forget_file(const QString& path) {
    QStringList files = recent_files();
    files.removeAll(path);
    store_.setValue(recent_key(), files);
}

void AppSettings::add_recent_file(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = recent_files();
    files.removeAll(whole);
    files.prepend(whole);
    store_.setValue(recent_key(), QStringList(files.mid(0, most_recent_files)));
}

QString AppSettings::directory() const {
    for (const QString& file : recent_files()) {
        const QFileInfo folder(QFileInfo(file).absolutePath());
        if (folder.isDir()) {
            return folder.filePath();
        }
    }
    return QDir::homePath();
}

QList<StoredPreset> AppSettings::presets() const {
    QList<StoredPreset> presets;
    // The number stands in the file, where anything may stand.
    const int count = std::min(store_.beginReadArray(QStringLiteral("presets")), most_presets);
    for (int i = 0; i < count; ++i) {
        store_.setArrayIndex(i);
        const QString name = store_.value(QStringLiteral("name")).toString();
        if (!name.isEmpty()) {
            presets.append({name, store_.value(QStringLiteral("settings")).toStringList()});
        }
    }
    store_.endArray();
    return presets;
}

void AppSettings::set_presets(const QList<StoredPreset>& presets) {
    store_.remove(QStringLiteral("presets"));
    store_.beginWriteArray(QStringLiteral("presets"));
    for (int i = 0; i < presets.size(); ++i) {
        store_.setArrayIndex(i);
        store_.setValue(QStringLiteral("name"), presets.at(i).name);
        store_.setValue(QStringLiteral("settings"), presets.at(i).settings);
    }
    store_.endArray();
}

} // namespace lockscope::ui
