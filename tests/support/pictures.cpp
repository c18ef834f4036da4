// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"

#include <QDir>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lockscope::test {
namespace {

constexpr int block = 8;
constexpr int visible = 14;          ///< of 255, in the mean of a block
constexpr double tolerated = 0.0025; ///< share of all blocks

using Mean = std::array<int, 3>;

Mean mean_of(const QImage& image, int left, int top) {
    Mean sum{};
    int pixels = 0;
    for (int y = top; y < std::min(top + block, image.height()); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = left; x < std::min(left + block, image.width()); ++x) {
            sum[0] += qRed(line[x]);
            sum[1] += qGreen(line[x]);
            sum[2] += qBlue(line[x]);
            ++pixels;
        }
    }
    for (int& part : sum) {
        part /= pixels;
    }
    return sum;
}

} // namespace

double differing_blocks(const QImage& a, const QImage& b) {
    if (a.size() != b.size() || a.isNull()) {
        return 1.0;
    }
    const QImage first = a.convertToFormat(QImage::Format_RGB32);
    const QImage second = b.convertToFormat(QImage::Format_RGB32);
    int differing = 0;
    int blocks = 0;
    for (int y = 0; y < first.height(); y += block) {
        for (int x = 0; x < first.width(); x += block) {
            const Mean m = mean_of(first, x, y);
            const Mean n = mean_of(second, x, y);
            const bool differs = std::abs(m[0] - n[0]) > visible ||
                                 std::abs(m[1] - n[1]) > visible || std::abs(m[2] - n[2]) > visible;
            differing += differs ? 1 : 0;
            ++blocks;
        }
    }
    return static_cast<double>(differing) / blocks;
}

PictureDifference compare_with_golden(const QImage& picture, const QString& name) {
    const QString golden = QStringLiteral(LOCKSCOPE_TEST_DATA "/golden/pictures/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("LOCKSCOPE_UPDATE_PICTURES")) {
        QDir().mkpath(QStringLiteral(LOCKSCOPE_TEST_DATA "/golden/pictures"));
        const bool saved = picture.save(golden, "png");
        return {0.0, saved ? QString() : golden + QStringLiteral(": cannot be written")};
    }
    const QImage expected(golden);
    if (expected.isNull()) {
        return {1.0,
                golden + QStringLiteral(": is not there; LOCKSCOPE_UPDATE_PICTURES=1 makes it")};
    }
    const double share = differing_blocks(expected, picture);
    if (share <= tolerated) {
        return {share, {}};
    }
    const QString seen = QDir::temp().filePath(QStringLiteral("lockscope-%1.png").arg(name));
    picture.save(seen, "png");
    return {share, QStringLiteral("%1: %2 % of the picture differ; the new one is %3")
                       .arg(name)
                       .arg(share * 100.0, 0, 'f', 2)
                       .arg(seen)};
}

} // namespace lockscope::test
