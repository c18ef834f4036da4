// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/text_cache.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr qsizetype most_entries = 1500;

} // namespace

const TextCache::Entry& TextCache::entry(const QFont& font, const QString& text, int room) {
    if (font.family() != family_ || entries_.size() >= most_entries) {
        entries_.clear();
        family_ = font.family();
    }
    const Key key{text, font.pixelSize(), font.weight(), room};
    if (const auto known = entries_.constFind(key); known != entries_.constEnd()) {
        return *known;
    }
    const QFontMetricsF metrics(font);
    Entry made;
    const QString shown = room < 0 ? text : metrics.elidedText(text, Qt::ElideRight, room);
    made.text.setTextFormat(Qt::PlainText);
    made.text.setPerformanceHint(QStaticText::AggressiveCaching);
    made.text.setText(shown);
    made.text.prepare({}, font);
    made.width = metrics.horizontalAdvance(shown);
    made.height = metrics.height();
    return *entries_.insert(key, made);
}

double TextCache::width(const QFont& font, const QString& text) {
    return entry(font, text, -1).width;
}

QString TextCache::fitting(const QFont& font, double room, const QStringList& wordings) {
    const auto fits = std::find_if(wordings.begin(), wordings.end(),
                                   [&](const QString& text) { return width(font, text) <= room; });
    return fits != wordings.end() ? *fits : wordings.value(wordings.size() - 1);
}

double TextCache::draw(QPainter& painter, const QFont& font, const QColor& color,
                       const QRectF& rect, int alignment, const QString& text) {
    if (rect.width() <= 0.0 || text.isEmpty()) {
        return 0.0;
    }
    const Entry* found = &entry(font, text, -1);
    if (found->width > rect.width()) {
        found = &entry(font, text, static_cast<int>(std::floor(rect.width())));
    }
    double x = rect.left();
    if ((alignment & Qt::AlignRight) != 0) {
        x = rect.right() - found->width;
    } else if ((alignment & Qt::AlignHCenter) != 0) {
        x = rect.center().x() - found->width / 2.0;
    }
    const double y = rect.center().y() - found->height / 2.0;
    painter.setFont(font);
    painter.setPen(color);
    painter.drawStaticText(QPointF(x, y), found->text);
    return found->width;
}

} // namespace lockscope::ui
