// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes -> the trace reader. Rows that it accepts make a valid scenario and read back equal
// from the plainest way to write them; what it refuses it explains, with the line.
#include "core/model/scenario.h"
#include "core/model/units.h"
#include "core/scenario/trace.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

using namespace lockscope;
using lockscope::fuzz::lines;
using lockscope::fuzz::require;

namespace {

/// The accounts that the seeds name.
Scenario scenario_of(const Trace& trace) {
    Scenario scenario;
    scenario.name = "fuzz";
    scenario.accounts.resize(2);
    scenario.accounts[0].id = "acme";
    scenario.accounts[1].id = "tail";
    scenario.accounts[1].count = 50;
    scenario.workloads.resize(1);
    scenario.workloads[0].name = "orders";
    scenario.workloads[0].arrivals =
        TraceArrivals{"orders.csv", std::make_shared<const Trace>(trace)};
    return scenario;
}

std::string plainly(const Scenario& scenario, const Trace& trace) {
    std::string csv = "time,account,records\n";
    for (const TraceRow& row : trace.rows) {
        csv += format_duration(row.at) + ',' + account_id_text(scenario, row.account) + ',' +
               std::to_string(row.records) + '\n';
    }
    return csv;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view csv(reinterpret_cast<const char*>(data), size);
    const Scenario accounts = scenario_of({});
    const KnownAccounts known(accounts);
    const Result<Trace> read = read_trace(csv, "input.csv", known);
    if (!read) {
        require(read.errors().size() <= 21, "few errors are told", lines(read.errors()));
        for (const Error& error : read.errors()) {
            const bool is_count = &error == &read.errors().back() && read.errors().size() > 1;
            require(error.line > 0 || is_count, "every error has its line", to_string(error));
            require(to_string(error).find('\n') == std::string::npos, "an error is one line",
                    to_string(error));
        }
        return 0;
    }
    const Scenario scenario = scenario_of(read.value());
    require(!read.value().rows.empty(), "a trace has rows");
    require(validate(scenario).empty(), "what was read is valid", lines(validate(scenario)));
    const std::string written = plainly(scenario, read.value());
    const Result<Trace> again = read_trace(written, "written.csv", known);
    require(again.ok(), "what was written can be read",
            again.ok() ? "" : lines(again.errors()) + written);
    require(again.value() == read.value(), "it reads back equal", written);
    return 0;
}
