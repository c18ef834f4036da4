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
    const double middle = lane.rect.center().y();
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
        const double held_s = seconds(holder.since) + scene.ahead_s();
        fragments.push_back(atlas_->fragment(atlas_->hold_ring(held_s / expected_s), seat));
    } else if (view.holder_waits_for.valid()) {
        // Nobody knows how long: it waits for another lock itself.
        fragments.push_back(atlas_->fragment(atlas_->link(), seat + QPointF(em, -em)));
    }
    const QPointF at = scene.holder_at(lane);
    const auto shape = shape_of(holder.kind, holder.records);
    fragments.push_back(
        atlas_->fragment(atlas_->holder(shape, holder_tone(view.state), holder.client_gone), at));
    if (shape == TokenShape::squircle) {
        add_number(fragments, SpriteAtlas::Digits::sign, words::badge(holder.records), at,
                   !holder.client_gone, 1.0);
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
        const auto tone = waiter_tone(wait_s, waiter.long_running, range);
        const auto shape = shape_of(waiter.kind, waiter.records);
        if (size == TokenSize::full) {
            const double share = range.has_cliff() ? wait_s / range.timeout_s : 0.0;
            if (share > 0.02) {
                fragments.push_back(atlas_->fragment(atlas_->ring(tone, share), at, opacity));
            }
        }
        fragments.push_back(
            atlas_->fragment(atlas_->token(shape, tone, waiter.client_gone, size), at, opacity));
        if (waiter.transaction == look_.hovered) {
            fragments.push_back(atlas_->fragment(atlas_->highlight(), at));
        }
        if (size != TokenSize::full) {
            continue;
        }
        if (shape == TokenShape::squircle) {
            add_number(fragments, SpriteAtlas::Digits::token, words::badge(waiter.records), at,
                       !waiter.client_gone, opacity);
        }
        if (waiter.attempt > 1) {
            fragments.push_back(atlas_->fragment(atlas_->attempt(waiter.attempt),
                                                 at + QPointF(em * 0.62, -em * 0.62), opacity));
        }
        if (waiter.also_holds.valid()) {
            fragments.push_back(
                atlas_->fragment(atlas_->link(), at + QPointF(em * 0.62, em * 0.62), opacity));
        }
    }
}

void StagePainter::add_number(Fragments& fragments, SpriteAtlas::Digits digits, const QString& text,
                              QPointF centre, bool on_fill, double opacity) const {
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
        fragments.push_back(atlas_->fragment(atlas_->glyph(digits, glyph, on_fill), at, opacity));
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
                   at, true, 1.0);
    }
}

void StagePainter::add_motions(Fragments& fragments, const StageScene& scene) const {
    const double now_s = scene.now_s();
    for (const auto& motion : scene.motions().all()) {
        const double t = scene.motions().progress(motion, now_s);
        const auto shape = shape_of(motion.shape, motion.batch ? 2 : 1);
        const auto fly = [&](TokenTone tone, QPointF shift) {
            // Fades in the last third, where the counter takes over.
            const double opacity = std::clamp((1.0 - t) * 3.0, 0.0, 1.0);
            fragments.push_back(atlas_->fragment(atlas_->token(shape, tone, false, TokenSize::full),
                                                 motion.at(now_s) + shift, opacity));
        };
        switch (motion.kind) {
        case MotionKind::burst:
            fragments.push_back(atlas_->fragment(atlas_->burst(t), motion.from));
            break;
        case MotionKind::commit:
            fly(TokenTone::held, {});
            break;
        case MotionKind::duplicate: {
            // A pair: the same once more.
            const double apart = scene.layout().token_em() * 0.5;
            fly(TokenTone::held, QPointF(-apart, -apart));
            fly(TokenTone::backoff, QPointF(apart, apart));
            break;
        }
        case MotionKind::back_off:
            fly(TokenTone::backoff, {});
            break;
        case MotionKind::retry:
            fly(TokenTone::waiting, {});
            break;
        case MotionKind::deadlock:
            break; // words and a broken chain: paint_callouts()
        case MotionKind::fail:
            fly(TokenTone::critical, {});
            break;
        case MotionKind::refuse: {
            // Comes to the door and is thrown back.
            const double em = scene.layout().metrics.em;
            const double x = em * 2.5 * (2.0 * t - 1.0) * (2.0 * t - 1.0);
            fragments.push_back(
                atlas_->fragment(atlas_->token(shape, TokenTone::critical, true, TokenSize::full),
                                 motion.from + QPointF(x, em * 1.5 * t * t), 1.0 - t));
            break;
        }
        case MotionKind::touch:
            fragments.push_back(
                atlas_->fragment(atlas_->ring(TokenTone::backoff, t), motion.from, 1.0 - t));
            break;
        }
    }
}

} // namespace lockscope::ui
