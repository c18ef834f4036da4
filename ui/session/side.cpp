// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/side.h"

#include "core/study/measured_run.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto curves_every = 100ms;
constexpr auto tables_every = 500ms; // quicker, figures cannot be read
// As many points as a chart can tell apart, and each of enough transactions to be calm.
constexpr CurveDetail curve_detail{96, 2s};
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
    // The list only grows, and only the times of clearing change in it.
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
    explicit Watcher(Side& side)
        : side_(side)
        , next_(side.run().events()) {}

protected:
    void consume(std::span<const Event> events) override {
        for (const Event& event : events) {
            side_.motions_.add(event);
        }
        if (side_.pause_.armed()) {
            side_.pause_.look(events);
        }
        if (side_.log_watched_) {
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
    , accounts_(tables_every, false)
    , diagnosis_(tables_every, false)
    , transactions_(tables_every / 2, false) {}

bool Side::advance(SimTime t, std::uint64_t limit) {
    Watcher watcher(*this);
    return history_.advance(t, limit, &watcher);
}

void Side::step_event() {
    Watcher watcher(*this);
    history_.step_event(&watcher);
}

void Side::step_instant() {
    Watcher watcher(*this);
    history_.step_instant(&watcher);
}

void Side::change(std::span<const Setting> settings, bool standing, bool joined) {
    // A change that stands still takes its own earlier events back first.
    log_.truncate(run().events());
    {
        Watcher watcher(*this);
        history_.change(settings, standing, joined, &watcher);
    }
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
    moved();
}

void Side::watch_events(bool watched) {
    log_watched_ = watched;
    log_view_.reset();
    if (!watched) {
        log_.restart(0, 0);
    }
}

void Side::refill_log() {
    log_.restart(0, 0);
    history_.replay_before_now(log_looks_back, log_);
}

void Side::fill_log(Frame& frame, bool settled, Clock::time_point at) {
    if (!log_watched_) {
        return;
    }
    if (log_view_ == nullptr ||
        (log_view_->end() != run().events() && (settled || at >= log_next_))) {
        if (run().events() < log_.first() || run().events() > log_.end() || log_.end() == 0) {
            refill_log();
        }
        log_view_ = std::make_shared<const EventLogView>(log_.view(run().events()));
        log_next_ = at + curves_every;
    }
    frame.log = log_view_;
}

void Side::fill(Frame& frame, std::span<const AccountId> lanes, AccountId chart_account,
                bool settled, Clock::time_point at) {
    const Simulation& simulation = run().simulation();
    const Measurements& measurements = run().measurements();
    frame.stage = capture(simulation, lanes);
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
    frame.chart_account = chart_account;
    frame.chart_account_name = simulation.account_name(chart_account);
    frame.front = history_.front().now();
    frame.interventions = history_.interventions();
    frame.failures = run().failures();
    frame.can_undo = history_.can_undo();
    frame.can_redo = history_.can_redo();
    if (alerts_ == nullptr || !same_alerts(*alerts_, measurements.alerts())) {
        alerts_ = std::make_shared<const std::vector<Alert>>(measurements.alerts());
    }
    frame.alerts = alerts_;
    if (names_ == nullptr || names_->size() != simulation.account_count()) {
        names_ = std::make_shared<const AccountNames>(simulation, frame.scenario);
    }
    frame.names = names_;
    const auto variant = chart_account.valid() ? std::uint64_t{chart_account.index()} + 1 : 0;
    frame.curves = curves_.of(
        history_, settled, at,
        [&](const History& h) {
            return chart_curves(h.run().measurements(), chart_account, curve_detail);
        },
        variant);
    frame.figures = figures_.of(history_, settled, at, [](const History& h) {
        return summarize(h.run().simulation(), h.run().measurements(), 0);
    });
    frame.density = density_.of(
        history_, settled, at,
        [](const History& h) { return failure_density(h.front().measurements()); },
        static_cast<std::uint64_t>(history_.front().events()));
    frame.accounts =
        accounts_.of(history_, settled, at, [](const History& h) { return account_rows(h.run()); });
    frame.diagnosis = diagnosis_.of(history_, settled, at, [](const History& h) {
        return diagnose(h.run().simulation(), h.run().measurements());
    });
    frame.transactions = transactions_.of(history_, settled, at, [](const History& h) {
        return list_transactions(h.run().simulation());
    });
    fill_log(frame, settled, at);
}

} // namespace lockscope::ui
