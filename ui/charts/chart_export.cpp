// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/measure/csv.h"
#include "core/model/units.h"
#include "ui/charts/chart_card.h"

#include <QLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr int picture_margin = 16;
constexpr int picture_gap = 14;
constexpr QSize page_size(488, 160); // of a chart in the report, without its margin

} // namespace

std::string curves_csv(std::span<const CsvCurve> curves) {
    std::string text = "time_s";
    std::vector<double> times;
    for (const CsvCurve& curve : curves) {
        text += ',' + csv_field(curve.name);
        times.insert(times.end(), curve.time_s.begin(), curve.time_s.end());
    }
    text += '\n';
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    std::vector<std::size_t> next(curves.size(), 0);
    for (const double time : times) {
        text += format_real(time);
        for (std::size_t i = 0; i < curves.size(); ++i) {
            text += ',';
            const CsvCurve& curve = curves[i];
            while (next[i] < curve.time_s.size() && curve.time_s[next[i]] < time) {
                ++next[i];
            }
            if (next[i] < curve.time_s.size() && curve.time_s[next[i]] == time &&
                std::isfinite(curve.values[next[i]])) {
                text += format_real(curve.values[next[i]]);
            }
        }
        text += '\n';
    }
    return text;
}

Drawing cards_drawing(const std::vector<ChartCard*>& cards, const QColor& ground) {
    QSize size(0, 2 * picture_margin - picture_gap);
    for (const ChartCard* card : cards) {
        card->layout()->activate(); // words that changed just now have asked for room
        size = {std::max(size.width(), card->width() + 2 * picture_margin),
                size.height() + card->height() + picture_gap};
    }
    return {size, [=](QPainter& painter) {
                painter.fillRect(QRect(QPoint(), size), ground);
                QPoint at(picture_margin, picture_margin);
                for (ChartCard* card : cards) {
                    card->render(&painter, at, {}, QWidget::DrawChildren);
                    at.ry() += card->height() + picture_gap;
                }
            }};
}

std::vector<QByteArray> chart_elements(const FramePtr& frame, const Theme& theme,
                                       const QFont& font) {
    TimeCursor cursor;
    TimeRange range;
    QWidget page;
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.setFont(font);
    page.setPalette(theme.palette());
    std::vector<ChartCard*> cards;
    for (ChartKind& kind : chart_kinds()) {
        cards.push_back(new ChartCard(std::move(kind), cursor, range, &page));
        cards.back()->resize(page_size);
        cards.back()->set_theme(theme);
        cards.back()->show_times(true);
    }
    page.show(); // only what is shown has a layout
    std::vector<QByteArray> elements;
    for (ChartCard* card : cards) {
        card->show_frame(frame);
        elements.push_back(svg_element(drawing_svg(cards_drawing({card}, theme.surface),
                                                   card->title_text(), card->spoken_text())));
    }
    return elements;
}

} // namespace lockscope::ui
