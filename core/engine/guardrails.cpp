// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/guardrails.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lockscope {

namespace {

/// Of equals the first; not valid: there is none.
AccountId most_frequent(std::vector<AccountId> accounts) {
    std::sort(accounts.begin(), accounts.end());
    AccountId most;
    std::ptrdiff_t times = 0;
    for (auto first = accounts.begin(); first != accounts.end();) {
        const auto last = std::upper_bound(first, accounts.end(), *first);
        if (last - first > times) {
            times = last - first;
            most = *first;
        }
        first = last;
    }
    return most;
}

double share_of_limit(std::int64_t long_running, const Parameters& p) {
    return static_cast<double>(long_running) / static_cast<double>(p.platform_long_running_limit);
}

} // namespace

void Guardrails::count(std::span<const Event> events) {
    for (const Event& event : events) {
        switch (event.kind) {
        case EventKind::started:
            ++present_.started;
            if (event.attempt > 1) {
                present_.retried.push_back(event.account);
            }
            break;
        case EventKind::attempt_committed:
            ++present_.ended;
            break;
        case EventKind::attempt_failed:
            ++present_.ended;
            present_.failed.push_back(event.account);
            break;
        case EventKind::granted:
        case EventKind::withdrawn:
            present_.waits.push_back({event.duration, event.account});
            break;
        case EventKind::released:
            present_.holds.push_back({event.duration, event.account});
            break;
        case EventKind::offered:
        case EventKind::waiting:
        case EventKind::refused:
        case EventKind::attempt_abandoned:
        case EventKind::record_committed:
        case EventKind::record_duplicated:
        case EventKind::record_failed:
        case EventKind::backoff:
        case EventKind::long_running_began:
        case EventKind::long_running_ended:
        case EventKind::queued:
        case EventKind::dequeued:
        case EventKind::requeued:
        case EventKind::account_added:
        case EventKind::alert_raised:
        case EventKind::alert_cleared:
        case EventKind::summary_touched:
        case EventKind::parameters_changed:
            break;
        }
    }
}

void Guardrails::next_slice() {
    for (const Samples samples : {&Slice::waits, &Slice::holds}) {
        std::sort((present_.*samples).begin(), (present_.*samples).end(),
                  [](const Sample& a, const Sample& b) { return a.length < b.length; });
    }
    if (window_.size() == slices) {
        window_.erase(window_.begin());
    }
    window_.push_back(std::make_shared<const Slice>(std::move(present_)));
    present_ = Slice();
}

Guardrails::Rate Guardrails::rate_of(Guardrail rail, const Parameters& p) const {
    const bool failures = rail == Guardrail::failure_rate;
    assert(failures || rail == Guardrail::retry_rate);
    Rate rate;
    rate.limit = failures ? p.guardrail_failure_rate : p.guardrail_retry_rate;
    rate.accounts = failures ? &Slice::failed : &Slice::retried;
    for (const auto& slice : window_) {
        rate.part += static_cast<std::int64_t>(((*slice).*rate.accounts).size());
        rate.whole += failures ? slice->ended : slice->started;
    }
    return rate;
}

Guardrails::Times Guardrails::times_of(Guardrail rail, const Parameters& p) {
    switch (rail) {
    case Guardrail::lock_wait_warning:
        return {&Slice::waits, p.guardrail_lock_wait_warning};
    case Guardrail::lock_wait_critical:
        return {&Slice::waits, p.guardrail_lock_wait_critical};
    case Guardrail::lock_hold_warning:
        return {&Slice::holds, p.guardrail_lock_hold_warning};
    case Guardrail::lock_hold_critical:
        return {&Slice::holds, p.guardrail_lock_hold_critical};
    case Guardrail::failure_rate:
    case Guardrail::retry_rate:
    case Guardrail::long_running:
        break;
    }
    assert(false);
    return {&Slice::waits, never};
}

std::size_t Guardrails::size(Samples samples) const {
    std::size_t size = 0;
    for (const auto& slice : window_) {
        size += ((*slice).*samples).size();
    }
    return size;
}

std::size_t Guardrails::longer(Samples samples, Duration than) const {
    std::size_t longer = 0;
    for (const auto& slice : window_) {
        const std::vector<Sample>& sorted = (*slice).*samples;
        const auto first = std::upper_bound(
            sorted.begin(), sorted.end(), than,
            [](Duration length, const Sample& sample) { return length < sample.length; });
        longer += static_cast<std::size_t>(sorted.end() - first);
    }
    return longer;
}

/// p95 is above the limit when more than one in twenty is.
bool Guardrails::is_over(const Times& times) const {
    return times.limit != never && 20 * longer(times.samples, times.limit) > size(times.samples);
}

bool Guardrails::is_over(Guardrail rail, const Parameters& p, std::int64_t long_running) const {
    switch (rail) {
    case Guardrail::failure_rate:
    case Guardrail::retry_rate:
        return rate_of(rail, p).is_over();
    case Guardrail::long_running:
        return long_running > 0 && share_of_limit(long_running, p) >= p.guardrail_long_running;
    case Guardrail::lock_wait_warning:
    case Guardrail::lock_wait_critical:
    case Guardrail::lock_hold_warning:
    case Guardrail::lock_hold_critical:
        break;
    }
    return is_over(times_of(rail, p));
}

GuardrailReading Guardrails::read(const Rate& rate) const {
    GuardrailReading reading;
    reading.any = rate.whole > 0;
    reading.over = rate.is_over();
    reading.share = rate.share();
    std::vector<AccountId> accounts;
    for (const auto& slice : window_) {
        const std::vector<AccountId>& more = (*slice).*rate.accounts;
        accounts.insert(accounts.end(), more.begin(), more.end());
    }
    reading.account = most_frequent(std::move(accounts));
    return reading;
}

GuardrailReading Guardrails::read(const Times& times) const {
    GuardrailReading reading;
    std::vector<Duration> lengths;
    for (const auto& slice : window_) {
        for (const Sample& sample : (*slice).*times.samples) {
            lengths.push_back(sample.length);
        }
    }
    if (lengths.empty()) {
        return reading;
    }
    reading.any = true;
    reading.over = is_over(times);
    // The longest that at most one in twenty exceeds.
    const auto place = lengths.size() - lengths.size() / 20 - 1;
    const auto nth = lengths.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(lengths.begin(), nth, lengths.end());
    reading.time = *nth;
    const Duration beyond = reading.over ? times.limit : reading.time - Duration(1);
    std::vector<AccountId> accounts;
    for (const auto& slice : window_) {
        for (const Sample& sample : (*slice).*times.samples) {
            if (sample.length > beyond && sample.length > Duration(0)) {
                accounts.push_back(sample.account);
            }
        }
    }
    reading.account = most_frequent(std::move(accounts));
    return reading;
}

GuardrailReading Guardrails::read(Guardrail rail, const Parameters& p,
                                  const LongRunning& long_running) const {
    switch (rail) {
    case Guardrail::failure_rate:
    case Guardrail::retry_rate:
        return read(rate_of(rail, p));
    case Guardrail::long_running: {
        const auto requests = static_cast<std::int64_t>(long_running.size());
        return {true, is_over(rail, p, requests), share_of_limit(requests, p), Duration(0),
                most_frequent(long_running)};
    }
    case Guardrail::lock_wait_warning:
    case Guardrail::lock_wait_critical:
    case Guardrail::lock_hold_warning:
    case Guardrail::lock_hold_critical:
        break;
    }
    return read(times_of(rail, p));
}

std::size_t Guardrails::bytes() const {
    const auto of = [](const Slice& slice) {
        return sizeof(slice) +
               (slice.retried.capacity() + slice.failed.capacity()) * sizeof(AccountId) +
               (slice.waits.capacity() + slice.holds.capacity()) * sizeof(Sample);
    };
    std::size_t bytes = of(present_);
    for (const auto& slice : window_) {
        bytes += of(*slice);
    }
    return bytes;
}

} // namespace lockscope
