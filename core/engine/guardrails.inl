// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's side of guardrails: looking, alerts, and the throttle. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

void Engine::guardrails_changed() {
    if (parameters().guardrail_enabled == guardrails.has_value()) {
        if (guardrails && !guardrail_armed_) {
            arm_guardrail_look(); // there may be something to see again
        }
        throttle(any_alert());
        return;
    }
    flush_events(); // what happened before, or up to now, is counted or is not
    if (parameters().guardrail_enabled) {
        guardrails.emplace();
        ++guardrail_stamp_;
        arm_guardrail_look();
        return;
    }
    for (std::size_t rail = 0; rail < guardrail_count; ++rail) {
        set_alert(static_cast<Guardrail>(rail), false);
    }
    guardrails.reset();
    throttle(false);
}

void Engine::arm_guardrail_look() {
    guardrail_armed_ = true;
    arm(after(now, parameters().guardrail_window / Guardrails::slices), TimerKind::guardrail_look,
        0, guardrail_stamp_);
}

void Engine::on_guardrail_look() {
    flush_events(); // which lets the guardrails count them
    guardrails->next_slice();
    for (std::size_t i = 0; i < guardrail_count; ++i) {
        const auto rail = static_cast<Guardrail>(i);
        set_alert(rail, guardrails->is_over(rail, parameters(), long_running));
    }
    throttle(any_alert());
    // To the end of the run, or an alert would outlive its reason in a quiet hour. In a run that
    // ends when nothing is left to happen, a look alone is nothing.
    guardrail_armed_ = false;
    if (end_ != end_of_time || !queue.empty() || next_intervention_ != end_of_time) {
        arm_guardrail_look();
    }
}

bool Engine::any_alert() const {
    return guardrails && std::any_of(guardrails->raised_at.begin(), guardrails->raised_at.end(),
                                     [](SimTime since) { return since != end_of_time; });
}

void Engine::set_alert(Guardrail rail, bool over) {
    SimTime& since = guardrails->raised_at[static_cast<std::size_t>(rail)];
    if (over == (since != end_of_time)) {
        return;
    }
    if (over) {
        const GuardrailReading reading = guardrail_reading(rail);
        Event& event = new_payload_event(EventKind::alert_raised);
        event.account = reading.account;
        event.set_alert({rail, reading.share, reading.time});
        since = now;
    } else {
        Event& event = new_payload_event(EventKind::alert_cleared);
        event.set_alert({rail, 0.0, Duration(0)});
        event.duration = now - since;
        since = end_of_time;
    }
}

GuardrailReading Engine::guardrail_reading(Guardrail rail) const {
    Guardrails::LongRunning places;
    if (rail == Guardrail::long_running) {
        for (SlotIndex t = long_first_; t != no_slot && transactions[t].long_running;
             t = transactions[t].long_next) {
            places.push_back(requests[transactions[t].request].line.account);
        }
    }
    return guardrails->read(rail, parameters(), places);
}

/// `alert`: does any stand?
void Engine::throttle(bool alert) {
    const bool on = alert && parameters().guardrail_action == GuardrailAction::throttle;
    if (on == throttled_) {
        return;
    }
    throttled_ = on;
    for (std::size_t i = 0; i + 1 < workloads.size(); ++i) {
        WorkloadState& state = workloads[i];
        state.paced = plan_of(WorkloadId(i)).rules.integration && (on || state.at_source > 0);
        start_from_source(WorkloadId(i), state);
    }
}

/// Between two starts at this rate; nothing at the highest, which means no throttle.
Duration Engine::gap_of(double per_hour) {
    return per_hour >= max_rate.per_hour() ? Duration(0) : from_seconds(3600.0 / per_hour);
}

} // namespace lockscope
