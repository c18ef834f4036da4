// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/layout.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lockscope::ui {
namespace {

// The stage as designed: beside controls and charts in a window of 1600 x 900, in 13 pixel type.
constexpr double designed_width = 912.0;
constexpr double designed_height = 690.0;
constexpr double designed_font_px = 13.0;

constexpr double least_block = 21.5;  // ems: a short name, the padlock, the holder and its words
constexpr double tallest_lane = 19.0; // ems, and as a share of all lanes' room
constexpr double tallest_share = 0.52;
constexpr double tallest_cards = 10.5;
constexpr double hold_ring_em = 1.46; // outer radius of the ring around the holder
constexpr double rail_em = 0.95;      // winners on it have air
constexpr double waiter_em = 1.1;     // radius of a waiter with its ring

/// The rows from top to bottom; `lanes` gets what is left.
struct Rows {
    double header, labels, heat, caption, key, places, cards;
};

Rows rows(const StageMetrics& m, double height, bool heat, const StagePlaces& places) {
    Rows r{m.em * 3.0, m.em * 1.5, 0.0, 0.0, 0.0, 0.0, 0.0};
    // In a small stage the lanes come first: the strip, then the cards give way.
    if (height >= m.em * 20.0) {
        r.cards = m.em * (height >= m.em * 32.0 ? 7.2 : 5.6);
    }
    if (places.count() > 0 && height >= m.em * 24.0) {
        r.places = m.em * (height >= m.em * 42.0 ? 5.6 : 2.2);
    }
    if (height >= m.em * 26.0) {
        r.heat = heat ? m.em * 1.5 : 0.0;
        r.caption = m.em * 1.8; // the legend stands here even without a strip
    }
    if (height >= m.em * 32.0) {
        r.key = m.em * 1.5;
    }
    return r;
}

double lanes_height(const StageMetrics& m, double height, const Rows& r) {
    const double rest = r.header + r.labels + r.heat + r.caption + r.key + r.cards +
                        (r.heat > 0.0 ? m.em : 0.0) + m.em * 0.6 +
                        (r.places > 0.0 ? r.places + m.lane_gap() : 0.0) +
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

QRectF StageLayout::seat_area(const QRectF& lane) const {
    const double reach = sign_em() * hold_ring_em;
    const QPointF at = seat(lane);
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

QRectF StageLayout::hold_words(const QRectF& lane) const {
    const double em = sign_em();
    const double left = holder_x + em * (hold_ring_em + 0.4);
    return {left, middle(lane) - em * 1.2, words_right - left, em * 2.4};
}

QRectF StageLayout::count_words(const QRectF& lane) const {
    const double height = sign_em() * 3.8;
    return {count_left, middle(lane) - height / 2, count_right - count_left, height};
}

QRectF card_title(const QRectF& card, double em) {
    return {card.left() + em, card.top() + em * 0.6, card.width() - 2 * em, em * 1.8};
}

bool is_roomy(const QRectF& place, double em) {
    return place.height() > em * 4.0;
}

int lane_capacity(QSizeF size, double font_px, const StagePlaces& places) {
    const auto m = StageMetrics::of(size, font_px);
    const double room = lanes_height(m, size.height(), rows(m, size.height(), true, places));
    return std::max(1, static_cast<int>((room + m.lane_gap()) / (m.lane_min() + m.lane_gap())));
}

namespace {

/// A row of cards side by side.
std::vector<QRectF> side_by_side(const QRectF& row, int count, double gap) {
    std::vector<QRectF> cards;
    cards.reserve(static_cast<std::size_t>(count));
    const double width = (row.width() - (count - 1) * gap) / std::max(count, 1);
    for (int i = 0; i < count; ++i) {
        cards.emplace_back(row.left() + i * (width + gap), row.top(), width, row.height());
    }
    return cards;
}

void lay_out_header(StageLayout& l, double height, bool alerts) {
    const double em = l.metrics.em;
    const double width = l.lanes.width();
    l.header = {l.lanes.left(), 0.0, width, height};
    QRectF rest = l.header;
    if (alerts) {
        l.alert = rest;
        l.alert.setLeft(rest.right() - std::min(width * 0.34, em * 19.0));
        rest.setRight(l.alert.left() - em * 0.8);
    }
    l.long_running = rest;
    l.long_running.setLeft(rest.right() - std::min(rest.width() * 0.5, em * 22.0));
}

/// Strip, caption, places and cards, from the bottom of the lanes down.
void lay_out_foot(StageLayout& l, const Rows& r, const StagePlaces& places) {
    const auto& m = l.metrics;
    const double left = l.lanes.left();
    const double width = l.lanes.width();
    double y = l.lanes.bottom() + m.em * 0.6;
    if (r.heat > 0.0) {
        l.heat = {left, y + m.em * 0.6, width, r.heat};
        y = l.heat.bottom() + m.em * 0.4;
    }
    if (r.caption > 0.0) {
        l.caption = {left, y, width, r.caption};
        y = l.caption.bottom();
    }
    if (r.key > 0.0) {
        l.key = {left, y, width, r.key};
    }
    double bottom = l.size.height() - m.margin();
    if (r.cards > 0.0) {
        const auto cards = side_by_side({left, bottom - r.cards, width, r.cards}, 3, m.lane_gap());
        l.backoff = cards[0];
        l.committed = cards[1];
        l.failed = cards[2];
        bottom -= r.cards + m.lane_gap();
    }
    if (r.places > 0.0) {
        const auto cards =
            side_by_side({left, bottom - r.places, width, r.places}, places.count(), m.lane_gap());
        auto card = cards.begin();
        l.intake = places.intake ? *card++ : QRectF();
        l.partition = places.partition ? *card++ : QRectF();
        l.jobs = places.jobs > 0 ? *card++ : QRectF();
    }
}

/// How high lanes are and how big what is in them, and where the columns begin.
void lay_out_lanes(StageLayout& l, int lanes) {
    const auto& m = l.metrics;
    const double width = l.lanes.width();
    const double least = m.lane_min() + m.lane_gap();
    const int fit = std::max(1, static_cast<int>((l.lanes.height() + m.lane_gap()) / least));
    l.lane_count = std::clamp(lanes, 0, fit);
    const double share = l.lanes.height() / std::max(l.lane_count, 1);
    l.lane_height = std::min(std::max(share - m.lane_gap(), m.lane_min()), l.lanes.height());
    // Few lanes do not blow up to boxes: they stand together, a little above the middle.
    const double tallest = std::max(m.em * tallest_lane, l.lanes.height() * tallest_share);
    if (l.lane_count > 0 && l.lane_height > tallest) {
        l.lane_height = tallest;
        const double used = l.lane_count * (tallest + m.lane_gap()) - m.lane_gap();
        const double above = (l.lanes.height() - used) * 0.42;
        l.axis_labels.translate(0.0, above);
        l.lanes.setTop(l.lanes.top() + above);
        if (above > m.em * 1.5) {
            l.tick_labels = {l.lanes.left(), l.lanes.top() + used + m.em * 0.4, width, m.em * 1.4};
        }
    }

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
    const double left = l.lanes.left();
    const double waiter = l.token_em() * waiter_em; // at either end of the axis, half of one
    l.rail = m.em * rail_em * std::max(l.token_scale * 0.8, 1.0);
    l.name_left = left + m.em * 1.2;
    l.axis_left = left + std::min(block, width * 0.6);
    l.words_right = l.axis_left - waiter;
    l.holder_x = l.words_right - em * (3.5 + 0.4 + hold_ring_em);
    l.padlock_x = l.holder_x - em * (hold_ring_em + 0.6 + 1.0);
    l.name_right = l.padlock_x - em * 1.7;
    l.count_right = left + width - m.em * 0.8;
    l.axis_right = std::max(l.count_right - em * 3.6 - waiter, l.axis_left + m.em);
    l.count_left = std::min(l.axis_right + waiter, l.count_right);
}

} // namespace

StageLayout lay_out(QSizeF size, double font_px, const StageNeeds& needs) {
    StageLayout l;
    l.metrics = StageMetrics::of(size, font_px);
    l.size = size;
    const auto& m = l.metrics;
    const double left = m.margin();
    const double width = std::max(size.width() - 2.0 * left, m.em);
    auto r = rows(m, size.height(), needs.heat, needs.places);
    if (needs.lanes > 0 && r.cards > 0.0) {
        // What few lanes leave goes to the cards first.
        const double most = needs.lanes * (m.em * tallest_lane + m.lane_gap());
        const double spare = lanes_height(m, size.height(), r) - most - m.em * 4.0;
        r.cards += std::clamp(spare * 0.4, 0.0, std::max(m.em * tallest_cards - r.cards, 0.0));
    }
    l.axis_labels = {left, r.header, width, r.labels};
    l.lanes = {left, l.axis_labels.bottom(), width, lanes_height(m, size.height(), r)};
    lay_out_header(l, r.header, needs.alerts);
    lay_out_foot(l, r, needs.places);
    lay_out_lanes(l, needs.lanes);
    return l;
}

} // namespace lockscope::ui
