// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is made of a run, made anew only as often as it is worth it.
//
// Some figures take a look at each of a million accounts. So they are never made more often than
// anybody could read them, never take more than a small share of the simulation's time, and are not
// made at all while nobody watches. Standing still, they are those of this very instant.
// Belongs to the simulation's thread.
#pragma once

#include "core/history/history.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace lockscope::ui {

template <class T>
class Refreshed {
public:
    using Clock = std::chrono::steady_clock;
    using Value = std::shared_ptr<const T>;

    explicit Refreshed(Clock::duration least_interval, bool watched = true)
        : least_interval_(least_interval)
        , watched_(watched) {}

    void watch(bool watched) {
        watched_ = watched;
        if (!watched) {
            forget();
        }
    }
    [[nodiscard]] bool watched() const { return watched_; }
    void forget() { value_.reset(); }

    /// The same object until it is made anew; null while not watched. `settled`: time stands still.
    /// `variant`: what else it is made of. `due`: decides instead of its own pace.
    template <class Make>
    [[nodiscard]] Value of(History& history, bool settled, Clock::time_point at, Make&& make,
                           std::uint64_t variant = 0, std::optional<bool> due = {}) {
        if (!watched_) {
            return nullptr;
        }
        // Single steps may not move time, and a slider dragged in a pause adds no event.
        const Key key{history.now(), history.run().simulation().fingerprint(), history.present(),
                      variant};
        const bool now = settled || due.value_or(at >= next_);
        if (value_ != nullptr && (key == key_ || !now)) {
            return value_;
        }
        const auto started = Clock::now();
        history.bring_up_to_date();
        value_ = std::make_shared<const T>(std::forward<Make>(make)(history));
        key_ = key;
        next_ = at + std::max<Clock::duration>(least_interval_, rest * (Clock::now() - started));
        return value_;
    }

private:
    static constexpr int rest = 25; ///< times as long as the making took: 4 % of a core

    struct Key {
        SimTime now{};
        std::uint64_t fingerprint = 0;
        std::shared_ptr<const Scenario> present;
        std::uint64_t variant = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };

    Clock::duration least_interval_;
    bool watched_;
    Value value_;
    Key key_;
    Clock::time_point next_{};
};

} // namespace lockscope::ui
