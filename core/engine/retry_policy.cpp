// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/retry_policy.h"

#include "core/engine/work.h"

#include <algorithm>

namespace lockscope {

namespace {

Duration delay_without_jitter(const Parameters& p, int k) {
    switch (p.retry_backoff) {
    case Backoff::none:
        return Duration(0);
    case Backoff::fixed:
        return p.retry_base;
    case Backoff::exponential: {
        // Repeated multiplication instead of pow(): equal on every machine, and it stops early.
        const auto cap = static_cast<double>(p.retry_cap.count());
        auto delay = static_cast<double>(p.retry_base.count());
        for (int i = 1; i < k && delay < cap && delay > 0; ++i) {
            delay *= p.retry_multiplier;
            if (p.retry_multiplier <= 1.0) {
                break;
            }
        }
        return Duration(static_cast<Duration::rep>(std::min(delay, cap)));
    }
    }
    return Duration(0);
}

} // namespace

Duration retry_delay(const Parameters& p, int k, Duration last, double uniform) {
    const Duration d = delay_without_jitter(p, k);
    if (p.retry_backoff == Backoff::none) {
        return d;
    }
    switch (p.retry_jitter) {
    case Jitter::none:
        return d;
    case Jitter::full:
        return scaled(d, uniform);
    case Jitter::equal:
        return d / 2 + scaled(d - d / 2, uniform);
    case Jitter::decorrelated: {
        const Duration longest = std::max(scaled(last, 3.0), p.retry_base);
        return std::min(p.retry_cap, p.retry_base + scaled(longest - p.retry_base, uniform));
    }
    }
    return d;
}

} // namespace lockscope
