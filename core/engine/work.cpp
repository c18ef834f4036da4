// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/work.h"

#include <algorithm>
#include <cmath>

namespace lockscope {

namespace {

/// Records that fire one trigger invocation together (Salesforce: 200).
constexpr std::uint32_t records_per_trigger_chunk = 200;

Duration sharing_work(const Parameters& p, const Visit& visit) {
    if (p.sharing_model != SharingModel::private_model) {
        return Duration(0);
    }
    const double children = static_cast<double>(visit.children);
    switch (visit.kind) {
    case TransactionKind::order_insert:
    case TransactionKind::contact_insert:
        return p.sharing_create * visit.records;
    case TransactionKind::owner_change:
        // Each moved child makes the platform look at every other child of the account.
        return scaled(p.sharing_check_per_child,
                      std::max(children - 1.0, 0.0) * static_cast<double>(visit.records));
    case TransactionKind::account_update:
        return visit.changes_owner ? scaled(p.sharing_delete_per_child, children) : Duration(0);
    case TransactionKind::updater:
        break;
    }
    return Duration(0);
}

} // namespace

WorkParts work_on_account(const Parameters& p, const Visit& visit) {
    WorkParts parts;
    const bool writes_children =
        visit.kind != TransactionKind::account_update && visit.kind != TransactionKind::updater;
    if (writes_children) {
        const auto chunks =
            (visit.records + records_per_trigger_chunk - 1) / records_per_trigger_chunk;
        parts.insert = p.work_insert * visit.records;
        parts.trigger = p.work_trigger * visit.records;
        if (!p.index_account_id) {
            const double scan =
                1.0 + static_cast<double>(visit.children) / static_cast<double>(p.index_scan_rows);
            parts.insert = scaled(parts.insert, scan);
            parts.trigger = scaled(parts.trigger, scan);
        }
        parts.trigger += p.work_trigger_chunk * chunks;
    }
    parts.sharing = sharing_work(p, visit);
    if (visit.touches) {
        parts.touch = p.work_touch_base + p.work_touch_per_field * p.work_touched_fields +
                      p.work_rollup * p.work_rollups;
    }
    return parts;
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
    switch (distribution_) {
    case Distribution::constant:
        return 1.0;
    case Distribution::exponential:
        return random.exponential(Purpose::work, workload.value, index, part);
    case Distribution::lognormal:
        return portable::exp(mu_ + sigma_ * portable::normal_quantile(random.uniform(
                                                Purpose::work, workload.value, index, part)));
    }
    return 1.0;
}

} // namespace lockscope
