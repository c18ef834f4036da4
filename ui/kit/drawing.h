// SPDX-License-Identifier: GPL-3.0-or-later
// Something that can be drawn, as a picture and as a drawing: the only place that writes either.
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace lockscope::ui {

/// In logical pixels.
struct Drawing {
    QSizeF size;
    std::function<void(QPainter&)> paint;
};

/// `scale` pixels of the picture for each of the screen: twice as fine for slides and print.
[[nodiscard]] QByteArray drawing_png(const Drawing& drawing, double scale = 2.0);
/// Words stay words and lines stay lines. Who cannot see the drawing reads `description`.
[[nodiscard]] QByteArray drawing_svg(const Drawing& drawing, const QString& title,
                                     const QString& description = {});
/// The drawing without what only a file of its own needs, to stand in a page.
[[nodiscard]] QByteArray svg_element(const QByteArray& svg);

} // namespace lockscope::ui
