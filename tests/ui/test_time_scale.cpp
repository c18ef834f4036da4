// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry and words of the timeline, without a widget.
#include <QTest>

#include "core/model/scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/timed_frame.h"
#include "ui/kit/alert_spans.h"
#include "ui/kit/time_scale.h"
#include "ui/timeline/changes.h"
#include "ui/timeline/flag_layout.h"

#include <cmath>
#include <limits>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr TimeScale hour{{0.0, 3600.0}, 18.0, 900.0};

bool near(double a, double b, double by = 1e-9) {
    return std::abs(a - b) <= by;
}

double eighty(std::size_t, std::size_t) {
    return 80.0;
}

/// No words over other words or over a pole that reaches up to them.
bool nothing_overlaps(const std::vector<TimelineFlag>& flags) {
    for (const TimelineFlag& a : flags) {
        for (const TimelineFlag& b : flags) {
            if (&a == &b || !a.label.has_value()) {
                continue;
            }
            const double right = a.label->left + a.label->width;
            if (b.label.has_value() && b.label->row == a.label->row && b.label->left < right &&
                a.label->left < b.label->left + b.label->width) {
                return false;
            }
            const bool pole_passes = b.label.has_value() && b.label->row <= a.label->row;
            if (pole_passes && b.x > a.label->left && b.x < right) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestTimeScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void there_and_back() {
        const TimeScale scale{{120.0, 480.0}, 10.0, 700.0};
        QCOMPARE(scale.x_of(120.0), 10.0);
        QCOMPARE(scale.x_of(480.0), 710.0);
        for (double t = 100.0; t < 500.0; t += 7.3) {
            QVERIFY(near(scale.time_at(scale.x_of(t)), t));
        }
        QCOMPARE(scale.time_within(-50.0), 120.0);
        QCOMPARE(scale.time_within(5000.0), 480.0);
    }

    void zooming_keeps_what_is_under_the_pointer() {
        const TimeSpan whole{0.0, 3600.0};
        const auto closer = zoomed(whole, 900.0, 2.0, 3600.0);
        QVERIFY(closer.has_value());
        QVERIFY(near(closer->length(), 1800.0));
        const double before = hour.x_of(900.0);
        const TimeScale after{*closer, hour.left, hour.width};
        QVERIFY(near(after.x_of(900.0), before));
        // Back again shows everything, and that is not a choice of a part.
        QVERIFY(!zoomed(*closer, 900.0, 0.5, 3600.0).has_value());
    }

    void zooming_stays_inside_the_run_and_has_an_end() {
        std::optional<TimeSpan> span = TimeSpan{0.0, 3600.0};
        for (int i = 0; i < 60; ++i) {
            span = zoomed(*span, i % 2 == 0 ? span->from : span->to, 1.7, 3600.0);
            QVERIFY(span.has_value());
            QVERIFY(span->from >= 0.0 && span->to <= 3600.0 + 1e-9);
        }
        QVERIFY(near(span->length(), shortest_span_s));
        const TimeSpan moved = panned({100.0, 200.0}, -500.0, 3600.0);
        QCOMPARE(moved, (TimeSpan{0.0, 100.0}));
        QCOMPARE(panned({100.0, 200.0}, 1e6, 3600.0), (TimeSpan{3500.0, 3600.0}));
    }

    void a_run_without_an_end_has_room_for_what_comes() {
        QCOMPARE(whole_run_s(3600.0, 10.0), 3600.0);
        const double endless = seconds(end_of_time);
        QCOMPARE(whole_run_s(endless, 0.0), 30.0);
        QCOMPARE(whole_run_s(endless, 100.0), 120.0);
        QCOMPARE(whole_run_s(endless, 119.0), 300.0);
        QVERIFY(whole_run_s(endless, 40.0 * 86400.0) > 40.0 * 86400.0);
    }

    void ticks_are_round_and_apart() {
        const auto ticks = time_ticks(hour, 96.0);
        QCOMPARE(ticks.front(), 0.0);
        QCOMPARE(ticks.back(), 3600.0);
        QCOMPARE(ticks[1], 600.0);
        for (const double length : {0.7, 4.0, 55.0, 700.0, 8000.0, 86400.0, 5e6, 1e8}) {
            const TimeScale scale{{length / 3.0, length * 4.0 / 3.0}, 0.0, 800.0};
            const auto some = time_ticks(scale, 90.0);
            QVERIFY2(some.size() >= 2 && some.size() <= 9, qPrintable(QString::number(length)));
            QVERIFY(scale.x_of(some[1]) - scale.x_of(some[0]) >= 90.0 - 1e-6);
        }
    }

    void ticks_in_words() {
        QCOMPARE(tick_label(0.0), QStringLiteral("0"));
        QCOMPARE(tick_label(900.0), QStringLiteral("15 min"));
        QCOMPARE(tick_label(7200.0), QStringLiteral("2 h"));
        QCOMPARE(tick_label(4500.0), QStringLiteral("1:15 h"));
        QCOMPARE(tick_label(750.0), QStringLiteral("12:30"));
        QCOMPARE(tick_label(4350.0), QStringLiteral("1:12:30"));
        QCOMPARE(tick_label(750.5), QStringLiteral("12:30.5"));
        QCOMPARE(moment_text(751.25, 0), QStringLiteral("00:12:31"));
        QCOMPARE(moment_text(751.25, 2), QStringLiteral("00:12:31.25"));
        QCOMPARE(decimals_for(hour), 0);
        QCOMPARE(decimals_for({{0.0, 1.0}, 0.0, 900.0}), 3);
    }

    void flags_far_apart_have_their_words_in_the_upper_row() {
        const std::vector<double> changes{600.0, 1800.0, 3000.0};
        const auto flags = lay_out_flags(changes, hour, eighty);
        QCOMPARE(flags.size(), std::size_t{3});
        for (const TimelineFlag& flag : flags) {
            QVERIFY(flag.label.has_value());
            QCOMPARE(flag.label->row, 0);
            QCOMPARE(flag.label->width, 80.0);
            QCOMPARE(flag.count, std::size_t{1});
        }
        QCOMPARE(flags[1].x, hour.x_of(1800.0));
    }

    void changes_within_a_few_pixels_share_a_flag() {
        const std::vector<double> changes{1000.0, 1008.0, 1016.0, 2000.0};
        const auto flags = lay_out_flags(changes, hour, eighty);
        QCOMPARE(flags.size(), std::size_t{2});
        QCOMPARE(flags[0].count, std::size_t{3});
        QCOMPARE(flags[1].first, std::size_t{3});
        // Closer up they come apart.
        QCOMPARE(lay_out_flags(changes, {{990.0, 1030.0}, 0.0, 900.0}, eighty).size(),
                 std::size_t{3});
    }

    void words_never_overlap() {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            ui::test::Dice dice(seed);
            std::vector<double> changes;
            for (double t = 0.0; t < 3600.0; t += 20.0 + 400.0 * dice.share() * dice.share()) {
                changes.push_back(t);
            }
            const auto flags = lay_out_flags(changes, hour, [&](std::size_t first, std::size_t) {
                return 40.0 + static_cast<double>(first * 37 % 130);
            });
            QVERIFY2(nothing_overlaps(flags), qPrintable(QString::number(seed)));
            std::size_t told = 0;
            for (const TimelineFlag& flag : flags) {
                QVERIFY(flag.left() >= hour.left && flag.right() <= hour.right() + 1e-9);
                told += flag.count;
            }
            QCOMPARE(told, changes.size());
        }
    }

    void a_change_at_the_very_start_has_words() {
        const std::vector<double> changes{0.0};
        const auto flags = lay_out_flags(changes, hour, eighty);
        QVERIFY(flags[0].label.has_value());
        QVERIFY(flags[0].label->left > hour.left);
    }

    void at_the_right_end_words_stand_before_their_pole() {
        const std::vector<double> changes{3590.0};
        const auto flags = lay_out_flags(changes, hour, eighty);
        QVERIFY(flags[0].label.has_value());
        QVERIFY(flags[0].label->left + flags[0].label->width < flags[0].x);
    }

    void alerts_that_overlap_are_one_band() {
        const std::vector<Alert> alerts{
            {Guardrail::failure_rate, SimTime(100s), SimTime(200s), 0.1, {}},
            {Guardrail::retry_rate, SimTime(150s), SimTime(260s), 0.3, {}},
            {Guardrail::failure_rate, SimTime(400s), end_of_time, 0.1, {}}};
        const auto spans = alert_spans(alerts, 500.0);
        QCOMPARE(spans, (std::vector<TimeSpan>{{100.0, 260.0}, {400.0, 500.0}}));
        QCOMPARE(alert_spans(alerts, 180.0), (std::vector<TimeSpan>{{100.0, 180.0}}));
    }

    void bars_lose_no_peak() {
        std::vector<float> density(720, 0.0F);
        density[300] = 4.0F;
        const auto bars = density_bars(density, 5.0, hour, 3.0);
        QCOMPARE(*std::max_element(bars.begin(), bars.end()), 4.0F);
        const auto peak = std::max_element(bars.begin(), bars.end()) - bars.begin();
        QVERIFY(near(static_cast<double>(peak) * 3.0, hour.x_of(1502.0) - hour.left, 3.0));
        // The run has not come further: nothing stands there.
        density.resize(360);
        QCOMPARE(density_bars(density, 5.0, hour, 3.0).size(), std::size_t{150});
        QVERIFY(density_bars({}, 5.0, hour, 3.0).empty());
    }

    void changes_tell_what_was_before() {
        Scenario loaded;
        loaded.parameters.batch_size = 1;
        const auto frame = ui::test::timed_frame();
        const auto words = change_words(*frame.interventions, &loaded);
        QCOMPARE(words.size(), std::size_t{3});
        QCOMPARE(words[0].lines, QStringList{QStringLiteral("Batch size 1 → 200")});
        QCOMPARE(words[1].lines, QStringList{QStringLiteral("Batch size 200 → 50")});
        QCOMPARE(words[2].lines, QStringList{QStringLiteral("Decoupled updates on")});
        QCOMPARE(words[1].at_s, 1080.0);
        QCOMPARE(short_text(words), QStringLiteral("3 changes"));
        QCOMPARE(short_text(std::span(words).first(1)), QStringLiteral("Batch size 1 → 200"));
    }

    void units_are_told_once() {
        const auto text = [](const char* key, const ParameterValue& a, const ParameterValue& b) {
            return change_text(*find_parameter(key), &a, b);
        };
        QCOMPARE(text("platform.lock_timeout", Duration(10s), Duration(5s)),
                 QStringLiteral("Lock time-out 10 → 5 s"));
        QCOMPARE(text("batch.linger", Duration(500ms), Duration(30s)),
                 QStringLiteral("Batch fill time 500 ms → 30 s"));
        QCOMPARE(text("load.hot_share", as_written.value, 0.8),
                 QStringLiteral("Hot share as written → 80 %"));
    }

    void without_the_scenario_the_new_value_is_told() {
        const auto frame = ui::test::timed_frame();
        const auto words = change_words(*frame.interventions, nullptr);
        QCOMPARE(words[0].lines, QStringList{QStringLiteral("Batch size 200 records")});
        QCOMPARE(words[1].lines, QStringList{QStringLiteral("Batch size 200 → 50")});
    }

    void ticks_of_days_are_read_at_a_glance() {
        QCOMPARE(tick_label(86400.0), QStringLiteral("24 h"));
        QCOMPARE(tick_label(2.0 * 86400.0), QStringLiteral("2 d"));
        QCOMPARE(tick_label(12.0 * 3600.0), QStringLiteral("12 h"));
    }

    void alerts_in_words() {
        const auto frame = ui::test::timed_frame();
        QVERIFY(alert_text(frame.alerts->at(0)).contains(QStringLiteral("failure rate 31\u00a0%")));
        QVERIFY(alert_text(frame.alerts->at(1)).contains(QStringLiteral("lock wait p95 7.4")));
    }
};

LOCKSCOPE_TEST(test_time_scale, TestTimeScale)
#include "test_time_scale.moc"
