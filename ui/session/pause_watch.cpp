// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/pause_watch.h"

namespace lockscope::ui {

void PauseWatch::begin(const Measurements& measurements, std::uint64_t next,
                       std::int64_t failures) {
    next_ = next;
    failures_ = failures;
    hit_.reset();
    waiting_.clear();
    if (conditions_.queue) {
        for (const AccountMeasures& account : measurements.accounts()) {
            waiting_.push_back(account.waiting);
        }
    }
}

std::int32_t& PauseWatch::waiting(AccountId account) {
    if (account.index() >= waiting_.size()) {
        waiting_.resize(account.index() + 1, 0);
    }
    return waiting_[account.index()];
}

void PauseWatch::look(std::span<const Event> events) {
    for (const Event& event : events) {
        count(event);
        ++next_;
    }
}

void PauseWatch::count(const Event& event) {
    const auto stop = [this](PauseReason reason) {
        if (!hit_) {
            hit_ = {next_, reason};
        }
    };
    if (event.kind == EventKind::attempt_failed) {
        if (++failures_ == conditions_.failures.value_or(-1)) {
            stop(PauseReason::failures);
        }
    } else if (event.kind == EventKind::alert_raised) {
        if (conditions_.alert) {
            stop(PauseReason::alert);
        }
    } else if (conditions_.queue) {
        if (event.kind == EventKind::waiting) {
            if (++waiting(event.account) == *conditions_.queue + 1) {
                stop(PauseReason::queue);
            }
        } else if (event.kind == EventKind::withdrawn ||
                   (event.kind == EventKind::granted && event.waited())) {
            --waiting(event.account);
        }
    }
}

} // namespace lockscope::ui
