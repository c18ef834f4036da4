// SPDX-License-Identifier: GPL-3.0-or-later
// A bare plot: curves over time with those of other runs behind them, a faint grid, dashed limits,
// flags where a parameter changed, bands where an alert stood, a line at the shared time cursor.
//
// Lives in the GUI thread. It knows points and pixels, not what they mean.
#pragma once

#include "ui/kit/theme.h"
#include "ui/kit/time_scale.h"

#include <QtCharts/QChartView>

#include <QList>
#include <QPen>
#include <QPointF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

class QLineSeries;
class QValueAxis;

namespace lockscope::ui {

class PlotView : public QChartView {
    Q_OBJECT
public:
    /// The lines of other runs; each can be told from the others by its dashes.
    enum Other { original, without, rival, other_count };

    explicit PlotView(int curves, QWidget* parent = nullptr);

    struct Limit {
        double value = 0.0;
        QString label;
        QColor colour;
    };

    /// `rival_colour`: of the rival's line; ghosts have that of the theme.
    void set_theme(const Theme& theme, const QList<QColor>& colours, const QColor& rival_colour);
    /// In pieces, between which no line is drawn.
    using Pieces = QList<QList<QPointF>>;
    void set_curve(int index, const Pieces& pieces);
    /// Empty: there is none. `word` stands at its end.
    void set_other(Other which, const Pieces& pieces, const QString& word);
    /// All points, in one.
    [[nodiscard]] QList<QPointF> other(Other which) const;
    [[nodiscard]] QList<QPointF> curve(int index) const;
    void set_ranges(TimeSpan time, double value_end);
    [[nodiscard]] TimeSpan shown() const;
    /// Drawn where they fall into the range.
    void set_limits(std::vector<Limit> limits);
    /// Those later than `now_s` are drawn fainter.
    void set_changes(std::vector<double> times_s, double now_s);
    void set_alerts(std::vector<TimeSpan> spans);
    /// The line of the shared cursor; repaints no more than that line.
    void set_cursor_line(std::optional<double> time_s);
    /// Words at the top grid line and, if wanted, at both ends of the time axis. `empty` stands in
    /// the middle, for a plot that has nothing to show.
    void set_labels(const QString& top, bool times, const QString& empty);
    /// Where the time span lies, in pixels of the widget.
    [[nodiscard]] TimeScale scale() const;

    [[nodiscard]] QSize sizeHint() const override { return {200, 90}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 40}; }

Q_SIGNALS:
    void pointed_at(double time_s);
    void pointer_left();
    void clicked(double time_s);
    void zoom_wanted(double about_s, double factor);
    /// From `span`, which was shown when the drag began.
    void pan_wanted(lockscope::ui::TimeSpan span, double by_s);
    void whole_wanted();

protected:
    bool event(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paint_alerts(QPainter& painter, const QRectF& plot) const;
    void paint_changes(QPainter& painter, const QRectF& plot) const;
    /// Returns where its words stand.
    std::vector<QRectF> paint_limits(QPainter& painter, const QRectF& plot) const;
    void paint_words(QPainter& painter, const QRectF& plot) const;
    void paint_other_words(QPainter& painter, const QRectF& plot, std::vector<QRectF> taken) const;
    void paint_cursor(QPainter& painter, const QRectF& plot) const;
    void update_cursor();

    Theme theme_;
    /// The pieces of a curve; those that it does not need now are empty.
    struct Line {
        QList<QLineSeries*> pieces;
        QPen pen;
    };
    QLineSeries* add_piece(Line& line);
    void show(Line& line, const Pieces& pieces);
    static void set_pen(Line& line, const QPen& pen);
    [[nodiscard]] static QList<QPointF> points_of(const Line& line);

    std::array<Line, other_count> others_;
    std::array<QString, other_count> words_;
    std::vector<Line> lines_;
    QValueAxis* time_;
    QValueAxis* value_;
    std::vector<Limit> limits_;
    std::vector<double> changes_;
    std::vector<TimeSpan> alerts_;
    std::optional<double> cursor_s_;
    double now_s_ = 0.0;
    QString top_label_;
    QString empty_label_;
    bool time_labels_ = false;
    enum class Drag { none, click, pan } drag_ = Drag::none;
    QPointF pressed_;
    TimeSpan pressed_span_;
};

} // namespace lockscope::ui
