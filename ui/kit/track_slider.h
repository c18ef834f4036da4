// SPDX-License-Identifier: GPL-3.0-or-later
// A slider whose handle goes where it is pressed, with a mark at the value it goes back to.
#pragma once

#include "ui/kit/theme.h"

#include <QSlider>

#include <optional>

namespace lockscope::ui {

class TrackSlider : public QSlider {
    Q_OBJECT
public:
    explicit TrackSlider(QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    /// The place of the mark; none hides it.
    void set_mark(std::optional<int> place);
    /// Paints it in the colour of what was changed.
    void set_changed(bool changed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where on the widget a place is; for tests that drag it.
    [[nodiscard]] QPoint point_of(int place) const;

Q_SIGNALS:
    /// Arrow keys, page keys and the wheel: up or down by so many steps, 10 for a page.
    void stepped(int steps);
    void reset_requested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] double x_of(int place) const;
    [[nodiscard]] int place_at(double x) const;

    Theme theme_;
    std::optional<int> mark_;
    bool changed_ = false;
    bool hovered_ = false;
};

} // namespace lockscope::ui
