// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/sprites.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double ring_radius_em = 0.94;
constexpr double ring_width_em = 0.15;
constexpr double burst_radius_em = 1.7;
constexpr double padlock_em = 2.7; // in lanes of the usual height
constexpr double holder_em = 0.92;
constexpr double ring_middle_em = 1.36;
constexpr double digit_size_em = 0.63;
constexpr double mark_contrast = 3.0;

int even(double pixels) {
    return static_cast<int>(std::ceil(pixels / 2.0)) * 2;
}

std::size_t number(auto enumerator) {
    return static_cast<std::size_t>(enumerator);
}

QFont digit_font(const QFont& base, double pixels) {
    QFont font = base;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(QFont::DemiBold);
    return font;
}

constexpr std::array<char16_t, 12> glyph_letters{u'0', u'1', u'2', u'3', u'4', u'5',
                                                 u'6', u'7', u'8', u'9', u'k', u'M'};

} // namespace

const Tone& tone_of(TokenTone tone, const Theme& theme) {
    switch (tone) {
    case TokenTone::waiting:
    case TokenTone::long_waiting:
        return theme.waiting;
    case TokenTone::contended:
        return theme.contended;
    case TokenTone::critical:
        return theme.critical;
    case TokenTone::held:
        return theme.held;
    case TokenTone::backoff:
        return theme.backoff;
    }
    return theme.waiting;
}

QRect SpriteAtlas::Shelves::place(int cell_width, int cell_height) {
    if (x_ + cell_width > width) {
        x_ = 0;
        y_ += row_;
        row_ = 0;
    }
    const QRect cell(x_, y_, cell_width, cell_height);
    x_ += cell_width;
    row_ = std::max(row_, cell_height);
    return cell;
}

SpriteAtlas::SpriteAtlas(const Key& key)
    : key_(key) {
    place_all();
    place_signs();
    place_digits();
    pixmap_ = QPixmap(Shelves::width, shelves_.height());
    pixmap_.fill(Qt::transparent);
    QPainter painter(&pixmap_);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_tokens(painter);
    paint_signs(painter);
    paint_rings(painter);
    paint_highlight(painter);
    paint_digits(painter);
    paint_attempts(painter);
    paint_bursts(painter);
}

const Tone& SpriteAtlas::tone(TokenTone t) const {
    return tone_of(t, key_.theme);
}

void SpriteAtlas::place_all() {
    const double em = key_.token_em * key_.ratio;
    std::size_t i = 0;
    for (std::size_t size = 0; size < size_count; ++size) {
        const double radius = token_radius(static_cast<TokenSize>(size), em);
        const int side = even(2.0 * (radius * 1.25 + 1.5 * key_.ratio));
        for (std::size_t n = 0; n < tokens_.size() / size_count; ++n) {
            tokens_[i++] = shelves_.place(side, side);
        }
    }
    const int ring_side = even(2.0 * (ring_radius_em + ring_width_em) * em + 2.0);
    for (auto& ring : rings_) {
        ring = shelves_.place(ring_side, ring_side);
    }
    highlight_ = shelves_.place(ring_side, ring_side);
    const int attempt_side = even(em * 0.92);
    for (auto& attempt : attempts_) {
        attempt = shelves_.place(attempt_side, attempt_side);
    }
    link_ = shelves_.place(even(em), even(em));
    const int burst_side = even(2.0 * burst_radius_em * em + 2.0);
    for (auto& burst : bursts_) {
        burst = shelves_.place(burst_side, burst_side);
    }
}

void SpriteAtlas::place_signs() {
    const double em = key_.sign_em * key_.ratio;
    for (auto& padlock : padlocks_) {
        padlock = shelves_.place(even(padlock_em * em * 1.4), even(padlock_em * em * 1.1));
    }
    const int holder_side = even(2.0 * (holder_em * 1.25 * em + key_.ratio));
    for (auto& holder : holders_) {
        holder = shelves_.place(holder_side, holder_side);
    }
    const int ring_side = even(2.0 * (ring_middle_em + 0.15) * em + 2.0);
    for (auto& ring : hold_rings_) {
        ring = shelves_.place(ring_side, ring_side);
    }
}

double SpriteAtlas::digits_em(std::size_t digits) const {
    const std::array ems{key_.em, key_.token_em, key_.sign_em * 1.2};
    return ems[digits] * key_.ratio;
}

void SpriteAtlas::place_digits() {
    for (std::size_t digits = 0; digits < 3; ++digits) {
        const double em = digits_em(digits);
        const QFontMetricsF metrics(digit_font(key_.font, em * digit_size_em));
        for (std::size_t n = 0; n < glyph_count; ++n) {
            const double advance = metrics.horizontalAdvance(QChar(glyph_letters[n]));
            glyph_widths_[digits * glyph_count + n] = static_cast<int>(std::lround(advance));
            for (std::size_t ink = 0; ink < 2; ++ink) {
                glyphs_[(digits * 2 + ink) * glyph_count + n] =
                    shelves_.place(even(advance + 2.0), even(em * 0.9));
            }
        }
    }
    const int side = even(2.0 * (token_radius(TokenSize::full, key_.em) + 2.0) * key_.ratio);
    client_ = shelves_.place(side, side);
}

void SpriteAtlas::paint_tokens(QPainter& painter) {
    const double em = key_.token_em * key_.ratio;
    for (std::size_t size = 0; size < size_count; ++size) {
        const double radius = token_radius(static_cast<TokenSize>(size), em);
        for (std::size_t s = 0; s < token_shape_count; ++s) {
            const auto shape = static_cast<TokenShape>(s);
            const auto path = shape_path(shape, radius);
            for (std::size_t t = 0; t < token_tone_count; ++t) {
                for (const Body body : bodies) {
                    const auto& cell =
                        token(shape, static_cast<TokenTone>(t), body, static_cast<TokenSize>(size));
                    paint_token(painter, cell, path, static_cast<TokenTone>(t), body,
                                radius * 0.26);
                }
            }
        }
    }
}

void SpriteAtlas::paint_token(QPainter& painter, const Source& cell, const QPainterPath& path,
                              TokenTone token_tone, Body body, double hollow_width) {
    const auto& surface = key_.theme.surface;
    const auto& fill = tone(token_tone).fill;
    const double line = std::max(key_.em / 13.0 * key_.ratio, 1.0);
    painter.save();
    painter.translate(QRectF(cell).center());
    // A rim in the lane's colour keeps neighbours in a crowd apart.
    painter.strokePath(path, QPen(surface, 2.4 * line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, body == Body::hollow ? surface : fill);
    const bool long_waiting = token_tone == TokenTone::long_waiting;
    const QColor edge = readable(fill, surface, mark_contrast);
    painter.setClipPath(path);
    if (body == Body::hollow) {
        painter.strokePath(path, QPen(edge, 2.0 * std::max(hollow_width, line)));
    } else if (edge != fill) {
        painter.strokePath(path, QPen(edge, 2.0 * line));
    }
    if (long_waiting) { // it still waits, in the colour of those who do
        const double width = body == Body::hollow ? hollow_width * 0.9 : hollow_width * 1.3;
        painter.strokePath(path, QPen(key_.theme.text, std::max(width, 2.0 * line)));
    }
    painter.restore();
}

void SpriteAtlas::paint_signs(QPainter& painter) {
    const double em = key_.sign_em * key_.ratio;
    for (std::size_t state = 0; state < state_count; ++state) {
        draw_padlock(painter, QRectF(padlocks_[state]).center(), padlock_em * em,
                     static_cast<LockState>(state), key_.theme);
    }
    for (std::size_t s = 0; s < token_shape_count; ++s) {
        const auto shape = static_cast<TokenShape>(s);
        const auto path = shape_path(shape, holder_em * em);
        for (std::size_t t = 0; t < token_tone_count; ++t) {
            for (const Body body : bodies) {
                paint_token(painter, holder(shape, static_cast<TokenTone>(t), body), path,
                            static_cast<TokenTone>(t), body, em * 0.2);
            }
        }
    }
    painter.setBrush(Qt::NoBrush);
    for (std::size_t step = 0; step < hold_rings_.size(); ++step) {
        const double radius = ring_middle_em * em;
        const QPointF centre = QRectF(hold_rings_[step]).center();
        const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        if (step == 0) {
            painter.setPen(QPen(key_.theme.border, em * 0.16));
            painter.drawEllipse(circle);
        } else {
            painter.setPen(QPen(key_.theme.text, em * 0.2, Qt::SolidLine, Qt::RoundCap));
            const double share = static_cast<double>(step) / hold_steps;
            painter.drawArc(circle, 90 * 16, -static_cast<int>(std::lround(share * 360.0 * 16.0)));
        }
    }
}

void SpriteAtlas::paint_rings(QPainter& painter) {
    const double em = key_.token_em * key_.ratio;
    const double radius = ring_radius_em * em;
    painter.setBrush(Qt::NoBrush);
    for (std::size_t t = 0; t < token_tone_count; ++t) {
        const auto token_tone = static_cast<TokenTone>(t);
        const QColor color =
            token_tone == TokenTone::long_waiting
                ? key_.theme.text
                : readable(tone(token_tone).fill, key_.theme.surface, mark_contrast);
        for (std::size_t step = 1; step <= ring_steps; ++step) {
            const QPointF centre = QRectF(rings_[t * (ring_steps + 1) + step]).center();
            const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
            painter.setPen(QPen(color, ring_width_em * em, Qt::SolidLine, Qt::RoundCap));
            const double share = static_cast<double>(step) / ring_steps;
            painter.drawArc(circle, 90 * 16, -static_cast<int>(std::lround(share * 360.0 * 16.0)));
        }
    }
}

void SpriteAtlas::paint_highlight(QPainter& painter) {
    const double em = key_.token_em * key_.ratio;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(key_.theme.text, ring_width_em * em));
    painter.drawEllipse(QRectF(highlight_).center(), ring_radius_em * em, ring_radius_em * em);
}

void SpriteAtlas::paint_digits(QPainter& painter) {
    for (std::size_t digits = 0; digits < 3; ++digits) {
        painter.setFont(digit_font(key_.font, digits_em(digits) * digit_size_em));
        for (std::size_t n = 0; n < 2 * glyph_count; ++n) {
            const bool on_solid = n < glyph_count;
            painter.setPen(on_solid ? key_.theme.waiting.ink : key_.theme.text);
            painter.drawText(QRectF(glyphs_[digits * 2 * glyph_count + n]), Qt::AlignCenter,
                             QString(QChar(glyph_letters[n % glyph_count])));
        }
    }
    paint_token(painter, client_,
                shape_path(TokenShape::circle, token_radius(TokenSize::full, key_.em) * key_.ratio),
                TokenTone::backoff, Body::solid, 0.0);
}

void SpriteAtlas::paint_attempts(QPainter& painter) {
    const auto& theme = key_.theme;
    const double em = key_.token_em * key_.ratio;
    painter.setFont(digit_font(key_.font, em * 0.6));
    for (std::size_t n = 0; n < attempts_.size(); ++n) {
        const QRectF cell(attempts_[n]);
        painter.setPen(QPen(theme.surface, em * 0.1));
        painter.setBrush(theme.backoff.fill);
        painter.drawEllipse(cell.adjusted(em * 0.06, em * 0.06, -em * 0.06, -em * 0.06));
        painter.setPen(theme.backoff.ink);
        const bool last = n + 1 == attempts_.size();
        const QString text = last ? QStringLiteral("+") : QString::number(static_cast<int>(n) + 2);
        painter.drawText(cell, Qt::AlignCenter, text);
    }
    painter.setBrush(theme.surface);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QRectF(link_).center(), em * 0.46, em * 0.46);
    draw_link(painter, QRectF(link_).center(), em * 0.7, theme.text);
}

void SpriteAtlas::paint_bursts(QPainter& painter) {
    constexpr int rays = 11;
    const double em = key_.token_em * key_.ratio;
    for (std::size_t step = 0; step < burst_steps; ++step) {
        const double t = (static_cast<double>(step) + 0.5) / burst_steps;
        const double outer = em * (0.75 + (burst_radius_em - 0.85) * (1.0 - (1.0 - t) * (1.0 - t)));
        const double inner = em * (0.55 + (burst_radius_em - 0.85) * t);
        painter.save();
        painter.translate(QRectF(bursts_[step]).center());
        const QColor color = with_opacity(tone(TokenTone::critical).fill, 1.0 - t * t);
        painter.setPen(QPen(color, em * 0.16 * (1.2 - t), Qt::SolidLine, Qt::RoundCap));
        for (int ray = 0; ray < rays && inner < outer; ++ray) {
            painter.drawLine(QPointF(0, -inner), QPointF(0, -outer));
            painter.rotate(360.0 / rays);
        }
        painter.restore();
    }
}

const SpriteAtlas::Source& SpriteAtlas::token(TokenShape shape, TokenTone t, Body body,
                                              TokenSize size) const {
    const auto row = (number(size) * token_shape_count + number(shape)) * token_tone_count;
    return tokens_[(row + number(t)) * bodies.size() + number(body)];
}

const SpriteAtlas::Source& SpriteAtlas::ring(TokenTone t, double share) const {
    const auto step = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * ring_steps + 0.5);
    return rings_[number(t) * (ring_steps + 1) + step];
}

const SpriteAtlas::Source& SpriteAtlas::glyph(Digits digits, int glyph, Body on) const {
    return glyphs_[(number(digits) * bodies.size() + number(on)) * glyph_count + index(glyph)];
}

int SpriteAtlas::glyph_width(Digits digits, int glyph) const {
    return glyph_widths_[number(digits) * glyph_count + index(glyph)];
}

const SpriteAtlas::Source& SpriteAtlas::attempt(int attempt) const {
    return attempts_[index(std::clamp(attempt, 2, static_cast<int>(attempt_count) + 1) - 2)];
}

const SpriteAtlas::Source& SpriteAtlas::burst(double progress) const {
    const auto step = static_cast<std::size_t>(std::clamp(progress, 0.0, 0.999) * burst_steps);
    return bursts_[step];
}

const SpriteAtlas::Source& SpriteAtlas::padlock(LockState state) const {
    return padlocks_[number(state)];
}

const SpriteAtlas::Source& SpriteAtlas::holder(TokenShape shape, TokenTone t, Body body) const {
    return holders_[(number(shape) * token_tone_count + number(t)) * bodies.size() + number(body)];
}

const SpriteAtlas::Source& SpriteAtlas::hold_ring(double share) const {
    const double steps = std::clamp(share, 0.0, 1.0) * (hold_steps - 1);
    return hold_rings_[static_cast<std::size_t>(steps + 1.5)];
}

QPainter::PixmapFragment SpriteAtlas::fragment(const Source& source, QPointF centre,
                                               double opacity) const {
    const QPointF pixel(std::round(centre.x() * key_.ratio), std::round(centre.y() * key_.ratio));
    return QPainter::PixmapFragment::create(pixel, source, 1.0, 1.0, 0.0, opacity);
}

} // namespace lockscope::ui
