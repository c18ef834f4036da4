// SPDX-License-Identifier: GPL-3.0-or-later
// Below two stages: who does better, in a sentence, and the figures beside each other.
#pragma once

#include "ui/kit/theme.h"
#include "ui/session/frame.h"

#include <QLabel>
#include <QWidget>

#include <chrono>
#include <vector>

namespace lockscope::ui {

class DifferenceBar : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceBar(QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    /// REQUIRES: frame.rival.
    void show_frame(const Frame& frame);
    [[nodiscard]] QString verdict() const { return verdict_->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Column {
        QLabel* name;
        QLabel* a;
        QLabel* b;
        QLabel* change;
    };
    void show_figures(const RunSummary& a, const RunSummary& b);

    Theme theme_;
    QLabel* verdict_;
    std::vector<Column> columns_;
    std::vector<QLabel*> letters_;
    JudgedStretch stretch_;
    SimTime from_{}; ///< the figures are of the time from here
    SimTime to_{};   ///< to here, of a range
    std::shared_ptr<const RunSummary> shown_a_;
    std::shared_ptr<const RunSummary> shown_b_;
};

} // namespace lockscope::ui
