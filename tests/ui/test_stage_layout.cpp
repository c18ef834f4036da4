// SPDX-License-Identifier: GPL-3.0-or-later
// The stage as arithmetic: no window, no painting.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "tests/support/frames.h"
#include "tests/support/test_entry.h"
#include "ui/stage/lane_order.h"
#include "ui/stage/layout.h"
#include "ui/stage/token_rows.h"
#include "ui/stage/wait_axis.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr double font_px = 13.0;

QList<QSizeF> sizes() {
    return {{420, 300},   {620, 500},   {912, 690}, {1280, 720}, {1600, 900},
            {2560, 1440}, {3840, 2160}, {1, 1},     {5000, 200}, {200, 5000}};
}

StageNeeds needs(int lanes, bool heat) {
    StageNeeds n;
    n.lanes = lanes;
    n.heat = heat;
    return n;
}

WaitAxis axis_of(Duration timeout, Duration long_after, Duration longest = 0s) {
    return {axis_range(timeout, long_after, longest), 100.0, 900.0};
}

std::vector<AccountId> ids(std::initializer_list<std::uint32_t> values) {
    std::vector<AccountId> result;
    for (const auto value : values) {
        result.emplace_back(value);
    }
    return result;
}

/// The accounts in the order in which LaneOrder would show them.
std::vector<AccountId> shown(const LaneOrder& order, const std::vector<AccountId>& asked) {
    std::vector<AccountId> result;
    for (const auto index : order.order()) {
        result.push_back(asked[index]);
    }
    return result;
}

} // namespace

class TestStageLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The wait axis
    void longer_waits_lie_further_left();
    void marks_follow_the_parameters();
    void a_mark_beyond_the_cliff_is_not_shown();
    void without_time_out_the_axis_follows_the_waits();
    void a_far_cliff_does_not_squeeze_the_waiters();
    void tiny_time_outs_fill_the_axis();
    void the_axis_does_not_breathe();
    void ticks_keep_their_distance();

    // Rectangles
    void lanes_never_overlap();
    void rows_stand_one_below_the_other();
    void columns_stand_one_beside_the_other();
    void as_many_lanes_as_fit();
    void few_lanes_grow();
    void without_quiet_accounts_there_is_no_strip();

    // Rows of tokens
    void a_token_keeps_its_row();
    void tokens_of_one_row_do_not_overlap();
    void a_lone_waiter_stands_in_the_middle();
    void crowds_get_smaller_tokens();
    void tokens_at_the_brink_do_not_flicker();
    void all_rows_lie_in_the_lane();

    // Order of lanes
    void the_first_order_is_the_one_asked_for();
    void taking_turns_changes_nothing();
    void a_lasting_change_is_followed();
    void lanes_come_and_go();
};

void TestStageLayout::longer_waits_lie_further_left() {
    for (const auto timeout : {Duration(10s), Duration(1ms), Duration(24h), never}) {
        const auto axis = axis_of(timeout, 5s, 7s);
        double last = axis.arrival_x() + 1.0;
        for (double wait_s = 0.0; wait_s < 20.0; wait_s += 0.01) {
            const double x = axis.x(wait_s);
            QVERIFY(x <= last);
            QVERIFY(x >= axis.lock_x() && x <= axis.arrival_x());
            last = x;
        }
        QCOMPARE(axis.x(0.0), axis.arrival_x());
    }
    const auto axis = axis_of(10s, 5s);
    for (double wait_s = 0.0; wait_s <= 10.0; wait_s += 0.25) {
        QVERIFY(std::abs(axis.wait_s(axis.x(wait_s)) - wait_s) < 1e-9);
    }
}

void TestStageLayout::marks_follow_the_parameters() {
    const auto usual = axis_of(10s, 5s);
    QCOMPARE(usual.cliff_x().value(), 100.0);
    QCOMPARE(usual.long_running_x().value(), 500.0);
    const auto changed = axis_of(20s, 5s);
    QCOMPARE(changed.cliff_x().value(), 100.0);
    QCOMPARE(changed.long_running_x().value(), 700.0);
    QVERIFY(!axis_of(10s, never).long_running_x());
}

void TestStageLayout::a_mark_beyond_the_cliff_is_not_shown() {
    QVERIFY(!axis_of(4s, 5s).long_running_x());
    QVERIFY(!axis_of(5s, 5s).long_running_x());
    QVERIFY(axis_of(4s, 5s).cliff_x());
}

void TestStageLayout::without_time_out_the_axis_follows_the_waits() {
    const auto axis = axis_of(never, 5s, 48s);
    QVERIFY(!axis.cliff_x());
    QCOMPARE(axis.range().span_s, 60.0);
    QVERIFY(axis_of(never, never, 0s).range().span_s > 0.0);
    QVERIFY(axis_of(never, 5s, 0s).long_running_x());
}

void TestStageLayout::a_far_cliff_does_not_squeeze_the_waiters() {
    const auto calm = axis_of(1h, 5s, 6s);
    QVERIFY(!calm.cliff_x());
    QVERIFY(calm.range().span_s <= 15.0);
    const auto full = axis_of(1h, 5s, 50min);
    QVERIFY(full.cliff_x());
}

void TestStageLayout::tiny_time_outs_fill_the_axis() {
    const auto axis = axis_of(50ms, 5s);
    QCOMPARE(axis.range().span_s, 0.05);
    QCOMPARE(axis.cliff_x().value(), 100.0);
    QVERIFY(axis_of(0ns, 0ns).range().span_s > 0.0);
}

void TestStageLayout::the_axis_does_not_breathe() {
    const auto wide = axis_range(never, 5s, 55s);
    QVERIFY(wide.span_s >= 55.0);
    // Somewhat shorter waits leave it alone, much shorter ones do not.
    QCOMPARE(axis_range(never, 5s, 30s, wide.span_s).span_s, wide.span_s);
    QVERIFY(axis_range(never, 5s, 8s, wide.span_s).span_s < wide.span_s);
    QVERIFY(axis_range(never, 5s, 70s, wide.span_s).span_s > 70.0);
    // A parameter is obeyed at once.
    QCOMPARE(axis_range(10s, 5s, 3s, wide.span_s).span_s, 10.0);
}

void TestStageLayout::ticks_keep_their_distance() {
    for (const auto timeout : {Duration(7s), Duration(10s), Duration(30ms), never}) {
        const auto axis = axis_of(timeout, 5s, 93s);
        const auto ticks = axis.ticks(50.0);
        QVERIFY(!ticks.empty());
        double last = axis.arrival_x();
        for (const double tick : ticks) {
            QVERIFY(last - axis.x(tick) >= 49.9);
            last = axis.x(tick);
        }
    }
}

void TestStageLayout::lanes_never_overlap() {
    for (const auto& size : sizes()) {
        for (int lanes = 0; lanes < 40; ++lanes) {
            const auto l = lay_out(size, font_px, needs(lanes, true));
            QVERIFY(l.lane_count <= lanes);
            for (int i = 0; i < l.lane_count; ++i) {
                QVERIFY(l.lane(i).height() > 0.0);
                QVERIFY(l.lane(i).bottom() <= l.lane(i + 1).top());
                QVERIFY(l.lane(i).bottom() <= l.lanes.bottom() + 0.01);
            }
        }
    }
}

void TestStageLayout::rows_stand_one_below_the_other() {
    for (const auto& size : sizes()) {
        const auto l = lay_out(size, font_px, needs(6, true));
        double y = 0.0;
        for (const auto& row : {l.header, l.axis_labels, l.lanes, l.heat, l.caption, l.committed}) {
            if (row.isEmpty()) {
                continue;
            }
            QVERIFY(row.top() >= y - 0.01);
            y = row.bottom();
        }
        if (size.height() >= 200) {
            QVERIFY(y <= size.height());
        }
    }
    const auto usual = lay_out({912, 690}, font_px, needs(6, true));
    QVERIFY(!usual.heat.isEmpty() && !usual.caption.isEmpty() && !usual.backoff.isEmpty());
    QCOMPARE(usual.lane_count, 6);
}

void TestStageLayout::columns_stand_one_beside_the_other() {
    for (const auto& size : sizes()) {
        if (size.width() < 400) {
            continue;
        }
        for (const int lanes : {1, 3, 8}) {
            const auto l = lay_out(size, font_px, needs(lanes, true));
            QVERIFY(l.name_left < l.name_right);
            QVERIFY(l.name_right < l.padlock_x);
            QVERIFY(l.padlock_x < l.holder_x);
            QVERIFY(l.holder_x < l.words_right);
            QVERIFY(l.words_right < l.axis_left);
            QVERIFY(l.axis_left < l.axis_right);
            QVERIFY(l.axis_right < l.count_left);
            QVERIFY(l.count_left < l.count_right);
            QVERIFY(l.count_right < size.width());
        }
    }
}

void TestStageLayout::as_many_lanes_as_fit() {
    for (const auto& size : sizes()) {
        const int capacity = lane_capacity(size, font_px);
        QVERIFY(capacity >= 1);
        QVERIFY(lay_out(size, font_px, needs(1000, true)).lane_count >= capacity);
        QCOMPARE(lay_out(size, font_px, needs(1, true)).lane_count, 1);
    }
    QVERIFY(lane_capacity({912, 1200}, font_px) > lane_capacity({912, 690}, font_px));
}

void TestStageLayout::few_lanes_grow() {
    const auto one = lay_out({912, 690}, font_px, needs(1, false));
    const auto six = lay_out({912, 690}, font_px, needs(6, false));
    QVERIFY(one.lane_height > 2.0 * six.lane_height);
    QVERIFY(one.lane_height < 0.6 * (one.caption.top() - one.header.bottom())); // no giant box
    const double above = one.lane(0).top() - one.header.bottom();
    QVERIFY(above > 3.0 * one.axis_labels.height());
    QVERIFY(one.lane(0).bottom() < one.caption.top() - above * 0.5);
    QVERIFY(one.axis_labels.bottom() <= one.lane(0).top() + 0.01);
    QVERIFY(one.token_scale > six.token_scale);
    QCOMPARE(six.token_scale, 1.0);
}

void TestStageLayout::without_quiet_accounts_there_is_no_strip() {
    QVERIFY(lay_out({912, 690}, font_px, needs(6, false)).heat.isEmpty());
}

void TestStageLayout::a_token_keeps_its_row() {
    auto frame = test::crowded_frame(600, 1);
    const auto plan = plan_rows(200.0, 800.0, 600, font_px);
    TokenRows rows;
    rows.assign(frame.stage.lanes[0].waiters, plan, 0.1);
    std::vector<int> first;
    for (std::size_t i = 0; i < 600; ++i) {
        first.push_back(rows.row(i));
    }
    // The first ones leave, others arrive, all wait longer.
    frame = test::later(frame, 0.5);
    auto& waiters = frame.stage.lanes[0].waiters;
    waiters.erase(waiters.begin(), waiters.begin() + 10);
    for (TransactionSerial i = 0; i < 20; ++i) {
        waiters.push_back(test::token(900'000 + i, TransactionKind::order_insert,
                                      0.4 - 0.02 * static_cast<double>(i)));
    }
    rows.assign(waiters, plan, 0.1);
    for (std::size_t i = 10; i < 600; ++i) {
        QCOMPARE(rows.row(i - 10), first[i]);
    }
    QCOMPARE(rows.row_of(frame.stage.lanes[0].waiters[0].transaction), rows.row(0));
    QCOMPARE(rows.row_of(123'456'789), -1);
}

void TestStageLayout::tokens_of_one_row_do_not_overlap() {
    const auto frame = test::crowded_frame(100, 1);
    const auto& waiters = frame.stage.lanes[0].waiters;
    const auto plan = plan_rows(300.0, 800.0, waiters.size(), font_px);
    QVERIFY(plan.size == TokenSize::full);
    const double clearance_s = 0.3;
    TokenRows rows;
    rows.assign(waiters, plan, clearance_s);
    for (std::size_t i = 0; i < waiters.size(); ++i) {
        for (std::size_t j = i + 1; j < waiters.size(); ++j) {
            if (rows.row(i) == rows.row(j)) {
                QVERIFY(seconds(waiters[i].since - waiters[j].since) >= clearance_s);
            }
        }
    }
}

void TestStageLayout::a_lone_waiter_stands_in_the_middle() {
    const auto plan = plan_rows(300.0, 800.0, 1, font_px);
    QVERIFY(plan.rows > 2);
    for (TransactionSerial serial = 1; serial < 50; ++serial) {
        TokenRows rows;
        const std::vector<TokenView> one{test::token(serial, TransactionKind::order_insert, 1.0)};
        rows.assign(one, plan, 0.3);
        QVERIFY(std::abs(row_offset(plan, rows.row(0))) <= plan.pitch);
        QVERIFY(std::abs(jitter(serial)) <= 1.0);
    }
}

void TestStageLayout::crowds_get_smaller_tokens() {
    TokenSize last = TokenSize::full;
    for (const std::size_t waiters : {1U, 20U, 200U, 2000U}) {
        const auto plan = plan_rows(64.0, 500.0, waiters, font_px);
        QVERIFY(plan.size >= last);
        QVERIFY(plan.rows >= 1);
        last = plan.size;
    }
    QVERIFY(last == TokenSize::dot);
    QVERIFY(plan_rows(64.0, 500.0, 20, font_px).size == TokenSize::full);
    QVERIFY(plan_rows(1.0, 1.0, 2000, font_px).rows == 1);
}

void TestStageLayout::tokens_at_the_brink_do_not_flicker() {
    std::size_t brink = 1;
    while (plan_rows(64.0, 500.0, brink, font_px).size == TokenSize::full) {
        ++brink;
    }
    QVERIFY(plan_rows(64.0, 500.0, brink - 1, font_px, TokenSize::compact).size ==
            TokenSize::compact);
    QVERIFY(plan_rows(64.0, 500.0, brink / 2, font_px, TokenSize::compact).size == TokenSize::full);
}

void TestStageLayout::all_rows_lie_in_the_lane() {
    for (const double height : {64.0, 100.0, 300.0, 900.0}) {
        for (const std::size_t waiters : {1U, 50U, 150U, 2000U}) {
            const auto plan = plan_rows(height, 500.0, waiters, font_px);
            const double radius = token_radius(plan.size, font_px);
            QVERIFY(row_offset(plan, 0) - radius > -height / 2);
            QVERIFY(row_offset(plan, plan.rows - 1) + radius < height / 2);
            QVERIFY(plan.rows == 1 || plan.pitch >= token_pitch(plan.size, font_px) - 0.01);
        }
    }
}

void TestStageLayout::the_first_order_is_the_one_asked_for() {
    LaneOrder order;
    const auto asked = ids({4, 2, 9});
    order.update(asked, 0.0);
    QCOMPARE(shown(order, asked), asked);
}

void TestStageLayout::taking_turns_changes_nothing() {
    LaneOrder order;
    const auto one = ids({1, 2, 3});
    const auto other = ids({2, 1, 3});
    order.update(one, 0.0);
    for (int frame = 0; frame < 600; ++frame) {
        const auto& asked = frame / 6 % 2 == 0 ? one : other;
        order.update(asked, 1.0 / 60.0);
        QCOMPARE(shown(order, asked), one);
    }
}

void TestStageLayout::a_lasting_change_is_followed() {
    LaneOrder order;
    order.update(ids({1, 2, 3}), 0.0);
    const auto asked = ids({3, 1, 2});
    order.update(asked, 1.0 / 60.0);
    QCOMPARE(shown(order, asked), ids({1, 2, 3})); // not at once
    for (int frame = 0; frame < 120; ++frame) {
        order.update(asked, 1.0 / 60.0);
    }
    QCOMPARE(shown(order, asked), asked);
}

void TestStageLayout::lanes_come_and_go() {
    LaneOrder order;
    order.update(ids({1, 2, 3}), 0.0);
    const auto asked = ids({1, 7, 3});
    order.update(asked, 1.0 / 60.0);
    QCOMPARE(shown(order, asked), asked);
    order.update({}, 1.0 / 60.0);
    QVERIFY(order.order().empty());
}

LOCKSCOPE_TEST(test_stage_layout, TestStageLayout)
#include "test_stage_layout.moc"
