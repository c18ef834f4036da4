// SPDX-License-Identifier: GPL-3.0-or-later
// A stage of the usual size on which a frame is shown.
#pragma once

#include "tests/support/frames.h"
#include "ui/kit/theme.h"
#include "ui/stage/stage_widget.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>

#include <memory>

namespace lockscope::ui::test {

inline constexpr QSize usual(912, 690);

inline std::unique_ptr<StageWidget> shown_widget(const Frame& frame) {
    auto widget = std::make_unique<StageWidget>();
    widget->resize(usual);
    widget->set_theme(Theme::dark());
    widget->set_frame(share(frame));
    widget->show();
    return widget;
}

/// The square whose edges are `reach` away from its centre.
inline QRectF around(QPointF centre, double reach) {
    return {centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach};
}

/// With common spaces where the window has some that do not break.
inline QString plain(QString text) {
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

} // namespace lockscope::ui::test
