// SPDX-License-Identifier: GPL-3.0-or-later
// Queue order, places beside the lanes, pools, chains and alerts as arithmetic and words.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "tests/support/place_frames.h"
#include "tests/support/stages.h"
#include "tests/support/test_entry.h"
#include "ui/stage/blocking_chain.h"
#include "ui/stage/lane_order.h"
#include "ui/stage/places.h"
#include "ui/stage/queue_order.h"
#include "ui/stage/words.h"

#include <algorithm>
#include <vector>

using namespace lockscope;
using namespace lockscope::ui;
using test::plain;
using namespace std::chrono_literals;

namespace {

constexpr double em = 13.0;

StageNeeds with_places(int lanes, const StagePlaces& places) {
    StageNeeds needs;
    needs.lanes = lanes;
    needs.heat = true;
    needs.places = places;
    return needs;
}

} // namespace

class TestStagePlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Queue order
    void the_next_one_stands_nearest_to_the_lock();
    void what_does_not_fit_is_a_number();

    // Places
    void unused_places_take_no_room();
    void used_places_stand_between_lanes_and_cards();
    void places_hold_what_they_show();
    void pools_stand_together();

    // Chains
    void a_chain_goes_from_the_waiter_to_the_root();
    void a_chain_beyond_the_lanes_is_followed();
    void a_deadlock_is_told_as_one();
    void a_lock_that_nobody_holds_ends_the_chain();
    void who_is_not_there_has_no_chain();
    void chains_in_words();

    // Words
    void places_in_words();
    void alerts_in_words();
    void the_gravest_alert_comes_first();
    void the_summary_names_places_and_alerts();
};

void TestStagePlaces::the_next_one_stands_nearest_to_the_lock() {
    const QueueOrder queue(100.0, 700.0, em);
    QCOMPARE(queue.shown(5), std::size_t{5});
    double last = 100.0;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(queue.x(i) > last);
        last = queue.x(i);
        QVERIFY(last < 700.0);
    }
    QVERIFY(queue.x(0) - 100.0 < queue.pitch());
    QVERIFY(queue.pitch() > 2.0 * token_radius(QueueOrder::size(), em)); // they never overlap
}

void TestStagePlaces::what_does_not_fit_is_a_number() {
    const QueueOrder queue(100.0, 700.0, em);
    const auto shown = queue.shown(1000);
    QVERIFY(shown > 15 && shown < 30);
    QVERIFY(queue.x(static_cast<double>(shown) - 1.0) < 700.0);
    QCOMPARE(queue.shown(3), std::size_t{3});
    QVERIFY(queue.x(999) <= 700.0 + queue.pitch());
    QCOMPARE(QueueOrder(100.0, 101.0, em).shown(9), std::size_t{1}); // however little room
}

void TestStagePlaces::unused_places_take_no_room() {
    const auto simple = lay_out({912, 690}, em, with_places(6, {}));
    QVERIFY(simple.intake.isEmpty() && simple.partition.isEmpty() && simple.jobs.isEmpty());
    const auto all = lay_out({912, 690}, em, with_places(6, {true, true, 2}));
    QVERIFY(all.lanes.height() < simple.lanes.height());
    QCOMPARE(all.failed, simple.failed);
    QVERIFY(places_of(test::saturated_frame().stage) == StagePlaces{});
    QVERIFY(places_of(test::busy_places_frame().stage) == (StagePlaces{true, true, 1}));
}

void TestStagePlaces::used_places_stand_between_lanes_and_cards() {
    for (const QSizeF size : {QSizeF(520, 420), QSizeF(620, 500), QSizeF(912, 690),
                              QSizeF(1600, 900), QSizeF(3840, 2160)}) {
        const auto l = lay_out(size, em, with_places(8, {true, true, 2}));
        QVERIFY(!l.intake.isEmpty());
        double x = 0.0;
        for (const QRectF& place : {l.intake, l.partition, l.jobs}) {
            QVERIFY(place.left() >= x);
            x = place.right();
            QVERIFY(place.top() >= l.caption.bottom() - 0.01);
            QVERIFY(place.bottom() <= l.failed.top() + 0.01);
            QVERIFY(place.bottom() <= size.height());
        }
        QVERIFY(l.lane(l.lane_count - 1).bottom() <= l.lanes.bottom() + 0.01);
        // One place alone has all the width.
        const auto one = lay_out(size, em, with_places(8, {false, true, 0}));
        QCOMPARE(one.partition.width(), one.lanes.width());
        QVERIFY(one.intake.isEmpty());
    }
    QVERIFY(lane_capacity({912, 690}, em, {true, false, 0}) < lane_capacity({912, 690}, em));
    QVERIFY(lay_out({420, 260}, em, with_places(2, {true, true, 1})).intake.isEmpty());
}

void TestStagePlaces::places_hold_what_they_show() {
    const auto frame = test::busy_places_frame();
    auto crowded = test::saturated_frame();
    test::use_intake(crowded, 3'000);
    for (const double width : {160.0, 300.0, 900.0}) {
        const QRectF place(10, 20, width, em * 5.6);
        for (const Frame* f : std::initializer_list<const Frame*>{&frame, &crowded}) {
            const IntakeStrip strip(place, em, f->stage.intake);
            for (std::size_t i = 0; i < strip.shown(); ++i) {
                QVERIFY(place_strip(place, em).contains(strip.queued(i)));
            }
            for (std::size_t i = 0; i < strip.workers(); ++i) {
                QVERIFY(place_strip(place, em).contains(strip.worker(i)));
                QVERIFY(strip.shown() == 0 || strip.worker(i).x() < strip.queued(0).x());
            }
            QVERIFY(strip.rest().right() <= place.right());
        }
        for (const std::size_t lanes : {1U, 8U, 64U}) {
            double x = place.left();
            for (std::size_t i = 0; i < lanes; ++i) {
                const auto cell = partition_cell(place, em, i, lanes);
                QVERIFY(cell.left() >= x && cell.right() <= place.right());
                x = cell.right();
            }
        }
        const auto rows = job_rows(place, em, 9);
        QVERIFY(rows >= 1 && job_row(place, em, rows - 1).bottom() <= place.bottom());
    }
}

void TestStagePlaces::pools_stand_together() {
    const auto frame = test::pool_frame();
    const auto order = pools_together({0, 1, 2, 3, 4, 5}, frame.stage.lanes);
    // Globex (1) belongs to the pool of Umbrella (3): it comes first of them, below its origin.
    QCOMPARE(order, (std::vector<std::size_t>{0, 3, 1, 4, 5, 2}));
    const auto plain_order = pools_together({2, 1, 0}, test::saturated_frame().stage.lanes);
    QCOMPARE(plain_order, (std::vector<std::size_t>{2, 1, 0}));
}

void TestStagePlaces::a_chain_goes_from_the_waiter_to_the_root() {
    const auto frame = test::chain_frame();
    const auto chain = blocking_chain(frame, 4'711);
    QVERIFY(chain.end == ChainEnd::root);
    QCOMPARE(chain.links.size(), std::size_t{3});
    QCOMPARE(chain.links[0].transaction, TransactionSerial{4'711});
    QCOMPARE(chain.links[0].waits_for, frame.stage.lanes[0].account);
    QCOMPARE(chain.links[1].transaction, TransactionSerial{4'699});
    QCOMPARE(chain.links[1].waits_for, frame.stage.lanes[1].account);
    QCOMPARE(chain.links[2].transaction, TransactionSerial{4'600});
    QVERIFY(!chain.links[2].waits_for.valid());
    QCOMPARE(blocking_chain(frame, 4'600).links.size(), std::size_t{1});
    const auto place = find_transaction(frame, 4'699);
    QVERIFY(place.waits);
    QCOMPARE(place.account, frame.stage.lanes[1].account);
}

void TestStagePlaces::a_chain_beyond_the_lanes_is_followed() {
    auto frame = test::chain_frame();
    const AccountId hidden(77U);
    frame.stage.lanes[1].holder_waits_for = hidden;
    QVERIFY(blocking_chain(frame, 4'711).end == ChainEnd::beyond);
    LinkView link;
    link.account = hidden;
    link.name = "Soylent";
    link.holder = test::token(4'500, TransactionKind::updater, 1.0);
    frame.stage.links.push_back(link);
    const auto chain = blocking_chain(frame, 4'711);
    QVERIFY(chain.end == ChainEnd::root);
    QCOMPARE(chain.links.back().transaction, TransactionSerial{4'500});
    QVERIFY(words::chain(frame, chain).contains(QStringLiteral("Soylent")));
}

void TestStagePlaces::a_deadlock_is_told_as_one() {
    auto frame = test::chain_frame();
    frame.stage.lanes[1].holder_waits_for = frame.stage.lanes[0].account;
    const auto chain = blocking_chain(frame, 4'711);
    QVERIFY(chain.end == ChainEnd::cycle);
    QCOMPARE(chain.links.size(), std::size_t{3});
    QVERIFY(words::chain(frame, chain).contains(QStringLiteral("deadlock")));
}

void TestStagePlaces::a_lock_that_nobody_holds_ends_the_chain() {
    auto frame = test::chain_frame();
    frame.stage.lanes[1].holder.reset();
    const auto chain = blocking_chain(frame, 4'699);
    QVERIFY(chain.end == ChainEnd::free);
    QCOMPARE(chain.links.size(), std::size_t{1});
}

void TestStagePlaces::who_is_not_there_has_no_chain() {
    const auto frame = test::chain_frame();
    QVERIFY(blocking_chain(frame, 123).links.empty());
    QVERIFY(blocking_chain(frame, 0).links.empty());
    QVERIFY(words::chain(frame, blocking_chain(frame, 123)).isEmpty());
}

void TestStagePlaces::chains_in_words() {
    const auto frame = test::chain_frame();
    QCOMPARE(words::chain(frame, blocking_chain(frame, 4'711)),
             QStringLiteral("Order 4,711 waits for Acme Corp behind bulk chunk 4,699, which waits "
                            "for Globex behind owner change 4,600, which waits for no lock."));
    QCOMPARE(words::chain(frame, blocking_chain(frame, 4'600)),
             QStringLiteral("Owner change 4,600 waits for no lock."));
}

void TestStagePlaces::places_in_words() {
    const auto frame = test::busy_places_frame();
    const auto& stage = frame.stage;
    QCOMPARE(words::intake_workers(stage.intake), QStringLiteral("4 of 10 workers"));
    QCOMPARE(words::intake_queue(stage.intake), QStringLiteral("14 of 500 queued"));
    QCOMPARE(words::partition_title(stage.partition), QStringLiteral("Lanes by account"));
    QCOMPARE(words::partition_lanes(stage.partition), QStringLiteral("6 of 8 occupied"));
    QCOMPARE(words::partition_waiting(stage), QStringLiteral("16 before them \u00b7 12 at lane 3"));
    QCOMPARE(words::job_done(stage.jobs[0]), QStringLiteral("8,200 of 45,000"));
    QCOMPARE(words::job_state(stage.jobs[0]),
             QStringLiteral("3 chunks running \u00b7 2 requeued \u00b7 120 failed"));
    JobView later;
    later.starts_in = 20min;
    QCOMPARE(plain(words::job_state(later)), QStringLiteral("begins in 20:00 min"));
    const auto pool = test::pool_frame();
    QCOMPARE(words::pool_place(pool.stage.lanes[4].pool, pool.stage.pool_size).first(),
             QStringLiteral("pool 2 of 10, round robin"));
    PoolPlace filling = pool.stage.lanes[4].pool;
    filling.assignment = PoolAssignment::current;
    QCOMPARE(words::pool_place(filling, 10).first(), QStringLiteral("pool 2 of 10"));
    filling.current = true;
    QCOMPARE(words::pool_place(filling, 10).first(),
             QStringLiteral("pool 2 of 10, the current one"));
    QVERIFY(words::about_lane(pool.stage, pool.stage.lanes[4])
                .contains(QStringLiteral("Stands in for Umbrella")));
    QVERIFY(words::about_partition_lane(stage.partition, 2).contains(QStringLiteral("12 stand")));
    QVERIFY(words::about_jobs(stage).contains(QStringLiteral("night load")));
}

void TestStagePlaces::alerts_in_words() {
    auto frame = test::saturated_frame();
    QVERIFY(words::alert_labels(frame).isEmpty());
    test::raise(frame, {test::wait_alert(7.4)});
    QCOMPARE(plain(words::alert_labels(frame).first()),
             QStringLiteral("\u25b2 lock wait p95 7.4 s > 5 s"));
    QCOMPARE(plain(words::alert(test::share_alert(0.038), frame.scenario.get())),
             QStringLiteral("failure rate 3.8 % > 1.0 %"));
    QCOMPARE(plain(words::alert(test::share_alert(0.25, Guardrail::retry_rate), nullptr)),
             QStringLiteral("retry rate 25 %"));
}

void TestStagePlaces::the_gravest_alert_comes_first() {
    auto frame = test::saturated_frame();
    frame.stage.now = start_of_run + 60s;
    Alert past = test::wait_alert(9.0);
    past.cleared_at = start_of_run + 59s;
    Alert future = test::wait_alert(9.0);
    future.raised_at = start_of_run + 61s;
    test::raise(frame, {past, future, test::share_alert(0.3, Guardrail::retry_rate),
                        test::share_alert(0.05)});
    const auto standing = words::standing_alerts(frame);
    QCOMPARE(standing.size(), std::size_t{2});
    QVERIFY(standing[0].guardrail == Guardrail::failure_rate);
    QVERIFY(words::alert_labels(frame).first().endsWith(QStringLiteral("+1")));
    const auto about = plain(words::about_alerts(frame));
    QVERIFY2(about.contains(QStringLiteral("Retry rate 30 % > 20 %, for 60 s")), qPrintable(about));
}

void TestStagePlaces::the_summary_names_places_and_alerts() {
    auto frame = test::busy_places_frame();
    test::raise(frame, {test::wait_alert(7.4)});
    const auto summary = plain(words::summary(frame));
    for (const char* part :
         {"Alert: lock wait p95 7.4 s > 5 s.", "Intake: 4 of 10 workers, 14 of 500 queued.",
          "Lanes by account: 6 of 8 occupied", "night load: 8,200 of 45,000"}) {
        QVERIFY2(summary.contains(QLatin1String(part)), qPrintable(summary));
    }
    const auto calm = words::summary(test::healthy_frame());
    QVERIFY(!calm.contains(QStringLiteral("Intake")) && !calm.contains(QStringLiteral("Alert")));
}

LOCKSCOPE_TEST(test_stage_places, TestStagePlaces)
#include "test_stage_places.moc"
