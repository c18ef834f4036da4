// SPDX-License-Identifier: GPL-3.0-or-later
// What would help: only what acts on the work that fills the lock of this very run.
#include "core/measure/diagnosis_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lockscope {

namespace {

/// A part of the work below this share is not worth a mitigation of its own.
constexpr double worth_it = 0.2;

class Advice {
public:
    Advice(const Scenario& scenario, const DiagnosisFigures& figures, const Blockers& blockers)
        : scenario_(scenario)
        , p_(scenario.parameters)
        , f_(figures)
        , blockers_(blockers) {}

    void against_contention() {
        const auto deadlocks =
            f_.attempts.failed_by_cause[static_cast<std::size_t>(FailureCause::deadlock)];
        if (deadlocks * 2 > f_.attempts.failed) {
            prevent(deadlocks);
        }
        // By share of what others waited for: the largest part first.
        std::vector<std::pair<double, void (Advice::*)()>> parts{
            {blockers_.sharing, &Advice::shorten_sharing},
            {blockers_.touch, &Advice::shorten_touch},
            {blockers_.insert + blockers_.trigger, &Advice::shorten_child_work}};
        std::stable_sort(parts.begin(), parts.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [share, shorten] : parts) {
            if (share >= worth_it) {
                (this->*shorten)();
            }
        }
        if (deadlocks * 2 <= f_.attempts.failed) {
            prevent(deadlocks);
        }
        calm_retries();
        if (has(WorkloadKind::order_insert)) {
            suggest("intake.enabled=true", "a queue before the lock takes what comes at once");
        }
    }

    void against_skew() {
        if (!p_.index_account_id) {
            suggest("index.account_id=true", "with the index the work no longer grows with the "
                                             "children");
        }
        if (sharing_by_children()) {
            suggest("sharing.model=public_read_write",
                    "without sharing checks an owner change costs the same on every account");
        }
        suggest("pool.enabled=true", "new records go to accounts that are still small");
        suggest("redistribution.enabled=true", "children move off the skewed account at night");
    }

    void against_api_limit() {
        if (has(WorkloadKind::order_insert)) {
            suggest("batch.size", "more records in a call, fewer calls");
        }
        if (f_.attempts.retries * 5 > f_.attempts.started) {
            suggest("retry.max_attempts", "every retry is another call");
        }
        suggest("platform.api_calls", "the limit itself: a larger allowance");
    }

    [[nodiscard]] std::vector<Mitigation> given() && { return std::move(advice_); }

private:
    /// Leaves out what this version does not know and what is set that way already.
    void suggest(std::string_view setting, std::string why) {
        const std::string_view key = setting.substr(0, setting.find('='));
        const Parameter* row = find_parameter(key);
        if (row == nullptr) {
            return;
        }
        if (key.size() < setting.size()) {
            const auto value = parse_value(*row, setting.substr(key.size() + 1));
            if (!value || value.value() == row->get(scenario_)) {
                return;
            }
        }
        advice_.push_back({std::string(setting), std::move(why)});
    }

    [[nodiscard]] bool sharing_by_children() const {
        return std::any_of(scenario_.workloads.begin(), scenario_.workloads.end(),
                           [](const Workload& w) {
                               return w.kind == WorkloadKind::owner_change || w.changes_owner;
                           });
    }

    [[nodiscard]] bool has(WorkloadKind kind) const {
        return std::any_of(scenario_.workloads.begin(), scenario_.workloads.end(),
                           [kind](const Workload& w) { return w.kind == kind; });
    }

    void prevent(std::int64_t deadlocks) {
        if (deadlocks == 0) {
            return;
        }
        if (has(WorkloadKind::bulk_load)) {
            suggest("bulk.sort_by_account=true", "locks taken in one order cannot form a circle");
        }
        suggest("batch.size=1", "a transaction of one account cannot deadlock");
    }

    void shorten_sharing() {
        suggest("sharing.model=public_read_write",
                fmt::format("sharing checks are {:.0f} % of what others waited for",
                            blockers_.sharing * 100));
    }

    void shorten_touch() {
        const std::string share = fmt::format("updating the account is {:.0f} % of what others "
                                              "waited for",
                                              blockers_.touch * 100);
        // Decoupling acts on the order feed alone: only where its holds are in the way.
        double orders = 0.0;
        for (const auto& [name, blocked] : blockers_.workloads) {
            for (const Workload& workload : scenario_.workloads) {
                if (workload.name == name && workload.kind == WorkloadKind::order_insert) {
                    orders += blocked;
                    break;
                }
            }
        }
        if (orders >= worth_it) {
            suggest("decouple.enabled=true", share);
        }
        if (p_.work_touched_fields > 0 && p_.work_touch_per_field > Duration(0)) {
            suggest("work.touched_fields", share);
        }
        if (p_.work_rollups > 0) {
            suggest("work.rollups", share);
        }
    }

    void shorten_child_work() {
        const std::string share = fmt::format("inserts and triggers are {:.0f} % of what others "
                                              "waited for",
                                              (blockers_.insert + blockers_.trigger) * 100);
        if (!p_.index_account_id) {
            suggest("index.account_id=true", share);
        }
        if (blockers_.trigger >= blockers_.insert) {
            suggest("work.trigger", share);
            suggest("work.trigger_chunk", share);
        } else {
            suggest("work.insert", share);
        }
        if (p_.batch_size > 100) {
            suggest("batch.size", "smaller batches hold the lock for a shorter time");
        }
    }

    void calm_retries() {
        if (f_.attempts.retries * 5 <= f_.attempts.started) {
            return;
        }
        const std::string why = fmt::format("{:.0f} % of the attempts are retries",
                                            100.0 * static_cast<double>(f_.attempts.retries) /
                                                static_cast<double>(f_.attempts.started));
        suggest("retry.backoff=exponential", why);
        if (p_.retry_jitter == Jitter::none) {
            suggest("retry.jitter=full", "retries that come together wait together");
        }
        if (f_.records.duplicates > 0) {
            suggest("retry.idempotent=true", "a retry of what did commit needs no lock");
        }
    }

    const Scenario& scenario_;
    const Parameters& p_;
    const DiagnosisFigures& f_;
    const Blockers& blockers_;
    std::vector<Mitigation> advice_;
};

} // namespace

std::vector<Mitigation> mitigations_for(Suspect suspect, const Scenario& scenario,
                                        const DiagnosisFigures& f, const Blockers& blockers) {
    Advice advice(scenario, f, blockers);
    switch (suspect) {
    case Suspect::lock_contention:
        advice.against_contention();
        break;
    case Suspect::data_skew:
        advice.against_skew();
        break;
    case Suspect::api_limit:
        advice.against_api_limit();
        break;
    }
    return std::move(advice).given();
}

} // namespace lockscope
