// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/autopsy_bar.h"

#include "ui/kit/keys.h"
#include "ui/kit/words.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int least_width = 14; // of a segment that can still be hit and seen
constexpr int text_margin = 8;
constexpr double bar_corner = 2.5;
constexpr double gap = 2.0;
constexpr double bar_frame = 3.0; // around the bar, for the mark of the selected segment

} // namespace

AutopsyBar::AutopsyBar(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("autopsy-bar"));
    setAccessibleName(tr("Where the time went"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AutopsyBar::sizeHint() const {
    return {400, fontMetrics().height() + 14 + key_height()};
}

QSize AutopsyBar::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

void AutopsyBar::set_parts(std::vector<AutopsyPart> parts) {
    parts_ = std::move(parts);
    selected_ = -1;
    lay_out();
    select(segments_.empty() ? -1 : 0);
    update();
}

void AutopsyBar::lay_out() {
    std::vector<Duration> lengths;
    lengths.reserve(parts_.size());
    for (const AutopsyPart& part : parts_) {
        lengths.push_back(part.length);
    }
    segments_ =
        bar_segments(lengths, std::max(width() - static_cast<int>(2 * bar_frame), 1), least_width);
    selected_ = std::min(selected_, static_cast<int>(segments_.size()) - 1);
}

void AutopsyBar::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void AutopsyBar::select(int segment) {
    selected_ = segment;
    setAccessibleDescription(segment < 0 ? QString() : words_of(segment));
    update();
    Q_EMIT selected_changed(segment);
}

QString AutopsyBar::words_of(int segment) const {
    const BarSegment& s = segments_[static_cast<std::size_t>(segment)];
    if (s.part != BarSegment::others) {
        return about(parts_[s.part]);
    }
    Duration sum{0};
    for (const std::size_t part : s.parts) {
        sum += parts_[part].length;
    }
    return tr("%1 in %2 short pieces; the longest took %3.")
        .arg(words::duration(sum), words::count(static_cast<std::int64_t>(s.parts.size())),
             words::duration(parts_[s.parts.front()].length));
}

/// One colour for each kind of part, as on the stage: a lock that others wait for is amber.
const Tone* AutopsyBar::tone_of(const BarSegment& segment) const {
    if (segment.part == BarSegment::others) {
        return nullptr;
    }
    switch (parts_[segment.part].kind) {
    case AutopsyPart::Kind::work:
        return &theme_.held;
    case AutopsyPart::Kind::holder:
    case AutopsyPart::Kind::request:
        return &theme_.contended;
    case AutopsyPart::Kind::nobody:
    case AutopsyPart::Kind::unknown:
        break;
    }
    return nullptr;
}

int AutopsyBar::key_height() const {
    return fontMetrics().height() + 4;
}

/// Below the bar: what its colours mean.
void AutopsyBar::paint_key(QPainter& painter) {
    using Kind = AutopsyPart::Kind;
    const auto any = [this](Kind kind) {
        return std::any_of(parts_.begin(), parts_.end(),
                           [kind](const AutopsyPart& part) { return part.kind == kind; });
    };
    struct Item {
        QColor color;
        QString name;
        bool shown;
    };
    const QColor neutral = mixed(theme_.raised, theme_.text, 0.15);
    const Item items[] = {
        {theme_.contended.fill, tr("others, who held the lock"), any(Kind::holder)},
        {theme_.contended.fill, tr("long-running requests"), any(Kind::request)},
        {theme_.held.fill, tr("its own work"), any(Kind::work)},
        {neutral, tr("nobody, unknown, or many short pieces"),
         any(Kind::nobody) || any(Kind::unknown) ||
             std::any_of(segments_.begin(), segments_.end(), [](const BarSegment& segment) {
                 return segment.part == BarSegment::others;
             })}};
    const double size = fontMetrics().height() * 0.5;
    const double middle = height() - bar_frame - key_height() / 2.0 + 2.0;
    double x = bar_frame;
    for (const Item& item : items) {
        const double width = fontMetrics().horizontalAdvance(item.name);
        if (!item.shown || x + size * 1.6 + width > this->width()) {
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(item.color);
        painter.drawRoundedRect(QRectF(x, middle - size / 2, size, size), 2, 2);
        painter.setPen(theme_.muted);
        painter.drawText(
            QRectF(x + size * 1.6, middle - key_height() / 2.0, width + 2, key_height()),
            Qt::AlignVCenter | Qt::AlignLeft, item.name);
        x += size * 1.6 + width + size * 2.5;
    }
}

void AutopsyBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_key(painter);
    for (int i = 0; i < static_cast<int>(segments_.size()); ++i) {
        const BarSegment& s = segments_[static_cast<std::size_t>(i)];
        const QRectF box(bar_frame + s.x, bar_frame, s.width - gap,
                         height() - 2 * bar_frame - key_height());
        const Tone* tone = tone_of(s);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone != nullptr ? tone->fill : mixed(theme_.raised, theme_.text, 0.15));
        painter.drawRoundedRect(box, bar_corner, bar_corner);
        if (i == selected_) {
            painter.setPen(QPen(hasFocus() ? theme_.accent.fill : theme_.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), bar_corner + 1, bar_corner + 1);
        }
        const QStringList ways =
            s.part != BarSegment::others
                ? labels(parts_[s.part])
                : QStringList{
                      tr("%1 others").arg(words::count(static_cast<std::int64_t>(s.parts.size()))),
                      words::count(static_cast<std::int64_t>(s.parts.size()))};
        const int room = s.width - static_cast<int>(gap) - 2 * text_margin;
        QFont font = painter.font();
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        const auto fits = std::find_if(ways.begin(), ways.end(), [&](const QString& way) {
            return painter.fontMetrics().horizontalAdvance(way) <= room;
        });
        if (fits != ways.end()) {
            painter.setPen(tone != nullptr ? tone->ink : theme_.text);
            painter.drawText(box.adjusted(text_margin, 0, -text_margin / 2.0, 0),
                             Qt::AlignVCenter | Qt::AlignLeft, *fits);
        }
    }
}

void AutopsyBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int before = static_cast<int>(segments_.size());
    lay_out();
    if (static_cast<int>(segments_.size()) != before) {
        select(segments_.empty() ? -1 : std::max(selected_, 0));
    }
}

int AutopsyBar::segment_at(int x) const {
    const int place = x - static_cast<int>(bar_frame);
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        if (place >= segments_[i].x && place < segments_[i].x + segments_[i].width) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

bool AutopsyBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        const int segment = segment_at(help.pos().x());
        if (segment >= 0) {
            QToolTip::showText(help.globalPos(), words_of(segment), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return keeps_moving_keys(*event) || QWidget::event(event);
}

void AutopsyBar::mousePressEvent(QMouseEvent* event) {
    if (const int segment = segment_at(event->position().toPoint().x()); segment >= 0) {
        select(segment);
    }
}

void AutopsyBar::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int segment = segment_at(event->position().toPoint().x()); segment >= 0) {
        Q_EMIT opened(segment);
    }
}

void AutopsyBar::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(segments_.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        select(std::max(selected_ - 1, 0));
        break;
    case Qt::Key_Right:
        select(std::min(selected_ + 1, last));
        break;
    case Qt::Key_Home:
        select(0);
        break;
    case Qt::Key_End:
        select(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened(selected_);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace lockscope::ui
