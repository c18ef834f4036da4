// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/clock_label.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

double digit_width(const QFontMetricsF& metrics) {
    double width = 0.0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    }
    return width;
}

double width_of(QChar c, const QFontMetricsF& metrics, double digits) {
    return c.isDigit() ? digits : metrics.horizontalAdvance(c);
}

} // namespace

double ClockLabel::text_width() const {
    const QFontMetricsF metrics(font());
    const double digits = digit_width(metrics);
    double width = 0.0;
    for (const QChar c : text()) {
        width += width_of(c, metrics, digits);
    }
    return width;
}

QSize ClockLabel::sizeHint() const {
    return {static_cast<int>(std::ceil(text_width())) + 2,
            static_cast<int>(std::ceil(QFontMetricsF(font()).height()))};
}

void ClockLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QFontMetricsF metrics(font());
    const double digits = digit_width(metrics);
    double x = alignment().testFlag(Qt::AlignRight) ? width() - text_width() : 0.0;
    for (const QChar c : text()) {
        const double cell = width_of(c, metrics, digits);
        painter.drawText(QRectF(x, 0.0, cell, height()), Qt::AlignCenter, QString(c));
        x += cell;
    }
}

} // namespace lockscope::ui
