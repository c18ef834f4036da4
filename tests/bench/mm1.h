// SPDX-License-Identifier: GPL-3.0-or-later
// The simplest queue there is, as a scenario.
#pragma once

#include <fmt/format.h>

#include <string>

namespace lockscope::bench {

/// M/M/1 at a load of 0.8: `rate` requests a second for a lock held 0.8 / rate on average.
inline std::string mm1_scenario(const std::string& duration) {
    return fmt::format(R"(lockscope: 1
name: M/M/1
duration: {}
accounts:
  - {{ id: acme }}
workloads:
  - name: requests
    kind: order_insert
    arrivals: {{ process: poisson, rate: 100/s }}
    targets: {{ acme: 1.0 }}
    synchronous: false
parameters:
  work.overhead: 0ms
  work.insert: 8ms
  work.trigger: 0ms
  work.trigger_chunk: 0ms
  work.touch_base: 0ms
  work.touched_fields: 0
  work.commit: 0ms
  work.distribution: exponential
  sharing.model: public_read_write
  platform.lock_timeout: never
)",
                       duration);
}

} // namespace lockscope::bench
