// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/reference/compare.h"

#include "core/engine/simulation.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lockscope::reference {

namespace {

template <class Tag>
std::string text_of(Id<Tag> id) {
    return id.valid() ? fmt::format("{}", id.value) : std::string("-");
}

bool is_alert(const Event& event) {
    return event.kind == EventKind::alert_raised || event.kind == EventKind::alert_cleared;
}

std::string detail_of(const Event& event) {
    if (event.is_of_several_accounts()) {
        return " of several accounts";
    }
    if (event.kind == EventKind::granted) {
        return event.waited() ? " waited" : "";
    }
    if (event.kind == EventKind::account_added) {
        const PoolMember member = event.pool_member();
        return fmt::format(" {} in the pool of a{}", member.number, member.origin.value);
    }
    if (event.kind == EventKind::parameters_changed) {
        return fmt::format(" {} settings", event.settings());
    }
    if (is_alert(event)) {
        const AlertFacts facts = event.alert();
        return fmt::format(" {}: share {} wait {}", name_of(facts.guardrail), facts.share,
                           facts.wait.count());
    }
    return {};
}

std::string text_of(const Event& event) {
    const std::string_view cause =
        event.cause == FailureCause::none ? std::string_view("-") : name_of(event.cause);
    return fmt::format("{:>14} ns {:<18} t{} a{} w{} records {} attempt {} duration {} {}{}",
                       event.time.time_since_epoch().count(), name_of(event.kind),
                       event.transaction, text_of(event.account), text_of(event.workload),
                       event.records, event.attempt, event.duration.count(), cause,
                       detail_of(event));
}

class Collector final : public EventSink {
public:
    std::vector<Event> events;

protected:
    void consume(std::span<const Event> batch) override {
        events.insert(events.end(), batch.begin(), batch.end());
    }
};

std::vector<Event> engine_events(const Scenario& scenario, std::size_t most) {
    Simulation simulation(scenario);
    Collector collector;
    while (collector.events.size() < most &&
           !simulation.run_some(end_of_time, 10'000, &collector)) {
    }
    return std::move(collector.events);
}

} // namespace

Comparison compare(const Scenario& scenario, Defect defect, std::size_t most) {
    Comparison result{std::nullopt, engine_events(scenario, most)};
    std::vector<Event>& events = result.events;
    const std::vector<Event> expected = Model(scenario, defect).run(most);
    // Each may have written a little more than asked for.
    const bool cut = events.size() >= most && expected.size() >= most;
    const auto [actual_at, expected_at] =
        std::mismatch(events.begin(), events.end(), expected.begin(), expected.end());
    // Without a set end guardrails look on while there are timers. The engine still has those of
    // waits that ended long ago and the reference has not, so the engine may see an alert clear
    // when nothing else is left to happen.
    const bool nothing_more = scenario.duration ? actual_at == events.end()
                                                : std::all_of(actual_at, events.end(), is_alert);
    const bool all_said = nothing_more && expected_at == expected.end();
    const auto position = static_cast<std::size_t>(actual_at - events.begin());
    if (all_said || (cut && position >= most)) {
        return result;
    }
    Difference difference{position, ""};
    for (std::size_t i = position > 4 ? position - 4 : 0; i < position; ++i) {
        difference.text += fmt::format("  both      {}\n", text_of(events[i]));
    }
    difference.text +=
        fmt::format("  engine    {}\n  reference {}\n",
                    actual_at == events.end() ? "nothing more" : text_of(*actual_at),
                    expected_at == expected.end() ? "nothing more" : text_of(*expected_at));
    result.difference = std::move(difference);
    return result;
}

} // namespace lockscope::reference
