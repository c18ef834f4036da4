// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/figure_text.h"

#include "core/base/time_words.h"
#include "core/measure/summary.h"

#include <fmt/format.h>

#include <cmath>

namespace lockscope {

std::string grouped(std::int64_t count) {
    std::string text = std::to_string(count);
    for (auto i = static_cast<std::ptrdiff_t>(text.size()) - 3; i > (count < 0 ? 1 : 0); i -= 3) {
        text.insert(static_cast<std::size_t>(i), ",");
    }
    return text;
}

std::string ms_text(double ms) {
    return duration_words(from_nanoseconds(ms * 1e6));
}

std::string figure_text(const Figure& figure, const FigureValue& value) {
    const double number = to_double(value);
    if (figure.unit == "ms") {
        return ms_text(number);
    }
    if (figure.unit == "s") {
        return duration_words(from_seconds(number), figure.kind == FigureKind::given
                                                        ? TimeDigits::setting
                                                        : TimeDigits::figure);
    }
    switch (figure.kind) {
    case FigureKind::share:
        return fmt::format("{:.2f} %", number * 100);
    case FigureKind::rate:
        return fmt::format("{:.3f} {}", number, figure.unit);
    case FigureKind::ratio:
    case FigureKind::mean:
    case FigureKind::quantile:
        return fmt::format("{:.2f}", number);
    case FigureKind::given:
    case FigureKind::count:
    case FigureKind::stock:
    case FigureKind::maximum:
        break;
    }
    return grouped(std::llround(number));
}

std::string alert_text(const AlertSummary& alert) {
    const std::string measured =
        alert.is_time() ? duration_words(alert.wait) : fmt::format("{:.1f} %", alert.share * 100);
    const std::string until =
        alert.cleared_at == end_of_time
            ? "still standing"
            : "cleared after " + duration_words(alert.cleared_at - alert.raised_at);
    const std::string where =
        alert.account_name.empty() ? "" : fmt::format(" at {}", alert.account_name);
    return fmt::format("alert at {}: {} {}{}, {}", moment_words(alert.raised_at),
                       name_of(alert.guardrail), measured, where, until);
}

} // namespace lockscope
