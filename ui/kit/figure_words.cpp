// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/figure_words.h"

#include "ui/kit/sentences.h"
#include "ui/kit/table_words.h"
#include "ui/kit/value_text.h"
#include "ui/kit/words.h"

#include <cmath>
#include <string>

namespace lockscope::ui {
namespace {

QString in_language(std::string_view text) {
    return translated(figures_context, text);
}

} // namespace

QString figure_label(const Figure& figure) {
    if (figure.family.empty()) {
        return in_language(figure.label);
    }
    return in_language(figure.family) + u' ' + in_language(duration_parts[figure.part]);
}

QString figure_help(const Figure& figure) {
    if (figure.family.empty()) {
        return in_language(figure.help);
    }
    return in_language(figure.family_help) + u' ' + in_language(duration_part_helps[figure.part]);
}

QString figure_heading(const Figure& figure) {
    const bool says_its_unit =
        figure.unit.empty() || figure.is_time() || figure.kind == FigureKind::rate;
    return says_its_unit
               ? figure_label(figure)
               : QStringLiteral("%1 (%2)").arg(figure_label(figure), in_language(figure.unit));
}

QString figure_text(const Figure& figure, double value) {
    if (figure.is_time()) {
        constexpr double ms_per_s = 1000.0;
        return words::duration(figure.unit == "ms" ? value / ms_per_s : value);
    }
    switch (figure.kind) {
    case FigureKind::share:
        return words::percent(value);
    case FigureKind::rate:
        return words::rate(value);
    case FigureKind::ratio:
    case FigureKind::mean:
    case FigureKind::quantile:
        return figures_locale().toString(value, 'f', 2);
    case FigureKind::given:
    case FigureKind::count:
    case FigureKind::stock:
    case FigureKind::maximum:
        break;
    }
    return words::count(std::llround(value));
}

std::vector<const Figure*> figures_shown(Shown where) {
    std::vector<const Figure*> figures;
    for (const Figure& figure : figure_table(FigureScope::run)) {
        if (figure.is_shown(where)) {
            figures.push_back(&figure);
        }
    }
    return figures;
}

} // namespace lockscope::ui
