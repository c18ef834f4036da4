// SPDX-License-Identifier: GPL-3.0-or-later
// The window: puts the views together and wires them. It decides nothing.
#pragma once

#include "ui/kit/app_settings.h"
#include "ui/kit/theme.h"
#include "ui/kit/time_cursor.h"
#include "ui/kit/time_range.h"
#include "ui/session/controller.h"

#include <QMainWindow>

#include <optional>

class QActionGroup;
class QMenu;
class QSplitter;

namespace lockscope::ui {

class ChartsPanel;
class ControlsPanel;
class Instruments;
class Presentation;
class ScenarioFiles;
class Seeker;
class StagePair;
class StageWidget;
class StoryPanel;
class TimelineWidget;
class TransportBar;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` outlives the window.
    explicit MainWindow(AppSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Controller& controller() { return controller_; }
    [[nodiscard]] ScenarioFiles& files() { return *files_; }
    [[nodiscard]] StageWidget& stage() { return *stage_; }
    [[nodiscard]] StagePair& stages() { return *stages_; }
    [[nodiscard]] StoryPanel& story() { return *story_; }
    [[nodiscard]] ControlsPanel& controls() { return *controls_; }
    [[nodiscard]] ChartsPanel& charts() { return *charts_; }
    [[nodiscard]] Instruments& instruments() { return *instruments_; }
    [[nodiscard]] TimelineWidget& timeline() { return *timeline_; }
    [[nodiscard]] TimeCursor& time_cursor() { return time_cursor_; }
    [[nodiscard]] TimeRange& time_range() { return time_range_; }
    [[nodiscard]] TransportBar& transport() { return *transport_; }
    /// Where the further steps of a run belong, such as the walk along the blocking chain.
    [[nodiscard]] QMenu& run_menu() { return *run_menu_; }
    [[nodiscard]] Presentation& presentation() { return *presentation_; }
    [[nodiscard]] const Theme& theme() const { return theme_; }
    /// What taking over the newest frame cost, without painting.
    [[nodiscard]] double tick_ms() const { return tick_ms_; }
    [[nodiscard]] double chart_ms() const { return chart_ms_; }

    void choose_theme(ThemeChoice choice);

Q_SIGNALS:
    /// All views have taken this frame over.
    void frame_shown(const lockscope::ui::FramePtr& frame);

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void make_panes();
    void make_room(bool comparing);
    void make_timeline(QWidget* middle);
    void make_docks();
    void make_menus();
    void make_view_menu();
    void add_stage_actions(QMenu& view);
    void make_help_menu();
    void explain(std::int64_t failure);
    void explain_hunted(const Frame& frame);
    void apply_theme();
    void show_frame(const FramePtr& frame);
    void show_title();
    void restore_layout();
    [[nodiscard]] QList<QMenu*> menus() const;

    AppSettings& settings_;
    Controller controller_;
    TimeCursor time_cursor_; ///< the moment under the pointer
    TimeRange time_range_;   ///< the part of the run that timeline and charts show
    Theme theme_;
    ThemeChoice theme_choice_ = ThemeChoice::system;
    bool applying_theme_ = false;
    bool may_close_ = false;
    bool shown_before_ = false;
    bool docks_arranged_ = false;             ///< as remembered, or as the window has room for
    std::optional<std::int64_t> hunted_from_; ///< failures when another one was asked for
    double tick_ms_ = 0.0;
    double chart_ms_ = 0.0;
    TransportBar* transport_ = nullptr;
    ControlsPanel* controls_ = nullptr;
    StagePair* stages_ = nullptr;
    StageWidget* stage_ = nullptr; ///< of stages_
    StoryPanel* story_ = nullptr;
    ChartsPanel* charts_ = nullptr;
    Instruments* instruments_ = nullptr;
    TimelineWidget* timeline_ = nullptr;
    Seeker* seeker_ = nullptr;
    ScenarioFiles* files_ = nullptr;
    QSplitter* panes_ = nullptr;
    QList<int> sizes_before_; ///< of the panes, before a comparison narrowed them
    Presentation* presentation_ = nullptr;
    QMenu* run_menu_ = nullptr;
    QActionGroup* themes_ = nullptr;
};

} // namespace lockscope::ui
