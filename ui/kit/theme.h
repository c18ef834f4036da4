// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour the application uses, by meaning. No other file names a colour.
//
// The meanings are fixed: waiting is blue, contended amber, critical and failed vermillion, held
// and committed green, back-off and staleness purple (after Okabe and Ito's hues, the purple moved
// to violet: to an eye without green cones theirs is the green's twin), and nothing is told by
// colour alone: a shape or a word always goes with it. Texts have a contrast of at least 4.5 : 1
// (WCAG AA) on `background`, `surface` and `raised`.
//
// A Theme is a plain value; making one reads nothing but its arguments.
#pragma once

#include <QColor>
#include <QPalette>

namespace lockscope::ui {

/// The four shades of one meaning.
struct Tone {
    QColor fill; ///< solid shapes, bars and lines
    QColor text; ///< words on background, surface or raised
    QColor wash; ///< opaque faint background for words in `text` or `Theme::text`
    QColor ink;  ///< words and signs on top of `fill`

    friend bool operator==(const Tone&, const Tone&) = default;
};

struct Theme {
    bool is_dark = true;

    QColor background; ///< the window, the stage behind its lanes
    QColor surface;    ///< panels, lanes, cards, charts, tables
    QColor raised;     ///< buttons and what stands on a surface
    QColor border;     ///< outlines and separators
    QColor grid;       ///< chart grids and tracks, fainter than a border
    QColor text;
    QColor muted; ///< secondary words
    QColor faint; ///< marks and hints that are not read as words (3 : 1)

    Tone accent;    ///< the application's own: focus, sliders, selection
    Tone waiting;   ///< blue: waits, within bounds
    Tone contended; ///< amber: contended, long-running, a warning
    Tone critical;  ///< vermillion: about to time out, failed, an alert
    Tone held;      ///< green: held, uncontended; committed
    Tone backoff;   ///< purple: back-off; staleness; duplicates

    QColor zone; ///< translucent, over `surface`: between the long-running mark and the cliff

    /// The lines of the charts.
    struct ChartLines {
        QColor throughput, failure_rate, wait_p50, wait_p95, wait_p99, queue, retries, staleness,
            long_running;
        QColor ghost;     ///< the run it is compared with
        QColor threshold; ///< limits and guardrails, dashed
        friend bool operator==(const ChartLines&, const ChartLines&) = default;
    } chart;

    [[nodiscard]] static Theme dark();
    [[nodiscard]] static Theme light();
    /// The theme that goes with the platform's palette: dark when its window text is lighter than
    /// its window. Takes over the palette's surfaces and corrects what would be hard to read.
    /// Theme::from_palette(t.palette()) == t for Theme::dark() and Theme::light().
    [[nodiscard]] static Theme from_palette(const QPalette& palette);

    /// The palette that makes standard widgets look like this theme.
    [[nodiscard]] QPalette palette() const;
    friend bool operator==(const Theme&, const Theme&) = default;
};

/// `share` (0..1) of `over` mixed into `base`; the result is opaque.
[[nodiscard]] QColor mixed(const QColor& base, const QColor& over, double share);
/// The same colour with this opacity (0..1).
[[nodiscard]] QColor with_opacity(QColor color, double opacity);
/// Of what a person cannot use at present.
inline constexpr double disabled_opacity = 0.45;
/// A style sheet for a vertical scroll bar, which has no other way to be slim and flat.
[[nodiscard]] QString slim_scroll_bar(const Theme& theme);
/// WCAG 2 contrast ratio, 1..21, of two opaque colours.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
/// `color`, moved towards white or black as far as needed to stand out from `ground` by `ratio`.
[[nodiscard]] QColor readable(const QColor& color, const QColor& ground, double ratio = 4.5);

} // namespace lockscope::ui
