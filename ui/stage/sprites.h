// SPDX-License-Identifier: GPL-3.0-or-later
// All tokens, rings, digits and bursts in one pixmap, ready to be drawn by the thousand.
//
// QPainter::drawPixmapFragments copies them without a path or a text layout per token. An atlas is
// made for one theme, size and device pixel ratio; its sources are device pixels, and the fragments
// made here are for a painter whose units are device pixels and lie on whole ones, so that software
// rendering copies instead of resampling.
#pragma once

#include "ui/stage/scene.h"
#include "ui/stage/signs.h"
#include "ui/stage/token_rows.h"
#include "ui/theme.h"

#include <QFont>
#include <QPainter>
#include <QPixmap>

#include <array>
#include <vector>

namespace lockscope::ui {

class SpriteAtlas {
public:
    /// What a sprite is drawn from; equal keys give equal atlases.
    struct Key {
        Theme theme;
        QFont font; ///< family and style of the digits
        double em = 13.0;
        double ratio = 1.0; ///< device pixels per logical pixel
        friend bool operator==(const Key&, const Key&) = default;
    };
    explicit SpriteAtlas(const Key& key);

    [[nodiscard]] const Key& key() const { return key_; }
    [[nodiscard]] const QPixmap& pixmap() const { return pixmap_; }

    /// Part of pixmap(), in its pixels; sides are even, so that centres fall between pixels.
    using Source = QRect;
    [[nodiscard]] const Source& token(TokenShape shape, TokenTone tone, bool hollow,
                                      TokenSize size) const;
    /// Around a token of full size, `share` (0..1) of it drawn, clockwise from the top.
    [[nodiscard]] const Source& ring(TokenTone tone, double share) const;
    /// 0..9, then `k` and `M`.
    [[nodiscard]] const Source& glyph(int glyph, bool on_fill) const;
    [[nodiscard]] int glyph_width(int glyph) const { return glyph_widths_[index(glyph)]; }
    /// The number of an attempt from 2, in a disc; `9+` from 10 on.
    [[nodiscard]] const Source& attempt(int attempt) const;
    [[nodiscard]] const Source& link() const { return link_; }
    [[nodiscard]] const Source& burst(double progress) const;

    /// `centre` in logical pixels.
    [[nodiscard]] QPainter::PixmapFragment fragment(const Source& source, QPointF centre,
                                                    double opacity = 1.0) const;

private:
    static constexpr std::size_t ring_steps = 32;
    static constexpr std::size_t burst_steps = 12;
    static constexpr std::size_t glyph_count = 12;
    static constexpr std::size_t attempt_count = 9;
    static constexpr std::size_t size_count = 3;

    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    void place_all();
    void paint_all(QPainter& painter);
    void paint_tokens(QPainter& painter);
    void paint_rings(QPainter& painter);
    void paint_words(QPainter& painter);
    void paint_bursts(QPainter& painter);
    [[nodiscard]] const Tone& tone(TokenTone tone) const;

    Key key_;
    QPixmap pixmap_;
    QSize extent_;
    std::array<Source, token_shape_count * token_tone_count * 2 * size_count> tokens_{};
    std::array<Source, token_tone_count*(ring_steps + 1)> rings_{};
    std::array<Source, 2 * glyph_count> glyphs_{};
    std::array<int, glyph_count> glyph_widths_{};
    std::array<Source, attempt_count> attempts_{};
    std::array<Source, burst_steps> bursts_{};
    Source link_;
};

/// The tone of the theme that shows a token's tone.
[[nodiscard]] const Tone& tone_of(TokenTone tone, const Theme& theme);

} // namespace lockscope::ui
