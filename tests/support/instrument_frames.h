// SPDX-License-Identifier: GPL-3.0-or-later
// Frames for the instruments, made of a real run of a scenario, and their pictures.
#pragma once

#include "core/engine/simulation.h"
#include "core/history/account_names.h"
#include "core/history/event_log.h"
#include "core/measure/autopsy.h"
#include "core/measure/charts.h"
#include "core/measure/diagnosis.h"
#include "core/measure/measurements.h"
#include "ui/session/frame.h"

#include <QCoreApplication>
#include <QDir>
#include <QWidget>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace lockscope::test {

/// A run whose events are kept, measured and shown.
class RecordedRun final : public EventSink {
public:
    explicit RecordedRun(const Scenario& scenario)
        : scenario_(std::make_shared<const Scenario>(scenario))
        , simulation_(scenario)
        , measurements_(scenario) {
        log_.restart(0, 0);
    }

    void run_until(SimTime t) {
        simulation_.run_until(t, this);
        measurements_.advance(simulation_.now());
    }

    /// All that instruments show, at this instant.
    [[nodiscard]] ui::Frame frame() const {
        ui::Frame f;
        f.number = 1;
        f.run = 1;
        f.stage = capture(simulation_, {});
        f.scenario = std::make_shared<const Scenario>(simulation_.scenario());
        f.names = std::make_shared<const AccountNames>(simulation_, scenario_);
        f.log = std::make_shared<const EventLogView>(log_.view(log_.end()));
        f.transactions =
            std::make_shared<const std::vector<TransactionView>>(list_transactions(simulation_));
        f.guardrails = std::make_shared<const GuardrailReadings>(guardrail_readings(simulation_));
        f.diagnosis = std::make_shared<const Diagnosis>(diagnose(simulation_, measurements_));
        f.curves = std::make_shared<const ChartCurves>(chart_curves(measurements_, {}));
        f.alerts = std::make_shared<const std::vector<Alert>>(measurements_.alerts());
        f.attempts = measurements_.attempts();
        f.failures = failures_;
        return f;
    }
    [[nodiscard]] ui::FramePtr shared_frame() const {
        return std::make_shared<const ui::Frame>(frame());
    }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    [[nodiscard]] const Simulation& simulation() const { return simulation_; }
    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }

protected:
    void consume(std::span<const Event> events) override {
        measurements_.add(events);
        log_.add(events);
        events_.insert(events_.end(), events.begin(), events.end());
        failures_ += std::count_if(events.begin(), events.end(), [](const Event& event) {
            return event.kind == EventKind::attempt_failed;
        });
    }

private:
    std::shared_ptr<const Scenario> scenario_;
    Simulation simulation_;
    Measurements measurements_;
    lockscope::EventLog log_;
    std::vector<Event> events_;
    std::int64_t failures_ = 0;
};

/// Writes what the widget shows into the folder that LOCKSCOPE_SHOTS names, if it names one.
inline void picture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("LOCKSCOPE_SHOTS");
    if (!folder.isEmpty()) {
        QCoreApplication::processEvents(); // layouts that are still due
        QDir().mkpath(folder);
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
    }
}

} // namespace lockscope::test
