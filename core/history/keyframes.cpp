// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/keyframes.h"

#include <algorithm>

namespace lockscope {
std::vector<Run>::const_iterator Keyframes::place_of(std::uint64_t events) const {
    return std::lower_bound(frames_.begin(), frames_.end(), events,
                            [](const Run& run, std::uint64_t e) { return run.events() < e; });
}

void Keyframes::offer(const Run& run) {
    const auto place = place_of(run.events());
    const std::uint64_t last = place == frames_.begin() ? 0 : std::prev(place)->events();
    if (run.events() - last < spacing_ ||
        (place != frames_.end() && place->events() - run.events() < spacing_)) {
        return;
    }
    // Asking a large run for its size takes a while, too.
    if (run.events() >= looked_at_ && run.events() - looked_at_ < spacing_) {
        return;
    }
    looked_at_ = run.events();
    const std::size_t bytes = run.bytes();
    if (bytes > limits_.bytes / 4) {
        spacing_ *= 2;
    } else if ((run.events() - last) * limits_.bytes_per_event >= bytes) {
        insert(run);
    }
}

void Keyframes::insert(const Run& run) {
    const auto place = place_of(run.events());
    if (place != frames_.end() && place->events() == run.events()) {
        return; // the same position
    }
    const std::size_t bytes = run.bytes();
    sizes_.insert(sizes_.begin() + (place - frames_.begin()), bytes);
    frames_.insert(place, run);
    bytes_ += bytes;
    while (frames_.size() > limits_.count || (bytes_ > limits_.bytes && frames_.size() > 1)) {
        thin();
    }
}

/// Every other one goes, the first stays.
void Keyframes::thin() {
    std::vector<Run> kept;
    std::vector<std::size_t> sizes;
    bytes_ = 0;
    for (std::size_t i = 0; i < frames_.size(); i += 2) {
        bytes_ += sizes_[i];
        sizes.push_back(sizes_[i]);
        kept.push_back(std::move(frames_[i]));
    }
    frames_ = std::move(kept);
    sizes_ = std::move(sizes);
    spacing_ *= 2;
}

const Run* Keyframes::before_event(std::uint64_t events) const {
    const auto place = place_of(events);
    return place == frames_.begin() ? nullptr : &*std::prev(place);
}

const Run* Keyframes::before(SimTime t) const {
    const auto place =
        std::lower_bound(frames_.begin(), frames_.end(), t,
                         [](const Run& run, SimTime when) { return run.now() < when; });
    return place == frames_.begin() ? nullptr : &*std::prev(place);
}

void Keyframes::drop_from(SimTime t) {
    while (!frames_.empty() && frames_.back().now() >= t) {
        bytes_ -= sizes_.back();
        frames_.pop_back();
        sizes_.pop_back();
    }
}

} // namespace lockscope
