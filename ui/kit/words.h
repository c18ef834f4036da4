// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and the names of things in words, the same in every room of the window.
//
// Numbers are written the user's way, with thousands separators even where the locale is plain C.
#pragma once

#include "core/base/time.h"
#include "core/engine/transactions.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>

namespace lockscope::ui::words {

/// `1,204`
[[nodiscard]] QString count(std::int64_t n);
/// By the rule of core/base/time_words, short for labels: `8 ms`, `0.41 s`, `3.2 s`, `42 s`,
/// `3:20 min`, `1:05 h`. What is below nothing is `0 s`.
[[nodiscard]] QString duration(double seconds);
[[nodiscard]] QString duration(Duration d);
/// The same for what somebody chose, which has no decimals it does not need: `5 s`, `7.5 s`,
/// `10 min`.
[[nodiscard]] QString setting(double seconds);
[[nodiscard]] QString setting(Duration d);
/// `1.31 /s`
[[nodiscard]] QString rate(double per_second);

/// `84 %`, `3.8 %`, `0 %`, of a share of 1.
[[nodiscard]] QString percent(double share);
[[nodiscard]] QString text(const std::string& utf8);
/// `A b`
[[nodiscard]] QString capitalized(QString text);
/// `a · b`
[[nodiscard]] QString joined(const QStringList& parts);

/// `order`, `batch of 50 orders`, `owner change`, ...
[[nodiscard]] QString what(TransactionKind kind, std::uint32_t records);
/// For the legend.
[[nodiscard]] QString kind_name(TransactionKind kind, bool batch);

} // namespace lockscope::ui::words
