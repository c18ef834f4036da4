// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/layout.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

// The stage as designed: beside controls and charts in a window of 1600 x 900, in 13 pixel type.
constexpr double designed_width = 912.0;
constexpr double designed_height = 690.0;
constexpr double designed_font_px = 13.0;

constexpr double least_block = 21.0;  // ems: a short name, the padlock, the holder and its words
constexpr double hold_ring_em = 1.46; // outer radius of the ring around the holder

/// The rows from top to bottom; `lanes` gets what is left.
struct Rows {
    double header, labels, heat, caption, cards;
};

Rows rows(const StageMetrics& m, double height, bool heat) {
    Rows r{m.em * 3.0, m.em * 1.5, 0.0, 0.0, 0.0};
    // In a small stage the lanes come first: the strip, then the cards give way.
    if (height >= m.em * 20.0) {
        r.cards = m.em * (height >= m.em * 32.0 ? 7.2 : 5.6);
    }
    if (height >= m.em * 26.0) {
        r.heat = heat ? m.em * 1.5 : 0.0;
        r.caption = m.em * 2.0; // the legend stands here even without a strip
    }
    return r;
}

double lanes_height(const StageMetrics& m, double height, const Rows& r) {
    const double rest = r.header + r.labels + r.heat + r.caption + r.cards +
                        (r.heat > 0.0 ? m.em : 0.0) + m.em * 0.6 +
                        (r.cards > 0.0 ? m.margin() : 0.0);
    return std::max(height - rest, m.em);
}

} // namespace

StageMetrics StageMetrics::of(QSizeF stage, double font_px) {
    const double room = std::min(stage.width() / designed_width, stage.height() / designed_height) *
                        designed_font_px / std::max(font_px, 1.0);
    const double growth = std::clamp(std::pow(std::max(room, 0.0), 0.7), 0.92, 2.4);
    // Half pixels: a window being resized must not ask for new sprites with every step.
    return {std::floor(std::max(font_px, 6.0) * growth * 2.0) / 2.0};
}

QRectF StageLayout::lane(int index) const {
    const double pitch = lane_height + metrics.lane_gap();
    return {lanes.left(), lanes.top() + index * pitch, lanes.width(), lane_height};
}

QRectF card_title(const QRectF& card, double em) {
    return {card.left() + em, card.top() + em * 0.6, card.width() - 2 * em, em * 1.8};
}

int lane_capacity(QSizeF size, double font_px) {
    const auto m = StageMetrics::of(size, font_px);
    const double room = lanes_height(m, size.height(), rows(m, size.height(), true));
    return std::max(1, static_cast<int>((room + m.lane_gap()) / (m.lane_min() + m.lane_gap())));
}

StageLayout lay_out(QSizeF size, double font_px, int lanes, bool heat) {
    StageLayout l;
    l.metrics = StageMetrics::of(size, font_px);
    l.size = size;
    const auto& m = l.metrics;
    const double left = m.margin();
    const double width = std::max(size.width() - 2.0 * left, m.em);
    const auto r = rows(m, size.height(), heat);

    l.header = {left, 0.0, width, r.header};
    l.long_running = l.header;
    l.long_running.setLeft(l.header.right() - std::min(width * 0.5, m.em * 22.0));
    l.axis_labels = {left, l.header.bottom(), width, r.labels};
    l.lanes = {left, l.axis_labels.bottom(), width, lanes_height(m, size.height(), r)};
    double y = l.lanes.bottom() + m.em * 0.6;
    if (r.heat > 0.0) {
        l.heat = {left, y + m.em * 0.6, width, r.heat};
        y = l.heat.bottom() + m.em * 0.4;
    }
    if (r.caption > 0.0) {
        l.caption = {left, y, width, r.caption};
    }
    if (r.cards > 0.0) {
        const double gap = m.lane_gap();
        const double card = (width - 2.0 * gap) / 3.0;
        const double top = size.height() - m.margin() - r.cards;
        l.backoff = {left, top, card, r.cards};
        l.committed = {left + card + gap, top, card, r.cards};
        l.failed = {left + 2.0 * (card + gap), top, card, r.cards};
    }

    const double least = m.lane_min() + m.lane_gap();
    const int fit = std::max(1, static_cast<int>((l.lanes.height() + m.lane_gap()) / least));
    l.lane_count = std::clamp(lanes, 0, fit);
    const double share = l.lanes.height() / std::max(l.lane_count, 1);
    l.lane_height = std::min(std::max(share - m.lane_gap(), m.lane_min()), l.lanes.height());

    // Steps, because every scale needs its own sprites.
    const auto steps = [](double scale, double most) {
        return std::floor(std::clamp(scale, 1.0, most) * 8.0) / 8.0;
    };
    const double tall = l.lane_height / (m.em * 6.5);
    l.sign_scale = steps(std::min(tall, width * 0.4 / (m.em * least_block)), 1.75);
    l.token_scale = steps(tall, l.sign_scale * 1.2); // the holder stays the biggest

    // Names get a third of a narrow lane; a wide one gives the rest to the axis.
    const double em = l.sign_em();
    const double block = std::clamp(width * 0.36, em * least_block, em * 26.0);
    l.name_left = left + m.em * 1.2;
    l.axis_left = left + std::min(block, width * 0.6);
    l.holder_x = l.axis_left - em * (0.3 + 3.7 + 0.5 + hold_ring_em);
    l.padlock_x = l.holder_x - em * (hold_ring_em + 0.6 + 1.0);
    l.name_right = l.padlock_x - em * 1.7;
    l.count_right = left + width - m.em;
    l.axis_right = std::max(l.count_right - em * 5.2, l.axis_left + m.em);
    return l;
}

} // namespace lockscope::ui
