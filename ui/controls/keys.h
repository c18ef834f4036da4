// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns the space bar: play and pause, unless a button was reached with Tab.
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

} // namespace lockscope::ui
