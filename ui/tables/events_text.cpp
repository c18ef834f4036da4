// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/events_text.h"

#include "ui/kit/alert_words.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

namespace lockscope::ui {
namespace {

struct EventsText {
    Q_DECLARE_TR_FUNCTIONS(EventsText)
};

QString alert_text(const Event& event) {
    const AlertFacts facts = event.alert();
    const QString rail = words::guardrail_in_full(facts.guardrail);
    if (event.kind == EventKind::alert_cleared) {
        return EventsText::tr("alert cleared after %1: %2")
            .arg(words::duration(event.duration), rail);
    }
    return EventsText::tr("alert: %1 at %2").arg(rail, words::measured(facts));
}

} // namespace

QString event_text(const Event& event) {
    switch (event.kind) {
    case EventKind::offered:
        return EventsText::tr("arrived");
    case EventKind::started:
        return event.attempt > 1 ? EventsText::tr("starts again, attempt %1").arg(event.attempt)
                                 : EventsText::tr("starts");
    case EventKind::waiting:
        return EventsText::tr("waits for the lock");
    case EventKind::granted:
        return event.duration > Duration(0)
                   ? EventsText::tr("got the lock after %1").arg(words::duration(event.duration))
                   : EventsText::tr("got the lock at once");
    case EventKind::withdrawn:
        return EventsText::tr("gave up the wait after %1").arg(words::duration(event.duration));
    case EventKind::released:
        return EventsText::tr("released the lock after %1").arg(words::duration(event.duration));
    case EventKind::refused:
        return EventsText::tr("not admitted");
    case EventKind::attempt_committed:
        return event.cause == FailureCause::none ? EventsText::tr("committed")
                                                 : EventsText::tr("committed in part");
    case EventKind::attempt_failed:
        return EventsText::tr("failed after %1").arg(words::duration(event.duration));
    case EventKind::attempt_abandoned:
        return EventsText::tr("ended, its client had given up");
    case EventKind::record_committed:
        return EventsText::tr("records written, %1 after they came")
            .arg(words::duration(event.duration));
    case EventKind::record_duplicated:
        return EventsText::tr("records written a second time");
    case EventKind::record_failed:
        return EventsText::tr("records given up for good");
    case EventKind::backoff:
        return EventsText::tr("backs off for %1").arg(words::duration(event.duration));
    case EventKind::summary_touched:
        return EventsText::tr("account summary brought up to date");
    case EventKind::long_running_began:
        return EventsText::tr("counts as long-running now");
    case EventKind::long_running_ended:
        return EventsText::tr("long-running request ended");
    case EventKind::queued:
        return EventsText::tr("joins the intake queue");
    case EventKind::dequeued:
        return EventsText::tr("leaves the intake queue after %1")
            .arg(words::duration(event.duration));
    case EventKind::requeued:
        return EventsText::tr("goes back to the end of its job");
    case EventKind::account_added:
        return EventsText::tr("pool account opened");
    case EventKind::alert_raised:
    case EventKind::alert_cleared:
        return alert_text(event);
    case EventKind::parameters_changed:
        return EventsText::tr("parameters changed");
    }
    return {};
}

QString cause_text(FailureCause cause) {
    if (cause == FailureCause::none) {
        return {};
    }
    const std::string_view name = name_of(cause);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString group_text(EventGroup group) {
    switch (group) {
    case EventGroup::arrivals:
        return EventsText::tr("Arrivals");
    case EventGroup::locks:
        return EventsText::tr("Locks");
    case EventGroup::ends:
        return EventsText::tr("Ends");
    case EventGroup::failures:
        return EventsText::tr("Failures");
    case EventGroup::alerts:
        return EventsText::tr("Alerts");
    case EventGroup::changes:
        return EventsText::tr("Changes");
    }
    return {};
}

QString group_help(EventGroup group) {
    switch (group) {
    case EventGroup::arrivals:
        return EventsText::tr("Records that arrive, attempts that start, the intake queue");
    case EventGroup::locks:
        return EventsText::tr("Waits, grants and releases of locks");
    case EventGroup::ends:
        return EventsText::tr("Commits, records written, summaries brought up to date");
    case EventGroup::failures:
        return EventsText::tr("Failed attempts, refusals, records given up, back-off");
    case EventGroup::alerts:
        return EventsText::tr("Guardrails and long-running requests");
    case EventGroup::changes:
        return EventsText::tr("Changes of parameters, accounts that a pool opens");
    }
    return {};
}

} // namespace lockscope::ui
