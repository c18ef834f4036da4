// SPDX-License-Identifier: GPL-3.0-or-later
// How long the work on one account takes, part by part: the one place for this formula.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/base/time.h"
#include "core/model/kinds.h"
#include "core/model/parameters.h"

#include <cassert>
#include <cstdint>

namespace lockscope {

/// Records that fire one trigger invocation together (Salesforce: 200).
inline constexpr std::uint32_t records_per_trigger_chunk = 200;
[[nodiscard]] constexpr std::uint32_t chunks_of(std::uint32_t records) {
    return (records + records_per_trigger_chunk - 1) / records_per_trigger_chunk;
}

/// Expected durations; every part is multiplied by the same draw of mean 1.
struct WorkParts {
    Duration insert{0};
    Duration trigger{0};
    Duration sharing{0};
    Duration touch{0}; ///< updating the Account itself

    [[nodiscard]] Duration child_write() const { return insert + trigger + sharing; }
    [[nodiscard]] Duration total() const { return child_write() + touch; }
    friend bool operator==(const WorkParts&, const WorkParts&) = default;
};

/// Which of it is meant: of a visit that locks only for the touch, the children are written before.
enum class VisitPart : std::uint8_t { everything, child_write, touch };

/// What one visit of an account consists of.
struct Visit {
    TransactionKind kind = TransactionKind::order_insert;
    std::uint32_t records = 1;
    std::int64_t children = 0;  ///< of the account, before the visit
    bool touches = true;        ///< updates the Account too; false when decoupled
    bool changes_owner = false; ///< an account update that gives the Account away
    bool arrives = false;       ///< of a move: the children come here, and do not go from here
};

/// n x (insert + trigger) x index factor + ceil(n/200) x trigger_chunk + sharing, and if it touches
/// touch_base + fields x touch_per_field + rollups x rollup. An account update and the updater
/// only touch.
[[nodiscard]] WorkParts work_on_account(const Parameters& parameters, const Visit& visit);

/// d times factor, rounded to whole nanoseconds; `never` for what does not fit.
/// REQUIRES: neither is negative.
[[nodiscard]] inline Duration scaled(Duration d, double factor) {
    assert(d >= Duration(0) && factor >= 0.0);
    return from_nanoseconds(nanoseconds(d) * factor);
}

/// work_on_account for one workload. Unless the account's children matter, the work is so much for
/// each record and so much for each chunk of them, found out beforehand.
class WorkRule {
public:
    WorkRule() = default;
    WorkRule(const Parameters& parameters, TransactionKind kind, bool changes_owner);

    /// Expected duration of a visit to an account with `children`: of writing `records` of its
    /// children, of updating it, or of both. `arrives`: see Visit.
    [[nodiscard]] Duration mean(const Parameters& parameters, std::uint32_t records,
                                std::int64_t children, VisitPart part, bool arrives) const {
        if (by_children_) {
            return mean_by_children(
                parameters, {kind_, records, children, true, changes_owner_, arrives}, part);
        }
        return sum(per_record_ * records + per_chunk_ * chunks_of(records), touch_, part);
    }

    /// False: what an account's children do not matter for may be found out before the visit.
    [[nodiscard]] bool by_children() const { return by_children_; }

private:
    [[nodiscard]] static Duration mean_by_children(const Parameters& parameters, const Visit& visit,
                                                   VisitPart part);
    [[nodiscard]] static constexpr Duration sum(Duration child_write, Duration touch,
                                                VisitPart part) {
        return (part == VisitPart::touch ? Duration(0) : child_write) +
               (part == VisitPart::child_write ? Duration(0) : touch);
    }

    Duration per_record_{0};
    Duration per_chunk_{0};
    Duration touch_{0};
    TransactionKind kind_ = TransactionKind::order_insert;
    bool changes_owner_ = false;
    bool by_children_ = false;
};

/// The factor of mean 1 that multiplies the work on one account, for `work.distribution`.
class WorkFactor {
public:
    WorkFactor() = default;
    explicit WorkFactor(const Parameters& parameters);

    [[nodiscard]] double draw(const RandomSource& random, WorkloadId workload, std::uint64_t index,
                              std::uint32_t part) const;
    /// The same for `from` and the next indices, for little more than the price of one.
    [[nodiscard]] DrawsAhead draw_ahead(const RandomSource& random, WorkloadId workload,
                                        std::uint64_t from, std::uint32_t part) const;

private:
    [[nodiscard]] double lognormal(double uniform) const;

    Distribution distribution_ = Distribution::constant;
    double sigma_ = 0.0; ///< of the lognormal's logarithm
    double mu_ = 0.0;
};

} // namespace lockscope
