// SPDX-License-Identifier: GPL-3.0-or-later
// Traces: every way to write a row, every way to write it wrong, and files made to hurt.
//
// Bad traces live in tests/data/bad/traces, each with the errors it must give in NAME.expected. Run
// with LOCKSCOPE_UPDATE_GOLDEN=1 to write those files anew, and read the difference.
#include "core/scenario/reader.h"
#include "core/scenario/trace.h"
#include "core/scenario/writer.h"
#include "tests/support/golden_text.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <unistd.h>

using namespace lockscope;
using lockscope::test::errors_of;
using lockscope::test::small_scenario;
using lockscope::test::text;

namespace {

constexpr std::string_view header = "time,account,records\n";

QDir bad_traces() {
    return QDir(LOCKSCOPE_TEST_DATA "/bad/traces");
}

Result<Trace> read(std::string_view csv, TraceLimits limits = {}) {
    const Scenario scenario = small_scenario();
    return read_trace(csv, "orders.csv", KnownAccounts(scenario), limits);
}

QString errors_in(std::string_view csv, TraceLimits limits = {}) {
    return errors_of(read(csv, limits));
}

QString errors_of_file(const QString& name) {
    QFile file(bad_traces().filePath(name));
    const QByteArray csv = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const Scenario scenario = small_scenario();
    return errors_of(read_trace({csv.constData(), std::size_t(csv.size())}, name.toStdString(),
                                KnownAccounts(scenario)));
}

/// acme is account 0, tail-1 is 1.
TraceRow row(Duration at, std::size_t account, std::uint32_t records) {
    return {at, AccountId(account), records};
}

const std::vector<TraceRow>& three_rows() {
    static const std::vector<TraceRow> rows{row(500ms, 0, 1), row(1500ms, 17, 3), row(2min, 0, 1)};
    return rows;
}

std::string repeated(std::string_view part, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        result += part;
    }
    return result;
}

void write(const QString& path, std::string_view content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content.data(), qint64(content.size())), qint64(content.size()));
}

std::string scenario_with(std::string_view file) {
    return "lockscope: 1\nname: x\naccounts: [{ id: acme }, { id: tail, count: 50 }]\nworkloads:\n"
           "  - { name: a, kind: order_insert, arrivals: { process: trace, file: \"" +
           std::string(file) +
           "\" } }\n  - { name: b, kind: order_insert, arrivals: { process: trace, file: \"" +
           std::string(file) + "\" } }\n";
}

const TraceArrivals& trace_of(const Scenario& scenario, std::size_t workload = 0) {
    return std::get<TraceArrivals>(scenario.workloads.at(workload).arrivals);
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString path(const char* name) const { return folder_.filePath(name); }

private Q_SLOTS:
    void init() { QVERIFY(folder_.isValid()); }

    void bad_traces_give_the_expected_errors_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : bad_traces().entryList({"*.csv"})) {
            if (name != "good.csv") {
                QTest::newRow(qPrintable(name)) << name;
            }
        }
    }
    void bad_traces_give_the_expected_errors() {
        QFETCH(QString, name);
        const QString errors = errors_of_file(name);
        QVERIFY2(!errors.isEmpty(), "the file was accepted");
        const QRegularExpression form("^" + QRegularExpression::escape(name) +
                                      "(:[1-9][0-9]*:[1-9][0-9]*|: and .* more errors)[:;] .+$");
        for (const QString& line : errors.split('\n', Qt::SkipEmptyParts)) {
            QVERIFY2(form.match(line).hasMatch() && line.contains("; "), qPrintable(line));
        }
        test::compare_with_golden_text(errors,
                                       bad_traces().filePath(name.chopped(4) + ".expected"));
    }

    void a_row_may_be_written_in_many_ways_data() {
        QTest::addColumn<QByteArray>("csv");
        const QByteArray head(header.data(), int(header.size()));
        QTest::newRow("seconds") << head + "0.5,acme,1\n1.5,tail-17,3\n120,acme,1\n";
        QTest::newRow("units") << head + "500ms,acme,1\n1.5s,tail-17,3\n2m,acme,1\n";
        QTest::newRow("exponents") << head + "5e-1,acme,1\n1.5E0,tail-17,3\n1.2e+02,acme,1\n";
        QTest::newRow("points") << head + ".5,acme,1\n1.500,tail-17,3\n00120,acme,1\n";
        QTest::newRow("no last line end") << head + ".5,acme,1\n1.5,tail-17,3\n120,acme,1";
        QTest::newRow("quotes") << QByteArray(
            "\"time\",\"account\",\"records\"\n\"0.5\",\"acme\",\"1\"\n"
            "1.5,\"tail-17\",3\n120,acme,\"1\"");
        QTest::newRow("blanks") << head + " 0.5\t, acme ,1 \n 1.5 , \"tail-17\" ,3\n120,acme,1\n";
        QTest::newRow("blank lines")
            << "\n  \n" + head + "\n0.5,acme,1\n\n \t\n1.5,tail-17,3\n120,acme,1\n\n\n";
        QTest::newRow("CR LF") << QByteArray(
            "time,account,records\r\n0.5,acme,1\r\n\r\n1.5,tail-17,3\r\n"
            "120,acme,1\r\n");
        QTest::newRow("CR") << QByteArray(
            "time,account,records\r0.5,acme,1\r1.5,tail-17,3\r120,acme,1\r");
        QTest::newRow("byte order mark")
            << "\xef\xbb\xbf" + head + "0.5,acme,1\n1.5,tail-17,3\n120,acme,1\n";
        QTest::newRow("byte order mark and quotes") << QByteArray(
            "\xef\xbb\xbf\"time\",account,records\n0.5,acme,1\n1.5,tail-17,3\n120,acme,1\n");
    }
    void a_row_may_be_written_in_many_ways() {
        QFETCH(QByteArray, csv);
        const auto trace = read({csv.constData(), std::size_t(csv.size())});
        QVERIFY2(trace, qPrintable(errors_of(trace)));
        QVERIFY(trace.value().rows == three_rows());
    }

    void lines_are_counted_whatever_ends_them() {
        QCOMPARE(errors_in("time,account,records\r\n\r\n1,acme,1\r\n\n2,acme,0\r\n"),
                 "orders.csv:5:8: records: `0` is out of range; write a whole number from 1 to "
                 "1000000\n");
        QVERIFY(errors_in("time,account,records\r\r1,acme,0").startsWith("orders.csv:3:8: "));
        QVERIFY(errors_in("\n \n\"time\",account,records\n\"1\n\",acme,1\n 2,  acme, 0\n")
                    .contains("orders.csv:6:12: records: "));
    }

    void equal_times_are_no_disorder_and_keep_their_order() {
        const auto trace = read(std::string(header) + "1,tail-2,1\n1,acme,1\n1s,tail-1,1\n");
        QVERIFY2(trace, qPrintable(errors_of(trace)));
        QVERIFY(trace.value().rows == (std::vector{row(1s, 2, 1), row(1s, 0, 1), row(1s, 1, 1)}));
    }

    void what_is_read_in_pieces_is_what_is_read_at_once() {
        // More than one piece of a file, with every kind of character on its borders.
        std::string csv = "\xef\xbb\xbf" + std::string(header);
        for (int i = 0; i < 20'000; ++i) {
            csv += std::to_string(i) + (i % 3 == 0 ? ", \"tail-7\",1\r\n" : "s,acme,12\n");
        }
        write(path("orders.csv"), csv);
        const Scenario scenario = small_scenario();
        const auto from_file =
            read_trace_file(path("orders.csv").toStdString(), KnownAccounts(scenario));
        QVERIFY2(from_file, qPrintable(errors_of(from_file)));
        const auto at_once = read(csv);
        QVERIFY(at_once);
        QCOMPARE(at_once.value().rows.size(), std::size_t(20'000));
        QVERIFY(from_file.value() == at_once.value());
        QCOMPARE(text(from_file.value().path), QFileInfo(path("orders.csv")).canonicalFilePath());
    }

    void a_million_rows_are_read() {
        constexpr std::size_t rows = 1'000'000;
        std::string csv(header);
        for (std::size_t i = 0; i < rows; ++i) {
            csv += std::to_string(i) + "ms,tail-" + std::to_string(i % 50 + 1) + ",2\n";
        }
        const auto trace = read(csv);
        QVERIFY2(trace, qPrintable(errors_of(trace)));
        QCOMPARE(trace.value().rows.size(), rows);
        QVERIFY(trace.value().rows.back() == row(999'999ms, 50, 2));
    }

    void limits_are_told() {
        const std::string csv = std::string(header) + "1,acme,1\n2,acme,1\n3,acme,1\n";
        QVERIFY(read(csv, {.bytes = 1, .rows = 3})); // bytes are those of a file
        QCOMPARE(errors_in(csv, {.bytes = 1, .rows = 2}),
                 "orders.csv:4:1: there are more than 2 rows; use a shorter trace; the limit is "
                 "for all traces of a scenario together\n");
        write(path("orders.csv"), csv);
        const Scenario scenario = small_scenario();
        const auto too_long =
            read_trace_file(path("orders.csv").toStdString(), KnownAccounts(scenario), {8, 8});
        QVERIFY(errors_of(too_long).contains("is longer than 0 MiB"));
    }

    void hostile_text_is_refused_soon() {
        const std::string head(header);
        const std::string many_errors = head + repeated("x,y,z\n", 100'000);
        QVERIFY(errors_in(many_errors).contains(": and at least 9,982 more errors; "));
        QVERIFY(errors_in(head + repeated(",", 10'000'000)).contains("more than 1000 values"));
        QVERIFY(errors_in(repeated("\n", 11'000'000)).contains("more than 10000000 lines"));
        QVERIFY(errors_in(repeated("x", 10'000'000)).contains("longer than 1000 bytes"));
        QVERIFY(errors_in(repeated(" ", 10'000'000)).contains("longer than 1000 bytes"));
        QVERIFY(errors_in(head + "\"" + repeated("x\n", 5'000'000)).contains("longer than 1000"));
        QVERIFY(errors_in(repeated("\"", 10'000'000)).contains("longer than 1000 bytes"));
        QVERIFY(errors_in(std::string(1'000'000, '\0')).contains("0x00 is not text"));
    }

    void broken_traces_never_break_the_reader() {
        const auto seed = static_cast<std::uint64_t>(std::random_device{}());
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        const std::string good =
            std::string(header) + "0.5,acme,1\n1500ms,\"tail-17\",3\r\n2m,acme,1\n";
        std::mt19937_64 random(seed);
        for (int i = 0; i < 20'000; ++i) {
            std::string csv = good;
            for (std::uint64_t k = 1 + random() % 4; k > 0; --k) {
                const std::size_t at = random() % csv.size();
                switch (random() % 3) {
                case 0:
                    csv[at] = static_cast<char>(random());
                    break;
                case 1:
                    csv.erase(at, 1 + random() % 3);
                    break;
                default:
                    csv[at] = ",\"\r\n -.e9"[random() % 9];
                }
                csv += csv.empty() ? "x" : "";
            }
            const auto trace = read(csv);
            if (trace) {
                Scenario scenario = small_scenario();
                scenario.workloads[0].targets = WeightTargets{};
                scenario.workloads[0].arrivals =
                    TraceArrivals{"orders.csv", std::make_shared<const Trace>(trace.value())};
                QVERIFY2(validate(scenario).empty(), csv.c_str());
            } else {
                QVERIFY(trace.errors().front().line > 0);
            }
        }
    }

    void a_gigabyte_is_refused_unread() {
        write(path("big.csv"), header);
        QVERIFY(::truncate(qPrintable(path("big.csv")), 1'000'000'000) == 0); // takes no room
        write(path("big.yaml"), scenario_with("big.csv"));
        const QString errors = errors_of(read_scenario_file(path("big.yaml").toStdString()));
        QVERIFY2(errors.contains("big.csv` is longer than 256 MiB; "), qPrintable(errors));
        QVERIFY2(errors.startsWith(path("big.yaml") + ":5:70: workloads[0].arrivals.file: "),
                 qPrintable(errors));
    }

    void errors_inside_a_trace_are_told_once_and_name_its_file() {
        write(path("orders.csv"), std::string(header) + "1,acme,0\n");
        write(path("s.yaml"), scenario_with("orders.csv") + "speed: 5\n");
        const QString errors = errors_of(read_scenario_file(path("s.yaml").toStdString()));
        QCOMPARE(errors.count('\n'), 2); // that of the scenario too
        QVERIFY2(errors.contains("\n" + path("orders.csv") + ":2:8: records: "),
                 qPrintable(errors));
    }

    void accounts_that_cannot_be_read_are_not_blamed_on_the_trace() {
        write(path("orders.csv"), std::string(header) + "1,acme,1\n");
        std::string yaml = scenario_with("orders.csv");
        yaml.replace(yaml.find("id: acme"), 8, "id: [ac]");
        write(path("s.yaml"), yaml);
        const QString errors = errors_of(read_scenario_file(path("s.yaml").toStdString()));
        QVERIFY2(errors.count('\n') == 1 && errors.contains("accounts[0].id"), qPrintable(errors));
    }

    void a_trace_is_found_from_the_folder_of_its_scenario_and_shared() {
        QVERIFY(QDir(folder_.path()).mkpath("a/data"));
        QDir::setCurrent(QDir::tempPath());
        write(path("a/data/orders.csv"), std::string(header) + "1,acme,1\n");
        write(path("a/s.yaml"), scenario_with("data/orders.csv"));
        const auto scenario = read_scenario_file(path("a/s.yaml").toStdString());
        QVERIFY2(scenario, qPrintable(errors_of(scenario)));
        QVERIFY(!scenario.value().duration);
        QVERIFY(trace_of(scenario.value()).trace->rows == std::vector{row(1s, 0, 1)});
        QVERIFY(trace_of(scenario.value(), 0).trace == trace_of(scenario.value(), 1).trace);
        // A text has no folder: the one it is told, or the current one.
        const std::string yaml = write_scenario(scenario.value());
        QVERIFY(!read_scenario(yaml, "text"));
        const auto told = read_scenario(yaml, "text", path("a").toStdString());
        QVERIFY2(told && told.value() == scenario.value(), qPrintable(errors_of(told)));
        QDir::setCurrent(path("a"));
        const auto current = read_scenario(yaml, "text");
        QVERIFY2(current && current.value() == scenario.value(), qPrintable(errors_of(current)));
        QDir::setCurrent(QDir::tempPath());
    }

    void a_scenario_saved_elsewhere_still_finds_its_trace() {
        QVERIFY(QDir(folder_.path()).mkpath("b/data"));
        QVERIFY(QDir(folder_.path()).mkpath("c/deep"));
        QVERIFY(QFile::link(path("c/deep"), path("link")));
        write(path("b/data/orders.csv"), std::string(header) + "1,acme,1\n");
        write(path("b/s.yaml"), scenario_with("data/orders.csv"));
        const auto scenario = read_scenario_file(path("b/s.yaml").toStdString());
        QVERIFY2(scenario, qPrintable(errors_of(scenario)));
        const auto file_when_saved_as = [&](const char* name) {
            const auto written = write_scenario_file(path(name).toStdString(), scenario.value());
            const auto back = read_scenario_file(path(name).toStdString());
            if (!written || !back) {
                return errors_of(written) + errors_of(back);
            }
            const TraceArrivals& trace = trace_of(back.value());
            return trace.trace->rows == trace_of(scenario.value()).trace->rows
                       ? text(trace.file)
                       : QString("other rows");
        };
        QCOMPARE(file_when_saved_as("b/t.yaml"), "data/orders.csv");
        QCOMPARE(file_when_saved_as("b/data/t.yaml"), "orders.csv");
        QCOMPARE(file_when_saved_as("t.yaml"), "b/data/orders.csv");
        QCOMPARE(file_when_saved_as("c/deep/t.yaml"), "../../b/data/orders.csv");
        QCOMPARE(file_when_saved_as("link/t.yaml"), "../../b/data/orders.csv");
        QDir::setCurrent(path("b"));
        QVERIFY(write_scenario_file("here.yaml", scenario.value()));
        QVERIFY(read_scenario_file("here.yaml").value() == scenario.value());
        QDir::setCurrent(QDir::tempPath());
        // An absolute name stays what it is.
        Scenario absolute = scenario.value();
        std::get<TraceArrivals>(absolute.workloads[0].arrivals).file =
            path("b/data/orders.csv").toStdString();
        QVERIFY(write_scenario_file(path("c/u.yaml").toStdString(), absolute));
        const auto back = read_scenario_file(path("c/u.yaml").toStdString());
        QVERIFY(back && trace_of(back.value()).file == trace_of(absolute).file);
    }

    void scenarios_are_equal_by_the_name_and_the_rows_of_their_traces() {
        const auto trace = [](std::uint32_t records) {
            return std::make_shared<const Trace>(Trace{{row(1s, 0, records)}, "somewhere"});
        };
        const TraceArrivals one{"a.csv", trace(1)};
        QVERIFY(one == (TraceArrivals{"a.csv", trace(1)}));
        QVERIFY(!(one == TraceArrivals{"b.csv", one.trace}));
        QVERIFY(!(one == TraceArrivals{"a.csv", trace(2)}));
        QVERIFY(!(one == TraceArrivals{"a.csv", nullptr}));
        QVERIFY((TraceArrivals{"a.csv", nullptr}) == (TraceArrivals{"a.csv", nullptr}));
    }
};

LOCKSCOPE_TEST(test_trace, TraceTest)
#include "test_trace.moc"
