// SPDX-License-Identifier: GPL-3.0-or-later
// Splits the time of transactions into work and waits, exactly. For core/measure/autopsy alone.
#pragma once

#include "core/engine/simulation.h"
#include "core/measure/autopsy.h"
#include "core/measure/autopsy_book.h"

#include <set>
#include <vector>

namespace lockscope {

/// One piece of a transaction's life, from one step to the next.
struct Segment {
    enum class Kind : std::uint8_t {
        overhead,
        held_overhead, ///< under locks that were taken at the start
        wait,
        work,
        commit,
    };
    Kind kind = Kind::overhead;
    SimTime from{};
    SimTime to{};
    AccountId account;     ///< of wait and work
    std::size_t grant = 0; ///< of work: index of the grant among the moments
    WaitEnd end = WaitEnd::under_way;
    bool last = false;      ///< of work: the one before the end
    bool estimated = false; ///< of work: the moment at which it ends is not known
};

/// The whole life; what has not ended goes on to `now`.
[[nodiscard]] std::vector<Segment> segments_of(const AutopsyBook& book, const TransactionLog& log);

class Splitter {
public:
    /// `simulation` knows the names of accounts that a pool has added.
    Splitter(const AutopsyBook& book, const Simulation& simulation)
        : book_(book)
        , simulation_(simulation) {}

    [[nodiscard]] Party party(const TransactionLog& log) const;
    [[nodiscard]] std::string name(AccountId account) const;

    /// What the transaction did from `from` to `to`.
    /// REQUIRES: it started before and had not ended; both are not after the failure.
    [[nodiscard]] Stretch attempt(const TransactionLog& log, SimTime from, SimTime to) const;

    /// Everybody whose end must be known before the split can be made: the transaction itself and
    /// those behind it, as far as they are still alive.
    [[nodiscard]] std::set<TransactionSerial> involved(const TransactionLog& log, SimTime from,
                                                       SimTime to) const;

private:
    using Chain = std::vector<TransactionSerial>;

    [[nodiscard]] Stretch stretch(const TransactionLog& log, SimTime from, SimTime to,
                                  AccountId held, Chain& chain) const;
    [[nodiscard]] Wait wait(const Segment& segment, SimTime from, SimTime to, Chain& chain) const;
    void add_work(Stretch& stretch, const TransactionLog& log, const Segment& segment,
                  Duration part) const;
    void involve(std::set<TransactionSerial>& all, const TransactionLog& log, SimTime from,
                 SimTime to, Chain& chain) const;

    const AutopsyBook& book_;
    const Simulation& simulation_;
};

} // namespace lockscope
