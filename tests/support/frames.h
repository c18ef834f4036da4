// SPDX-License-Identifier: GPL-3.0-or-later
// Frames made by hand: days on the platform that a test, or a person, knows by sight.
#pragma once

#include "core/base/time.h"
#include "ui/session/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace lockscope::ui::test {

/// Deterministic and good enough for pictures.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : state_(seed * 2 + 1) {}
    std::uint64_t next() {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return state_ >> 33;
    }
    double share() { return static_cast<double>(next()) / static_cast<double>(1ULL << 31); }

private:
    std::uint64_t state_;
};

inline TokenView token(TransactionSerial serial, TransactionKind kind, double since_s,
                       std::uint32_t records = 1, std::uint16_t attempt = 1) {
    TokenView t;
    t.transaction = serial;
    t.kind = kind;
    t.records = records;
    t.attempt = attempt;
    t.since = from_seconds(since_s);
    t.running = t.since + std::chrono::milliseconds(30);
    t.synchronous = true;
    t.long_running = t.running > std::chrono::seconds(5);
    return t;
}

inline Frame empty_frame() {
    Frame f;
    f.number = 1;
    f.run = 1;
    f.stage.lock_timeout = std::chrono::seconds(10);
    f.stage.long_running_after = std::chrono::seconds(5);
    f.stage.long_running_limit = 10;
    f.wanted_speed = 1.0;
    f.achieved_speed = 1.0;
    return f;
}

inline AccountLane lane(std::uint32_t account, std::string name, std::int64_t children) {
    AccountLane l;
    l.account = AccountId(account);
    l.name = std::move(name);
    l.id = "account-" + std::to_string(account);
    l.children = children;
    l.skewed = children > 10'000;
    return l;
}

inline void hold(AccountLane& l, const TokenView& holder, double expected_s) {
    l.holder = holder;
    l.expected_hold = from_seconds(expected_s);
    l.state = l.waiters.empty() ? LockState::held : LockState::contended;
}

/// `count` waiters, mostly orders, whose waits spread evenly up to `longest_s`.
inline void queue(AccountLane& l, std::size_t count, double longest_s, TransactionSerial first,
                  Dice& dice) {
    for (std::size_t i = 0; i < count; ++i) {
        const double place =
            1.0 - (static_cast<double>(i) + dice.share() * 0.8) / static_cast<double>(count);
        const auto roll = dice.next() % 20;
        const auto kind = roll == 0   ? TransactionKind::contact_insert
                          : roll == 1 ? TransactionKind::account_update
                          : roll == 2 ? TransactionKind::updater
                                      : TransactionKind::order_insert;
        const bool batch = kind == TransactionKind::order_insert && roll > 15;
        auto t =
            token(first + i, kind, longest_s * place, batch ? (roll > 17 ? 200 : 50) : 1,
                  roll == 3 || roll == 4 ? static_cast<std::uint16_t>(roll - 1) : std::uint16_t{1});
        t.client_gone = dice.next() % 25 == 0;
        l.waiters.push_back(t);
    }
    l.waiting = static_cast<std::int64_t>(count);
}

/// A calm day: locks are held, hardly anybody waits.
inline Frame healthy_frame() {
    Frame f = empty_frame();
    Dice dice(7);
    const std::array<std::pair<const char*, std::int64_t>, 6> accounts{{{"Acme Corp", 8'403},
                                                                        {"Globex", 2'140},
                                                                        {"Initech", 987},
                                                                        {"Umbrella", 4'112},
                                                                        {"Hooli", 871},
                                                                        {"Stark", 640}}};
    std::uint32_t id = 0;
    for (const auto& [name, children] : accounts) {
        auto l = lane(id++, name, children);
        if (id == 1) {
            l.waiters = {token(90, TransactionKind::order_insert, 0.9, 50)};
            l.waiting = 1;
        }
        if (id != 4) {
            hold(l, token(100 + id, TransactionKind::order_insert, 0.08 * id), 0.6);
        }
        f.stage.lanes.push_back(std::move(l));
    }
    for (int i = 0; i < 208; ++i) {
        f.stage.quiet_heat.push_back(dice.next() % 9 == 0 ? 1.0F : 0.0F);
    }
    f.stage.accounts = 214;
    f.stage.quiet_accounts = 213;
    f.stage.contended_accounts = 1;
    f.stage.in_flight_records = 14;
    f.records.offered = 1'218;
    f.records.committed = 1'204;
    f.throughput_per_s = 1.31;
    return f;
}

/// The picture of the design: one account against the cliff, others on their way.
inline Frame saturated_frame() {
    Frame f = healthy_frame();
    Dice dice(11);
    auto& lanes = f.stage.lanes;
    for (auto& l : lanes) {
        l.waiters.clear();
        l.waiting = 0;
    }
    lanes[0].children = 300'000;
    lanes[0].skewed = true;
    queue(lanes[0], 26, 9.9, 1'000, dice);
    hold(lanes[0], token(999, TransactionKind::owner_change, 3.2), 6.4);
    lanes[0].state = LockState::critical;
    lanes[1].children = 12'403;
    lanes[1].skewed = true;
    queue(lanes[1], 6, 5.6, 2'000, dice);
    hold(lanes[1], token(998, TransactionKind::order_insert, 0.41, 50), 0.7);
    lanes[1].pending_records = 12;
    queue(lanes[2], 4, 3.4, 3'000, dice);
    hold(lanes[2], token(997, TransactionKind::updater, 0.38), 1.5);
    queue(lanes[3], 2, 1.9, 4'000, dice);
    hold(lanes[3], token(996, TransactionKind::contact_insert, 0.2), 0.3);
    // One of the first queue holds another lock meanwhile.
    lanes[0].waiters[9].also_holds = lanes[4].account;
    lanes[4].holder = lanes[0].waiters[9];
    lanes[4].expected_hold.reset();
    lanes[4].holder_waits_for = lanes[0].account;
    f.stage.contended_accounts = 4;
    f.stage.quiet_accounts = 210;
    f.stage.long_running = 7;
    for (std::uint16_t i = 0; i < 7; ++i) {
        BackoffView b;
        b.transaction = 5'000U + i;
        b.next_attempt = static_cast<std::uint16_t>(2 + i % 3);
        b.delay = std::chrono::seconds(8);
        b.remaining = from_seconds(0.4 + 1.1 * i);
        f.stage.backoff.push_back(b);
    }
    f.stage.backing_off = 7;
    f.stage.in_flight_records = 312;
    f.stage.at_source = 12;
    f.records.failed = 61;
    f.records.failed_by_cause[0] = 58;
    f.records.failed_by_cause[1] = 3;
    f.records.duplicates = 4;
    return f;
}

/// Every lane at the cliff and far more waiters than can be shown.
inline Frame burning_frame() {
    Frame f = saturated_frame();
    Dice dice(13);
    TransactionSerial serial = 10'000;
    for (std::uint32_t i = 6; i < 12; ++i) {
        f.stage.lanes.push_back(lane(i, "Account " + std::to_string(i), 700 * i));
    }
    for (auto& l : f.stage.lanes) {
        l.waiters.clear();
        queue(l, 60 + dice.next() % 240, 9.97, serial, dice);
        hold(l, token(serial + 900, TransactionKind::order_insert, 1.4, 200), 2.1);
        l.state = LockState::critical;
        serial += 1'000;
    }
    f.stage.lanes[0].waiting += 1'204;
    f.stage.contended_accounts = 12;
    f.stage.quiet_accounts = 202;
    f.stage.long_running = 10;
    f.records.failed = 12'061;
    f.records.failed_by_cause = {11'058, 903, 0, 80, 20, 0};
    f.stage.backing_off = 412;
    return f;
}

/// About `tokens` waiters over `lanes` lanes: for measuring.
inline Frame crowded_frame(std::size_t tokens, std::size_t lanes = 10) {
    Frame f = saturated_frame();
    Dice dice(17);
    f.stage.lanes.clear();
    for (std::size_t i = 0; i < lanes; ++i) {
        auto l = lane(static_cast<std::uint32_t>(i), "Account " + std::to_string(i),
                      static_cast<std::int64_t>(900 * i));
        queue(l, tokens / lanes, 9.9, 1 + 100'000 * i, dice);
        hold(l, token(90'000 + 100'000 * i, TransactionKind::order_insert, 0.4), 0.7);
        f.stage.lanes.push_back(std::move(l));
    }
    f.stage.contended_accounts = static_cast<std::int64_t>(lanes);
    f.stage.accounts = 204 + static_cast<std::int64_t>(lanes);
    f.stage.quiet_accounts = 204;
    return f;
}

/// Few lanes and a long strip: a scenario of ten thousand accounts.
inline Frame many_accounts_frame() {
    Frame f = saturated_frame();
    Dice dice(19);
    f.stage.accounts = 10'000;
    f.stage.quiet_accounts = 9'996;
    f.stage.quiet_heat.clear();
    for (int i = 0; i < 512; ++i) {
        f.stage.quiet_heat.push_back(static_cast<float>(dice.next() % 20) / 20.0F *
                                     (dice.next() % 4 == 0 ? 1.0F : 0.1F));
    }
    return f;
}

/// The built-in first scenario: one account takes all.
inline Frame single_account_frame() {
    Frame f = saturated_frame();
    f.stage.lanes.resize(1);
    f.stage.lanes[0].waiters[9].also_holds = {};
    f.stage.accounts = 1;
    f.stage.quiet_accounts = 0;
    f.stage.quiet_heat.clear();
    f.stage.contended_accounts = 1;
    return f;
}

/// The same frame, `by_s` simulated seconds later: everybody has waited that much longer.
inline Frame later(Frame f, double by_s) {
    const Duration by = from_seconds(by_s);
    f.number += 1;
    f.stage.now += by;
    for (auto& l : f.stage.lanes) {
        for (auto& w : l.waiters) {
            w.since += by;
            w.running += by;
        }
        if (l.holder) {
            l.holder->since += by;
        }
    }
    return f;
}

inline FramePtr share(Frame f) {
    return std::make_shared<const Frame>(std::move(f));
}

} // namespace lockscope::ui::test
