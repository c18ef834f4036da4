// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"

#include <QDir>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace lockscope::test {
namespace {

constexpr int block = 8;
constexpr int visible = 28;         ///< of 255, in the mean of a block
constexpr int striking = 48;        ///< the same, for a spot of several blocks
constexpr double tolerated = 0.003; ///< share of all blocks

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

/// How much each block of two pictures differs, 0 to 255, line by line.
struct Map {
    int columns = 0;
    std::vector<int> blocks;

    [[nodiscard]] int at(int column, int row) const { return blocks[row * columns + column]; }
    [[nodiscard]] int rows() const { return static_cast<int>(blocks.size()) / columns; }
};

Map map_of(const QImage& a, const QImage& b) {
    const QImage first = a.convertToFormat(QImage::Format_RGB32);
    const QImage second = b.convertToFormat(QImage::Format_RGB32);
    Map map;
    map.columns = (first.width() + block - 1) / block;
    for (int y = 0; y < first.height(); y += block) {
        for (int x = 0; x < first.width(); x += block) {
            const Mean m = mean_of(first, x, y);
            const Mean n = mean_of(second, x, y);
            map.blocks.push_back(
                std::max({std::abs(m[0] - n[0]), std::abs(m[1] - n[1]), std::abs(m[2] - n[2])}));
        }
    }
    return map;
}

/// Is there a spot of two by two blocks that no renderer of letters could have made?
bool has_spot(const Map& map) {
    for (int row = 0; row + 1 < map.rows(); ++row) {
        for (int column = 0; column + 1 < map.columns; ++column) {
            const int least = std::min({map.at(column, row), map.at(column + 1, row),
                                        map.at(column, row + 1), map.at(column + 1, row + 1)});
            if (least > striking) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

double differing_blocks(const QImage& a, const QImage& b) {
    if (a.size() != b.size() || a.isNull()) {
        return 1.0;
    }
    const Map map = map_of(a, b);
    if (has_spot(map)) {
        return 1.0;
    }
    const auto differing =
        std::count_if(map.blocks.begin(), map.blocks.end(), [](int d) { return d > visible; });
    return static_cast<double>(differing) / static_cast<double>(map.blocks.size());
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
