// SPDX-License-Identifier: GPL-3.0-or-later
// What an autopsy says in single sentences; autopsy_text.cpp puts its lines together.
#include "core/measure/autopsy_words.h"

#include "core/base/say.h"
#include "core/model/kind_words.h"

#include <array>
#include <string>
#include <utility>

namespace lockscope {

using S = SentenceId;

Sentence party_name(const Party& who) {
    return say<S::party>(transaction_words(who.kind, who.records), Number(who.transaction));
}

Sentence party_words(const Party& who) {
    if (who.kind == TransactionKind::updater) {
        return party_name(who);
    }
    return who.attempt > 1 ? say<S::party_again>(transaction_words(who.kind, who.records),
                                                 Number(who.transaction), who.workload_name,
                                                 Number(who.attempt))
                           : say<S::party_of_workload>(transaction_words(who.kind, who.records),
                                                       Number(who.transaction), who.workload_name);
}

std::vector<WorkPart> work_parts(const Stretch& stretch) {
    const WorkSplit& work = stretch.work;
    const bool children_matter =
        stretch.children > 0 && (stretch.who.kind == TransactionKind::owner_change ||
                                 stretch.who.kind == TransactionKind::account_update);
    std::array<WorkPart, 8> all{
        {{say<S::work_intake>(), work.intake},
         {say<S::work_overhead>(), work.overhead},
         {say<S::work_insert>(), work.insert},
         {say<S::work_triggers>(), work.trigger},
         {children_matter ? say<S::sharing_checks_over>(Number(stretch.children))
                          : say<S::sharing_checks>(),
          work.sharing},
         {say<S::work_touch>(), work.touch},
         {say<S::work_commit>(), work.commit},
         {say<S::work_other>(), work.other}}};
    std::vector<WorkPart> parts;
    for (WorkPart& part : all) {
        if (part.length > Duration(0)) {
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

Sentence autopsy_headline(const Autopsy& a) {
    const std::string_view cause = name_of(a.cause);
    const Sentence who = party_words(a.attempt.who);
    const Duration length = a.attempt.length();
    if (length <= Duration(0)) {
        return say<S::was_refused>(a.time, who, cause);
    }
    return a.account.empty() ? say<S::failed_after>(a.time, who, cause, length)
                             : say<S::failed_after_at>(a.time, who, cause, length, a.account);
}

Sentence inevitable_words(const Autopsy& a) {
    const Inevitable& i = a.inevitable;
    switch (i.turning) {
    case Turning::asked:
        return say<S::inevitable_as_asked>(i.at, Number(i.before));
    case Turning::overtaken:
        return i.by.transaction == 0 ? say<S::inevitable_not_looking>(i.at)
                                     : say<S::inevitable_overtaken>(i.at, party_words(i.by));
    case Turning::holder_waited:
        return say<S::inevitable_holder_waited>(i.at, party_words(i.by), i.account);
    case Turning::circle_closed:
        return say<S::inevitable_circle>(i.at);
    case Turning::limit_reached:
        return say<S::inevitable_limit>(i.at);
    case Turning::own_work:
        return say<S::inevitable_own_work>(i.at);
    case Turning::at_once:
        break;
    }
    return say<S::refused_as_it_arrived>();
}

std::vector<Sentence> limit_words(const Autopsy& a) {
    switch (a.cause) {
    case FailureCause::client_timeout:
        return {say<S::client_gave_up>(a.attempt.length())};
    case FailureCause::api_limit:
        return {say<S::calls_used_up>(Number(a.api_calls), a.api_window_from, a.api_window_to)};
    case FailureCause::queue_full:
        return {say<S::intake_was_full>()};
    case FailureCause::concurrent_limit:
        return {
            say<S::were_long_running>(Number(a.long_running.size()), Number(a.long_running_limit))};
    case FailureCause::unable_to_lock_row: // the waits say it
    case FailureCause::deadlock:           // the circle does
    case FailureCause::none:
        break;
    }
    return {};
}

std::vector<Sentence> circle_words(const Autopsy& a) {
    std::vector<Sentence> links;
    for (std::size_t i = 0; i < a.circle.size(); ++i) {
        const CircleLink& link = a.circle[i];
        const Party& next = a.circle[(i + 1) % a.circle.size()].who;
        links.push_back(say<S::link_of_circle>(party_words(link.who), link.since, link.waits_for,
                                               Number(next.transaction)));
    }
    return links;
}

Sentence in_a_row(const std::vector<Sentence>& parts) {
    Sentence row = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        row = say<S::in_a_row>(std::move(row), parts[i]);
    }
    return row;
}

} // namespace lockscope
