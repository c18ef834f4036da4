// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/autopsy_split.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace lockscope {

namespace {

// Nanoseconds times nanoseconds; C++ has no word for it yet.
__extension__ typedef unsigned __int128 Wide;

constexpr std::size_t part_count = 4; // insert, trigger, sharing, touch
using Shares = std::array<Duration, part_count>;

/// Splits `whole` in proportion to `weights`, by the method of largest remainders: whole
/// nanoseconds that add up. REQUIRES: a weight above 0.
Shares in_proportion(Duration whole, const Shares& weights) {
    const auto total =
        static_cast<Wide>(std::accumulate(weights.begin(), weights.end(), Duration(0)).count());
    assert(total > 0);
    Shares shares{};
    std::array<Wide, part_count> remainders{};
    Duration left = whole;
    for (std::size_t i = 0; i < part_count; ++i) {
        const Wide product =
            static_cast<Wide>(whole.count()) * static_cast<Wide>(weights[i].count());
        shares[i] = Duration(static_cast<Duration::rep>(product / total));
        remainders[i] = product % total;
        left -= shares[i];
    }
    for (; left > Duration(0); left -= Duration(1)) {
        const auto largest = std::max_element(remainders.begin(), remainders.end());
        shares[static_cast<std::size_t>(largest - remainders.begin())] += Duration(1);
        *largest = 0;
    }
    return shares;
}

/// Did it take its locks before its overhead?
bool locks_first(const AutopsyBook& book, const TransactionLog& log) {
    return !log.moments.empty() &&
           book.plan(log.plan).parameters().lock_taken == LockTaken::at_start &&
           log.moments.front().time == std::max(log.dequeued, log.started);
}

/// What the work on the segment's account was expected to consist of.
WorkParts parts_of(const AutopsyBook& book, const TransactionLog& log, const Segment& segment,
                   bool& estimated) {
    const LockMoment& grant = log.moments[segment.grant];
    const WorkloadPlan& p = book.plan(grant.plan).workloads[log.workload.index()];
    const bool writes_children = p.rules.writes_children();
    const bool moves = p.rules.children == ChildWrite::moves;
    const bool arrives = moves && segment.account.index() >= book.plan(grant.plan).accounts;
    Visit visit{p.kind, log.records, grant.children, !p.decoupled, p.changes_owner, arrives};

    const auto line = std::find_if(log.written.begin(), log.written.end(), [&](const auto& known) {
        return known.first == segment.account;
    });
    if (line != log.written.end()) {
        visit.records = line->second;
    } else if (writes_children && !moves) { // a move writes all of them on both accounts
        // Rolled back, or not over: the transaction's other records, spread evenly.
        std::set<AccountId> visited;
        for (const LockMoment& moment : log.moments) {
            visited.insert(moment.account);
        }
        std::uint32_t left = log.records;
        for (const auto& [account, records] : log.written) {
            left -= std::min(left, records);
            visited.erase(account);
        }
        const auto among = static_cast<std::uint32_t>(std::max<std::size_t>(visited.size(), 1));
        visit.records = std::max(1U, left / among);
        estimated = estimated || among > 1 || !log.written.empty();
    }
    WorkParts work = work_on_account(p.parameters, visit);
    if (writes_children && !book.plan(grant.plan).parameters().lock_parent_on_child_write &&
        segment.last && !locks_first(book, log)) {
        work.insert = work.trigger = work.sharing = Duration(0); // done before it asked
    }
    return work;
}

/// Of one that took its locks first, from the last grant on: the overhead, then the work on one
/// account after the other up to `end`. When it went from one to the next no event tells, so that
/// is estimated.
void add_work_under_all_locks(const AutopsyBook& book, const TransactionLog& log, SimTime from,
                              SimTime end, std::vector<Segment>& segments) {
    const Plan& plan = book.plan(log.plan);
    Segment overhead;
    overhead.kind = Segment::Kind::held_overhead;
    overhead.from = from;
    overhead.to =
        std::min(after(from, plan.workloads[log.workload.index()].parameters.work_overhead), end);
    segments.push_back(overhead);
    std::vector<Segment> works;
    Duration expected{0};
    std::vector<Duration> lengths;
    for (std::size_t i = 0; i < log.moments.size(); ++i) {
        if (log.moments[i].kind != LockMoment::Kind::granted) {
            continue;
        }
        Segment& work = works.emplace_back();
        work.kind = Segment::Kind::work;
        work.account = log.moments[i].account;
        work.grant = i;
        work.last = true;
        bool estimated = false;
        lengths.push_back(parts_of(book, log, work, estimated).total());
        expected += lengths.back();
    }
    SimTime at = overhead.to;
    const Duration whole = end - at;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const double share = expected > Duration(0)
                                 ? nanoseconds(lengths[i]) / nanoseconds(expected)
                                 : 1.0 / static_cast<double>(works.size());
        works[i].from = at;
        works[i].to = i + 1 == works.size() ? end : std::min(after(at, scaled(whole, share)), end);
        works[i].estimated = works.size() > 1;
        at = works[i].to;
        segments.push_back(works[i]);
    }
}

} // namespace

WorkSplit& WorkSplit::operator+=(const WorkSplit& more) {
    intake += more.intake;
    overhead += more.overhead;
    insert += more.insert;
    trigger += more.trigger;
    sharing += more.sharing;
    touch += more.touch;
    commit += more.commit;
    other += more.other;
    return *this;
}

std::vector<Segment> segments_of(const AutopsyBook& book, const TransactionLog& log) {
    const SimTime end = std::min(log.ended, book.now());
    std::vector<Segment> segments;
    Segment current;
    current.from = log.started;
    const auto close = [&](SimTime at) {
        current.to = at;
        segments.push_back(current);
    };
    for (std::size_t i = 0; i < log.moments.size(); ++i) {
        const LockMoment& moment = log.moments[i];
        if (current.kind == Segment::Kind::wait) {
            current.end =
                moment.kind == LockMoment::Kind::granted ? WaitEnd::granted : WaitEnd::withdrawn;
        }
        close(moment.time);
        current = Segment();
        current.from = moment.time;
        current.account = moment.account;
        switch (moment.kind) {
        case LockMoment::Kind::asked:
            current.kind = Segment::Kind::wait;
            break;
        case LockMoment::Kind::granted:
            current.kind = Segment::Kind::work;
            current.grant = i;
            break;
        case LockMoment::Kind::withdrawn: // and on to the next account, or to the commit
            current.kind =
                i + 1 < log.moments.size() ? Segment::Kind::overhead : Segment::Kind::commit;
            break;
        }
    }
    const bool came_to_commit =
        log.ended != end_of_time &&
        (log.cause == FailureCause::none || log.cause == FailureCause::unable_to_lock_row);
    const bool holds_all = current.kind != Segment::Kind::wait && locks_first(book, log);
    if (current.kind == Segment::Kind::work || holds_all) {
        current.last = true;
        Duration commit{0};
        if (came_to_commit) {
            // The last account's work and the commit are one step, of which the commit is known.
            const Plan& plan = book.plan(
                current.kind == Segment::Kind::work ? log.moments[current.grant].plan : log.plan);
            commit = std::min(plan.workloads[log.workload.index()].parameters.work_commit,
                              end - current.from);
        }
        if (holds_all) {
            add_work_under_all_locks(book, log, current.from, end - commit, segments);
        } else if (came_to_commit) {
            close(end - commit);
        }
        if (came_to_commit) {
            current = Segment();
            current.kind = Segment::Kind::commit;
            current.from = end - commit;
        } else if (holds_all) {
            return segments;
        }
    }
    close(end);
    return segments;
}

Party Splitter::party(const TransactionLog& log) const {
    const Plan& plan = book_.plan(0);
    Party party;
    party.transaction = log.serial;
    party.workload = log.workload;
    party.workload_name = log.workload.index() < plan.scenario.workloads.size()
                              ? plan.scenario.workloads[log.workload.index()].name
                              : "parent updater";
    party.kind = plan.workloads[log.workload.index()].kind;
    party.records = log.records;
    party.attempt = log.attempt;
    return party;
}

std::string Splitter::name(AccountId account) const {
    return simulation_.account_name(account);
}

void Splitter::add_work(Stretch& stretch, const TransactionLog& log, const Segment& segment,
                        Duration part) const {
    if (part == Duration(0)) {
        return;
    }
    bool estimated = segment.estimated;
    const WorkParts weights = parts_of(book_, log, segment, estimated);
    if (weights.total() <= Duration(0)) {
        stretch.work.other += part;
        return;
    }
    const Shares shares =
        in_proportion(part, {weights.insert, weights.trigger, weights.sharing, weights.touch});
    stretch.work.insert += shares[0];
    stretch.work.trigger += shares[1];
    stretch.work.sharing += shares[2];
    stretch.work.touch += shares[3];
    stretch.estimated = stretch.estimated || estimated;
}

Stretch Splitter::attempt(const TransactionLog& log, SimTime from, SimTime to) const {
    assert(log.started <= from && from <= to && to <= std::min(log.ended, book_.now()));
    Chain chain;
    Stretch result = stretch(log, from, to, AccountId(), chain);
    result.since = log.started;
    return result;
}

/// `held`: the account whose lock makes this stretch interesting; not valid: the whole attempt.
Stretch Splitter::stretch(const TransactionLog& log, SimTime from, SimTime to, AccountId held,
                          Chain& chain) const {
    Stretch result;
    result.who = party(log);
    result.from = from;
    result.to = to;
    chain.push_back(log.serial);
    for (const Segment& segment : segments_of(book_, log)) {
        const SimTime begin = std::max(segment.from, from);
        const SimTime end = std::min(segment.to, to);
        if (segment.kind == Segment::Kind::work && segment.account == held) {
            result.children = log.moments[segment.grant].children;
        }
        // A wait of no length is still a wait: it may be the one that closed a circle.
        if (begin > end || (begin == end && segment.kind != Segment::Kind::wait)) {
            continue;
        }
        switch (segment.kind) {
        case Segment::Kind::overhead: {
            // Child writes that need no lock come before the lock of their touch.
            const WorkloadPlan& p = book_.plan(log.plan).workloads[log.workload.index()];
            const SimTime ready = std::max(log.dequeued, log.started);
            const Duration queued = std::clamp(ready - begin, Duration(0), end - begin);
            const SimTime done = after(ready, p.parameters.work_overhead);
            const Duration overhead = std::clamp(done - begin, queued, end - begin) - queued;
            result.work.intake += queued;
            result.work.overhead += overhead;
            result.work.other += end - begin - queued - overhead;
            break;
        }
        case Segment::Kind::held_overhead:
            result.work.overhead += end - begin;
            break;
        case Segment::Kind::wait:
            if (begin < end || !held.valid()) {
                result.waits.push_back(wait(segment, begin, end, chain));
            }
            break;
        case Segment::Kind::work:
            add_work(result, log, segment, end - begin);
            result.elsewhere += held.valid() && segment.account != held ? end - begin : Duration(0);
            break;
        case Segment::Kind::commit:
            result.work.commit += end - begin;
            break;
        }
    }
    chain.pop_back();
    return result;
}

Wait Splitter::wait(const Segment& segment, SimTime from, SimTime to, Chain& chain) const {
    Wait result;
    result.account = segment.account;
    result.account_name = name(segment.account);
    result.from = from;
    result.to = to;
    result.since = segment.from;
    result.end = to < segment.to ? WaitEnd::under_way : segment.end;
    if (chain.size() > deepest_chain) {
        result.cut = Cut::too_deep;
        return result;
    }
    SimTime covered = from;
    const auto nobody_until = [&](SimTime until) {
        if (covered < until) {
            Stretch gap;
            gap.from = gap.since = covered;
            gap.to = until;
            gap.work.other = until - covered;
            result.holders.push_back(gap);
        }
    };
    for (const HoldLog& hold : book_.holds(segment.account)) {
        const SimTime begin = std::max(hold.from, from);
        const SimTime end = std::min(hold.to, to);
        const TransactionLog* holder = book_.find(hold.holder);
        if (begin >= end || holder == nullptr) {
            continue;
        }
        if (std::find(chain.begin(), chain.end(), hold.holder) != chain.end()) {
            // Everybody on the chain waits for the next one at this very time: a circle.
            result.cut = Cut::circle;
            result.holders.clear();
            return result;
        }
        nobody_until(begin);
        result.holders.push_back(stretch(*holder, begin, end, segment.account, chain));
        result.holders.back().since = hold.from;
        covered = end;
    }
    nobody_until(to);
    return result;
}

std::set<TransactionSerial> Splitter::involved(const TransactionLog& log, SimTime from,
                                               SimTime to) const {
    std::set<TransactionSerial> all;
    Chain chain;
    involve(all, log, from, to, chain);
    std::erase_if(
        all, [this](TransactionSerial serial) { return book_.find(serial)->ended != end_of_time; });
    return all;
}

void Splitter::involve(std::set<TransactionSerial>& all, const TransactionLog& log, SimTime from,
                       SimTime to, Chain& chain) const {
    all.insert(log.serial);
    chain.push_back(log.serial);
    for (const Segment& segment : segments_of(book_, log)) {
        const SimTime begin = std::max(segment.from, from);
        const SimTime end = std::min(segment.to, to);
        if (segment.kind != Segment::Kind::wait || begin >= end || chain.size() > deepest_chain) {
            continue;
        }
        for (const HoldLog& hold : book_.holds(segment.account)) {
            const TransactionLog* holder = book_.find(hold.holder);
            const bool overlaps = std::max(hold.from, begin) < std::min(hold.to, end);
            if (overlaps && holder != nullptr &&
                std::find(chain.begin(), chain.end(), hold.holder) == chain.end()) {
                involve(all, *holder, std::max(hold.from, begin), std::min(hold.to, end), chain);
            }
        }
    }
    chain.pop_back();
}

} // namespace lockscope
