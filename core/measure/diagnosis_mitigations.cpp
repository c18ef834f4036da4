// SPDX-License-Identifier: GPL-3.0-or-later
// What would help: only what acts on the work that fills the lock of this very run.
#include "core/base/say.h"
#include "core/measure/diagnosis_evidence.h"

#include <algorithm>
#include <utility>

namespace lockscope {

namespace {

using S = SentenceId;

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
        // Where most attempts are second ones, they are what fills the lock.
        const bool mostly_retries = f_.attempts.retries * 2 > f_.attempts.started;
        if (mostly_retries) {
            calm_retries();
        }
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
        if (!mostly_retries) {
            calm_retries();
        }
        if (has(WorkloadKind::order_insert)) {
            suggest("intake.enabled=true", say<S::queue_before_the_lock>());
        }
    }

    void against_skew() {
        if (!p_.index_account_id) {
            suggest("index.account_id=true", say<S::index_ends_growth>());
        }
        if (sharing_by_children()) {
            suggest("sharing.model=public_read_write", say<S::no_checks_no_growth>());
        }
        suggest("pool.enabled=true", say<S::pool_of_small_accounts>());
        suggest("redistribution.enabled=true", say<S::children_move_off>());
    }

    void against_api_limit() {
        if (has(WorkloadKind::order_insert)) {
            suggest("batch.size", say<S::fewer_calls>());
        }
        if (f_.attempts.retries * 5 > f_.attempts.started) {
            suggest("retry.max_attempts", say<S::retry_is_a_call>());
        }
        suggest("platform.api_calls", say<S::the_limit_itself>());
    }

    void against_long_running_limit() {
        if (f_.wait_max_s >= seconds(p_.platform_long_running_after)) {
            against_contention(); // what fills the limit are waits
        }
        suggest("platform.long_running_limit", say<S::the_limit_itself>());
    }

    [[nodiscard]] std::vector<Mitigation> given() && { return std::move(advice_); }

private:
    /// Leaves out what this version does not know and what is set that way already.
    void suggest(std::string_view setting, Sentence why) {
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
            suggest("bulk.sort_by_account=true", say<S::one_order_of_locks>());
        }
        suggest("batch.size=1", say<S::one_account_no_deadlock>());
    }

    void shorten_sharing() {
        suggest("sharing.model=public_read_write",
                say<S::sharing_is_waited_for>(Percent{blockers_.sharing}));
    }

    void shorten_touch() {
        const Sentence share = say<S::touch_is_waited_for>(Percent{blockers_.touch});
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
        const Sentence share =
            say<S::child_work_is_waited_for>(Percent{blockers_.insert + blockers_.trigger});
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
            suggest("batch.size", say<S::smaller_batches>());
        }
    }

    void calm_retries() {
        if (f_.attempts.retries * 5 <= f_.attempts.started) {
            return;
        }
        const Sentence why = say<S::attempts_are_retries>(Percent{
            static_cast<double>(f_.attempts.retries) / static_cast<double>(f_.attempts.started)});
        suggest("retry.backoff=exponential", why);
        if (p_.retry_jitter == Jitter::none) {
            suggest("retry.jitter=full", say<S::retries_come_together>());
        }
        if (f_.records.duplicates > 0) {
            suggest("retry.idempotent=true", say<S::no_lock_for_what_committed>());
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
    case Suspect::long_running_limit:
        advice.against_long_running_limit();
        break;
    }
    return std::move(advice).given();
}

} // namespace lockscope
