// SPDX-License-Identifier: GPL-3.0-or-later
// Which events of a log a filter lets through, found out piece by piece: looking at a million at
// once would stop the window.
//
// Plain values, no Qt models and no clock: the same calls give the same result everywhere.
#pragma once

#include "core/history/account_names.h"
#include "core/history/event_log.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace lockscope::ui {

/// What kinds of events belong together for people.
enum class EventGroup : std::uint8_t { arrivals, locks, ends, failures, alerts, changes };
inline constexpr std::size_t event_group_count = 6;
[[nodiscard]] EventGroup group_of(EventKind kind);

struct EventFilter {
    /// Part of a name or an id; empty: any. An event about a request with records of several
    /// accounts names the first; it is also of those its transaction has asked for before.
    QString account;
    std::array<bool, event_group_count> groups{}; ///< none set: all
    bool failures_only = false;                   ///< what has a cause of failure

    /// Does it let everything through?
    [[nodiscard]] bool everything() const;
    friend bool operator==(const EventFilter&, const EventFilter&) = default;
};

class EventsIndex {
public:
    /// Looked at in one go; well below what the eye would notice.
    static constexpr std::size_t slice = 20'000;

    /// Starts again at the log's first event. `names` may be null: then no name matches.
    void restart(const EventFilter& filter, std::uint64_t first,
                 std::shared_ptr<const AccountNames> names);
    /// More accounts may have names now.
    void set_names(std::shared_ptr<const AccountNames> names);
    /// Looks at up to a slice more of the log; how many rows that finds. They count once
    /// add_found() has put them at the end, which must be before anything else is asked.
    /// REQUIRES: what was looked at before is unchanged.
    [[nodiscard]] std::size_t scan(const EventLogView& log);
    void add_found();
    /// Event numbers below `first` are no longer in the log; how many rows that takes away.
    std::size_t forget_before(std::uint64_t first);
    /// Nor are those from `end` on.
    std::size_t forget_from(std::uint64_t end);

    /// How many rows each of the two would take away.
    [[nodiscard]] std::size_t rows_before(std::uint64_t first) const;
    [[nodiscard]] std::size_t rows_from(std::uint64_t end) const;

    [[nodiscard]] const EventFilter& filter() const { return filter_; }
    [[nodiscard]] std::size_t size() const { return numbers_.size() - begin_; }
    /// Number of the event in this row. REQUIRES: row < size().
    [[nodiscard]] std::uint64_t operator[](std::size_t row) const { return numbers_[begin_ + row]; }
    /// The next one to be looked at.
    [[nodiscard]] std::uint64_t next() const { return next_; }

private:
    [[nodiscard]] bool lets_through(const Event& event, std::size_t& effort);
    [[nodiscard]] bool concerns_account(const Event& event, std::size_t& effort);
    [[nodiscard]] bool account_matches(AccountId account, std::size_t& effort);

    enum class Match : std::uint8_t { unknown, no, yes };

    EventFilter filter_;
    std::vector<std::uint64_t> numbers_;
    std::vector<std::uint64_t> found_;
    std::size_t begin_ = 0; ///< those before are forgotten
    std::uint64_t next_ = 0;
    std::shared_ptr<const AccountNames> names_;
    std::vector<Match> matches_; ///< by account, as far as it was asked
    /// Transactions of matching accounts, and the event that said so.
    std::unordered_map<TransactionSerial, std::uint64_t> concerned_;
};

} // namespace lockscope::ui
