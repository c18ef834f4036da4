// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as files: pictures and curves. A file is whole or absent.
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>
#include <span>
#include <string>
#include <vector>

class QPainter;

namespace lockscope::ui {

/// One column; points into curves that outlive it. REQUIRES: ascending times, equal lengths.
struct CsvCurve {
    std::string name;
    std::span<const double> time_s;
    std::span<const double> values;
};

/// `time_s` and a column for each curve; a row for each time that any of them has. A cell is empty
/// where its curve has no value at that time.
[[nodiscard]] std::string curves_csv(std::span<const CsvCurve> curves);

/// Something that can be drawn, in logical pixels.
struct Drawing {
    QSize size;
    std::function<void(QPainter&)> paint;
};
/// Twice as fine as the screen, for slides and print.
[[nodiscard]] QByteArray drawing_png(const Drawing& drawing);
[[nodiscard]] QByteArray drawing_svg(const Drawing& drawing, const QString& title);

/// Replaces the file as a whole. Empty when done, else why not; then the file is as it was before.
[[nodiscard]] QString write_whole(const QString& path, const QByteArray& content);

} // namespace lockscope::ui
