// SPDX-License-Identifier: GPL-3.0-or-later
// What stops a run by itself, in words.
#pragma once

#include "ui/session/frame.h"

#include <QString>

namespace lockscope::ui {

/// `■ stopped: failure 61`
[[nodiscard]] QString stopped_text(PauseReason reason, const PauseConditions& conditions);
/// `stops at failure 61`, `3 stops set`; empty when nothing stops it.
[[nodiscard]] QString stops_text(const PauseConditions& conditions);

/// A moment as a person types it: `12m`, `90s`, `1:05:30`, `12:30`; nothing if it is none.
[[nodiscard]] std::optional<SimTime> read_moment(const QString& text);

} // namespace lockscope::ui
