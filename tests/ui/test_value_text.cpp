// SPDX-License-Identifier: GPL-3.0-or-later
// Values as people read and type them.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/german_words.h"
#include "tests/support/test_entry.h"
#include "ui/kit/value_text.h"

using namespace lockscope;
using namespace std::chrono_literals;

namespace {

const std::vector<Parameter>& rows() {
    static const std::vector<Parameter> table = parameter_table(test::busy_scenario());
    return table;
}

const Parameter& row_of(const QString& key) {
    const Parameter* row = find_parameter(rows(), key.toStdString());
    Q_ASSERT(row != nullptr);
    return *row;
}

} // namespace

class TestValueText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void shown_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("shown");
        QTest::newRow("ms") << "work.insert"
                            << "4ms"
                            << "4 ms";
        QTest::newRow("fraction") << "work.insert"
                                  << "1500us"
                                  << "1.5 ms";
        QTest::newRow("us") << "sharing.check_per_child"
                            << "60us"
                            << "60 µs";
        QTest::newRow("seconds") << "retry.base"
                                 << "90s"
                                 << "90 s";
        QTest::newRow("minutes") << "batch.linger"
                                 << "5m"
                                 << "5 min";
        QTest::newRow("day") << "platform.api_window"
                             << "1d"
                             << "24 h";
        QTest::newRow("zero") << "retry.base"
                              << "0s"
                              << "0 s";
        QTest::newRow("never") << "client.timeout"
                               << "never"
                               << "never";
        QTest::newRow("unlimited") << "platform.api_calls"
                                   << "unlimited"
                                   << "unlimited";
        QTest::newRow("grouped") << "skew.limit"
                                 << "10000"
                                 << "10,000 children";
        QTest::newRow("bare") << "retry.max_attempts"
                              << "5"
                              << "5";
        QTest::newRow("factor") << "load.factor"
                                << "1.5"
                                << "×1.5";
        QTest::newRow("share") << "load.hot_share"
                               << "0.8"
                               << "80 %";
        QTest::newRow("as written") << "load.hot_share"
                                    << "as written"
                                    << "as written";
        QTest::newRow("choice") << "sharing.model"
                                << "public_read_write"
                                << "Public read write";
        QTest::newRow("rate") << "workload.orders.rate"
                              << "5000/h"
                              << "5,000/h";
        QTest::newRow("children") << "account.acme.children"
                                  << "300000"
                                  << "300,000";
    }
    void shown() {
        QFETCH(const QString, key);
        QFETCH(const QString, file);
        QFETCH(const QString, shown);
        const auto value = parse_value(row_of(key), file.toStdString());
        QVERIFY(value.ok());
        const QString text = ui::value_text(row_of(key), value.value());
        QVERIFY2(text == shown || text == shown + QStringLiteral(" children"), qPrintable(text));
    }

    void what_is_shown_can_be_typed() {
        for (const Parameter& row : rows()) {
            if (row.type == ParameterType::choice || row.type == ParameterType::boolean) {
                continue;
            }
            const ParameterValue value = row.default_value;
            const auto read = ui::read_value(row, ui::value_text(row, value));
            QVERIFY2(read.ok(), row.key.c_str());
            QVERIFY2(read.value() == value, row.key.c_str());
        }
    }

    void typed_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("file");
        QTest::newRow("bare number has the row's unit") << "work.insert"
                                                        << "7"
                                                        << "7ms";
        QTest::newRow("other unit") << "work.insert"
                                    << "1.5 s"
                                    << "1500ms";
        QTest::newRow("minutes") << "batch.linger"
                                 << "2 min"
                                 << "2m";
        QTest::newRow("percent") << "load.hot_share"
                                 << "80 %"
                                 << "0.8";
        QTest::newRow("times") << "load.factor"
                               << "×2"
                               << "2";
        QTest::newRow("grouped") << "skew.limit"
                                 << "20,000"
                                 << "20000";
        QTest::newRow("bare rate") << "workload.orders.rate"
                                   << "6000"
                                   << "6000/h";
        QTest::newRow("word") << "client.timeout"
                              << " never "
                              << "never";
    }
    void typed() {
        QFETCH(const QString, key);
        QFETCH(const QString, typed);
        QFETCH(const QString, file);
        const auto read = ui::read_value(row_of(key), typed);
        QVERIFY(read.ok());
        QVERIFY(read.value() == parse_value(row_of(key), file.toStdString()).value());
    }

    void german_is_read_as_it_is_shown() {
        const test::GermanWords german;
        if (!german.installed) {
            QSKIP("built without Qt's linguist tools");
        }
        for (const Parameter& row : rows()) {
            if (row.type == ParameterType::choice || row.type == ParameterType::boolean) {
                continue;
            }
            for (const ParameterValue& value :
                 {row.default_value, row.minimum, row.maximum, row.slider_maximum}) {
                const QString shown = ui::value_text(row, value);
                const auto read = ui::read_value(row, shown);
                QVERIFY2(read.ok() && ui::value_text(row, read.value()) == shown,
                         qPrintable(QString::fromStdString(row.key) + u' ' + shown));
            }
        }
        const auto read = [](const char* key, const char* text) {
            return ui::read_value(row_of(QString::fromLatin1(key)), QString::fromUtf8(text))
                .value();
        };
        QCOMPARE(ui::value_text(row_of(QStringLiteral("batch.size")), std::int64_t{200}),
                 QStringLiteral("200 Datensätze"));
        QVERIFY(read("batch.size", "1 Datensatz") == ParameterValue(std::int64_t{1}));
        QVERIFY(read("skew.limit", "1.500") == ParameterValue(std::int64_t{1500}));
        QVERIFY(read("retry.multiplier", "1.5") == ParameterValue(1.5));
        QVERIFY(read("retry.multiplier", "×1,5") == ParameterValue(1.5));
        QVERIFY(read("work.insert", "0.250s") == ParameterValue(Duration(250ms)));
        QVERIFY(read("work.insert", "0,25 s") == ParameterValue(Duration(250ms)));
        QVERIFY(read("load.hot_share", "4,5 %") == ParameterValue(0.045));
        QVERIFY(read("load.hot_share", "wie im Szenario") == ParameterValue(as_written.value));
        QVERIFY(read("client.timeout", "Nie") == ParameterValue(never));
        QVERIFY(read("client.timeout", "never") == ParameterValue(never));
    }

    void nonsense_is_refused_with_a_reason() {
        for (const QString& text : {QStringLiteral("-3"), QStringLiteral("nan"), QString(),
                                    QStringLiteral("99h"), QStringLiteral("7 cats")}) {
            const auto read = ui::read_value(row_of(QStringLiteral("work.insert")), text);
            QVERIFY2(!read.ok(), qPrintable(text));
            QVERIFY(!read.errors().front().problem.empty());
        }
    }
};

LOCKSCOPE_TEST(test_value_text, TestValueText)
#include "test_value_text.moc"
