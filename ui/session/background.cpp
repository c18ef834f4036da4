// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background.h"

#include "core/study/measured_run.h"

#include <utility>

namespace lockscope::ui {
namespace {

// A second or two of one core. A ghost that would need more ends earlier than its run.
constexpr std::uint64_t most_ghost_events = 10'000'000;
constexpr std::uint64_t most_price_events = 3'000'000;

} // namespace

Background::Background(QObject* parent)
    : QObject(parent) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowPriority);
    for (Flag& flag : flags_) {
        flag = std::make_shared<std::atomic<bool>>(false);
    }
}

Background::~Background() {
    for (const Flag& flag : flags_) {
        flag->store(true);
    }
    pool_.waitForDone();
}

Background::Flag Background::renew(std::size_t kind) {
    flags_[kind]->store(true);
    flags_[kind] = std::make_shared<std::atomic<bool>>(false);
    return flags_[kind];
}

void Background::run_ghost(std::size_t kind, Scenario scenario, std::function<void(RunPtr)> done) {
    pool_.start([this, stop = renew(kind), scenario = std::move(scenario), done = std::move(done)] {
        if (stop->load()) {
            return;
        }
        const SimTime end =
            scenario.duration ? after(start_of_run, *scenario.duration) : end_of_time;
        auto run = measured_run(scenario, end, {stop.get(), most_ghost_events});
        if (!run) {
            return;
        }
        auto result = std::make_shared<const Run>(std::move(*run));
        QMetaObject::invokeMethod(
            this,
            [stop, result, done] {
                if (!stop->load()) {
                    done(result);
                }
            },
            Qt::QueuedConnection);
    });
}

void Background::cancel_ghost(std::size_t kind) {
    renew(kind);
}

void Background::measure_prices(Scenario recorded, std::vector<std::string> keys, SimTime to,
                                std::function<void(TagsPtr)> done) {
    prices_busy_ = true;
    pool_.start([this, stop = renew(prices), recorded = std::move(recorded), keys = std::move(keys),
                 to, done = std::move(done)] {
        if (stop->load()) {
            return;
        }
        auto tags = price_tags(recorded, keys, to, {stop.get(), most_price_events});
        if (!tags) {
            return;
        }
        auto result = std::make_shared<const std::vector<PriceTag>>(std::move(*tags));
        QMetaObject::invokeMethod(
            this,
            [this, stop, result, done] {
                if (!stop->load()) {
                    prices_busy_ = false;
                    done(result);
                }
            },
            Qt::QueuedConnection);
    });
}

void Background::cancel_prices() {
    renew(prices);
    prices_busy_ = false;
}

} // namespace lockscope::ui
