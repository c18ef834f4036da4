// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps unsaved changes in a file of their own until they are saved or given up, and offers what a
// session left behind that did not end by itself.
//
// Lives in the GUI thread; files are read and written in a thread of its own.
#pragma once

#include "core/base/threads.h"
#include "ui/files/autosave.h"
#include "ui/session/calls.h"
#include "ui/session/controller.h"
#include "ui/session/tasks.h"

#include <QObject>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace lockscope::ui {

class RecoveryDialog;
class ScenarioFiles;

class Recovery : public QObject {
    Q_OBJECT
public:
    /// How long changes wait before they are written: what a crash may cost.
    static constexpr std::chrono::milliseconds usual_pace{2000};

    /// All outlive this object; `window` is the parent of what is said. The folder is made if it
    /// is not there.
    Recovery(Controller& controller, ScenarioFiles& files, QWidget& window, const QString& folder,
             std::chrono::milliseconds pace = usual_pace, const FileSystem& disk = system_files());
    /// A clean exit: what was not saved was given up.
    ~Recovery() override;

    /// Where the user's own autosaves are.
    [[nodiscard]] static QString usual_folder();
    /// Looks for leftovers, and shows a dialog if there are any; blocks nothing.
    void offer();
    /// Of this session; exists while there are unsaved changes.
    [[nodiscard]] const QString& file() const { return file_; }

Q_SIGNALS:
    /// The file holds the changes up to now, or is gone because there are none.
    void settled();
    /// offer() found nothing.
    void nothing_found();

private:
    /// What the file is about: equal keys need no second writing.
    struct Key {
        std::shared_ptr<const Scenario> scenario;
        std::shared_ptr<const std::vector<Intervention>> interventions;
        QString origin;
        friend bool operator==(const Key&, const Key&) = default;
    };
    [[nodiscard]] Key key() const;
    void look();
    void write();
    void remove() REQUIRES(home_);
    void show_failure(const QString& error) REQUIRES(home_);
    void show_leftovers(std::shared_ptr<std::vector<Leftover>> leftovers);
    void take_over(Leftover& leftover);

    Controller& controller_;
    ScenarioFiles& files_;
    QWidget& window_;
    const FileSystem& disk_;
    QString folder_;
    QString file_;
    std::unique_ptr<QLockFile> lock_;
    QTimer timer_;
    HomeThread home_;
    Key written_ GUARDED_BY(home_);
    bool there_ GUARDED_BY(home_) = false; ///< the file is written, or on its way
    bool failed_ GUARDED_BY(home_) = false;
    Calls calls_; ///< of what its tasks have done
    Tasks tasks_; ///< last: they end before anything else does
};

} // namespace lockscope::ui
