// SPDX-License-Identifier: GPL-3.0-or-later
// The parameter table: every row is sound, and what is set is what is got.
#include "core/model/parameter_index.h"
#include "core/model/parameters.h"
#include "core/model/scenario.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace lockscope;
using lockscope::test::small_scenario;
using lockscope::test::text;

namespace {

/// A value in range that is not the default.
ParameterValue another_value(const Parameter& row) {
    if (row.type == ParameterType::boolean) {
        return !std::get<bool>(row.default_value);
    }
    if (row.type == ParameterType::choice) {
        const auto next = std::get<ChoiceIndex>(row.default_value).index + 1;
        return ChoiceIndex{next % static_cast<int>(row.choices.size())};
    }
    return row.default_value == row.slider_maximum ? row.minimum : row.slider_maximum;
}

QString error_of(const Scenario& scenario, std::string_view setting) {
    const auto parsed = parse_setting(scenario, setting);
    return parsed ? QString("accepted") : text(parsed.errors());
}

void set(Scenario& scenario, std::string_view setting) {
    const auto parsed = parse_setting(scenario, setting);
    QVERIFY2(parsed, qPrintable(error_of(scenario, setting)));
    apply_setting(scenario, parsed.value());
}

} // namespace

class ParametersTest : public QObject {
    Q_OBJECT

    static void add_rows() {
        QTest::addColumn<QString>("key");
        for (const Parameter& row : parameter_table()) {
            QTest::newRow(row.key.c_str()) << text(row.key);
        }
    }
    static const Parameter& fetched_row() {
        QFETCH(QString, key);
        return *find_parameter(key.toStdString());
    }

private Q_SLOTS:
    void keys_are_unique_and_dotted() {
        std::set<std::string> keys;
        for (const Parameter& row : parameter_table()) {
            QVERIFY2(keys.insert(row.key).second, row.key.c_str());
            QVERIFY2(row.key.find('.') != std::string::npos, row.key.c_str());
        }
        QVERIFY(keys.size() > 40);
    }

    void a_row_describes_itself_data() { add_rows(); }
    void a_row_describes_itself() {
        const Parameter& row = fetched_row();
        QVERIFY(!row.label.empty());
        QVERIFY(!row.group.empty());
        QVERIFY(!row.help.empty() && row.help.back() != ' ');
        QCOMPARE(row.choices.empty(), row.type != ParameterType::choice);
        if (row.type == ParameterType::duration) {
            QVERIFY(row.unit == "s" || row.unit == "ms" || row.unit == "us");
        }
        if (row.type == ParameterType::choice) {
            QCOMPARE(std::get<ChoiceIndex>(row.maximum).index + 1, int(row.choices.size()));
        }
    }

    void default_and_bounds_are_in_range_data() { add_rows(); }
    void default_and_bounds_are_in_range() {
        const Parameter& row = fetched_row();
        for (const ParameterValue& value :
             {row.default_value, row.minimum, row.maximum, row.slider_maximum}) {
            QVERIFY2(!check_value(row, value), format_value(row, value).c_str());
        }
        QVERIFY(row.default_value == row.get(Scenario{}));
    }

    void what_a_row_needs_can_hold_and_can_fail_data() { add_rows(); }
    void what_a_row_needs_can_hold_and_can_fail() {
        const Parameter& row = fetched_row();
        for (const Need& need : row.needs) {
            const Parameter* const other = find_parameter(need.key);
            QVERIFY2(other != nullptr, need.key.c_str());
            QVERIFY(other->key != row.key);
            QVERIFY2(!check_value(*other, need.value), need.key.c_str());
            if (need.relation == Need::Relation::above) {
                QVERIFY(other->type != ParameterType::choice &&
                        other->type != ParameterType::boolean);
                QVERIFY2(need.value != other->maximum, "no value is above");
            }
        }
    }

    void what_a_row_needs_is_written_as_in_the_table() {
        const auto written = [](std::string_view key) {
            std::string text;
            for (const Need& need : find_parameter(key)->needs) {
                text += (text.empty() ? "" : " and ") + format_need(need);
            }
            return text;
        };
        QCOMPARE(written("bulk.mode"), "");
        QCOMPARE(written("batch.size"), "bulk.row_by_row = false");
        QCOMPARE(written("batch.linger"), "batch.size > 1 and bulk.row_by_row = false");
        QCOMPARE(written("guardrail.throttle"),
                 "guardrail.enabled = true and guardrail.action = throttle");
        QCOMPARE(written("platform.api_window"), "platform.api_calls != unlimited");
    }

    void a_row_has_an_effect_where_one_workload_gives_it_what_it_needs() {
        const Parameter& base = *find_parameter("retry.base");
        Parameters common;
        Workload feed;
        std::vector<Parameters> sets = acting_sets(common, {&feed, 1});
        QCOMPARE(sets.size(), std::size_t{1});
        QVERIFY(unmet_need(base, sets) != nullptr);
        QCOMPARE(unmet_need(base, sets)->key, "retry.max_attempts");

        common.retry_backoff = Backoff::fixed;
        feed.parameters = {{"retry.max_attempts", std::int64_t{5}}};
        sets = acting_sets(common, {&feed, 1});
        QVERIFY(unmet_need(base, sets) == nullptr);
        QVERIFY(unmet_need(*find_parameter("retry.multiplier"), sets) != nullptr);
        QVERIFY(unmet_need(*find_parameter("batch.size"), sets) == nullptr);
    }

    void what_is_set_is_got_and_nothing_else_changes_data() { add_rows(); }
    void what_is_set_is_got_and_nothing_else_changes() {
        const Parameter& row = fetched_row();
        const ParameterValue value = another_value(row);
        QVERIFY(!check_value(row, value));
        QVERIFY(value != row.default_value);
        Scenario scenario;
        row.set(scenario, value);
        QVERIFY(row.get(scenario) == value);
        QVERIFY(row.get_from_set(scenario.parameters) == value);
        Parameters alone;
        row.set_in_set(alone, value);
        QVERIFY(alone == scenario.parameters);
        QVERIFY(!(alone == Parameters{}));
        for (const Parameter& other : parameter_table()) {
            QVERIFY2(other.key == row.key || other.get(scenario) == other.default_value,
                     other.key.c_str());
        }
    }

    void what_is_written_reads_back_data() { add_rows(); }
    void what_is_written_reads_back() {
        const Parameter& row = fetched_row();
        std::vector<ParameterValue> values{row.default_value, row.minimum, row.maximum,
                                           row.slider_maximum, another_value(row)};
        for (std::size_t i = 0; i < row.choices.size(); ++i) {
            values.push_back(ChoiceIndex{static_cast<int>(i)});
        }
        for (const ParameterValue& value : values) {
            const std::string written = format_value(row, value);
            const auto read = parse_value(row, written);
            QVERIFY2(read && read.value() == value, written.c_str());
        }
    }

    void values_out_of_range_are_refused_data() { add_rows(); }
    void values_out_of_range_are_refused() {
        const Parameter& row = fetched_row();
        std::vector<ParameterValue> wrong;
        if (row.type == ParameterType::duration) {
            wrong.emplace_back(std::get<Duration>(row.minimum) - 1ns);
            wrong.emplace_back(std::int64_t{5});
            if (row.maximum != ParameterValue(never)) {
                wrong.emplace_back(std::get<Duration>(row.maximum) + 1ns);
                wrong.emplace_back(never);
            }
        } else if (row.type == ParameterType::integer) {
            wrong.emplace_back(std::get<std::int64_t>(row.minimum) - 1);
            wrong.emplace_back(5.0);
            if (row.maximum != ParameterValue(unlimited)) {
                wrong.emplace_back(std::get<std::int64_t>(row.maximum) + 1);
                wrong.emplace_back(unlimited);
            }
        } else if (row.type == ParameterType::real) {
            wrong.emplace_back(std::nextafter(std::get<double>(row.maximum), 1e300));
            wrong.emplace_back(std::nextafter(std::get<double>(row.minimum), -1e300));
            wrong.emplace_back(std::numeric_limits<double>::quiet_NaN());
            wrong.emplace_back(std::numeric_limits<double>::infinity());
            wrong.emplace_back(std::int64_t{1});
        } else if (row.type == ParameterType::choice) {
            wrong.emplace_back(ChoiceIndex{-1});
            wrong.emplace_back(ChoiceIndex{static_cast<int>(row.choices.size())});
            wrong.emplace_back(true);
        } else {
            wrong.emplace_back(std::int64_t{1});
        }
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            const auto error = check_value(row, wrong[i]);
            QVERIFY2(error, qPrintable(QString("value %1 was accepted").arg(i)));
            QCOMPARE(text(error->key), text(row.key));
            QVERIFY(!error->problem.empty() && !error->remedy.empty());
        }
    }

    void nonsense_is_refused_with_the_key_data() { add_rows(); }
    void nonsense_is_refused_with_the_key() {
        const Parameter& row = fetched_row();
        for (const char* wrong : {"", "nonsense", "-1", "1e999", "nan"}) {
            const auto read = parse_value(row, wrong);
            QVERIFY2(!read, wrong);
            QCOMPARE(text(read.errors().front().key), text(row.key));
        }
    }

    void special_words_are_for_the_rows_that_allow_them() {
        QVERIFY(parse_value(*find_parameter("client.timeout"), "never"));
        QVERIFY(!parse_value(*find_parameter("retry.base"), "never"));
        QVERIFY(parse_value(*find_parameter("platform.api_calls"), "unlimited"));
        QVERIFY(!parse_value(*find_parameter("batch.size"), "unlimited"));
        QVERIFY(parse_value(*find_parameter("load.hot_share"), "as written"));
        QVERIFY(!parse_value(*find_parameter("load.factor"), "as written"));
        QCOMPARE(text(find_parameter("client.timeout")->word), "never");
        QCOMPARE(text(find_parameter("platform.api_calls")->word), "unlimited");
        QCOMPARE(text(find_parameter("load.hot_share")->word), "as written");
        QCOMPARE(text(find_parameter("batch.size")->word), "");
    }

    void a_workload_may_only_carry_its_own_kinds_of_keys() {
        for (const Parameter& row : parameter_table()) {
            const bool own = row.key.starts_with("work.") || row.key.starts_with("batch.") ||
                             row.key.starts_with("retry.") || row.key.starts_with("client.") ||
                             row.key.starts_with("bulk.") || row.key.starts_with("stagger.") ||
                             row.key == "platform.all_or_none" ||
                             row.key == "platform.partial_attempts";
            QVERIFY2((row.scope == Scope::workload) == own, row.key.c_str());
        }
    }

    void the_nearest_key_is_suggested() {
        const Scenario scenario = small_scenario();
        QVERIFY(error_of(scenario, "batch.sise=5").contains("did you mean `batch.size`?"));
        QVERIFY(error_of(scenario, "wrok.insert=5ms").contains("did you mean `work.insert`?"));
        QVERIFY(error_of(scenario, "account.acne.children=5").contains("`account.acme.children`"));
        QVERIFY(error_of(scenario, "workload.order fed.rate=5/h")
                    .contains("`workload.order feed.rate`"));
        const QString far = error_of(scenario, "something.else.entirely=5");
        QVERIFY2(far.contains("unknown key") && !far.contains("did you mean"), qPrintable(far));
    }

    void settings_are_read_as_the_command_line_takes_them() {
        const Scenario scenario = small_scenario();
        const auto setting = parse_setting(scenario, "batch.size = 200");
        QVERIFY(setting);
        QCOMPARE(text(setting.value().key), "batch.size");
        QVERIFY(setting.value().value == ParameterValue(std::int64_t{200}));
        QVERIFY(error_of(scenario, "batch.size").contains("key=value"));
        QVERIFY(error_of(scenario, "batch.size=0").contains("write 1 to 10000"));
        QVERIFY(error_of(scenario, "=5").contains("unknown key"));
        QVERIFY(error_of(scenario, "lock.discipline=fair")
                    .contains("fifo, random, lifo, poll, shortest_first"));
    }

    void a_scenario_has_rows_of_its_own() {
        Scenario scenario = small_scenario();
        const auto rows = parameter_table(scenario);
        QCOMPARE(rows.size(), parameter_table().size() + 3);
        const Parameter* rate = find_parameter(rows, "workload.order feed.rate");
        QVERIFY(rate != nullptr);
        QCOMPARE(text(format_value(*rate, rate->default_value)), "5000/h");
        QCOMPARE(text(rate->unit), "/h");
        const Parameter* children = find_parameter(rows, "account.acme.children");
        QVERIFY(children != nullptr);
        QVERIFY(children->default_value == ParameterValue(std::int64_t{100}));
        QVERIFY(find_parameter(rows, "account.tail.children") != nullptr);
        for (const Parameter& row : rows) {
            const auto found = find_parameter(scenario, row.key);
            QVERIFY2(found && found->label == row.label, row.key.c_str());
            QVERIFY2(!check_value(row, row.default_value), row.key.c_str());
            QVERIFY2(!check_value(row, row.slider_maximum), row.key.c_str());
            QVERIFY2(row.get(scenario) == row.default_value, row.key.c_str());
            QVERIFY2(!row.help.empty() && !row.label.empty(), row.key.c_str());
        }
    }

    void rates_and_children_are_set_where_they_live() {
        Scenario scenario = small_scenario();
        set(scenario, "workload.order feed.rate=2/s");
        QVERIFY(scenario.workloads[0].arrivals == Arrivals(PoissonArrivals{{7200.0, 1h}}));
        set(scenario, "account.tail.children=1_000");
        QCOMPARE(scenario.accounts[1].children, 1000);
        QCOMPARE(scenario.accounts[0].children, 100);
        QVERIFY(error_of(scenario, "workload.order feed.rate=5000").contains("no unit of time"));
        QVERIFY(error_of(scenario, "workload.order feed.rate=2e6/s").contains("out of range"));
        QVERIFY(error_of(scenario, "account.acme.children=-1").contains("is negative"));
        QVERIFY(error_of(scenario, "account.tail-3.children=5").contains("unknown key"));
    }

    void a_rate_keeps_the_unit_it_was_written_in() {
        Scenario scenario = small_scenario();
        scenario.workloads[0].arrivals = BurstArrivals{{1.5, 1s}, 5, 1min};
        const Scenario before = scenario;
        const auto row = *find_parameter(scenario, "workload.order feed.rate");
        row.set(scenario, 7200.0);
        QVERIFY(scenario.workloads[0].arrivals == Arrivals(BurstArrivals{{2.0, 1s}, 5, 1min}));
        row.set(scenario, row.default_value);
        QVERIFY(scenario == before);
    }

    void only_arrivals_of_one_rate_have_a_row() {
        const std::pair<Arrivals, bool> expected[]{
            {PoissonArrivals{}, true}, {ConstantArrivals{}, true}, {BurstArrivals{}, true},
            {ClosedArrivals{}, false}, {WindowArrivals{}, false},  {OnceArrivals{}, false},
            {TraceArrivals{}, false}};
        for (const auto& [arrivals, has_row] : expected) {
            Scenario scenario = small_scenario();
            scenario.workloads[0].arrivals = arrivals;
            const bool found = find_parameter(scenario, "workload.order feed.rate").has_value();
            QCOMPARE(found, has_row);
            const bool listed =
                find_parameter(parameter_table(scenario), "workload.order feed.rate") != nullptr;
            QCOMPARE(listed, has_row);
        }
    }

    void names_may_hold_dots_and_equal_signs() {
        Scenario scenario = small_scenario();
        scenario.workloads[0].name = "a.b=c.rate";
        scenario.accounts[0].id = "x.children";
        set(scenario, "workload.a.b=c.rate.rate=60/m");
        QVERIFY(scenario.workloads[0].arrivals == Arrivals(PoissonArrivals{{3600.0, 1h}}));
        set(scenario, "account.x.children.children=7");
        QCOMPARE(scenario.accounts[0].children, 7);
        const ParameterIndex index(scenario);
        QVERIFY(index.find("workload.a.b=c.rate.rate"));
        QVERIFY(!index.find("workload.a.b=c.rate"));
        QVERIFY(!index.find("workload..rate"));
    }

    void a_workloads_own_block_wins() {
        Parameters scenario_wide;
        scenario_wide.work_insert = 9ms;
        scenario_wide.batch_size = 5;
        const std::vector<Setting> own{{"batch.size", std::int64_t{200}},
                                       {"retry.backoff", ChoiceIndex{2}}};
        const Parameters both = with_overrides(scenario_wide, own);
        QCOMPARE(both.batch_size, 200);
        QVERIFY(both.retry_backoff == Backoff::exponential);
        QVERIFY(both.work_insert == 9ms);
        QVERIFY(with_overrides(scenario_wide, {}) == scenario_wide);
    }
};

LOCKSCOPE_TEST(test_parameters, ParametersTest)
#include "test_parameters.moc"
