// SPDX-License-Identifier: GPL-3.0-or-later
// Short help inside the program: how to read the picture, and which keys there are.
#pragma once

#include <QList>
#include <QString>

class QMenu;
class QWidget;

namespace lockscope::ui {

/// How to read the picture. Opens and deletes itself.
void open_help(QWidget& parent);
/// All keys, taken from the actions of the menus themselves, a heading for each menu.
void open_shortcuts(QWidget& parent, const QList<QMenu*>& menus);
/// The same as a page.
[[nodiscard]] QString shortcuts_html(const QList<QMenu*>& menus);

} // namespace lockscope::ui
