// SPDX-License-Identifier: GPL-3.0-or-later
// What core says, in the language of the window.
//
// The English of core's tables is the key of a translation; table_words() lists all of it.
#pragma once

#include "core/base/result.h"
#include "core/base/sentence.h"

#include <QString>

#include <string_view>

namespace lockscope::ui {

/// A text of one of core's tables in the language of the window; as it is, where there is none.
[[nodiscard]] QString translated(const char* context, std::string_view english);

/// Numbers, times and lists are written the user's way.
[[nodiscard]] QString shown(const Sentence& sentence);
/// One line: `FILE:LINE:COLUMN: key: what is wrong; what would be right`, without what is unknown.
[[nodiscard]] QString shown(const Error& error);

} // namespace lockscope::ui
