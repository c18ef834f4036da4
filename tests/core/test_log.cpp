// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a run's events: bounded, numbered, cut where another future begins.
#include <QTest>

#include "core/history/event_log.h"
#include "tests/support/test_entry.h"

using namespace lockscope;

namespace {

/// Events `from` to `to`, each with its number in `transaction`; every tenth is a failure.
std::vector<Event> events(std::uint64_t from, std::uint64_t to) {
    std::vector<Event> list;
    for (std::uint64_t i = from; i < to; ++i) {
        Event event;
        event.transaction = i;
        event.kind = i % 10 == 9 ? EventKind::attempt_failed : EventKind::started;
        list.push_back(event);
    }
    return list;
}

void verify_numbers(const EventLogView& view) {
    for (std::size_t i = 0; i < view.size(); i += 97) {
        QCOMPARE(view[i].transaction, view.first() + i);
    }
    if (view.size() > 0) {
        QCOMPARE(view[view.size() - 1].transaction, view.end() - 1);
    }
}

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_view_shows_what_was_added() {
        EventLog log;
        log.add(events(0, 5000));
        log.add(events(5000, 5003));
        const EventLogView view = log.view(log.end());
        QCOMPARE(view.size(), std::size_t{5003});
        verify_numbers(view);
        QCOMPARE(log.view(4096).size(), std::size_t{4096});
        verify_numbers(log.view(100));
        log.add(events(5003, 9000));
        QCOMPARE(view.size(), std::size_t{5003}); // views never change
        QCOMPARE(log.end(), std::uint64_t{9000});
    }

    void views_share_their_chunks() {
        EventLog log;
        log.add(events(0, 9000));
        QCOMPARE(log.view(8192).chunks()[0].get(), log.view(9000).chunks()[0].get());
    }

    void old_events_are_forgotten_and_failures_counted() {
        EventLog log;
        const std::uint64_t all = EventLog::most_events + 20000;
        for (std::uint64_t i = 0; i < all; i += 1000) {
            log.add(events(i, std::min(i + 1000, all)));
        }
        const EventLogView view = log.view(log.end());
        QVERIFY(view.size() <= EventLog::most_events + EventLogView::chunk_size);
        QVERIFY(view.size() >= EventLog::most_events);
        QVERIFY(view.first() > 0);
        QCOMPARE(view.failures_before(), static_cast<std::int64_t>(view.first() / 10));
        verify_numbers(view);
    }

    void another_future_replaces_the_old_one() {
        for (const std::uint64_t cut :
             {std::uint64_t{3}, std::uint64_t{4096}, std::uint64_t{6000}}) {
            EventLog log;
            log.add(events(0, 9000));
            log.truncate(cut);
            QCOMPARE(log.end(), cut);
            log.add(events(cut, 7000));
            verify_numbers(log.view(7000));
            QCOMPARE(log.view(7000).size(), std::size_t{7000});
        }
    }

    void a_cut_before_its_beginning_leaves_nothing() {
        EventLog log;
        log.restart(500, 50);
        log.add(events(500, 600));
        log.truncate(300);
        QCOMPARE(log.end(), std::uint64_t{0});
        QCOMPARE(log.view(1000).size(), std::size_t{0});
    }

    void it_can_begin_anywhere() {
        EventLog log;
        log.restart(500, 50);
        log.add(events(500, 600));
        QCOMPARE(log.view(550).size(), std::size_t{50});
        QCOMPARE(log.view(550).failures_before(), std::int64_t{50});
        QCOMPARE(log.view(400).size(), std::size_t{0});
    }
};

LOCKSCOPE_TEST(test_log, TestLog)
#include "test_log.moc"
