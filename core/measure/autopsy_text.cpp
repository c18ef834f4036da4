// SPDX-License-Identifier: GPL-3.0-or-later
// An autopsy in words.
#include "core/base/time_words.h"
#include "core/measure/autopsy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace lockscope {

namespace {

/// Holders told one by one, of the failed attempt's own waits and of those further down. JSON has
/// them all.
constexpr std::size_t told_holders = 12;
constexpr std::size_t told_holders_below = 4;
constexpr std::size_t told_depth = 4;

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string named(const Party& who) {
    if (who.kind == TransactionKind::updater) {
        return fmt::format("#{} (parent updater)", who.transaction);
    }
    return fmt::format("#{} ({}: {} of {}{})", who.transaction, who.workload_name,
                       name_of(who.kind), counted(who.records, "record", "records"),
                       who.attempt > 1 ? fmt::format(", attempt {}", who.attempt) : "");
}

/// `children`: of the account, where they decide how long the sharing work takes, else 0.
std::string work_words(const WorkSplit& work, std::int64_t children) {
    const std::string checked =
        children > 0 ? fmt::format("sharing (account of {} children)", children) : "sharing";
    const std::array<std::pair<std::string_view, Duration>, 8> parts{{{"intake queue", work.intake},
                                                                      {"overhead", work.overhead},
                                                                      {"insert", work.insert},
                                                                      {"triggers", work.trigger},
                                                                      {checked, work.sharing},
                                                                      {"account touch", work.touch},
                                                                      {"commit", work.commit},
                                                                      {"other work", work.other}}};
    std::string text;
    for (const auto& [name, part] : parts) {
        if (part > Duration(0)) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, duration_words(part));
        }
    }
    return text;
}

Duration waited_in(const Stretch& stretch) {
    Duration sum{0};
    for (const Wait& wait : stretch.waits) {
        sum += wait.length();
    }
    return sum;
}

void tell_waits(std::string& out, const Stretch& stretch, std::size_t depth);

void tell_holder(std::string& out, const Stretch& holder, std::size_t depth) {
    auto to = std::back_inserter(out);
    const std::string indent(4 * depth, ' ');
    const std::string length = duration_words(holder.length());
    if (holder.who.transaction == 0) {
        fmt::format_to(to, "{}{} nobody held it\n", indent, length);
        return;
    }
    fmt::format_to(to, "{}{} by {}", indent, length, named(holder.who));
    const bool children_matter = holder.who.kind == TransactionKind::owner_change ||
                                 holder.who.kind == TransactionKind::account_update;
    const std::string work = work_words(holder.work, children_matter ? holder.children : 0);
    const Duration waited = waited_in(holder);
    if (!work.empty()) {
        fmt::format_to(to, ": {}{}", holder.estimated ? "about " : "", work);
    }
    if (holder.elsewhere > Duration(0)) {
        fmt::format_to(to, " ({} of it on other accounts)", duration_words(holder.elsewhere));
    }
    if (waited > Duration(0)) {
        fmt::format_to(to, "{}it waited itself for {}", work.empty() ? ": " : "; ",
                       duration_words(waited));
    }
    out += '\n';
    if (depth < told_depth) {
        tell_waits(out, holder, depth + 1);
    }
}

/// The longest ones in order of time, the others in one line.
void tell_holders(std::string& out, const Wait& wait, std::size_t depth) {
    const std::size_t most = depth == 1 ? told_holders : told_holders_below;
    std::vector<Duration> lengths;
    for (const Stretch& holder : wait.holders) {
        lengths.push_back(holder.length());
    }
    std::sort(lengths.rbegin(), lengths.rend());
    const bool all = lengths.size() <= most + 1;
    std::size_t left = all ? lengths.size() : most;
    std::int64_t others = 0;
    Duration others_length{0};
    WorkSplit others_work;
    Duration others_waited{0};
    for (const Stretch& holder : wait.holders) {
        if (left > 0 && (all || holder.length() >= lengths[most - 1])) {
            --left;
            tell_holder(out, holder, depth);
            continue;
        }
        ++others;
        others_length += holder.length();
        others_work += holder.work;
        others_waited += waited_in(holder);
    }
    if (others > 0) {
        fmt::format_to(std::back_inserter(out), "{}{} by {}: {}{}\n", std::string(4 * depth, ' '),
                       duration_words(others_length), counted(others, "other", "others"),
                       work_words(others_work, 0),
                       others_waited > Duration(0) ? fmt::format("; they waited themselves for {}",
                                                                 duration_words(others_waited))
                                                   : "");
    }
}

void tell_waits(std::string& out, const Stretch& stretch, std::size_t depth) {
    for (const Wait& wait : stretch.waits) {
        auto to = std::back_inserter(out);
        fmt::format_to(to, "{}{}waited {} for {}", std::string(4 * depth - 2, ' '),
                       depth == 1 ? "It " : "", duration_words(wait.length()), wait.account_name);
        if (wait.cut == Cut::circle) {
            out += ", held by one who waited for it in turn: a deadlock\n";
        } else if (wait.cut == Cut::too_deep) {
            out += "; the chain goes on\n";
        } else if (wait.holders.empty()) {
            out += '\n';
        } else {
            out += ", which was held:\n";
            tell_holders(out, wait, depth);
        }
    }
}

/// Who held it how long in all, where single holders would not tell.
void tell_workloads(std::string& out, const Stretch& attempt) {
    struct Sum {
        std::string_view name;
        std::int64_t holds;
        Duration length;
    };
    std::vector<Sum> sums;
    std::size_t holders = 0;
    for (const Wait& wait : attempt.waits) {
        for (const Stretch& holder : wait.holders) {
            ++holders;
            auto sum = std::find_if(sums.begin(), sums.end(), [&](const Sum& known) {
                return known.name == holder.who.workload_name;
            });
            if (sum == sums.end()) {
                sums.push_back({holder.who.workload_name, 0, Duration(0)});
                sum = sums.end() - 1;
            }
            ++sum->holds;
            sum->length += holder.length();
        }
    }
    if (holders < 4) {
        return;
    }
    std::sort(sums.begin(), sums.end(),
              [](const Sum& a, const Sum& b) { return a.length > b.length; });
    out += "  In all it waited behind";
    for (const Sum& sum : sums) {
        fmt::format_to(std::back_inserter(out), "{} {} for {} ({})",
                       &sum == &sums.front() ? "" : ",", sum.name.empty() ? "nobody" : sum.name,
                       duration_words(sum.length), counted(sum.holds, "hold", "holds"));
    }
    out += ".\n";
}

std::string inevitable_words(const Autopsy& a) {
    const Inevitable& i = a.inevitable;
    const std::string at = fmt::format("  Inevitable from {} on: ", moment_words(i.at));
    switch (i.turning) {
    case Turning::asked:
        return at + fmt::format("when it asked, {} before it already needed longer than it could "
                                "wait.\n",
                                i.before == 1 ? "the one" : fmt::format("the {}", i.before));
    case Turning::overtaken:
        return at + (i.by.transaction == 0
                         ? "the lock was free, but it did not look.\n"
                         : fmt::format("{}, who had asked later, got the lock.\n", named(i.by)));
    case Turning::holder_waited:
        return at +
               fmt::format("{}, holding the lock, began to wait for {}.\n", named(i.by), i.account);
    case Turning::circle_closed:
        return at + "it asked for the lock that closed the circle.\n";
    case Turning::limit_reached:
        return at + "the limit on long-running requests was reached.\n";
    case Turning::own_work:
        return at + "what was left of its own work took longer than its client's patience.\n";
    case Turning::at_once:
        break;
    }
    return "  It was refused as it arrived.\n";
}

void tell_long_running(std::string& out, const Autopsy& a) {
    auto to = std::back_inserter(out);
    fmt::format_to(to,
                   "  {} were long-running at that moment; the limit is {}. What they had done so "
                   "far:\n",
                   counted(static_cast<std::int64_t>(a.long_running.size()), "request", "requests"),
                   a.long_running_limit);
    for (const Stretch& request : a.long_running) {
        fmt::format_to(to, "    {}, for {}: {}", named(request.who),
                       duration_words(request.length()), work_words(request.work, 0));
        for (const Wait& wait : request.waits) {
            fmt::format_to(to, "; waited {} for {}", duration_words(wait.length()),
                           wait.account_name);
            const auto longest = std::max_element(
                wait.holders.begin(), wait.holders.end(),
                [](const Stretch& x, const Stretch& y) { return x.length() < y.length(); });
            if (longest != wait.holders.end()) {
                fmt::format_to(to, ", most of it ({}) behind {}", duration_words(longest->length()),
                               named(longest->who));
            }
        }
        out += '\n';
    }
}

void tell_circle(std::string& out, const Autopsy& a) {
    out += "  The circle:\n";
    for (std::size_t i = 0; i < a.circle.size(); ++i) {
        const CircleLink& link = a.circle[i];
        fmt::format_to(std::back_inserter(out), "    {} waited since {} for {}, held by #{}\n",
                       named(link.who), moment_words(link.since), link.waits_for,
                       a.circle[(i + 1) % a.circle.size()].who.transaction);
    }
}

} // namespace

std::string to_text(const Autopsy& a) {
    std::string out = fmt::format("{}: failure {}, seed {}\n", a.scenario, a.failure, a.seed);
    auto to = std::back_inserter(out);
    fmt::format_to(to, "  At {} {} failed with {}, {} after it began.\n", moment_words(a.time),
                   named(a.attempt.who), name_of(a.cause), duration_words(a.attempt.length()));
    const std::string work = work_words(a.attempt.work, 0);
    if (!work.empty()) {
        fmt::format_to(to, "  It spent {}{} outside of lock queues: {}.\n",
                       a.attempt.estimated ? "about " : "", duration_words(a.attempt.work.total()),
                       work);
    }
    tell_waits(out, a.attempt, 1);
    tell_workloads(out, a.attempt);
    if (a.cause == FailureCause::client_timeout) {
        fmt::format_to(to, "  Its client gave up after {}; the server did not notice.\n",
                       duration_words(a.attempt.length()));
    }
    if (a.cause == FailureCause::api_limit) {
        fmt::format_to(to,
                       "  The {} calls of the window from {} to {} were used up. Locks have no "
                       "part in it.\n",
                       a.api_calls, moment_words(a.api_window_from), moment_words(a.api_window_to));
    }
    if (a.cause == FailureCause::queue_full) {
        out += "  The intake queue was full.\n";
    }
    if (a.cause == FailureCause::concurrent_limit) {
        tell_long_running(out, a);
    }
    if (!a.circle.empty()) {
        tell_circle(out, a);
    }
    out += inevitable_words(a);
    return out;
}

} // namespace lockscope
