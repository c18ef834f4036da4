// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recovery.h"

#include "ui/files/recovery_dialog.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/errors_dialog.h"
#include "ui/kit/write_whole.h"

#include <QDir>
#include <QStandardPaths>
#include <QUuid>

namespace lockscope::ui {

QString Recovery::usual_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/recovery");
}

Recovery::Recovery(Controller& controller, ScenarioFiles& files, QWidget& window,
                   const QString& folder, std::chrono::milliseconds pace, const FileSystem& disk)
    : QObject(&window)
    , controller_(controller)
    , files_(files)
    , window_(window)
    , disk_(disk)
    , folder_(folder)
    , file_(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) +
                                  QStringLiteral(".yaml"))) {
    QDir().mkpath(folder_);
    lock_ = std::make_unique<QLockFile>(lock_path(file_));
    lock_->setStaleLockTime(0);
    lock_->tryLock(0); // where nothing can be written the first autosave will say so
    timer_.setSingleShot(true);
    timer_.setInterval(pace);
    connect(&timer_, &QTimer::timeout, this, &Recovery::write);
    connect(&controller_, &Controller::frame_changed, this, &Recovery::look);
    connect(&files_, &ScenarioFiles::title_changed, this, &Recovery::look);
}

Recovery::~Recovery() {
    tasks_.finish();
    std::error_code offered_next_time;
    disk_.remove(path_of(file_), offered_next_time);
}

Recovery::Key Recovery::key() const {
    const FramePtr& frame = controller_.frame();
    return frame == nullptr ? Key{} : Key{frame->scenario, frame->interventions, files_.origin()};
}

void Recovery::look() {
    home_.assert_is_here();
    if (!files_.unsaved()) {
        timer_.stop();
        if (there_) {
            remove();
        }
    } else if (!timer_.isActive() && !(there_ && written_ == key())) {
        timer_.start();
    }
}

void Recovery::write() {
    home_.assert_is_here();
    if (!files_.unsaved()) {
        return;
    }
    written_ = key();
    there_ = true;
    // The tasks of one thread keep their order: what is removed later is removed for good.
    tasks_.start([this, path = file_, origin = files_.origin(), scenario = controller_.recorded()] {
        const QString error = write_autosave(path, scenario, origin, disk_);
        calls_.add([this, error] {
            home_.assert_is_here();
            if (error.isEmpty()) {
                failed_ = false;
                Q_EMIT settled();
            } else {
                show_failure(error);
            }
        });
    });
}

void Recovery::remove() {
    there_ = false;
    written_ = {};
    tasks_.start([this, path = path_of(file_)] {
        std::error_code offered_after_a_crash;
        disk_.remove(path, offered_after_a_crash);
        calls_.add([this] { Q_EMIT settled(); });
    });
}

void Recovery::show_failure(const QString& error) {
    // Said once; the next change tries again, and only a success makes it news again.
    if (failed_) {
        return;
    }
    failed_ = true;
    auto* dialog = new ErrorsDialog(
        tr("Unsaved changes cannot be kept safe"), {error},
        tr("The run goes on. Save now and then: a crash would lose the changes."), &window_);
    dialog->show();
}

void Recovery::offer() {
    tasks_.start([this, folder = folder_] {
        auto leftovers = std::make_shared<std::vector<Leftover>>(find_leftovers(folder, disk_));
        calls_.add([this, leftovers] { show_leftovers(leftovers); });
    });
}

void Recovery::show_leftovers(std::shared_ptr<std::vector<Leftover>> leftovers) {
    if (leftovers->empty()) {
        Q_EMIT nothing_found();
        return;
    }
    auto* dialog = new RecoveryDialog(std::move(leftovers), &window_);
    connect(dialog, &RecoveryDialog::recover, this, &Recovery::take_over);
    // Beside the window, not before it: who came to show something can do so first.
    dialog->show();
}

void Recovery::take_over(Leftover& leftover) {
    if (!leftover.content.ok()) {
        return;
    }
    const Autosave& autosave = leftover.content.value();
    files_.recover(autosave.scenario, autosave.origin, [this, path = leftover.path] {
        home_.assert_is_here();
        // From now on it is this session's, without a moment in which it is nobody's.
        // Where it cannot be moved it is written anew, and offered again.
        tasks_.finish();
        std::error_code written_anew;
        disk_.rename(path_of(path), path_of(file_), written_anew);
        there_ = true;
        written_ = {};
        look();
    });
}

} // namespace lockscope::ui
