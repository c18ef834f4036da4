// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/autopsy_words.h"

#include "core/base/say.h"
#include "core/measure/autopsy_words.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/sentences.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace lockscope::ui {
namespace {

struct AutopsyWords {
    Q_DECLARE_TR_FUNCTIONS(AutopsyWords)
};

QString time_of(const AutopsyPart& part) {
    return words::duration(part.length);
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
    std::vector<WorkItem> items;
    for (const WorkPart& part : work_parts(stretch)) {
        items.push_back({shown(part.what), part.length});
    }
    for (const Wait& wait : stretch.waits) {
        if (wait.length() > Duration(0)) {
            items.push_back({AutopsyWords::tr("waiting for %1").arg(words::text(wait.account_name)),
                             wait.length()});
        }
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const WorkItem& a, const WorkItem& b) { return a.length > b.length; });
    return items;
}

QString party_text(const Party& who) {
    return shown(party_name(who));
}

QString headline(const Autopsy& autopsy) {
    return shown(autopsy_headline(autopsy));
}

QString copied_text(const Autopsy& autopsy) {
    QString copied;
    for (const AutopsyLine& line : autopsy_lines(autopsy)) {
        copied += QString(static_cast<qsizetype>(line.indent), u' ') + shown(line.text) + u'\n';
    }
    return copied;
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
        reason = words::text(part.wait->account_name);
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
                           .arg(time, shown(party_words(holder.who)),
                                words::text(part.wait->account_name), clock_text(holder.since));
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
            .arg(words::capitalized(shown(party_words(part.stretch->who))), time);
    case AutopsyPart::Kind::nobody:
        return AutopsyWords::tr("%1 in which nobody held %2: it had not looked again.")
            .arg(time, words::text(part.wait->account_name));
    case AutopsyPart::Kind::unknown:
        return part.wait->cut == Cut::circle
                   ? AutopsyWords::tr("%1 for %2, held by one who waited for it in turn.")
                         .arg(time, words::text(part.wait->account_name))
                   : AutopsyWords::tr("%1 for %2; the chain goes on.")
                         .arg(time, words::text(part.wait->account_name));
    case AutopsyPart::Kind::work:
        return AutopsyWords::tr("%1 of its own work, outside of lock queues.").arg(time);
    }
    return {};
}

QString inevitable_text(const Autopsy& autopsy) {
    return shown(inevitable_words(autopsy));
}

QStringList autopsy_remarks(const Autopsy& autopsy) {
    QStringList lines;
    for (const Sentence& sentence : limit_words(autopsy)) {
        lines << shown(sentence);
    }
    if (const std::vector<Sentence> circle = circle_words(autopsy); !circle.empty()) {
        lines << shown(say<SentenceId::a_circle>(in_a_row(circle)));
    }
    return lines;
}

} // namespace lockscope::ui
