// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody looks at: only that is made for the frames. One value tells the simulation's
// thread all of it.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace lockscope::ui {

/// The rows of watched.def.
enum class Watched : std::uint8_t {
#define LOCKSCOPE_WATCHED(name, type, every, value) name,
#define LOCKSCOPE_WATCHED_APART(name) name,
#include "ui/session/watched.def"
};
inline constexpr std::size_t watched_count = 0
#define LOCKSCOPE_WATCHED(name, type, every, value) +1
#define LOCKSCOPE_WATCHED_APART(name) +1
#include "ui/session/watched.def"
    ;

class WatchSet {
public:
    void set(Watched what, bool watched = true) {
        bits_.set(static_cast<std::size_t>(what), watched);
    }
    [[nodiscard]] bool contains(Watched what) const {
        return bits_.test(static_cast<std::size_t>(what));
    }
    friend bool operator==(const WatchSet&, const WatchSet&) = default;

private:
    std::bitset<watched_count> bits_;
};

} // namespace lockscope::ui
