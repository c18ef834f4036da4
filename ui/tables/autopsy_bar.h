// SPDX-License-Identifier: GPL-3.0-or-later
// The bar that splits a time by who is to blame for it. One segment is selected; arrows walk it.
#pragma once

#include "ui/kit/theme.h"
#include "ui/tables/autopsy_bar_layout.h"
#include "ui/tables/autopsy_words.h"

#include <QWidget>

#include <vector>

namespace lockscope::ui {

class AutopsyBar : public QWidget {
    Q_OBJECT
public:
    explicit AutopsyBar(QWidget* parent = nullptr);

    /// What the parts point to outlives them here. The largest is selected.
    void set_parts(std::vector<AutopsyPart> parts);
    void set_theme(const Theme& theme);

    [[nodiscard]] const std::vector<AutopsyPart>& parts() const { return parts_; }
    [[nodiscard]] const std::vector<BarSegment>& segments() const { return segments_; }
    /// -1 where there are none.
    [[nodiscard]] int selected() const { return selected_; }
    void select(int segment);
    /// What the segment stands for, in words.
    [[nodiscard]] QString words_of(int segment) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selected_changed(int segment);
    /// Enter, or a double click: the user wants to look behind it.
    void opened(int segment);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void lay_out();
    [[nodiscard]] int segment_at(int x) const;
    [[nodiscard]] const Tone* tone_of(const BarSegment& segment) const;
    [[nodiscard]] int key_height() const;
    void paint_key(QPainter& painter);

    std::vector<AutopsyPart> parts_;
    std::vector<BarSegment> segments_;
    int selected_ = -1;
    Theme theme_ = Theme::dark();
};

} // namespace lockscope::ui
