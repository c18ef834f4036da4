// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/measure/csv.h"
#include "core/model/units.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double finer = 2.0;
constexpr int svg_dpi = 96; // one unit of the drawing is one pixel

} // namespace

std::string curves_csv(std::span<const CsvCurve> curves) {
    std::string text = "time_s";
    std::vector<double> times;
    for (const CsvCurve& curve : curves) {
        text += ',' + csv_field(curve.name);
        times.insert(times.end(), curve.time_s.begin(), curve.time_s.end());
    }
    text += '\n';
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    std::vector<std::size_t> next(curves.size(), 0);
    for (const double time : times) {
        text += format_real(time);
        for (std::size_t i = 0; i < curves.size(); ++i) {
            text += ',';
            const CsvCurve& curve = curves[i];
            while (next[i] < curve.time_s.size() && curve.time_s[next[i]] < time) {
                ++next[i];
            }
            if (next[i] < curve.time_s.size() && curve.time_s[next[i]] == time &&
                std::isfinite(curve.values[next[i]])) {
                text += format_real(curve.values[next[i]]);
            }
        }
        text += '\n';
    }
    return text;
}

QByteArray drawing_png(const Drawing& drawing) {
    QImage image(drawing.size * finer, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(finer);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.paint(painter);
    painter.end();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

QByteArray drawing_svg(const Drawing& drawing, const QString& title) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(svg_dpi);
    generator.setSize(drawing.size);
    generator.setViewBox(QRect(QPoint(), drawing.size));
    generator.setTitle(title);
    QPainter painter(&generator);
    drawing.paint(painter);
    painter.end();
    return content;
}

QString write_whole(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return file.errorString();
    }
    if (file.write(content) != content.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return reason;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace lockscope::ui
