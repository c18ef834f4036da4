// SPDX-License-Identifier: GPL-3.0-or-later
// How long the work on one account takes, part by part: the one place for this formula.
#pragma once

#include "core/base/random.h"
#include "core/base/time.h"
#include "core/engine/snapshot.h"
#include "core/model/parameters.h"

#include <cstdint>

namespace lockscope {

/// Expected durations; every part is multiplied by the same draw of mean 1.
struct WorkParts {
    Duration insert{0};
    Duration trigger{0};
    Duration sharing{0};
    Duration touch{0}; ///< updating the Account itself

    [[nodiscard]] Duration child_write() const { return insert + trigger + sharing; }
    [[nodiscard]] Duration total() const { return child_write() + touch; }
};

/// What one visit of an account consists of.
struct Visit {
    TransactionKind kind = TransactionKind::order_insert;
    std::uint32_t records = 1;
    std::int64_t children = 0;  ///< of the account, before the visit
    bool touches = true;        ///< updates the Account too; false when decoupled
    bool changes_owner = false; ///< an account update that gives the Account away
};

/// n x (insert + trigger) x index factor + ceil(n/200) x trigger_chunk + sharing, and if it touches
/// touch_base + fields x touch_per_field + rollups x rollup. An account update and the updater
/// only touch.
[[nodiscard]] WorkParts work_on_account(const Parameters& parameters, const Visit& visit);

/// The factor of mean 1 that multiplies the work on one account, for `work.distribution`.
class WorkFactor {
public:
    WorkFactor() = default;
    explicit WorkFactor(const Parameters& parameters);

    [[nodiscard]] double draw(const RandomSource& random, WorkloadId workload, std::uint64_t index,
                              std::uint32_t part) const;

private:
    Distribution distribution_ = Distribution::constant;
    double sigma_ = 0.0; ///< of the lognormal's logarithm
    double mu_ = 0.0;
};

/// d times factor, rounded to whole nanoseconds; `never` for what does not fit.
/// REQUIRES: neither is negative.
[[nodiscard]] inline Duration scaled(Duration d, double factor) {
    const double ns = static_cast<double>(d.count()) * factor;
    return ns >= 9.2e18 ? never : Duration(static_cast<Duration::rep>(ns + 0.5));
}

} // namespace lockscope
