// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/slider_scale.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lockscope::ui {
namespace {

// A range this wide does not fit a linear slider: its lower tenth would hold all that matters.
constexpr double decades_from = 100.0;
constexpr double decades_from_zero = 1000.0;
// Room for the word: wide enough to hit, and as wide again to drag across without it.
constexpr int word_room = 40;
constexpr double linear_values = 100.0;

/// The largest of 1, 2, 5 times a power of ten that is not above `x`.
double nice_below(double x) {
    const double power = std::pow(10.0, std::floor(std::log10(x) + 1e-9));
    const double lead = x / power;
    return (lead >= 5.0 - 1e-9 ? 5.0 : lead >= 2.0 - 1e-9 ? 2.0 : 1.0) * power;
}

} // namespace

SliderScale::SliderScale(const Parameter& parameter)
    : type_(parameter.type) {
    assert(type_ != ParameterType::boolean && type_ != ParameterType::choice);
    low_ = number(parameter.minimum);
    high_ = number(parameter.slider_maximum);
    if (!parameter.word.empty()) {
        // A share's word stands for -1, the others for more than any number.
        word_at_ = type_ == ParameterType::real ? WordAt::start : WordAt::end;
        (word_at_ == WordAt::start ? first_ : last_) +=
            word_at_ == WordAt::start ? word_room : -word_room;
    }
    if (low_ > 0.0 && high_ / low_ >= decades_from) {
        shape_ = Shape::logarithmic;
    } else if (low_ == 0.0 && type_ == ParameterType::integer && high_ >= decades_from_zero) {
        shape_ = Shape::logarithmic_from_zero;
    }
    linear_grain_ = nice_below((high_ - low_) / linear_values);
    if (type_ != ParameterType::real) {
        linear_grain_ = std::max(linear_grain_, 1.0);
    }
}

double SliderScale::number(const ParameterValue& value) const {
    switch (type_) {
    case ParameterType::duration:
        return static_cast<double>(std::get<Duration>(value).count());
    case ParameterType::integer:
        return static_cast<double>(std::get<std::int64_t>(value));
    case ParameterType::real:
    case ParameterType::boolean: // no slider has them
    case ParameterType::choice:
        break;
    }
    return std::get<double>(value);
}

ParameterValue SliderScale::from_number(double number) const {
    switch (type_) {
    case ParameterType::duration:
        return Duration(std::llround(number));
    case ParameterType::integer:
        return static_cast<std::int64_t>(std::llround(number));
    case ParameterType::real:
    case ParameterType::boolean: // no slider has them
    case ParameterType::choice:
        break;
    }
    return number;
}

bool SliderScale::is_word(const ParameterValue& value) const {
    return word_at_ != WordAt::nowhere && value == word_value();
}

ParameterValue SliderScale::word_value() const {
    switch (type_) {
    case ParameterType::duration:
        return never;
    case ParameterType::integer:
        return unlimited;
    case ParameterType::real:
    case ParameterType::boolean: // no slider has them
    case ParameterType::choice:
        break;
    }
    return as_written.value;
}

double SliderScale::share_of(double number) const {
    number = std::clamp(number, low_, high_);
    switch (shape_) {
    case Shape::logarithmic:
        return std::log(number / low_) / std::log(high_ / low_);
    case Shape::logarithmic_from_zero:
        return std::log1p(number) / std::log1p(high_);
    case Shape::linear:
        break;
    }
    return high_ > low_ ? (number - low_) / (high_ - low_) : 0.0;
}

double SliderScale::number_at(double share) const {
    switch (shape_) {
    case Shape::logarithmic:
        return low_ * std::pow(high_ / low_, share);
    case Shape::logarithmic_from_zero:
        return std::expm1(share * std::log1p(high_));
    case Shape::linear:
        break;
    }
    return low_ + share * (high_ - low_);
}

double SliderScale::grain(double number) const {
    if (shape_ == Shape::linear || number <= 0.0) {
        return shape_ == Shape::linear ? linear_grain_ : 1.0;
    }
    // Two figures: 47, 480, 4,800.
    const double grain = std::pow(10.0, std::floor(std::log10(number) + 1e-9) - 1.0);
    return type_ == ParameterType::real ? grain : std::max(grain, 1.0);
}

double SliderScale::rounded(double number) const {
    const double step = grain(number);
    // Multiples of small decimal fractions are not exact; division by the inverse is (0.07, not
    // 0.07000000000000001).
    const double result = step < 1.0 ? std::round(number / step) / std::round(1.0 / step)
                                     : std::round(number / step) * step;
    return std::clamp(result, low_, high_);
}

int SliderScale::place(const ParameterValue& value) const {
    if (is_word(value)) {
        return word_at_ == WordAt::start ? 0 : last_place;
    }
    return first_ + static_cast<int>(std::lround(share_of(number(value)) * (last_ - first_)));
}

ParameterValue SliderScale::value(int place) const {
    if ((word_at_ == WordAt::start && place < first_ - word_room / 2) ||
        (word_at_ == WordAt::end && place > last_ + word_room / 2)) {
        return word_value();
    }
    const double share = static_cast<double>(place - first_) / (last_ - first_);
    if (share <= 0.0) {
        return from_number(low_);
    }
    return from_number(share >= 1.0 ? high_ : rounded(number_at(share)));
}

ParameterValue SliderScale::stepped(const ParameterValue& value, int steps) const {
    const bool up = steps > 0;
    ParameterValue result = value;
    for (int i = 0; i != std::abs(steps); ++i) {
        if (is_word(result)) {
            const bool leaves = up == (word_at_ == WordAt::start);
            result = leaves ? from_number(up ? low_ : high_) : result;
            continue;
        }
        const double at = number(result);
        if (word_at_ != WordAt::nowhere && up == (word_at_ == WordAt::end) &&
            (up ? at >= high_ : at <= low_)) {
            result = word_value();
            continue;
        }
        // Just below a power of ten the steps are finer than just above it.
        const double step = grain(up ? at : at * (1.0 - 1e-9));
        const double next = up ? std::floor(at / step + 1.0 + 1e-6) * step
                               : std::ceil(at / step - 1.0 - 1e-6) * step;
        result = from_number(up && at >= high_ ? at : rounded(next));
    }
    return result;
}

} // namespace lockscope::ui
