// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/signs.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace lockscope::ui {
namespace {

QPainterPath polygon(int corners, double radius, double first_angle) {
    constexpr double pi = 3.14159265358979;
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double angle = first_angle + i * 2.0 * pi / corners;
        const QPointF corner(radius * std::cos(angle), radius * std::sin(angle));
        if (i == 0) {
            path.moveTo(corner);
        } else {
            path.lineTo(corner);
        }
    }
    path.closeSubpath();
    return path;
}

const Tone& lock_tone(LockState state, const Theme& theme) {
    switch (state) {
    case LockState::contended:
        return theme.contended;
    case LockState::critical:
        return theme.critical;
    case LockState::free:
    case LockState::held:
        break;
    }
    return theme.held;
}

} // namespace

TokenShape shape_of(TransactionKind kind, std::uint32_t records) {
    switch (kind) {
    case TransactionKind::order_insert:
        return records > 1 ? TokenShape::squircle : TokenShape::circle;
    case TransactionKind::contact_insert:
        return TokenShape::triangle;
    case TransactionKind::owner_change:
        return TokenShape::diamond;
    case TransactionKind::account_update:
        return TokenShape::card;
    case TransactionKind::bulk_load:
        return TokenShape::squircle; // a batch by another name
    case TransactionKind::redistribution:
        return TokenShape::diamond; // children change hands here too
    case TransactionKind::updater:
        return TokenShape::hexagon;
    }
    return TokenShape::circle;
}

QPainterPath shape_path(TokenShape shape, double radius) {
    constexpr double half_turn = 3.14159265358979;
    QPainterPath path;
    switch (shape) {
    case TokenShape::circle:
        path.addEllipse(QPointF(0, 0), radius, radius);
        break;
    case TokenShape::squircle: {
        const double half = radius * 0.97;
        path.addRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), half * 0.45, half * 0.45);
        break;
    }
    case TokenShape::triangle:
        path = polygon(3, radius * 1.22, -half_turn / 2);
        path.translate(0, radius * 0.22);
        break;
    case TokenShape::diamond:
        path = polygon(4, radius * 1.2, 0.0);
        break;
    case TokenShape::card: {
        const double half = radius * 0.88;
        path.addRect(QRectF(-half, -half, 2 * half, half * 0.46));
        path.addRect(QRectF(-half, -half * 0.24, 2 * half, half * 1.24));
        break;
    }
    case TokenShape::hexagon:
        path = polygon(6, radius * 1.08, half_turn / 2);
        break;
    }
    return path;
}

void draw_padlock(QPainter& painter, QPointF centre, double height, LockState state,
                  const Theme& theme) {
    painter.save();
    painter.translate(centre);
    const double h = height;
    const QRectF body(-0.37 * h, -0.06 * h, 0.74 * h, 0.56 * h);
    const double shackle_width = 0.11 * h;
    const double half = 0.22 * h;
    QPainterPath shackle;
    if (state == LockState::free) {
        // Swung open to the right: the shape alone says that nobody holds it.
        shackle.moveTo(half, body.top());
        shackle.lineTo(half, -0.22 * h);
        shackle.arcTo(QRectF(half, -0.44 * h, 2 * half, 2 * half), 180, -180);
        shackle.lineTo(3 * half, -0.14 * h);
        painter.translate(-0.12 * h, 0);
        painter.setPen(QPen(theme.faint, shackle_width * 0.7, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shackle);
        painter.drawRoundedRect(body.adjusted(0.03 * h, 0.03 * h, -0.03 * h, -0.03 * h), 0.07 * h,
                                0.07 * h);
        painter.restore();
        return;
    }
    const Tone& tone = lock_tone(state, theme);
    shackle.moveTo(-half, body.top() + 0.02 * h);
    shackle.lineTo(-half, -0.24 * h);
    shackle.arcTo(QRectF(-half, -0.46 * h, 2 * half, 2 * half), 180, -180);
    shackle.lineTo(half, body.top() + 0.02 * h);
    painter.setPen(QPen(tone.fill, shackle_width, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shackle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(body, 0.08 * h, 0.08 * h);
    painter.setBrush(tone.ink);
    const QPointF middle = body.center();
    if (state == LockState::contended) {
        painter.drawEllipse(middle - QPointF(0, 0.07 * h), 0.075 * h, 0.075 * h);
        painter.drawRoundedRect(QRectF(-0.032 * h, middle.y() - 0.06 * h, 0.064 * h, 0.22 * h),
                                0.03 * h, 0.03 * h);
    } else if (state == LockState::critical) {
        painter.drawRoundedRect(QRectF(-0.045 * h, middle.y() - 0.19 * h, 0.09 * h, 0.23 * h),
                                0.04 * h, 0.04 * h);
        painter.drawEllipse(middle + QPointF(0, 0.14 * h), 0.052 * h, 0.052 * h);
    }
    painter.restore();
}

void draw_link(QPainter& painter, QPointF centre, double size, const QColor& color) {
    painter.save();
    painter.translate(centre);
    painter.rotate(-45);
    painter.setPen(QPen(color, size * 0.16));
    painter.setBrush(Qt::NoBrush);
    const double length = size * 0.56;
    const double height = size * 0.36;
    for (const double x : {-length * 0.82, -length * 0.18}) {
        painter.drawRoundedRect(QRectF(x, -height / 2, length, height), height / 2, height / 2);
    }
    painter.restore();
}

} // namespace lockscope::ui
