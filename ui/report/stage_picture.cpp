// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/stage_picture.h"

#include "ui/kit/drawing.h"
#include "ui/stage/stage_painter.h"
#include "ui/stage/words.h"

#include <QPainter>

namespace lockscope::ui {
namespace {

Drawing drawing_of(const StagePicture& picture) {
    return {picture.size, [&picture](QPainter& painter) {
                paint_stage(painter, picture.size, picture.frame, picture.theme, picture.font,
                            picture.selected);
            }};
}

} // namespace

QByteArray stage_png(const StagePicture& picture, double scale) {
    return drawing_png(drawing_of(picture), scale);
}

QByteArray stage_svg(const StagePicture& picture) {
    QString title;
    QString description;
    if (picture.frame != nullptr) {
        if (picture.frame->scenario != nullptr) {
            title = QString::fromStdString(picture.frame->scenario->name);
        }
        description = words::summary(*picture.frame);
    }
    return drawing_svg(drawing_of(picture), title, description);
}

} // namespace lockscope::ui
