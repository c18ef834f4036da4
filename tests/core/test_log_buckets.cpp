// SPDX-License-Identifier: GPL-3.0-or-later
// Logarithmic buckets: every number is in the one that says so, and a bucket is narrow.
#include "core/base/log_buckets.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace lockscope;

namespace {

/// All small numbers, and those where an octave of larger ones ends or begins.
std::vector<std::uint64_t> numbers() {
    std::vector<std::uint64_t> all;
    for (std::uint64_t n = 0; n < 5000; ++n) {
        all.push_back(n);
    }
    for (std::uint64_t power = 8192; power != 0; power <<= 1) {
        all.insert(all.end(), {power - 1, power, power + 1, power + power / 3});
    }
    all.push_back(std::numeric_limits<std::uint64_t>::max());
    return all;
}

template <int step_bits>
void check() {
    using Buckets = LogBuckets<step_bits>;
    for (const std::uint64_t n : numbers()) {
        const std::size_t bucket = Buckets::bucket_of(n);
        const std::uint64_t low = Buckets::low(bucket);
        const std::uint64_t width = Buckets::width(bucket);
        const std::string text = std::to_string(n);
        QVERIFY2(low <= n && n - low < width, text.c_str());
        QVERIFY2(n < Buckets::steps || width <= low / Buckets::steps, text.c_str());
    }
    for (std::size_t bucket = 0; bucket < 40 * Buckets::steps; ++bucket) {
        QCOMPARE(Buckets::bucket_of(Buckets::low(bucket)), bucket);
        QCOMPARE(Buckets::low(bucket) + Buckets::width(bucket), Buckets::low(bucket + 1));
    }
}

} // namespace

class TestLogBuckets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void with_8_steps_to_the_octave() { check<3>(); }
    void with_16_steps_to_the_octave() { check<4>(); }
    void with_64_steps_to_the_octave() { check<6>(); }
};

LOCKSCOPE_TEST(test_log_buckets, TestLogBuckets)
#include "test_log_buckets.moc"
