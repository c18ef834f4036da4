// SPDX-License-Identifier: GPL-3.0-or-later
// All tokens, rings, digits and bursts in one pixmap, ready to be drawn by the thousand.
//
// QPainter::drawPixmapFragments copies them without a path or a text layout per token. An atlas is
// made for one theme, size and device pixel ratio; its sources are device pixels, and the fragments
// made here are for a painter whose units are device pixels and lie on whole ones, so that software
// rendering copies instead of resampling.
#pragma once

#include "ui/kit/theme.h"
#include "ui/stage/scene.h"
#include "ui/stage/signs.h"
#include "ui/stage/token_rows.h"

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
        QFont font;             ///< family and style of the digits
        double em = 13.0;       ///< of the stage: clients in the back-off card
        double token_em = 13.0; ///< of waiters
        double sign_em = 13.0;  ///< of padlocks and holders
        double ratio = 1.0;     ///< device pixels per logical pixel
        friend bool operator==(const Key&, const Key&) = default;
    };
    explicit SpriteAtlas(const Key& key);

    [[nodiscard]] const Key& key() const { return key_; }
    [[nodiscard]] const QPixmap& pixmap() const { return pixmap_; }

    /// Part of pixmap(), in its pixels; sides are even, so that centres fall between pixels.
    using Source = QRect;
    /// Hollow: its client has given up.
    enum class Body : std::uint8_t { solid, hollow };
    [[nodiscard]] static Body body_of(const TransactionFacts& token) {
        return token.client_gone ? Body::hollow : Body::solid;
    }
    [[nodiscard]] const Source& token(TokenShape shape, TokenTone tone, Body body,
                                      TokenSize size) const;
    /// Around a token of full size, `share` (0..1) of it drawn, clockwise from the top.
    [[nodiscard]] const Source& ring(TokenTone tone, double share) const;
    /// The client of a back-off.
    [[nodiscard]] const Source& client() const { return client_; }
    /// Which em digits go with.
    enum class Digits : std::uint8_t { client, token, sign };
    /// Around the token under the pointer.
    [[nodiscard]] const Source& highlight() const { return highlight_; }
    /// 0..9, then `k` and `M`.
    [[nodiscard]] const Source& glyph(Digits digits, int glyph, Body on) const;
    [[nodiscard]] int glyph_width(Digits digits, int glyph) const;
    /// The number of an attempt from 2, in a disc; `9+` from 10 on.
    [[nodiscard]] const Source& attempt(int attempt) const;
    [[nodiscard]] const Source& link() const { return link_; }
    [[nodiscard]] const Source& padlock(LockState state) const;
    /// A holder's token, bigger than a waiter's.
    [[nodiscard]] const Source& holder(TokenShape shape, TokenTone tone, Body body) const;
    /// Around a holder: the track, and over it `share` (0..1) of the hold.
    [[nodiscard]] const Source& hold_track() const { return hold_rings_[0]; }
    [[nodiscard]] const Source& hold_ring(double share) const;
    [[nodiscard]] const Source& burst(double progress) const;

    /// `centre` in logical pixels.
    [[nodiscard]] QPainter::PixmapFragment fragment(const Source& source, QPointF centre,
                                                    double opacity = 1.0) const;

private:
    /// Rows of cells from the top left, in the order asked for.
    class Shelves {
    public:
        static constexpr int width = 2048;
        QRect place(int cell_width, int cell_height);
        [[nodiscard]] int height() const { return y_ + row_; }

    private:
        int x_ = 0;
        int y_ = 0;
        int row_ = 0;
    };

    static constexpr std::size_t ring_steps = 32;
    static constexpr std::size_t hold_steps = 60;
    static constexpr std::size_t burst_steps = 12;
    static constexpr std::size_t glyph_count = 12;
    static constexpr std::size_t attempt_count = 9;
    static constexpr std::array bodies{Body::solid, Body::hollow};
    static constexpr std::size_t size_count = 3;
    static constexpr std::size_t state_count = 4;

    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    void place_all();
    void place_signs();
    void place_digits();
    [[nodiscard]] double digits_em(std::size_t digits) const;
    void paint_tokens(QPainter& painter);
    void paint_token(QPainter& painter, const Source& cell, const QPainterPath& path,
                     TokenTone tone, Body body, double hollow_width);
    void paint_signs(QPainter& painter);
    void paint_rings(QPainter& painter);
    void paint_highlight(QPainter& painter);
    void paint_digits(QPainter& painter);
    void paint_attempts(QPainter& painter);
    void paint_bursts(QPainter& painter);
    [[nodiscard]] const Tone& tone(TokenTone tone) const;

    Key key_;
    QPixmap pixmap_;
    Shelves shelves_;
    std::array<Source, token_shape_count * token_tone_count * bodies.size() * size_count> tokens_{};
    std::array<Source, token_tone_count*(ring_steps + 1)> rings_{};
    std::array<Source, 3 * 2 * glyph_count> glyphs_{};
    std::array<int, 3 * glyph_count> glyph_widths_{};
    Source client_;
    Source highlight_;
    std::array<Source, attempt_count> attempts_{};
    std::array<Source, burst_steps> bursts_{};
    std::array<Source, state_count> padlocks_{};
    std::array<Source, token_shape_count * token_tone_count * bodies.size()> holders_{};
    std::array<Source, hold_steps + 1> hold_rings_{}; ///< the first is the track
    Source link_;
};

/// The tone of the theme that shows a token's tone.
[[nodiscard]] const Tone& tone_of(TokenTone tone, const Theme& theme);

} // namespace lockscope::ui
