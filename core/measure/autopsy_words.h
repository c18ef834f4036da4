// SPDX-License-Identifier: GPL-3.0-or-later
// What an autopsy says, as sentences: lines of `lockscope-cli explain`, and of the window.
#pragma once

#include "core/base/sentence.h"
#include "core/measure/autopsy.h"

#include <cstddef>
#include <vector>

namespace lockscope {

/// `owner change #4623`.
[[nodiscard]] Sentence party_name(const Party& who);
/// `owner change #4623 (sales reps)`, `order #17 (order feed, attempt 2)`.
[[nodiscard]] Sentence party_words(const Party& who);

/// One kind of work and how long it took, as in `sharing checks over 299999 children`, 6.8 s.
struct WorkPart {
    Sentence what;
    Duration length{0};
};
/// In the order in which a transaction does them, without what took no time.
[[nodiscard]] std::vector<WorkPart> work_parts(const Stretch& stretch);

/// Who failed when, how, after how long, and at which account.
[[nodiscard]] Sentence autopsy_headline(const Autopsy& autopsy);
/// Why the failure became inevitable when it did.
[[nodiscard]] Sentence inevitable_words(const Autopsy& autopsy);
/// What waits and holders do not tell: a client that gave up, a limit that was full.
[[nodiscard]] std::vector<Sentence> limit_words(const Autopsy& autopsy);
/// The circle of a deadlock, a sentence for each who waits; empty if there is none.
[[nodiscard]] std::vector<Sentence> circle_words(const Autopsy& autopsy);
/// `a, b`. REQUIRES: not empty.
[[nodiscard]] Sentence in_a_row(const std::vector<Sentence>& parts);

struct AutopsyLine {
    std::size_t indent = 0; ///< in characters
    Sentence text;
};
/// The whole story, with the chain of those waited for.
[[nodiscard]] std::vector<AutopsyLine> autopsy_lines(const Autopsy& autopsy);

} // namespace lockscope
