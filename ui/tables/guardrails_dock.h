// SPDX-License-Identifier: GPL-3.0-or-later
// The guardrails: their thresholds, what is measured now, and the alerts of the run.
#pragma once

#include "core/engine/guardrails.h"
#include "ui/tables/instrument_dock.h"

#include <array>

class QLabel;

namespace lockscope::ui {

class AlertsModel;
class TableView;

/// One guardrail: where it stands beside its threshold.
struct RailLine {
    QString name;
    QString threshold;
    QString measured; ///< in the engine's own window; a dash where nothing was
    QString where;    ///< the account that most of it is of
    QString state;
    bool alert = false;
    friend bool operator==(const RailLine&, const RailLine&) = default;
};
/// Of what the frame knows; nothing if it has no scenario.
[[nodiscard]] std::vector<RailLine> rail_lines(const Frame& frame);

class GuardrailsDock : public InstrumentDock {
    Q_OBJECT
public:
    explicit GuardrailsDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme) override;
    void show_frame(const FramePtr& frame) override;
    void clear() override;

    [[nodiscard]] AlertsModel& alerts() { return *alerts_; }
    [[nodiscard]] TableView& view() { return *view_; }
    /// Switches guardrails on; hidden while they are.
    [[nodiscard]] PageButton& enable_button() { return *enable_; }
    /// The same from the start of the run.
    [[nodiscard]] PageButton& from_start_button() { return *from_start_; }

private:
    static constexpr int columns = 5;

    void make_rails(QWidget* page);
    void refresh_colours();
    void choose(const QModelIndex& index);

    AlertsModel* alerts_;
    TableView* view_;
    PageButton* enable_;
    PageButton* from_start_;
    QLabel* hint_ = nullptr;
    std::array<QLabel*, columns> headings_{};
    std::array<std::array<QLabel*, columns>, guardrail_count> cells_{};
    std::vector<RailLine> lines_;
};

} // namespace lockscope::ui
