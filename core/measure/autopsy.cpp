// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/autopsy.h"

#include "core/base/say.h"
#include "core/engine/simulation.h"
#include "core/measure/autopsy_book.h"
#include "core/measure/autopsy_split.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lockscope {

namespace {

/// Engine steps between two looks whether the run has come far enough.
constexpr std::uint64_t slice = 4096;

Error no_such_failure(Sentence problem, Sentence remedy) {
    Error error(std::move(problem), std::move(remedy));
    error.key = "--failure";
    return error;
}

Error beyond_the_last(std::int64_t wanted, std::int64_t failures) {
    if (failures == 0) {
        return no_such_failure(say<SentenceId::nothing_to_explain>(),
                               say<SentenceId::make_attempts_fail>());
    }
    return no_such_failure(say<SentenceId::there_is_no_failure>(Number(wanted), Number(failures)),
                           failures == 1
                               ? as_said("1")
                               : say<SentenceId::a_number_from_one_to>(std::to_string(failures)));
}

bool all_ended(const AutopsyBook& book, const std::set<TransactionSerial>& serials) {
    return std::all_of(serials.begin(), serials.end(), [&book](TransactionSerial serial) {
        return book.find(serial)->ended != end_of_time;
    });
}

// --- When it became inevitable -------------------------------------------------------------------

/// A part of the wait, and since when it could be foreseen.
struct Portion {
    Duration length{0};
    SimTime settled{};
    Inevitable why;
};

SimTime asked_at(const AutopsyBook& book, AccountId account, const Stretch& hold) {
    for (const HoldLog& log : book.holds(account)) {
        if (log.holder == hold.who.transaction && log.from == hold.since) {
            return log.asked;
        }
    }
    return hold.since;
}

std::vector<Portion> portions_of(const AutopsyBook& book, const Wait& wait) {
    std::vector<Portion> portions;
    for (const Stretch& hold : wait.holders) {
        const bool was_before =
            hold.who.transaction != 0 && asked_at(book, wait.account, hold) <= wait.from;
        const SimTime settled = was_before ? wait.from : hold.from;
        Portion work{hold.length(), settled, {settled, Turning::overtaken, hold.who, {}, 0}};
        for (const Wait& own : hold.waits) {
            const SimTime began = std::max(settled, own.since);
            portions.push_back({own.length(),
                                began,
                                {began, Turning::holder_waited, hold.who, own.account_name, 0}});
            work.length -= own.length();
        }
        portions.push_back(work);
    }
    return portions;
}

/// What the holder at `end` still needed then, waits that began later left out.
Duration still_needed(const AutopsyBook& book, AccountId account, SimTime end) {
    Duration needed{0};
    for (const HoldLog& hold : book.holds(account)) {
        const TransactionLog* holder = book.find(hold.holder);
        if (hold.from >= end || hold.to <= end || holder == nullptr) {
            continue;
        }
        for (const Segment& segment : segments_of(book, *holder)) {
            if (segment.kind != Segment::Kind::wait || segment.from < end) {
                needed += std::max(segment.to - std::max(segment.from, end), Duration(0));
            }
        }
    }
    return std::max(needed, Duration(1));
}

Inevitable turning_point(const AutopsyBook& book, const Wait& wait) {
    std::vector<Portion> portions = portions_of(book, wait);
    // The longest first among those that were settled at one moment.
    std::sort(portions.begin(), portions.end(), [](const Portion& a, const Portion& b) {
        return a.settled != b.settled ? a.settled < b.settled : a.length > b.length;
    });
    const Duration needed = still_needed(book, wait.account, wait.to);
    Duration unsettled{0};
    for (const Portion& portion : portions) {
        unsettled += portion.length;
    }
    Inevitable asked;
    asked.at = wait.from;
    asked.turning = Turning::asked;
    asked.before = static_cast<std::int64_t>(wait.holders.size());
    for (std::size_t i = 0; i < portions.size();) {
        const Portion& first = portions[i];
        for (; i < portions.size() && portions[i].settled == first.settled; ++i) {
            unsettled -= portions[i].length;
        }
        if (unsettled < needed) {
            return first.settled <= wait.from ? asked : first.why;
        }
    }
    return asked;
}

/// The wait that brought the failure, or null: the last that failed, or that was under way.
const Wait* last_wait(const Autopsy& autopsy) {
    const auto& waits = autopsy.attempt.waits;
    const auto fatal = std::find_if(waits.rbegin(), waits.rend(), [&](const Wait& wait) {
        return wait.end == WaitEnd::withdrawn ||
               (wait.end == WaitEnd::under_way && wait.to == autopsy.time);
    });
    return fatal == waits.rend() ? nullptr : &*fatal;
}

// --- The parts of an autopsy ---------------------------------------------------------------------

/// From the failed attempt along "waits for the lock that ... holds" back to it.
std::vector<CircleLink> circle_of(const AutopsyBook& book, const Splitter& split,
                                  const TransactionLog& victim, SimTime time) {
    std::vector<CircleLink> circle;
    const TransactionLog* log = &victim;
    do {
        AccountId wanted;
        for (const Segment& segment : segments_of(book, *log)) {
            if (segment.kind == Segment::Kind::wait && segment.from <= time && segment.to >= time) {
                wanted = segment.account;
                circle.push_back({split.party(*log), split.name(wanted), segment.from});
                break;
            }
        }
        const TransactionLog* holder = nullptr;
        if (wanted.valid()) {
            for (const HoldLog& hold : book.holds(wanted)) {
                if (hold.from <= time && hold.to >= time) {
                    holder = book.find(hold.holder);
                    break;
                }
            }
        }
        log = holder;
    } while (log != nullptr && log != &victim && circle.size() < deepest_chain);
    return circle;
}

Inevitable inevitable(const AutopsyBook& book, const Autopsy& autopsy) {
    Inevitable result;
    result.at = autopsy.attempt.from;
    const Wait* wait = last_wait(autopsy);
    switch (autopsy.cause) {
    case FailureCause::deadlock:
        result.turning = Turning::circle_closed;
        result.at = wait != nullptr ? wait->since : result.at;
        return result;
    case FailureCause::concurrent_limit:
        result.turning = Turning::limit_reached;
        result.at = autopsy.attempt.length() > Duration(0)
                        ? std::max(book.limit_reached(), autopsy.attempt.from)
                        : book.limit_reached();
        return result;
    case FailureCause::unable_to_lock_row:
    case FailureCause::client_timeout:
        break;
    case FailureCause::api_limit:
    case FailureCause::queue_full:
    case FailureCause::none:
        return result;
    }
    // Without all-or-none a wait may fail and the work go on until the client loses patience.
    const bool by_wait = wait != nullptr && (autopsy.cause == FailureCause::unable_to_lock_row ||
                                             wait->to == autopsy.time);
    if (by_wait && wait->cut == Cut::none) {
        return turning_point(book, *wait);
    }
    if (by_wait) {
        result.turning = Turning::circle_closed;
        result.at = wait->since;
        return result;
    }
    result.turning = Turning::own_work;
    for (const Wait& earlier : autopsy.attempt.waits) {
        result.at = earlier.to;
    }
    return result;
}

void explain_limits(Autopsy& autopsy, const AutopsyBook& book, const Splitter& split,
                    const FailureFound& failure) {
    const Plan& plan = book.plan_at_failure();
    const Parameters& p = plan.parameters();
    autopsy.lock_timeout = p.platform_lock_timeout;
    autopsy.client_timeout =
        plan.workloads[failure.event.workload.index()].parameters.client_timeout;
    if (autopsy.cause == FailureCause::concurrent_limit) {
        autopsy.long_running_limit = p.platform_long_running_limit;
        for (const TransactionSerial serial : failure.long_running) {
            const TransactionLog* log = book.find(serial);
            autopsy.long_running.push_back(split.attempt(*log, log->started, autopsy.time));
        }
    }
    if (autopsy.cause == FailureCause::api_limit) {
        const auto window = autopsy.time.time_since_epoch() / p.platform_api_window;
        autopsy.api_calls = p.platform_api_calls;
        autopsy.api_window_from = SimTime(p.platform_api_window * window);
        autopsy.api_window_to = after(autopsy.api_window_from, p.platform_api_window);
    }
}

Autopsy perform(const Scenario& scenario, const FailureFound& failure, const AutopsyBook& book,
                const Simulation& simulation) {
    const Splitter split(book, simulation);
    const TransactionLog& log = *book.find(failure.event.transaction);
    Autopsy autopsy;
    autopsy.scenario = scenario.name;
    autopsy.seed = scenario.seed;
    autopsy.cause = failure.event.cause;
    autopsy.time = failure.event.time;
    autopsy.attempt = split.attempt(log, log.started, autopsy.time);
    if (!autopsy.attempt.waits.empty()) {
        autopsy.account = autopsy.attempt.waits.back().account_name;
    } else if (!log.moments.empty()) {
        autopsy.account = split.name(log.moments.back().account);
    }
    explain_limits(autopsy, book, split, failure);
    if (autopsy.cause == FailureCause::deadlock) {
        autopsy.circle = circle_of(book, split, log, autopsy.time);
    }
    autopsy.inevitable = inevitable(book, autopsy);
    assert(adds_up(autopsy.attempt));
    return autopsy;
}

} // namespace

Result<Autopsy> explain_failure(const Scenario& scenario, std::int64_t failure,
                                const std::atomic<bool>* stop) {
    const auto stopped = [stop] { return stop != nullptr && stop->load(); };
    if (failure < 1) {
        return no_such_failure(say<SentenceId::failures_are_counted_from_one>(),
                               say<SentenceId::a_number_from_one_on>());
    }
    FailureFinder finder(failure);
    Simulation search(scenario);
    while (!finder.found() && !stopped() && !search.run_some(search.end(), slice, &finder)) {
    }
    if (stopped()) {
        return no_such_failure(say<SentenceId::search_was_stopped>(),
                               say<SentenceId::search_again>());
    }
    if (!finder.found()) {
        return beyond_the_last(failure, finder.failures());
    }
    const FailureFound& found = finder.failure();
    std::vector<TransactionSerial> about{found.event.transaction};
    if (found.event.cause == FailureCause::concurrent_limit) {
        about.insert(about.end(), found.long_running.begin(), found.long_running.end());
    }

    AutopsyBook book(scenario, found, *std::min_element(about.begin(), about.end()));
    Simulation again(scenario);
    bool over = false;
    while (!book.closed() && !over && !stopped()) {
        over = again.run_some(again.end(), slice, &book);
    }
    if (stopped()) {
        return no_such_failure(say<SentenceId::search_was_stopped>(),
                               say<SentenceId::search_again>());
    }
    assert(book.closed());
    // Holders that still hold must end before their work can be told from their commit.
    std::set<TransactionSerial> involved;
    for (const TransactionSerial serial : about) {
        const TransactionLog& log = *book.find(serial);
        involved.merge(Splitter(book, again).involved(log, log.started, found.event.time));
    }
    while (!over && !all_ended(book, involved)) {
        over = again.run_some(again.end(), slice, &book);
    }
    Autopsy autopsy = perform(scenario, found, book, again);
    autopsy.failure = failure;
    return autopsy;
}

bool adds_up(const Stretch& stretch) {
    Duration sum = stretch.work.total();
    for (const Wait& wait : stretch.waits) {
        sum += wait.length();
        if (wait.cut != Cut::none) {
            continue;
        }
        Duration held{0};
        for (const Stretch& holder : wait.holders) {
            held += holder.length();
            if (!adds_up(holder)) {
                return false;
            }
        }
        if (held != wait.length()) {
            return false;
        }
    }
    return sum == stretch.length();
}

} // namespace lockscope
