// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts_panel.h"

#include "ui/charts/chart_card.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int side_margin = 16;
constexpr int gap = 14;
constexpr int least_height = 108; // of a chart with its title

bool same_ghosts(const Frame& a, const Frame& b) {
    return std::equal(a.ghosts.begin(), a.ghosts.end(), b.ghosts.begin(), b.ghosts.end(),
                      [](const GhostCurves& x, const GhostCurves& y) {
                          return x.kind == y.kind && x.curves == y.curves;
                      });
}

std::shared_ptr<const ChartCurves> rival_curves(const Frame& frame) {
    return frame.rival == nullptr ? nullptr : frame.rival->curves;
}

} // namespace

ChartsPanel::ChartsPanel(TimeCursor& cursor, TimeRange& range, QWidget* parent)
    : QWidget(parent)
    , range_(range)
    , area_(new QScrollArea(this))
    , column_(new QWidget(area_)) {
    setObjectName(QStringLiteral("charts"));
    auto* column = new QVBoxLayout(column_);
    column->setContentsMargins(side_margin, 14, side_margin, 12);
    column->setSpacing(gap);
    for (ChartKind& kind : chart_kinds()) {
        auto* card = new ChartCard(std::move(kind), cursor, range, column_);
        cards_.push_back(card);
        column->addWidget(card, 1);
        connect(card, &ChartCard::seek_requested, this, &ChartsPanel::seek_requested);
    }
    stale_.assign(cards_.size(), false);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setWidget(column_);
    auto* house = new QVBoxLayout(this);
    house->setContentsMargins(0, 0, 0, 0);
    house->addWidget(area_);
}

void ChartsPanel::set_theme(const Theme& theme) {
    area_->verticalScrollBar()->setStyleSheet(slim_scroll_bar(theme));
    for (ChartCard* card : cards_) {
        card->set_theme(theme);
    }
    std::fill(stale_.begin(), stale_.end(), frame_ != nullptr);
    catch_up();
}

/// Has the frame something that the charts do not show yet?
bool ChartsPanel::is_stale(const Frame& frame) const {
    return curves_of_ == nullptr || frame.curves != curves_of_->curves ||
           frame.interventions != curves_of_->interventions || !same_ghosts(frame, *curves_of_) ||
           rival_curves(frame) != rival_curves(*curves_of_);
}

void ChartsPanel::show_frame(const FramePtr& frame) {
    const bool another_run = frame_ == nullptr || frame_->run != frame->run;
    frame_ = frame;
    refreshed_.clear();
    if (is_stale(*frame)) {
        curves_of_ = frame;
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
    cards_[chart]->show_frame(frame_);
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

std::vector<ChartCard*> ChartsPanel::shown() const {
    std::vector<ChartCard*> cards;
    std::copy_if(cards_.begin(), cards_.end(), std::back_inserter(cards),
                 [](const ChartCard* card) { return !card->isHidden(); });
    return cards;
}

void ChartsPanel::choose(const QStringList& ids) {
    chosen_.clear();
    for (const ChartCard* card : cards_) {
        if (ids.contains(card->kind().id)) {
            chosen_.append(card->kind().id);
        }
    }
    fit();
}

void ChartsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ChartsPanel::fit() {
    const QMargins margins = column_->layout()->contentsMargins();
    const int room = height() - margins.top() - margins.bottom() + gap;
    const auto fitting = static_cast<std::size_t>(
        std::clamp(room / (least_height + gap), 1, static_cast<int>(cards_.size())));
    ChartCard* last = nullptr;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        ChartCard* card = cards_[i];
        const bool shown = chosen_.isEmpty() ? i < fitting : chosen_.contains(card->kind().id);
        card->setMinimumHeight(chosen_.isEmpty() ? 0 : least_height);
        card->setVisible(shown);
        card->show_times(false);
        last = shown ? card : last;
        stale_[i] = frame_ != nullptr;
    }
    last->show_times(true);
    catch_up();
}

} // namespace lockscope::ui
