// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to the database, and the one transaction that is measured on it.
//
// Thread contract: one thread at a time per Session. Anything the database says that is not a lock
// time-out is thrown as std::runtime_error: a measurement that lost a transaction is none.
#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

struct pg_conn;

namespace lockscope::postgres {

/// What a transaction waits for.
enum class LockKind : unsigned char {
    advisory,  ///< pg_advisory_xact_lock(KEY)
    row_update ///< UPDATE account SET ... WHERE id = KEY
};

class Session {
public:
    /// `connection`: what libpq takes, `host=/tmp/folder dbname=postgres`.
    Session(const std::string& connection, Duration lock_timeout);

    /// Opens a transaction and asks for the lock. False: lock_timeout fired; nothing is open then.
    [[nodiscard]] bool acquire(LockKind kind, std::size_t key);
    /// Lets `hold` pass in the database, then commits, which releases the lock.
    void hold_and_commit(Duration hold);

    /// Rows of `account` with the ids 0 .. count-1, made anew.
    void create_accounts(std::size_t count);
    /// `15.18`
    [[nodiscard]] std::string server_version() const;

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    /// The error's SQLSTATE, empty if there was none.
    std::string run(const std::string& sql);
    void run_or_throw(const std::string& sql);

    std::unique_ptr<pg_conn, Close> connection_;
};

using Sessions = std::vector<Session>;
[[nodiscard]] Sessions connect(const std::string& connection, std::size_t count,
                               Duration lock_timeout);

} // namespace lockscope::postgres
