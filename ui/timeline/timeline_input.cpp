// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline under mouse, wheel and keys.
#include "ui/timeline/timeline_widget.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double notch = static_cast<double>(QWheelEvent::DefaultDeltasPerStep);
constexpr double wheel_zoom = 1.25; // for each notch
constexpr double key_zoom = 2.0;
constexpr double step_share = 0.01; // of what is shown
constexpr double page_share = 0.1;

bool wants_pan(const QMouseEvent& event) {
    return event.button() == Qt::MiddleButton ||
           (event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::ShiftModifier));
}

} // namespace

bool TimelineWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        is_own_key(static_cast<const QKeyEvent&>(*event))) {
        event->accept(); // here the arrows belong to the strip, not to the window
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        const QString text = tip(help.pos());
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            // Tool tips take text for HTML if it looks like it; account names may.
            QToolTip::showText(
                help.globalPos(),
                QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()),
                this);
        }
        return true;
    }
    return QWidget::event(event);
}

void TimelineWidget::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->position();
    if (wants_pan(*event)) {
        drag_ = Drag::pan;
        pressed_span_ = shown();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        drag_ = Drag::judge;
        return;
    }
    if (const TimelineFlag* flag = flag_at(pressed_)) {
        drag_ = Drag::flag; // a click unless it moves
        selected_ = flag->first;
        update();
        return;
    }
    drag_ = Drag::seek;
    seek(scale().time_within(pressed_.x()));
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const bool far = std::abs(at.x() - pressed_.x()) >= QApplication::startDragDistance();
    if (drag_ == Drag::flag && far) {
        drag_ = Drag::seek;
    }
    if (drag_ == Drag::pan) {
        const double per_px = pressed_span_.length() / scale().width;
        if (range_.chosen().has_value()) {
            range_.show(panned(pressed_span_, (pressed_.x() - at.x()) * per_px, whole_s()));
        }
    } else if (drag_ == Drag::judge) {
        const double from = scale().time_within(pressed_.x());
        const double to = scale().time_within(at.x());
        judging_ =
            far ? std::optional(TimeSpan{std::min(from, to), std::max(from, to)}) : std::nullopt;
        update();
    } else if (drag_ == Drag::seek) {
        const double t = scale().time_within(at.x());
        if (target_ != t) {
            seek(t);
        }
    }
    point_at(at);
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent*) {
    if (drag_ == Drag::flag && selected_.has_value()) {
        seek(changes_s_[*selected_]);
    }
    if (drag_ == Drag::pan) {
        unsetCursor();
    }
    if (drag_ == Drag::judge && judging_.has_value()) {
        judge(*judging_);
        judging_.reset();
        update();
    }
    drag_ = Drag::none;
}

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        range_.show_whole();
    }
}

void TimelineWidget::leaveEvent(QEvent*) {
    cursor_.leave();
    if (hovered_.has_value()) {
        hovered_.reset();
        update();
    }
}

void TimelineWidget::point_at(const QPointF& at) {
    const TimelineFlag* flag = flag_at(at);
    const auto hovered = flag == nullptr ? std::nullopt : std::optional(flag->first);
    if (hovered != hovered_) {
        hovered_ = hovered;
        update();
    }
    if (frame_ != nullptr) {
        cursor_.point_at(scale().time_within(at.x()));
    }
}

void TimelineWidget::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    if (frame_ == nullptr || delta.isNull()) {
        event->ignore();
        return;
    }
    if (std::abs(delta.x()) > std::abs(delta.y())) {
        if (range_.chosen().has_value()) {
            const double share = -delta.x() / (10.0 * notch);
            range_.show(panned(shown(), share * shown().length(), whole_s()));
        }
    } else {
        zoom(scale().time_within(event->position().x()), std::pow(wheel_zoom, delta.y() / notch));
    }
    event->accept();
}

bool TimelineWidget::is_own_key(const QKeyEvent& key) const {
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return modifiers == Qt::NoModifier;
    case Qt::Key_Delete:
        return modifiers == Qt::NoModifier && (selected_.has_value() || hovered_.has_value());
    case Qt::Key_Escape:
        return modifiers == Qt::NoModifier &&
               (selected_.has_value() || range_.chosen().has_value());
    default:
        return false;
    }
}

void TimelineWidget::keyPressEvent(QKeyEvent* event) {
    if (!is_own_key(*event) || frame_ == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double length = shown().length();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = event->key() == Qt::Key_Right;
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            step_to_flag(forward);
        } else {
            seek(now_s() + (forward ? step_share : -step_share) * length);
        }
        break;
    }
    case Qt::Key_PageUp: // on, as on a slider
        seek(now_s() + page_share * length);
        break;
    case Qt::Key_PageDown:
        seek(now_s() - page_share * length);
        break;
    case Qt::Key_Up:
        zoom(now_s(), key_zoom);
        break;
    case Qt::Key_Down:
        zoom(now_s(), 1.0 / key_zoom);
        break;
    case Qt::Key_Delete: {
        const TimelineFlag* flag = flag_of(hovered_);
        if (selected_.has_value()) {
            remove_change(*selected_);
        } else if (flag != nullptr && flag->count == 1) {
            remove_change(flag->first);
        }
        break;
    }
    default: // Escape: first what was chosen last
        if (selected_.has_value()) {
            selected_.reset();
            update();
        } else {
            range_.show_whole();
        }
    }
}

void TimelineWidget::step_to_flag(bool forward) {
    std::optional<std::size_t> next;
    if (selected_.has_value()) {
        next = forward ? *selected_ + 1 : *selected_ - 1; // below 0 it is too large
    } else if (forward) {
        const auto found = std::upper_bound(changes_s_.begin(), changes_s_.end(), now_s());
        next = static_cast<std::size_t>(found - changes_s_.begin());
    } else {
        const auto found = std::lower_bound(changes_s_.begin(), changes_s_.end(), now_s());
        next = static_cast<std::size_t>(found - changes_s_.begin()) - 1;
    }
    if (*next >= changes_s_.size()) {
        return;
    }
    selected_ = next;
    seek(changes_s_[*next]);
    describe();
    const double t = changes_s_[*next];
    if (!shown().contains(t)) {
        const double middle = (shown().from + shown().to) / 2.0;
        range_.show(panned(shown(), t - middle, whole_s()));
    }
}

void TimelineWidget::contextMenuEvent(QContextMenuEvent* event) {
    QPointF at = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const TimelineFlag* flag = flag_of(selected_);
        at = flag != nullptr ? flag_rect(*flag).center()
                             : QPointF(scale().x_of(now_s()), rows().base);
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill_menu(*menu, at);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(at.toPoint())
                                                               : event->globalPos());
}

void TimelineWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void TimelineWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace lockscope::ui
