// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts_panel.h"

#include "ui/charts/chart_card.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int side_margin = 16;
constexpr int gap = 14;
constexpr int least_height = 108; // of a chart with its title

using Unit = ChartKind::Unit;
using Lines = Theme::ChartLines;

/// In the order of their importance.
std::vector<ChartKind> chart_kinds() {
    return {
        {ChartsPanel::tr("Throughput"),
         ChartsPanel::tr("Committed records per second"),
         Unit::per_second,
         {{&ChartCurves::throughput_per_s, &Lines::throughput}}},
        {ChartsPanel::tr("Failure rate"),
         ChartsPanel::tr("Failed attempts among those that ended"),
         Unit::share,
         {{&ChartCurves::failure_rate, &Lines::failure_rate}}},
        {ChartsPanel::tr("Lock wait p50 · p95 · p99"),
         ChartsPanel::tr("Half, 95 % and 99 % of the lock waits are shorter than this; waits that "
                         "failed count too"),
         Unit::seconds,
         {{&ChartCurves::lock_wait_p50_s, &Lines::wait_p50},
          {&ChartCurves::lock_wait_p95_s, &Lines::wait_p95},
          {&ChartCurves::lock_wait_p99_s, &Lines::wait_p99}},
         true},
        {ChartsPanel::tr("Queue length, %1"),
         ChartsPanel::tr("Transactions waiting for the lock of the selected account, else of the "
                         "most contended one"),
         Unit::count,
         {{&ChartCurves::queue, &Lines::queue}}},
        {ChartsPanel::tr("Staleness of account summary"),
         ChartsPanel::tr("Time from a record's commit to the account update that covers it"),
         Unit::seconds,
         {{&ChartCurves::staleness_s, &Lines::staleness}}},
        {ChartsPanel::tr("Retries"),
         ChartsPanel::tr("Attempts after the first, per second"),
         Unit::per_second,
         {{&ChartCurves::retries_per_s, &Lines::retries}}},
        {ChartsPanel::tr("Long-running requests"),
         ChartsPanel::tr("Most synchronous requests at once beyond the long-running mark"),
         Unit::count,
         {{&ChartCurves::long_running, &Lines::long_running}}},
    };
}

} // namespace

ChartsPanel::ChartsPanel(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("charts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side_margin, 14, side_margin, 12);
    column->setSpacing(gap);
    for (ChartKind& kind : chart_kinds()) {
        cards_.push_back(new ChartCard(std::move(kind), this));
        column->addWidget(cards_.back(), 1);
    }
    stale_.assign(cards_.size(), false);
}

void ChartsPanel::set_theme(const Theme& theme) {
    for (ChartCard* card : cards_) {
        card->set_theme(theme);
    }
    std::fill(stale_.begin(), stale_.end(), frame_ != nullptr);
    catch_up();
}

void ChartsPanel::show_frame(const FramePtr& frame) {
    const bool another_run = frame_ == nullptr || frame_->run != frame->run;
    frame_ = frame;
    refreshed_.clear();
    if (frame->curves != curves_) {
        curves_ = frame->curves;
        std::fill(stale_.begin(), stale_.end(), true);
    }
    // Standing still there may be no other frame for a long time.
    if (another_run || !(frame->playing || frame->seeking)) {
        catch_up();
        return;
    }
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        next_ = (next_ + 1) % cards_.size();
        if (stale_[next_] && !cards_[next_]->isHidden()) {
            refresh(next_);
            return;
        }
    }
}

void ChartsPanel::refresh(std::size_t chart) {
    cards_[chart]->show_frame(*frame_);
    stale_[chart] = false;
    refreshed_.push_back(cards_[chart]);
}

void ChartsPanel::catch_up() {
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        if (stale_[i] && frame_ != nullptr && !cards_[i]->isHidden()) {
            refresh(i);
        }
    }
}

void ChartsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ChartsPanel::fit() {
    const QMargins margins = layout()->contentsMargins();
    const int room = height() - margins.top() - margins.bottom() + gap;
    const auto shown = static_cast<std::size_t>(
        std::clamp(room / (least_height + gap), 1, static_cast<int>(cards_.size())));
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        cards_[i]->setVisible(i < shown);
        cards_[i]->show_times(i + 1 == shown);
        stale_[i] = frame_ != nullptr;
    }
    catch_up();
}

} // namespace lockscope::ui
