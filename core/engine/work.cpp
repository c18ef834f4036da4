// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/work.h"

#include <algorithm>
#include <cmath>

namespace lockscope {

namespace {

Duration sharing_work(const Parameters& p, const Visit& visit) {
    if (p.sharing_model != SharingModel::private_model) {
        return Duration(0);
    }
    const double children = static_cast<double>(visit.children);
    switch (rules_of(visit.kind).sharing) {
    case SharingWork::none:
        break;
    case SharingWork::new_child:
        return p.sharing_create * visit.records;
    case SharingWork::other_children:
        return scaled(p.sharing_check_per_child,
                      std::max(children - 1.0, 0.0) * static_cast<double>(visit.records));
    case SharingWork::moved_children: {
        if (visit.arrives) {
            return p.sharing_create * visit.records;
        }
        // Once for each owner among them, and every child that stays.
        const double owners =
            static_cast<double>(std::min(p.redistribution_owners, std::int64_t{visit.records}));
        const double staying = std::max(children - static_cast<double>(visit.records), 0.0);
        return scaled(p.sharing_check_per_child, staying * owners);
    }
    case SharingWork::lost_parent:
        return visit.changes_owner ? scaled(p.sharing_delete_per_child, children) : Duration(0);
    }
    return Duration(0);
}

} // namespace

WorkParts work_on_account(const Parameters& p, const Visit& visit) {
    WorkParts parts;
    if (rules_of(visit.kind).writes_children()) {
        parts.insert = p.work_insert * visit.records;
        parts.trigger = p.work_trigger * visit.records;
        if (!p.index_account_id) {
            const double scan =
                1.0 + static_cast<double>(visit.children) / static_cast<double>(p.index_scan_rows);
            parts.insert = scaled(parts.insert, scan);
            parts.trigger = scaled(parts.trigger, scan);
        }
        parts.trigger += p.work_trigger_chunk * chunks_of(visit.records);
    }
    parts.sharing = sharing_work(p, visit);
    if (visit.touches) {
        parts.touch = p.work_touch_base + p.work_touch_per_field * p.work_touched_fields +
                      p.work_rollup * p.work_rollups;
    }
    return parts;
}

WorkRule::WorkRule(const Parameters& p, TransactionKind kind, bool changes_owner)
    : kind_(kind)
    , changes_owner_(changes_owner) {
    const KindRules& rules = rules_of(kind);
    const bool sharing_looks_at_children = rules.sharing == SharingWork::other_children ||
                                           rules.sharing == SharingWork::moved_children ||
                                           changes_owner;
    by_children_ = (rules.writes_children() && !p.index_account_id) ||
                   (p.sharing_model == SharingModel::private_model && sharing_looks_at_children);
    // Two visits tell the work per record from the work per chunk; the formula stays in one place.
    const WorkParts one = work_on_account(p, {kind, 1, 0, true, changes_owner, false});
    const WorkParts two = work_on_account(p, {kind, 2, 0, true, changes_owner, false});
    per_record_ = two.child_write() - one.child_write();
    per_chunk_ = one.child_write() - per_record_;
    touch_ = one.touch;
}

Duration WorkRule::mean_by_children(const Parameters& p, const Visit& visit, VisitPart part) {
    const WorkParts parts = work_on_account(p, visit);
    return sum(parts.child_write(), parts.touch, part);
}

WorkFactor::WorkFactor(const Parameters& p)
    : distribution_(p.work_distribution) {
    if (distribution_ == Distribution::lognormal) {
        // Mean 1 and coefficient of variation cv: sigma^2 = ln(1 + cv^2), mu = -sigma^2 / 2.
        const double variance = portable::log(1.0 + p.work_cv * p.work_cv);
        sigma_ = std::sqrt(variance);
        mu_ = -0.5 * variance;
    }
}

double WorkFactor::draw(const RandomSource& random, WorkloadId workload, std::uint64_t index,
                        std::uint32_t part) const {
    const auto word = [&] {
        return random.bits(Purpose::work, workload.value, index / 2, part)[index % 2];
    };
    switch (distribution_) {
    case Distribution::constant:
        break;
    case Distribution::exponential:
        return RandomSource::to_exponential(word());
    case Distribution::lognormal:
        return lognormal(RandomSource::to_uniform(word()));
    }
    return 1.0;
}

DrawsAhead WorkFactor::draw_ahead(const RandomSource& random, WorkloadId workload,
                                  std::uint64_t from, std::uint32_t part) const {
    DrawsAhead factors;
    factors.fill(1.0);
    if (distribution_ == Distribution::constant) {
        return factors;
    }
    const WordsAhead words = random.words_ahead(Purpose::work, workload.value, from, part);
    if (distribution_ == Distribution::exponential) {
        return RandomSource::to_exponentials(words);
    }
    std::transform(words.begin(), words.end(), factors.begin(), [this](std::uint64_t word) {
        return lognormal(RandomSource::to_uniform(word));
    });
    return factors;
}

double WorkFactor::lognormal(double uniform) const {
    return portable::exp(mu_ + sigma_ * portable::normal_quantile(uniform));
}

} // namespace lockscope
