// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app_settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace lockscope::ui {
namespace {

constexpr int most_recent_files = 10;
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

QStringList AppSettings::charts() const {
    return store_.value(QStringLiteral("view/charts")).toStringList();
}

void AppSettings::set_charts(const QStringList& ids) {
    store_.setValue(QStringLiteral("view/charts"), ids);
}

QStringList AppSettings::recent_files() const {
    QStringList files = store_.value(recent_key()).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void AppSettings::add_recent_file(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = recent_files();
    files.removeAll(whole);
    files.prepend(whole);
    store_.setValue(recent_key(), QStringList(files.mid(0, most_recent_files)));
}

QString AppSettings::directory() const {
    const QStringList files = recent_files();
    return files.isEmpty() ? QDir::homePath() : QFileInfo(files.front()).absolutePath();
}

} // namespace lockscope::ui
