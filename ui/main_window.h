// SPDX-License-Identifier: GPL-3.0-or-later
// The window: puts the views together and wires them. It decides nothing.
#pragma once

#include "ui/app_settings.h"
#include "ui/session/controller.h"
#include "ui/theme.h"

#include <QMainWindow>

class QActionGroup;
class QSplitter;

namespace lockscope::ui {

class ChartsPanel;
class ControlsPanel;
class Instruments;
class ScenarioFiles;
class StageWidget;
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
    [[nodiscard]] ControlsPanel& controls() { return *controls_; }
    [[nodiscard]] ChartsPanel& charts() { return *charts_; }
    [[nodiscard]] Instruments& instruments() { return *instruments_; }
    [[nodiscard]] TransportBar& transport() { return *transport_; }
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
    void make_docks();
    void make_menus();
    void make_view_menu();
    void make_help_menu();
    void apply_theme();
    void show_frame(const FramePtr& frame);
    void show_title();
    void restore_layout();
    [[nodiscard]] QList<QAction*> all_actions() const;

    AppSettings& settings_;
    Controller controller_;
    Theme theme_;
    ThemeChoice theme_choice_ = ThemeChoice::system;
    bool applying_theme_ = false;
    bool may_close_ = false;
    bool docks_arranged_ = false; ///< as remembered, or as the window has room for
    double tick_ms_ = 0.0;
    double chart_ms_ = 0.0;
    TransportBar* transport_ = nullptr;
    ControlsPanel* controls_ = nullptr;
    StageWidget* stage_ = nullptr;
    ChartsPanel* charts_ = nullptr;
    Instruments* instruments_ = nullptr;
    ScenarioFiles* files_ = nullptr;
    QSplitter* panes_ = nullptr;
    QActionGroup* themes_ = nullptr;
};

} // namespace lockscope::ui
