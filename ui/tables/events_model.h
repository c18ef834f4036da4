// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as a table: up to a million rows, of which a filter may show some.
//
// A newer view of the same run only adds and removes rows at the ends. Filtering looks at the log
// in slices between other things the window does, so rows appear while it goes on; see scanning().
#pragma once

#include "ui/tables/events_index.h"
#include "ui/tables/table_model.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace lockscope::ui {

/// Is `later` the same run a little further on, or a little earlier? Then what both hold is equal.
[[nodiscard]] bool continues(const EventLogView& earlier, const EventLogView& later);

class EventsModel : public TableModel {
    Q_OBJECT
public:
    /// The rows of event_columns.def.
    enum Column {
#define LOCKSCOPE_EVENT_COLUMN(column, holds, sample, title) column,
#include "ui/tables/event_columns.def"
        column_count
    };
    using Log = std::shared_ptr<const EventLogView>;

    explicit EventsModel(QObject* parent = nullptr);

    /// Null keeps what is shown. `names` and `scenario` may be null.
    void set_log(const Log& log, const std::shared_ptr<const AccountNames>& names,
                 const std::shared_ptr<const Scenario>& scenario);
    void clear();
    void set_filter(const EventFilter& filter);
    /// As much as the column usually has to show.
    [[nodiscard]] static QString sample(int column);

    [[nodiscard]] const EventFilter& filter() const {
        return index_.filter();
    }
    /// How much of the log the filter has looked at, 0..1; none when it is done.
    [[nodiscard]] std::optional<double> scanning() const;
    /// Events in the log, shown or not.
    [[nodiscard]] std::size_t events() const {
        return end_ - begin_;
    }

    // REQUIRES: row < rowCount().
    [[nodiscard]] std::uint64_t number_at(int row) const;
    [[nodiscard]] const Event& event_at(int row) const;
    [[nodiscard]] bool is_failure(int row) const {
        return event_at(row).kind == EventKind::attempt_failed;
    }
    /// Which failure of the run it is, counted from 1. REQUIRES: is_failure(row).
    [[nodiscard]] std::int64_t failure_at(int row) const;
    /// The rows as the command line writes its log. REQUIRES: ascending.
    [[nodiscard]] QString csv(const std::vector<int>& rows) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] int row_count() const override;
    [[nodiscard]] bool is_text(int column) const override;
    [[nodiscard]] QVariant heading(int column, int role) const override;

Q_SIGNALS:
    /// The filter has looked at a slice more.
    void scanned();

private:
    void take_from_ends(const EventLogView& log);
    void add_events();
    void scan();
    [[nodiscard]] QString display(const Event& event, int column) const;
    [[nodiscard]] QVariant colour(const Event& event, int column) const;

    EventsIndex index_;
    QTimer scan_timer_;
    EventLogView log_;
    Log shown_;
    std::uint64_t begin_ = 0; ///< numbers of the events there are rows for, unless filtered
    std::uint64_t end_ = 0;
    bool filtered_ = false;
    std::shared_ptr<const AccountNames> names_;
    std::shared_ptr<const Scenario> scenario_;
};

} // namespace lockscope::ui
