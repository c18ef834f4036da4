// SPDX-License-Identifier: GPL-3.0-or-later
// Single keys rest while the widget with the focus has a use of its own for them.
//
// The window's shortcuts are plain keys: space, digits, arrows. Qt asks the focused widget first
// (QEvent::ShortcutOverride), but many widgets do not answer although they would use the key. This
// filter answers for them, by what kind of widget they are.
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace lockscope::ui {

/// Would this widget do something with the key, so that no shortcut may have it? Keys with Ctrl,
/// Alt or Meta are left to the widgets themselves.
[[nodiscard]] bool uses_key(const QWidget& widget, const QKeyEvent& key);

/// Watches all widgets of the application as long as it lives.
class ShortcutRest : public QObject {
    Q_OBJECT
public:
    explicit ShortcutRest(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace lockscope::ui
