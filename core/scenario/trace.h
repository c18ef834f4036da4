// SPDX-License-Identifier: GPL-3.0-or-later
// CSV -> the rows of a trace, with a position in every error and all errors of a file at once.
//
//     time,account,records
//     0.5,acme,1
//     1500ms,tail-17,200
//
// The header is required. A time is counted from the start of the run and carries a unit as in a
// scenario; a bare number is seconds, because that is what other programs write. Rows are sorted by
// time. An account is one account, not a group; records are whole, from 1 to a million. Values may
// stand in quotes; line ends may be LF, CR LF or CR; blank lines and a byte order mark are passed
// over.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"
#include "core/model/account_index.h"
#include "core/model/trace.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace lockscope {

/// Most bytes of all traces of a scenario together; a larger file is refused unread.
inline constexpr std::size_t max_trace_bytes = 256 * 1024 * 1024;

/// The accounts that rows may name. REQUIRES: the scenario outlives it and keeps its accounts.
struct KnownAccounts {
    explicit KnownAccounts(const Scenario& scenario);

    AccountIndex index;
    std::vector<std::string_view> ids; ///< of the entries, to guess what was meant
};

struct TraceLimits {
    std::size_t bytes = max_trace_bytes;
    std::size_t rows = max_trace_rows;
};

/// `file` only labels the errors. Of many errors the first 20 are told and the others counted; no
/// error lacks its line but the last, the count.
[[nodiscard]] Result<Trace> read_trace(std::string_view csv, std::string_view file,
                                       const KnownAccounts& accounts, TraceLimits limits = {});
/// The same for a file, which is never held as a whole. The only error that begins without a line
/// is that there is no reading the file at all.
[[nodiscard]] Result<Trace> read_trace_file(const std::filesystem::path& path,
                                            const KnownAccounts& accounts, TraceLimits limits = {},
                                            const FileSystem& files = system_files());

} // namespace lockscope
