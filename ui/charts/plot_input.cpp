// SPDX-License-Identifier: GPL-3.0-or-later
// A plot under mouse, wheel and keys.
#include "ui/charts/plot_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double wheel_zoom = 1.25; // for each notch
constexpr double key_zoom = 2.0;
constexpr double step_share = 0.1; // of what is shown, for each arrow key

bool is_own_key(const QKeyEvent& key) {
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Escape:
        return (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    default:
        return false;
    }
}

} // namespace

bool PlotView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        is_own_key(static_cast<const QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QChartView::event(event);
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->position();
    pressed_span_ = shown();
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton ||
        (left && event->modifiers().testFlag(Qt::ShiftModifier))) {
        drag_ = Drag::pan;
    } else if (left) {
        drag_ = Drag::click;
    } else {
        event->ignore();
    }
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (drag_ == Drag::click &&
        (at - pressed_).manhattanLength() >= QApplication::startDragDistance()) {
        drag_ = Drag::none;
    }
    if (drag_ == Drag::pan) {
        const double per_px = pressed_span_.length() / scale().width;
        Q_EMIT pan_wanted(pressed_span_, (pressed_.x() - at.x()) * per_px);
    }
    Q_EMIT pointed_at(scale().time_within(at.x()));
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    if (drag_ == Drag::click) {
        Q_EMIT clicked(scale().time_within(event->position().x()));
    }
    drag_ = Drag::none;
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        drag_ = Drag::none;
        Q_EMIT whole_wanted();
    }
}

void PlotView::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    Q_EMIT pointer_left();
}

void PlotView::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    constexpr double notch = QWheelEvent::DefaultDeltasPerStep;
    if (delta.isNull()) {
        event->ignore();
        return;
    }
    if (std::abs(delta.x()) > std::abs(delta.y())) {
        Q_EMIT pan_wanted(shown(), -delta.x() / notch * step_share * shown().length());
    } else {
        Q_EMIT zoom_wanted(scale().time_within(event->position().x()),
                           std::pow(wheel_zoom, delta.y() / notch));
    }
    event->accept();
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const TimeSpan span = shown();
    const double middle = cursor_s_.value_or((span.from + span.to) / 2.0);
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT pan_wanted(span, -step_share * span.length());
        break;
    case Qt::Key_Right:
        Q_EMIT pan_wanted(span, step_share * span.length());
        break;
    case Qt::Key_Up:
        Q_EMIT zoom_wanted(middle, key_zoom);
        break;
    case Qt::Key_Down:
        Q_EMIT zoom_wanted(middle, 1.0 / key_zoom);
        break;
    case Qt::Key_Escape:
        Q_EMIT whole_wanted();
        break;
    default:
        event->ignore();
    }
}

} // namespace lockscope::ui
