// SPDX-License-Identifier: GPL-3.0-or-later
// The files that a scenario names. They come after everything else has been read, because their
// rows speak of its accounts.
#include "core/base/say.h"
#include "core/model/wording.h"
#include "core/scenario/read_parts.h"
#include "core/scenario/trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace lockscope {

namespace {

/// One file may serve several workloads; its mistakes are told once.
class Traces {
public:
    Traces(Reading& reading, const Scenario& scenario, const FileSystem& files)
        : reading_(reading)
        , files_(files)
        , accounts_(scenario) {}

    /// The rows of a file, or none if there is something wrong with them. `key` names the file.
    std::shared_ptr<const Trace> read(const std::filesystem::path& path, const std::string& key) {
        const auto [known, is_new] = traces_.emplace(path, nullptr);
        if (is_new) {
            known->second = read_new(path, key);
        }
        return known->second;
    }
    [[nodiscard]] bool full() const { return reading_.full() || errors_.size() >= errors_max; }
    [[nodiscard]] Errors take_errors() { return std::move(errors_); }

private:
    static constexpr std::size_t errors_max = Reading::errors_max;

    std::shared_ptr<const Trace> read_new(const std::filesystem::path& path,
                                          const std::string& key) {
        Result<Trace> read =
            read_trace_file(path, accounts_, {max_trace_bytes - bytes_, rows_}, files_);
        std::error_code unknown; // then it counts as empty
        bytes_ =
            std::min<std::uintmax_t>(max_trace_bytes, bytes_ + files_.status(path, unknown).bytes);
        if (read) {
            rows_ -= read.value().rows.size();
            return std::make_shared<const Trace>(std::move(read).value());
        }
        if (const Error& first = read.errors().front(); first.line == 0) {
            reading_.complain(
                reading_.mark_of(key), key,
                say<SentenceId::file_has_a_problem>(in_backticks(first.file), first.problem),
                first.remedy);
        } else {
            errors_.insert(errors_.end(), read.errors().begin(), read.errors().end());
        }
        return std::make_shared<const Trace>();
    }

    Reading& reading_;
    const FileSystem& files_;
    KnownAccounts accounts_;
    std::map<std::filesystem::path, std::shared_ptr<const Trace>> traces_;
    std::size_t bytes_ = 0; ///< of the files so far
    std::size_t rows_ = max_trace_rows;
    Errors errors_;
};

} // namespace

Errors read_traces(Reading& reading, Scenario& scenario, const std::filesystem::path& folder,
                   const FileSystem& files) {
    std::optional<Traces> traces; // most scenarios have none
    for (std::size_t i = 0; i < scenario.workloads.size(); ++i) {
        auto* const recorded = std::get_if<TraceArrivals>(&scenario.workloads[i].arrivals);
        const std::string key = fmt::format("workloads[{}].arrivals.file", i);
        if (recorded == nullptr || recorded->file.empty() || reading.is_blamed(key)) {
            continue;
        }
        if (!traces) {
            traces.emplace(reading, scenario, files);
        }
        if (traces->full()) {
            break;
        }
        recorded->trace = traces->read(folder / recorded->file, key);
    }
    return traces ? traces->take_errors() : Errors();
}

} // namespace lockscope
