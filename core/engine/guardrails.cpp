// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/guardrails.h"

#include <algorithm>
#include <cmath>

namespace lockscope {

namespace {

double share_of(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

} // namespace

std::size_t Guardrails::place_of(Duration wait) {
    const auto ms = static_cast<std::uint64_t>(wait / std::chrono::milliseconds(1));
    return std::min(Buckets::bucket_of(ms), places - 1);
}

/// The middle of what counts at `place`.
Duration Guardrails::wait_of(std::size_t place) {
    const auto low_ms = static_cast<Duration::rep>(Buckets::low(place));
    const auto width_ms = static_cast<Duration::rep>(Buckets::width(place));
    return std::chrono::milliseconds(low_ms) + std::chrono::microseconds(500) * (width_ms - 1);
}

void Guardrails::count(std::span<const Event> events) {
    for (const Event& event : events) {
        switch (event.kind) {
        case EventKind::started:
            ++present_.started;
            present_.retries += event.attempt > 1 ? 1 : 0;
            break;
        case EventKind::attempt_committed:
            ++present_.ended;
            break;
        case EventKind::attempt_failed:
            ++present_.ended;
            ++present_.failed;
            break;
        case EventKind::granted:
        case EventKind::withdrawn:
            ++present_.waits[place_of(event.duration)];
            break;
        case EventKind::offered:
        case EventKind::waiting:
        case EventKind::released:
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

void Guardrails::add(Slice& to, const Slice& slice, std::int64_t sign) {
    to.started += sign * slice.started;
    to.retries += sign * slice.retries;
    to.ended += sign * slice.ended;
    to.failed += sign * slice.failed;
    for (std::size_t i = 0; i < places; ++i) {
        to.waits[i] += sign > 0 ? slice.waits[i] : 0U - slice.waits[i];
    }
}

Duration Guardrails::wait_p95() const {
    std::uint64_t total = 0;
    for (const std::uint32_t n : window_.waits) {
        total += n;
    }
    const auto rank = static_cast<std::uint64_t>(std::ceil(0.95 * static_cast<double>(total)));
    std::uint64_t seen = 0;
    for (std::size_t place = 0; place < places && total > 0; ++place) {
        seen += window_.waits[place];
        if (seen >= rank) {
            return wait_of(place);
        }
    }
    return Duration(0);
}

Guardrails::Readings Guardrails::look(const Parameters& p, std::int64_t long_running) {
    add(window_, present_, 1);
    add(window_, past_[oldest_], -1);
    past_[oldest_] = present_;
    oldest_ = (oldest_ + 1) % past_.size();
    present_ = Slice();

    Readings readings;
    const auto rate = [&](Guardrail rail, double share, double limit, bool enough) {
        readings[static_cast<std::size_t>(rail)] = {enough && share > limit, share, Duration(0)};
    };
    const auto wait = [&](Guardrail rail, Duration measured, Duration limit) {
        readings[static_cast<std::size_t>(rail)] = {measured > limit, 0.0, measured};
    };
    rate(Guardrail::failure_rate, share_of(window_.failed, window_.ended), p.guardrail_failure_rate,
         window_.ended >= attempts_min);
    rate(Guardrail::retry_rate, share_of(window_.retries, window_.started), p.guardrail_retry_rate,
         window_.started >= attempts_min);
    const double limit = static_cast<double>(p.platform_long_running_limit);
    const double used = static_cast<double>(long_running) / limit;
    readings[static_cast<std::size_t>(Guardrail::long_running)] = {
        long_running > 0 && used >= p.guardrail_long_running, used, Duration(0)};
    const Duration p95 = wait_p95();
    wait(Guardrail::lock_wait_warning, p95, p.guardrail_lock_wait_warning);
    wait(Guardrail::lock_wait_critical, p95, p.guardrail_lock_wait_critical);
    return readings;
}

} // namespace lockscope
