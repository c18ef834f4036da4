// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/svg_chart.h"

#include "ui/charts/plot_scale.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/value_text.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double width = 520.0;
constexpr double height = 190.0;
constexpr double top = 30.0;
constexpr double bottom = 168.0;
constexpr double left = 4.0;
constexpr double right = 516.0;

QString number(double value) {
    return QString::number(value, 'f', 1);
}

double highest(const SvgChart& chart) {
    double most = 0.0;
    for (const SvgLine& line : chart.lines) {
        for (const double value : *line.value) {
            most = std::isfinite(value) ? std::max(most, value) : most;
        }
    }
    return most;
}

/// The line as path data: a new piece after every gap.
QString path_of(const SvgLine& line, double end_s, double most) {
    QString path;
    bool open = false;
    for (std::size_t i = 0; i < line.value->size(); ++i) {
        const double value = (*line.value)[i];
        if (!std::isfinite(value)) {
            open = false;
            continue;
        }
        const double x = left + (right - left) * std::clamp((*line.time_s)[i] / end_s, 0.0, 1.0);
        const double y = bottom - (bottom - top) * value / most;
        path += (open ? u'L' : u'M') + number(x) + u' ' + number(y);
        open = true;
    }
    return path;
}

void text(QXmlStreamWriter& svg, double x, double y, const char* anchor, const char* size,
          const QString& words) {
    svg.writeStartElement(QStringLiteral("text"));
    svg.writeAttribute(QStringLiteral("x"), number(x));
    svg.writeAttribute(QStringLiteral("y"), number(y));
    svg.writeAttribute(QStringLiteral("text-anchor"), QString::fromLatin1(anchor));
    svg.writeAttribute(QStringLiteral("font-size"), QString::fromLatin1(size));
    svg.writeAttribute(QStringLiteral("fill"), QStringLiteral("currentColor"));
    svg.writeCharacters(words);
    svg.writeEndElement();
}

void rule(QXmlStreamWriter& svg, double x1, double y1, double x2, double y2, const char* dashes) {
    svg.writeStartElement(QStringLiteral("path"));
    svg.writeAttribute(
        QStringLiteral("d"),
        QStringLiteral("M%1 %2L%3 %4").arg(number(x1), number(y1), number(x2), number(y2)));
    svg.writeAttribute(QStringLiteral("stroke"), QStringLiteral("currentColor"));
    svg.writeAttribute(QStringLiteral("stroke-opacity"), QStringLiteral("0.35"));
    svg.writeAttribute(QStringLiteral("stroke-dasharray"), QString::fromLatin1(dashes));
    svg.writeEndElement();
}

} // namespace

QByteArray svg_chart(const SvgChart& chart) {
    const double most = nice_above(std::max(highest(chart), 1e-9));
    const double end_s = std::max(chart.end_s, 1e-9);
    QByteArray bytes;
    QXmlStreamWriter svg(&bytes);
    svg.writeStartElement(QStringLiteral("svg"));
    svg.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    svg.writeAttribute(QStringLiteral("viewBox"),
                       QStringLiteral("0 0 %1 %2").arg(width).arg(height));
    svg.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    svg.writeTextElement(QStringLiteral("title"), chart.title);
    text(svg, left, 16.0, "start", "14", chart.title);
    text(svg, right, 16.0, "end", "12",
         figures_locale().toString(most * chart.factor, 'g', 3) + chart.unit);
    text(svg, left, height - 6.0, "start", "11", QStringLiteral("0:00:00"));
    text(svg, right, height - 6.0, "end", "11",
         length_text(SimTime(from_seconds(std::round(end_s)))));
    rule(svg, left, top, right, top, "none");
    rule(svg, left, bottom, right, bottom, "none");
    for (const double change : chart.changes_s) {
        const double x = left + (right - left) * std::clamp(change / end_s, 0.0, 1.0);
        rule(svg, x, top, x, bottom, "2 3");
    }
    for (const SvgLine& line : chart.lines) {
        svg.writeStartElement(QStringLiteral("path"));
        svg.writeAttribute(QStringLiteral("d"), path_of(line, end_s, most));
        svg.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
        svg.writeAttribute(QStringLiteral("stroke"), line.color.name());
        svg.writeAttribute(QStringLiteral("stroke-width"), QStringLiteral("1.6"));
        svg.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("bevel"));
        if (line.dashed) {
            svg.writeAttribute(QStringLiteral("stroke-dasharray"), QStringLiteral("5 4"));
        }
        svg.writeTextElement(QStringLiteral("title"), line.name);
        svg.writeEndElement();
    }
    svg.writeEndElement();
    return bytes;
}

} // namespace lockscope::ui
