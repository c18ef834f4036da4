// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures compared with the ones that people have looked at and found good.
//
// tests/data/golden holds them. LOCKSCOPE_UPDATE_PICTURES=1 writes them anew; look at the result
// before you commit it. The comparison forgives what another release of a font renderer does to
// the edges of letters, and nothing that an eye would see.
#pragma once

#include <QImage>
#include <QString>

namespace lockscope::test {

struct PictureDifference {
    double share = 1.0; ///< of the picture's blocks that differ
    QString message;    ///< for a failing test; empty when the pictures agree
    [[nodiscard]] bool agrees() const { return message.isEmpty(); }
};

/// The share (0..1) of blocks of 8 x 8 pixels whose mean colour differs visibly; 1 for other sizes,
/// and where a whole spot is of another colour, as when a token is missing.
[[nodiscard]] double differing_blocks(const QImage& a, const QImage& b);

/// Compares with (or, when told so, becomes) the picture of that name. Where they differ, the
/// message says where the new one was written.
[[nodiscard]] PictureDifference compare_with_golden(const QImage& picture, const QString& name);

} // namespace lockscope::test
