// SPDX-License-Identifier: GPL-3.0-or-later
// An autopsy from the first line to the last.
#include "core/base/say.h"
#include "core/measure/autopsy_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lockscope {

namespace {

using S = SentenceId;

/// Holders told one by one, of the failed attempt's own waits and of those further down. JSON has
/// them all.
constexpr std::size_t told_holders = 12;
constexpr std::size_t told_holders_below = 4;
constexpr std::size_t told_depth = 4;

Duration waited_in(const Stretch& stretch) {
    Duration sum{0};
    for (const Wait& wait : stretch.waits) {
        sum += wait.length();
    }
    return sum;
}

/// `insert 4 ms, commit 20 ms`; nothing if there was no work.
std::optional<Sentence> work_words(const Stretch& stretch) {
    std::vector<Sentence> parts;
    for (WorkPart& part : work_parts(stretch)) {
        parts.push_back(say<S::work_part>(std::move(part.what), part.length));
    }
    return parts.empty() ? std::nullopt : std::optional(in_a_row(parts));
}

class Story {
public:
    std::vector<AutopsyLine> lines;

    void tell(std::size_t indent, Sentence text) { lines.push_back({indent, std::move(text)}); }
    /// `depth`: 1 for the failed attempt's own.
    void tell_waits(const Stretch& stretch, std::size_t depth);

private:
    void tell_holder(const Stretch& holder, std::size_t depth);
    void tell_holders(const Wait& wait, std::size_t depth);
};

void Story::tell_holder(const Stretch& holder, std::size_t depth) {
    const Duration length = holder.length();
    if (holder.who.transaction == 0) {
        tell(4 * depth, say<S::nobody_held_it>(length));
        return;
    }
    const Sentence who = party_words(holder.who);
    const std::optional<Sentence> work = work_words(holder);
    Sentence held = !work              ? say<S::held_by>(length, who)
                    : holder.estimated ? say<S::held_by_for_about>(length, who, *work)
                                       : say<S::held_by_for>(length, who, *work);
    if (holder.elsewhere > Duration(0)) {
        held = say<S::of_it_elsewhere>(std::move(held), holder.elsewhere);
    }
    if (const Duration waited = waited_in(holder); waited > Duration(0)) {
        held = say<S::it_waited_itself>(std::move(held), waited);
    }
    tell(4 * depth, std::move(held));
    if (depth < told_depth) {
        tell_waits(holder, depth + 1);
    }
}

/// The longest ones in order of time, the others in one line.
void Story::tell_holders(const Wait& wait, std::size_t depth) {
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
    Stretch others_work;
    Duration others_waited{0};
    for (const Stretch& holder : wait.holders) {
        if (left > 0 && (all || holder.length() >= lengths[most - 1])) {
            --left;
            tell_holder(holder, depth);
            continue;
        }
        ++others;
        others_length += holder.length();
        others_work.work += holder.work;
        others_waited += waited_in(holder);
    }
    if (others == 0) {
        return;
    }
    const std::optional<Sentence> work = work_words(others_work);
    Sentence held = work ? say<S::held_by_others_for>(others_length, Number(others), *work)
                         : say<S::held_by_others>(others_length, Number(others));
    if (others_waited > Duration(0)) {
        held = say<S::they_waited_themselves>(std::move(held), others_waited);
    }
    tell(4 * depth, std::move(held));
}

void Story::tell_waits(const Stretch& stretch, std::size_t depth) {
    for (const Wait& wait : stretch.waits) {
        const std::size_t indent = 4 * depth - 2;
        if (wait.cut == Cut::circle) {
            tell(indent, say<S::waited_in_a_circle>(wait.length(), wait.account_name));
        } else if (wait.cut == Cut::too_deep) {
            tell(indent, say<S::waited_in_a_chain>(wait.length(), wait.account_name));
        } else if (wait.holders.empty()) {
            tell(indent, say<S::waited_for>(wait.length(), wait.account_name));
        } else {
            tell(indent, say<S::waited_behind>(wait.length(), wait.account_name));
            tell_holders(wait, depth);
        }
    }
}

/// Who held it how long in all, where single holders would not tell.
void tell_workloads(Story& story, const Stretch& attempt) {
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
    std::vector<Sentence> parts;
    parts.reserve(sums.size());
    for (const Sum& sum : sums) {
        parts.push_back(say<S::behind_workload>(sum.name.empty() ? Argument(say<S::nobody>())
                                                                 : Argument(sum.name),
                                                sum.length, Number(sum.holds)));
    }
    story.tell(2, say<S::in_all_it_waited_behind>(in_a_row(parts)));
}

void tell_long_running(Story& story, const Autopsy& a) {
    for (const Stretch& request : a.long_running) {
        const Sentence who = party_words(request.who);
        const std::optional<Sentence> work = work_words(request);
        Sentence line = work ? say<S::had_run_for_with>(who, request.length(), *work)
                             : say<S::had_run_for>(who, request.length());
        for (const Wait& wait : request.waits) {
            const auto longest = std::max_element(
                wait.holders.begin(), wait.holders.end(),
                [](const Stretch& x, const Stretch& y) { return x.length() < y.length(); });
            line = longest == wait.holders.end()
                       ? say<S::and_waited>(std::move(line), wait.length(), wait.account_name)
                       : say<S::and_waited_behind>(
                             std::move(line), wait.length(), wait.account_name, longest->length(),
                             longest->who.transaction == 0 ? say<S::nobody>()
                                                           : party_words(longest->who));
        }
        story.tell(4, std::move(line));
    }
}

} // namespace

std::vector<AutopsyLine> autopsy_lines(const Autopsy& a) {
    Story story;
    story.tell(0, say<S::autopsy_of>(a.scenario, Number(a.failure), std::to_string(a.seed)));
    story.tell(2, autopsy_headline(a));
    if (const std::optional<Sentence> work = work_words(a.attempt)) {
        const Duration length = a.attempt.work.total();
        story.tell(2, a.attempt.estimated ? say<S::own_work_about>(length, *work)
                                          : say<S::own_work>(length, *work));
    }
    story.tell_waits(a.attempt, 1);
    tell_workloads(story, a.attempt);
    for (Sentence& sentence : limit_words(a)) {
        story.tell(2, std::move(sentence));
    }
    if (a.cause == FailureCause::concurrent_limit) {
        tell_long_running(story, a);
    }
    if (!a.circle.empty()) {
        story.tell(2, say<S::the_circle>());
        for (Sentence& link : circle_words(a)) {
            story.tell(4, std::move(link));
        }
    }
    story.tell(2, inevitable_words(a));
    return std::move(story.lines);
}

std::string to_text(const Autopsy& autopsy) {
    std::string out;
    for (const AutopsyLine& line : autopsy_lines(autopsy)) {
        out += std::string(line.indent, ' ') + to_english(line.text) + '\n';
    }
    return out;
}

} // namespace lockscope
