// SPDX-License-Identifier: GPL-3.0-or-later
// What is written reads back equal, whatever it is; and it looks as a person would write it.
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "tests/support/random_scenario.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>

using namespace lockscope;
using lockscope::test::Dice;
using lockscope::test::errors_of;
using lockscope::test::small_scenario;
using lockscope::test::text;

namespace {

void check_round_trip(const Scenario& scenario) {
    const std::string yaml = write_scenario(scenario);
    const auto read = read_scenario(yaml, "written");
    QVERIFY2(read, qPrintable(errors_of(read) + text(yaml)));
    QVERIFY2(read.value() == scenario, yaml.c_str());
    QCOMPARE(text(write_scenario(read.value())), text(yaml));
}

/// Texts that YAML, one parser or another, has a meaning of its own for.
const std::vector<std::string>& awkward_texts() {
    static const std::vector<std::string> texts{"null",
                                                "Null",
                                                "~",
                                                "true",
                                                "No",
                                                "off",
                                                "y",
                                                "1",
                                                "1.5",
                                                "-1",
                                                "0x10",
                                                "1e3",
                                                ".inf",
                                                "2026-11-22",
                                                "12:30",
                                                "-",
                                                "- a",
                                                "?",
                                                "? a",
                                                ":",
                                                "a: b",
                                                "a:b",
                                                "a #b",
                                                "#a",
                                                "a#b",
                                                "[a]",
                                                "{a}",
                                                "a, b",
                                                "&a",
                                                "*a",
                                                "!a",
                                                "|",
                                                ">",
                                                "%a",
                                                "@a",
                                                "`a`",
                                                "'a'",
                                                "\"a\"",
                                                "it's",
                                                "say \"no\"",
                                                "back\\slash",
                                                "\\n",
                                                " leading",
                                                "trailing ",
                                                "  ",
                                                "a  b",
                                                "---",
                                                "...",
                                                "<<",
                                                "=",
                                                "\xc3\xa4\xc3\xb6",
                                                "\xe2\x82\xac 5",
                                                "\xf0\x9f\x94\x92 lock",
                                                "\xc2\x85",
                                                "\xe2\x80\xa8",
                                                "a\xe2\x80\xa9"
                                                "b",
                                                "\xef\xbb\xbf"
                                                "bom",
                                                "\xc2\xa0",
                                                "\xc2\x9f",
                                                "\xef\xbf\xbd",
                                                "zipf: x",
                                                "name",
                                                "lockscope"};
    return texts;
}

/// The same with what only names and descriptions may hold.
const std::vector<std::string>& awkward_long_texts() {
    static const std::vector<std::string> texts{"two\nlines",
                                                "ends\n",
                                                "ends twice\n\n",
                                                "\nbegins",
                                                "\n",
                                                "\n\n",
                                                "a\n\nb",
                                                "a\n  b\n",
                                                "  a\nb",
                                                "a \nb",
                                                "a\n \nb",
                                                "tab\tin\tit",
                                                "a\n\tb",
                                                "\tx\ny",
                                                "cr\rlf\r\n",
                                                "a\r\nb",
                                                std::string("nul\0in", 6),
                                                "\x01\x1b[31m\x7f",
                                                "bell\a\nline",
                                                "\x04",
                                                "a\n---\nb",
                                                "a\n...\nb",
                                                "# a\nb: c\n",
                                                "a\nb\xc2\x85"
                                                "c",
                                                std::string(5000, 'x'),
                                                std::string(2000, ' ') + "x",
                                                "- a\n- b\n",
                                                "|\n|",
                                                "a\n  b\nc\n",
                                                "\xe2\x80\xa8\n",
                                                "quote \" and\nbackslash \\"};
    return texts;
}

std::string random_text(Dice& dice, bool any_character) {
    if (dice.chance(0.3)) {
        const auto& texts = awkward_texts();
        return texts[std::size_t(dice.whole(0, std::int64_t(texts.size()) - 1))];
    }
    QString result;
    for (std::int64_t i = dice.whole(1, 20); i > 0; --i) {
        const auto code = static_cast<char32_t>(
            dice.whole(any_character ? 0 : 0x20,
                       std::array{0x7e, 0x2fff, 0x1ffff}[std::size_t(dice.whole(0, 2))]));
        const bool surrogate = code >= 0xd800 && code <= 0xdfff;
        const bool control = !any_character && code == 0x7f;
        result += surrogate || control ? QString("-") : QString::fromUcs4(&code, 1);
    }
    return result.toStdString();
}

double random_double(Dice& dice, double low, double high) {
    // Any mantissa: what a shortest text must get right to the last bit.
    return std::min(high, low * std::pow(high / low, dice.real()));
}

void rename_workload(Scenario& scenario, std::size_t workload, const std::string& name) {
    const std::string before = "workload." + scenario.workloads[workload].name + ".rate";
    scenario.workloads[workload].name = name;
    for (Intervention& intervention : scenario.interventions) {
        for (Setting& setting : intervention.set) {
            if (setting.key == before) {
                setting.key = "workload." + name + ".rate";
            }
        }
    }
}

/// A random scenario with names nobody would choose and numbers with long mantissas.
Scenario awkward_scenario(std::uint64_t seed) {
    Dice dice(seed);
    Scenario scenario = lockscope::test::random_scenario(seed);
    scenario.name = random_text(dice, true);
    scenario.description = dice.chance(0.5) ? random_text(dice, true) : "";
    scenario.look_at = dice.chance(0.5) ? random_text(dice, true) : "";
    for (std::int64_t i = dice.whole(0, 3); i > 0; --i) {
        scenario.try_this.push_back(random_text(dice, true));
    }
    if (dice.chance(0.5)) {
        scenario.view.emplace();
        scenario.view->at = scenario.duration.value_or(1h) / dice.whole(2, 1000);
        scenario.view->speed =
            dice.chance(0.5) ? std::optional(random_double(dice, 1e-3, 1e9)) : std::nullopt;
    }
    scenario.seed = std::uint64_t(dice.whole(0, unlimited - 1)) * 2 + 1;
    for (AccountEntry& entry : scenario.accounts) {
        entry.name = dice.chance(0.5) ? random_text(dice, true) : "";
        entry.region = dice.chance(0.5) ? random_text(dice, true) : "";
        entry.pool = dice.chance(0.5);
    }
    for (std::size_t i = 0; i < scenario.workloads.size(); ++i) {
        rename_workload(scenario, i, random_text(dice, false) + std::to_string(i));
        if (auto* weights = std::get_if<WeightTargets>(&scenario.workloads[i].targets)) {
            for (auto& weight : weights->weights) {
                weight.second = random_double(dice, 1e-9, 1e9);
            }
        } else if (auto* zipf = std::get_if<ZipfTargets>(&scenario.workloads[i].targets)) {
            zipf->s = dice.real();
        }
    }
    return scenario;
}

} // namespace

class WriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void good_files_read_back_data() {
        QTest::addColumn<QString>("path");
        for (const char* folder : {LOCKSCOPE_TEST_DATA "/good", LOCKSCOPE_EXAMPLES}) {
            const QDir dir(folder);
            for (const QString& name : dir.entryList({"*.yaml"})) {
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
            }
        }
    }
    void good_files_read_back() {
        QFETCH(QString, path);
        const auto read = read_scenario_file(path.toStdString());
        QVERIFY2(read, qPrintable(errors_of(read)));
        QDir::setCurrent(QFileInfo(path).path()); // where traces are looked for
        check_round_trip(read.value());
    }

    void awkward_texts_read_back() {
        for (const std::string& awkward : awkward_texts()) {
            Scenario scenario = small_scenario();
            scenario.name = scenario.description = scenario.look_at = awkward;
            scenario.try_this = {awkward};
            scenario.accounts[0].name = scenario.accounts[0].region = awkward;
            scenario.accounts[0].id = awkward;
            scenario.accounts.push_back({awkward + "-group", awkward, 3, 5, awkward, true});
            scenario.workloads[0].name = awkward;
            scenario.workloads[0].targets = WeightTargets{{{awkward, 1.0}, {"tail", 2.0}}};
            scenario.workloads.push_back(scenario.workloads[0]);
            scenario.workloads[1].name = awkward + " too";
            scenario.workloads[1].targets = ZipfTargets{{awkward, "tail"}, 1.0};
            scenario.workloads.push_back(scenario.workloads[0]);
            scenario.workloads[2].name = awkward + " as well";
            scenario.workloads[2].targets = UniformTargets{awkward + "-group"};
            scenario.interventions = {{1min,
                                       {{"workload." + awkward + ".rate", 5.5},
                                        {"account." + awkward + ".children", std::int64_t{5}}}}};
            check_round_trip(scenario);
        }
    }

    void awkward_long_texts_read_back() {
        for (const std::string& awkward : awkward_long_texts()) {
            Scenario scenario = small_scenario();
            scenario.name = scenario.description = scenario.look_at = awkward;
            scenario.try_this = {awkward, "Something plain", awkward};
            scenario.accounts[0].name = scenario.accounts[0].region = awkward;
            check_round_trip(scenario);
        }
    }

    void random_scenarios_read_back() {
        const quint64 seed = QRandomGenerator::global()->generate();
        qInfo("seed %llu", seed);
        for (std::uint64_t i = 0; i < 500; ++i) {
            const Scenario scenario = awkward_scenario(seed + i);
            const Errors errors = validate(scenario);
            QVERIFY2(errors.empty(), qPrintable(QString("seed %1\n").arg(seed + i) + text(errors)));
            check_round_trip(scenario);
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu", static_cast<unsigned long long>(seed + i));
                return;
            }
        }
    }

    void every_parameter_reads_back_set_anywhere() {
        for (const Parameter& row : parameter_table()) {
            const ParameterValue value =
                row.default_value == row.maximum ? row.minimum : row.maximum;
            Scenario scenario = small_scenario();
            row.set(scenario, value);
            scenario.interventions = {{1min, {{row.key, row.default_value}}},
                                      {2min, {{row.key, value}}}};
            if (row.scope == Scope::workload) {
                scenario.workloads[0].parameters = {{row.key, row.default_value}};
            }
            check_round_trip(scenario);
            const std::string yaml = write_scenario(scenario);
            QVERIFY2(yaml.find(row.key + ": " + format_value(row, value)) != std::string::npos,
                     yaml.c_str());
        }
    }

    void extreme_figures_read_back() {
        Scenario scenario = small_scenario();
        scenario.seed = std::numeric_limits<std::uint64_t>::max();
        scenario.duration = never - 1ns;
        scenario.warm_up = 1ns;
        scenario.accounts[0].children = max_children;
        scenario.accounts[1].count = max_accounts - 1;
        scenario.workloads[0].arrivals = PoissonArrivals{{0.1 + 0.2, 1min}};
        scenario.workloads[0].targets = WeightTargets{{{"acme", 1e-9}, {"tail", 1e9}}};
        scenario.workloads[0].processes = unlimited - 1;
        check_round_trip(scenario);
        scenario.seed = 0;
        scenario.workloads[0].arrivals = ConstantArrivals{{5e-324, 24h}};
        check_round_trip(scenario);
    }

    void only_what_differs_from_the_defaults_is_written() {
        QCOMPARE(text(write_scenario(small_scenario())), R"(lockscope: 1
name: Small
duration: 1h

accounts:
  - { id: acme, children: 100 }
  - { id: tail, count: 50 }

workloads:
  - name: order feed
    kind: order_insert
    arrivals: { process: poisson, rate: 5000/h }
    targets: { acme: 1 }
)");
    }

    void a_description_of_several_lines_stays_readable() {
        Scenario scenario = small_scenario();
        scenario.description = "First: a line.\n\nThen another.\n";
        const std::string yaml = write_scenario(scenario);
        QVERIFY2(yaml.find("description: |\n  First: a line.\n\n  Then another.\n") !=
                     std::string::npos,
                 yaml.c_str());
    }

    void what_to_look_at_and_to_try_stays_readable() {
        Scenario scenario = small_scenario();
        scenario.look_at = "The first orders fly.\nThen they wait.";
        scenario.try_this = {"Raise the batch size"};
        scenario.view = View{160s, 10.0};
        check_round_trip(scenario);
        const std::string one = write_scenario(scenario);
        QVERIFY2(one.find("look_at: |-\n  The first orders fly.\n  Then they wait.\n"
                          "try: Raise the batch size\nview: { at: 160s, speed: 10 }\n") !=
                     std::string::npos,
                 one.c_str());
        scenario.try_this.emplace_back("First this,\nthen that");
        scenario.view = View{0s, {}};
        check_round_trip(scenario);
        const std::string two = write_scenario(scenario);
        QVERIFY2(two.find("try:\n  - Raise the batch size\n"
                          "  - |-\n    First this,\n    then that\nview: { at: 0s }\n") !=
                     std::string::npos,
                 two.c_str());
    }

    void many_weights_get_a_line_each() {
        Scenario scenario = small_scenario();
        WeightTargets targets;
        for (int i = 1; i <= 30; ++i) {
            targets.weights.emplace_back("tail-" + std::to_string(i), i);
        }
        scenario.workloads[0].targets = targets;
        check_round_trip(scenario);
        QVERIFY(write_scenario(scenario).find("    targets:\n      tail-1: 1\n      tail-2: 2\n") !=
                std::string::npos);
    }
};

LOCKSCOPE_TEST(test_writer, WriterTest)
#include "test_writer.moc"
