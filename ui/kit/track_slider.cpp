// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/track_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double groove_height = 4.0;
constexpr double handle_radius = 6.5;
constexpr double focus_radius = 9.0;
constexpr double mark_height = 11.0;
constexpr int widget_height = 20;
constexpr int page_steps = 10;

} // namespace

TrackSlider::TrackSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrackSlider::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void TrackSlider::set_mark(std::optional<int> place) {
    mark_ = place;
    update();
}

void TrackSlider::set_changed(bool changed) {
    changed_ = changed;
    update();
}

QSize TrackSlider::sizeHint() const {
    return {160, widget_height};
}

QSize TrackSlider::minimumSizeHint() const {
    return {60, widget_height};
}

double TrackSlider::x_of(int place) const {
    const double share =
        static_cast<double>(place - minimum()) / std::max(1, maximum() - minimum());
    const double room = width() - 2.0 * handle_radius;
    return handle_radius + (isRightToLeft() ? 1.0 - share : share) * room;
}

int TrackSlider::place_at(double x) const {
    const double room = std::max(1.0, width() - 2.0 * handle_radius);
    const double share = std::clamp((x - handle_radius) / room, 0.0, 1.0);
    return minimum() + static_cast<int>(std::lround((isRightToLeft() ? 1.0 - share : share) *
                                                    (maximum() - minimum())));
}

QPoint TrackSlider::point_of(int place) const {
    return {static_cast<int>(std::lround(x_of(place))), height() / 2};
}

void TrackSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const double at = x_of(sliderPosition());
    const QColor track = mixed(theme_.surface, theme_.text, 0.18);
    const Tone& tone = changed_ ? theme_.contended : theme_.accent;
    const QColor fill = isEnabled() ? tone.fill : theme_.faint;

    const QRectF groove(0.0, middle - groove_height / 2.0, width(), groove_height);
    painter.setBrush(track);
    painter.drawRoundedRect(groove, groove_height / 2.0, groove_height / 2.0);
    QRectF filled = groove;
    isRightToLeft() ? filled.setLeft(at) : filled.setRight(at);
    painter.setBrush(fill);
    painter.drawRoundedRect(filled, groove_height / 2.0, groove_height / 2.0);
    if (mark_.has_value()) {
        painter.setBrush(theme_.muted);
        painter.drawRect(
            QRectF(std::round(x_of(*mark_)) - 0.75, middle - mark_height / 2.0, 1.5, mark_height));
    }
    if (hasFocus()) {
        painter.setBrush(with_opacity(tone.fill, 0.35));
        painter.drawEllipse(QPointF(at, middle), focus_radius, focus_radius);
    }
    if (!isEnabled()) {
        return; // nothing to take hold of
    }
    // Light on dark and dark-rimmed on light: the handle stands out from track and fill alike.
    painter.setBrush(theme_.is_dark ? theme_.text : theme_.surface);
    painter.setPen(theme_.is_dark ? QPen(Qt::NoPen) : QPen(tone.fill, 2.0));
    const double radius = handle_radius - (theme_.is_dark ? 0.0 : 1.0) + (hovered_ ? 0.5 : 0.0);
    painter.drawEllipse(QPointF(at, middle), radius, radius);
}

void TrackSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    setSliderPosition(place_at(event->position().x()));
    event->accept();
}

void TrackSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        setSliderPosition(place_at(event->position().x()));
    }
}

void TrackSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void TrackSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    setSliderDown(false);
    Q_EMIT reset_requested();
    event->accept();
}

void TrackSlider::keyPressEvent(QKeyEvent* event) {
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        Q_EMIT stepped(forward);
        return;
    case Qt::Key_Left:
        Q_EMIT stepped(-forward);
        return;
    case Qt::Key_Up:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Down:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_PageUp:
        Q_EMIT stepped(page_steps);
        return;
    case Qt::Key_PageDown:
        Q_EMIT stepped(-page_steps);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT reset_requested();
        return;
    default:
        QSlider::keyPressEvent(event);
    }
}

void TrackSlider::wheelEvent(QWheelEvent* event) {
    // Whoever scrolls the panel does not mean the slider that happens to pass by.
    const int notches = event->angleDelta().y() / QWheelEvent::DefaultDeltasPerStep;
    if (!hasFocus() || notches == 0) {
        event->ignore();
        return;
    }
    Q_EMIT stepped(notches);
    event->accept();
}

void TrackSlider::enterEvent(QEnterEvent*) {
    hovered_ = true;
    update();
}

void TrackSlider::leaveEvent(QEvent*) {
    hovered_ = false;
    update();
}

} // namespace lockscope::ui
