// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_widget.h"

#include "ui/kit/alert_spans.h"
#include "ui/kit/value_text.h"

#include <QFontMetricsF>
#include <QMenu>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lockscope::ui {
namespace {

constexpr double near_px = 4.0;    // a pole is thin, a hand is not steady
constexpr double pole_width = 9.0; // that can be clicked
constexpr double sign_px = 6.0;    // around an alert's sign
constexpr int tip_lines = 8;
constexpr double described_every_s = 60.0; // of the run, while it plays

} // namespace

TimelineWidget::TimelineWidget(TimeCursor& cursor, TimeRange& range, QWidget* parent)
    : QWidget(parent)
    , cursor_(cursor)
    , range_(range) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&cursor_, &TimeCursor::changed, this, &TimelineWidget::update_cursor);
    connect(&range_, &TimeRange::changed, this, &TimelineWidget::lay_out);
}

void TimelineWidget::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void TimelineWidget::set_loaded(std::shared_ptr<const Scenario> loaded) {
    loaded_ = std::move(loaded);
    frame_.reset(); // of another run
    changes_.clear();
    changes_s_.clear();
    alert_spans_.clear();
    target_.reset();
    selected_.reset();
    hovered_.reset();
    range_.show_whole();
    lay_out();
}

void TimelineWidget::show_frame(const FramePtr& frame, const QString& run) {
    if (run != run_letter_) {
        run_letter_ = run;
        update();
    }
    const FramePtr before = std::exchange(frame_, frame);
    const bool same_run = before != nullptr && before->run == frame->run;
    if (!same_run || before->interventions != frame->interventions) {
        changes_.clear();
        changes_s_.clear();
        keep_selection(before.get(), *frame);
        if (frame->interventions != nullptr) {
            changes_ = change_words(*frame->interventions, loaded_.get());
        }
        for (const ChangeWords& change : changes_) {
            changes_s_.push_back(change.at_s);
        }
        hovered_.reset();
        laid_out_whole_s_.reset();
    }
    alert_spans_.clear();
    if (frame->alerts != nullptr) {
        alert_spans_ = alert_spans(*frame->alerts, now_s());
    }
    if (whole_s() != laid_out_whole_s_) {
        lay_out();
    }
    const TimeScale line = scale();
    const auto moved = [&line](SimTime a, SimTime b) {
        return std::abs(line.x_of(seconds(a)) - line.x_of(seconds(b))) > 0.2;
    };
    if (!same_run || before->density != frame->density || before->alerts != frame->alerts ||
        before->interventions != frame->interventions || before->stretch != frame->stretch ||
        moved(before->stage.now, frame->stage.now) || moved(before->front, frame->front)) {
        update();
    }
    describe();
}

/// The chosen change, wherever it stands now among the others.
void TimelineWidget::keep_selection(const Frame* before, const Frame& frame) {
    if (!selected_.has_value()) {
        return;
    }
    const std::size_t was = *selected_;
    selected_.reset();
    if (before == nullptr || before->interventions == nullptr || frame.interventions == nullptr) {
        return;
    }
    const auto& all = *frame.interventions;
    const auto found = std::find(all.begin(), all.end(), (*before->interventions)[was]);
    if (found != all.end()) {
        selected_ = static_cast<std::size_t>(found - all.begin());
    }
}

void TimelineWidget::seek_done() {
    target_.reset();
    update();
}

double TimelineWidget::now_s() const {
    return target_.value_or(frame_ == nullptr ? 0.0 : seconds(frame_->stage.now));
}

double TimelineWidget::front_s() const {
    return frame_ == nullptr ? 0.0 : seconds(std::max(frame_->front, frame_->stage.now));
}

double TimelineWidget::whole_s() const {
    if (frame_ == nullptr) {
        return 1.0;
    }
    const double last_change = changes_s_.empty() ? 0.0 : changes_s_.back();
    return whole_run_s(seconds(frame_->end), std::max({front_s(), now_s(), last_change}));
}

TimeSpan TimelineWidget::shown() const {
    return range_.chosen().value_or(TimeSpan{0.0, whole_s()});
}

TimeScale TimelineWidget::scale() const {
    return {shown(), side_margin_px, std::max(width() - 2.0 * side_margin_px, 1.0)};
}

QString TimelineWidget::flag_text(const TimelineFlag& flag) const {
    return short_text(std::span(changes_).subspan(flag.first, flag.count));
}

void TimelineWidget::lay_out() {
    laid_out_whole_s_ = whole_s();
    QFont strong = small_font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF words(strong);
    flags_ = lay_out_flags(changes_s_, scale(), [&](std::size_t first, std::size_t count) {
        return words.horizontalAdvance(short_text(std::span(changes_).subspan(first, count))) + 2.0;
    });
    update();
}

/// The run in a sentence or two, for screen readers.
void TimelineWidget::describe() {
    const bool due = !frame_->playing || !described_at_s_ ||
                     std::abs(now_s() - *described_at_s_) >= described_every_s;
    if (!due) {
        return;
    }
    described_at_s_ = now_s();
    const int places = decimals_for(scale());
    QStringList text{tr("At %1 of %2, simulated up to %3.")
                         .arg(moment_text(now_s(), places), moment_text(whole_s(), 0),
                              moment_text(front_s(), 0))};
    if (!changes_.empty()) {
        text << tr("Changes: %1.").arg(changes_.size());
    }
    if (frame_->alerts != nullptr && !frame_->alerts->empty()) {
        text << tr("Alerts so far: %1.").arg(frame_->alerts->size());
    }
    if (selected_.has_value()) {
        text << tr("Chosen: %1 at %2.")
                    .arg(changes_[*selected_].lines.join(QStringLiteral(", ")),
                         moment_text(changes_s_[*selected_], places));
    }
    text << tr("Arrow keys go one percent on or back, Ctrl and an arrow key to the next or the "
               "previous change, Delete removes it.");
    const QString description = text.join(u' ');
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
    }
}

void TimelineWidget::seek(double t) {
    if (frame_ == nullptr) {
        return;
    }
    target_ = std::clamp(t, 0.0, whole_s());
    update();
    Q_EMIT seek_requested(SimTime(from_seconds(*target_)));
}

void TimelineWidget::zoom(double about, double factor) {
    range_.show(zoomed(shown(), about, factor, whole_s()));
}

void TimelineWidget::remove_change(std::size_t change) {
    if (frame_ != nullptr && frame_->interventions != nullptr && change < changes_.size()) {
        selected_.reset();
        // A copy: whoever takes it may let go of the frame meanwhile.
        const Intervention gone = (*frame_->interventions)[change];
        Q_EMIT remove_requested(gone);
    }
}

const TimelineFlag* TimelineWidget::flag_at(const QPointF& at) const {
    // Words first: a pole may stand close to the words of another flag.
    for (const TimelineFlag& flag : flags_) {
        if (flag.label.has_value() && flag_rect(flag).contains(at)) {
            return &flag;
        }
    }
    const Rows lines = rows();
    for (const TimelineFlag& flag : flags_) {
        const bool beside = std::abs(at.x() - flag.x) <= near_px;
        if (beside && at.y() >= flag_top(flag) && at.y() < lines.base - near_px) {
            return &flag;
        }
    }
    return nullptr;
}

const TimelineFlag* TimelineWidget::flag_of(std::optional<std::size_t> change) const {
    const auto found = std::find_if(flags_.begin(), flags_.end(), [&](const TimelineFlag& flag) {
        return change.has_value() && *change >= flag.first && *change < flag.first + flag.count;
    });
    return found == flags_.end() ? nullptr : &*found;
}

QRectF TimelineWidget::flag_rect(const TimelineFlag& flag) const {
    const Rows lines = rows();
    if (flag.label.has_value()) {
        return {flag.label->left - 2.0, flag_top(flag), flag.label->width + 4.0, lines.line};
    }
    return {flag.x - pole_width / 2.0, flag_top(flag), pole_width, lines.line};
}

QString TimelineWidget::tip(const QPointF& at) const {
    if (frame_ == nullptr) {
        return {};
    }
    const TimeScale line = scale();
    const int places = decimals_for(line);
    QStringList text;
    if (const TimelineFlag* flag = flag_at(at)) {
        for (std::size_t i = flag->first; i < flag->first + flag->count; ++i) {
            for (const QString& words : changes_[i].lines) {
                text << tr("%1  %2", "a time and what changed")
                            .arg(moment_text(changes_s_[i], places), words);
            }
        }
        if (text.size() > tip_lines) {
            const qsizetype more = text.size() - tip_lines;
            text = text.first(tip_lines) << tr("and %1 more").arg(more);
        }
        return text.join(u'\n');
    }
    if (frame_->alerts != nullptr) {
        for (const Alert& alert : *frame_->alerts) {
            const bool stands = alert.cleared_at == end_of_time;
            const double from = seconds(alert.raised_at);
            const double to = stands ? seconds(frame_->stage.now) : seconds(alert.cleared_at);
            if (at.x() >= line.x_of(from) - sign_px && at.x() <= line.x_of(to) + 1.0) {
                text << (stands
                             ? tr("%1, since %2").arg(alert_text(alert), moment_text(from, places))
                             : tr("%1, from %2 to %3")
                                   .arg(alert_text(alert), moment_text(from, places),
                                        moment_text(to, places)));
            }
        }
    }
    if (frame_->density != nullptr && frame_->density->bin_width > Duration(0)) {
        const double bin = line.time_within(at.x()) / seconds(frame_->density->bin_width);
        const auto& bins = frame_->density->failures_per_s;
        if (bin >= 0.0 && bin < static_cast<double>(bins.size())) {
            const double rate = static_cast<double>(bins[static_cast<std::size_t>(bin)]);
            text.prepend(tr("%1 failed attempts per second")
                             .arg(figures_locale().toString(rate, 'f', rate < 9.995 ? 2 : 1)));
        }
    }
    if (text.size() > tip_lines) {
        text = text.first(tip_lines);
    }
    return text.join(u'\n');
}

void TimelineWidget::judge(TimeSpan span) {
    Q_EMIT judge_requested(
        JudgedStretch::of_range(SimTime(from_seconds(span.from)), SimTime(from_seconds(span.to))));
}

void TimelineWidget::fill_menu(QMenu& menu, const QPointF& at) {
    if (const TimelineFlag* flag = flag_at(at)) {
        const double moment = changes_s_[flag->first];
        menu.addAction(tr("&Go there"), this, [this, moment] { seek(moment); });
        for (std::size_t i = flag->first; i < flag->first + flag->count; ++i) {
            QString text = changes_[i].lines.join(QStringLiteral(", "));
            text.replace(u'&', QStringLiteral("&&"));
            menu.addAction(flag->count == 1 ? tr("&Remove this change")
                                            : tr("Remove “%1”").arg(text),
                           this, [this, i] { remove_change(i); });
        }
        menu.addSeparator();
    } else if (frame_ != nullptr) {
        const double moment = scale().time_within(at.x());
        menu.addAction(tr("&Go to %1").arg(moment_text(moment, decimals_for(scale()))), this,
                       [this, moment] { seek(moment); });
        menu.addAction(tr("&Judge from here on"), this, [this, moment] {
            judge({moment, std::max(whole_s(), moment + 1.0)});
        });
    }
    if (frame_ != nullptr && frame_->stretch.kind == JudgedTime::range) {
        menu.addAction(tr("Judge the time since the last &change"), this,
                       [this] { Q_EMIT judge_requested(JudgedTime::since_change); });
    }
    QAction* whole = menu.addAction(tr("Show the &whole run"), &range_, &TimeRange::show_whole);
    whole->setEnabled(range_.chosen().has_value());
}

} // namespace lockscope::ui
