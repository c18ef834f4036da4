// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns a key that is also a shortcut: the space bar plays and pauses, unless a button was
// reached with Tab; arrows, Home and End seek, unless they move in a list.
#pragma once

#include <QKeyEvent>

namespace lockscope::ui {

/// Call first in event() of a button: true when the event asks whether a shortcut may have the
/// space bar; it may not, since space presses the focused button.
[[nodiscard]] inline bool keeps_space(QEvent& event) {
    if (event.type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(event);
    if (key.key() != Qt::Key_Space || key.modifiers() != Qt::NoModifier) {
        return false;
    }
    event.accept();
    return true;
}

/// Call first in event() of a list, a table or a bar that is walked with the keyboard: true when
/// the event asks whether a shortcut may have a key that moves in it; it may not.
[[nodiscard]] inline bool keeps_moving_keys(QEvent& event) {
    if (event.type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(event);
    switch (key.key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        event.accept();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event.setAccepted((key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier);
        return event.isAccepted();
    default:
        return false;
    }
}

} // namespace lockscope::ui
