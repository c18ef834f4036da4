// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/shortcut_rest.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace lockscope::ui {
namespace {

constexpr Qt::KeyboardModifiers command_modifiers =
    Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

bool moves(int key) {
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

bool erases(int key) {
    return key == Qt::Key_Backspace || key == Qt::Key_Delete;
}

bool writes(const QKeyEvent& key) {
    return !key.text().isEmpty() && key.text().front().isPrint();
}

bool takes_text(const QWidget& widget) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return !line->isReadOnly();
    }
    if (const auto* page = qobject_cast<const QPlainTextEdit*>(&widget)) {
        return !page->isReadOnly();
    }
    if (const auto* page = qobject_cast<const QTextEdit*>(&widget)) {
        return !page->isReadOnly();
    }
    return qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

} // namespace

bool uses_key(const QWidget& widget, const QKeyEvent& key) {
    if ((key.modifiers() & command_modifiers) != Qt::NoModifier) {
        return false;
    }
    if (takes_text(widget)) {
        return writes(key) || moves(key.key()) || erases(key.key()) || key.key() == Qt::Key_Escape;
    }
    if (qobject_cast<const QComboBox*>(&widget) != nullptr) {
        return writes(key) || moves(key.key()); // letters look a choice up
    }
    if (qobject_cast<const QAbstractSlider*>(&widget) != nullptr) {
        // Home and End stay with the run: a slider that jumps to its end changes a scenario.
        return (moves(key.key()) && key.key() != Qt::Key_Home && key.key() != Qt::Key_End) ||
               erases(key.key());
    }
    if (qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
        qobject_cast<const QTabBar*>(&widget) != nullptr) {
        return moves(key.key());
    }
    if (qobject_cast<const QAbstractButton*>(&widget) != nullptr) {
        return key.key() == Qt::Key_Space && key.modifiers() == Qt::NoModifier;
    }
    return false;
}

ShortcutRest::ShortcutRest(QObject* parent)
    : QObject(parent) {
    qApp->installEventFilter(this);
}

bool ShortcutRest::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && watched == QApplication::focusWidget() &&
        uses_key(*static_cast<QWidget*>(watched), static_cast<const QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return false;
}

} // namespace lockscope::ui
