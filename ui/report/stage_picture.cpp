// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/stage_picture.h"

#include "ui/stage/stage_painter.h"
#include "ui/stage/words.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace lockscope::ui {
namespace {

void paint(QPaintDevice& device, const StagePicture& picture) {
    QPainter painter(&device);
    paint_stage(painter, picture.size, picture.frame, picture.theme, picture.font,
                picture.selected);
}

} // namespace

QByteArray stage_png(const StagePicture& picture, double scale) {
    QImage image((picture.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(picture.theme.background);
    paint(image, picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray stage_svg(const StagePicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    if (picture.frame != nullptr) {
        generator.setTitle(picture.frame->scenario == nullptr
                               ? QString()
                               : QString::fromStdString(picture.frame->scenario->name));
        // Who cannot see the drawing reads what is in it.
        generator.setDescription(words::summary(*picture.frame));
    }
    paint(generator, picture);
    return bytes;
}

} // namespace lockscope::ui
