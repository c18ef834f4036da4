// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as files: pictures and curves.
#pragma once

#include "ui/kit/drawing.h"
#include "ui/kit/theme.h"
#include "ui/session/frame.h"

#include <QByteArray>
#include <QFont>
#include <QString>

#include <span>
#include <string>
#include <vector>

namespace lockscope::ui {

class ChartCard;

/// One column; points into curves that outlive it. REQUIRES: ascending times, equal lengths.
struct CsvCurve {
    std::string name;
    std::span<const double> time_s;
    std::span<const double> values;
};

/// `time_s` and a column for each curve; a row for each time that any of them has. A cell is empty
/// where its curve has no value at that time.
[[nodiscard]] std::string curves_csv(std::span<const CsvCurve> curves);

/// The cards below each other, as they stand on the screen.
[[nodiscard]] Drawing cards_drawing(const std::vector<ChartCard*>& cards, const QColor& ground);
/// Every chart there is, in the order of charts.def, as an <svg> element that stands in a page:
/// what its card shows of the frame.
[[nodiscard]] std::vector<QByteArray> chart_elements(const FramePtr& frame, const Theme& theme,
                                                     const QFont& font);

} // namespace lockscope::ui
