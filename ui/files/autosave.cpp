// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/autosave.h"

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace lockscope::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

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

Result<Autosave> read_autosave(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return error(file.errorString());
    }
    const QByteArray bytes = file.read(static_cast<qint64>(max_scenario_bytes) + 65536);
    qsizetype at = 0;
    const auto first = take_line(bytes, at, "#");
    const auto origin = take_line(bytes, at, origin_mark);
    const auto wanted = take_line(bytes, at, digest_mark);
    const QByteArray body = bytes.mid(at);
    if (!first || !origin || !wanted || digest(body) != *wanted) {
        return error(Words::tr("the file was cut short or damaged"));
    }
    Result<Scenario> scenario =
        read_scenario(std::string_view(body.constData(), static_cast<std::size_t>(body.size())),
                      QFileInfo(path).fileName().toStdString(),
                      std::filesystem::path(QFileInfo(path).path().toStdString()));
    if (!scenario.ok()) {
        return scenario.errors();
    }
    return Autosave{QUrl::fromEncoded(*origin).toLocalFile(), std::move(scenario).value()};
}

QString write_autosave(const QString& path, const Scenario& scenario, const QString& origin) {
    const QString folder = QFileInfo(path).path();
    const QByteArray bytes = autosave_bytes(
        write_scenario(scenario, std::filesystem::path(folder.toStdString())), origin);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return file.errorString();
    }
    return {};
}

std::vector<Leftover> find_leftovers(const QString& folder) {
    std::vector<Leftover> found;
    const QDir dir(folder);
    const QFileInfoList files =
        dir.entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& file : files) {
        if (auto lock = try_lock(file.filePath())) {
            found.push_back({file.filePath(), file.lastModified(), std::move(lock),
                             read_autosave(file.filePath())});
        }
    }
    for (const QFileInfo& file : dir.entryInfoList({QStringLiteral("*.lock")}, QDir::Files)) {
        const QString autosave = dir.filePath(file.completeBaseName() + QStringLiteral(".yaml"));
        if (!QFileInfo::exists(autosave)) {
            try_lock(autosave); // taken and given back, a dead session's lock is gone
        }
    }
    return found;
}

void discard(Leftover& leftover) {
    QFile::remove(leftover.path);
    leftover.lock.reset();
}

} // namespace lockscope::ui
