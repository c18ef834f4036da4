// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of model and scenario share: texts for QCOMPARE, and a scenario to start from.
#pragma once

#include "core/model/scenario.h"

#include <QString>

#include <chrono>
#include <string>
#include <string_view>

namespace lockscope::test {

inline QString text(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// The errors, a line for each.
inline QString text(const Errors& errors) {
    std::string lines;
    for (const Error& error : errors) {
        lines += to_string(error) + "\n";
    }
    return text(lines);
}

/// The errors of a result, or nothing: QVERIFY2 asks for its message even when all is well.
template <class T>
QString errors_of(const Result<T>& result) {
    return result ? QString() : text(result.errors());
}

/// One account `acme`, a group `tail` of 50, and a Poisson `order feed` for acme: valid.
inline Scenario small_scenario() {
    Scenario scenario;
    scenario.name = "Small";
    scenario.duration = std::chrono::hours(1);
    scenario.accounts.resize(2);
    scenario.accounts[0].id = "acme";
    scenario.accounts[0].children = 100;
    scenario.accounts[1].id = "tail";
    scenario.accounts[1].count = 50;
    Workload feed;
    feed.name = "order feed";
    feed.arrivals = PoissonArrivals{{5000.0, std::chrono::hours(1)}};
    feed.targets = WeightTargets{{{"acme", 1.0}}};
    scenario.workloads.push_back(feed);
    return scenario;
}

} // namespace lockscope::test
