// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/plot_scale.h"
#include "ui/charts/plot_view.h"
#include "ui/controls/value_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

// The limits belong into the picture once waits are of their order, not before: else a chart of
// milliseconds would be a flat line.
constexpr double limits_from = 0.2;
constexpr double room_above = 1.1;

double largest_of(const std::vector<double>& values) {
    double largest = 0.0;
    for (const double value : values) {
        largest = std::isfinite(value) ? std::max(largest, value) : largest;
    }
    return largest;
}

/// The newest value that exists; NaN if none does.
double newest_of(const std::vector<double>& values) {
    const auto found =
        std::find_if(values.rbegin(), values.rend(), [](double v) { return std::isfinite(v); });
    return found == values.rend() ? std::nan("") : *found;
}

QString coloured(const QString& text, const QColor& colour) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), text);
}

} // namespace

ChartCard::ChartCard(ChartKind kind, QWidget* parent)
    : QWidget(parent)
    , kind_(std::move(kind))
    , title_(new QLabel(this))
    , value_(new QLabel(this))
    , plot_(new PlotView(static_cast<int>(kind_.curves.size()), this)) {
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    value_->setTextFormat(Qt::RichText);
    value_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setToolTip(kind_.help);

    auto* words = new QHBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(title_, 1);
    words->addWidget(value_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(words);
    column->addWidget(plot_, 1);
}

void ChartCard::set_theme(const Theme& theme) {
    theme_ = theme;
    QList<QColor> colours;
    for (const ChartKind::Curve& curve : kind_.curves) {
        colours.append(theme.chart.*curve.colour);
    }
    plot_->set_theme(theme, colours);
    QPalette quiet = value_->palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    value_->setPalette(quiet);
}

void ChartCard::show_frame(const Frame& frame) {
    const QString account = QString::fromStdString(frame.chart_account_name);
    const QString title =
        kind_.title.contains(QStringLiteral("%1")) ? kind_.title.arg(account) : kind_.title;
    title_->setText(title);
    const QString value = present_value(frame);
    value_->setText(value);
    plot_->setAccessibleName(title);
    if (frame.curves == nullptr) {
        return;
    }
    const ChartCurves& curves = *frame.curves;
    double largest = 0.0;
    bool empty = true;
    for (std::size_t i = 0; i < kind_.curves.size(); ++i) {
        const auto& values = curves.*kind_.curves[i].values;
        largest = std::max(largest, largest_of(values));
        const QList<QPointF> points = curve_points(curves.time_s, values);
        empty = empty && points.isEmpty();
        plot_->set_curve(static_cast<int>(i), points);
    }
    std::vector<PlotView::Limit> limits;
    const double timeout = seconds(frame.stage.lock_timeout);
    if (kind_.wait_limits && largest > limits_from * timeout) {
        largest = std::max(largest, timeout * room_above);
        limits = {
            {timeout, tr("time-out"), theme_.critical.fill},
            {seconds(frame.stage.long_running_after), tr("long-running"), theme_.contended.fill}};
    }
    value_end_ = kind_.unit == ChartKind::Unit::share
                     ? std::min(1.0, follow_range(value_end_, largest))
                     : follow_range(value_end_, largest);
    const double now = seconds(frame.stage.now);
    plot_->set_ranges(time_span(now, seconds(frame.end)), value_end_ > 0.0 ? value_end_ : 1.0);
    plot_->set_limits(std::move(limits));
    plot_->set_labels(value_end_ > 0.0 ? figure(value_end_, true) : QString(), times_shown_,
                      empty ? tr("nothing yet") : QString());
    std::vector<double> changes;
    for (const SimTime t : *frame.changes) {
        changes.push_back(seconds(t));
    }
    plot_->set_changes(std::move(changes));
    plot_->viewport()->update();
}

QString ChartCard::figure(double value, bool on_axis) const {
    const double size = std::abs(value);
    double shown = value;
    int decimals = 0;
    QString unit;
    switch (kind_.unit) {
    case ChartKind::Unit::share:
        shown = value * 100.0;
        decimals = size >= 0.0995 || value == 0.0 ? 0 : 1;
        unit = QStringLiteral(" %");
        break;
    case ChartKind::Unit::seconds:
        if (size < 0.9995) {
            shown = value * 1000.0;
            unit = QStringLiteral(" ms");
        } else {
            decimals = size < 99.95 ? 1 : 0;
            unit = QStringLiteral(" s");
        }
        break;
    case ChartKind::Unit::per_second:
        decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
        unit = QStringLiteral(" /s");
        break;
    case ChartKind::Unit::count:
        decimals = size < 9.95 && value != std::floor(value) ? 1 : 0;
        break;
    }
    // The ends of axes are round; a running value keeps its decimals, so that it stands still.
    QLocale locale = figures_locale();
    return (on_axis ? locale.toString(shown, 'g', 4) : locale.toString(shown, 'f', decimals)) +
           unit;
}

QString ChartCard::present_value(const Frame& frame) const {
    if (frame.curves == nullptr) {
        return {};
    }
    QStringList figures;
    for (const ChartKind::Curve& curve : kind_.curves) {
        double value = newest_of((*frame.curves).*curve.values);
        if (curve.values == &ChartCurves::throughput_per_s) {
            value = frame.throughput_per_s; // over a longer while than one bin
        }
        const QString text = std::isfinite(value) ? figure(value, false) : QStringLiteral("–");
        figures.append(kind_.curves.size() > 1
                           ? coloured(text, readable(theme_.chart.*curve.colour, theme_.surface))
                           : text);
    }
    return figures.join(QStringLiteral(" · "));
}

} // namespace lockscope::ui
