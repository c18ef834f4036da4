// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/alert_words.h"

#include "ui/kit/words.h"

#include <QCoreApplication>

namespace lockscope::ui::words {
namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
};

QString value(Guardrail guardrail, Duration time, double share) {
    return is_time(measure_of(guardrail)) ? duration(time) : percent(share);
}

QString limit(double share) {
    return percent(share);
}
QString limit(Duration time) {
    return setting(seconds(time));
}

} // namespace

QString guardrail(Guardrail guardrail) {
    switch (guardrail) {
    case Guardrail::failure_rate:
        return AlertWords::tr("failure rate");
    case Guardrail::lock_wait_warning:
    case Guardrail::lock_wait_critical:
        return AlertWords::tr("lock wait p95");
    case Guardrail::retry_rate:
        return AlertWords::tr("retry rate");
    case Guardrail::long_running:
        return AlertWords::tr("long-running slots");
    case Guardrail::lock_hold_warning:
    case Guardrail::lock_hold_critical:
        return AlertWords::tr("lock hold p95");
    }
    return {};
}

QString guardrail_in_full(Guardrail guardrail) {
    const QString name = words::guardrail(guardrail);
    switch (guardrail) {
    case Guardrail::lock_wait_warning:
    case Guardrail::lock_hold_warning:
        return AlertWords::tr("%1, warning").arg(name);
    case Guardrail::lock_wait_critical:
    case Guardrail::lock_hold_critical:
        return AlertWords::tr("%1, critical").arg(name);
    case Guardrail::failure_rate:
    case Guardrail::retry_rate:
    case Guardrail::long_running:
        return name;
    }
    return {};
}

QString measured(const Alert& alert) {
    return value(alert.guardrail, alert.wait, alert.share);
}

QString measured(const AlertFacts& alert) {
    return value(alert.guardrail, alert.wait, alert.share);
}

QString threshold(Guardrail guardrail, const Parameters& parameters) {
    switch (guardrail) {
#define LOCKSCOPE_GUARDRAIL(guardrail, measures)                                                   \
    case Guardrail::guardrail:                                                                     \
        return limit(parameters.guardrail_##guardrail);
#include "core/engine/guardrails.def"
#undef LOCKSCOPE_GUARDRAIL
    }
    return {};
}

bool is_grave(Guardrail guardrail) {
    return guardrail != Guardrail::lock_wait_warning && guardrail != Guardrail::lock_hold_warning &&
           guardrail != Guardrail::retry_rate;
}

} // namespace lockscope::ui::words
