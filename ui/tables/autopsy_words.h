// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an autopsy in the window, and the parts its bar is made of.
#pragma once

#include "core/measure/autopsy.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace lockscope::ui {

/// A piece of a stretch of time, as one segment of the bar.
struct AutopsyPart {
    enum class Kind : std::uint8_t {
        holder,  ///< it waited, somebody held the lock
        nobody,  ///< it waited, nobody held the lock
        unknown, ///< it waited, and the chain is not followed there
        work,    ///< its own
        request, ///< one of those that filled the limit on long-running requests
    };
    Kind kind = Kind::work;
    Duration length{0};
    const Stretch* stretch = nullptr; ///< of holder and request; of work the one that works
    const Wait* wait = nullptr;       ///< of holder, nobody and unknown
};

/// Everything that made up the stretch's time: its holders' parts of its waits, then its own work.
[[nodiscard]] std::vector<AutopsyPart> parts_of(const Stretch& stretch);
/// Of the failed attempt; for a request that was refused for the others that ran too long, those.
[[nodiscard]] std::vector<AutopsyPart> parts_of(const Autopsy& autopsy);

/// One kind of work and how long it took, as in `sharing checks over 299,999 children`, 6.8 s.
struct WorkItem {
    QString what;
    Duration length{0};
};
/// The longest first, without what took no time.
[[nodiscard]] std::vector<WorkItem> work_items(const Stretch& stretch);

/// `At 00:12:29.800 batch of 50 orders #4,711 (feed) failed with UNABLE_TO_LOCK_ROW after 10 s at
/// Acme Corp.`
[[nodiscard]] QString headline(const Autopsy& autopsy);
/// The whole story as text, in the language of the window.
[[nodiscard]] QString copied_text(const Autopsy& autopsy);
/// `owner change #4,623`.
[[nodiscard]] QString party_text(const Party& who);
/// The longest to the shortest way to say what a segment is; each begins with its time.
[[nodiscard]] QStringList labels(const AutopsyPart& part);
/// What is known of a segment, in a sentence or two.
[[nodiscard]] QString about(const AutopsyPart& part);
/// Why the failure became inevitable when it did.
[[nodiscard]] QString inevitable_text(const Autopsy& autopsy);
/// What the bar cannot show: a deadlock's circle, a limit that was full.
[[nodiscard]] QStringList autopsy_remarks(const Autopsy& autopsy);

} // namespace lockscope::ui
