// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/scenario_files.h"

#include "core/scenario/examples.h"
#include "core/scenario/writer.h"
#include "ui/files/example_words.h"
#include "ui/kit/errors_dialog.h"
#include "ui/kit/sentences.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace lockscope::ui {
namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList lines_of(const Errors& errors) {
    QStringList lines;
    for (const Error& error : errors) {
        lines.append(shown(error));
    }
    return lines;
}

} // namespace

ScenarioFiles::ScenarioFiles(Controller& controller, AppSettings& settings, QWidget& window)
    : QObject(&window)
    , controller_(controller)
    , settings_(settings)
    , window_(window) {
    connect(&controller_, &Controller::read_done, this, [this](const QString& path) {
        set_origin(path);
        settings_.add_recent_file(path);
    });
    connect(&controller_, &Controller::read_failed, this, &ScenarioFiles::show_errors);
    connect(&controller_, &Controller::modified_changed, this, &ScenarioFiles::title_changed);
    connect(&controller_, &Controller::scenario_loaded, this, [this] {
        recovered_ = false;
        Q_EMIT title_changed();
    });
}

void ScenarioFiles::fill_menu(QMenu& menu) {
    QAction* open_action = menu.addAction(tr("&Open…"), this, [this] { choose_file(); });
    open_action->setShortcut(QKeySequence::Open);
    open_action->setObjectName(QStringLiteral("open"));
    fill_examples(*menu.addMenu(tr("Open &example")));
    QMenu* recent = menu.addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill_recent(*recent); });
    menu.addSeparator();
    QAction* save_action = menu.addAction(tr("&Save"), this, [this] { save(); });
    save_action->setShortcut(QKeySequence::Save);
    save_action->setObjectName(QStringLiteral("save"));
    QAction* as_action = menu.addAction(tr("Save &as…"), this, [this] { save_as(); });
    as_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    as_action->setObjectName(QStringLiteral("save-as"));
}

void ScenarioFiles::fill_examples(QMenu& menu) {
    menu.setToolTipsVisible(true);
    for (const Example& example : examples()) {
        const QString name = text_of(example.name);
        const Scenario scenario = in_the_windows_words(read_example(example).value());
        QAction* action = menu.addAction(QString::fromStdString(scenario.name), this,
                                         [this, name] { open_example(name); });
        action->setObjectName(name);
        action->setToolTip(QString::fromStdString(scenario.description));
    }
}

void ScenarioFiles::fill_recent(QMenu& menu) {
    menu.clear();
    for (const QString& file : settings_.recent_files()) {
        const QString name = QFileInfo(file).fileName().replace(u'&', QStringLiteral("&&"));
        // A file on a drive that is not there today comes back tomorrow: it stays in the list.
        const bool there = QFileInfo::exists(file);
        QAction* action = menu.addAction(there ? name : tr("%1 (not found)").arg(name), this,
                                         [this, file] { open_recent(file); });
        action->setStatusTip(file);
        action->setToolTip(file);
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
    }
}

void ScenarioFiles::choose_file() {
    auto* dialog = new QFileDialog(&window_, tr("Open scenario"), settings_.directory(),
                                   tr("Scenarios (*.yaml *.yml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioFiles::open);
    dialog->open();
}

void ScenarioFiles::open(const QString& path) {
    ask_then([this, path] { controller_.read(path); });
}

void ScenarioFiles::open_recent(const QString& path) {
    if (QFileInfo::exists(path)) {
        open(path);
    } else {
        show_vanished(path);
    }
}

void ScenarioFiles::show_vanished(const QString& path) {
    QMessageBox* box =
        question(tr("“%1” is not there any more.").arg(QFileInfo(path).fileName()),
                 tr("It was %1. Perhaps it was moved, or its drive is not connected.").arg(path));
    box->setObjectName(QStringLiteral("vanished"));
    box->setIcon(QMessageBox::Information);
    QPushButton* forget = box->addButton(tr("&Remove from the list"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Close);
    connect(forget, &QPushButton::clicked, this, [this, path] { settings_.forget_file(path); });
    box->open();
}

void ScenarioFiles::open_dropped(const QList<QUrl>& urls) {
    if (urls.size() != 1) {
        say("drop-refused", tr("One scenario at a time, please."),
            tr("You dropped %n files.", nullptr, static_cast<int>(urls.size())));
        return;
    }
    const QUrl& url = urls.front();
    if (!url.isLocalFile()) {
        say("drop-refused", tr("Only files of this computer can be opened."),
            tr("Save %1 to a file first.").arg(url.toDisplayString()));
    } else if (QFileInfo(url.toLocalFile()).isDir()) {
        say("drop-refused", tr("“%1” is a folder.").arg(QFileInfo(url.toLocalFile()).fileName()),
            tr("Drop one scenario file of it."));
    } else {
        open(url.toLocalFile());
    }
}

void ScenarioFiles::say(const char* name, const QString& text, const QString& detail) {
    QMessageBox* box = question(text, detail);
    box->setObjectName(QString::fromLatin1(name));
    box->setIcon(QMessageBox::Information);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void ScenarioFiles::recover(Scenario scenario, const QString& origin, std::function<void()> then) {
    auto kept = std::make_shared<Scenario>(std::move(scenario));
    ask_then([this, kept, origin, then = std::move(then)] {
        controller_.load(std::move(*kept));
        recovered_ = true;
        set_origin(origin);
        then();
    });
}

void ScenarioFiles::restart_as_loaded() {
    const bool recovered = recovered_;
    controller_.restart(Controller::Changes::discard);
    recovered_ = recovered;
    Q_EMIT title_changed();
}

void ScenarioFiles::open_example(const QString& name) {
    const Example* example = find_example(name.toStdString());
    if (example == nullptr) {
        return;
    }
    ask_then([this, example, name] {
        Result<Scenario> scenario = read_example(*example);
        if (!scenario.ok()) {
            show_errors(name, scenario.errors());
            return;
        }
        controller_.load(in_the_windows_words(std::move(scenario).value()));
        controller_.take_view();
        set_origin({});
    });
}

void ScenarioFiles::set_origin(const QString& path) {
    path_ = path;
    Q_EMIT title_changed();
}

QString ScenarioFiles::title() const {
    if (controller_.loaded() == nullptr) {
        return {};
    }
    QString name = QString::fromStdString(controller_.loaded()->name);
    const QString file = QFileInfo(path_).fileName();
    if (name.isEmpty()) {
        name = file.isEmpty() ? tr("Unnamed scenario") : file;
    } else if (!file.isEmpty()) {
        name = tr("%1 (%2)").arg(name, file);
    }
    return name;
}

QMessageBox* ScenarioFiles::question(const QString& text, const QString& detail) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Lockscope"), text, QMessageBox::NoButton,
                                &window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(detail);
    return box;
}

void ScenarioFiles::ask_then(std::function<void()> then) {
    if (!unsaved()) {
        then();
        return;
    }
    QMessageBox* box = question(tr("Save the changes to “%1”?").arg(title()),
                                tr("Each change is saved with the moment at which it was made."));
    box->setObjectName(QStringLiteral("unsaved-changes"));
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int button) {
        if (button == QMessageBox::Save) {
            save(then);
        } else if (button == QMessageBox::Discard) {
            then();
        }
    });
    box->open();
}

void ScenarioFiles::ask_restart() {
    if (!controller_.changed()) {
        controller_.restart(Controller::Changes::keep);
        return;
    }
    QMessageBox* box =
        question(tr("Restart with the changes you made?"),
                 tr("Kept, each acts again at the moment at which it was made. Discarded, the "
                    "scenario runs as it was opened."));
    box->setObjectName(QStringLiteral("restart-question"));
    QPushButton* keep = box->addButton(tr("&Keep changes"), QMessageBox::AcceptRole);
    QPushButton* discard = box->addButton(tr("&Discard changes"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this,
            [this] { controller_.restart(Controller::Changes::keep); });
    connect(discard, &QPushButton::clicked, this, &ScenarioFiles::restart_as_loaded);
    box->open();
}

void ScenarioFiles::save(std::function<void()> then) {
    if (path_.isEmpty()) {
        save_as(std::move(then));
    } else if (write(path_) && then) {
        then();
    }
}

void ScenarioFiles::save_as(std::function<void()> then) {
    auto* dialog = new QFileDialog(&window_, tr("Save scenario"), settings_.directory(),
                                   tr("Scenarios (*.yaml *.yml)"));
    dialog->setObjectName(QStringLiteral("save-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    if (!path_.isEmpty()) {
        dialog->selectFile(path_);
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then = std::move(then)](const QString& path) {
                if (write(path) && then) {
                    then();
                }
            });
    dialog->open();
}

bool ScenarioFiles::write(const QString& path) {
    const Result<Done> written =
        write_scenario_file(std::filesystem::path(path.toStdString()), controller_.recorded());
    if (!written.ok()) {
        auto* dialog = new ErrorsDialog(
            tr("“%1” could not be saved").arg(QFileInfo(path).fileName()),
            lines_of(written.errors()),
            tr("Nothing is lost: the run goes on, and you can save it elsewhere."), &window_);
        dialog->open();
        return false;
    }
    settings_.add_recent_file(path);
    recovered_ = false;
    controller_.mark_saved();
    set_origin(path);
    return true;
}

void ScenarioFiles::show_errors(const QString& path, const Errors& errors) {
    auto* dialog = new ErrorsDialog(tr("“%1” cannot be opened").arg(QFileInfo(path).fileName()),
                                    lines_of(errors), tr("What was running goes on."), &window_);
    dialog->open();
}

} // namespace lockscope::ui
