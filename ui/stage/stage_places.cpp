// SPDX-License-Identifier: GPL-3.0-or-later
// The places that only some scenarios use: the intake and its workers, the lanes of partition.*,
// jobs.
#include "ui/stage/places.h"
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

/// How full a share may be before it is a warning.
constexpr double nearly_full = 0.8;

} // namespace

void StagePainter::paint_places(QPainter& painter, const StageScene& scene) {
    const auto& l = scene.layout();
    if (!l.intake.isEmpty()) {
        paint_intake(painter, scene);
    }
    if (!l.partition.isEmpty()) {
        paint_partition(painter, scene);
    }
    if (!l.jobs.isEmpty()) {
        paint_jobs(painter, scene);
    }
}

/// The title of a place at the left, its figure at the right.
void StagePainter::place_figure(QPainter& painter, const QRectF& place, double em,
                                const QString& title, const QColor& color,
                                const QStringList& wordings) {
    QRectF row = place_title(place, em);
    row.setLeft(row.left() + em * 0.8 +
                words(painter, fonts_.strong, look_.theme.text, row, at_left, title));
    words(painter, fonts_.small, color, row, at_right,
          texts_.fitting(fonts_.small, row.width(), wordings));
}

void StagePainter::paint_intake(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& intake = scene.frame()->stage.intake;
    const auto& place = scene.layout().intake;
    const double em = scene.layout().metrics.em;
    const bool full = intake.capacity != unlimited && intake.waiting >= intake.capacity;
    const bool crowded =
        intake.capacity != unlimited &&
        static_cast<double>(intake.waiting) >= static_cast<double>(intake.capacity) * nearly_full;
    const QColor color = full ? theme.critical.text : crowded ? theme.text : theme.muted;
    const QString queue = words::intake_queue(intake);
    const QString workers = words::intake_workers(intake);
    if (!is_roomy(place, em)) {
        place_figure(painter, place, em, Stage::tr("Intake"), color,
                     {words::joined({queue, workers}), queue});
        return;
    }
    place_figure(painter, place, em, Stage::tr("Intake"), theme.muted,
                 {workers, QStringLiteral("%1/%2").arg(intake.busy).arg(intake.workers)});
    const IntakeStrip strip(place, em, intake);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < strip.workers(); ++i) {
        const bool busy = static_cast<std::int64_t>(i) < intake.busy;
        const double h = busy ? em * 1.1 : em * 0.5; // those at work are taller as well
        const QPointF at = strip.worker(i);
        painter.setBrush(busy ? theme.held.fill : theme.border);
        painter.drawRoundedRect(QRectF(at.x() - em * 0.2, at.y() - h / 2, em * 0.4, h), em * 0.12,
                                em * 0.12);
    }
    for (std::size_t i = 0; i < strip.shown(); ++i) {
        const auto& queued = intake.queued[i];
        painter.save();
        painter.translate(strip.queued(i));
        const bool chosen = queued.transaction == look_.hovered;
        painter.setPen(chosen ? QPen(theme.text, em * 0.14) : QPen(Qt::NoPen));
        painter.setBrush(theme.waiting.fill);
        painter.drawPath(shape_path(shape_of(queued.kind, queued.records), em * 0.42));
        painter.restore();
    }
    const auto hidden = intake.waiting - static_cast<std::int64_t>(strip.shown());
    if (hidden > 0) {
        words(painter, fonts_.small_strong, theme.text, strip.rest(), at_left,
              texts_.fitting(fonts_.small_strong, strip.rest().width(),
                             {Stage::tr("+%1 more").arg(words::count(hidden)),
                              Stage::tr("+%1").arg(words::count(hidden))}));
    }
    const QRectF foot = place_foot(place, em);
    const QString next =
        intake.queued.empty()
            ? QString()
            : Stage::tr("next after %1").arg(words::duration(intake.queued.front().waited));
    words(painter, fonts_.small, color, foot, at_left,
          next.isEmpty()
              ? queue
              : texts_.fitting(fonts_.small, foot.width(), {words::joined({queue, next}), queue}));
}

/// A box for each lane: filled while somebody occupies it, with a bar for those before it.
void StagePainter::paint_partition(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& stage = scene.frame()->stage;
    const auto& view = stage.partition;
    const auto& place = scene.layout().partition;
    const double em = scene.layout().metrics.em;
    const QString lanes = words::partition_lanes(view);
    const QString waiting = words::partition_waiting(stage);
    if (!is_roomy(place, em)) {
        place_figure(painter, place, em, words::partition_title(view), theme.muted,
                     {words::joined({lanes, waiting}), lanes});
        return;
    }
    place_figure(painter, place, em, words::partition_title(view), theme.muted,
                 {lanes, QStringLiteral("%1/%2").arg(view.occupied).arg(view.lane_count)});
    for (std::size_t i = 0; i < view.lanes.size(); ++i) {
        const auto& lane = view.lanes[i];
        const QRectF cell = partition_cell(place, em, i, view.lanes.size());
        const bool taken = lane.open || lane.transaction != 0;
        const double radius = std::min(em * 0.25, cell.width() * 0.25);
        const double line = crisp_width(em * 0.08);
        painter.setPen(QPen(taken ? theme.held.fill : theme.border, line));
        painter.setBrush(taken ? with_opacity(theme.held.fill, 0.35) : QColor(Qt::transparent));
        painter.drawRoundedRect(crisp(cell).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                                radius, radius);
        if (lane.waiting == 0) {
            continue;
        }
        const QString number = words::count(lane.waiting);
        if (texts_.width(fonts_.small_strong, number) < cell.width()) {
            words(painter, fonts_.small_strong, theme.text, cell, Qt::AlignCenter, number);
            continue;
        }
        // Too narrow for a number: a level, half full at ten.
        const double level = 1.0 - std::exp(-static_cast<double>(lane.waiting) / 14.0);
        QRectF bar = cell;
        bar.setTop(cell.bottom() - cell.height() * level);
        painter.fillRect(bar, theme.waiting.fill);
    }
    const QRectF foot = place_foot(place, em);
    words(painter, fonts_.small, theme.muted, foot, at_left,
          texts_.fitting(fonts_.small, foot.width(),
                         {waiting, Stage::tr("%1 before them").arg(words::count(stage.in_lanes))}));
}

void StagePainter::paint_jobs(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& jobs = scene.frame()->stage.jobs;
    const auto& place = scene.layout().jobs;
    const double em = scene.layout().metrics.em;
    const auto& first = jobs.front();
    if (jobs.size() == 1 || !is_roomy(place, em)) {
        const QString title = jobs.size() == 1 ? QString::fromStdString(first.name)
                                               : Stage::tr("%1 jobs").arg(jobs.size());
        const QString done = words::job_done(first);
        place_figure(painter, place, em, title, theme.muted,
                     is_roomy(place, em)
                         ? QStringList{done, words::percent(first.share())}
                         : QStringList{words::joined({done, words::job_state(first)}), done});
        if (is_roomy(place, em)) {
            const QRectF strip = place_strip(place, em);
            paint_progress(
                painter,
                QRectF(strip.left(), strip.center().y() - em * 0.35, strip.width(), em * 0.7),
                first);
            words(painter, fonts_.small, first.failed > 0 ? theme.critical.text : theme.muted,
                  place_foot(place, em), at_left, words::job_state(first));
        }
        return;
    }
    const std::size_t rows = job_rows(place, em, jobs.size());
    place_figure(painter, place, em, Stage::tr("Jobs"), theme.muted,
                 {rows < jobs.size()
                      ? Stage::tr("+%1 more")
                            .arg(words::count(static_cast<std::int64_t>(jobs.size() - rows)))
                      : QString()});
    for (std::size_t i = 0; i < rows; ++i) {
        paint_job(painter, job_row(place, em, i), em, jobs[i]);
    }
}

/// Name, bar and figure in one row.
void StagePainter::paint_job(QPainter& painter, const QRectF& row, double em, const JobView& job) {
    const auto& theme = look_.theme;
    QRectF name = row;
    name.setWidth(row.width() * 0.32);
    words(painter, fonts_.small, theme.text, name, at_left, QString::fromStdString(job.name));
    QRectF state = row;
    state.setLeft(row.right() - row.width() * 0.34);
    words(painter, fonts_.small, job.failed > 0 ? theme.critical.text : theme.muted, state,
          at_right,
          texts_.fitting(fonts_.small, state.width(),
                         {words::job_state(job), words::percent(job.share())}));
    const double left = name.right() + em * 0.5;
    paint_progress(
        painter,
        QRectF(left, row.center().y() - em * 0.25, state.left() - em * 0.5 - left, em * 0.5), job);
}

/// Written, then given up; the rest is to come.
void StagePainter::paint_progress(QPainter& painter, const QRectF& bar, const JobView& job) const {
    const auto& theme = look_.theme;
    const double radius = bar.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.grid);
    painter.drawRoundedRect(bar, radius, radius);
    const double all = static_cast<double>(std::max<std::int64_t>(job.records, 1));
    const double done = std::clamp(static_cast<double>(job.done) / all, 0.0, 1.0) * bar.width();
    const double least = job.failed > 0 ? bar.height() * 0.5 : 0.0; // a few are to be seen as well
    const double ended =
        done + std::max(static_cast<double>(job.failed) / all * bar.width(), least);
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(bar, radius, radius);
    painter.setClipPath(clip);
    painter.fillRect(QRectF(bar.left() + done, bar.top(), ended - done, bar.height()),
                     theme.critical.fill);
    painter.fillRect(QRectF(bar.left(), bar.top(), done, bar.height()), theme.held.fill);
    painter.restore();
}

} // namespace lockscope::ui
