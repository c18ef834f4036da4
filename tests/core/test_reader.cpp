// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario files: good ones mean what they say, bad ones get every error with its position.
//
// Bad inputs live in tests/data/bad, each with the errors it must give in NAME.expected. Run with
// LOCKSCOPE_UPDATE_GOLDEN=1 to write those files anew, and read the difference.
#include "core/scenario/reader.h"
#include "tests/support/golden_text.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace lockscope;
using lockscope::test::text;

namespace {

QDir bad_files() {
    return QDir(LOCKSCOPE_TEST_DATA "/bad");
}

QDir good_files() {
    return QDir(LOCKSCOPE_TEST_DATA "/good");
}

QByteArray content_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The errors a file gives, labelled with its bare name; empty if it is accepted.
QString errors_of(const QDir& folder, const QString& name) {
    const QByteArray yaml = content_of(folder.filePath(name));
    QDir::setCurrent(folder.path()); // where traces are looked for
    const auto read = read_scenario(std::string_view(yaml.constData(), std::size_t(yaml.size())),
                                    name.toStdString());
    return read ? QString() : text(read.errors());
}

Scenario read_good(const QString& name) {
    auto read = read_scenario_file(good_files().filePath(name).toStdString());
    if (!read) {
        qWarning("%s", qPrintable(text(read.errors())));
        return {};
    }
    return std::move(read).value();
}

void add_files(const QDir& folder) {
    QTest::addColumn<QString>("name");
    for (const QString& name : folder.entryList({"*.yaml"})) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

} // namespace

class ReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bad_files_give_the_expected_errors_data() { add_files(bad_files()); }
    void bad_files_give_the_expected_errors() {
        QFETCH(QString, name);
        const QString errors = errors_of(bad_files(), name);
        QVERIFY2(!errors.isEmpty(), "the file was accepted");
        test::compare_with_golden_text(errors, bad_files().filePath(name.chopped(5) + ".expected"));
    }

    void there_are_bad_files_and_no_orphaned_expectations() {
        QVERIFY(bad_files().entryList({"*.yaml"}).size() >= 50);
        for (const QString& name : bad_files().entryList({"*.expected"})) {
            QVERIFY2(bad_files().exists(name.chopped(9) + ".yaml"), qPrintable(name));
        }
    }

    void every_error_is_one_line_with_its_place_and_a_remedy_data() { add_files(bad_files()); }
    void every_error_is_one_line_with_its_place_and_a_remedy() {
        QFETCH(QString, name);
        // FILE:LINE:COLUMN: what; remedy. Only an encoding is not wrong at a place.
        const QRegularExpression form("^" + QRegularExpression::escape(name) +
                                      "(:[1-9][0-9]*:[1-9][0-9]*)?: [^;]+; .+$");
        for (const QString& line : errors_of(bad_files(), name).split('\n', Qt::SkipEmptyParts)) {
            QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
            QVERIFY2(line.contains("UTF-16") || line.count(':') >= 3, qPrintable(line));
            for (const QChar c : line) {
                QVERIFY2(c >= ' ' && c != QChar(0x7f), qPrintable(line));
            }
        }
    }

    void good_files_are_accepted_data() { add_files(good_files()); }
    void good_files_are_accepted() {
        QFETCH(QString, name);
        const QString errors = errors_of(good_files(), name);
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
    }

    void the_smallest_file_has_defaults_for_the_rest() {
        Scenario expected;
        expected.name = "Smallest";
        expected.duration = 1h;
        expected.accounts.resize(1);
        expected.accounts[0].id = "acme";
        expected.workloads.resize(1);
        expected.workloads[0].name = "feed";
        expected.workloads[0].arrivals = PoissonArrivals{{5000.0, 1h}};
        expected.workloads[0].targets = WeightTargets{{{"acme", 1.0}}};
        QVERIFY(read_good("smallest.yaml") == expected);
    }

    void line_ends_byte_order_mark_and_document_marks_change_nothing() {
        const Scenario plain = read_good("document_marks.yaml");
        QCOMPARE(plain.accounts.size(), std::size_t(1));
        QVERIFY(read_good("byte_order_mark.yaml") == plain);
        QVERIFY(read_good("windows_line_ends.yaml") == plain);
    }

    void everything_is_read_run_and_accounts() {
        const Scenario s = read_good("everything.yaml");
        QCOMPARE(text(s.name), QString::fromUtf8("Everything: the \u00e4 \"format\" can say"));
        QCOMPARE(text(s.description), "Several lines,\n\n  indented ones too.\n");
        QCOMPARE(quint64(s.seed), std::numeric_limits<quint64>::max());
        QVERIFY(s.duration == 90min);
        QVERIFY(s.warm_up == 90s);
        QCOMPARE(s.accounts.size(), std::size_t(7));
        const AccountEntry acme{"acme", "Acme Corp", {}, 12000, "EMEA", true};
        const AccountEntry tail{"tail", "Tail", 500, 40, "", false};
        QVERIFY(s.accounts[0] == acme);
        QVERIFY(s.accounts[1] == tail);
        QCOMPARE(text(s.accounts[2].id), "tail-0");
        QCOMPARE(text(s.accounts[3].id), "true");
        QCOMPARE(text(s.accounts[4].id), "null");
        QVERIFY(s.accounts[4].count == 1);
        QCOMPARE(text(s.accounts[5].id), "5");
    }

    void everything_is_read_workloads() {
        const Scenario s = read_good("everything.yaml");
        QCOMPARE(s.workloads.size(), std::size_t(6));
        const Workload& feed = s.workloads[0];
        QVERIFY(feed.kind == WorkloadKind::order_insert);
        QVERIFY(feed.arrivals == Arrivals(PoissonArrivals{{5000.0, 1h}}));
        const WeightTargets weights{{{"acme", 1.0}, {"tail", 0.5}, {"tail-7", 0.25}, {"5", 0.0}}};
        QVERIFY(feed.targets == Targets(weights));
        QVERIFY(!feed.synchronous);
        QCOMPARE(feed.processes, 4);
        const std::vector<Setting> own{{"work.insert", Duration(3ms)},
                                       {"batch.size", std::int64_t{200}}};
        QVERIFY(feed.parameters == own);
        QVERIFY(s.workloads[1].arrivals == Arrivals(ConstantArrivals{{1.5, 1s}}));
        QVERIFY(s.workloads[1].targets == Targets(UniformTargets{"tail"}));
        QVERIFY(s.workloads[2].kind == WorkloadKind::contact_insert);
        QVERIFY(s.workloads[2].arrivals == Arrivals(BurstArrivals{{10.0, 1min}, 200, 5min}));
        QVERIFY(s.workloads[2].targets == Targets(ZipfTargets{{"tail"}, 1.1}));
        QVERIFY(s.workloads[3].arrivals == Arrivals(ClosedArrivals{20, 30s}));
        QVERIFY(s.workloads[3].targets == Targets(ZipfTargets{{"acme", "tail-3", "null"}, 1.0}));
        QCOMPARE(s.workloads[3].processes, unlimited);
        QVERIFY(s.workloads[4].kind == WorkloadKind::owner_change);
        const WindowArrivals shifts{{{0s, 10min, {24.0, 24h}}, {10min, 20min, {0.0, 1h}}}};
        QVERIFY(s.workloads[4].arrivals == Arrivals(shifts));
        QVERIFY(s.workloads[5].kind == WorkloadKind::account_update);
        QVERIFY(s.workloads[5].arrivals == Arrivals(OnceArrivals{250ms}));
        QCOMPARE(s.workloads[5].records, 12);
        QVERIFY(s.workloads[5].changes_owner);
        QVERIFY(s.workloads[5].synchronous);
    }

    void everything_is_read_parameters_and_interventions() {
        const Scenario s = read_good("everything.yaml");
        Parameters expected;
        expected.load_factor = 1.25;
        expected.load_hot_share = {0.5};
        expected.work_insert = 8ms;
        expected.work_distribution = Distribution::exponential;
        expected.platform_lock_timeout = never;
        expected.platform_long_running_limit = unlimited;
        expected.decouple_enabled = true;
        expected.sharing_model = SharingModel::public_read_write;
        expected.lock_discipline = Discipline::random;
        QVERIFY(s.parameters == expected);
        const std::vector<Intervention> interventions{
            {15min, {{"batch.size", std::int64_t{50}}, {"load.hot_share", -1.0}}},
            {15min,
             {{"workload.order feed.rate", 7200.0}, {"account.tail.children", std::int64_t{41}}}},
            {20min, {{"client.timeout", never}}}};
        QVERIFY(s.interventions == interventions);
    }

    void a_finite_scenario_needs_no_duration() {
        const Scenario s = read_good("finite_without_duration.yaml");
        QCOMPARE(s.workloads.size(), std::size_t(2));
        QVERIFY(!s.duration);
    }

    void errors_name_the_file_they_are_in() {
        const auto read = read_scenario_file(bad_files().filePath("version.yaml").toStdString());
        QVERIFY(!read);
        QVERIFY(text(read.errors()).startsWith(bad_files().filePath("version.yaml") + ":1:12: "));
    }
};

LOCKSCOPE_TEST(test_reader, ReaderTest)
#include "test_reader.moc"
