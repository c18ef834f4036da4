// SPDX-License-Identifier: GPL-3.0-or-later
// A frame as one page that needs nothing else: no program, no network, no second file.
#pragma once

#include "ui/report/stage_picture.h"

#include <QByteArray>

namespace lockscope::ui {

/// The scenario, the figures of the run beside those of the run it is compared with and of its
/// ghosts, the stage, the charts and the changes. Well-formed XML as well as HTML.
/// REQUIRES: picture.frame and its scenario are not null.
[[nodiscard]] QByteArray html_report(const StagePicture& picture);

} // namespace lockscope::ui
