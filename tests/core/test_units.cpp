// SPDX-License-Identifier: GPL-3.0-or-later
// Times, rates and numbers: what is written reads back, what is wrong is refused in words.
#include "core/base/time_words.h"
#include "core/model/parameters.h"
#include "core/model/units.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace lockscope;
using lockscope::test::text;

namespace {

template <class T>
QString problem(const Result<T>& result) {
    return result ? QString("accepted") : text(to_english(result.errors().front().problem));
}

} // namespace

class UnitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times_are_read_exactly_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<qint64>("nanoseconds");
        const auto row = [](const char* written, qint64 nanoseconds) {
            QTest::newRow(written) << written << nanoseconds;
        };
        row("0s", 0);
        row("1ns", 1);
        row("1us", 1'000);
        row("250ms", 250'000'000);
        row("1.5s", 1'500'000'000);
        row(".5s", 500'000'000);
        row("90m", 5'400'000'000'000);
        row("1h", 3'600'000'000'000);
        row("1d", 86'400'000'000'000);
        row("1_000ms", 1'000'000'000);
        row("0.1s", 100'000'000);
        row("0.0000000015s", 2);                          // to the nearest nanosecond
        row("9007199254740993ns", 9'007'199'254'740'993); // beyond a double
        row("9223372036854775806ns", std::numeric_limits<qint64>::max() - 1);
        row("106751.99d", 9'223'371'936'000'000'000);
        row("never", std::numeric_limits<qint64>::max());
    }
    void times_are_read_exactly() {
        QFETCH(QString, written);
        QFETCH(qint64, nanoseconds);
        const auto read = parse_duration(written.toStdString());
        QVERIFY2(read, qPrintable(problem(read)));
        QCOMPARE(qint64(read.value().count()), nanoseconds);
    }

    void wrong_times_are_refused_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* written, const char* says) {
            QTest::newRow(*written == '\0' ? "(empty)" : written) << written << says;
        };
        row("", "is not a time");
        row("5", "has no unit");
        row("1.5", "has no unit");
        row("-5s", "is negative");
        row("-.5s", "is negative");
        row("+5s", "is not a time");
        row("5 s", "unknown unit");
        row("5S", "unknown unit");
        row("5min", "unknown unit");
        row("5e3s", "unknown unit");
        row("s", "is not a time");
        row(".s", "is not a time");
        row("5.s", "is not a time");
        row("1.2.3s", "is not a time");
        row("_5s", "is not a time");
        row("5__0s", "is not a time");
        row("1._5s", "is not a time");
        row("nan", "is not a time");
        row("inf", "is not a time");
        row("Never", "is not a time");
        row("1h30", "has no unit");
        row("1h30x", "unknown unit");
        row("30m1h", "units out of order");
        row("1m1m", "units out of order");
        row("106751d23h59m", "is too long");
        row("0.1ns", "shorter than a nanosecond");
        row("9223372036854775807ns", "is too long");
        row("106752d", "is too long");
        row("99999999999999999999h", "is too long");
    }
    void wrong_times_are_refused() {
        QFETCH(QString, written);
        QFETCH(QString, says);
        const auto read = parse_duration(written.toStdString());
        QVERIFY2(problem(read).contains(says), qPrintable(problem(read)));
        QVERIFY(!read.errors().front().remedy.empty());
    }

    void times_are_written_in_the_largest_unit() {
        QCOMPARE(text(format_duration(0s)), "0s");
        QCOMPARE(text(format_duration(1500ms)), "1500ms");
        QCOMPARE(text(format_duration(60s)), "1m");
        QCOMPARE(text(format_duration(48h)), "2d");
        QCOMPARE(text(format_duration(1h + 1ns)), "3600000000001ns");
        QCOMPARE(text(format_duration(never)), "never");
    }

    void times_for_people_have_as_many_digits_as_asked_for_data() {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("setting");
        const auto row = [](const char* name, Duration duration, const char* label,
                            const char* figure, const char* setting) {
            QTest::newRow(name) << qint64{duration.count()} << label << figure << setting;
        };
        row("nothing", 0ns, "0 s", "0 s", "0 s");
        row("never", never, "never", "never", "never");
        row("nanoseconds", 250ns, "0.25 us", "250 ns", "250 ns");
        row("microseconds", 60us, "60 us", "60 us", "60 us");
        row("a round one", 8ms, "8 ms", "8 ms", "8 ms");
        row("milliseconds", 8256us, "8.3 ms", "8.26 ms", "8.256 ms");
        row("up to two digits", 99400us, "99 ms", "99.4 ms", "99.4 ms");
        row("three digits", 412ms, "0.41 s", "412 ms", "412 ms");
        row("a second, nearly", 999600us, "1.0 s", "1.00 s", "999.6 ms");
        row("seconds", 9599999616ns, "9.6 s", "9.60 s", "9.6 s");
        row("tens of seconds", 42s, "42 s", "42.0 s", "42 s");
        row("a minute and a half", 90s, "90 s", "90.0 s", "90 s");
        row("minutes", 200s, "3:20 min", "3:20 min", "3.333 min");
        row("whole minutes", 15min, "15:00 min", "15:00 min", "15 min");
        row("an hour", 65min, "1:05 h", "1:05 h", "65 min");
        row("a day", 24h, "24:00 h", "24:00 h", "24 h");
        row("days", 425672949181053ns, "118:14 h", "118:14 h", "4.927 d");
    }
    void times_for_people_have_as_many_digits_as_asked_for() {
        QFETCH(const qint64, ns);
        const auto words = [ns](TimeDigits digits) {
            return text(duration_words(Duration(ns), digits));
        };
        QTEST(words(TimeDigits::label), "label");
        QTEST(words(TimeDigits::figure), "figure");
        QTEST(words(TimeDigits::setting), "setting");
    }

    void written_times_read_back() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 10000; ++i) {
            // Numbers of every magnitude, round ones included.
            const auto raw = static_cast<std::int64_t>(random.generate64() >> 1);
            const Duration duration((raw >> random.bounded(63)) / 1000 * 1000);
            const auto read = parse_duration(format_duration(duration));
            QVERIFY2(read && read.value() == duration, format_duration(duration).c_str());
        }
    }

    void rates_keep_their_unit() {
        const auto hourly = parse_rate("5000/h");
        QVERIFY(hourly);
        QCOMPARE(hourly.value().count, 5000.0);
        QVERIFY(hourly.value().per == 1h);
        QCOMPARE(hourly.value().per_hour(), 5000.0);
        QCOMPARE(parse_rate("1.5/s").value().per_hour(), 5400.0);
        QCOMPARE(parse_rate("2/m").value().per_hour(), 120.0);
        QCOMPARE(parse_rate("240/d").value().per_hour(), 10.0);
        for (const char* written : {"5000/h", "1.5/s", "0/m", "0.1/d", "1e+20/s", "1e-07/s"}) {
            QCOMPARE(text(format_rate(parse_rate(written).value())), written);
        }
    }

    void wrong_rates_are_refused() {
        QVERIFY(problem(parse_rate("5000")).contains("no unit of time"));
        QVERIFY(problem(parse_rate("fast")).contains("is not a rate"));
        QVERIFY(problem(parse_rate("-5/h")).contains("is negative"));
        QVERIFY(problem(parse_rate("nan/h")).contains("is not finite"));
        QVERIFY(problem(parse_rate("inf/h")).contains("is not finite"));
        QVERIFY(problem(parse_rate("1e999/h")).contains("out of range"));
        QVERIFY(problem(parse_rate("5/ms")).contains("unknown unit"));
        QVERIFY(problem(parse_rate("5/")).contains("unknown unit"));
        QVERIFY(problem(parse_rate("/h")).contains("is not a number"));
        QVERIFY(problem(parse_rate("5 /h")).contains("is not a number"));
    }

    void counts_are_whole() {
        QCOMPARE(parse_count("0").value(), 0);
        QCOMPARE(parse_count("12_000").value(), 12000);
        QCOMPARE(parse_count("unlimited").value(), unlimited);
        QCOMPARE(text(format_count(unlimited)), "unlimited");
        QCOMPARE(text(format_count(12000)), "12000");
        QVERIFY(problem(parse_count("-1")).contains("is negative"));
        QVERIFY(problem(parse_count("1.0")).contains("is not a whole number"));
        QVERIFY(problem(parse_count("1e3")).contains("is not a whole number"));
        QVERIFY(problem(parse_count("0x10")).contains("is not a whole number"));
        QVERIFY(problem(parse_count(" 1")).contains("is not a whole number"));
        QVERIFY(problem(parse_count("12_")).contains("is not a whole number"));
        QVERIFY(problem(parse_count("")).contains("is not a whole number"));
        QVERIFY(problem(parse_count("9223372036854775808")).contains("too large"));
    }

    void seeds_use_all_64_bits() {
        QCOMPARE(quint64(parse_seed("18446744073709551615").value()),
                 std::numeric_limits<quint64>::max());
        QCOMPARE(quint64(parse_seed("0").value()), quint64(0));
        for (const char* wrong : {"18446744073709551616", "-1", "1.5", "", "unlimited"}) {
            QVERIFY2(!parse_seed(wrong), wrong);
        }
    }

    void numbers_are_finite() {
        QCOMPARE(parse_real("-1.5e3").value(), -1500.0);
        QVERIFY(!std::signbit(parse_real("-0").value()));
        for (const char* wrong :
             {"nan", "inf", "-inf", "1e999", ".nan", "", "1,5", "0x1p3", "1 "}) {
            QVERIFY2(!parse_real(wrong), wrong);
        }
    }

    void written_numbers_read_back_to_the_last_bit() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 10000; ++i) {
            const double value = std::bit_cast<double>(random.generate64());
            if (std::isfinite(value)) {
                const auto read = parse_real(format_real(value));
                QVERIFY2(read && read.value() == value, format_real(value).c_str());
            }
        }
        QCOMPARE(text(format_real(0.1)), "0.1");
        QCOMPARE(text(format_real(100000.0)), "100000");
    }

    void flags_are_true_or_false() {
        QVERIFY(parse_flag("true").value());
        QVERIFY(!parse_flag("false").value());
        for (const char* wrong : {"yes", "True", "1", "", "on"}) {
            QVERIFY2(!parse_flag(wrong), wrong);
        }
    }

    void messages_quote_briefly_and_without_control_characters() {
        const QString long_one = problem(parse_count(std::string(100000, 'x')));
        QVERIFY(long_one.size() < 120);
        const QString escape = problem(parse_count("\x1b[31m"));
        QVERIFY2(!escape.contains('\x1b') && escape.contains("\\x1b"), qPrintable(escape));
    }
};

LOCKSCOPE_TEST(test_units, UnitsTest)
#include "test_units.moc"
