// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/inspection.h"

#include "ui/kit/clock_text.h"
#include "ui/kit/words.h"
#include "ui/stage/blocking_chain.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

constexpr std::size_t told_waiters = 4;

QString named(const Frame& frame, AccountId account) {
    const std::string name = account_name(frame, account);
    return name.empty() ? Stage::tr("another account") : words::text(name);
}

/// `batch of 50 orders 4,711`
QString short_name(const TransactionFacts& token) {
    return Stage::tr("%1 %2", "kind, number")
        .arg(words::what(token.kind, token.records),
             words::count(static_cast<std::int64_t>(token.transaction)));
}

QString title_of(const TransactionFacts& token) {
    QStringList parts{words::capitalized(words::what(token.kind, token.records)),
                      Stage::tr("transaction %1")
                          .arg(words::count(static_cast<std::int64_t>(token.transaction)))};
    if (token.attempt > 1) {
        parts << Stage::tr("attempt %1").arg(token.attempt);
    }
    return words::joined(parts);
}

QString clock_before(const Frame& frame, Duration ago) {
    return clock_text(frame.stage.now - ago);
}

/// What a holder is at: the first part that is not over.
QString doing(const HoldView& hold) {
    Duration begun{0};
    for (const HoldPart& part : parts_of(hold)) {
        begun += part.length;
        if (hold.done >= begun) {
            continue;
        }
        if (part.kind == HoldPart::Kind::sharing) {
            return Stage::tr("sharing checks over %1 children").arg(words::count(hold.children));
        }
        return part_name(part.kind);
    }
    return part_name(HoldPart::Kind::commit);
}

void tell_hold(const Frame& frame, const AccountLane& lane, Inspection& about) {
    const TokenView& holder = *lane.holder;
    const QString since = clock_before(frame, holder.since);
    const QString held = words::duration(holder.since);
    about.lines
        << (lane.expected_hold
                ? Stage::tr("Holds %1 since %2, for %3 of %4.")
                      .arg(words::text(lane.name), since, held,
                           words::duration(*lane.expected_hold))
                : Stage::tr("Holds %1 since %2, for %3.").arg(words::text(lane.name), since, held));
    if (lane.holder_waits_for.valid()) {
        about.lines << Stage::tr("Right now: waits for %1 and keeps this lock meanwhile.")
                           .arg(named(frame, lane.holder_waits_for));
    } else if (lane.hold && lane.hold->account.valid() && lane.hold->account != lane.account) {
        about.lines << Stage::tr("Right now: works on %1 (%2) and keeps this lock meanwhile.")
                           .arg(named(frame, lane.hold->account), doing(*lane.hold));
    } else if (lane.hold) {
        about.lines << Stage::tr("Right now: %1.").arg(doing(*lane.hold));
    } else if (frame.scenario && frame.scenario->parameters.lock_taken == LockTaken::at_start) {
        about.lines << Stage::tr("Right now: overhead; the work has not begun.");
    }
    if (lane.hold && about.parts.empty()) {
        about.parts = parts_of(*lane.hold);
        about.done = lane.hold->done;
    }
}

/// How the first waits for a lock will end.
QString outlook_text(const AccountLane& lane) {
    QStringList fates;
    const std::size_t told = std::min({lane.outlooks.size(), lane.waiters.size(), told_waiters});
    for (std::size_t i = 0; i < told; ++i) {
        const Outlook& outlook = lane.outlooks[i];
        const QString who = short_name(lane.waiters[i]);
        const QString in = words::duration(outlook.in);
        fates << (outlook.fate == Outlook::Fate::granted
                      ? Stage::tr("%1 gets the lock in %2").arg(who, in)
                      : Stage::tr("%1 fails in %2").arg(who, in));
    }
    return fates.join(QStringLiteral("; "));
}

void tell_blocked(const AccountLane& lane, Inspection& about) {
    if (lane.waiting == 0) {
        about.consequences << Stage::tr("Blocks nobody at %1.").arg(words::text(lane.name));
        return;
    }
    about.consequences
        << (lane.waiting == 1 ? Stage::tr("Blocks 1 transaction at %1.").arg(words::text(lane.name))
                              : Stage::tr("Blocks %1 transactions at %2.")
                                    .arg(words::count(lane.waiting), words::text(lane.name)));
    if (const QString outlook = outlook_text(lane); !outlook.isEmpty()) {
        about.consequences << Stage::tr("If nobody overtakes: %1.").arg(outlook);
    }
}

void tell_wait(const Frame& frame, const AccountLane& lane, std::size_t place, Inspection& about) {
    const TokenView& waiter = lane.waiters[place];
    about.lines << Stage::tr("Waits for %1 since %2, for %3: place %4 of %5.")
                       .arg(words::text(lane.name), clock_before(frame, waiter.since),
                            words::duration(waiter.since),
                            words::count(static_cast<std::int64_t>(place) + 1),
                            words::count(lane.waiting));
    if (lane.holder) {
        const QString who = short_name(*lane.holder);
        about.lines
            << (lane.hold
                    ? Stage::tr("Right now the lock is held by %1: %2.").arg(who, doing(*lane.hold))
                    : Stage::tr("Right now the lock is held by %1.").arg(who));
    }
    if (place < lane.outlooks.size()) {
        const Outlook& outlook = lane.outlooks[place];
        const QString in = words::duration(outlook.in);
        about.consequences
            << (outlook.fate == Outlook::Fate::granted
                    ? Stage::tr("Gets the lock in %1 if nobody overtakes.").arg(in)
                    : Stage::tr("UNABLE_TO_LOCK_ROW in %1: the lock will come too late.").arg(in));
    } else if (frame.stage.lock_timeout != never) {
        const Duration left = std::max(frame.stage.lock_timeout - waiter.since, Duration(0));
        about.consequences << Stage::tr("UNABLE_TO_LOCK_ROW in %1 unless it gets the lock before.")
                                  .arg(words::duration(left));
    }
}

std::optional<Inspection> inspect_client(const Frame& frame, TransactionSerial transaction) {
    for (const BackoffView& client : frame.stage.backoff) {
        if (client.transaction != transaction) {
            continue;
        }
        Inspection about;
        about.title = words::joined({words::capitalized(words::what(client.kind, client.records)),
                                     Stage::tr("in back-off")});
        about.lines << Stage::tr("Its attempt %1 failed %2 ago.")
                           .arg(client.next_attempt - 1)
                           .arg(words::duration(client.delay - client.remaining));
        about.lines
            << Stage::tr("Right now: pauses, for %1 in all.").arg(words::duration(client.delay));
        about.consequences << Stage::tr(
                                  "Attempt %1 begins in %2. It holds no lock and blocks nobody.")
                                  .arg(client.next_attempt)
                                  .arg(words::duration(client.remaining));
        return about;
    }
    for (const QueuedView& queued : frame.stage.intake.queued) {
        if (queued.transaction != transaction) {
            continue;
        }
        Inspection about;
        about.title =
            words::joined({words::capitalized(words::what(queued.kind, queued.records)),
                           Stage::tr("transaction %1")
                               .arg(words::count(static_cast<std::int64_t>(transaction)))});
        about.lines << Stage::tr("Acknowledged at %1, %2 ago; its first records are of %3.")
                           .arg(clock_before(frame, queued.waited), words::duration(queued.waited),
                                named(frame, queued.account));
        about.lines << Stage::tr("Right now: waits for a worker of the intake; %1 are at work.")
                           .arg(words::intake_workers(frame.stage.intake));
        about.consequences << Stage::tr("It holds no lock and blocks nobody.");
        return about;
    }
    return std::nullopt;
}

} // namespace

QString Inspection::text() const {
    QStringList all{title};
    all += lines;
    for (const HoldPart& part : parts) {
        all << QStringLiteral("%1: %2").arg(part_name(part.kind), words::duration(part.length));
    }
    all += consequences;
    return all.join(QLatin1Char('\n'));
}

std::vector<HoldPart> parts_of(const HoldView& hold) {
    using Kind = HoldPart::Kind;
    std::vector<HoldPart> parts;
    for (const auto& [kind, length] :
         {std::pair{Kind::insert, hold.work.insert}, std::pair{Kind::trigger, hold.work.trigger},
          std::pair{Kind::sharing, hold.work.sharing}, std::pair{Kind::touch, hold.work.touch},
          std::pair{Kind::commit, hold.commit}}) {
        if (length > Duration(0)) {
            parts.push_back({kind, length});
        }
    }
    return parts;
}

QString part_name(HoldPart::Kind kind) {
    switch (kind) {
    case HoldPart::Kind::insert:
        return Stage::tr("insert");
    case HoldPart::Kind::trigger:
        return Stage::tr("triggers");
    case HoldPart::Kind::sharing:
        return Stage::tr("sharing checks");
    case HoldPart::Kind::touch:
        return Stage::tr("account touch");
    case HoldPart::Kind::commit:
        return Stage::tr("commit");
    }
    return {};
}

std::optional<Inspection> inspect(const Frame& frame, TransactionSerial transaction) {
    Inspection about;
    const auto meet = [&](const TransactionFacts& token) {
        if (about.title.isEmpty()) {
            about.title = title_of(token);
            if (token.client_gone) {
                about.lines << Stage::tr("Its client has given up; the server does not know.");
            }
        }
    };
    for (const AccountLane& lane : frame.stage.lanes) {
        const auto waits = std::find_if(
            lane.waiters.begin(), lane.waiters.end(),
            [transaction](const TokenView& token) { return token.transaction == transaction; });
        if (waits != lane.waiters.end()) {
            meet(*waits);
            tell_wait(frame, lane, static_cast<std::size_t>(waits - lane.waiters.begin()), about);
        }
    }
    for (const AccountLane& lane : frame.stage.lanes) {
        if (lane.holder && lane.holder->transaction == transaction) {
            meet(*lane.holder);
            tell_hold(frame, lane, about);
            tell_blocked(lane, about);
        }
    }
    return about.title.isEmpty() ? inspect_client(frame, transaction) : std::optional(about);
}

bool is_on_stage(const Frame& frame, TransactionSerial transaction) {
    const auto is = [transaction](const auto& view) { return view.transaction == transaction; };
    const auto& stage = frame.stage;
    return find_transaction(frame, transaction).token != nullptr ||
           std::any_of(stage.backoff.begin(), stage.backoff.end(), is) ||
           std::any_of(stage.intake.queued.begin(), stage.intake.queued.end(), is);
}

} // namespace lockscope::ui
