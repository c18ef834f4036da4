// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/split_list.h"

#include "ui/kit/words.h"

#include <QPainter>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr double name_share = 0.52;
constexpr int spacing = 12;
constexpr int bar_height = 6;

} // namespace

SplitList::SplitList(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(tr("What it did with its time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void SplitList::set_items(std::vector<WorkItem> items) {
    items_ = std::move(items);
    QStringList words;
    for (const WorkItem& item : items_) {
        words << QStringLiteral("%1 %2").arg(words::duration(item.length), item.what);
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void SplitList::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

QSize SplitList::sizeHint() const {
    return {420, static_cast<int>(items_.size()) * row_height()};
}

QSize SplitList::minimumSizeHint() const {
    return {220, sizeHint().height()};
}

void SplitList::paintEvent(QPaintEvent*) {
    if (items_.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics font = fontMetrics();
    const int time_width = font.horizontalAdvance(QStringLiteral("88:88 min"));
    const int name_width = static_cast<int>((width() - time_width) * name_share);
    const int bar_from = name_width + time_width + 2 * spacing;
    const int bar_room = std::max(width() - bar_from, 0);
    Duration longest{1};
    for (const WorkItem& item : items_) {
        longest = std::max(longest, item.length);
    }
    int y = 0;
    for (const WorkItem& item : items_) {
        painter.setPen(theme_.text);
        painter.drawText(QRect(0, y, name_width, row_height()), Qt::AlignVCenter | Qt::AlignLeft,
                         font.elidedText(item.what, Qt::ElideRight, name_width));
        painter.setPen(theme_.muted);
        painter.drawText(QRect(name_width + spacing, y, time_width, row_height()),
                         Qt::AlignVCenter | Qt::AlignRight, words::duration(item.length));
        const double share = nanoseconds(item.length) / nanoseconds(longest);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme_.surface, theme_.accent.fill, 0.75));
        painter.drawRoundedRect(QRectF(bar_from, y + (row_height() - bar_height) / 2.0,
                                       std::max(2.0, bar_room * share), bar_height),
                                2.0, 2.0);
        y += row_height();
    }
}

} // namespace lockscope::ui
