// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/alert_spans.h"

#include <algorithm>

namespace lockscope::ui {

std::vector<TimeSpan> alert_spans(std::span<const Alert> alerts, double now_s) {
    std::vector<TimeSpan> spans;
    for (const Alert& alert : alerts) {
        const double from = seconds(alert.raised_at);
        const double to = alert.cleared_at == end_of_time ? now_s : seconds(alert.cleared_at);
        if (from <= now_s) {
            spans.push_back({from, std::clamp(to, from, now_s)});
        }
    }
    std::sort(spans.begin(), spans.end(),
              [](const TimeSpan& a, const TimeSpan& b) { return a.from < b.from; });
    std::vector<TimeSpan> merged;
    for (const TimeSpan& span : spans) {
        if (!merged.empty() && span.from <= merged.back().to) {
            merged.back().to = std::max(merged.back().to, span.to);
        } else {
            merged.push_back(span);
        }
    }
    return merged;
}

} // namespace lockscope::ui
