// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/drawing.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int dots_per_inch = 96; // what browsers mean by an inch, so a pixel is a pixel
constexpr const char* title_place = "lockscope-title-place";
constexpr const char* description_place = "lockscope-description-place";

} // namespace

QByteArray drawing_png(const Drawing& drawing, double scale) {
    QImage image((drawing.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.paint(painter);
    painter.end();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

QByteArray drawing_svg(const Drawing& drawing, const QString& title, const QString& description) {
    QByteArray content;
    QBuffer buffer(&content);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dots_per_inch);
    generator.setSize(drawing.size.toSize());
    generator.setViewBox(QRectF(QPointF(), drawing.size));
    // The generator writes these as they are, even a `<`; the words come in afterwards.
    generator.setTitle(QString::fromLatin1(title_place));
    generator.setDescription(QString::fromLatin1(description_place));
    QPainter painter(&generator);
    drawing.paint(painter);
    painter.end();
    content.replace(title_place, title.toHtmlEscaped().toUtf8());
    content.replace(description_place, description.toHtmlEscaped().toUtf8());
    return content;
}

QByteArray svg_element(const QByteArray& svg) {
    return svg.mid(std::max<qsizetype>(svg.indexOf("<svg"), 0));
}

} // namespace lockscope::ui
