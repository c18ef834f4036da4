// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_text.h"

#include "ui/kit/words.h"

#include <QCoreApplication>

#include <cmath>

namespace lockscope::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(lockscope::ui::Difference)
};

constexpr double next_to_nothing = 0.005;
constexpr double ten_times = 10.0; ///< from here on a percentage is harder to read than a factor

enum class Good { more, less };

Difference row(const QString& name, double a, double b, const QString& text_a,
               const QString& text_b, Good good) {
    Difference difference{name, text_a, text_b, relative_change(a, b), Difference::Judgement::same};
    if (!difference.change.isEmpty()) {
        const bool better = (b > a) == (good == Good::more);
        difference.judgement =
            better ? Difference::Judgement::better : Difference::Judgement::worse;
    }
    return difference;
}

Difference counted(const QString& name, std::int64_t a, std::int64_t b, Good good) {
    return row(name, static_cast<double>(a), static_cast<double>(b), words::count(a),
               words::count(b), good);
}

Difference timed(const QString& name, double a_ms, double b_ms) {
    return row(name, a_ms, b_ms, words::duration(a_ms / 1000.0), words::duration(b_ms / 1000.0),
               Good::less);
}

} // namespace

QString relative_change(double from, double to) {
    if (from == to) {
        return {};
    }
    if (from == 0.0) {
        return Texts::tr("new");
    }
    const double change = to / from - 1.0;
    if (std::abs(change) < next_to_nothing) {
        return {};
    }
    if (to / from >= ten_times) {
        return QStringLiteral("×%1").arg(std::round(to / from));
    }
    const QString sign = change < 0.0 ? QStringLiteral("−") : QStringLiteral("+");
    return QStringLiteral("%1%2 %").arg(sign).arg(std::round(std::abs(change) * 100.0));
}

std::vector<Difference> differences(const RunSummary& a, const RunSummary& b) {
    return {
        counted(Texts::tr("Committed"), a.records.committed, b.records.committed, Good::more),
        counted(Texts::tr("Failed"), a.records.failed, b.records.failed, Good::less),
        timed(Texts::tr("Lock wait p95"), a.lock_wait_ms.p95, b.lock_wait_ms.p95),
        timed(Texts::tr("Latency p95"), a.latency_ms.p95, b.latency_ms.p95),
        timed(Texts::tr("Staleness p95"), a.staleness_ms.p95, b.staleness_ms.p95),
        counted(Texts::tr("Retries"), a.attempts.retries, b.attempts.retries, Good::less),
        counted(Texts::tr("Duplicates"), a.records.duplicates, b.records.duplicates, Good::less),
    };
}

} // namespace lockscope::ui
