// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/places.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr double queued_pitch_em = 1.2;
constexpr double worker_pitch_em = 0.62;
constexpr std::int64_t most_workers = 20; // more are told as a number only
constexpr double more_room_em = 3.4;

} // namespace

StagePlaces places_of(const StageSnapshot& stage) {
    StagePlaces places;
    places.intake = stage.intake.used;
    places.partition = stage.partition.by != PartitionBy::none;
    places.jobs = static_cast<int>(stage.jobs.size());
    return places;
}

QRectF place_title(const QRectF& place, double em) {
    const double height = is_roomy(place, em) ? em * 1.7 : place.height();
    const double top = is_roomy(place, em) ? place.top() + em * 0.35 : place.top();
    return {place.left() + em, top, place.width() - 2 * em, height};
}

QRectF place_strip(const QRectF& place, double em) {
    return is_roomy(place, em)
               ? QRectF(place.left() + em, place.top() + em * 2.1, place.width() - 2 * em, em * 1.6)
               : QRectF();
}

QRectF place_foot(const QRectF& place, double em) {
    return is_roomy(place, em) ? QRectF(place.left() + em, place.bottom() - em * 1.75,
                                        place.width() - 2 * em, em * 1.4)
                               : QRectF();
}

IntakeStrip::IntakeStrip(const QRectF& place, double em, const IntakeView& intake)
    : strip_(place_strip(place, em))
    , em_(em) {
    queue_left_ = strip_.left();
    const double half = strip_.width() * 0.5;
    if (strip_.isEmpty()) {
        return;
    }
    if (intake.workers <= most_workers &&
        static_cast<double>(intake.workers) * worker_pitch_em * em < half) {
        workers_ = static_cast<std::size_t>(std::max<std::int64_t>(intake.workers, 0));
        queue_left_ += (static_cast<double>(workers_) * worker_pitch_em + 0.9) * em;
    }
    const double room = strip_.right() - queue_left_;
    const auto fit = [&](double width) {
        return static_cast<std::size_t>(std::max(width, 0.0) / (queued_pitch_em * em));
    };
    const auto waiting = static_cast<std::size_t>(std::max<std::int64_t>(intake.waiting, 0));
    shown_ = waiting <= fit(room) ? waiting : fit(room - more_room_em * em);
    shown_ = std::min(shown_, intake.queued.size());
}

QPointF IntakeStrip::worker(std::size_t index) const {
    return {strip_.left() + (static_cast<double>(index) + 0.5) * worker_pitch_em * em_,
            strip_.center().y()};
}

QPointF IntakeStrip::queued(std::size_t index) const {
    return {queue_left_ + (static_cast<double>(index) + 0.5) * queued_pitch_em * em_,
            strip_.center().y()};
}

QRectF IntakeStrip::rest() const {
    const double left = queue_left_ + (static_cast<double>(shown_) * queued_pitch_em + 0.2) * em_;
    return {left, strip_.top(), std::max(strip_.right() - left, 0.0), strip_.height()};
}

QRectF partition_cell(const QRectF& place, double em, std::size_t index, std::size_t count) {
    const QRectF strip = place_strip(place, em);
    const double pitch =
        std::min(strip.width() / static_cast<double>(std::max<std::size_t>(count, 1)), em * 2.4);
    const double gap = std::min(pitch * 0.16, em * 0.25);
    return {strip.left() + pitch * static_cast<double>(index), strip.top(), pitch - gap,
            strip.height()};
}

std::size_t job_rows(const QRectF& place, double em, std::size_t jobs) {
    const double room = place.bottom() - em * 0.5 - place_title(place, em).bottom();
    const auto fit = static_cast<std::size_t>(std::max(room / (em * 1.55), 1.0));
    return std::min(jobs, fit);
}

QRectF job_row(const QRectF& place, double em, std::size_t index) {
    return {place.left() + em,
            place_title(place, em).bottom() + static_cast<double>(index) * em * 1.55,
            place.width() - 2 * em, em * 1.5};
}

} // namespace lockscope::ui
