// SPDX-License-Identifier: GPL-3.0-or-later
// Arrivals and batches of the reference.
#include "tests/validation/reference/model.h"

#include <algorithm>

namespace lockscope::reference {

std::uint32_t Line::records() const {
    std::uint32_t sum = 0;
    for (const Portion& portion : offered) {
        sum += portion.records;
    }
    return sum;
}

std::uint32_t Request::records() const {
    std::uint32_t sum = 0;
    for (const Line& line : lines) {
        sum += line.counterpart ? 0 : line.records();
    }
    return sum;
}

Line& Request::line_of(AccountId account) {
    for (Line& line : lines) {
        if (line.account == account) {
            return line;
        }
    }
    if (lines.empty()) {
        first_account = account;
    }
    lines.push_back({});
    lines.back().account = account;
    return lines.back();
}

void Request::add(AccountId account, SimTime at) {
    Line& line = line_of(account);
    if (line.offered.empty() || line.offered.back().at != at) {
        line.offered.push_back({at, 0});
    }
    ++line.offered.back().records;
}

void Request::sort_by_account() {
    std::sort(lines.begin(), lines.end(),
              [](const Line& a, const Line& b) { return a.account < b.account; });
}

RequestPtr Model::new_request(std::size_t w, std::uint64_t index) {
    auto request = std::make_shared<Request>();
    request->workload = w;
    request->index = index;
    requests_.push_back(request);
    return request;
}

// --- Streams: hazard is drawn, and the rate decides when it is used up -----------------------

void Model::start_arrivals() {
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        const Arrivals& arrivals = workload(w).arrivals;
        if (const auto* closed = std::get_if<ClosedArrivals>(&arrivals)) {
            for (std::int64_t i = 0; i < closed->processes; ++i) {
                processes_.push_back({w, 0, {}, false});
                schedule_closed_offer(processes_.size() - 1);
            }
        } else if (const auto* once = std::get_if<OnceArrivals>(&arrivals)) {
            arm(after(start_of_run, once->at), [this, w] { on_arrival(w, false); });
        } else {
            for (const bool bursts : {false, true}) {
                draw_hazard(w, bursts);
                arm_stream(w, bursts);
            }
        }
    }
}

/// Exponential of mean 1 for a Poisson stream; exactly 1 for regular intervals.
void Model::draw_hazard(std::size_t w, bool bursts) {
    Stream& stream = workloads_[w].streams[bursts ? 1 : 0];
    stream.as_of = now_;
    stream.hazard_left = 1.0;
    if (!bursts && !std::holds_alternative<ConstantArrivals>(workload(w).arrivals)) {
        const auto words =
            random_.bits(Purpose::arrival, static_cast<std::uint32_t>(w), stream.drawn / 2);
        stream.hazard_left = RandomSource::to_exponential(words[stream.drawn % 2]);
    }
    ++stream.drawn;
}

void Model::arm_stream(std::size_t w, bool bursts) {
    WorkloadState& state = workloads_[w];
    const std::size_t which = bursts ? 1 : 0;
    Stream& stream = state.streams[which];
    const SimTime next = used_up(state.rates[which], stream.as_of, stream.hazard_left);
    stream.next = arm(next, [this, w, bursts] { on_arrival(w, bursts); });
}

void Model::on_arrival(std::size_t w, bool bursts) {
    const Workload& from = workload(w);
    if (is_job(from.kind)) {
        start_job(w);
        return;
    }
    std::int64_t records = 1;
    if (std::holds_alternative<OnceArrivals>(from.arrivals)) {
        records = from.records;
    } else {
        records = bursts ? std::get<BurstArrivals>(from.arrivals).size : 1;
        draw_hazard(w, bursts);
        arm_stream(w, bursts);
    }
    for (std::int64_t i = 0; i < records; ++i) {
        offer(w);
    }
}

/// What is left of the hazard is used up at the new rate.
void Model::rates_changed(std::size_t w, const std::array<Rates, 2>& before) {
    for (const bool bursts : {false, true}) {
        const std::size_t which = bursts ? 1 : 0;
        if (before[which] == workloads_[w].rates[which]) {
            continue;
        }
        Stream& stream = workloads_[w].streams[which];
        stream.hazard_left =
            std::max(0.0, stream.hazard_left - hazard_between(before[which], stream.as_of, now_));
        stream.as_of = now_;
        cancel(stream.next);
        arm_stream(w, bursts);
    }
}

void Model::write_offered(std::size_t w, AccountId account, std::uint32_t records) {
    Event& event = write(EventKind::offered);
    event.account = account;
    event.workload = WorkloadId(w);
    event.records = records;
}

void Model::offer(std::size_t w) {
    WorkloadState& state = workloads_[w];
    const std::uint64_t index = state.records_offered++;
    const AccountId account =
        state.targets.account(state.targets.draw(random_, WorkloadId(w), index));
    write_offered(w, account, 1);
    const bool batched = workload(w).kind == WorkloadKind::order_insert;
    if (batched && (batch_size(w) > 1 || !state.batches.empty())) {
        add_to_batch(w, account, index);
        return;
    }
    const RequestPtr request = new_request(w, index);
    request->add(place_of_record(w, account), now_);
    submit(request);
}

// --- Closed workloads -----------------------------------------------------------------------

/// A factor on the load shortens the pauses. A process whose last cycle took no time pauses for a
/// millisecond, or time would stand still.
void Model::schedule_closed_offer(std::size_t process) {
    ClosedProcess& state = processes_[process];
    const double factor = parameters().load_factor;
    if (factor <= 0.0) {
        state.rests = true;
        return;
    }
    Duration think = std::get<ClosedArrivals>(workload(state.workload).arrivals).think;
    if (think > Duration(0)) {
        const double draw =
            random_.exponential(Purpose::think, static_cast<std::uint32_t>(state.workload),
                                (static_cast<std::uint64_t>(process) << 40) | state.offers);
        think = times(think, draw / factor);
    } else if (state.offers > 0 && state.offered_at == now_) {
        think = 1ms;
    }
    arm(after(now_, think), [this, process] { offer_closed(process); });
}

void Model::offer_closed(std::size_t process) {
    ClosedProcess& state = processes_[process];
    if (parameters().load_factor <= 0.0) {
        state.rests = true;
        return;
    }
    const std::size_t w = state.workload;
    const Parameters& p = workloads_[w].parameters;
    const auto records = static_cast<std::uint64_t>(batch_size(w));
    const std::uint64_t first = (static_cast<std::uint64_t>(process) << 40) | state.offers;
    state.offered_at = now_;
    state.offers += records;
    const RequestPtr request = new_request(w, first);
    request->process = process;
    for (std::uint64_t i = 0; i < records; ++i) {
        const TargetTable& targets = workloads_[w].targets;
        const AccountId account = targets.account(targets.draw(random_, WorkloadId(w), first + i));
        write_offered(w, account, 1);
        request->add(place_of_record(w, account), now_);
    }
    if (p.bulk_sort_by_account) {
        request->sort_by_account();
    }
    submit(request);
}

// --- Batches --------------------------------------------------------------------------------

/// Row by row, each order is a transaction of its own.
std::int64_t Model::batch_size(std::size_t w) const {
    const Parameters& p = workloads_[w].parameters;
    const bool row_by_row = p.bulk_row_by_row && defect_ != Defect::row_by_row_alone;
    return workload(w).kind == WorkloadKind::order_insert && !row_by_row ? p.batch_size : 1;
}

/// Under partitions a batch is of one lane.
void Model::add_to_batch(std::size_t w, AccountId target, std::uint64_t index) {
    WorkloadState& state = workloads_[w];
    const AccountId account = place_of_record(w, target);
    const std::uint32_t lane = lane_of(scenario_, account, target);
    RequestPtr& batch = state.batches[lane];
    if (batch == nullptr) {
        batch = new_request(w, index);
        state.lingers[lane] = arm(after(now_, state.parameters.batch_linger),
                                  [this, w, lane] { close_batch(w, lane); });
    }
    batch->add(account, now_);
    if (batch->records() >= batch_size(w)) {
        close_batch(w, lane);
    }
}

void Model::close_batch(std::size_t w, std::uint32_t lane) {
    WorkloadState& state = workloads_[w];
    const RequestPtr batch = state.batches[lane];
    state.batches.erase(lane);
    cancel(state.lingers[lane]);
    if (state.parameters.bulk_sort_by_account) {
        batch->sort_by_account();
    }
    submit(batch);
}

/// Full ones go, by the new size; all go when the targets or the lanes are others.
void Model::batches_changed(std::size_t w, const Parameters& before) {
    const Parameters& p = parameters();
    const bool all = p.load_hot_share != before.load_hot_share ||
                     p.partition_by != before.partition_by ||
                     p.partition_lanes != before.partition_lanes;
    const auto batches = workloads_[w].batches; // a copy, to close them while going through
    for (const auto& [lane, batch] : batches) {
        if (all || batch->records() >= batch_size(w)) {
            close_batch(w, lane);
        }
    }
}

} // namespace lockscope::reference
