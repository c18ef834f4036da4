// SPDX-License-Identifier: GPL-3.0-or-later
// The stage as a picture of its own, for slides and documents.
#pragma once

#include "ui/kit/theme.h"
#include "ui/session/frame.h"

#include <QByteArray>
#include <QFont>
#include <QSizeF>

namespace lockscope::ui {

struct StagePicture {
    FramePtr frame; ///< may be null: an empty stage
    Theme theme;
    QFont font;
    QSizeF size; ///< in pixels of a plain screen
    AccountId selected;
};

/// `scale` pixels of the picture for each of the screen.
[[nodiscard]] QByteArray stage_png(const StagePicture& picture, double scale);
[[nodiscard]] QByteArray stage_svg(const StagePicture& picture);

} // namespace lockscope::ui
