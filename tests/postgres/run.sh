#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts a private PostgreSQL, lets lockscope_validate_postgres measure it, and prints the page.
# Nothing of it stays behind, however it ends. Usage: run.sh PROGRAM [ARGUMENT...]
set -euo pipefail

readonly program=$1
shift

say() { printf '%s\n' "$*" >&2; }
die() {
    say "validate-postgres: $*"
    exit 1
}

postgres_bin=$(pg_config --bindir)
[[ -x $postgres_bin/initdb ]] || die "no initdb in $postgres_bin; is the server installed?"

# The server refuses to run as root.
as_owner=()
ahead=()
owner=$(id -un)
if ((EUID == 0)); then
    # The clock is what is measured: when many programs run, these few milliseconds go first.
    ahead=(nice -n -10)
    owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
    as_owner=(runuser -u "$owner" --)
fi

# Not in TMPDIR: the owner may have no way into it, and a socket's path has at most 107 characters.
folder=$(mktemp -d /tmp/lockscope-postgres.XXXXXX)
readonly folder postgres_bin owner
program_pid=""

# shellcheck disable=SC2317 # the trap calls it
clean_up() {
    trap '' INT TERM HUP
    if [[ -n $program_pid ]]; then
        kill "$program_pid" 2>/dev/null || true
        wait "$program_pid" 2>/dev/null || true
    fi
    if [[ -e $folder/data/postmaster.pid ]]; then
        "${as_owner[@]}" "$postgres_bin/pg_ctl" stop -D "$folder/data" -m immediate -s >&2 || true
    fi
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

start_server() {
    chmod 700 "$folder"
    chown "$owner" "$folder"
    cd "$folder" # where the owner may be, unlike the caller's folder
    "${as_owner[@]}" "$postgres_bin/initdb" -D "$folder/data" -U lockscope -A trust --locale=C \
        --encoding=UTF8 --no-sync >"$folder/initdb.log" 2>&1 || {
        cat "$folder/initdb.log" >&2
        die "initdb failed"
    }
    # Only a Unix socket in our own folder. Nothing is worth syncing, and no background job may
    # disturb the clock.
    cat >>"$folder/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = 500
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
max_parallel_workers = 0
shared_buffers = 32MB
huge_pages = off
SETTINGS
    "${ahead[@]}" "${as_owner[@]}" "$postgres_bin/pg_ctl" start -D "$folder/data" -l "$folder/server.log" -w -s \
        >&2 || {
        cat "$folder/server.log" >&2
        die "the server did not start"
    }
}

heading() {
    local system
    # shellcheck source=/dev/null
    system=$(. /etc/os-release && echo "$PRETTY_NAME")
    cat <<HEADING
# Lockscope beside PostgreSQL

Measured on $(date +%F) on $system with $(nproc) cores by \`./dev validate-postgres\`
(load average at the start: $load).

The same locks, arrivals and holds are given to a real database and to Lockscope, and both are
asked the same questions: how much gets through, how much is lost to the time-out, how long the rest
waits. In the database a transaction takes a lock, holds it with \`pg_sleep\` and commits; it gives
up after a wait of 500 ms. Arrivals do not wait for each other, and a wait counts from the arrival.
Lockscope draws arrivals and holds, and the database is driven with exactly these, so that what
remains of a difference is not chance. Each replication has a lock and a seed of its own. Intervals
are 99 % Student intervals over replications; a difference agrees when it is within its interval or
within 5 % of the figure, whichever is larger.

HEADING
}

load=$(cut -d ' ' -f 1 /proc/loadavg)
readonly load
start_server
# In the background, because bash runs no trap while it waits for a program in front.
"${ahead[@]}" "$program" "host=$folder user=lockscope dbname=postgres" "$@" >"$folder/page" &
program_pid=$!
status=0
wait "$program_pid" || status=$?
program_pid=""
# A page is whole or absent.
if [[ -s $folder/page ]]; then
    heading
    cat "$folder/page"
fi
exit "$status"
