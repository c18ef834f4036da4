// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of the timeline.
#include "ui/timeline/timeline_widget.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double top_pad = 7.0;
constexpr double bar_pitch = 3.0;
constexpr double bar_width = 2.0;
constexpr double line_height = 3.0;
constexpr double knob_radius = 6.5;
constexpr double focus_radius = 9.5;
constexpr double below_line = 10.0; // to the middle of the alerts' signs
constexpr double sign_size = 4.0;
constexpr double tick_px = 96.0;
constexpr double pennant = 5.0;
constexpr double font_share = 0.85;
constexpr double cursor_room = 110.0; // on either side: its words, which stay inside the strip

QPolygonF triangle_up(const QPointF& middle, double size) {
    return {{middle + QPointF(0.0, -size), middle + QPointF(size, size * 0.8),
             middle + QPointF(-size, size * 0.8)}};
}

} // namespace

QFont TimelineWidget::small_font() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * font_share);
    return small;
}

TimelineWidget::Rows TimelineWidget::rows() const {
    Rows r;
    r.line = std::ceil(QFontMetricsF(small_font()).height());
    r.labels = top_pad;
    r.base = std::round(r.labels + 2.0 * r.line + 20.0);
    r.alerts = r.base + below_line;
    r.times = r.base + 7.0;
    r.bottom = r.times + r.line + 5.0;
    return r;
}

QSize TimelineWidget::sizeHint() const {
    return {600, static_cast<int>(std::ceil(rows().bottom))};
}

QSize TimelineWidget::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void TimelineWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    lay_out();
}

void TimelineWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        lay_out();
    }
}

double TimelineWidget::flag_top(const TimelineFlag& flag) const {
    const Rows r = rows();
    return flag.label.has_value() ? r.labels + flag.label->row * r.line : r.labels + 2.0 * r.line;
}

void TimelineWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.surface);
    painter.fillRect(QRectF(0.0, 0.0, width(), 1.0), theme_.border);
    painter.setFont(small_font());
    paint_ticks(painter);
    if (frame_ == nullptr) {
        return;
    }
    painter.setPen(theme_.muted);
    painter.drawText(QRectF(0.0, rows().labels, side_margin_px, rows().line), Qt::AlignCenter,
                     run_letter_);
    paint_judged(painter);
    paint_density(painter);
    paint_progress(painter);
    paint_alerts(painter);
    // The one under the pointer and the chosen one lie on top.
    const TimelineFlag* chosen = flag_of(selected_);
    for (const TimelineFlag& flag : flags_) {
        if (&flag != chosen) {
            paint_flag(painter, flag);
        }
    }
    if (chosen != nullptr) {
        paint_flag(painter, *chosen);
    }
    paint_knob(painter);
    paint_cursor(painter);
    paint_overview(painter);
}

void TimelineWidget::paint_ticks(QPainter& painter) const {
    const TimeScale line = scale();
    const Rows r = rows();
    painter.fillRect(QRectF(line.left, r.base - line_height / 2.0, line.width, line_height),
                     mixed(theme_.surface, theme_.text, 0.14));
    if (frame_ == nullptr) {
        return;
    }
    const QFontMetricsF words(painter.font());
    double free_from = 0.0;
    for (const double tick : time_ticks(line, tick_px)) {
        const QString text = tick_label(tick);
        const double x = line.x_of(tick);
        const double wide = words.horizontalAdvance(text);
        const double left =
            std::clamp(x - wide / 2.0, line.left, std::max(line.right() - wide, line.left));
        if (left < free_from) {
            continue;
        }
        free_from = left + wide + 12.0;
        painter.setPen(theme_.muted);
        painter.drawText(QRectF(left, r.times, wide + 1.0, r.line),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.fillRect(QRectF(std::round(x) - 0.5, r.base + 2.0, 1.0, 3.0), theme_.faint);
    }
}

/// The range that judgements speak of, if somebody chose one.
void TimelineWidget::paint_judged(QPainter& painter) const {
    std::optional<TimeSpan> judged = judging_;
    if (!judged && frame_->stretch.kind == JudgedTime::range) {
        judged = TimeSpan{seconds(frame_->stretch.from), seconds(frame_->stretch.to)};
    }
    if (!judged) {
        return;
    }
    const TimeScale line = scale();
    const double from = std::clamp(line.x_of(judged->from), line.left, line.right());
    const double to = std::clamp(line.x_of(judged->to), line.left, line.right());
    const Rows r = rows();
    const QRectF band(from, r.labels, std::max(to - from, 1.0), r.base - r.labels);
    painter.fillRect(band, with_opacity(theme_.text, 0.09));
    painter.fillRect(QRectF(band.left(), band.top(), 1.0, band.height()), theme_.muted);
    painter.fillRect(QRectF(band.right() - 1.0, band.top(), 1.0, band.height()), theme_.muted);
}

void TimelineWidget::paint_density(QPainter& painter) const {
    if (frame_->density == nullptr || frame_->density->failures_per_s.empty()) {
        return;
    }
    const TimeScale line = scale();
    const Rows r = rows();
    const auto& values = frame_->density->failures_per_s;
    const float highest = *std::max_element(values.begin(), values.end());
    if (!(highest > 0.0F)) {
        return;
    }
    const std::vector<float> bars =
        density_bars(values, seconds(frame_->density->bin_width), line, bar_pitch);
    const double room = r.base - line_height / 2.0 - r.labels;
    const double now_x = line.x_of(now_s());
    const double front_x = line.x_of(front_s());
    const QColor past = mixed(theme_.surface, theme_.critical.fill, 0.78);
    const QColor to_come = mixed(theme_.surface, theme_.critical.fill, 0.34);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double x = line.left + static_cast<double>(i) * bar_pitch;
        if (!(bars[i] > 0.0F) || x > front_x) {
            continue;
        }
        // What happened at all is seen, however little it is beside the worst.
        const double height = std::max(1.5, room * static_cast<double>(bars[i] / highest));
        painter.fillRect(QRectF(x, r.base - line_height / 2.0 - height, bar_width, height),
                         x <= now_x ? past : to_come);
    }
}

void TimelineWidget::paint_progress(QPainter& painter) const {
    const TimeScale line = scale();
    const Rows r = rows();
    const auto stretch = [&](double from, double to, const QColor& colour) {
        const double left = std::clamp(line.x_of(from), line.left, line.right());
        const double right = std::clamp(line.x_of(to), line.left, line.right());
        painter.fillRect(QRectF(left, r.base - line_height / 2.0, right - left, line_height),
                         colour);
    };
    stretch(0.0, front_s(), mixed(theme_.surface, theme_.accent.fill, 0.42));
    stretch(0.0, now_s(), theme_.accent.fill);
    // How far it is simulated has an end that is seen without its colour.
    const double front_x = line.x_of(front_s());
    if (front_s() > now_s() && line.span.contains(front_s())) {
        painter.fillRect(QRectF(front_x - 1.0, r.base - 5.0, 2.0, 10.0),
                         mixed(theme_.surface, theme_.accent.fill, 0.7));
    }
}

void TimelineWidget::paint_alerts(QPainter& painter) const {
    if (alert_spans_.empty()) {
        return;
    }
    const TimeScale line = scale();
    const Rows r = rows();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    double free_from = line.left - 2.0 * sign_size;
    for (const TimeSpan& span : alert_spans_) {
        if (span.to < line.span.from || span.from > line.span.to) {
            continue;
        }
        const double left = std::max(line.x_of(span.from), line.left);
        const double right = std::min(line.x_of(span.to), line.right());
        const QRectF band(left, r.labels, std::max(right - left, 1.0), r.base - r.labels);
        painter.fillRect(band, with_opacity(theme_.critical.fill, theme_.is_dark ? 0.11 : 0.09));
        painter.fillRect(QRectF(left, r.base + 3.0, std::max(right - left, 1.0), 2.0),
                         theme_.critical.fill);
        if (left >= free_from && line.span.contains(span.from)) {
            painter.setPen(QPen(theme_.surface, 1.5));
            painter.setBrush(theme_.critical.fill);
            painter.drawPolygon(triangle_up({left, r.base + 5.5}, sign_size + 1.0));
            painter.setPen(Qt::NoPen);
            free_from = left + 2.5 * sign_size;
        }
    }
    painter.restore();
}

void TimelineWidget::paint_flag(QPainter& painter, const TimelineFlag& flag) const {
    const Rows r = rows();
    const double top = flag_top(flag);
    const bool to_come = changes_s_[flag.first] > now_s();
    const bool chosen = flag_of(selected_) == &flag;
    const bool hovered = hovered_ == flag.first;
    const double strength = to_come && !hovered && !chosen ? 0.5 : 1.0;
    const QColor pole = mixed(theme_.surface, theme_.contended.fill, strength);
    const double x = std::round(flag.x);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (flag.label.has_value()) {
        const QRectF box = flag_rect(flag);
        painter.setPen(chosen ? QPen(theme_.accent.fill, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(
            with_opacity(hovered ? theme_.raised : theme_.surface, hovered || chosen ? 1.0 : 0.82));
        painter.drawRoundedRect(box, 3.0, 3.0);
        QFont strong = painter.font();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(to_come && !hovered ? mixed(theme_.surface, theme_.contended.text, 0.72)
                                           : theme_.contended.text);
        const QString text = QFontMetricsF(strong).elidedText(flag_text(flag), Qt::ElideRight,
                                                              flag.label->width + 1.0);
        painter.drawText(box.adjusted(2.0, 0.0, 2.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(x - 0.75, top + 1.0, 1.5, r.base - top - 1.0 + line_height / 2.0),
                     chosen && !flag.label.has_value() ? theme_.accent.fill : pole);
    // A pennant for flags whose words found no room, open for what is still to come.
    if (!flag.label.has_value()) {
        const QPolygonF cloth{
            {{x, top}, {x + pennant + 1.0, top + pennant / 2.0}, {x, top + pennant}}};
        painter.setPen(QPen(chosen ? theme_.accent.fill : pole, 1.0));
        painter.setBrush(to_come ? theme_.surface : pole);
        painter.drawPolygon(cloth);
    }
    painter.restore();
}

void TimelineWidget::paint_knob(QPainter& painter) const {
    const TimeScale line = scale();
    const Rows r = rows();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double now = now_s();
    if (!line.span.contains(now)) {
        // It is out of sight, over there.
        const double side = now < line.span.from ? -1.0 : 1.0;
        const double x = side < 0.0 ? line.left - 4.0 : line.right() + 4.0;
        painter.setBrush(theme_.accent.fill);
        painter.drawPolygon(
            QPolygonF{{{x, r.base - 5.0}, {x + side * 7.0, r.base}, {x, r.base + 5.0}}});
        painter.restore();
        return;
    }
    const QPointF at(line.x_of(now), r.base);
    if (hasFocus()) {
        painter.setBrush(with_opacity(theme_.accent.fill, 0.35));
        painter.drawEllipse(at, focus_radius, focus_radius);
    }
    painter.setBrush(theme_.is_dark ? theme_.text : theme_.surface);
    painter.setPen(theme_.is_dark ? QPen(Qt::NoPen) : QPen(theme_.accent.fill, 2.0));
    const double radius = knob_radius - (theme_.is_dark ? 0.0 : 1.0);
    painter.drawEllipse(at, radius, radius);
    painter.restore();
}

void TimelineWidget::paint_cursor(QPainter& painter) const {
    const TimeScale line = scale();
    const Rows r = rows();
    const std::optional<double> t = cursor_.seconds();
    if (!t.has_value() || !line.span.contains(*t)) {
        return;
    }
    const double x = line.x_of(*t);
    painter.fillRect(QRectF(std::round(x) - 0.5, 2.0, 1.0, r.times - 2.0), theme_.muted);
    const QString text = moment_text(*t, decimals_for(line));
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 12.0;
    const double left = std::clamp(x - wide / 2.0, 2.0, std::max(width() - wide - 2.0, 2.0));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill(left, r.times + 1.0, wide, r.line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.raised);
    painter.drawRoundedRect(pill, 4.0, 4.0);
    painter.setPen(theme_.text);
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
}

/// The pointer moves more often than anything else here: only what it leaves and reaches is
/// painted anew.
void TimelineWidget::update_cursor() {
    const auto around = [this](std::optional<double> x) {
        if (x.has_value()) {
            update(QRectF(*x - cursor_room, 0.0, 2.0 * cursor_room, height()).toAlignedRect());
        }
    };
    around(cursor_x_);
    cursor_x_.reset();
    if (cursor_.seconds().has_value() && shown().contains(*cursor_.seconds())) {
        cursor_x_ = scale().x_of(*cursor_.seconds());
    }
    around(cursor_x_);
}

/// Which part of the run is shown, along the upper edge.
void TimelineWidget::paint_overview(QPainter& painter) const {
    if (!range_.chosen().has_value()) {
        return;
    }
    const TimeScale whole{{0.0, whole_s()}, side_margin_px, width() - 2.0 * side_margin_px};
    const double left = whole.x_of(shown().from);
    const double right = std::min(whole.x_of(shown().to), whole.right());
    painter.fillRect(QRectF(whole.left, 2.0, whole.width, 3.0),
                     mixed(theme_.surface, theme_.text, 0.10));
    painter.fillRect(QRectF(left, 2.0, std::max(right - left, 4.0), 3.0), theme_.faint);
}

} // namespace lockscope::ui
