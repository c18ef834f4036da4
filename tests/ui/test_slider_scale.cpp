// SPDX-License-Identifier: GPL-3.0-or-later
// Slider places and values, for every row of the parameter table.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "ui/controls/slider_scale.h"

using namespace lockscope;
using ui::SliderScale;

namespace {

std::vector<Parameter> slider_rows() {
    std::vector<Parameter> rows = parameter_table(test::busy_scenario());
    std::erase_if(rows, [](const Parameter& row) {
        return row.type == ParameterType::boolean || row.type == ParameterType::choice;
    });
    return rows;
}

bool is_word(const Parameter& row, const ParameterValue& value) {
    return !row.word.empty() && format_value(row, value) == row.word;
}

/// Numbers in their order; `as written` is less than any share, the other words more than any
/// number.
double order(const ParameterValue& value) {
    if (const auto* duration = std::get_if<Duration>(&value)) {
        return static_cast<double>(duration->count());
    }
    if (const auto* count = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*count);
    }
    return std::get<double>(value);
}

const Parameter& row_of(const char* key) {
    const Parameter* row = find_parameter(key);
    Q_ASSERT(row != nullptr);
    return *row;
}

} // namespace

class TestSliderScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_place_means_an_allowed_value() {
        for (const Parameter& row : slider_rows()) {
            const SliderScale scale(row);
            for (int place = 0; place <= SliderScale::last_place; ++place) {
                QVERIFY2(!check_value(row, scale.value(place)).has_value(), row.key.c_str());
            }
        }
    }

    void values_grow_with_the_place() {
        for (const Parameter& row : slider_rows()) {
            const SliderScale scale(row);
            for (int place = 1; place <= SliderScale::last_place; ++place) {
                QVERIFY2(order(scale.value(place - 1)) <= order(scale.value(place)),
                         row.key.c_str());
            }
        }
    }

    void the_ends_are_the_range() {
        for (const Parameter& row : slider_rows()) {
            const SliderScale scale(row);
            const ParameterValue first = scale.value(0);
            const ParameterValue last = scale.value(SliderScale::last_place);
            QVERIFY2(first == row.minimum || is_word(row, first), row.key.c_str());
            QVERIFY2(last == row.slider_maximum || is_word(row, last), row.key.c_str());
            QCOMPARE(is_word(row, first) || is_word(row, last), !row.word.empty());
        }
    }

    void a_value_s_place_means_about_that_value() {
        for (const Parameter& row : slider_rows()) {
            const SliderScale scale(row);
            for (int place = 0; place <= SliderScale::last_place; ++place) {
                const ParameterValue value = scale.value(place);
                const int back = scale.place(value);
                // Rounding moves a value by at most half a step of a whole number's slider.
                const bool close = scale.value(back) == value || std::abs(back - place) <= 8;
                QVERIFY2(close, row.key.c_str());
            }
        }
    }

    void arrow_keys_always_lead_somewhere() {
        for (const Parameter& row : slider_rows()) {
            const SliderScale scale(row);
            const ParameterValue first = scale.value(0);
            const ParameterValue last = scale.value(SliderScale::last_place);
            ParameterValue value = first;
            int steps = 0;
            while (value != last && steps < 2000) {
                const ParameterValue next = scale.stepped(value, 1);
                QVERIFY2(order(next) > order(value), row.key.c_str());
                QVERIFY2(!check_value(row, next).has_value(), row.key.c_str());
                value = next;
                ++steps;
            }
            QVERIFY2(value == last, row.key.c_str());
            QVERIFY2(scale.stepped(last, 1) == last, row.key.c_str());
            while (value != first && steps > -2000) {
                const ParameterValue next = scale.stepped(value, -1);
                QVERIFY2(order(next) < order(value), row.key.c_str());
                value = next;
                --steps;
            }
            QVERIFY2(value == first, row.key.c_str());
        }
    }

    void ranges_over_decades_are_logarithmic() {
        QVERIFY(SliderScale(row_of("batch.size")).logarithmic());
        QVERIFY(SliderScale(row_of("platform.lock_timeout")).logarithmic());
        QVERIFY(!SliderScale(row_of("load.factor")).logarithmic());
        QVERIFY(!SliderScale(row_of("retry.max_attempts")).logarithmic());
        // The middle of 1..400 is 20, not 200.
        const ParameterValue middle =
            SliderScale(row_of("batch.size")).value(SliderScale::last_place / 2);
        QCOMPARE(std::get<std::int64_t>(middle), 20);
    }

    void values_are_round() {
        const SliderScale share(row_of("load.hot_share"));
        for (int place = 0; place <= SliderScale::last_place; ++place) {
            const double value = std::get<double>(share.value(place));
            QCOMPARE(value < 0.0 ? -1.0 : std::round(value * 100.0) / 100.0, value);
        }
    }

    void words_have_an_end_to_themselves() {
        const SliderScale timeout(row_of("client.timeout"));
        QCOMPARE(timeout.place(never), SliderScale::last_place);
        QVERIFY(timeout.value(SliderScale::last_place - 5) == ParameterValue(never));
        const SliderScale share(row_of("load.hot_share"));
        QCOMPARE(share.place(as_written.value), 0);
        QVERIFY(share.value(5) == ParameterValue(as_written.value));
    }

    void beyond_the_slider_is_its_end() {
        using namespace std::chrono_literals;
        const SliderScale overhead(row_of("work.overhead"));
        QCOMPARE(overhead.place(Duration(5min)), SliderScale::last_place);
        QCOMPARE(overhead.place(Duration(0)), 0);
    }
};

LOCKSCOPE_TEST(test_slider_scale, TestSliderScale)
#include "test_slider_scale.moc"
