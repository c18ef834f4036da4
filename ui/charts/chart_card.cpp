// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/other_runs.h"
#include "ui/charts/plot_scale.h"
#include "ui/charts/plot_view.h"
#include "ui/kit/alert_spans.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/value_text.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

// The limits belong into the picture once waits are of their order, not before: else a chart of
// milliseconds would be a flat line.
constexpr double limits_from = 0.2;
constexpr double room_above = 1.1;

double largest_of(const QList<QPointF>& points, double present) {
    for (const QPointF& point : points) {
        present = std::max(present, point.y());
    }
    return present;
}

double last_time(const std::shared_ptr<const ChartCurves>& curves) {
    return curves == nullptr || curves->time_s.empty() ? 0.0 : curves->time_s.back();
}

} // namespace

ChartCard::ChartCard(ChartKind kind, TimeCursor& cursor, TimeRange& range, QWidget* parent)
    : QWidget(parent)
    , kind_(std::move(kind))
    , cursor_(cursor)
    , range_(range)
    , title_(new ElidedLabel(this))
    , value_(new QLabel(this))
    , others_(new QLabel(this))
    , plot_(new PlotView(static_cast<int>(kind_.lines.size()), this)) {
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    plot_->setAccessibleName(kind_.name); // until it is shown and its account is known
    for (QLabel* label : {value_, others_}) {
        label->setTextFormat(Qt::RichText);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    others_->setToolTip(tr("original: this run before its past was changed\n"
                           "without: the same load with every mitigation off\n"
                           "A and B: the two runs that are compared"));
    others_->hide();
    setToolTip(kind_.help);

    auto* words = new QHBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(words_gap_px);
    words->addWidget(title_, 1);
    words->addWidget(value_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(words);
    column->addWidget(others_);
    column->addWidget(plot_, 1);
    connect_plot();
}

void ChartCard::connect_plot() {
    connect(plot_, &PlotView::pointed_at, &cursor_, &TimeCursor::point_at);
    connect(plot_, &PlotView::pointer_left, &cursor_, &TimeCursor::leave);
    connect(plot_, &PlotView::clicked, this,
            [this](double t) { Q_EMIT seek_requested(SimTime(from_seconds(t))); });
    connect(plot_, &PlotView::zoom_wanted, this, [this](double about, double factor) {
        range_.show(zoomed(plot_->shown(), about, factor, whole_s()));
    });
    connect(plot_, &PlotView::pan_wanted, this, [this](const TimeSpan& span, double by) {
        if (range_.chosen().has_value()) {
            range_.show(panned(span, by, whole_s()));
        }
    });
    connect(plot_, &PlotView::whole_wanted, &range_, &TimeRange::show_whole);
    connect(&cursor_, &TimeCursor::changed, this, &ChartCard::point);
    connect(&range_, &TimeRange::changed, this, [this] {
        value_end_ = 0.0; // another part has other heights
        refresh();
    });
}

void ChartCard::set_theme(const Theme& theme) {
    theme_ = theme;
    QList<QColor> colours;
    for (const ChartKind::Line& line : kind_.lines) {
        colours.append(theme.chart.*line.colour);
    }
    plot_->set_theme(theme, colours, theme.chart.*kind_.compared.colour);
    QPalette quiet = value_->palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    value_->setPalette(quiet);
    others_->setPalette(quiet);
}

void ChartCard::show_frame(const FramePtr& frame) {
    if (frame_ != nullptr && frame_->run != frame->run) {
        value_end_ = 0.0;
    }
    frame_ = frame;
    refresh();
}

void ChartCard::refresh() {
    if (frame_ == nullptr || isHidden()) {
        return; // shown later, it is brought up to date by its panel
    }
    const QString account = QString::fromStdString(frame_->chart_account_name);
    const QString title = kind_.of_account() ? kind_.title.arg(account) : kind_.title;
    if (title_->text() != title) {
        title_->setText(title);
        plot_->setAccessibleName(title);
    }
    show_values();
    if (frame_->curves != nullptr) {
        show_curves();
        show_marks();
        plot_->viewport()->update();
    }
}

/// The end of the time axis unless somebody chose another: what has happened. A run behind it that
/// goes on for days would squeeze it to nothing.
double ChartCard::present_s() const {
    if (frame_ == nullptr) {
        return 1.0;
    }
    return time_span(seconds(std::max(frame_->stage.now, frame_->front)), seconds(frame_->end));
}

/// How far one can zoom out: to the end of all runs behind it.
double ChartCard::whole_s() const {
    if (frame_ == nullptr) {
        return 1.0;
    }
    double reached = seconds(frame_->stage.now);
    for (const GhostCurves& ghost : frame_->ghosts) {
        reached = std::max(reached, last_time(ghost.curves));
    }
    return time_span(reached, seconds(frame_->end));
}

void ChartCard::show_curves() {
    const Frame& frame = *frame_;
    const double now = seconds(frame.stage.now);
    const TimeSpan span = range_.chosen().value_or(TimeSpan{0.0, present_s()});
    const int pixels = std::max(plot_->viewport()->width(), 1);
    const double bin_s = seconds(frame.curves->bin_width);
    double largest = 0.0;
    bool empty = true;
    for (std::size_t i = 0; i < kind_.lines.size(); ++i) {
        QList<QPointF> points =
            curve_points(frame.curves->time_s, frame.curves->of(kind_.lines[i].curve));
        // Curves may be a moment older than the frame, when it went back.
        while (!points.isEmpty() && points.back().x() > now) {
            points.removeLast();
        }
        points = visible_points(points, span.from, span.to, pixels);
        largest = largest_of(points, largest);
        empty = empty && points.isEmpty();
        plot_->set_curve(static_cast<int>(i), without_gaps(points, bin_s, span));
    }
    const auto show_other = [&](PlotView::Other which, const ChartCurves* curves,
                                const QString& word) {
        QList<QPointF> points;
        double other_bin_s = bin_s;
        if (curves != nullptr) {
            points = quiet_points(curve_points(curves->time_s, curves->of(kind_.compared.curve)),
                                  span.from, span.to, pixels);
            largest = largest_of(points, largest);
            other_bin_s = seconds(curves->bin_width);
        }
        plot_->set_other(which, without_gaps(points, other_bin_s, span), word);
    };
    show_other(PlotView::original, ghost_of(frame, GhostCurves::Kind::original), tr("original"));
    show_other(PlotView::without, ghost_of(frame, GhostCurves::Kind::without_mitigations),
               tr("without"));
    show_other(PlotView::rival, rival_of(frame), tr("B", "the second of two runs"));

    std::vector<PlotView::Limit> limits;
    const double timeout = seconds(frame.stage.lock_timeout);
    if (kind_.limits == ChartKind::Limits::waits && largest > limits_from * timeout) {
        largest = std::max(largest, timeout * room_above);
        limits = {
            {timeout, tr("time-out"), theme_.critical.fill},
            {seconds(frame.stage.long_running_after), tr("long-running"), theme_.contended.fill}};
    }
    if (largest > 0.0) {
        largest = std::max(largest, least_axis(kind_.unit));
    }
    double end = follow_range(value_end_, largest);
    if (kind_.unit == ChartKind::Unit::share) {
        end = std::min(1.0, end);
    }
    // How much is seen on the way to an instant depends on the machine: only where the run stands
    // or plays is the height remembered.
    if (!frame.seeking) {
        value_end_ = end;
    }
    plot_->set_ranges(span, end > 0.0 ? end : 1.0);
    plot_->set_limits(std::move(limits));
    plot_->set_labels(end > 0.0 ? axis_figure(kind_.unit, end) : QString(), times_shown_,
                      empty && largest == 0.0 ? tr("nothing yet") : QString());
}

void ChartCard::show_marks() {
    std::vector<double> changes;
    if (frame_->interventions != nullptr) {
        for (const Intervention& intervention : *frame_->interventions) {
            changes.push_back(seconds(intervention.at));
        }
    }
    const double now = seconds(frame_->stage.now);
    plot_->set_changes(std::move(changes), now);
    plot_->set_alerts(frame_->alerts == nullptr ? std::vector<TimeSpan>()
                                                : alert_spans(*frame_->alerts, now));
}

void ChartCard::point() {
    if (!isVisible()) {
        return;
    }
    plot_->set_cursor_line(cursor_.seconds());
    if (frame_ != nullptr) {
        show_values();
    }
}

void ChartCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        others_below_ = false;
        refresh();
    }
}

std::vector<CsvCurve> ChartCard::csv_curves() const {
    std::vector<CsvCurve> curves;
    if (frame_ == nullptr || frame_->curves == nullptr) {
        return curves;
    }
    const std::string whose = kind_.of_account() ? ":" + frame_->chart_account_name : "";
    const auto add = [&](const ChartCurves* of, const std::string& suffix) {
        for (const ChartKind::Line& line : kind_.lines) {
            if (of != nullptr) {
                std::string name(curve_row(line.curve).name);
                name += suffix;
                name += whose;
                curves.push_back({std::move(name), of->time_s, of->of(line.curve)});
            }
        }
    };
    add(frame_->curves.get(), "");
    add(ghost_of(*frame_, GhostCurves::Kind::original), "_original");
    add(ghost_of(*frame_, GhostCurves::Kind::without_mitigations), "_without_mitigations");
    add(rival_of(*frame_), "_b");
    return curves;
}

} // namespace lockscope::ui
