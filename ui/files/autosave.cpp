// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/autosave.h"

#include "core/files/read_file.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "ui/kit/write_whole.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace lockscope::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

/// Of the lines above the scenario.
constexpr std::size_t most_comment_bytes = 65536;
constexpr const char* first_line =
    "# Lockscope: unsaved changes, kept for the case that the session does not end by itself.\n";
constexpr const char* origin_mark = "# origin: ";
constexpr const char* digest_mark = "# sha256 of what follows: ";

QByteArray digest(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Errors error(const QString& problem) {
    return {Error(as_said(problem.toStdString()))};
}

/// The rest of the next line if it begins with `mark`; moves `at` behind it.
std::optional<QByteArray> take_line(const QByteArray& bytes, qsizetype& at, const char* mark) {
    const qsizetype end = bytes.indexOf('\n', at);
    const QByteArray line = end < 0 ? QByteArray() : bytes.mid(at, end - at);
    if (end < 0 || !line.startsWith(mark)) {
        return std::nullopt;
    }
    at = end + 1;
    return line.mid(static_cast<qsizetype>(qstrlen(mark)));
}

std::unique_ptr<QLockFile> try_lock(const QString& autosave) {
    auto lock = std::make_unique<QLockFile>(lock_path(autosave));
    // Only a dead owner makes a lock stale, however old it is.
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

QString lock_path(const QString& autosave) {
    const QFileInfo file(autosave);
    return file.dir().filePath(file.completeBaseName() + QStringLiteral(".lock"));
}

QByteArray autosave_bytes(const std::string& yaml, const QString& origin) {
    const QByteArray body = QByteArray::fromStdString(yaml);
    // As a URL the path has no line ends, whatever it is called.
    const QByteArray from =
        origin.isEmpty() ? QByteArray() : QUrl::fromLocalFile(origin).toEncoded(QUrl::FullyEncoded);
    return QByteArray(first_line) + origin_mark + from + '\n' + digest_mark + digest(body) + '\n' +
           body;
}

Result<Autosave> read_autosave(const QString& path, const FileSystem& files) {
    const Result<std::string> read =
        read_text_file(path_of(path), max_scenario_bytes + most_comment_bytes, files);
    if (!read) {
        return read.errors();
    }
    const QByteArray bytes = QByteArray::fromStdString(read.value());
    qsizetype at = 0;
    const auto first = take_line(bytes, at, "#");
    const auto origin = take_line(bytes, at, origin_mark);
    const auto wanted = take_line(bytes, at, digest_mark);
    const QByteArray body = bytes.mid(at);
    if (!first || !origin || !wanted || digest(body) != *wanted) {
        return error(Words::tr("the file was cut short or damaged"));
    }
    Result<Scenario> scenario = read_scenario(
        std::string_view(body.constData(), static_cast<std::size_t>(body.size())),
        QFileInfo(path).fileName().toStdString(), path_of(QFileInfo(path).path()), files);
    if (!scenario.ok()) {
        return scenario.errors();
    }
    return Autosave{QUrl::fromEncoded(*origin).toLocalFile(), std::move(scenario).value()};
}

QString write_autosave(const QString& path, const Scenario& scenario, const QString& origin,
                       const FileSystem& files) {
    const QString folder = QFileInfo(path).path();
    return write_whole(path, autosave_bytes(write_scenario(scenario, path_of(folder)), origin),
                       files);
}

std::vector<Leftover> find_leftovers(const QString& folder, const FileSystem& files) {
    std::vector<Leftover> found;
    const QDir dir(folder);
    // Before each was written whole it had another name: WholeFile.
    const auto sweep_beside = [&](const QString& autosave) {
        const QString unfinished = QFileInfo(autosave).fileName() + QStringLiteral(".*.tmp");
        for (const QFileInfo& file : dir.entryInfoList({unfinished}, QDir::Files)) {
            std::error_code next_time;
            files.remove(path_of(file.filePath()), next_time);
        }
    };
    const QFileInfoList autosaves =
        dir.entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& file : autosaves) {
        if (auto lock = try_lock(file.filePath())) {
            sweep_beside(file.filePath());
            found.push_back({file.filePath(), file.lastModified(), std::move(lock),
                             read_autosave(file.filePath(), files)});
        }
    }
    for (const QFileInfo& file : dir.entryInfoList({QStringLiteral("*.lock")}, QDir::Files)) {
        const QString autosave = dir.filePath(file.completeBaseName() + QStringLiteral(".yaml"));
        // Taken and given back, a dead session's lock is gone.
        if (!QFileInfo::exists(autosave) && try_lock(autosave)) {
            sweep_beside(autosave);
        }
    }
    return found;
}

void discard(Leftover& leftover, const FileSystem& files) {
    std::error_code offered_again;
    files.remove(path_of(leftover.path), offered_again);
    leftover.lock.reset();
}

} // namespace lockscope::ui
