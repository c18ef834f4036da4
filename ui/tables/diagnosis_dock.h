// SPDX-License-Identifier: GPL-3.0-or-later
// Is it the lock? Three verdicts with their reasons and what would help, and the evidence.
#pragma once

#include "ui/tables/instrument_dock.h"
#include "ui/tables/verdict_card.h"

#include <array>

class QScrollArea;
class QStackedWidget;

namespace lockscope::ui {

class EvidenceModel;
class TableView;

class DiagnosisDock : public InstrumentDock {
    Q_OBJECT
public:
    explicit DiagnosisDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme) override;
    void show_frame(const FramePtr& frame) override;
    void clear() override;

    [[nodiscard]] VerdictCard& card(Suspect suspect) {
        return *cards_[static_cast<std::size_t>(suspect)];
    }
    [[nodiscard]] EvidenceModel& evidence() { return *evidence_; }
    [[nodiscard]] PageButton& evidence_button() { return *toggle_; }
    [[nodiscard]] TableView& evidence_view() { return *table_; }

private:
    void choose_page();

    std::array<VerdictCard*, suspect_count> cards_{};
    EvidenceModel* evidence_;
    TableView* table_ = nullptr;
    PageButton* toggle_ = nullptr;
    QScrollArea* area_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    std::shared_ptr<const Diagnosis> shown_;
    std::shared_ptr<const Scenario> scenario_;
};

} // namespace lockscope::ui
