// SPDX-License-Identifier: GPL-3.0-or-later
// Why one attempt failed: the bar of who is to blame, what each did, and when it became inevitable.
//
// Holders that waited themselves can be looked behind, up to the root of the chain.
#pragma once

#include "core/measure/autopsy.h"
#include "ui/tables/instrument_dock.h"

#include <memory>
#include <vector>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace lockscope::ui {

class AutopsyBar;
class SplitList;

class AutopsyDock : public InstrumentDock {
    Q_OBJECT
public:
    enum class State : std::uint8_t { none, computing, shown, failed };

    explicit AutopsyDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme) override;
    void show_frame(const FramePtr& frame) override;
    void clear() override;
    /// Asked for; its autopsy is on its way.
    void show_computing(std::int64_t failure);
    void show_autopsy(const std::shared_ptr<const lockscope::Autopsy>& autopsy);
    void show_error(const QString& reason);

    [[nodiscard]] State state() const { return state_; }
    /// What is shown, or was shown last; null before.
    [[nodiscard]] const lockscope::Autopsy* autopsy() const { return autopsy_.get(); }
    [[nodiscard]] AutopsyBar& bar() { return *bar_; }
    [[nodiscard]] SplitList& split() { return *split_; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString headline_text() const;
    [[nodiscard]] QString about_text() const;
    /// How far up the chain: 0 at the failed attempt.
    [[nodiscard]] std::size_t depth() const { return chain_.size(); }
    /// Looks behind this segment, if its holder waited itself.
    void open_segment(int segment);
    /// Back down to this depth. REQUIRES: not above depth().
    void go_back_to(std::size_t depth);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void make_tools();
    void make_page();
    void set_state(State state);
    void show_level();
    void show_segment(int segment);
    void show_crumbs();
    void refresh_tools();
    void ask(std::int64_t failure);
    [[nodiscard]] const Stretch* behind(int segment) const;

    State state_ = State::none;
    std::shared_ptr<const Autopsy> autopsy_;
    std::vector<const Stretch*> chain_; ///< the holders looked behind, of autopsy_
    std::int64_t failure_ = 0;          ///< shown or asked for; 0: none
    std::int64_t failures_ = 0;         ///< of the run so far

    QStackedWidget* pages_ = nullptr;
    QScrollArea* area_ = nullptr;
    QLabel* message_ = nullptr;
    PageButton* last_ = nullptr;
    QLabel* headline_ = nullptr;
    QWidget* crumbs_ = nullptr;
    AutopsyBar* bar_ = nullptr;
    QLabel* about_ = nullptr;
    PageButton* open_ = nullptr;
    QLabel* verdict_ = nullptr;
    SplitList* split_ = nullptr;
    PageButton* previous_ = nullptr;
    PageButton* next_ = nullptr;
    PageButton* jump_ = nullptr;
    PageButton* copy_ = nullptr;
};

} // namespace lockscope::ui
