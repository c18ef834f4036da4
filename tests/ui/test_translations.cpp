// SPDX-License-Identifier: GPL-3.0-or-later
// The German window: every word is translated, and the translation arrives, that of core's
// sentences included.
#include <QTest>

#include "core/base/say.h"
#include "core/engine/simulation.h"
#include "core/measure/figures.h"
#include "core/scenario/examples.h"
#include "core/scenario/reader.h"
#include "core/study/verdict.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/german_words.h"
#include "tests/support/test_entry.h"
#include "tests/support/translated_messages.h"
#include "ui/charts/chart_kinds.h"
#include "ui/files/example_words.h"
#include "ui/kit/figure_words.h"
#include "ui/kit/parameter_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/table_words.h"
#include "ui/tables/accounts_text.h"
#include "ui/tables/instrument_table.h"
#include "ui/tables/verdict_card.h"
#include "ui/window/main_window.h"

#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <string>
#include <string_view>
#include <utility>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

/// The places of a sentence of core, `{account}` and the like.
QSet<QString> places_of(const QString& pattern) {
    const std::string text = pattern.toStdString();
    QSet<QString> places;
    for (std::string_view place = next_place(text, 0); !place.empty();) {
        places.insert(QString::fromUtf8(place.data(), static_cast<qsizetype>(place.size())));
        place =
            next_place(text, static_cast<std::size_t>(place.data() - text.data()) + place.size());
    }
    return places;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        messages_ = test::read_messages(QStringLiteral(LOCKSCOPE_WORDS));
        for (const test::TranslatedMessage& message : messages_) {
            words_.insert(message.source, message.german.join(u' '));
        }
    }

    void every_entry_is_finished() {
        QVERIFY(messages_.size() > 900);
        for (const test::TranslatedMessage& message : messages_) {
            QVERIFY2(message.finished && !message.german.contains(QString()),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
        }
    }

    void every_text_of_the_tables_is_there() {
        QHash<std::pair<QString, QString>, QStringList> found;
        for (const test::TranslatedMessage& message : messages_) {
            found.insert({message.context, message.source}, message.german);
        }
        for (const TableWord& word : table_words()) {
            const QString english = QString::fromStdString(word.english);
            const QStringList german = found.value({QString::fromUtf8(word.context), english});
            QVERIFY2(german.size() == (word.counted ? 2 : 1), qPrintable(english));
            QVERIFY2(places_of(german.last()) == places_of(english), qPrintable(english));
            // Where there is one, its number may be left out.
            QSet<QString> of_one = places_of(german.first());
            QVERIFY2(
                of_one == places_of(english) ||
                    (word.counted && of_one.unite({QStringLiteral("{n}")}) == places_of(english)),
                qPrintable(english));
        }
    }

    void core_speaks_german() {
        using S = SentenceId;
        const test::GermanWords german;
        if (!german.installed) {
            QSKIP("built without Qt's linguist tools");
        }
        QCOMPARE(shown(say<S::is_negative>("`-5`")), QStringLiteral("`-5` ist negativ"));
        QCOMPARE(shown(say<S::and_more_errors>(Number(1))),
                 QStringLiteral("und 1 weiterer Fehler"));
        QCOMPARE(shown(say<S::and_more_errors>(Number(2))), QStringLiteral("und 2 weitere Fehler"));
        QCOMPARE(shown(say<S::no_skewed_account>(Number(10'000))),
                 QStringLiteral("kein verwendeter Account hat mehr als 10.000 untergeordnete "
                                "Datensätze"));
        QCOMPARE(shown(say<S::skewed_is_slower>(Decimal{4.06, 1})),
                 QStringLiteral("die Sperre eines Accounts mit Datenschieflage wird 4,1-mal so "
                                "lange gehalten wie andere"));
        constexpr std::array<std::string_view, 3> words{"a", "b", "c"};
        QCOMPARE(shown(say<S::known_keys_are>(WordList(words))),
                 QStringLiteral("bekannte Schlüssel sind a, b und c"));
        const auto read = read_scenario("lockscope: 1\nname: Day\nsede: 3\n", "day.yaml");
        QVERIFY(!read);
        QStringList lines;
        for (const Error& error : read.errors()) {
            lines << shown(error);
        }
        QVERIFY2(lines.contains(QStringLiteral(
                     "day.yaml:3:1: sede: unbekannter Schlüssel; ist `seed` gemeint?")),
                 qPrintable(lines.join(u'\n')));
    }

    void a_verdict_is_german() {
        const test::GermanWords german;
        if (!german.installed) {
            QSKIP("built without Qt's linguist tools");
        }
        RunSummary a;
        a.records = {1000, 790, 210, 0, {}};
        a.failure_rate_records = 0.21;
        RunSummary b = a;
        b.records = {1000, 962, 38, 0, {}};
        b.failure_rate_records = 0.038;
        b.staleness_ms.p95 = 4800;
        QCOMPARE(shown(compare(a, b).verdict).replace(QChar(QChar::Nbsp), u' '),
                 QStringLiteral("B schneidet besser ab als A: B lässt 3,8 % statt 21 % der "
                                "Datensätze scheitern; der Preis: veraltete Account-Summen (4,8 s "
                                "bei p95)."));

        Verdict verdict;
        verdict.grade = Grade::weak;
        verdict.reasons = {say<SentenceId::busiest_lock>(Percent{0.93})};
        VerdictCard card(Suspect::lock_contention);
        card.show_verdict(verdict, nullptr);
        QCOMPARE(card.reasons().replace(QChar(QChar::Nbsp), u' '),
                 QStringLiteral("• Die gefragteste Sperre war 93 % der Zeit belegt."));
    }

    void tables_speak_german() {
        const test::GermanWords german;
        if (!german.installed) {
            QSKIP("built without Qt's linguist tools");
        }
        const Parameter& size = *find_parameter("batch.size");
        QCOMPARE(label_of(size), QStringLiteral("Stapelgröße"));
        QVERIFY(help_of(size).startsWith(QStringLiteral("Datensätze je Transaktion")));
        QCOMPARE(group_text(size.group), QStringLiteral("Gegenmaßnahmen"));
        QCOMPARE(counted_unit(size, 1), QStringLiteral("Datensatz"));
        QCOMPARE(counted_unit(size, 200), QStringLiteral("Datensätze"));
        QCOMPARE(choice_text("shortest_first"), QStringLiteral("Kürzeste zuerst"));
        QCOMPARE(special_word(*find_parameter("client.timeout")), QStringLiteral("nie"));
        const auto rate = find_parameter(test::busy_scenario(), "workload.orders.rate");
        QCOMPARE(label_of(rate.value()), QStringLiteral("Rate: orders")); // the file's own name
        const Figure& wait = *find_figure("lock_wait_ms.p95");
        QCOMPARE(figure_label(wait), QStringLiteral("Wartezeit p95"));
        QVERIFY(figure_help(wait).endsWith(QStringLiteral("95 % dauerten nicht länger.")));
    }

    void tables_speak_english_untranslated() {
        for (const Parameter& row : parameter_table(test::busy_scenario())) {
            QCOMPARE(label_of(row), QString::fromStdString(row.label));
            QCOMPARE(help_of(row), QString::fromStdString(row.help));
        }
        for (const Figure& figure : figure_table()) {
            QCOMPARE(figure_label(figure), QString::fromStdString(figure.label));
            QCOMPARE(figure_help(figure), QString::fromStdString(figure.help));
        }
        QCOMPARE(choice_text("shortest_first"), QStringLiteral("Shortest first"));
        QCOMPARE(counted_unit(*find_parameter("batch.size"), 1), QStringLiteral("record"));
    }

    void german_examples_run_the_same() {
        const test::GermanWords german;
        if (!german.installed) {
            QSKIP("built without Qt's linguist tools");
        }
        for (const Example& example : examples()) {
            const Scenario written = read_example(example).value();
            const Scenario shown = in_the_windows_words(written);
            QVERIFY(shown.name != written.name);
            QVERIFY(validate(shown).empty());
            Simulation a(written);
            Simulation b(shown);
            for (const auto until : {100s, 300s}) {
                a.run_until(SimTime(until));
                b.run_until(SimTime(until));
                QCOMPARE(b.fingerprint(), a.fingerprint());
            }
        }
    }

    void every_word_of_the_menus_is_there() {
        const std::unique_ptr<MainWindow> window = open();
        int checked = 0;
        for (const QMenu* menu : window->findChildren<QMenu*>()) {
            QStringList texts{menu->title()};
            for (const QAction* action : menu->actions()) {
                texts.append({action->text(), action->statusTip()});
            }
            for (const QString& text : texts) {
                QVERIFY2(text.isEmpty() || words_.contains(text), qPrintable(text));
                ++checked;
            }
        }
        QVERIFY(checked > 60);
    }

    void every_word_of_charts_instruments_and_columns_is_there() {
        QStringList texts;
        for (const ChartKind& kind : chart_kinds()) {
            texts.append({kind.name, kind.title, kind.help});
        }
        for (const InstrumentRow& row : instrument_table()) {
            texts.append(title_of(row));
        }
        for (int i = 0; i < AccountsModel::column_count; ++i) {
            const auto column = static_cast<AccountsModel::Column>(i);
            texts.append(column_title(column));
            if (column != AccountsModel::account) { // says it all
                texts.append(column_help(column));
            }
        }
        for (const QString& text : texts) {
            QVERIFY2(!text.isEmpty() && words_.contains(text), qPrintable(text));
        }
    }

    void translations_keep_their_places() {
        for (auto word = words_.cbegin(); word != words_.cend(); ++word) {
            for (const char* place : {"%1", "%2", "%3", "%4", "%5", "%6", "%n", "[*]"}) {
                const QString mark = QString::fromLatin1(place);
                QVERIFY2(word.key().contains(mark) == word.value().contains(mark),
                         qPrintable(word.key()));
            }
        }
    }

    void mnemonics_of_a_menu_differ() {
        // In both languages: two equal ones would each need a second key press.
        const test::GermanWords german;
        if (!german.installed) {
            QSKIP("built without Qt's linguist tools");
        }
        const std::unique_ptr<MainWindow> window = open();
        for (const QMenu* menu : window->findChildren<QMenu*>()) {
            QString used;
            for (const QAction* action : menu->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at >= 0 && action->text().at(at + 1) != u'&') {
                    const QChar key = action->text().at(at + 1).toLower();
                    QVERIFY2(!used.contains(key),
                             qPrintable(menu->title() + u' ' + used + u' ' + action->text()));
                    used.append(key);
                }
            }
        }
        QCOMPARE(window->menuBar()->actions().front()->text(), QStringLiteral("&Datei"));
        QCOMPARE(QLocale().language(), QLocale::German);
    }

private:
    [[nodiscard]] std::unique_ptr<MainWindow> open() {
        settings_ = std::make_unique<AppSettings>(folder_.filePath(QStringLiteral("s.ini")));
        return std::make_unique<MainWindow>(*settings_);
    }

    QTemporaryDir folder_;
    std::unique_ptr<AppSettings> settings_;
    QList<test::TranslatedMessage> messages_;
    QHash<QString, QString> words_; ///< all forms by their source
};

LOCKSCOPE_WINDOW_TEST(test_translations, TestTranslations)
#include "test_translations.moc"
