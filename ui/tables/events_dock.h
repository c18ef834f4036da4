// SPDX-License-Identifier: GPL-3.0-or-later
// The event log in its dock: filters, and the log, which follows the run while its end is in sight.
#pragma once

#include "ui/tables/events_model.h"
#include "ui/tables/instrument_dock.h"
#include "ui/tables/table_view.h"

#include <array>

namespace lockscope::ui {

class EventsDock : public InstrumentDock {
    Q_OBJECT
public:
    explicit EventsDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme) override;
    void show_frame(const FramePtr& frame) override;
    void clear() override;

    [[nodiscard]] EventsModel& model() { return *model_; }
    [[nodiscard]] TableView& view() { return *view_; }
    [[nodiscard]] QLineEdit& filter() { return *account_; }
    [[nodiscard]] PageButton& group(EventGroup group) {
        return *groups_[static_cast<std::size_t>(group)];
    }
    [[nodiscard]] PageButton& failures_only() { return *failures_only_; }
    [[nodiscard]] PageButton& follow() { return *follow_; }
    /// The selected events, or the newest of those shown, as CSV.
    [[nodiscard]] QString csv() const;

    /// Rows that are copied when none is selected.
    static constexpr int most_copied = 100'000;

private:
    void make_tools();
    void make_view();
    void choose(const QModelIndex& index);
    void click(const QModelIndex& index);
    void explain();
    void copy() const;
    void filter_changed();
    void show_count();
    void keep_up();

    EventsModel* model_;
    TableView* view_;
    std::array<PageButton*, event_group_count> groups_{};
    PageButton* failures_only_ = nullptr;
    PageButton* follow_ = nullptr;
    QLineEdit* account_ = nullptr;
    QAction* why_ = nullptr;
    bool seen_ = false;
};

} // namespace lockscope::ui
