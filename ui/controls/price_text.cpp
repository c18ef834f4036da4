// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/price_text.h"

#include "ui/kit/clock_text.h"
#include "ui/kit/figure_words.h"
#include "ui/kit/value_text.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

struct Price {
    Q_DECLARE_TR_FUNCTIONS(Price)
};

/// From here a multiple reads better than a percentage.
constexpr double large_growth = 10.0;

/// `▼ 61 %`, `▲ 12 %`, `▲ ×14`: how `with` compares with `without`.
QString change_text(double with, double without) {
    if (with == without) {
        return Price::tr("= 0 %");
    }
    const QString arrow = with < without ? QStringLiteral("▼ ") : QStringLiteral("▲ ");
    if (without == 0.0) {
        return arrow + Price::tr("from 0");
    }
    const double ratio = with / without;
    if (ratio >= large_growth) {
        return arrow + QStringLiteral("×") + figures_locale().toString(std::round(ratio), 'f', 0);
    }
    const double percent = std::abs(ratio - 1.0) * 100.0;
    const QString number = percent < 1.0 ? QStringLiteral("<1")
                                         : figures_locale().toString(std::round(percent), 'f', 0);
    return arrow + Price::tr("%1 %").arg(number);
}

QString row(const Figure& figure, const PriceTag& tag) {
    const double with = to_double(value(figure, tag.with));
    const double without = to_double(value(figure, tag.without));
    return QStringLiteral("<tr><td>%1</td><td align=right><b>%2</b></td><td align=right>%3</td>"
                          "<td align=right>%4</td></tr>")
        .arg(figure_label(figure), figure_text(figure, with).toHtmlEscaped(),
             figure_text(figure, without).toHtmlEscaped(),
             change_text(with, without).toHtmlEscaped());
}

QString table(const PriceTag& tag) {
    QString html = QStringLiteral("<table cellspacing=6><tr><td></td><td align=right>%1</td>"
                                  "<td align=right>%2</td><td></td></tr>")
                       .arg(Price::tr("with"), Price::tr("without"));
    for (const Figure* figure : figures_shown(Shown::price)) {
        html += row(*figure, tag);
    }
    return html + QStringLiteral("</table>");
}

/// Smaller differences of throughput are not worth a word.
bool throughput_differs(const PriceTag& tag) {
    constexpr double worth_a_word = 0.01;
    const double with = tag.with.throughput_per_s;
    const double without = tag.without.throughput_per_s;
    return std::abs(with - without) > worth_a_word * std::max(with, without);
}

QString sentence_of(const PriceTag& tag) {
    const std::int64_t with = tag.with.records.failed;
    const std::int64_t without = tag.without.records.failed;
    if (with == without && throughput_differs(tag)) {
        return Price::tr("as many failures as without, but %1 instead of %2")
            .arg(words::rate(tag.with.throughput_per_s), words::rate(tag.without.throughput_per_s));
    }
    if (with == without) {
        return Price::tr("as many failures as without: %1").arg(words::count(with));
    }
    return (with < without ? Price::tr("fewer failures than without: %1 instead of %2")
                           : Price::tr("more failures than without: %1 instead of %2"))
        .arg(words::count(with), words::count(without));
}

} // namespace

PriceText price_text(const PriceTag& tag, const QString& name) {
    const std::int64_t with = tag.with.records.failed;
    const std::int64_t without = tag.without.records.failed;
    PriceText text;
    text.effect = with < without   ? PriceText::Effect::better
                  : with > without ? PriceText::Effect::worse
                                   : PriceText::Effect::same;
    text.label = change_text(static_cast<double>(with), static_cast<double>(without));
    if (with == without && throughput_differs(tag)) {
        const double rate = tag.with.throughput_per_s;
        const double rate_without = tag.without.throughput_per_s;
        text.effect = rate > rate_without ? PriceText::Effect::better : PriceText::Effect::worse;
        text.label = Price::tr("%1 orders/s").arg(change_text(rate, rate_without));
    }
    text.sentence = sentence_of(tag);
    if (tag.redundant) {
        // Alone it changes nothing, because another one does the same; both off, and it is missed.
        text.label = Price::tr("either");
        text.sentence = Price::tr("%1; of the mitigations that do the same, either alone would do")
                            .arg(text.sentence);
    }
    text.tip = (tag.from > start_of_run
                    ? Price::tr("<b>%1</b>: what it buys and what it costs, from %3 to %2")
                          .arg(name.toHtmlEscaped(), length_text(tag.to), length_text(tag.from))
                    : Price::tr("<b>%1</b>: what it buys and what it costs, up to %2")
                          .arg(name.toHtmlEscaped(), length_text(tag.to))) +
               table(tag);
    if (tag.redundant) {
        text.tip += Price::tr("Others that are on do the same: either alone would do.");
    }
    return text;
}

} // namespace lockscope::ui
