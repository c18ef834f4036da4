// SPDX-License-Identifier: GPL-3.0-or-later
// Short help inside the program: how to read the picture, and which keys there are.
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace lockscope::ui {

/// How to read the picture. Opens and deletes itself.
void open_help(QWidget& parent);
/// All keys, taken from the actions themselves.
void open_shortcuts(QWidget& parent, const QList<QAction*>& actions);

} // namespace lockscope::ui
