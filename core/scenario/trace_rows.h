// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of a trace mean, and what is wrong with them. Internal to core/scenario.
#pragma once

#include "core/base/result.h"
#include "core/model/trace.h"
#include "core/scenario/trace.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope {

/// From 1; columns count bytes.
struct TraceMark {
    int line = 1;
    int column = 1;
};

struct TraceField {
    std::string_view text;
    TraceMark mark;
};

inline constexpr std::array<std::string_view, 3> trace_columns{"time", "account", "records"};

/// Takes the lines of one file, the header first.
class TraceRows {
public:
    TraceRows(std::string_view file, const KnownAccounts& accounts, std::size_t rows_max);

    /// The first three fields of a line and how many it has in all, at least one.
    void take(std::span<const TraceField, 3> fields, std::size_t count);
    void complain(TraceMark mark, std::string_view key, Sentence problem, Sentence remedy);
    /// The same, and nothing more of this file is worth reading.
    void give_up(TraceMark mark, Sentence problem, Sentence remedy);

    /// Is there no point in going on?
    [[nodiscard]] bool full() const { return gave_up_ || error_count_ >= counted_errors_max; }
    [[nodiscard]] Result<Trace> finish();

private:
    static constexpr std::size_t told_errors_max = 20;
    /// Beyond these nobody cares how many there are, and a hostile file is soon done with.
    static constexpr std::size_t counted_errors_max = 10'000;

    [[nodiscard]] bool is_told() const { return errors_.size() < told_errors_max; }
    void complain(TraceMark mark, std::string_view key, const Error& error);
    bool take_header(std::span<const TraceField, 3> fields, std::size_t count);
    bool read_time(const TraceField& field, Duration& time);
    bool read_account(const TraceField& field, AccountId& account);
    bool read_records(const TraceField& field, std::uint32_t& records);
    [[nodiscard]] Error unknown_account(std::string_view id) const;

    std::string file_;
    const KnownAccounts& accounts_;
    std::size_t rows_max_;
    Trace trace_;
    Errors errors_;
    std::size_t error_count_ = 0;
    std::size_t lines_ = 0; ///< with something on them, header included
    Duration last_{0};      ///< time of the latest row so far
    bool unsorted_ = false; ///< told once: in an unsorted file every other row is
    bool gave_up_ = false;
};

} // namespace lockscope
