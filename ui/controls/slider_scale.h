// SPDX-License-Identifier: GPL-3.0-or-later
// Where on its slider a parameter's value sits, and which value a place on it means.
//
// Pure arithmetic. Ranges that span decades are logarithmic; values are rounded to figures a person
// would choose. Where a word such as `never` or `as written` is allowed it has an end of the slider
// to itself.
#pragma once

#include "core/model/parameters.h"

namespace lockscope::ui {

class SliderScale {
public:
    /// Places are 0..last_place.
    static constexpr int last_place = 1000;

    /// REQUIRES: the parameter is a duration, an integer or a real.
    explicit SliderScale(const Parameter& parameter);

    [[nodiscard]] bool logarithmic() const { return shape_ != Shape::linear; }

    /// Values beyond the slider sit at its end.
    [[nodiscard]] int place(const ParameterValue& value) const;
    [[nodiscard]] ParameterValue value(int place) const;
    /// The next value, up or down, that differs: what an arrow key does. Stays within the slider.
    [[nodiscard]] ParameterValue stepped(const ParameterValue& value, int steps) const;

private:
    enum class Shape { linear, logarithmic, logarithmic_from_zero };
    enum class WordAt { nowhere, start, end };

    [[nodiscard]] double number(const ParameterValue& value) const;
    [[nodiscard]] ParameterValue from_number(double number) const;
    [[nodiscard]] bool is_word(const ParameterValue& value) const;
    [[nodiscard]] ParameterValue word_value() const;
    /// Distance between two values a person would choose, around this one.
    [[nodiscard]] double grain(double number) const;
    [[nodiscard]] double rounded(double number) const;
    [[nodiscard]] double share_of(double number) const;
    [[nodiscard]] double number_at(double share) const;

    ParameterType type_;
    Shape shape_ = Shape::linear;
    WordAt word_at_ = WordAt::nowhere;
    double low_ = 0.0;
    double high_ = 1.0;
    double linear_grain_ = 0.01;
    int first_ = 0; ///< places of numbers
    int last_ = last_place;
};

} // namespace lockscope::ui
