// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts by number, id and name, and the shares of a workload's targets.
#include "core/model/account_index.h"
#include "core/model/scenario.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace lockscope;
using lockscope::test::small_scenario;
using lockscope::test::text;

namespace {

using Shares = std::vector<std::pair<AccountId, double>>;

Shares shares_of(Scenario scenario, Targets targets) {
    scenario.workloads[0].targets = std::move(targets);
    return target_shares(scenario, scenario.workloads[0]);
}

double sum(const Shares& shares) {
    return std::accumulate(shares.begin(), shares.end(), 0.0,
                           [](double total, const auto& share) { return total + share.second; });
}

double share_of(const Shares& shares, std::size_t account) {
    for (const auto& [id, share] : shares) {
        if (id.index() == account) {
            return share;
        }
    }
    return 0.0;
}

/// acme, tail-1 .. tail-50, other, last-1 .. last-3.
Scenario four_entries() {
    Scenario scenario = small_scenario();
    scenario.accounts.resize(4);
    scenario.accounts[1].name = "Tail";
    scenario.accounts[2].id = "other";
    scenario.accounts[2].name = "Other Ltd";
    scenario.accounts[3].id = "last";
    scenario.accounts[3].count = 3;
    return scenario;
}

} // namespace

class AccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_are_written_out() {
        const Scenario scenario = four_entries();
        QCOMPARE(account_count(scenario), 55);
        const std::tuple<std::size_t, const char*, const char*> expected[]{
            {0, "acme", "acme"},        {1, "tail-1", "Tail 1"},  {50, "tail-50", "Tail 50"},
            {51, "other", "Other Ltd"}, {52, "last-1", "last-1"}, {54, "last-3", "last-3"}};
        for (const auto& [account, id, name] : expected) {
            QCOMPARE(text(account_id_text(scenario, AccountId(account))), id);
            QCOMPARE(text(account_name(scenario, AccountId(account))), name);
        }
    }

    void a_group_of_one_is_still_a_group() {
        Scenario scenario = four_entries();
        scenario.accounts[1].count = 1;
        QCOMPARE(text(account_id_text(scenario, AccountId(std::size_t{1}))), "tail-1");
    }

    void the_index_agrees_with_the_walk() {
        const Scenario scenario = four_entries();
        const AccountIndex index(scenario);
        QCOMPARE(index.account_count(), account_count(scenario));
        for (std::size_t i = 0; i < 55; ++i) {
            const AccountId account(i);
            QVERIFY(index.entry_of(account) == entry_of(scenario, account));
            const auto found = index.find(account_id_text(scenario, account));
            QVERIFY(found && found->first == account && found->count == 1);
        }
    }

    void ids_that_name_no_account_are_not_found() {
        const Scenario scenario = four_entries();
        const AccountIndex index(scenario);
        for (const char* id :
             {"", "-", "tail-", "tail-0", "tail-51", "tail-01", "tail-1-1", "tail--1", "tail-+1",
              "acme-1", "Acme", "tail-99999999999999999999"}) {
            QVERIFY2(!index.find(id), id);
        }
        const auto group = index.find("tail");
        QVERIFY(group && group->first.index() == 1 && group->count == 50);
    }

    void weights_become_shares() {
        const Shares shares =
            shares_of(four_entries(), WeightTargets{{{"other", 3.0}, {"acme", 1.0}}});
        QCOMPARE(shares.size(), std::size_t(2));
        QCOMPARE(shares[0].first.index(), std::size_t(0)); // ascending, whatever the order written
        QCOMPARE(shares[0].second, 0.25);
        QCOMPARE(share_of(shares, 51), 0.75);
    }

    void a_groups_weight_is_spread_and_adds_to_a_members_own() {
        const Shares shares =
            shares_of(four_entries(), WeightTargets{{{"last", 3.0}, {"last-2", 1.0}}});
        QCOMPARE(shares.size(), std::size_t(3));
        QCOMPARE(share_of(shares, 52), 0.25);
        QCOMPARE(share_of(shares, 53), 0.5);
        QCOMPARE(share_of(shares, 54), 0.25);
    }

    void zero_weights_are_left_out() {
        const Shares shares = shares_of(
            four_entries(), WeightTargets{{{"acme", 0.0}, {"tail", 0.0}, {"other", 2.0}}});
        QCOMPARE(shares.size(), std::size_t(1));
        QCOMPARE(share_of(shares, 51), 1.0);
    }

    void uniform_is_uniform() {
        const Shares shares = shares_of(four_entries(), UniformTargets{"tail"});
        QCOMPARE(shares.size(), std::size_t(50));
        for (const auto& share : shares) {
            QCOMPARE(share.second, 1.0 / 50.0);
        }
    }

    void zipf_follows_the_order_of_its_list() {
        // Harmonic weights 1, 1/2, 1/3, 1/4 in the order last-1 .. last-3, acme.
        const Shares shares = shares_of(four_entries(), ZipfTargets{{"last", "acme"}, 1.0});
        const double total = 1.0 + 0.5 + 1.0 / 3.0 + 0.25;
        QCOMPARE(shares[0].first.index(), std::size_t(0));
        QVERIFY(std::abs(share_of(shares, 52) - 1.0 / total) < 1e-14);
        QVERIFY(std::abs(share_of(shares, 53) - 0.5 / total) < 1e-14);
        QVERIFY(std::abs(share_of(shares, 54) - 1.0 / 3.0 / total) < 1e-14);
        QVERIFY(std::abs(share_of(shares, 0) - 0.25 / total) < 1e-14);
        const Shares steep = shares_of(four_entries(), ZipfTargets{{"tail"}, 1.1});
        QVERIFY(std::abs(share_of(steep, 50) / share_of(steep, 1) - std::pow(50.0, -1.1)) < 1e-14);
        const Shares flat = shares_of(four_entries(), ZipfTargets{{"tail"}, 0.0});
        QCOMPARE(share_of(flat, 50), share_of(flat, 1));
    }

    void the_hottest_account_gets_the_share_asked_for() {
        Scenario scenario = four_entries();
        const WeightTargets targets{{{"acme", 2.0}, {"other", 5.0}, {"last-1", 3.0}}};
        scenario.parameters.load_hot_share = {0.9};
        const Shares shares = shares_of(scenario, targets);
        QCOMPARE(share_of(shares, 51), 0.9);
        QVERIFY(std::abs(share_of(shares, 0) - 0.04) < 1e-15); // the others stay 2 : 3
        QVERIFY(std::abs(share_of(shares, 52) - 0.06) < 1e-15);
        scenario.parameters.load_hot_share = {1.0};
        QCOMPARE(shares_of(scenario, targets).size(), std::size_t(1));
        scenario.parameters.load_hot_share = {0.0};
        const Shares without = shares_of(scenario, targets);
        QCOMPARE(share_of(without, 51), 0.0);
        QCOMPARE(share_of(without, 0), 0.4);
        // Of equals the first is the hottest; a single account keeps everything.
        scenario.parameters.load_hot_share = {0.5};
        QCOMPARE(share_of(shares_of(scenario, UniformTargets{"last"}), 52), 0.5);
        QCOMPARE(share_of(shares_of(scenario, WeightTargets{{{"acme", 1.0}}}), 0), 1.0);
    }

    void a_million_accounts_take_no_time_to_speak_of() {
        Scenario scenario = four_entries();
        scenario.accounts[1].count = 1'000'000;
        scenario.parameters.load_hot_share = {0.5};
        const Shares shares = shares_of(scenario, ZipfTargets{{"tail", "acme"}, 1.1});
        QCOMPARE(shares.size(), std::size_t(1'000'001));
        QCOMPARE(share_of(shares, 1), 0.5);
        QVERIFY(std::abs(sum(shares) - 1.0) < 1e-9);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    }
};

LOCKSCOPE_TEST(test_accounts, AccountsTest)
#include "test_accounts.moc"
