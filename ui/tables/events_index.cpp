// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/events_index.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

/// A name is written and searched: as much work as looking at so many events.
constexpr std::size_t effort_of_name = 20;

} // namespace

EventGroup group_of(EventKind kind) {
    switch (kind) {
    case EventKind::offered:
    case EventKind::started:
    case EventKind::queued:
    case EventKind::dequeued:
    case EventKind::requeued:
        return EventGroup::arrivals;
    case EventKind::waiting:
    case EventKind::granted:
    case EventKind::withdrawn:
    case EventKind::released:
        return EventGroup::locks;
    case EventKind::attempt_committed:
    case EventKind::attempt_abandoned:
    case EventKind::record_committed:
    case EventKind::record_duplicated:
    case EventKind::summary_touched:
        return EventGroup::ends;
    case EventKind::refused:
    case EventKind::attempt_failed:
    case EventKind::record_failed:
    case EventKind::backoff:
        return EventGroup::failures;
    case EventKind::long_running_began:
    case EventKind::long_running_ended:
    case EventKind::alert_raised:
    case EventKind::alert_cleared:
        return EventGroup::alerts;
    case EventKind::account_added:
    case EventKind::parameters_changed:
        return EventGroup::changes;
    }
    return EventGroup::changes;
}

bool EventFilter::everything() const {
    return account.isEmpty() && !failures_only &&
           std::none_of(groups.begin(), groups.end(), [](bool on) { return on; });
}

void EventsIndex::restart(const EventFilter& filter, std::uint64_t first,
                          std::shared_ptr<const AccountNames> names) {
    filter_ = filter;
    numbers_.clear();
    found_.clear();
    begin_ = 0;
    next_ = first;
    names_ = std::move(names);
    matches_.clear();
    concerned_.clear();
}

void EventsIndex::set_names(std::shared_ptr<const AccountNames> names) {
    names_ = std::move(names);
}

std::size_t EventsIndex::scan(const EventLogView& log) {
    next_ = std::max(next_, log.first());
    for (std::size_t effort = 0; effort < slice && next_ < log.end(); ++effort, ++next_) {
        if (lets_through(log[next_ - log.first()], effort)) {
            found_.push_back(next_);
        }
    }
    return found_.size();
}

void EventsIndex::add_found() {
    numbers_.insert(numbers_.end(), found_.begin(), found_.end());
    found_.clear();
}

bool EventsIndex::lets_through(const Event& event, std::size_t& effort) {
    // First, for what it teaches about the events to come.
    if (!filter_.account.isEmpty() && !concerns_account(event, effort)) {
        return false;
    }
    if (filter_.failures_only && event.cause == FailureCause::none) {
        return false;
    }
    const bool any_group =
        std::none_of(filter_.groups.begin(), filter_.groups.end(), [](bool on) { return on; });
    return any_group || filter_.groups[static_cast<std::size_t>(group_of(event.kind))];
}

bool EventsIndex::concerns_account(const Event& event, std::size_t& effort) {
    const bool matches = account_matches(event.account, effort);
    if (matches && event.transaction != 0) {
        concerned_.emplace(event.transaction, next_);
    }
    // Of a request with records of several accounts it names but the first.
    return matches || (event.is_of_several_accounts() && concerned_.contains(event.transaction));
}

bool EventsIndex::account_matches(AccountId account, std::size_t& effort) {
    if (!account.valid() || names_ == nullptr || account.index() >= names_->size()) {
        return false;
    }
    if (account.index() >= matches_.size()) {
        matches_.resize(account.index() + 1, Match::unknown);
    }
    Match& match = matches_[account.index()];
    if (match == Match::unknown) {
        effort += effort_of_name;
        const auto has = [this](const std::string& text) {
            return QString::fromStdString(text).contains(filter_.account, Qt::CaseInsensitive);
        };
        match = has(names_->name(account)) || has(names_->id(account)) ? Match::yes : Match::no;
    }
    return match == Match::yes;
}

std::size_t EventsIndex::rows_before(std::uint64_t first) const {
    const auto begin = numbers_.begin() + static_cast<std::ptrdiff_t>(begin_);
    return static_cast<std::size_t>(std::lower_bound(begin, numbers_.end(), first) - begin);
}

std::size_t EventsIndex::rows_from(std::uint64_t end) const {
    const auto begin = numbers_.begin() + static_cast<std::ptrdiff_t>(begin_);
    return static_cast<std::size_t>(numbers_.end() - std::lower_bound(begin, numbers_.end(), end));
}

std::size_t EventsIndex::forget_before(std::uint64_t first) {
    const std::size_t rows = rows_before(first);
    begin_ += rows;
    next_ = std::max(next_, first);
    // Moved together now and then, not each time: most of them stay.
    if (begin_ > numbers_.size() / 2) {
        numbers_.erase(numbers_.begin(), numbers_.begin() + static_cast<std::ptrdiff_t>(begin_));
        begin_ = 0;
    }
    return rows;
}

std::size_t EventsIndex::forget_from(std::uint64_t end) {
    const std::size_t rows = rows_from(end);
    numbers_.resize(numbers_.size() - rows);
    next_ = std::min(next_, end);
    std::erase_if(concerned_, [end](const auto& entry) { return entry.second >= end; });
    return rows;
}

} // namespace lockscope::ui
