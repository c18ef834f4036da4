// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes that tell kinds and states apart without colour.
#pragma once

#include "core/engine/snapshot.h"
#include "ui/kit/theme.h"

#include <QPainterPath>
#include <QPointF>

#include <cstdint>

class QPainter;

namespace lockscope::ui {

enum class TokenShape : std::uint8_t {
    circle,   ///< one order
    squircle, ///< a batch of orders
    triangle, ///< a new contact
    diamond,  ///< an owner change
    card,     ///< an account update: a square with a heading
    hexagon,  ///< the parent updater
};
inline constexpr std::size_t token_shape_count = 6;

[[nodiscard]] TokenShape shape_of(TransactionKind kind, std::uint32_t records);
/// About the origin, looking as big as a circle of this radius.
[[nodiscard]] QPainterPath shape_path(TokenShape shape, double radius);

/// A padlock, `height` high: open when free; closed when held; with a keyhole when contended; with
/// an exclamation mark when critical.
void draw_padlock(QPainter& painter, QPointF centre, double height, LockState state,
                  const Theme& theme);

/// Two links of a chain: holds one lock while it waits for another.
void draw_link(QPainter& painter, QPointF centre, double size, const QColor& color);

} // namespace lockscope::ui
