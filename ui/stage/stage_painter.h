// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a StageScene. Keeps what is dear to make: the sprite atlas, the still parts, the fonts.
#pragma once

#include "ui/kit/theme.h"
#include "ui/stage/scene.h"
#include "ui/stage/sprites.h"
#include "ui/stage/text_cache.h"

#include <QFont>
#include <QLineF>
#include <QPainter>
#include <QPixmap>
#include <QRegion>

#include <cstddef>
#include <optional>
#include <vector>

namespace lockscope::ui {

/// Where words stand in their row.
inline constexpr int at_left = Qt::AlignLeft | Qt::AlignVCenter;
inline constexpr int at_right = Qt::AlignRight | Qt::AlignVCenter;

class StagePainter {
public:
    /// What changes the picture but not the scene.
    struct Look {
        Theme theme;
        QFont font;    ///< the widget's; sizes come from the scene
        QString title; ///< of the header; empty: "Locks"
        bool focused = false;
        TransactionSerial hovered = 0; ///< the waiter under the pointer
    };

    /// Paints at the painter's origin, over the whole size of the scene's layout.
    void paint(QPainter& painter, const StageScene& scene, const Look& look);
    /// Tokens in the last picture: holders, waiters and back-offs.
    [[nodiscard]] std::size_t tokens() const { return tokens_; }
    /// After a change of language.
    void forget_words() {
        texts_.clear();
        still_ = QPixmap();
    }

private:
    struct Fonts {
        QFont title, body, strong, small, small_strong, tiny, big;
        QFont name, lane, lane_tiny; ///< in lanes
    };
    /// All the still parts show; equal keys give equal pixels.
    struct StillKey {
        StageLayout layout;
        AxisRange range;
        double ratio = 0.0;
        Theme theme;
        QFont font;
        std::vector<QRectF> lanes;
        double order_mix = 0.0;
        friend bool operator==(const StillKey&, const StillKey&) = default;
    };
    using Fragments = std::vector<QPainter::PixmapFragment>;

    void prepare(const QPainter& painter, const StageScene& scene, const Look& look);
    // The still parts: stage_still.cpp
    void paint_still(QPainter& painter, const StageScene& scene);
    /// Clips to what no other lane on its way lies over, until the painter is restored.
    void save_and_clip(QPainter& painter, const StageScene& scene, const SceneLane& lane) const;
    [[nodiscard]] QRectF crisp(const QRectF& rect) const;
    [[nodiscard]] double crisp_width(double width) const;
    void paint_upright(QPainter& painter, const QLineF& line, double width, const QColor& color,
                       Qt::PenStyle style) const;
    void paint_rails(QPainter& painter, const StageScene& scene);
    void paint_axis(QPainter& painter, const StageScene& scene);
    [[nodiscard]] QString cliff_label(const StageScene& scene, double room);
    [[nodiscard]] QRectF cliff_label_area(const StageScene& scene);
    void paint_axis_labels(QPainter& painter, const StageScene& scene);
    void paint_queue_labels(QPainter& painter, const StageScene& scene);
    void paint_card_frames(QPainter& painter, const StageScene& scene);
    // Around the lanes: stage_painter.cpp, stage_cards.cpp
    void paint_header(QPainter& painter, const StageScene& scene);
    void paint_slots(QPainter& painter, const StageScene& scene, double left);
    void paint_alert(QPainter& painter, const StageScene& scene);
    void paint_heat(QPainter& painter, const StageScene& scene) const;
    void paint_caption(QPainter& painter, const StageScene& scene);
    void paint_legend(QPainter& painter, const StageScene& scene, const QRectF& row);
    void paint_key(QPainter& painter, const StageScene& scene);
    void paint_cards(QPainter& painter, const StageScene& scene);
    void paint_unit(QPainter& painter, const QRectF& card, double em, const QString& title,
                    QStringList wordings);
    void paint_duplicates(QPainter& painter, const StageScene& scene);
    void paint_arrivals(QPainter& painter, const StageScene& scene) const;
    void paint_causes(QPainter& painter, const StageScene& scene);
    void paint_backoff(QPainter& painter, const StageScene& scene);
    // Places: stage_places.cpp
    void paint_places(QPainter& painter, const StageScene& scene);
    void paint_intake(QPainter& painter, const StageScene& scene);
    void paint_partition(QPainter& painter, const StageScene& scene);
    void paint_jobs(QPainter& painter, const StageScene& scene);
    void paint_job(QPainter& painter, const QRectF& row, double em, const JobView& job);
    void paint_progress(QPainter& painter, const QRectF& bar, const JobView& job) const;
    void place_figure(QPainter& painter, const QRectF& place, double em, const QString& title,
                      const QColor& color, const QStringList& wordings);
    void paint_hint(QPainter& painter, const StageScene& scene);
    // Lanes and what moves on them: stage_lanes.cpp, stage_tokens.cpp
    void paint_lane(QPainter& painter, const StageScene& scene, const SceneLane& lane);
    void paint_trails(QPainter& painter, const StageScene& scene) const;
    void paint_lane_words(QPainter& painter, const StageScene& scene, const SceneLane& lane);
    void paint_holder_words(QPainter& painter, const StageScene& scene, const SceneLane& lane);
    void paint_alarm(QPainter& painter, const StageScene& scene, const SceneLane& lane);
    void paint_flow(QPainter& painter, const StageScene& scene, const SceneLane& lane) const;
    void paint_density(QPainter& painter, const StageScene& scene, const SceneLane& lane) const;
    void paint_selection(QPainter& painter, const StageScene& scene);
    [[nodiscard]] static QRegion beside_numbers(const StageScene& scene);
    void paint_ties(QPainter& painter, const StageScene& scene) const;
    void paint_pools(QPainter& painter, const StageScene& scene) const;
    void paint_count(QPainter& painter, const StageScene& scene, const SceneLane& lane);
    // What is chosen and what has just failed: stage_marks.cpp
    void paint_chain(QPainter& painter, const StageScene& scene) const;
    void paint_chosen(QPainter& painter, const StageScene& scene) const;
    void paint_failures(QPainter& painter, const StageScene& scene);
    void paint_broken_chain(QPainter& painter, const StageScene& scene, const Motion& motion) const;
    void add_signs(Fragments& fragments, const StageScene& scene, const SceneLane& lane) const;
    void add_waiters(Fragments& fragments, const StageScene& scene, const SceneLane& lane) const;
    void add_number(Fragments& fragments, SpriteAtlas::Digits digits, const QString& text,
                    QPointF centre, SpriteAtlas::Body on, double opacity) const;
    void add_backoffs(Fragments& fragments, const StageScene& scene) const;
    void add_motions(Fragments& fragments, const StageScene& scene) const;
    void draw(QPainter& painter, const Fragments& fragments) const;

    /// Draws text in one line, elided to the width; returns the width used.
    double words(QPainter& painter, const QFont& font, const QColor& color, const QRectF& rect,
                 int alignment, const QString& text) {
        return texts_.draw(painter, font, color, rect, alignment, text);
    }

    Look look_;
    Fonts fonts_;
    std::optional<SpriteAtlas> atlas_;
    StillKey still_key_;
    QPixmap still_;
    TextCache texts_;
    Fragments fragments_; ///< kept for its memory
    std::size_t tokens_ = 0;
};

/// One picture without a widget: the frame as it stands, nothing in motion.
void paint_stage(QPainter& painter, QSizeF size, FramePtr frame, const Theme& theme,
                 const QFont& font, AccountId selected = {},
                 StageOrder order = StageOrder::wait_time);

} // namespace lockscope::ui
