// SPDX-License-Identifier: GPL-3.0-or-later
// The event log: a million events, filters held against a plain count, and a run that goes on, back
// and elsewhere.
#include <QTest>

#include "core/measure/event_csv.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/example_scenario.h"
#include "tests/support/instrument_frames.h"
#include "tests/support/test_entry.h"
#include "ui/tables/events_dock.h"
#include "ui/tables/events_text.h"
#include "ui/tables/table_look.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>

#include <numeric>
#include <set>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using Column = EventsModel::Column;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

EventsModel::Log shared(const EventLogView& view) {
    return std::make_shared<const EventLogView>(view);
}

/// The events of a run of a busy account, as often as it takes to be so many.
std::vector<Event> many_events(std::size_t count) {
    test::RecordedRun run(test::busy_scenario());
    run.run_until(SimTime(5min));
    std::vector<Event> events;
    events.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        events.push_back(run.events()[i % run.events().size()]);
    }
    return events;
}

std::int64_t failures_in(const std::vector<Event>& events, std::size_t end) {
    return std::count_if(
        events.begin(), events.begin() + static_cast<std::ptrdiff_t>(end),
        [](const Event& event) { return event.kind == EventKind::attempt_failed; });
}

EventFilter of_groups(std::initializer_list<EventGroup> groups) {
    EventFilter filter;
    for (const EventGroup group : groups) {
        filter.groups[static_cast<std::size_t>(group)] = true;
    }
    return filter;
}

} // namespace

class TestEventLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        // The offscreen platform says this of every window.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
    }

    void every_kind_has_words_and_a_group() {
        QSet<QString> words;
        for (std::size_t i = 0; i < event_kind_count; ++i) {
            Event event;
            event.kind = static_cast<EventKind>(i);
            event.duration = 1s;
            QVERIFY(!event_text(event).isEmpty());
            words.insert(event_text(event));
            QVERIFY(!group_text(group_of(event.kind)).isEmpty());
        }
        QCOMPARE(words.size(), static_cast<qsizetype>(event_kind_count));
    }

    void a_view_continues_another_or_not() {
        const std::vector<Event> events = many_events(20'000);
        EventLog log;
        log.restart(0, 0);
        log.add(std::span(events).first(10'000));
        const EventLogView early = log.view(10'000);
        log.add(std::span(events).subspan(10'000));
        const EventLogView late = log.view(20'000);
        QVERIFY(continues(early, late));
        QVERIFY(continues(late, early)); // the run went back
        QVERIFY(continues(late, log.view(4'000)));
        QVERIFY(continues(EventLogView(), early)); // from the very start
        log.truncate(9'000);                       // another future, whose beginning is alike
        std::vector<Event> other(events.begin() + 9'000, events.begin() + 12'000);
        other[500].records = 77;
        log.add(other);
        QVERIFY(!continues(early, log.view(12'000)));
        EventLog elsewhere;
        elsewhere.restart(50'000, 3);
        elsewhere.add(std::span(events).first(100));
        QVERIFY(!continues(early, elsewhere.view(50'100)));
    }

    void rows_are_added_and_taken_at_the_ends() {
        const std::vector<Event> events = many_events(30'000);
        EventsModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        EventLog log;
        log.restart(0, 0);
        log.add(std::span(events).first(100));
        model.set_log(shared(log.view(100)), nullptr, nullptr);
        const qsizetype before = resets.size();
        log.add(std::span(events).subspan(100));
        model.set_log(shared(log.view(5'000)), nullptr, nullptr);
        model.set_log(shared(log.view(30'000)), nullptr, nullptr);
        QCOMPARE(model.rowCount(), 30'000);
        model.set_log(shared(log.view(7'000)), nullptr, nullptr);
        QCOMPARE(model.rowCount(), 7'000);
        // The oldest are forgotten, as in a long run.
        const EventLogView whole = log.view(30'000);
        model.set_log(shared(whole), nullptr, nullptr);
        const EventLogView rest(2 * EventLogView::chunk_size, 11,
                                {whole.chunks().begin() + 2, whole.chunks().end()});
        model.set_log(shared(rest), nullptr, nullptr);
        QCOMPARE(model.rowCount(), 30'000 - 2 * static_cast<int>(EventLogView::chunk_size));
        QCOMPARE(model.number_at(0), std::uint64_t{2 * EventLogView::chunk_size});
        QVERIFY(model.event_at(0) == events[2 * EventLogView::chunk_size]);
        QCOMPARE(resets.size(), before);
        model.set_log(shared(EventLogView(5, 0, {whole.chunks()[0]})), nullptr, nullptr);
        QCOMPARE(resets.size(), before + 1);
    }

    void a_filter_follows_the_run_both_ways() {
        const std::vector<Event> events = many_events(30'000);
        EventsModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        EventLog log;
        log.restart(0, 0);
        log.add(events);
        EventFilter filter = of_groups({EventGroup::failures});
        model.set_filter(filter);
        for (const std::size_t end : {100U, 20'000U, 30'000U, 12'345U, 25'000U}) {
            model.set_log(shared(log.view(end)), nullptr, nullptr);
            QTRY_VERIFY(!model.scanning());
            const auto expected = std::count_if(
                events.begin(), events.begin() + static_cast<std::ptrdiff_t>(end),
                [](const Event& e) { return group_of(e.kind) == EventGroup::failures; });
            QCOMPARE(static_cast<std::ptrdiff_t>(model.rowCount()), expected);
        }
        const EventLogView whole = log.view(30'000);
        model.set_log(shared(EventLogView(EventLogView::chunk_size, 0,
                                          {whole.chunks().begin() + 1, whole.chunks().end()})),
                      nullptr, nullptr);
        QTRY_VERIFY(!model.scanning());
        QVERIFY(model.number_at(0) >= EventLogView::chunk_size);
    }

    void a_million_events_are_shown_and_filtered_in_slices() {
        const std::vector<Event> events = many_events(1'000'000);
        test::RecordedRun run(test::busy_scenario());
        const Frame names = run.frame();
        EventLog log;
        log.restart(0, 0);
        log.add(events);
        EventsModel model;
        model.set_log(shared(log.view(1'000'000)), names.names, names.scenario);
        QCOMPARE(model.rowCount(), 1'000'000);
        { // walks through all rows at every signal: here once is enough
            const QAbstractItemModelTester tester(&model, Mode::QtTest);
        }
        for (int row = 500'000; row < 500'040; ++row) { // what a screen shows
            const Event& event = events[static_cast<std::size_t>(row)];
            QCOMPARE(model.index(row, Column::what).data().toString(), event_text(event));
            for (int column = 0; column < Column::column_count; ++column) {
                QVERIFY(model.index(row, column).data().isValid());
            }
        }
        EventFilter filter;
        filter.account = QStringLiteral("tail 1"); // Tail 1, Tail 10..19
        filter.failures_only = true;
        filter.groups[static_cast<std::size_t>(EventGroup::arrivals)] = true;
        filter.groups[static_cast<std::size_t>(EventGroup::locks)] = true;
        const auto matches = [&](const Event& e) {
            const EventGroup group = group_of(e.kind);
            return e.cause != FailureCause::none &&
                   (group == EventGroup::arrivals || group == EventGroup::locks) &&
                   QString::fromStdString(names.names->name(e.account))
                       .contains(QStringLiteral("Tail 1"));
        };
        QSignalSpy slices(&model, &EventsModel::scanned);
        model.set_filter(filter);
        QVERIFY(model.scanning().has_value()); // not all at once
        QTRY_VERIFY(!model.scanning());
        QVERIFY(slices.size() > 1'000'000 / static_cast<qsizetype>(EventsIndex::slice) / 2);
        QCOMPARE(static_cast<std::ptrdiff_t>(model.rowCount()),
                 std::count_if(events.begin(), events.end(), matches));

        filter = of_groups({EventGroup::alerts});
        model.set_filter(filter);
        QTRY_VERIFY(!model.scanning());
        std::size_t row = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (group_of(events[i].kind) == EventGroup::alerts) {
                if (model.number_at(static_cast<int>(row)) != i) {
                    QFAIL("a row that is not the next match");
                }
                ++row;
            }
        }
        QCOMPARE(model.rowCount(), static_cast<int>(row));
        model.set_filter({});
        QCOMPARE(model.rowCount(), 1'000'000);
    }

    void failures_are_of_the_account_they_waited_for() {
        test::RecordedRun run(test::busy_scenario());
        run.run_until(SimTime(3min));
        const Frame frame = run.frame();
        EventsModel model;
        model.set_log(frame.log, frame.names, frame.scenario);
        EventFilter filter;
        filter.account = QStringLiteral("acme");
        model.set_filter(filter);
        QTRY_VERIFY(!model.scanning());
        QVERIFY(model.rowCount() > 0);
        std::set<TransactionSerial> asked; // for acme's lock
        std::vector<std::uint64_t> expected;
        for (std::size_t i = 0; i < run.events().size(); ++i) {
            const Event& event = run.events()[i];
            if (event.account == AccountId(0U)) {
                asked.insert(event.transaction);
                expected.push_back(i);
            } else if (!event.account.valid() && event.transaction != 0 &&
                       asked.contains(event.transaction)) {
                expected.push_back(i);
            }
        }
        QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
        int failures = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.number_at(row), expected[static_cast<std::size_t>(row)]);
            failures += model.is_failure(row) ? 1 : 0;
        }
        QVERIFY(failures > 10);
    }

    void a_failure_knows_its_number() {
        const std::vector<Event> events = many_events(20'000);
        EventLog log;
        log.restart(0, 40); // forty before the first one here
        log.add(events);
        EventsModel model;
        model.set_log(shared(log.view(20'000)), nullptr, nullptr);
        std::int64_t checked = 0;
        for (int row = 0; row < model.rowCount(); row += 37) {
            if (model.is_failure(row)) {
                ++checked;
                QCOMPARE(model.failure_at(row),
                         40 + failures_in(events, static_cast<std::size_t>(row) + 1));
            }
        }
        QVERIFY(checked > 5);
    }

    void csv_is_that_of_the_command_line() {
        test::RecordedRun run(lockscope::test::example("account-pool"));
        run.run_until(SimTime(8h + 3min));
        const Frame frame = run.frame();
        EventsModel model;
        model.set_log(frame.log, frame.names, frame.scenario);
        fmt::memory_buffer expected;
        expected.append(EventCsv::header);
        EventCsv writer(run.scenario());
        writer.append(run.events(), expected);
        std::vector<int> all(static_cast<std::size_t>(model.rowCount()));
        std::iota(all.begin(), all.end(), 0);
        QVERIFY(model.csv(all) ==
                QString::fromUtf8(expected.data(), static_cast<qsizetype>(expected.size())));
        QVERIFY(frame.names->pool().size() > 0); // accounts no row before it has introduced
        QCOMPARE(model.csv({model.rowCount() - 1}).count(u'\n'), 2);
    }

    void the_dock_goes_there_explains_and_follows() {
        test::RecordedRun run(lockscope::test::example("quarterly-push"));
        run.run_until(SimTime(10min));
        EventsDock dock;
        dock.set_theme(Theme::dark());
        dock.resize(1300, 260);
        dock.show();
        QVERIFY(QTest::qWaitForWindowActive(&dock, patience_ms)); // for the keys
        dock.show_frame(run.shared_frame());
        QScrollBar& bar = *dock.view().verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 0 && bar.value() == bar.maximum());
        run.run_until(SimTime(11min));
        dock.show_frame(run.shared_frame());
        QTRY_COMPARE(bar.value(), bar.maximum()); // it follows
        dock.view().setFocus();
        bar.triggerAction(QAbstractSlider::SliderPageStepSub);
        QVERIFY(!dock.follow().isChecked());
        const int there = bar.value();
        run.run_until(SimTime(12min));
        dock.show_frame(run.shared_frame());
        QCOMPARE(bar.value(), there); // who looks back is left alone

        const QSignalSpy gone(&dock, &EventsDock::event_chosen);
        const QSignalSpy why(&dock, &EventsDock::explain_requested);
        const auto click = [&](const QModelIndex& index) {
            dock.view().scrollTo(index);
            QTest::mouseClick(dock.view().viewport(), Qt::LeftButton, {},
                              dock.view().visualRect(index).center());
        };
        click(dock.model().index(1'000, Column::what));
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0][0].toULongLong(), 1'000ULL);
        QTest::keyClick(&dock.view(), Qt::Key_Down);
        QTest::keyClick(&dock.view(), Qt::Key_Return);
        QCOMPARE(gone[1][0].toULongLong(), 1'001ULL);

        dock.group(EventGroup::failures).click();
        dock.failures_only().click();
        QTRY_VERIFY(!dock.model().scanning());
        test::picture(dock, QStringLiteral("events-failures-dark"));
        int row = 0;
        while (!dock.model().is_failure(row)) {
            ++row;
        }
        click(dock.model().index(row, Column::why));
        QCOMPARE(why.size(), 1);
        QCOMPARE(why[0][0].toLongLong(), 1LL);
        QCOMPARE(gone.size(), 2);
        QTest::keyClick(&dock.view(), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(why.size(), 2);
        QCOMPARE(gone.size(), 2);
        dock.failures_only().click();
        dock.group(EventGroup::failures).click();
        dock.follow().click();
        test::picture(dock, QStringLiteral("events-dark"));
        dock.set_theme(Theme::light());
        test::picture(dock, QStringLiteral("events-light"));
        dock.clear();
        QCOMPARE(dock.model().rowCount(), 0);
    }
};

LOCKSCOPE_WINDOW_TEST(test_event_log, TestEventLog)
#include "test_event_log.moc"
