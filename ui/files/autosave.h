// SPDX-License-Identifier: GPL-3.0-or-later
// The file in which unsaved changes outlive a crash: a scenario below a few lines of comment that
// say where it belongs and whether it is whole.
//
// Files only, no threads, no widgets; may be called from any thread.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"
#include "core/model/scenario.h"

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace lockscope::ui {

/// The bytes of the file; `origin` is the file the scenario was read from, empty if there is none.
[[nodiscard]] QByteArray autosave_bytes(const std::string& yaml, const QString& origin);

struct Autosave {
    QString origin;
    Scenario scenario;
};
/// A file that was cut short, or changed by somebody, is an error: half a list of changes would be
/// another scenario.
[[nodiscard]] Result<Autosave> read_autosave(const QString& path,
                                             const FileSystem& files = system_files());

/// Writes `scenario` whole or not at all. Returns a line that says what went wrong, or nothing.
[[nodiscard]] QString write_autosave(const QString& path, const Scenario& scenario,
                                     const QString& origin,
                                     const FileSystem& files = system_files());

/// An autosave whose session is dead. Nobody else is offered it while this object lives.
struct Leftover {
    QString path;
    QDateTime saved;
    std::unique_ptr<QLockFile> lock;
    Result<Autosave> content;
};
/// Oldest first. Those of sessions that are alive are left out; traces of sessions that left
/// nothing are swept away.
[[nodiscard]] std::vector<Leftover> find_leftovers(const QString& folder,
                                                   const FileSystem& files = system_files());
/// The file and its lock go.
void discard(Leftover& leftover, const FileSystem& files = system_files());

/// Held by a session as long as it lives, beside its autosave.
[[nodiscard]] QString lock_path(const QString& autosave);

} // namespace lockscope::ui
