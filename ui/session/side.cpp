// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/side.h"

#include "core/study/measured_run.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto curves_every = 100ms;
/// More than anybody reads; a larger table would only be slower.
constexpr std::size_t most_account_rows = 200;
/// How many of the events before the present a log is filled with when somebody opens it.
constexpr std::uint64_t log_looks_back = 1'000'000;

std::vector<AccountSummary> account_rows(const Run& run) {
    std::vector<AccountSummary> rows;
    const auto accounts = run.measurements().most_contended(most_account_rows);
    rows.reserve(accounts.size());
    for (const AccountId account : accounts) {
        rows.push_back(account_summary(run.simulation(), run.measurements(), account));
    }
    return rows;
}

bool same_alerts(const std::vector<Alert>& a, const std::vector<Alert>& b) {
    // Of one run: it grows and shrinks at its end, and times of clearing come to it.
    const auto standing = [](const std::vector<Alert>& alerts) {
        return std::count_if(alerts.begin(), alerts.end(),
                             [](const Alert& x) { return x.cleared_at == end_of_time; });
    };
    return a.size() == b.size() && standing(a) == standing(b) &&
           (a.empty() || a.back().raised_at == b.back().raised_at);
}

} // namespace

/// Hands the events of one call on to those who watch.
class Side::Watcher final : public EventSink {
public:
    /// `next`: number of the first event it will see.
    Watcher(Side& side, std::uint64_t next)
        : side_(side)
        , next_(next) {}
    explicit Watcher(Side& side)
        : Watcher(side, side.run().events()) {}

protected:
    void consume(std::span<const Event> events) override {
        side_.motions_.add(events);
        if (side_.pause_.armed()) {
            side_.pause_.look(events);
        }
        if (side_.log_watched()) {
            log(events);
        }
        next_ += events.size();
    }

private:
    /// After a way back the log knows what comes next already.
    void log(std::span<const Event> events) {
        const std::uint64_t end = side_.log_.end();
        if (end >= next_ && end < next_ + events.size()) {
            side_.log_.add(events.subspan(end - next_));
        }
    }

    Side& side_;
    std::uint64_t next_;
};

Side::Side(const Scenario& scenario)
    : history_(scenario)
    , curves_(curves_every)
    , figures_(curves_every)
    , density_(curves_every)
#define LOCKSCOPE_WATCHED(name, type, every, value) , name##_(every, false)
#include "ui/session/watched.def"
{
}

bool Side::advance(SimTime t, std::uint64_t limit) {
    Watcher watcher(*this);
    return history_.advance(t, limit, &watcher);
}

History::Search Side::next_failure(std::uint64_t limit) {
    Watcher watcher(*this);
    return history_.next_failure(limit, &watcher);
}

void Side::step_event() {
    Watcher watcher(*this);
    history_.step_event(&watcher);
}

void Side::step_instant() {
    Watcher watcher(*this);
    history_.step_instant(&watcher);
}

void Side::change(std::span<const Setting> settings, ChangeManner manner) {
    const std::uint64_t before = history_.events_before_change();
    log_.truncate(before);
    Watcher watcher(*this, before);
    history_.change(settings, manner, &watcher);
    forked();
}

void Side::moved() {
    pause_.begin(run().measurements(), run().events(), run().failures());
}

void Side::forked() {
    log_.truncate(run().events());
    log_view_.reset();
    density_.forget();
    names_.reset();
    alerts_.reset();
    moved();
}

void Side::watch(const WatchSet& watched) {
    watched_ = watched;
#define LOCKSCOPE_WATCHED(name, type, every, value) name##_.watch(watched.contains(Watched::name));
#include "ui/session/watched.def"
    if (!log_watched()) {
        log_view_.reset();
        log_.restart(0, 0);
    }
}

void Side::refill_log() {
    log_.restart(0, 0);
    history_.replay_before_now(log_looks_back, log_);
}

void Side::fill_log(Frame& frame, const View& view) {
    // On the way the log would be filled again and again for nobody.
    const bool due = view.settled || (!view.travelling && view.at >= log_next_);
    if (log_watched() && (log_view_ == nullptr || (log_view_->end() != run().events() && due))) {
        if (run().events() < log_.first() || run().events() > log_.end() || log_.end() == 0) {
            refill_log();
        }
        log_view_ = std::make_shared<const EventLogView>(log_.view(run().events()));
        log_next_ = Clock::now() + curves_every;
    }
    frame.log = log_watched() ? log_view_ : nullptr;
}

void Side::fill_names(Frame& frame) {
    const Simulation& simulation = run().simulation();
    if (alerts_ == nullptr || !same_alerts(*alerts_, run().measurements().alerts())) {
        alerts_ = std::make_shared<const std::vector<Alert>>(run().measurements().alerts());
    }
    frame.alerts = alerts_;
    if (names_ == nullptr || names_->size() != simulation.account_count()) {
        names_ = std::make_shared<const AccountNames>(simulation, frame.scenario);
    }
    frame.names = names_;
}

std::shared_ptr<const Scenario> Side::recorded() {
    if (recorded_ == nullptr || recorded_of_ != history_.interventions()) {
        recorded_of_ = history_.interventions();
        recorded_ = std::make_shared<const Scenario>(history_.recorded());
    }
    return recorded_;
}

AccountId Side::counterpart(const Run& other, AccountId account) const {
    if (!account.valid() || account.index() >= other.simulation().account_count()) {
        return {};
    }
    const auto wanted = other.simulation().pool_member(account);
    if (!wanted) {
        return account;
    }
    const Simulation& simulation = run().simulation();
    for (std::size_t i = simulation.account_count(); i-- > 0;) {
        const auto member = simulation.pool_member(AccountId(i));
        if (!member) {
            break; // only the scenario's own are left
        }
        if (member->origin == wanted->origin && member->number == wanted->number) {
            return AccountId(i);
        }
    }
    return {};
}

void Side::fill(Frame& frame, const View& view) {
    const Simulation& simulation = run().simulation();
    const Measurements& measurements = run().measurements();
    frame.stage = capture(simulation, view.lanes);
    frame.motions_dropped = motions_.drain(frame.motions);
    frame.records = measurements.records();
    frame.attempts = measurements.attempts();
    frame.throughput_per_s = run().recent_throughput();
    frame.events = simulation.events();
    frame.fingerprint = simulation.fingerprint();
    frame.scenario = history_.present();
    frame.end = simulation.end();
    frame.seed = frame.scenario->seed;
    frame.finished = history_.finished();
    frame.chart_account = view.chart_account;
    if (view.chart_account.valid()) {
        frame.chart_account_name = simulation.account_name(view.chart_account);
    }
    frame.front = history_.front().now();
    frame.interventions = history_.interventions();
    frame.failures = run().failures();
    frame.can_undo = history_.can_undo();
    frame.can_redo = history_.can_redo();
    fill_names(frame);
    fill_figures(frame, view);
    fill_log(frame, view);
}

void Side::fill_figures(Frame& frame, const View& view) {
    const bool settled = view.settled;
    const auto variant =
        view.chart_account.valid() ? std::uint64_t{view.chart_account.index()} + 1 : 0;
    frame.curves = curves_.of(
        history_, settled, view.at,
        [&](const History& h) {
            return chart_curves(h.run().measurements(), view.chart_account, screen_curves);
        },
        variant, view.curves_due);
    frame.figures = figures_.of(
        history_, settled, view.at,
        [](const History& h) { return summarize(h.run().simulation(), h.run().measurements(), 0); },
        0, view.figures_due);
    frame.density = density_.of(
        history_, settled, view.at,
        [](const History& h) { return failure_density(h.front().measurements()); },
        history_.front().events());
#define LOCKSCOPE_WATCHED(name, type, every, value)                                                \
    frame.name = name##_.of(history_, settled, view.at, [](const History& h) {                     \
        const Run& run = h.run();                                                                  \
        return value;                                                                              \
    });
#include "ui/session/watched.def"
}

} // namespace lockscope::ui
