// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ghosts.h"

#include "core/study/measured_run.h"
#include "core/study/mitigations.h"

#include <utility>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto settled_after = 300ms; // a slider on its way asks many times

Background::Request request_of(GhostCurves::Kind kind) {
    return kind == GhostCurves::Kind::original ? Background::Request::original
                                               : Background::Request::without_mitigations;
}

} // namespace

Ghosts::Ghosts(Background& background, std::function<void()> changed, QObject* parent)
    : QObject(parent)
    , background_(background)
    , changed_(std::move(changed))
    , settle_(this) {
    settle_.setSingleShot(true);
    settle_.setInterval(settled_after);
    connect(&settle_, &QTimer::timeout, this, &Ghosts::make_without);
}

void Ghosts::clear() {
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        background_.cancel(request_of(static_cast<GhostCurves::Kind>(kind)));
        ghosts_[kind].run.reset();
        ghosts_[kind].curves.reset();
    }
    made_of_.reset();
    settle_.stop();
}

void Ghosts::show(GhostCurves::Kind kind, bool shown) {
    ghost(kind).shown = shown;
    if (kind == GhostCurves::Kind::without_mitigations && shown) {
        settle_.start();
    }
    changed_();
}

void Ghosts::set_original(Run run, Scenario recorded) {
    constexpr auto kind = GhostCurves::Kind::original;
    run.bring_up_to_date();
    take(kind, std::make_shared<const ComparedRun>(ComparedRun{std::move(run), {}}));
    // It was abandoned where it had come to; its way to the end is worth seeing, too.
    background_.run_ghost(request_of(kind), std::move(recorded), [this](Background::RunPtr whole) {
        if (whole->run.now() >= ghost(kind).run->run.now()) {
            take(kind, std::move(whole));
        }
    });
}

void Ghosts::follow(Scenario recorded) {
    wanted_ = std::move(recorded);
    settle_.start();
}

void Ghosts::make_without() {
    constexpr auto kind = GhostCurves::Kind::without_mitigations;
    if (!ghost(kind).shown) {
        changed_();
        return;
    }
    auto scenario = std::make_shared<const Scenario>(without_mitigations(wanted_));
    if (*scenario == wanted_) { // there is none to switch off
        changed_();
        background_.cancel(request_of(kind));
        made_of_.reset();
        if (ghost(kind).run != nullptr) {
            take(kind, nullptr);
        }
        return;
    }
    if (made_of_ != nullptr && *made_of_ == *scenario) {
        changed_();
        return;
    }
    made_of_ = scenario;
    background_.run_ghost(request_of(kind), *scenario,
                          [this](Background::RunPtr run) { take(kind, std::move(run)); });
}

void Ghosts::take(GhostCurves::Kind kind, Background::RunPtr run) {
    Ghost& g = ghost(kind);
    g.run = std::move(run);
    g.curves.reset();
    g.figures.reset();
    if (g.run != nullptr) {
        g.figures = std::make_shared<const RunSummary>(
            summarize(g.run->run.simulation(), g.run->run.measurements(), 0));
    }
    changed_();
}

std::vector<GhostCurves> Ghosts::curves(AccountId chart_account, Duration width) {
    std::vector<GhostCurves> list;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        Ghost& g = ghosts_[kind];
        if (g.run == nullptr || !g.shown) {
            continue;
        }
        if (g.curves == nullptr || g.curves_of != chart_account || g.width != width) {
            g.curves =
                std::make_shared<const ChartCurves>(curves_in_steps(*g.run, chart_account, width));
            g.curves_of = chart_account;
            g.width = width;
        }
        list.push_back({static_cast<GhostCurves::Kind>(kind), g.curves, g.figures});
    }
    return list;
}

} // namespace lockscope::ui
