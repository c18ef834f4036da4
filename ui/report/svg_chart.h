// SPDX-License-Identifier: GPL-3.0-or-later
// One chart as SVG, drawn from numbers: for pages that are read without the program.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QString>

#include <vector>

namespace lockscope::ui {

struct SvgLine {
    QString name;
    const std::vector<double>* time_s = nullptr;
    const std::vector<double>* value = nullptr; ///< as long as time_s; NaN leaves a gap
    QColor color;
    bool dashed = false;
};

struct SvgChart {
    QString title;
    QString unit;        ///< behind the number at the top of the axis
    double factor = 1.0; ///< from values to what is shown
    std::vector<SvgLine> lines;
    std::vector<double> changes_s; ///< upright marks
    double end_s = 0.0;
};

/// A complete <svg> element. Colours of words and lines of the frame follow `currentColor`.
[[nodiscard]] QByteArray svg_chart(const SvgChart& chart);

} // namespace lockscope::ui
