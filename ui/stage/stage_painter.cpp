// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_painter.h"

#include "ui/kit/alert_words.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QFontInfo>
#include <QLinearGradient>
#include <QPaintEngine>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lockscope::ui {
namespace {

QFont sized(QFont font, double pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    return font;
}

/// A drawing has no pieces of a picture, only whole ones.
void draw_fragments(QPainter& painter, const std::vector<QPainter::PixmapFragment>& fragments,
                    const QPixmap& atlas) {
    if (painter.paintEngine()->type() != QPaintEngine::SVG) {
        painter.drawPixmapFragments(fragments.data(), static_cast<int>(fragments.size()), atlas);
        return;
    }
    for (const QPainter::PixmapFragment& f : fragments) {
        const QRect source = QRectF(f.sourceLeft, f.sourceTop, f.width, f.height).toAlignedRect();
        const QSizeF size(f.width * f.scaleX, f.height * f.scaleY);
        painter.save();
        painter.setOpacity(painter.opacity() * f.opacity);
        painter.translate(f.x, f.y);
        painter.rotate(f.rotation);
        QPixmap piece = atlas.copy(source);
        piece.setDevicePixelRatio(1.0);
        painter.drawPixmap(QRectF(QPointF(-size.width() / 2.0, -size.height() / 2.0), size), piece,
                           QRectF(piece.rect()));
        painter.restore();
    }
}

} // namespace

void paint_stage(QPainter& painter, QSizeF size, FramePtr frame, const Theme& theme,
                 const QFont& font, AccountId selected, StageOrder order) {
    StageScene scene;
    scene.set_size(size, QFontInfo(font).pixelSize());
    scene.set_frame(std::move(frame), 0.0);
    scene.select(selected);
    scene.jump_to_order(order);
    StagePainter().paint(painter, scene, {theme, font, {}, false, 0});
}

void StagePainter::prepare(const QPainter& painter, const StageScene& scene, const Look& look) {
    const auto& m = scene.layout().metrics;
    const double ratio = painter.device()->devicePixelRatioF();
    look_ = look;
    const auto& l = scene.layout();
    const SpriteAtlas::Key key{look.theme, look.font, m.em, l.token_em(), l.sign_em(), ratio};
    if (!atlas_ || !(atlas_->key() == key)) {
        atlas_.emplace(key);
    }
    fonts_.title = sized(look.font, m.title(), QFont::DemiBold);
    fonts_.name = sized(look.font, m.name() * l.sign_scale, QFont::DemiBold);
    fonts_.lane = sized(look.font, m.small() * l.sign_scale);
    fonts_.lane_tiny = sized(look.font, m.em * 0.76 * l.sign_scale);
    fonts_.body = sized(look.font, m.em);
    fonts_.strong = sized(look.font, m.em, QFont::DemiBold);
    fonts_.small = sized(look.font, m.small());
    fonts_.small_strong = sized(look.font, m.small(), QFont::DemiBold);
    fonts_.tiny = sized(look.font, m.em * 0.76);
    fonts_.big = sized(look.font, m.big(), QFont::DemiBold);

    const double mix = std::round(scene.order_mix() * 12.0) / 12.0;
    StillKey still{l, scene.axis().range(), ratio, look.theme, look.font, {}, mix};
    for (const auto& lane : scene.lanes()) {
        still.lanes.push_back(lane.rect);
    }
    if (!still_.isNull() && still == still_key_) {
        return;
    }
    still_key_ = std::move(still);
    const QSize pixels = (l.size * ratio).toSize();
    if (still_.size() != pixels) {
        still_ = QPixmap(pixels.expandedTo(QSize(1, 1)));
    }
    still_.setDevicePixelRatio(ratio);
    QPainter still_painter(&still_);
    still_painter.setRenderHint(QPainter::Antialiasing);
    paint_still(still_painter, scene);
}

void StagePainter::paint(QPainter& painter, const StageScene& scene, const Look& look) {
    if (scene.layout().size.isEmpty()) {
        return;
    }
    prepare(painter, scene, look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (painter.paintEngine()->type() == QPaintEngine::SVG) {
        paint_still(painter, scene); // lines stay lines in a drawing
    } else {
        painter.drawPixmap(QPointF(0, 0), still_);
    }
    tokens_ = 0;
    if (!scene.frame()) {
        paint_hint(painter, scene);
        painter.restore();
        return;
    }
    paint_header(painter, scene);
    if (scene.lanes().empty()) {
        paint_hint(painter, scene);
    }
    paint_heat(painter, scene);
    paint_caption(painter, scene);
    paint_key(painter, scene);
    paint_cards(painter, scene);
    paint_places(painter, scene);
    tokens_ = scene.frame()->stage.backoff.size();
    paint_ties(painter, scene);
    paint_pools(painter, scene);
    for (const auto& lane : scene.lanes()) {
        save_and_clip(painter, scene, lane);
        paint_lane(painter, scene, lane);
        painter.restore();
    }
    // What moves lies below all that can be read.
    paint_trails(painter, scene);
    for (const auto& motion : scene.motions().all()) {
        if (motion.kind == MotionKind::deadlock) {
            paint_broken_chain(painter, scene, motion);
        }
    }
    fragments_.clear();
    add_motions(fragments_, scene);
    draw(painter, fragments_);
    for (const auto& lane : scene.lanes()) {
        save_and_clip(painter, scene, lane);
        paint_lane_words(painter, scene, lane);
        painter.restore();
        tokens_ += scene.tokens_shown(lane) + (lane.view->holder ? 1 : 0);
    }

    fragments_.clear();
    for (const auto& lane : scene.lanes()) {
        add_signs(fragments_, scene, lane);
    }
    // Lanes from the bottom up, so that one gliding to the top passes over the others.
    for (auto lane = scene.lanes().rbegin(); lane != scene.lanes().rend(); ++lane) {
        add_waiters(fragments_, scene, *lane);
    }
    paint_chain(painter, scene);
    add_backoffs(fragments_, scene);
    draw(painter, fragments_);
    paint_failures(painter, scene);
    paint_selection(painter, scene);
    paint_chosen(painter, scene);
    painter.restore();
}

void StagePainter::draw(QPainter& painter, const Fragments& fragments) const {
    if (fragments.empty()) {
        return;
    }
    painter.save();
    // In device pixels, on whole ones: the raster engine then copies without resampling.
    const QPointF origin = painter.transform().map(QPointF(0, 0));
    painter.setTransform(QTransform::fromTranslate(std::round(origin.x()), std::round(origin.y())));
    const double ratio = atlas_->key().ratio;
    painter.scale(1.0 / ratio, 1.0 / ratio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    draw_fragments(painter, fragments, atlas_->pixmap());
    painter.restore();
}

void StagePainter::paint_header(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    QRectF row = l.header;
    const int middle = Qt::AlignLeft | Qt::AlignVCenter;
    row.setLeft(row.left() + l.metrics.em * 0.5);
    const QString title = look_.title.isEmpty() ? Stage::tr("Locks") : look_.title;
    row.setLeft(row.left() + l.metrics.em * 0.8 +
                words(painter, fonts_.title, theme.text, row, middle, title));
    row.setRight(l.long_running.right());
    const auto& stage = scene.frame()->stage;
    double used = 0.0;
    if (stage.contended_accounts > 0 || stage.quiet_accounts > 0) {
        used = words(painter, fonts_.body, theme.muted, row, middle, words::header_counts(stage));
    }
    paint_slots(painter, scene, row.left() + used + l.metrics.em);
    paint_alert(painter, scene);
}

/// The gravest alert as a chip, and a glow along the upper edge: seen before it is read.
void StagePainter::paint_alert(QPainter& painter, const StageScene& scene) {
    const auto& l = scene.layout();
    const auto standing = words::standing_alerts(*scene.frame());
    if (l.alert.isEmpty() || standing.empty()) {
        return;
    }
    const auto& theme = look_.theme;
    const double em = l.metrics.em;
    // A warning is no alarm: it is outlined, and does not glow.
    const bool grave = words::is_grave(standing.front().guardrail);
    const QColor edge = grave ? theme.critical.fill : theme.text;
    if (grave) {
        QLinearGradient glow(0, 0, 0, em * 2.4);
        glow.setColorAt(0.0, with_opacity(edge, 0.22));
        glow.setColorAt(1.0, with_opacity(edge, 0.0));
        painter.fillRect(QRectF(0, 0, l.size.width(), em * 2.4), glow);
        painter.fillRect(crisp(QRectF(0, 0, l.size.width(), em * 0.16)), edge);
    }
    const auto& font = fonts_.small_strong;
    const QString label =
        texts_.fitting(font, l.alert.width() - em * 1.8, words::alert_labels(*scene.frame()));
    const double width = std::min(texts_.width(font, label) + em * 1.8, l.alert.width());
    const QRectF chip =
        crisp(QRectF(l.alert.right() - width, l.alert.center().y() - em * 0.95, width, em * 1.9));
    const double line = crisp_width(l.metrics.line());
    painter.setPen(QPen(edge, line));
    painter.setBrush(grave ? theme.critical.wash : theme.surface);
    painter.drawRoundedRect(chip.adjusted(line / 2, line / 2, -line / 2, -line / 2), em * 0.5,
                            em * 0.5);
    words(painter, font, grave ? theme.critical.text : theme.text,
          chip.adjusted(em * 0.5, 0, -em * 0.5, 0), Qt::AlignCenter, label);
}

/// The long-running requests as slots of the limit; calm while there are few.
void StagePainter::paint_slots(QPainter& painter, const StageScene& scene, double left) {
    const auto& theme = look_.theme;
    const auto& stage = scene.frame()->stage;
    const double em = scene.layout().metrics.em;
    const bool limited = stage.long_running_limit > 0 && stage.long_running_limit != unlimited;
    if (stage.long_running == 0 && !limited) {
        return;
    }
    QRectF row = scene.layout().long_running;
    row.setRight(row.right() - em * 0.5);
    row.setLeft(std::max(row.left(), left));
    const double share = limited ? static_cast<double>(stage.long_running) /
                                       static_cast<double>(stage.long_running_limit)
                                 : 0.0;
    const bool full = share >= 1.0;
    const QColor color = full ? theme.critical.text : share >= 0.5 ? theme.text : theme.muted;
    const QString label = texts_.fitting(fonts_.small, row.width(), words::long_running(stage));
    const double used =
        words(painter, fonts_.small, color, row, Qt::AlignRight | Qt::AlignVCenter, label);
    constexpr std::int64_t most_slots = 20;
    if (!limited || stage.long_running_limit > most_slots) {
        return;
    }
    const double pitch = em * 0.52;
    double x =
        row.right() - used - em * 0.7 - pitch * static_cast<double>(stage.long_running_limit);
    if (x < row.left()) {
        return;
    }
    for (std::int64_t slot = 0; slot < stage.long_running_limit; ++slot) {
        const bool taken = slot < stage.long_running;
        const QColor bar = !taken ? theme.border : full ? theme.critical.fill : theme.text;
        const double h = taken ? em * 0.85 : em * 0.4; // taken slots are taller as well
        painter.fillRect(QRectF(x, row.center().y() - h / 2, em * 0.3, h), bar);
        x += pitch;
    }
}

void StagePainter::paint_heat(QPainter& painter, const StageScene& scene) const {
    const auto& strip = scene.layout().heat;
    const auto& heat = scene.heat();
    if (strip.isEmpty() || heat.empty()) {
        return;
    }
    const auto& theme = look_.theme;
    const double em = scene.layout().metrics.em;
    const QRectF field = strip.adjusted(em * 0.3, em * 0.25, -em * 0.3, -em * 0.25);
    const double pitch = field.width() / static_cast<double>(heat.size());
    const double gap = pitch > 3.0 ? std::min(pitch * 0.18, em * 0.3) : 0.0;
    const QColor cold = mixed(theme.surface, theme.held.fill, 0.10);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < heat.size(); ++i) {
        const double x = field.left() + pitch * static_cast<double>(i);
        const QRectF cell(x, field.top(), std::max(pitch - gap, 1.0), field.height());
        // The eye takes the difference between none and one for more than that of nine and ten.
        const double share = std::sqrt(std::clamp(static_cast<double>(heat[i]), 0.0, 1.0));
        painter.fillRect(cell, mixed(cold, theme.held.fill, share));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void StagePainter::paint_caption(QPainter& painter, const StageScene& scene) {
    const auto& l = scene.layout();
    if (l.caption.isEmpty()) {
        return;
    }
    QRectF row = l.caption.adjusted(l.metrics.em * 0.5, 0, -l.metrics.em * 0.5, 0);
    if (const auto& chain = scene.chain(); !chain.links.empty()) {
        words(painter, fonts_.small_strong, look_.theme.accent.text, row,
              Qt::AlignLeft | Qt::AlignVCenter, words::chain(*scene.frame(), chain));
        return;
    }
    row.setLeft(
        row.left() + l.metrics.em * 2.0 +
        words(painter, fonts_.small, look_.theme.muted, row, Qt::AlignLeft | Qt::AlignVCenter,
              words::without_lane(scene.accounts_without_lane(), scene.contended_without_lane())));
    paint_legend(painter, scene, row);
}

/// The kinds seen in this run, right-aligned in the row; the rarer ones give way.
void StagePainter::paint_legend(QPainter& painter, const StageScene& scene, const QRectF& row) {
    const double em = scene.layout().metrics.em;
    struct Item {
        TokenShape shape;
        QString name;
        double width;
    };
    std::vector<Item> items;
    double room = row.width();
    for (std::size_t place = 0; place <= StageScene::batch_bit; ++place) {
        // Batches stand beside single orders.
        const std::size_t bit = place == 1 ? StageScene::batch_bit : place > 1 ? place - 1 : 0;
        if (!scene.kinds().test(bit)) {
            continue;
        }
        const bool batch = bit == StageScene::batch_bit;
        const auto kind = batch ? TransactionKind::order_insert : static_cast<TransactionKind>(bit);
        const QString name = words::kind_name(kind, batch);
        const double width = texts_.width(fonts_.small, name) + em * 2.3;
        if (width > room) {
            break;
        }
        room -= width;
        items.push_back({shape_of(kind, batch ? 2 : 1), name, width});
    }
    double x = row.left() + room + em;
    for (const auto& item : items) {
        painter.save();
        painter.translate(x + em * 0.5, row.center().y());
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_.theme.faint);
        painter.drawPath(shape_path(item.shape, em * 0.42));
        painter.restore();
        const QRectF label(x + em * 1.3, row.top(), item.width, row.height());
        words(painter, fonts_.small, look_.theme.muted, label, Qt::AlignLeft | Qt::AlignVCenter,
              item.name);
        x += item.width;
    }
}

/// What colours say: as many of them as there is room for, the most telling first.
void StagePainter::paint_key(QPainter& painter, const StageScene& scene) {
    const auto& l = scene.layout();
    if (l.key.isEmpty()) {
        return;
    }
    const auto& theme = look_.theme;
    const double em = l.metrics.em;
    struct Item {
        TokenTone tone;
        LockState padlock; ///< free: a token shows the colour
        QString name;
        bool hollow = false;
    };
    const std::array items{
        Item{TokenTone::held, LockState::held, Stage::tr("held")},
        Item{TokenTone::contended, LockState::contended, Stage::tr("held, others wait")},
        Item{TokenTone::critical, LockState::critical, Stage::tr("the next one will fail")},
        Item{TokenTone::waiting, LockState::free, Stage::tr("waits")},
        Item{TokenTone::long_waiting, LockState::free, Stage::tr("long-running", "key")},
        Item{TokenTone::critical, LockState::free, Stage::tr("about to fail")},
        Item{TokenTone::backoff, LockState::free, Stage::tr("will retry, or to update")},
        Item{TokenTone::waiting, LockState::free, Stage::tr("its client gave up"), true},
    };
    double x = l.key.left() + em * 0.5;
    for (const auto& item : items) {
        const double width = em * 1.4 + texts_.width(fonts_.tiny, item.name);
        if (x + width > l.key.right()) {
            break;
        }
        const QPointF at(x + em * 0.5, l.key.center().y());
        if (item.padlock != LockState::free) {
            draw_padlock(painter, at, em * 1.1, item.padlock, theme);
        } else {
            painter.save();
            painter.translate(at);
            const bool edged = item.tone == TokenTone::long_waiting;
            const QColor fill = tone_of(item.tone, theme).fill;
            painter.setPen(edged         ? QPen(theme.text, em * 0.14)
                           : item.hollow ? QPen(fill, em * 0.14)
                                         : QPen(Qt::NoPen));
            painter.setBrush(item.hollow ? QBrush(Qt::NoBrush) : QBrush(fill));
            painter.drawPath(shape_path(TokenShape::circle, em * 0.36));
            painter.restore();
        }
        words(painter, fonts_.tiny, theme.muted,
              QRectF(x + em * 1.25, l.key.top(), l.key.right() - x, l.key.height()),
              Qt::AlignLeft | Qt::AlignVCenter, item.name);
        x += width + em * 0.9;
    }
}

void StagePainter::paint_hint(QPainter& painter, const StageScene& scene) {
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    const QPointF centre = l.lanes.center();
    draw_padlock(painter, centre - QPointF(0, em * 2.6), em * 3.2, LockState::free, look_.theme);
    const bool loaded = scene.frame() != nullptr;
    const QRectF title(l.lanes.left(), centre.y(), l.lanes.width(), em * 1.8);
    words(painter, fonts_.title, look_.theme.text, title, Qt::AlignCenter,
          loaded ? Stage::tr("No locks to show") : Stage::tr("No scenario"));
    words(painter, fonts_.body, look_.theme.muted, title.translated(0, em * 1.8), Qt::AlignCenter,
          loaded ? Stage::tr("The scenario has no accounts whose locks are asked for.")
                 : Stage::tr("Open a scenario, or drop its file here."));
}

} // namespace lockscope::ui
