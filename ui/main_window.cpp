// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/charts/charts_panel.h"
#include "ui/controls/controls_panel.h"
#include "ui/help_dialogs.h"
#include "ui/icons.h"
#include "ui/scenario_files.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/instruments.h"
#include "ui/transport/transport_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

constexpr QSize first_size{1440, 860};
constexpr int controls_width = 268;
constexpr int charts_width = 360;
constexpr int stage_least = 420;
// Below this an open instrument would leave the stage too few lanes, so it waits in the View menu.
constexpr int height_for_instruments = 840;

} // namespace

MainWindow::MainWindow(AppSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , settings_(settings)
    , theme_choice_(settings.theme()) {
    setWindowIcon(program_icon());
    setAcceptDrops(true);
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

MainWindow::~MainWindow() = default;

void MainWindow::make_panes() {
    auto* house = new QWidget(this);
    transport_ = new TransportBar(controller_, house);
    panes_ = new QSplitter(Qt::Horizontal, house);
    controls_ = new ControlsPanel(controller_, panes_);
    stage_ = new StageWidget(panes_);
    charts_ = new ChartsPanel(panes_);
    controls_->setAutoFillBackground(true);
    charts_->setAutoFillBackground(true);
    controls_->setMinimumWidth(200);
    stage_->setMinimumWidth(stage_least);
    charts_->setMinimumWidth(180);
    panes_->setHandleWidth(1);
    panes_->setChildrenCollapsible(false);
    panes_->setStretchFactor(panes_->indexOf(stage_), 1);
    panes_->setSizes(
        {controls_width, first_size.width() - controls_width - charts_width, charts_width});

    auto* column = new QVBoxLayout(house);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(transport_);
    column->addWidget(panes_, 1);
    setCentralWidget(house);
}

void MainWindow::make_docks() {
    instruments_ = new Instruments(*this, controller_, *stage_);
    connect(instruments_, &Instruments::control_requested, controls_, &ControlsPanel::show_control);
}

void MainWindow::make_menus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    files_->fill_menu(*file);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);

    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addActions(transport_->run_actions());
    run->addSeparator();
    run->addActions(transport_->speed_actions());
    run->addSeparator();
    run->addAction(tr("Reset all &controls"), this, [this] { controls_->reset_all(); });
    run->addAction(tr("&Find a control"), QKeySequence(QKeySequence::Find), this,
                   [this] { controls_->focus_search(); });
    make_view_menu();
    make_help_menu();
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
    const std::pair<QWidget*, QString> panes[] = {{controls_, tr("&Controls")},
                                                  {charts_, tr("C&harts")}};
    for (const auto& [pane, text] : panes) {
        QAction* action = view->addAction(text);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, pane, &QWidget::setVisible);
    }
    view->addSeparator();
    view->addActions(instruments_->actions());
    view->addSeparator();
    QAction* full = view->addAction(tr("&Full screen"), QKeySequence(Qt::Key_F11), this, [this] {
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    });
    full->setObjectName(QStringLiteral("full-screen"));
}

void MainWindow::make_help_menu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("How to read the &picture"), QKeySequence(Qt::Key_F1), this,
                    [this] { open_help(*this); });
    QAction* keys =
        help->addAction(tr("&Keys"), this, [this] { open_shortcuts(*this, all_actions()); });
    keys->setShortcut(QKeySequence(Qt::Key_Question));
}

QList<QAction*> MainWindow::all_actions() const {
    QList<QAction*> actions;
    for (const QAction* menu : menuBar()->actions()) {
        actions += menu->menu()->actions();
    }
    return actions;
}

void MainWindow::show_frame(const FramePtr& frame) {
    QElapsedTimer timer;
    timer.start();
    stage_->set_frame(frame);
    transport_->show_frame(frame);
    controls_->show_frame(frame);
    instruments_->show_frame(frame);
    tick_ms_ = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    timer.start();
    charts_->show_frame(frame);
    chart_ms_ = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    Q_EMIT frame_shown(frame);
}

void MainWindow::show_title() {
    // Qt puts the mark of unsaved changes where [*] stands.
    setWindowTitle(tr("%1[*] – Lockscope").arg(files_->title()));
    setWindowModified(controller_.modified());
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
    controls_->set_theme(theme_);
    stage_->set_theme(theme_);
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
    if (!docks_arranged_) {
        docks_arranged_ = true;
        instruments_->show_all(height() >= height_for_instruments);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (controller_.modified() && !may_close_) {
        event->ignore();
        files_->ask_then([this] {
            may_close_ = true;
            close();
        });
        return;
    }
    settings_.set_geometry(saveGeometry());
    settings_.set_panes(panes_->saveState());
    settings_.set_docks(saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    files_->open(event->mimeData()->urls().front().toLocalFile());
}

} // namespace lockscope::ui
