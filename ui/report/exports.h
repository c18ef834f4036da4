// SPDX-License-Identifier: GPL-3.0-or-later
// The export entries of the File menu: what they ask, and what they write.
#pragma once

#include "core/files/file_system.h"
#include "ui/kit/app_settings.h"
#include "ui/report/stage_picture.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace lockscope::ui {

class Exports : public QObject {
    Q_OBJECT
public:
    /// `stage`: what is on stage at the moment somebody exports it. The others outlive it.
    Exports(std::function<StagePicture()> stage, AppSettings& settings, QWidget& window,
            const FileSystem& files = system_files());

    void fill_menu(QMenu& menu);
    /// The kind follows from the ending: .png, .svg, .html. True when the file was written whole;
    /// otherwise says why it was not, and an older file is as it was.
    bool write(const QString& path);

private:
    void ask(const QString& title, const QString& filter, const QString& suffix);

    std::function<StagePicture()> stage_;
    AppSettings& settings_;
    QWidget& window_;
    const FileSystem& files_;
};

} // namespace lockscope::ui
