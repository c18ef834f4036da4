// SPDX-License-Identifier: GPL-3.0-or-later
// A line at the lower edge of the window that goes by itself: something was done, nothing is asked.
#pragma once

#include <QString>

class QWidget;

namespace lockscope::ui {

/// In place of an earlier one. Its object name is `notice`.
void show_notice(QWidget& window, const QString& text);

} // namespace lockscope::ui
