// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "core/engine/engine.h"

namespace lockscope {

Simulation::Simulation(const Scenario& scenario)
    : engine_(std::make_unique<Engine>(scenario)) {}
Simulation::Simulation(const Simulation& other)
    : engine_(std::make_unique<Engine>(*other.engine_)) {}
Simulation::Simulation(Simulation&& other) noexcept = default;
Simulation& Simulation::operator=(const Simulation& other) {
    if (this != &other) {
        engine_ = std::make_unique<Engine>(*other.engine_);
    }
    return *this;
}
Simulation& Simulation::operator=(Simulation&& other) noexcept = default;
Simulation::~Simulation() = default;

SimTime Simulation::now() const {
    return engine_->now;
}
bool Simulation::finished() const {
    return engine_->finished();
}
SimTime Simulation::end() const {
    return engine_->end();
}

void Simulation::run_until(SimTime t, EventSink* sink) {
    engine_->run(t, 0, sink);
}
bool Simulation::run_some(SimTime t, std::uint64_t limit, EventSink* sink) {
    return engine_->run(t, limit, sink);
}
bool Simulation::step(EventSink* sink) {
    return engine_->step(sink);
}
void Simulation::apply(std::span<const Setting> settings, EventSink* sink) {
    engine_->apply(settings, sink);
}

const Scenario& Simulation::scenario() const {
    return engine_->plan->scenario;
}
const std::vector<Intervention>& Simulation::interventions() const {
    return engine_->interventions();
}
std::size_t Simulation::interventions_done() const {
    return engine_->interventions_done();
}
void Simulation::set_interventions(std::shared_ptr<const std::vector<Intervention>> all) {
    engine_->set_interventions(std::move(all));
}
std::size_t Simulation::bytes() const {
    return engine_->bytes();
}
std::uint64_t Simulation::events() const {
    return engine_->events;
}
std::uint64_t Simulation::fingerprint() const {
    return engine_->fingerprint;
}
std::int64_t Simulation::in_flight_records() const {
    return engine_->in_flight_records;
}
std::int64_t Simulation::children(AccountId account) const {
    return engine_->accounts[account.index()].children;
}

std::int64_t Simulation::pending_records(AccountId account) const {
    return engine_->accounts[account.index()].pending_records;
}

std::size_t Simulation::account_count() const {
    return engine_->accounts.size();
}

std::optional<PoolMember> Simulation::pool_member(AccountId account) const {
    const std::size_t known = engine_->plan->accounts;
    if (account.index() < known) {
        return std::nullopt;
    }
    return engine_->pool_accounts[account.index() - known];
}

std::string Simulation::account_id(AccountId account) const {
    const auto member = pool_member(account);
    return member ? pool_account_id(account_id_text(scenario(), member->origin), member->number)
                  : account_id_text(scenario(), account);
}

std::string Simulation::account_name(AccountId account) const {
    const auto member = pool_member(account);
    return member ? pool_account_name(lockscope::account_name(scenario(), member->origin),
                                      member->number)
                  : lockscope::account_name(scenario(), account);
}

} // namespace lockscope
