// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/charts/charts_panel.h"
#include "ui/compare/stage_pair.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/preset_button.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/icons.h"
#include "ui/kit/shortcut_rest.h"
#include "ui/report/exports.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/instrument_strip.h"
#include "ui/tables/instruments.h"
#include "ui/timeline/seeker.h"
#include "ui/timeline/timeline_widget.h"
#include "ui/transport/transport_bar.h"
#include "ui/window/help_dialogs.h"
#include "ui/window/presentation.h"
#include "ui/window/story_panel.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr QSize first_size{1440, 860};
constexpr int controls_width = 268;
constexpr int charts_width = 360;
constexpr int stage_least = 420;
// Below this an open instrument would leave the stage too few lanes.
constexpr int height_for_instruments = 840;
// A window lower than this opens with one line of the scenario's texts only.
constexpr int height_for_story = 1000;

/// A pane that the View menu shows and hides.
struct PaneEntry {
    QWidget* pane;
    QString text;
    const char* name;
    bool presents; ///< in a presentation, unless the user says otherwise
};

} // namespace

MainWindow::MainWindow(AppSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , settings_(settings)
    , theme_choice_(settings.theme()) {
    setWindowIcon(program_icon());
    setAcceptDrops(true);
    new ShortcutRest(this);
    make_panes();
    make_docks();
    files_ = new ScenarioFiles(controller_, settings_, *this);
    make_menus();
    connect(&controller_, &Controller::frame_changed, this, &MainWindow::show_frame);
    connect(files_, &ScenarioFiles::title_changed, this, &MainWindow::show_title);
    connect(transport_, &TransportBar::restart_requested, files_, &ScenarioFiles::ask_restart);
    connect(stage_, &StageWidget::account_selected, &controller_, &Controller::select);
    connect(stage_, &StageWidget::lane_capacity_changed, &controller_,
            [this](int lanes) { controller_.set_lane_count(static_cast<std::size_t>(lanes)); });
    connect(&controller_, &Controller::scenario_loaded, stage_,
            [this] { stage_->select_account(AccountId()); });
    controller_.set_lane_count(static_cast<std::size_t>(stage_->lane_capacity()));
    apply_theme();
    restore_layout();
    show_title();
    stage_->setFocus();
}

MainWindow::~MainWindow() {
    // While there still is a controller: panes tell it that nobody watches any more.
    hide();
}

void MainWindow::make_panes() {
    auto* house = new QWidget(this);
    transport_ = new TransportBar(controller_, house);
    panes_ = new QSplitter(Qt::Horizontal, house);
    controls_ = new ControlsPanel(controller_, panes_);
    auto* presets = new PresetButton(controller_, settings_, controls_);
    controls_->add_on_top(presets);
    connect(presets, &PresetButton::chosen, controls_, &ControlsPanel::apply);
    auto* middle = new QWidget(panes_);
    stages_ = new StagePair(controller_, time_cursor_, middle);
    stage_ = &stages_->stage();
    connect(stages_, &StagePair::comparing_changed, this, &MainWindow::make_room);
    make_timeline(middle);
    charts_ = new ChartsPanel(time_cursor_, time_range_, panes_);
    charts_->choose(settings_.charts());
    charts_->set_directory(settings_.directory());
    connect(charts_, &ChartsPanel::choice_changed, this,
            [this](const QStringList& ids) { settings_.set_charts(ids); });
    connect(charts_, &ChartsPanel::seek_requested, seeker_, &Seeker::seek);
    controls_->setAutoFillBackground(true);
    charts_->setAutoFillBackground(true);
    controls_->setMinimumWidth(200);
    stages_->setMinimumWidth(stage_least);
    charts_->setMinimumWidth(180);
    panes_->setHandleWidth(1);
    panes_->setChildrenCollapsible(false);
    panes_->setStretchFactor(panes_->indexOf(middle), 1);
    panes_->setSizes(
        {controls_width, first_size.width() - controls_width - charts_width, charts_width});

    auto* column = new QVBoxLayout(house);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(transport_);
    column->addWidget(panes_, 1);
    setCentralWidget(house);
}

/// Two stages side by side need room that the panes beside them can spare, if they have so much;
/// else the stages are stacked.
void MainWindow::make_room(bool comparing) {
    constexpr int narrow_controls = 220;
    constexpr int narrow_charts = 345;
    const QList<int> sizes = panes_->sizes();
    const int enough = stages_->side_by_side_width();
    if (comparing && sizes[1] < enough) {
        const int controls = std::min(sizes[0], narrow_controls);
        const int charts = std::min(sizes[2], narrow_charts);
        const int rest = sizes[0] + sizes[1] + sizes[2] - controls - charts;
        if (rest >= enough) {
            sizes_before_ = sizes;
            panes_->setSizes({controls, rest, charts});
        }
    } else if (!comparing && !sizes_before_.isEmpty()) {
        panes_->setSizes(sizes_before_);
        sizes_before_.clear();
    }
}

void MainWindow::make_timeline(QWidget* middle) {
    seeker_ = new Seeker(controller_, this);
    timeline_ = new TimelineWidget(time_cursor_, time_range_, middle);
    connect(timeline_, &TimelineWidget::seek_requested, seeker_, &Seeker::seek);
    connect(seeker_, &Seeker::arrived, timeline_, &TimelineWidget::seek_done);
    connect(timeline_, &TimelineWidget::remove_requested, &controller_,
            &Controller::remove_intervention);
    connect(timeline_, &TimelineWidget::judge_requested, &controller_, &Controller::judge);
    connect(&controller_, &Controller::scenario_loaded, timeline_,
            [this] { timeline_->set_loaded(controller_.loaded()); });
    story_ = new StoryPanel(middle);
    connect(&controller_, &Controller::scenario_loaded, story_,
            [this] { story_->show_scenario(*controller_.loaded()); });
    connect(story_, &StoryPanel::opened, this, [this](bool open) { settings_.set_story(open); });
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(story_);
    column->addWidget(stages_, 1);
    column->addWidget(timeline_);
}

void MainWindow::make_docks() {
    instruments_ = new Instruments(*this, controller_);
    centralWidget()->layout()->addWidget(&instruments_->strip());
    connect(instruments_, &Instruments::account_selected, stage_, &StageWidget::select_account);
    connect(stage_, &StageWidget::account_selected, instruments_, &Instruments::select_account);
    connect(instruments_, &Instruments::transaction_selected, stage_,
            &StageWidget::select_transaction);
    connect(instruments_, &Instruments::transaction_awaited, stage_,
            &StageWidget::await_transaction);
    connect(stage_, &StageWidget::failure_selected, this, &MainWindow::explain);
    // Of run B the stage and the autopsy tell; the tables are those of run A.
    connect(&stages_->other_stage(), &StageWidget::failure_selected, this,
            [this](std::int64_t failure) {
                const FramePtr& frame = controller_.frame();
                const std::int64_t last = frame && frame->rival ? frame->rival->failures : 0;
                if (const std::int64_t wanted = failure > 0 ? failure : last; wanted > 0) {
                    instruments_->explain_of_rival(wanted);
                }
            });
    connect(stage_, &StageWidget::inspector_requested, instruments_, &Instruments::inspect);
    connect(instruments_, &Instruments::control_requested, controls_, &ControlsPanel::show_control);
}

void MainWindow::make_menus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    files_->fill_menu(*file);
    auto* exports = new Exports(
        [this] {
            return StagePicture{controller_.frame(), theme_, stage_->font(), stage_->size(),
                                stage_->selected_account()};
        },
        settings_, *this);
    QMenu* export_menu = file->addMenu(tr("E&xport"));
    exports->fill_menu(*export_menu);
    // A report has the diagnosis in it, whether or not its page is open.
    connect(export_menu, &QMenu::aboutToShow, &controller_,
            [this] { controller_.watch(Watched::diagnosis, true); });
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);

    RunActions& actions = transport_->actions();
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions(actions.edit_actions());
    edit->addSeparator();
    edit->addAction(tr("Reset all &controls"), this, [this] { controls_->reset_all(); });
    edit->addAction(tr("&Find a control"), QKeySequence(QKeySequence::Find), this,
                    [this] { controls_->focus_search(); });

    run_menu_ = menuBar()->addMenu(tr("&Run"));
    run_menu_->addActions(actions.run_actions());
    run_menu_->addSeparator();
    run_menu_->addActions(actions.step_actions());
    for (QAction* action : actions.step_actions()) {
        if (action->objectName().endsWith(QLatin1String("-failure"))) {
            connect(action, &QAction::triggered, this, [this] {
                hunted_from_ = controller_.frame() ? controller_.frame()->failures : 0;
            });
        }
    }
    run_menu_->addSeparator();
    QMenu* go = run_menu_->addMenu(tr("&Go to"));
    go->addActions(actions.seek_actions());
    QMenu* speed = run_menu_->addMenu(tr("Spee&d"));
    speed->addActions(actions.speed_actions());
    run_menu_->addSeparator();
    // From anywhere in the window; a stage that has the focus walks its own chain.
    stage_->chain_to_blocker_action()->setShortcut(QKeySequence(Qt::Key_BracketRight));
    stage_->chain_back_action()->setShortcut(QKeySequence(Qt::Key_BracketLeft));
    run_menu_->addActions({stage_->chain_to_blocker_action(), stage_->chain_back_action()});
    run_menu_->addSeparator();
    QMenu* compare = run_menu_->addMenu(tr("Co&mpare"));
    compare->addActions(stages_->actions_of_comparison());
    transport_->add_button(compare->menuAction());
    make_view_menu();
    make_help_menu();
    // Once more in the window itself: the keys of a menu bar that is hidden are dead.
    for (const QMenu* menu : menus()) {
        addActions(menu->actions());
    }
}

void MainWindow::make_view_menu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QMenu* theme_menu = view->addMenu(tr("&Theme"));
    themes_ = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::system, tr("&System")},
                                                       {ThemeChoice::light, tr("&Light")},
                                                       {ThemeChoice::dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = theme_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == theme_choice_);
        themes_->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] {
            settings_.set_theme(chosen);
            choose_theme(chosen);
        });
    }
    view->addSeparator();
    presentation_ = new Presentation(*this, *panes_);
    auto* presented = new QMenu(tr("P&resentation shows"), view);
    const PaneEntry panes[] = {{controls_, tr("&Controls"), "controls", false},
                               {charts_, tr("C&harts"), "charts", true}};
    for (const auto& [pane, text, name, presents] : panes) {
        QAction* shown = view->addAction(text);
        shown->setCheckable(true);
        shown->setChecked(true);
        connect(shown, &QAction::toggled, pane, &QWidget::setVisible);
        QAction* wanted = presented->addAction(text);
        wanted->setCheckable(true);
        wanted->setChecked(settings_.presents(QString::fromLatin1(name), presents));
        connect(wanted, &QAction::toggled, this, [this, key = QString::fromLatin1(name)](bool on) {
            settings_.set_presents(key, on);
        });
        presentation_->add_pane({shown, wanted});
    }
    add_stage_actions(*view);
    view->addAction(story_->open_action());
    QMenu* shown = view->addMenu(tr("Charts &shown"));
    connect(shown, &QMenu::aboutToShow, charts_, [this, shown] {
        shown->clear();
        charts_->fill_menu(*shown, nullptr);
    });
    view->addSeparator();
    view->addActions(instruments_->actions());
    view->addSeparator();
    QAction* present = view->addAction(tr("&Presentation"), QKeySequence(Qt::Key_F11),
                                       presentation_, &Presentation::toggle);
    present->setObjectName(QStringLiteral("presentation"));
    present->setCheckable(true);
    connect(presentation_, &Presentation::changed, present, &QAction::setChecked);
    view->addAction(presentation_->leave_action());
    view->addMenu(presented);
}

void MainWindow::add_stage_actions(QMenu& view) {
    connect(stage_, &StageWidget::order_changed, this, [this](StageOrder shown) {
        settings_.set_queue_order(shown == StageOrder::queue_position);
    });
    stage_->set_order(settings_.queue_order() ? StageOrder::queue_position : StageOrder::wait_time);
    QAction* order = stage_->order_action();
    order->setShortcutContext(Qt::WindowShortcut);
    view.addAction(order);
    transport_->add_button(order);
    const std::pair<GhostCurves::Kind, QString> ghosts[] = {
        {GhostCurves::Kind::original, tr("Ghost of the &original")},
        {GhostCurves::Kind::without_mitigations, tr("Ghost &without mitigations")}};
    for (const auto& [kind, text] : ghosts) {
        QAction* action = view.addAction(text);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this,
                [this, which = kind](bool shown) { controller_.show_ghost(which, shown); });
    }
}

/// Who asked for the next failure, or the one before, wants to know why.
void MainWindow::explain_hunted(const Frame& frame) {
    if (!hunted_from_ || frame.seeking || !controller_.caught_up(frame)) {
        return;
    }
    const bool found = frame.failures != *hunted_from_;
    hunted_from_.reset();
    if (found) {
        explain(frame.failures);
    }
}

/// The last one, when the number is not that of a failure.
void MainWindow::explain(std::int64_t failure) {
    const FramePtr& frame = controller_.frame();
    const std::int64_t last = frame == nullptr ? 0 : frame->failures;
    const std::int64_t wanted = failure > 0 ? failure : last;
    if (wanted > 0) {
        instruments_->explain(wanted);
    }
}

void MainWindow::make_help_menu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("How to read the &picture"), QKeySequence(Qt::Key_F1), this,
                    [this] { open_help(*this); });
    QAction* keys = help->addAction(tr("&Keys"), this, [this] { open_shortcuts(*this, menus()); });
    keys->setShortcut(QKeySequence(Qt::Key_Question));
}

QList<QMenu*> MainWindow::menus() const {
    QList<QMenu*> menus;
    for (const QAction* menu : menuBar()->actions()) {
        menus.append(menu->menu());
    }
    return menus;
}

void MainWindow::show_frame(const FramePtr& frame) {
    QElapsedTimer timer;
    timer.start();
    stages_->show_frame(frame);
    transport_->show_frame(frame);
    // Controls and flags are those of the run that changes go to.
    const FramePtr& edited = frame->editing_rival && frame->rival ? frame->rival : frame;
    controls_->show_frame(edited);
    timeline_->show_frame(edited, frame->rival == nullptr ? QString()
                                  : edited == frame       ? tr("A", "the first of two runs")
                                                          : tr("B", "the second of two runs"));
    instruments_->show_frame(frame);
    explain_hunted(*frame);
    tick_ms_ = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    timer.start();
    charts_->show_frame(frame);
    chart_ms_ = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    Q_EMIT frame_shown(frame);
}

void MainWindow::show_title() {
    // Qt puts the mark of unsaved changes where [*] stands.
    setWindowTitle(tr("%1[*] – Lockscope").arg(files_->title()));
    setWindowModified(files_->unsaved());
}

void MainWindow::choose_theme(ThemeChoice choice) {
    theme_choice_ = choice;
    themes_->actions().at(static_cast<int>(choice))->setChecked(true);
    apply_theme();
}

void MainWindow::apply_theme() {
    applying_theme_ = true;
    switch (theme_choice_) {
    case ThemeChoice::light:
        theme_ = Theme::light();
        QApplication::setPalette(theme_.palette());
        break;
    case ThemeChoice::dark:
        theme_ = Theme::dark();
        QApplication::setPalette(theme_.palette());
        break;
    case ThemeChoice::system:
        QApplication::setPalette(QPalette()); // back to the platform's
        theme_ = Theme::from_palette(QApplication::palette());
        break;
    }
    applying_theme_ = false;
    const QPalette colours = theme_.palette();
    QToolTip::setPalette(colours);
    QPalette panes = colours;
    panes.setColor(QPalette::Window, theme_.surface);
    controls_->setPalette(panes);
    charts_->setPalette(panes);
    transport_->setPalette(panes);
    QPalette lines = colours;
    lines.setColor(QPalette::Window, theme_.border);
    panes_->setPalette(lines);
    transport_->set_theme(theme_);
    story_->set_theme(theme_);
    controls_->set_theme(theme_);
    stages_->set_theme(theme_);
    timeline_->set_theme(theme_);
    charts_->set_theme(theme_);
    instruments_->set_theme(theme_);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    // The desktop went from light to dark or back.
    if (event->type() == QEvent::PaletteChange && !applying_theme_ && stage_ != nullptr &&
        theme_choice_ == ThemeChoice::system &&
        theme_ != Theme::from_palette(QApplication::palette())) {
        apply_theme();
    }
}

void MainWindow::restore_layout() {
    resize(first_size);
    restoreGeometry(settings_.geometry());
    panes_->restoreState(settings_.panes());
    docks_arranged_ = restoreState(settings_.docks());
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!event->spontaneous() && !shown_before_) {
        shown_before_ = true;
        story_->set_open(settings_.story(height() >= height_for_story));
    }
    if (!docks_arranged_) {
        docks_arranged_ = true;
        instruments_->show_all(height() >= height_for_instruments);
        // When the docks have their places.
        QTimer::singleShot(0, instruments_, &Instruments::flatten);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (files_->unsaved() && !may_close_) {
        event->ignore();
        files_->ask_then([this] {
            may_close_ = true;
            close();
        });
        return;
    }
    presentation_->leave(); // what is remembered is the window of every day
    settings_.set_geometry(saveGeometry());
    settings_.set_panes(panes_->saveState());
    settings_.set_docks(saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    // Whatever it is: what cannot be opened is explained when it is dropped.
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    files_->open_dropped(event->mimeData()->urls());
}

} // namespace lockscope::ui
