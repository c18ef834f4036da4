// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of resources/icons in the colours of a theme.
#pragma once

#include <QColor>
#include <QIcon>

namespace lockscope::ui {

/// `name` without `.svg`. Sharp at any size and pixel ratio.
[[nodiscard]] QIcon themed_icon(const QString& name, const QColor& normal, const QColor& disabled);
/// The program's own icon, for windows and task bars.
[[nodiscard]] QIcon program_icon();

} // namespace lockscope::ui
