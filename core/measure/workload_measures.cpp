// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/workload_measures.h"

namespace lockscope {

RecordCounts& RecordCounts::operator+=(const RecordCounts& other) {
    offered += other.offered;
    committed += other.committed;
    failed += other.failed;
    duplicates += other.duplicates;
    for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
        failed_by_cause[cause] += other.failed_by_cause[cause];
    }
    return *this;
}

AttemptCounts& AttemptCounts::operator+=(const AttemptCounts& other) {
    started += other.started;
    committed += other.committed;
    partial += other.partial;
    failed += other.failed;
    retries += other.retries;
    for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
        failed_by_cause[cause] += other.failed_by_cause[cause];
    }
    return *this;
}

void WorkloadMeasures::begin_again() {
    WorkloadMeasures fresh;
    fresh.records.offered = records.in_flight();
    fresh.attempts.started = attempts.started - attempts.committed - attempts.failed;
    *this = fresh;
}

} // namespace lockscope
