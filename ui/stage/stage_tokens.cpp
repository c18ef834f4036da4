// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens by the thousand: everything here becomes fragments of the sprite atlas.
#include "ui/stage/stage_painter.h"
#include "ui/stage/words.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {

void StagePainter::add_signs(Fragments& fragments, const StageScene& scene,
                             const SceneLane& lane) const {
    const auto& view = *lane.view;
    const double em = scene.layout().sign_em();
    const double middle = scene.layout().middle(lane.rect);
    if (scene.covered(lane, scene.holder_seat(lane))) {
        return;
    }
    fragments.push_back(
        atlas_->fragment(atlas_->padlock(view.state), QPointF(scene.layout().padlock_x, middle)));
    if (!view.holder) {
        return;
    }
    const auto& holder = *view.holder;
    const QPointF seat = scene.holder_seat(lane);
    fragments.push_back(atlas_->fragment(atlas_->hold_track(), seat));
    if (view.expected_hold) {
        const double expected_s = std::max(seconds(*view.expected_hold), 1e-9);
        fragments.push_back(
            atlas_->fragment(atlas_->hold_ring(scene.held_s(view) / expected_s), seat));
    } else if (view.holder_waits_for.valid()) {
        // Nobody knows how long: it waits for another lock itself.
        fragments.push_back(atlas_->fragment(atlas_->link(), seat + QPointF(em, -em)));
    }
    const auto shape = shape_of(holder.kind, holder.records);
    const auto body = SpriteAtlas::body_of(holder);
    fragments.push_back(
        atlas_->fragment(atlas_->holder(shape, holder_tone(view.state), body), seat));
    if (shape == TokenShape::squircle) {
        add_number(fragments, SpriteAtlas::Digits::sign, words::badge(holder.records), seat, body,
                   1.0);
    }
}

void StagePainter::add_waiters(Fragments& fragments, const StageScene& scene,
                               const SceneLane& lane) const {
    const auto& waiters = lane.view->waiters;
    const AxisRange range = scene.axis().range();
    const double em = scene.layout().token_em();
    const auto size = scene.token_size(lane);
    if (scene.blur() >= 1.0) {
        return;
    }
    const double arrival_s = scene.arrival_s();
    const double mix = scene.order_mix();
    const std::size_t in_queue = scene.queue().shown(static_cast<std::size_t>(lane.view->waiting));
    // The newest first, so that who waits longest lies on top.
    for (std::size_t i = scene.tokens_shown(lane); i-- > 0;) {
        const auto& waiter = waiters[i];
        const double wait_s = scene.wait_s(waiter);
        // Arrivals come in from the right.
        const double come = wait_s < arrival_s ? std::max(wait_s / arrival_s, 0.0) : 1.0;
        const double room = i < in_queue ? 1.0 : 1.0 - mix; // the others become `+N more`
        const double opacity = (1.0 - scene.blur()) * come * room;
        const QPointF at = scene.waiter_at(lane, i) + QPointF((1.0 - come) * em, 0.0);
        if (lane.place > 0 && scene.covered(lane, at)) {
            continue;
        }
        const auto tone = waiter_tone(wait_s, waiter.long_running, range);
        const auto shape = shape_of(waiter.kind, waiter.records);
        if (size == TokenSize::full) {
            const double share = range.has_cliff() ? wait_s / range.timeout_s : 0.0;
            if (share > 0.02) {
                fragments.push_back(atlas_->fragment(atlas_->ring(tone, share), at, opacity));
            }
        }
        const auto body = SpriteAtlas::body_of(waiter);
        fragments.push_back(atlas_->fragment(atlas_->token(shape, tone, body, size), at, opacity));
        if (waiter.transaction == look_.hovered) {
            fragments.push_back(atlas_->fragment(atlas_->highlight(), at));
        }
        if (size != TokenSize::full) {
            continue;
        }
        const bool numbered = shape == TokenShape::squircle || waiter.attempt > 1;
        const bool free = numbered && scene.number_is_free(lane, i);
        if (free && shape == TokenShape::squircle) {
            add_number(fragments, SpriteAtlas::Digits::token, words::badge(waiter.records), at,
                       body, opacity);
        }
        if (free && waiter.attempt > 1) {
            fragments.push_back(atlas_->fragment(atlas_->attempt(waiter.attempt),
                                                 at + QPointF(em, -em) * badge_off_em, opacity));
        }
        if (waiter.also_holds.valid()) {
            fragments.push_back(
                atlas_->fragment(atlas_->link(), at + QPointF(em, em) * badge_off_em, opacity));
        }
    }
}

void StagePainter::add_number(Fragments& fragments, SpriteAtlas::Digits digits, const QString& text,
                              QPointF centre, SpriteAtlas::Body on, double opacity) const {
    const double ratio = atlas_->key().ratio;
    const auto glyph_of = [](QChar c) {
        return c.isDigit() ? c.digitValue() : c == QLatin1Char('k') ? 10 : 11;
    };
    int width = 0;
    for (const QChar c : text) {
        width += atlas_->glyph_width(digits, glyph_of(c));
    }
    double x = centre.x() * ratio - width / 2.0;
    for (const QChar c : text) {
        const int glyph = glyph_of(c);
        const double advance = atlas_->glyph_width(digits, glyph);
        const QPointF at((x + advance / 2.0) / ratio, centre.y());
        fragments.push_back(atlas_->fragment(atlas_->glyph(digits, glyph, on), at, opacity));
        x += advance;
    }
}

void StagePainter::add_backoffs(Fragments& fragments, const StageScene& scene) const {
    const auto& backoff = scene.frame()->stage.backoff;
    if (scene.layout().backoff.isEmpty()) {
        return;
    }
    for (std::size_t i = 0; i < backoff.size(); ++i) {
        const QPointF at = scene.backoff_at(i);
        fragments.push_back(atlas_->fragment(atlas_->client(), at));
        add_number(fragments, SpriteAtlas::Digits::client, QString::number(backoff[i].next_attempt),
                   at, SpriteAtlas::Body::solid, 1.0);
    }
}

/// All that moves by itself is small, short, and lies below whatever can be read.
void StagePainter::add_motions(Fragments& fragments, const StageScene& scene) const {
    using Body = SpriteAtlas::Body;
    const double em = scene.layout().token_em();
    for (const auto& motion : scene.motions().all()) {
        const QPolygonF path = scene.path_of(motion);
        if (path.isEmpty()) {
            continue;
        }
        const double t = scene.motions().progress(motion, scene.now_s());
        const QPointF at = scene.motion_at(motion, path);
        if (scene.strays(motion, at)) {
            continue;
        }
        const auto shape = shape_of(motion.shape, motion.batch ? 2 : 1);
        const auto move = [&](TokenTone tone, QPointF shift, Body body = Body::solid) {
            const double opacity = std::clamp((1.0 - t) * 2.5, 0.0, 1.0);
            fragments.push_back(atlas_->fragment(
                atlas_->token(shape, tone, body, TokenSize::compact), at + shift, opacity));
        };
        switch (motion.kind) {
        case MotionKind::burst:
            // A little to the right, lest its rays reach the figures beyond the gutter.
            fragments.push_back(atlas_->fragment(atlas_->burst(t), at + QPointF(em * 0.6, 0)));
            break;
        case MotionKind::grant:
        case MotionKind::deadlock:
            break; // lines, not sprites
        case MotionKind::commit:
            move(TokenTone::held, {});
            break;
        case MotionKind::duplicate:
            // A pair: the same once more.
            move(TokenTone::held, QPointF(-em * 0.4, 0));
            move(TokenTone::backoff, QPointF(em * 0.4, 0));
            break;
        case MotionKind::back_off:
        case MotionKind::retry:
            move(TokenTone::backoff, {});
            break;
        case MotionKind::fail:
            move(TokenTone::critical, {});
            break;
        case MotionKind::refuse:
            move(TokenTone::critical, {}, Body::hollow); // comes to the door and is thrown back
            break;
        case MotionKind::touch:
            fragments.push_back(atlas_->fragment(atlas_->ring(TokenTone::backoff, t), at, 1.0 - t));
            break;
        }
    }
}

} // namespace lockscope::ui
