// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says about one transaction of the stage: who it is, since when, what it does
// right now, whom it blocks, and how the waits about it will end.
//
// Functions of a frame to text; no painting, no widgets.
#pragma once

#include "ui/session/frame.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace lockscope::ui {

/// A piece of the step that a holder is at.
struct HoldPart {
    enum class Kind : std::uint8_t { insert, trigger, sharing, touch, commit };
    Kind kind = Kind::insert;
    Duration length{0};
    friend bool operator==(const HoldPart&, const HoldPart&) = default;
};

struct Inspection {
    QString title;
    QStringList lines;           ///< who, since when, what it does
    std::vector<HoldPart> parts; ///< of the step under way, in order; empty: it works at none
    Duration done{0};            ///< of them
    QStringList consequences;    ///< whom it blocks, how waits will end

    /// All of it for screen readers.
    [[nodiscard]] QString text() const;
    friend bool operator==(const Inspection&, const Inspection&) = default;
};

/// Nothing: the transaction is not on the stage.
[[nodiscard]] std::optional<Inspection> inspect(const Frame& frame, TransactionSerial transaction);
/// Is it in a lane, in back-off or before the intake?
[[nodiscard]] bool is_on_stage(const Frame& frame, TransactionSerial transaction);

/// The parts of a step that take any time.
[[nodiscard]] std::vector<HoldPart> parts_of(const HoldView& hold);
/// `sharing checks over 299,999 children`, shorter `sharing checks`.
[[nodiscard]] QString part_name(HoldPart::Kind kind);

} // namespace lockscope::ui
