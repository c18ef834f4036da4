// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart says above its curves.
#include "ui/charts/chart_card.h"
#include "ui/charts/other_runs.h"
#include "ui/charts/plot_scale.h"
#include "ui/charts/plot_view.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

// As calm as Frame::throughput_per_s beside it.
constexpr double calm_bins = 10.0;
constexpr double calm_s = 30.0;

/// The newest value that exists and is not out of date; NaN if none is.
double newest_of(const ChartCurves& curves, Curve curve, double now) {
    constexpr double fresh_bins = 4.0;
    const std::vector<double>& values = curves.of(curve);
    const double oldest = now - std::max(calm_s, fresh_bins * seconds(curves.bin_width));
    for (std::size_t i = values.size(); i-- > 0 && curves.time_s[i] >= oldest;) {
        if (std::isfinite(values[i])) {
            return values[i];
        }
    }
    return std::nan("");
}

/// Who waits at the charted account at this moment, as its lane says; NaN where it has none.
double waiting_now(const Frame& frame) {
    const auto& lanes = frame.stage.lanes;
    const auto found = std::find_if(lanes.begin(), lanes.end(), [&frame](const AccountLane& lane) {
        return lane.account == frame.chart_account;
    });
    return found == lanes.end() ? std::nan("") : static_cast<double>(found->waiting);
}

/// When that was; `unless_any` if there is none.
double newest_time_of(const std::vector<double>& time_s, const std::vector<double>& values,
                      double unless_any) {
    for (std::size_t i = values.size(); i-- > 0;) {
        if (std::isfinite(values[i])) {
            return time_s[i];
        }
    }
    return unless_any;
}

/// Are both ghosts one run?
bool same_ghosts(const Frame& frame) {
    return frame.ghosts.size() == 2 && frame.ghosts[0].figures != nullptr &&
           frame.ghosts[1].figures != nullptr && frame.ghosts[0].figures->fingerprint != 0 &&
           frame.ghosts[0].figures->fingerprint == frame.ghosts[1].figures->fingerprint;
}

QString coloured(const QString& text, const QColor& colour) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), text);
}

/// `2.1 s`, `7.4 s`, `9.9 s` side by side need their unit only once.
void share_unit(QStringList& figures) {
    const auto unit_of = [](const QString& text) { return text.mid(text.lastIndexOf(u' ')); };
    const bool same = std::all_of(figures.begin(), figures.end(), [&](const QString& text) {
        return text.contains(u' ') && unit_of(text) == unit_of(figures.back());
    });
    for (qsizetype i = 0; same && i + 1 < figures.size(); ++i) {
        figures[i].chop(unit_of(figures[i]).size());
    }
}

} // namespace

/// Of the present run: now, or where the cursor is.
double ChartCard::value_of(Curve curve) const {
    const ChartCurves& curves = *frame_->curves;
    if (cursor_.seconds().has_value()) {
        const double t = *cursor_.seconds();
        return t > seconds(frame_->stage.now) ? std::nan("")
                                              : value_at(curves.time_s, curves.of(curve), t);
    }
    if (curve == Curve::throughput_per_s) {
        return frame_->throughput_per_s; // over a longer while than one bin
    }
    if (curve == Curve::queue) {
        if (const double waiting = waiting_now(*frame_); std::isfinite(waiting)) {
            return waiting;
        }
    }
    return newest_of(curves, curve, seconds(frame_->stage.now));
}

double ChartCard::value_of(Curve curve, const ChartCurves& other) const {
    if (cursor_.seconds().has_value()) {
        return value_at(other.time_s, other.of(curve), *cursor_.seconds());
    }
    // The step whose value stands beside it: equal runs say equal things.
    const ChartCurves& mine = *frame_->curves;
    const double now = newest_time_of(mine.time_s, mine.of(curve), seconds(frame_->stage.now));
    const double bin = seconds(other.bin_width);
    if (curve == Curve::throughput_per_s) {
        return mean_before(other.time_s, other.of(curve), now, std::max(calm_s, calm_bins * bin));
    }
    const double there = value_at(other.time_s, other.of(curve), now);
    // A bin without samples, or one that is not finished: what was there just before.
    return std::isfinite(there) ? there
                                : mean_before(other.time_s, other.of(curve), now, 2.0 * bin);
}

void ChartCard::show_values() {
    if (frame_->curves == nullptr) {
        return;
    }
    QStringList figures;
    for (const ChartKind::Line& line : kind_.lines) {
        figures.append(chart_figure(kind_.unit, value_of(line.curve)));
    }
    share_unit(figures);
    value_plain_ = figures.join(QStringLiteral(" · "));
    QString rich = value_plain_;
    if (figures.size() > 1) {
        for (qsizetype i = 0; i < figures.size(); ++i) {
            const auto colour = kind_.lines[static_cast<std::size_t>(i)].colour;
            figures[i] = coloured(figures[i], readable(theme_.chart.*colour, theme_.surface));
        }
        rich = figures.join(QStringLiteral(" · "));
    }

    const Curve compared = kind_.compared.curve;
    const QString word = QString::fromLatin1(kind_.compared.word);
    const QString which = word.isEmpty() ? QString() : word + u' ';
    QStringList others;
    const auto add = [&](const QString& pattern, const ChartCurves* curves) {
        if (curves != nullptr) {
            double value = value_of(compared, *curves);
            if (curves == rival_of(*frame_) && !cursor_.seconds().has_value()) {
                const double waiting = waiting_now(*frame_->rival);
                value = compared == Curve::throughput_per_s ? frame_->rival->throughput_per_s
                        : compared == Curve::queue && std::isfinite(waiting) ? waiting
                                                                             : value;
            }
            others.append(pattern.arg(which + chart_figure(kind_.unit, value)));
        }
    };
    if (rival_of(*frame_) != nullptr) {
        value_plain_.prepend(tr("A", "the first of two runs") + u' ');
        rich.prepend(tr("A", "the first of two runs") + u' ');
        add(tr("B %1", "the second of two runs"), rival_of(*frame_));
    }
    add(tr("original: %1"), ghost_of(*frame_, GhostCurves::Kind::original));
    if (!same_ghosts(*frame_)) {
        add(tr("without: %1"), ghost_of(*frame_, GhostCurves::Kind::without_mitigations));
    }
    others_plain_ = others.join(QStringLiteral("   "));
    value_->setText(rich);
    arrange_words();
    plot_->setAccessibleDescription(spoken_text());
}

/// What other runs had stands beside the value as long as both fit, and stays below once they did
/// not: words that jump to and fro cannot be read.
void ChartCard::arrange_words() {
    if (others_plain_.isEmpty()) {
        others_below_ = false;
        others_->hide();
        return;
    }
    const auto width_of = [this](const QString& text) {
        return value_->fontMetrics().horizontalAdvance(text);
    };
    const QString one_line = value_plain_ + QStringLiteral("   ") + others_plain_;
    const int title = title_->fontMetrics().horizontalAdvance(title_->text());
    others_below_ = others_below_ || title + words_gap_px + width_of(one_line) + 4 > width();
    QString rich = others_plain_.toHtmlEscaped();
    rich.replace(u' ', QStringLiteral("&nbsp;"));
    if (others_below_) {
        others_->setText(rich);
    } else {
        value_->setText(value_->text() + QStringLiteral(" &nbsp; ") + rich);
    }
    others_->setVisible(others_below_);
}

} // namespace lockscope::ui
