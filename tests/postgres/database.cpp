// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/database.h"

#include <fmt/core.h>
#include <libpq-fe.h>

#include <stdexcept>

namespace lockscope::postgres {

namespace {

constexpr const char* lock_not_available = "55P03";

} // namespace

void Session::Close::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

Session::Session(const std::string& connection, Duration lock_timeout)
    : connection_(PQconnectdb(connection.c_str())) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
        throw std::runtime_error(PQerrorMessage(connection_.get()));
    }
    run_or_throw(fmt::format("SET lock_timeout = {:.0f}", milliseconds(lock_timeout)));
}

std::string Session::run(const std::string& sql) {
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection_.get(), sql.c_str()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
        return {};
    }
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    return state != nullptr ? state : "lost connection";
}

void Session::run_or_throw(const std::string& sql) {
    if (!run(sql).empty()) {
        throw std::runtime_error(fmt::format("{}: {}", sql, PQerrorMessage(connection_.get())));
    }
}

bool Session::acquire(LockKind kind, std::size_t key) {
    const std::string sql =
        kind == LockKind::advisory
            ? fmt::format("BEGIN; SELECT pg_advisory_xact_lock({})", key)
            : fmt::format("BEGIN; UPDATE account SET orders = orders + 1 WHERE id = {}", key);
    const std::string error = run(sql);
    if (error.empty()) {
        return true;
    }
    if (error != lock_not_available) {
        throw std::runtime_error(fmt::format("{}: {}", sql, PQerrorMessage(connection_.get())));
    }
    run_or_throw("ROLLBACK");
    return false;
}

void Session::hold_and_commit(Duration hold) {
    // One message for both, so that a commit costs the holder no round trip of its own.
    run_or_throw(fmt::format("SELECT pg_sleep({:.6f}); COMMIT", seconds(hold)));
}

void Session::create_accounts(std::size_t count) {
    run_or_throw("SET client_min_messages = warning; DROP TABLE IF EXISTS account");
    run_or_throw("CREATE TABLE account (id integer PRIMARY KEY, orders bigint NOT NULL)");
    run_or_throw(
        fmt::format("INSERT INTO account SELECT id, 0 FROM generate_series(0, {}) id", count - 1));
}

std::string Session::server_version() const {
    const std::string version = PQparameterStatus(connection_.get(), "server_version");
    return version.substr(0, version.find(' ')); // Debian adds its own in parentheses
}

Sessions connect(const std::string& connection, std::size_t count, Duration lock_timeout) {
    Sessions sessions;
    sessions.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        sessions.emplace_back(connection, lock_timeout);
    }
    return sessions;
}

} // namespace lockscope::postgres
