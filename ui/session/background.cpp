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
constexpr std::uint64_t most_judged_events = 10'000'000;

Background::JudgementPtr judgement_of(Run& stretch, SimTime from) {
    auto judgement = std::make_shared<Judgement>();
    judgement->from = from;
    judgement->to = stretch.now();
    judgement->figures = figures_of(stretch);
    judgement->figures.diagnosis = diagnose(stretch.simulation(), stretch.measurements());
    return judgement;
}

} // namespace

Background::Background(QObject* parent)
    : QObject(parent)
    , calls_(this) {}

Background::~Background() {
    for (const Flag& flag : wanted_) {
        if (flag != nullptr) {
            flag->store(true);
        }
    }
    tasks_.finish();
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
    tasks_.start([this, request, stop, work = std::move(work)] {
        Completion completion = stop->load() ? Completion() : work(*stop);
        calls_.add([this, request, stop, completion = std::move(completion)] {
            home_.assert_is_here();
            if (wanted_[index(request)] != stop) {
                return; // overtaken or cancelled
            }
            wanted_[index(request)].reset();
            if (completion) {
                completion();
            }
        });
    });
}

void Background::run_ghost(Request request, Scenario scenario, std::function<void(RunPtr)> done) {
    start(request,
          [scenario = std::move(scenario),
           done = std::move(done)](const std::atomic<bool>& stop) -> Completion {
              const SimTime end =
                  scenario.duration ? after(start_of_run, *scenario.duration) : end_of_time;
              auto run = compared_run(scenario, end, {&stop, most_ghost_events});
              if (!run) {
                  return {};
              }
              return [done, result = std::make_shared<const ComparedRun>(std::move(*run))] {
                  done(result);
              };
          });
}

void Background::measure_prices(Scenario recorded, std::vector<std::string> keys, SimTime from,
                                SimTime to, std::function<void(TagsPtr)> done) {
    start(Request::prices,
          [recorded = std::move(recorded), keys = std::move(keys), from, to,
           done = std::move(done)](const std::atomic<bool>& stop) -> Completion {
              auto tags = price_tags(recorded, keys, from, to, {&stop, most_price_events});
              if (!tags) {
                  return {};
              }
              return
                  [done, result = std::make_shared<const std::vector<PriceTag>>(std::move(*tags))] {
                      done(result);
                  };
          });
}

void Background::judge(std::vector<Run> known, SimTime from, SimTime to,
                       std::function<void(std::vector<JudgementPtr>)> done) {
    start(Request::judgement,
          [runs = std::make_shared<std::vector<Run>>(std::move(known)), from, to,
           done = std::move(done)](const std::atomic<bool>& stop) -> Completion {
              std::vector<JudgementPtr> judgements;
              for (Run& run : *runs) {
                  const std::uint64_t most = run.events() + most_judged_events;
                  auto stretch = measured_stretch(std::move(run), from, to, {&stop, most});
                  if (!stretch) {
                      return {};
                  }
                  judgements.push_back(stretch->now() > from ? judgement_of(*stretch, from)
                                                             : nullptr);
              }
              return [done, result = std::move(judgements)] { done(result); };
          });
}

} // namespace lockscope::ui
