// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/controller.h"

#include "core/scenario/reader.h"
#include "ui/session/worker.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {

Controller::Controller(QObject* parent)
    : QObject(parent)
    , worker_(new Worker(frames_, settings_, record_)) {
    thread_.setObjectName(QStringLiteral("simulation"));
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &Worker::frame_ready, this, &Controller::fetch_frame);
    thread_.start();
}

Controller::~Controller() {
    stop_explaining_->store(true);
    explainers_.finish();
    readers_.finish();
    thread_.quit();
    thread_.wait();
}

void Controller::post(std::function<void(Worker&)> command) {
    home_.assert_is_here();
    ++commands_;
    Worker* worker = worker_;
    worker->calls().add([worker, command = std::move(command)] {
        command(*worker);
        worker->count_command();
    });
}

void Controller::tell(std::function<void(Session&)> command) {
    post([command = std::move(command)](Worker& w) { w.tell(command); });
}

Scenario Controller::recorded() {
    home_.assert_is_here();
    Scenario scenario = loaded_ == nullptr ? Scenario() : *loaded_;
    if (const auto record = record_.of(run_number_); record != nullptr) {
        scenario.interventions = *record;
    }
    return scenario;
}

void Controller::load(Scenario scenario) {
    home_.assert_is_here();
    ++reading_; // whatever is still being read comes too late
    loaded_ = std::make_shared<const Scenario>(std::move(scenario));
    rows_ = parameter_table(*loaded_);
    ++run_number_;
    post([scenario = loaded_, run = run_number_](Worker& w) { w.load(scenario, run); });
    changed_ = false;
    saved_ = loaded_->interventions;
    compared_.reset();
    Q_EMIT scenario_loaded();
    set_modified(false);
}

void Controller::take_view() {
    home_.assert_is_here();
    if (loaded_ == nullptr || !loaded_->view) {
        return;
    }
    if (loaded_->view->speed) {
        set_speed(*loaded_->view->speed);
    }
    if (loaded_->view->at > Duration::zero()) {
        seek(SimTime(loaded_->view->at));
    }
}

void Controller::read(const QString& path) {
    home_.assert_is_here();
    const std::uint64_t turn = ++reading_;
    readers_.start([this, turn, path] {
        auto result = std::make_shared<Result<Scenario>>(
            read_scenario_file(std::filesystem::path(path.toStdString())));
        calls_.add([this, turn, path, result] { finish_reading(turn, path, std::move(*result)); });
    });
}

void Controller::finish_reading(std::uint64_t turn, const QString& path, Result<Scenario> result) {
    home_.assert_is_here();
    if (turn != reading_) {
        return;
    }
    if (result.ok()) {
        load(std::move(result).value());
        take_view();
        Q_EMIT read_done(path);
        return;
    }
    Q_EMIT read_failed(path, result.errors());
}

void Controller::mark_saved() {
    home_.assert_is_here();
    saved_ = recorded().interventions;
    compared_.reset();
    set_modified(false);
}

/// Undone changes count as well as made ones; what is still on its way does not count yet.
void Controller::compare_with_saved() {
    if (frame_->interventions != compared_ && frame_->settings_applied >= last_ticket_ &&
        caught_up(*frame_)) {
        compared_ = frame_->interventions;
        set_modified(*compared_ != saved_);
    }
}

void Controller::set_modified(bool modified) {
    if (modified_ != modified) {
        modified_ = modified;
        Q_EMIT modified_changed(modified_);
    }
}

void Controller::play() {
    home_.assert_is_here();
    // Playing what has ended means playing it again.
    if (frame_ != nullptr && frame_->finished) {
        restart(Changes::keep);
    }
    tell([](Session& s) { s.play(); });
}

void Controller::pause() {
    tell([](Session& s) { s.pause(); });
}

void Controller::toggle_play() {
    home_.assert_is_here();
    if (frame_ != nullptr && frame_->playing) {
        pause();
    } else {
        play();
    }
}

void Controller::step_event() {
    tell([](Session& s) { s.step_event(); });
}

void Controller::step_instant() {
    tell([](Session& s) { s.step_instant(); });
}

void Controller::restart(Changes changes) {
    home_.assert_is_here();
    if (loaded_ == nullptr) {
        return;
    }
    if (changes == Changes::discard) {
        load(*loaded_);
        return;
    }
    ++run_number_;
    tell([run = run_number_](Session& s) { s.restart(run); });
}

void Controller::set_speed(double speed) {
    post([speed](Worker& w) { w.set_speed(speed); });
}

void Controller::seek(SimTime t) {
    tell([t](Session& s) { s.seek(t); });
}

void Controller::step_event_back() {
    tell([](Session& s) { s.step_event_back(); });
}

void Controller::step_instant_back() {
    tell([](Session& s) { s.step_instant_back(); });
}

void Controller::next_failure() {
    tell([](Session& s) { s.next_failure(); });
}

void Controller::previous_failure() {
    tell([](Session& s) { s.previous_failure(); });
}

void Controller::go_to_event(std::uint64_t event) {
    tell([event](Session& s) { s.go_to_event(event); });
}

void Controller::set_pause_conditions(const PauseConditions& conditions) {
    tell([conditions](Session& s) { s.set_pause_conditions(conditions); });
}

void Controller::undo() {
    tell([](Session& s) { s.undo(); });
}

void Controller::redo() {
    tell([](Session& s) { s.redo(); });
}

void Controller::remove_intervention(const Intervention& intervention) {
    tell([intervention](Session& s) { s.remove_intervention(intervention); });
}

void Controller::show_ghost(GhostCurves::Kind kind, bool shown) {
    post([kind, shown](Worker& w) { w.show_ghost(kind, shown); });
}

void Controller::compare(Rival rival) {
    home_.assert_is_here();
    tell([rival, loaded = loaded_](Session& s) { s.compare(rival, loaded); });
}

void Controller::stop_comparing() {
    tell([](Session& s) { s.stop_comparing(); });
}

void Controller::edit_rival(bool rival) {
    tell([rival](Session& s) { s.edit_rival(rival); });
}

void Controller::explain(std::int64_t failure) {
    home_.assert_is_here();
    explain_run(recorded(), failure);
}

void Controller::explain_of_rival(std::int64_t failure) {
    home_.assert_is_here();
    if (frame_ != nullptr && frame_->rival != nullptr && frame_->rival->recorded != nullptr) {
        explain_run(*frame_->rival->recorded, failure);
    }
}

void Controller::explain_run(Scenario run, std::int64_t failure) {
    home_.assert_is_here();
    const std::uint64_t turn = ++explaining_;
    stop_explaining_->store(true);
    stop_explaining_ = std::make_shared<std::atomic<bool>>(false);
    explainers_.start([this, turn, failure, stop = stop_explaining_, scenario = std::move(run)] {
        auto result =
            std::make_shared<Result<Autopsy>>(explain_failure(scenario, failure, stop.get()));
        calls_.add([this, turn, result] {
            home_.assert_is_here();
            if (turn != explaining_) {
                return;
            }
            if (result->ok()) {
                Q_EMIT explained(std::make_shared<const Autopsy>(std::move(*result).value()));
            } else {
                Q_EMIT not_explained(result->errors().front());
            }
        });
    });
}

void Controller::watch(Watched what, bool watched) {
    home_.assert_is_here();
    watched_.set(what, watched);
    post([all = watched_](Worker& w) { w.watch(all); });
}

void Controller::select(AccountId account) {
    post([account](Worker& w) { w.select(account); });
}

void Controller::set_lane_count(std::size_t count) {
    post([count](Worker& w) { w.set_lane_count(count); });
}

std::uint64_t Controller::change(const Setting& setting) {
    return change_together({setting});
}

bool Controller::fit(const std::vector<Setting>& settings) const {
    const auto fits = [&rows = std::as_const(rows_)](const Setting& setting) {
        const Parameter* row = find_parameter(rows, setting.key);
        return row != nullptr && !check_value(*row, setting.value).has_value();
    };
    return !settings.empty() && std::all_of(settings.begin(), settings.end(), fits);
}

void Controller::change_from_start(const std::vector<Setting>& settings) {
    home_.assert_is_here();
    if (!fit(settings)) {
        return;
    }
    tell([settings](Session& s) { s.change_from_start(settings); });
    changed_ = true;
    compared_.reset();
    if (frame_ == nullptr || !frame_->editing_rival) {
        set_modified(true);
    }
}

void Controller::run_again_with(const std::vector<Setting>& settings) {
    home_.assert_is_here();
    if (!fit(settings)) {
        return;
    }
    change_from_start(settings);
    restart(Changes::keep);
    tell([](Session& s) { s.play(); });
}

void Controller::judge(const JudgedStretch& stretch) {
    post([stretch](Worker& w) { w.judge(stretch); });
}

std::uint64_t Controller::change_together(const std::vector<Setting>& settings) {
    home_.assert_is_here();
    if (!fit(settings)) {
        return 0;
    }
    const SettingQueue::Receipt receipt = settings_.add(settings, run_number_);
    if (receipt.first) {
        post([](Worker& w) { w.take_settings(); });
    }
    changed_ = true;
    last_ticket_ = receipt.ticket;
    compared_.reset();
    if (frame_ == nullptr || !frame_->editing_rival) { // the other run is not what Save writes
        set_modified(true);
    }
    return receipt.ticket;
}

void Controller::fetch_frame() {
    home_.assert_is_here();
    FramePtr frame = frames_.take();
    // Frames of a run that was just replaced may still be on their way.
    if (frame == nullptr || frame->run != run_number_) {
        return;
    }
    frame_ = std::move(frame);
    compare_with_saved();
    Q_EMIT frame_changed(frame_);
}

} // namespace lockscope::ui
