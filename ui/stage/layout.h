// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything on the stage goes, as arithmetic on pixels: no painting, no widgets.
//
//   +--------------------------------------------------+
//   | header                                           |
//   |                       axis labels                |
//   | [name      lock holder |    wait axis      count]| lanes
//   | [name      lock holder |    wait axis      count]|
//
// Who waits leaves the wait axis by one of two doors. Along the upper edge of each lane a rail
// leads to the lock, past the cliff: the door of those who get it. The others fall at the cliff,
// into the gutter left of it.
//
//   | heat strip of the accounts without a lane        |
//   | caption, key                                     |
//   | [intake        ] [partitions    ] [jobs        ] | places, as far as they are used
//   | [back-off      ] [committed     ] [failed       ]| cards
//   +--------------------------------------------------+
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>

namespace lockscope::ui {

/// Sizes of type and marks, all in logical pixels, all from one em.
struct StageMetrics {
    double em = 13.0; ///< body text

    double title() const { return em * 1.16; } ///< type sizes
    double name() const { return em * 1.08; }
    double small() const { return em * 0.86; }
    double tiny() const { return em * 0.68; }
    double big() const { return em * 2.15; }

    double margin() const { return em * 1.1; }
    double radius() const { return em * 0.6; } ///< of rounded corners
    double line() const { return em / 13.0; }  ///< the thinnest line

    double lane_min() const { return em * 4.9; }
    double lane_gap() const { return em * 0.7; }

    /// For a stage of this size beside widgets whose text is `font_px` high. The stage is a
    /// picture: on a big screen it grows, though less than the screen does.
    [[nodiscard]] static StageMetrics of(QSizeF stage, double font_px);
    friend bool operator==(const StageMetrics&, const StageMetrics&) = default;
};

/// The places that only some scenarios use.
struct StagePlaces {
    bool intake = false;
    bool partition = false;
    int jobs = 0;
    [[nodiscard]] int count() const {
        return (intake ? 1 : 0) + (partition ? 1 : 0) + (jobs > 0 ? 1 : 0);
    }
    friend bool operator==(const StagePlaces&, const StagePlaces&) = default;
};

/// What a stage has to show, as far as it takes room.
struct StageNeeds {
    int lanes = 0;
    bool heat = false;   ///< a strip of quiet accounts
    bool alerts = false; ///< guardrails that stand
    StagePlaces places;
    friend bool operator==(const StageNeeds&, const StageNeeds&) = default;
};

struct StageLayout {
    StageMetrics metrics;
    QSizeF size;

    QRectF header;
    QRectF long_running; ///< the right end of the header
    QRectF alert;        ///< right of it; empty without alerts
    QRectF axis_labels;
    QRectF lanes;       ///< the area; lane(i) are the lanes in it
    QRectF tick_labels; ///< below the last lane, where there is room for the figures of the axis
    QRectF heat;        ///< empty when there are no quiet accounts, or no room
    QRectF caption;
    QRectF key;    ///< what colours mean; empty when there is no room
    QRectF intake; ///< empty when not used, or no room
    QRectF partition;
    QRectF jobs;
    QRectF backoff; ///< cards; empty when there is no room
    QRectF committed;
    QRectF failed;

    int lane_count = 0;
    double lane_height = 0.0;
    // Where few lanes share the stage, what is in them grows: padlock, holder and words by the
    // first, waiters by the second; both from 1.
    double sign_scale = 1.0;
    double token_scale = 1.0;

    // Columns, the same in all lanes. The padlock and the holder are centred on theirs.
    double name_left = 0.0;
    double name_right = 0.0;
    double padlock_x = 0.0;
    double holder_x = 0.0;
    double words_right = 0.0; ///< the end of the words beside the holder, where the gutter begins
    double axis_left = 0.0;   ///< the lock's end of the wait axis
    double axis_right = 0.0;  ///< where waiters arrive
    double count_left = 0.0;
    double count_right = 0.0;
    double rail = 0.0; ///< height of the rail at the upper edge of a lane

    [[nodiscard]] double sign_em() const { return metrics.em * sign_scale; }
    [[nodiscard]] double token_em() const { return metrics.em * token_scale; }
    /// REQUIRES: 0 <= index. Lanes do not overlap; those from lane_count on lie below the area.
    [[nodiscard]] QRectF lane(int index) const;
    // Within a lane that stands at `lane`, perhaps on its way:
    /// What is below the rail, where all but the winners stand.
    [[nodiscard]] QRectF field(const QRectF& lane) const {
        return lane.adjusted(0.0, rail, 0.0, 0.0);
    }
    [[nodiscard]] double middle(const QRectF& lane) const { return field(lane).center().y(); }
    [[nodiscard]] double rail_y(const QRectF& lane) const { return lane.top() + rail * 0.52; }
    /// Where the holder sits.
    [[nodiscard]] QPointF seat(const QRectF& lane) const { return {holder_x, middle(lane)}; }
    /// Around the holder, its ring included.
    [[nodiscard]] QRectF seat_area(const QRectF& lane) const;
    /// The line at which waiters fail: it leaves the rail free.
    [[nodiscard]] QLineF cliff(const QRectF& lane) const {
        return {axis_left, lane.top() + rail, axis_left, lane.bottom()};
    }
    /// How long the holder has held the lock, and of how much.
    [[nodiscard]] QRectF hold_words(const QRectF& lane) const;
    /// How many wait.
    [[nodiscard]] QRectF count_words(const QRectF& lane) const;
    friend bool operator==(const StageLayout&, const StageLayout&) = default;
};

/// Enough for words below the title of a place, not only beside it?
[[nodiscard]] bool is_roomy(const QRectF& place, double em);

/// The row of a card's title.
[[nodiscard]] QRectF card_title(const QRectF& card, double em);

/// How many lanes of the least height fit on a stage of this size; at least one.
[[nodiscard]] int lane_capacity(QSizeF size, double font_px, const StagePlaces& places = {});

/// A layout for at most so many lanes (fewer if they do not fit).
[[nodiscard]] StageLayout lay_out(QSizeF size, double font_px, const StageNeeds& needs);

} // namespace lockscope::ui
