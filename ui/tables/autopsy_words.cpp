// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/autopsy_words.h"

#include "ui/kit/clock_text.h"
#include "ui/kit/words.h"
#include "ui/tables/events_text.h"
#include "ui/tables/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace lockscope::ui {
namespace {

struct AutopsyWords {
    Q_DECLARE_TR_FUNCTIONS(AutopsyWords)
};

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

QString capitalised(QString words) {
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

/// Where the children decide how long the sharing work takes.
bool children_matter(const Stretch& stretch) {
    return stretch.children > 0 && (stretch.who.kind == TransactionKind::owner_change ||
                                    stretch.who.kind == TransactionKind::account_update);
}

QString with_workload(const Party& who) {
    const bool named = !who.workload_name.empty() && who.kind != TransactionKind::updater;
    return named ? AutopsyWords::tr("%1 of “%2”").arg(party_text(who), text(who.workload_name))
                 : party_text(who);
}

QString time_of(const AutopsyPart& part) {
    return words::duration(part.length);
}

QString circle_text(const Autopsy& autopsy) {
    QStringList links;
    for (std::size_t i = 0; i < autopsy.circle.size(); ++i) {
        const CircleLink& link = autopsy.circle[i];
        const Party& next = autopsy.circle[(i + 1) % autopsy.circle.size()].who;
        links << AutopsyWords::tr("%1 waited since %2 for %3, held by %4")
                     .arg(party_text(link.who), clock_text(link.since), text(link.waits_for),
                          serial_text(next.transaction));
    }
    return AutopsyWords::tr("A circle: %1.").arg(links.join(QStringLiteral("; ")));
}

} // namespace

std::vector<AutopsyPart> parts_of(const Stretch& stretch) {
    std::vector<AutopsyPart> parts;
    for (const Wait& wait : stretch.waits) {
        if (wait.holders.empty()) {
            parts.push_back({AutopsyPart::Kind::unknown, wait.length(), nullptr, &wait});
        }
        for (const Stretch& holder : wait.holders) {
            const bool nobody = holder.who.transaction == 0;
            parts.push_back({nobody ? AutopsyPart::Kind::nobody : AutopsyPart::Kind::holder,
                             holder.length(), nobody ? nullptr : &holder, &wait});
        }
    }
    parts.push_back({AutopsyPart::Kind::work, stretch.work.total(), &stretch, nullptr});
    return parts;
}

std::vector<AutopsyPart> parts_of(const Autopsy& autopsy) {
    if (autopsy.cause != FailureCause::concurrent_limit || autopsy.attempt.length() > Duration(0)) {
        return parts_of(autopsy.attempt);
    }
    std::vector<AutopsyPart> parts;
    for (const Stretch& request : autopsy.long_running) {
        parts.push_back({AutopsyPart::Kind::request, request.length(), &request, nullptr});
    }
    return parts;
}

std::vector<WorkItem> work_items(const Stretch& stretch) {
    const WorkSplit& work = stretch.work;
    const QString sharing = !children_matter(stretch) ? AutopsyWords::tr("sharing checks")
                            : stretch.children == 1
                                ? AutopsyWords::tr("sharing checks over 1 child")
                                : AutopsyWords::tr("sharing checks over %1 children")
                                      .arg(words::count(stretch.children));
    std::vector<WorkItem> items{{AutopsyWords::tr("intake queue"), work.intake},
                                {AutopsyWords::tr("overhead"), work.overhead},
                                {AutopsyWords::tr("insert"), work.insert},
                                {AutopsyWords::tr("triggers"), work.trigger},
                                {sharing, work.sharing},
                                {AutopsyWords::tr("account touch"), work.touch},
                                {AutopsyWords::tr("commit"), work.commit},
                                {AutopsyWords::tr("other work"), work.other}};
    for (const Wait& wait : stretch.waits) {
        items.push_back(
            {AutopsyWords::tr("waiting for %1").arg(text(wait.account_name)), wait.length()});
    }
    std::erase_if(items, [](const WorkItem& item) { return item.length <= Duration(0); });
    std::stable_sort(items.begin(), items.end(),
                     [](const WorkItem& a, const WorkItem& b) { return a.length > b.length; });
    return items;
}

QString party_text(const Party& who) {
    return AutopsyWords::tr("%1 %2").arg(words::what(who.kind, who.records),
                                         serial_text(who.transaction));
}

QString headline(const Autopsy& a) {
    const QString who = capitalised(party_text(a.attempt.who));
    const QString at = clock_text(a.time);
    if (a.attempt.length() <= Duration(0)) {
        return AutopsyWords::tr("%1 was refused at %2: %3").arg(who, at, cause_text(a.cause));
    }
    const QString after = words::duration(a.attempt.length());
    return a.account.empty() ? AutopsyWords::tr("%1 failed at %2 after %3: %4")
                                   .arg(who, at, after, cause_text(a.cause))
                             : AutopsyWords::tr("%1 failed at %2 after %3 on %4: %5")
                                   .arg(who, at, after, text(a.account), cause_text(a.cause));
}

QStringList labels(const AutopsyPart& part) {
    const QString time = time_of(part);
    QString name;
    QString reason;
    switch (part.kind) {
    case AutopsyPart::Kind::holder:
    case AutopsyPart::Kind::request: {
        name = words::what(part.stretch->who.kind, part.stretch->who.records);
        const std::vector<WorkItem> items = work_items(*part.stretch);
        reason = items.empty() ? QString() : items.front().what;
        break;
    }
    case AutopsyPart::Kind::nobody:
        name = AutopsyWords::tr("nobody held it");
        break;
    case AutopsyPart::Kind::unknown:
        name = part.wait->cut == Cut::circle ? AutopsyWords::tr("deadlock")
                                             : AutopsyWords::tr("waiting");
        reason = text(part.wait->account_name);
        break;
    case AutopsyPart::Kind::work:
        name = AutopsyWords::tr("own work");
        break;
    }
    QStringList ways;
    if (!reason.isEmpty()) {
        ways << AutopsyWords::tr("%1 %2: %3").arg(time, name, reason);
    }
    ways << AutopsyWords::tr("%1 %2").arg(time, name) << time;
    return ways;
}

QString about(const AutopsyPart& part) {
    const QString time = time_of(part);
    switch (part.kind) {
    case AutopsyPart::Kind::holder: {
        const Stretch& holder = *part.stretch;
        QString says = AutopsyWords::tr("%1 behind %2, which held %3 from %4 on.")
                           .arg(time, with_workload(holder.who), text(part.wait->account_name),
                                clock_text(holder.since));
        if (holder.elsewhere > Duration(0)) {
            says += QLatin1Char(' ') + AutopsyWords::tr("%1 of it went to other accounts.")
                                           .arg(words::duration(holder.elsewhere));
        }
        if (holder.estimated) {
            says += QLatin1Char(' ') + AutopsyWords::tr("The split of its work is an estimate.");
        }
        return says;
    }
    case AutopsyPart::Kind::request:
        return AutopsyWords::tr("%1 had run for %2.")
            .arg(capitalised(with_workload(part.stretch->who)), time);
    case AutopsyPart::Kind::nobody:
        return AutopsyWords::tr("%1 in which nobody held %2: it had not looked again.")
            .arg(time, text(part.wait->account_name));
    case AutopsyPart::Kind::unknown:
        return part.wait->cut == Cut::circle
                   ? AutopsyWords::tr("%1 for %2, held by one who waited for it in turn.")
                         .arg(time, text(part.wait->account_name))
                   : AutopsyWords::tr("%1 for %2; the chain goes on.")
                         .arg(time, text(part.wait->account_name));
    case AutopsyPart::Kind::work:
        return AutopsyWords::tr("%1 of its own work, outside of lock queues.").arg(time);
    }
    return {};
}

QString inevitable_text(const Autopsy& a) {
    const Inevitable& i = a.inevitable;
    const QString at = clock_text(i.at);
    switch (i.turning) {
    case Turning::asked:
        return i.before == 1
                   ? AutopsyWords::tr("Inevitable from %1 on: when it asked for the lock, the one "
                                      "before it already needed longer than it could wait.")
                         .arg(at)
                   : AutopsyWords::tr("Inevitable from %1 on: when it asked for the lock, the %2 "
                                      "before it already needed longer than it could wait.")
                         .arg(at, words::count(i.before));
    case Turning::overtaken:
        return i.by.transaction == 0
                   ? AutopsyWords::tr("Inevitable from %1 on: the lock was free, but it did not "
                                      "look.")
                         .arg(at)
                   : AutopsyWords::tr("Inevitable from %1 on: %2, who had asked later, got the "
                                      "lock.")
                         .arg(at, party_text(i.by));
    case Turning::holder_waited:
        return AutopsyWords::tr("Inevitable from %1 on: %2, holding the lock, began to wait for "
                                "%3.")
            .arg(at, party_text(i.by), text(i.account));
    case Turning::circle_closed:
        return AutopsyWords::tr("Inevitable from %1 on: it asked for the lock that closed the "
                                "circle.")
            .arg(at);
    case Turning::limit_reached:
        return AutopsyWords::tr("Inevitable from %1 on: the limit on long-running requests was "
                                "reached.")
            .arg(at);
    case Turning::own_work:
        return AutopsyWords::tr("Inevitable from %1 on: what was left of its own work took longer "
                                "than its client's patience.")
            .arg(at);
    case Turning::at_once:
        break;
    }
    return AutopsyWords::tr("It was refused as it arrived; there was nothing to avert.");
}

QStringList autopsy_remarks(const Autopsy& a) {
    QStringList lines;
    switch (a.cause) {
    case FailureCause::client_timeout:
        lines << AutopsyWords::tr("Its client gave up after %1; the server did not notice.")
                     .arg(words::duration(a.attempt.length()));
        break;
    case FailureCause::api_limit:
        lines << AutopsyWords::tr("The %1 calls of the window from %2 to %3 were used up. Locks "
                                  "have no part in it.")
                     .arg(words::count(a.api_calls), clock_text(a.api_window_from),
                          clock_text(a.api_window_to));
        break;
    case FailureCause::queue_full:
        lines << AutopsyWords::tr("The intake queue was full.");
        break;
    case FailureCause::concurrent_limit:
        lines << (a.long_running.size() == 1
                      ? AutopsyWords::tr("1 request was long-running at that moment; the limit is "
                                         "%1.")
                            .arg(words::count(a.long_running_limit))
                      : AutopsyWords::tr("%1 requests were long-running at that moment; the limit "
                                         "is %2.")
                            .arg(words::count(static_cast<std::int64_t>(a.long_running.size())),
                                 words::count(a.long_running_limit)));
        break;
    case FailureCause::unable_to_lock_row: // the waits say it
    case FailureCause::deadlock:           // the circle does
    case FailureCause::none:
        break;
    }
    if (!a.circle.empty()) {
        lines << circle_text(a);
    }
    return lines;
}

} // namespace lockscope::ui
