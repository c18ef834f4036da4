// SPDX-License-Identifier: GPL-3.0-or-later
// The speed slider: logarithmic from slow motion to an hour a second, its end is no limit at all.
#pragma once

namespace lockscope::ui {

inline constexpr int last_speed_place = 1000;
inline constexpr double slowest_speed = 0.1;
inline constexpr double fastest_speed = 3600.0; ///< beside as_fast_as_possible

[[nodiscard]] int speed_place(double speed);
/// Rounded to two figures.
[[nodiscard]] double speed_at(int place);
/// The next round speed; beyond the fastest comes as_fast_as_possible.
[[nodiscard]] double next_higher_speed(double speed);
/// The next round speed; the slowest is the last.
[[nodiscard]] double next_lower_speed(double speed);

} // namespace lockscope::ui
