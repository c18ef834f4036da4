// SPDX-License-Identifier: GPL-3.0-or-later
// How the window writes a file, whatever is in it: whole or not at all, by core/files.
#pragma once

#include "core/files/file_system.h"

#include <QByteArray>
#include <QString>

#include <filesystem>

namespace lockscope::ui {

[[nodiscard]] inline std::filesystem::path path_of(const QString& name) {
    return name.toStdString();
}

/// Empty when it is written, else a line that names the file and says why not; then what was there
/// is as it was before. May be called from any thread.
[[nodiscard]] QString write_whole(const QString& name, const QByteArray& content,
                                  const FileSystem& files = system_files());

} // namespace lockscope::ui
