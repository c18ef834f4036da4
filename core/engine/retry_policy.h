// SPDX-License-Identifier: GPL-3.0-or-later
// How long a client waits before it tries again: the one place for this formula.
#pragma once

#include "core/base/time.h"
#include "core/model/parameters.h"

#include <cstdint>

namespace lockscope {

/// Delay before the attempt after attempt `k` (from 1). `last` is the delay before attempt k, or
/// retry.base before the first retry; `uniform` is a draw from (0, 1) for the jitter. The jitters
/// are those of M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
[[nodiscard]] Duration retry_delay(const Parameters& parameters, int k, Duration last,
                                   double uniform);

} // namespace lockscope
