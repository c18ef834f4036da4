// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of kinds: what has a row has words of its own, and what is decided by kind is decided
// in one place.
#include "core/engine/event.h"
#include "core/engine/plan.h"
#include "core/model/kinds.h"
#include "core/model/parameters.h"
#include "core/model/scenario.h"
#include "core/study/mitigations.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <set>
#include <span>
#include <string>
#include <string_view>

using namespace lockscope;

namespace {

/// Words that tell their rows apart.
bool are_names(std::span<const std::string_view> names) {
    const std::set<std::string_view> distinct(names.begin(), names.end());
    return distinct.size() == names.size() && !distinct.contains("");
}

Event event_of(EventKind kind) {
    Event event;
    event.begin(kind, SimTime(1s));
    return event;
}

} // namespace

class TestKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_kind_has_a_name_of_its_own() {
        std::vector<std::string_view> kinds;
        for (const KindRules& rules : kind_table) {
            kinds.push_back(rules.name);
        }
        QVERIFY(are_names(kinds));
        QVERIFY(are_names(workload_kind_names));
        QVERIFY(are_names(event_kind_names));
        QVERIFY(are_names(failure_cause_names));
        QVERIFY(are_names(guardrail_names));
        QVERIFY(are_names(choice_names<Discipline>));
        QCOMPARE(name_of(TransactionKind::bulk_load), std::string_view("bulk chunk"));
        QCOMPARE(name_of(WorkloadKind::bulk_load), std::string_view("bulk_load"));
        QCOMPARE(name_of(FailureCause::queue_full), std::string_view("QUEUE_FULL"));
        QCOMPARE(name_of(Guardrail::long_running), std::string_view("long_running"));
    }

    /// The rules of the model that go by kind, once more in words.
    void kinds_decide_what_the_model_says() {
        for (std::size_t i = 0; i < kind_table.size(); ++i) {
            const auto kind = static_cast<TransactionKind>(i);
            const KindRules& rules = rules_of(kind);
            const bool touches_only =
                kind == TransactionKind::account_update || kind == TransactionKind::updater;
            QCOMPARE(rules.writes_children(), !touches_only);
            QVERIFY(!rules.batched || rules.integration);
            QCOMPARE(rules.integration,
                     kind == TransactionKind::order_insert || kind == TransactionKind::bulk_load);
            QCOMPARE(rules.children == ChildWrite::moves, rules.job == JobKind::move);
        }
        QVERIFY(is_job(WorkloadKind::bulk_load) && is_job(WorkloadKind::redistribution));
        QVERIFY(!is_job(WorkloadKind::order_insert));
    }

    void children_follow_what_was_written() {
        QCOMPARE(children_after(ChildWrite::none, 10, 3, false), std::int64_t{10});
        QCOMPARE(children_after(ChildWrite::rewrites, 10, 3, false), std::int64_t{10});
        QCOMPARE(children_after(ChildWrite::adds, 10, 3, false), std::int64_t{13});
        QCOMPARE(children_after(ChildWrite::moves, 10, 3, false), std::int64_t{7});
        QCOMPARE(children_after(ChildWrite::moves, 10, 3, true), std::int64_t{13});
        QCOMPARE(children_after(ChildWrite::moves, 2, 3, false), std::int64_t{0});
    }

    void a_setting_of_children_means_all_accounts_of_its_entry() {
        Scenario scenario;
        scenario.accounts = {{"acme", "", {}, 12, "", false}, {"tail", "", 3, 5, "", false}};
        const std::vector<Setting> settings{{"account.tail.children", std::int64_t{7}},
                                            {"batch.size", std::int64_t{2}}};
        for (const Setting& setting : settings) {
            apply_setting(scenario, setting);
        }
        const auto set = children_set(scenario, settings);
        QCOMPARE(set.size(), std::size_t{1});
        QCOMPARE(set[0].first, std::size_t{1});
        QCOMPARE(set[0].accounts, std::size_t{3});
        QCOMPARE(set[0].children, std::int64_t{7});
    }

    /// What is a mitigation is a column of the table, so what is left of a run without any is
    /// known.
    void mitigations_are_a_column_of_the_table() {
        const auto role = [](std::string_view key) { return find_parameter(key)->role; };
        for (const char* key : {"batch.size", "decouple.enabled", "intake.enabled", "pool.enabled",
                                "partition.by", "sharing.model", "retry.idempotent",
                                "bulk.sort_by_account", "stagger.window", "guardrail.enabled"}) {
            QVERIFY2(role(key) == Role::mitigation, key);
        }
        for (const char* key : {"client.timeout", "work.insert", "platform.lock_timeout",
                                "guardrail.action", "lock.discipline", "load.factor"}) {
            QVERIFY2(role(key) == Role::fact, key);
        }
        Scenario scenario;
        for (const Parameter& row : parameter_table()) {
            row.set(scenario, row.slider_maximum);
        }
        QVERIFY(!mitigations_on(scenario).empty());
        const Scenario bare = without_mitigations(scenario);
        QVERIFY(mitigations_on(bare).empty());
        QVERIFY(bare.parameters.client_timeout == scenario.parameters.client_timeout);
    }

    // --- Events -----------------------------------------------------------------------------

    void an_event_gives_back_what_only_its_kind_has() {
        Event granted = event_of(EventKind::granted);
        QVERIFY(!granted.waited());
        granted.set_waited(true);
        QVERIFY(granted.waited());
        QVERIFY(!granted.is_of_several_accounts());

        Event added = event_of(EventKind::account_added);
        const PoolMember member{AccountId(4'000'000'000U), 3'000'000'000U};
        added.set_pool_member(member);
        QVERIFY(added.pool_member() == member);

        Event changed = event_of(EventKind::parameters_changed);
        changed.set_settings(17);
        QCOMPARE(changed.settings(), 17U);

        Event failed = event_of(EventKind::attempt_failed);
        failed.set_first_account(AccountId(5U), true);
        QVERIFY(failed.is_of_several_accounts());
        QCOMPARE(failed.account.value, 5U);
    }

    void an_alert_tells_its_guardrail_and_what_was_measured() {
        for (std::size_t i = 0; i < guardrail_count; ++i) {
            const auto guardrail = static_cast<Guardrail>(i);
            Event raised = event_of(EventKind::alert_raised);
            raised.set_alert({guardrail, 0.307692, 5'375'500'001ns});
            const AlertFacts facts = raised.alert();
            const bool time = is_time(measure_of(guardrail));
            QVERIFY(facts.guardrail == guardrail);
            QCOMPARE(facts.share, time ? 0.0 : 0.307692);
            QCOMPARE(facts.wait, time ? Duration(5'375'500'001ns) : Duration(0));
            // And nothing of it in the fields of others.
            QVERIFY(raised.records == 0 && raised.attempt == 0 && raised.duration == Duration(0));
        }
    }

    void a_payload_is_no_field_of_another_kind() {
        for (std::size_t i = 0; i < event_kind_count; ++i) {
            const EventKindRules& rules = event_kind_table[i];
            // Who hashes the account of an event that 1.0 did not name changes every fingerprint.
            QVERIFY(rules.hashed_account || rules.account == EventAccount::first ||
                    static_cast<EventKind>(i) == EventKind::alert_raised);
            QVERIFY(!has_payload(static_cast<EventKind>(i)) ||
                    rules.account != EventAccount::first);
        }
    }
};

LOCKSCOPE_TEST(test_kinds, TestKinds)
#include "test_kinds.moc"
