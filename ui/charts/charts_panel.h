// SPDX-License-Identifier: GPL-3.0-or-later
// The column of live charts: as many as fit, the most important first.
//
// Curves arrive ten times a second. The charts take turns, one with each frame, so that none of
// the sixty pictures a second has to wait for all of them.
#pragma once

#include "ui/session/frame.h"
#include "ui/theme.h"

#include <QWidget>

#include <vector>

namespace lockscope::ui {

class ChartCard;

class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// Brings every chart up to the newest frame now.
    void catch_up();
    [[nodiscard]] const std::vector<ChartCard*>& cards() const { return cards_; }
    /// The charts refreshed by the last show_frame().
    [[nodiscard]] const std::vector<ChartCard*>& refreshed() const { return refreshed_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void refresh(std::size_t chart);

    std::vector<ChartCard*> cards_;
    std::vector<bool> stale_;
    FramePtr frame_;
    std::shared_ptr<const ChartCurves> curves_; ///< what the charts show or are about to
    std::size_t next_ = 0;
    std::vector<ChartCard*> refreshed_;
};

} // namespace lockscope::ui
