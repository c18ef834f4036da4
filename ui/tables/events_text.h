// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the event log.
#pragma once

#include "core/engine/guardrail.h"
#include "ui/tables/events_index.h"

#include <QString>

namespace lockscope::ui {

/// What happened: `waits for the lock`, `got the lock after 7.2 s`, `failed after 10 s`.
[[nodiscard]] QString event_text(const Event& event);
/// `UNABLE_TO_LOCK_ROW`, as Salesforce writes it; empty for what did not fail.
[[nodiscard]] QString cause_text(FailureCause cause);

[[nodiscard]] QString group_text(EventGroup group);
[[nodiscard]] QString group_help(EventGroup group);

} // namespace lockscope::ui
