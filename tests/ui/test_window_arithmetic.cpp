// SPDX-License-Identifier: GPL-3.0-or-later
// The small arithmetic behind the window: pacing, speeds, clocks, ranges of charts.
#include "tests/support/test_entry.h"
#include "ui/charts/plot_scale.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/time_scale.h"
#include "ui/session/frame.h"
#include "ui/session/pacer.h"
#include "ui/transport/speed_scale.h"

#include <QTest>

#include <cmath>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

Pacer::WallTime wall(double s) {
    return Pacer::WallTime(
        std::chrono::duration_cast<Pacer::Clock::duration>(std::chrono::duration<double>(s)));
}

SimTime sim(double s) {
    return SimTime(from_seconds(s));
}

} // namespace

class TestWindowArithmetic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void simulated_time_follows_real_time() {
        Pacer pacer;
        pacer.set_speed(60.0, wall(10.0), sim(100.0));
        QCOMPARE(seconds(pacer.target(wall(10.5))), 130.0);
        pacer.set_speed(as_fast_as_possible, wall(10.5), sim(130.0));
        QVERIFY(pacer.target(wall(10.5)) == end_of_time);
    }

    /// A simulation that runs to its target in slices of any length keeps real time to the end.
    void real_time_is_kept() {
        Pacer pacer;
        pacer.set_speed(50.0, wall(3.0), sim(0.0));
        double t_s = 3.0;
        SimTime now = sim(0.0);
        for (const double slice_s : {0.004, 0.016, 0.001, 0.09, 0.03}) {
            for (int i = 0; i < 100; ++i) {
                t_s += slice_s;
                now = pacer.target(wall(t_s));
                pacer.reached(wall(t_s), now);
            }
            QVERIFY(std::abs(pacer.achieved() / 50.0 - 1.0) < 1e-3);
            QVERIFY(std::abs(seconds(now - sim(0.0)) - 50.0 * (t_s - 3.0)) < 1e-3);
        }
    }

    void achieved_speed_is_measured_over_a_second() {
        Pacer pacer;
        pacer.set_speed(10.0, wall(0.0), sim(0.0));
        QCOMPARE(pacer.achieved(), 0.0);
        for (int i = 1; i <= 50; ++i) {
            pacer.reached(wall(i * 0.1), sim(i * 0.5));
        }
        QVERIFY(std::abs(pacer.achieved() - 5.0) < 1e-6);
    }

    void who_cannot_keep_up_does_not_rush_afterwards() {
        Pacer pacer;
        pacer.set_speed(100.0, wall(0.0), sim(0.0));
        pacer.reached(wall(10.0), sim(50.0)); // a thousand was asked for
        QVERIFY(seconds(pacer.target(wall(10.1))) < 61.0);
    }

    void who_is_nearly_there_is_not_let_off() {
        Pacer pacer;
        pacer.set_speed(100.0, wall(0.0), sim(0.0));
        pacer.reached(wall(1.0), sim(98.0));
        QCOMPARE(seconds(pacer.target(wall(2.0))), 200.0);
    }

    void speeds_go_up_and_down_the_ladder() {
        QCOMPARE(next_higher_speed(1.0), 2.0);
        QCOMPARE(next_lower_speed(1.0), 0.5);
        QCOMPARE(next_higher_speed(58.0), 60.0);
        QCOMPARE(next_lower_speed(slowest_speed), slowest_speed);
        QVERIFY(std::isinf(next_higher_speed(fastest_speed)));
        QVERIFY(std::isinf(next_higher_speed(as_fast_as_possible)));
        QCOMPARE(next_lower_speed(as_fast_as_possible), fastest_speed);
    }

    void speed_slider_and_speed_agree() {
        QCOMPARE(speed_at(0), slowest_speed);
        QVERIFY(std::isinf(speed_at(last_speed_place)));
        QCOMPARE(speed_place(as_fast_as_possible), last_speed_place);
        for (const double speed : {0.1, 0.5, 1.0, 10.0, 60.0, 300.0, 3600.0}) {
            QVERIFY(std::abs(speed_at(speed_place(speed)) / speed - 1.0) < 0.05);
        }
        for (int place = 1; place <= last_speed_place; ++place) {
            QVERIFY(speed_at(place) >= speed_at(place - 1));
        }
    }

    void clocks() {
        QCOMPARE(clock_text(SimTime()), QStringLiteral("00:00:00.000"));
        QCOMPARE(clock_text(SimTime(12min + 31s + 250ms)), QStringLiteral("00:12:31.250"));
        QCOMPARE(clock_text(SimTime(50h)), QStringLiteral("2 d 02:00:00.000"));
        QCOMPARE(length_text(SimTime(1h)), QStringLiteral("1:00:00"));
        QCOMPARE(length_text(SimTime(90s + 500ms)), QStringLiteral("0:01:30.500"));
        QCOMPARE(length_text(end_of_time), QStringLiteral("∞"));
    }

    void speeds_in_words() {
        QCOMPARE(speed_text(60.0), QStringLiteral("×60"));
        QCOMPARE(speed_text(0.5), QStringLiteral("×0.5"));
        QCOMPARE(speed_text(12300.0), QStringLiteral("×12,300"));
        QCOMPARE(speed_text(as_fast_as_possible), QStringLiteral("max"));
    }

    void points_skip_what_does_not_exist() {
        const std::vector<double> x{1, 2, 3, 4};
        const std::vector<double> y{5, std::nan(""), 7, INFINITY};
        QCOMPARE(curve_points(x, y), (QList<QPointF>{{1, 5}, {3, 7}}));
        QVERIFY(curve_points({}, {}).isEmpty());
    }

    void ranges_are_round_and_calm() {
        QCOMPARE(nice_above(0.0), 1.0);
        QCOMPARE(nice_above(3.2), 4.0);
        QCOMPARE(nice_above(5.0), 5.0);
        QCOMPARE(nice_above(0.07), 0.08);
        QCOMPARE(follow_range(5.0, 6.5), 8.0);
        QCOMPARE(follow_range(10.0, 6.0), 10.0);
        QCOMPARE(follow_range(10.0, 1.4), 1.5);
        QCOMPARE(follow_range(10.0, 0.0), 10.0);
    }

    void time_axes_grow_in_round_spans() {
        QCOMPARE(time_span(0.0, 3600.0), 30.0);
        QCOMPARE(time_span(31.0, 3600.0), 60.0);
        QCOMPARE(time_span(3000.0, 3600.0), 3600.0);
        QCOMPARE(time_span(3000.0, 3100.0), 3100.0);
        QCOMPARE(time_label(0.0), QStringLiteral("0"));
        QCOMPARE(time_label(30.0), QStringLiteral("30 s"));
        QCOMPARE(time_label(900.0), QStringLiteral("15 min"));
        QCOMPARE(time_label(7200.0), QStringLiteral("2 h"));
    }
};

LOCKSCOPE_TEST(test_window_arithmetic, TestWindowArithmetic)
#include "test_window_arithmetic.moc"
