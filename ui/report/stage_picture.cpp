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

constexpr const char* title_place = "lockscope-title-place";
constexpr const char* description_place = "lockscope-description-place";

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
    generator.setResolution(96); // what browsers mean by an inch, so a pixel is a pixel
    generator.setViewBox(QRectF(QPointF(), picture.size));
    // The generator writes these as they are, even a `<`; the words come in afterwards.
    generator.setTitle(QString::fromLatin1(title_place));
    generator.setDescription(QString::fromLatin1(description_place));
    paint(generator, picture);
    QString title;
    QString description;
    if (picture.frame != nullptr) {
        if (picture.frame->scenario != nullptr) {
            title = QString::fromStdString(picture.frame->scenario->name);
        }
        // Who cannot see the drawing reads what is in it.
        description = words::summary(*picture.frame);
    }
    bytes.replace(title_place, title.toHtmlEscaped().toUtf8());
    bytes.replace(description_place, description.toHtmlEscaped().toUtf8());
    return bytes;
}

} // namespace lockscope::ui
