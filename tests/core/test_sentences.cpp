// SPDX-License-Identifier: GPL-3.0-or-later
// What core says: arguments in their places, the form for one and the form for many, and no row of
// the table that nobody says.
#include "core/base/result.h"
#include "core/base/say.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>
#include <chrono>
#include <string_view>

using namespace lockscope;
using namespace std::chrono_literals;
using lockscope::test::text;
using S = SentenceId;

class SentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_place_is_a_name_in_braces() {
        QCOMPARE(number_of_place("write `{ acme: 1 }`, {uniform: GROUP} or { ... }"), 0U);
        QCOMPARE(number_of_place("{b} then {a} then {b}"), 2U);
        QCOMPARE(number_of_place("{b} then {a} then {b}", "{a}"), 1U);
        QCOMPARE(number_of_place("{b} then {a} then {b}", "{c}"), 2U); // not there
    }

    void arguments_stand_in_their_places() {
        QCOMPARE(text(to_english(say<S::is_negative>("`-5`"))), "`-5` is negative");
        QCOMPARE(text(to_english(say<S::write_weight_or_count>("acme"))),
                 "write `targets: { acme: 1 }`, or give it a count");
        QCOMPARE(text(to_english(say<S::file_has_a_problem>("`a.csv`", say<S::is_empty>()))),
                 "`a.csv` is empty");
        QCOMPARE(
            text(to_english(say<S::waiting_share>(Percent{0.25}, Percent{0.75}, 4s))),
            "25 % of the time at locks was waiting, 75 % was work; the longest wait was 4.00 s");
        QCOMPARE(
            text(to_english(say<S::slow_without_queue>(Percent{0.0312, 1}))).section(u' ', 6, 7),
            "queue: 3.1");
        QCOMPARE(text(to_english(say<S::skewed_is_slower>(Decimal{4.06, 1}))).section(u' ', 8, 9),
                 "4.1 times");
        QCOMPARE(text(to_english(say<S::more_rows_than>(Number::in_groups(5'000'000)))),
                 "there are more than 5,000,000 rows");
        QCOMPARE(text(to_english(as_said("Permission denied"))), "Permission denied");
        QVERIFY(as_said("").empty());
        QVERIFY(to_english(Sentence{}).empty());
        QCOMPARE(say<S::is_too_long>("`x`"), say<S::is_too_long>("`x`"));
        QVERIFY(!(say<S::is_too_long>("`x`") == say<S::is_too_long>("`y`")));
    }

    void words_are_listed() {
        constexpr std::array<std::string_view, 3> words{"zipf", "uniform", "weights"};
        const auto listed = [&](std::size_t count) {
            return text(to_english(say<S::choices_are>(WordList(std::span(words).first(count)))));
        };
        QCOMPARE(listed(0), "choices are ");
        QCOMPARE(listed(1), "choices are zipf");
        QCOMPARE(listed(2), "choices are zipf and uniform");
        QCOMPARE(listed(3), "choices are zipf, uniform and weights");
    }

    void one_is_not_many() {
        QCOMPARE(text(to_english(say<S::and_more_errors>(Number(1)))), "and 1 more error");
        QCOMPARE(text(to_english(say<S::and_more_errors>(Number(2)))), "and 2 more errors");
        QCOMPARE(text(to_english(say<S::failed_at_a_lock>(Percent{1.0}, Number(1)))),
                 "100 % of the one failed attempt had waited for a lock or was refused because "
                 "others did");
        QVERIFY(!counted(say<S::is_empty>()));
        QCOMPARE(counted(say<S::there_is_no_failure>(Number(7), Number(3))).value(), 3);
    }

    void an_error_tells_its_place() {
        Error error(say<S::is_missing>(), say<S::write_example>("rate: 5000/h"));
        QCOMPARE(text(to_string(error)), "is missing; write rate: 5000/h");
        error.file = "day.yaml";
        error.line = 7;
        error.column = 3;
        error.key = "workloads[0].arrivals.rate";
        QCOMPARE(text(place_of(error)), "day.yaml:7:3: workloads[0].arrivals.rate: ");
        QCOMPARE(text(to_string(error)),
                 "day.yaml:7:3: workloads[0].arrivals.rate: is missing; write rate: 5000/h");
    }

    void every_row_is_said_somewhere() {
        QSet<QString> said;
        const QRegularExpression use(QStringLiteral("\\b(?:S|SentenceId)::(\\w+)"));
        for (const char* folder : {"core", "ui", "app"}) {
            QDirIterator files(QStringLiteral(LOCKSCOPE_TEST_DATA "/../../") +
                                   QLatin1String(folder),
                               {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto uses = use.globalMatch(QString::fromUtf8(file.readAll()));
                while (uses.hasNext()) {
                    said.insert(uses.next().captured(1));
                }
            }
        }
        for (const SentenceRow& row : sentence_table) {
            const bool needed = !row.english.empty(); // no sentence at all is what nobody says
            QVERIFY2(!needed || said.contains(text(std::string(row.name))), row.name.data());
        }
    }
};

LOCKSCOPE_TEST(test_sentences, SentencesTest)
#include "test_sentences.moc"
