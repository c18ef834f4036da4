// SPDX-License-Identifier: GPL-3.0-or-later
// The alerts that stand, on the stage.
#include "ui/kit/alert_words.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <algorithm>
#include <array>

namespace lockscope::ui::words {
namespace {

/// The gravest first.
constexpr std::array<Guardrail, guardrail_count> by_gravity{
    Guardrail::lock_wait_critical, Guardrail::failure_rate,      Guardrail::long_running,
    Guardrail::lock_hold_critical, Guardrail::lock_wait_warning, Guardrail::lock_hold_warning,
    Guardrail::retry_rate};

std::ptrdiff_t rank(Guardrail guardrail) {
    return std::find(by_gravity.begin(), by_gravity.end(), guardrail) - by_gravity.begin();
}

} // namespace

QString alert(const Alert& alert, const Scenario* scenario) {
    const QString what =
        Stage::tr("%1 %2", "name, measured").arg(guardrail(alert.guardrail), measured(alert));
    return scenario == nullptr ? what
                               : QStringLiteral("%1 > %2").arg(
                                     what, threshold(alert.guardrail, scenario->parameters));
}

QStringList alert_labels(const Frame& frame) {
    const auto standing = standing_alerts(frame);
    if (standing.empty()) {
        return {};
    }
    const QString sign = QStringLiteral("\u25b2 ");
    const auto others = static_cast<std::int64_t>(standing.size()) - 1;
    const QString more = others > 0 ? QStringLiteral("  +%1").arg(count(others)) : QString();
    const Alert& gravest = standing.front();
    return {sign + alert(gravest, frame.scenario.get()) + more,
            sign + alert(gravest, nullptr) + more, sign + guardrail(gravest.guardrail) + more,
            sign + measured(gravest) + more};
}

std::vector<Alert> standing_alerts(const Frame& frame) {
    std::vector<Alert> standing;
    if (frame.alerts) {
        for (const Alert& alert : *frame.alerts) {
            if (alert.raised_at <= frame.stage.now && alert.cleared_at > frame.stage.now) {
                standing.push_back(alert);
            }
        }
    }
    std::stable_sort(standing.begin(), standing.end(), [](const Alert& a, const Alert& b) {
        return rank(a.guardrail) < rank(b.guardrail);
    });
    return standing;
}

QString about_alerts(const Frame& frame) {
    QStringList lines;
    for (const Alert& standing : standing_alerts(frame)) {
        const auto since = std::max(frame.stage.now - standing.raised_at, Duration(0));
        QString what = capitalized(alert(standing, frame.scenario.get()));
        if (frame.names && standing.account.valid()) {
            what = Stage::tr("%1, mostly at %2")
                       .arg(what, QString::fromStdString(frame.names->name(standing.account)));
        }
        lines << Stage::tr("%1, for %2.").arg(what, duration(since));
    }
    if (!lines.isEmpty() && frame.scenario) {
        const auto& p = frame.scenario->parameters;
        lines << Stage::tr("Measured over the last %1 when the alert was raised.")
                     .arg(setting(seconds(p.guardrail_window)));
        if (p.guardrail_action == GuardrailAction::throttle) {
            lines << Stage::tr("While an alert stands, orders and bulk chunks are throttled.");
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace lockscope::ui::words
