// SPDX-License-Identifier: GPL-3.0-or-later
// What the scene reads out of a new frame beyond its picture: kinds, averages, speed.
#include "ui/stage/scene.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace lockscope::ui {
namespace {

constexpr double heat_fades_s = 0.25;
constexpr double density_over_s = 0.3;
constexpr int kernel_reach = 3;
constexpr float kernel_sum = (kernel_reach + 1) * (kernel_reach + 1);
constexpr double blur_from = 8.0; // axis widths a token crosses in a second: tokens begin to blur
constexpr double blur_to = 40.0;  // and are gone

} // namespace

void StageScene::note_kinds() {
    const auto note = [this](const TokenView& token) {
        const bool batch = token.kind == TransactionKind::order_insert && token.records > 1;
        if (!frame_->seeking) { // how much is seen on the way depends on the machine
            kinds_.set(batch ? batch_bit : static_cast<std::size_t>(token.kind));
        }
        if (token.workload.valid()) {
            kind_of_.resize(std::max(kind_of_.size(), token.workload.index() + 1),
                            TransactionKind::order_insert);
            kind_of_[token.workload.index()] = token.kind;
        }
    };
    for (const auto& lane : frame_->stage.lanes) {
        if (lane.holder) {
            note(*lane.holder);
        }
        for (const auto& waiter : lane.waiters) {
            note(waiter);
        }
    }
}

void StageScene::note_heat(double elapsed_s, Step step) {
    const auto& heat = frame_->stage.quiet_heat;
    if (step == Step::jump || !frame_->playing || heat.size() != heat_.size()) {
        heat_ = heat;
        return;
    }
    // Locks held for an instant would flicker; they glow a little longer.
    const auto kept = static_cast<float>(std::exp(-elapsed_s / heat_fades_s));
    for (std::size_t i = 0; i < heat.size(); ++i) {
        heat_[i] = std::max(heat[i], heat_[i] * kept);
    }
}

void StageScene::note_speed() {
    blur_ = 0.0;
    if (!frame_ || !frame_->playing || frame_->finished || frame_->achieved_speed <= 0.0) {
        return;
    }
    const double widths_per_s = frame_->achieved_speed / range_.span_s;
    blur_ =
        std::clamp(std::log(widths_per_s / blur_from) / std::log(blur_to / blur_from), 0.0, 1.0);
}

double StageScene::arrival_s() const {
    constexpr double real_s = 0.15;
    constexpr double slow_enough = 4.0;
    const double speed = frame_ && frame_->playing ? frame_->achieved_speed : 0.0;
    return speed <= slow_enough ? real_s * speed : 0.0;
}

void StageScene::note_density(std::optional<double> elapsed_s) {
    const auto weight =
        elapsed_s ? static_cast<float>(1.0 - std::exp(-*elapsed_s / density_over_s)) : 1.0F;
    for (auto& lane : lanes_) {
        std::array<float, SceneLane::density_bins> now{};
        const double arrival = 1.0 / std::max(axis().width(), 1.0);
        double position = 0.0;
        for (const auto& waiter : lane.view->waiters) {
            const double by_wait = seconds(waiter.since) / range_.span_s;
            const double by_place = 1.0 - (queue_.x(position++) - layout_.axis_left) * arrival;
            const double share =
                std::clamp(stage_order_ == StageOrder::wait_time ? by_wait : by_place, 0.0, 1.0);
            const int bin = static_cast<int>((1.0 - share) * (now.size() - 1) + 0.5);
            // Spread over the neighbours: a band, not a fence.
            for (int d = -kernel_reach; d <= kernel_reach; ++d) {
                const int at = std::clamp(bin + d, 0, static_cast<int>(now.size()) - 1);
                now[static_cast<std::size_t>(at)] +=
                    static_cast<float>(kernel_reach + 1 - std::abs(d)) / kernel_sum;
            }
        }
        for (std::size_t i = 0; i < now.size(); ++i) {
            lane.density[i] += weight * (now[i] - lane.density[i]);
        }
    }
}

} // namespace lockscope::ui
