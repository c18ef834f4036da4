// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background.h"

#include "core/study/measured_run.h"

#include <algorithm>
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
}

Background::~Background() {
    for (const Flag& flag : wanted_) {
        if (flag != nullptr) {
            flag->store(true);
        }
    }
    pool_.waitForDone();
}

bool Background::busy() const {
    home_.assert_is_here();
    return std::any_of(wanted_.begin(), wanted_.end(),
                       [](const Flag& flag) { return flag != nullptr; });
}

void Background::cancel(Request request) {
    home_.assert_is_here();
    if (Flag& flag = wanted_[index(request)]; flag != nullptr) {
        flag->store(true);
        flag.reset();
    }
}

void Background::start(Request request,
                       std::function<Completion(const std::atomic<bool>& stop)> work) {
    home_.assert_is_here();
    cancel(request);
    auto stop = std::make_shared<std::atomic<bool>>(false);
    wanted_[index(request)] = stop;
    pool_.start([this, request, stop, work = std::move(work)] {
        Completion completion = stop->load() ? Completion() : work(*stop);
        QMetaObject::invokeMethod(
            this,
            [this, request, stop, completion = std::move(completion)] {
                home_.assert_is_here();
                if (wanted_[index(request)] != stop) {
                    return; // overtaken or cancelled
                }
                wanted_[index(request)].reset();
                if (completion) {
                    completion();
                }
            },
            Qt::QueuedConnection);
    });
}

void Background::run_ghost(Request request, Scenario scenario, std::function<void(RunPtr)> done) {
    start(request,
          [scenario = std::move(scenario),
           done = std::move(done)](const std::atomic<bool>& stop) -> Completion {
              const SimTime end =
                  scenario.duration ? after(start_of_run, *scenario.duration) : end_of_time;
              auto run = measured_run(scenario, end, {&stop, most_ghost_events});
              if (!run) {
                  return {};
              }
              return
                  [done, result = std::make_shared<const Run>(std::move(*run))] { done(result); };
          });
}

void Background::measure_prices(Scenario recorded, std::vector<std::string> keys, SimTime to,
                                std::function<void(TagsPtr)> done) {
    start(Request::prices,
          [recorded = std::move(recorded), keys = std::move(keys), to,
           done = std::move(done)](const std::atomic<bool>& stop) -> Completion {
              auto tags = price_tags(recorded, keys, to, {&stop, most_price_events});
              if (!tags) {
                  return {};
              }
              return
                  [done, result = std::make_shared<const std::vector<PriceTag>>(std::move(*tags))] {
                      done(result);
                  };
          });
}

} // namespace lockscope::ui
