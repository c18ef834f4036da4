// SPDX-License-Identifier: GPL-3.0-or-later
// Is it the lock? One sentence, then a verdict on each suspect with their reasons and what would
// help, and the evidence.
#pragma once

#include "ui/tables/instrument_dock.h"
#include "ui/tables/verdict_card.h"

#include <array>

class QLabel;
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
    /// What it says above the verdicts.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] EvidenceModel& evidence() { return *evidence_; }
    [[nodiscard]] PageButton& evidence_button() { return *toggle_; }
    [[nodiscard]] PageButton& since_change_button() { return *since_change_; }
    [[nodiscard]] PageButton& whole_run_button() { return *whole_run_; }
    [[nodiscard]] TableView& evidence_view() { return *table_; }

private:
    void choose_page();
    void show_stretch(const Frame& frame);
    [[nodiscard]] std::shared_ptr<const Diagnosis> diagnosis_of(const Frame& frame) const;

    std::array<VerdictCard*, suspect_count> cards_{};
    QLabel* headline_ = nullptr;
    QLabel* peaks_ = nullptr;
    EvidenceModel* evidence_;
    TableView* table_ = nullptr;
    PageButton* toggle_ = nullptr;
    PageButton* since_change_ = nullptr;
    PageButton* whole_run_ = nullptr;
    PageButton* range_;
    QScrollArea* area_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    std::shared_ptr<const Diagnosis> shown_;
    std::shared_ptr<const Scenario> scenario_;
    bool finished_ = false;
};

} // namespace lockscope::ui
