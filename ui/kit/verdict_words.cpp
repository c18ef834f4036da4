// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/verdict_words.h"

#include <QCoreApplication>

namespace lockscope::ui {
namespace {

struct Verdicts {
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

} // namespace

QString suspect_text(Suspect suspect) {
    switch (suspect) {
    case Suspect::lock_contention:
        return Verdicts::tr("Lock contention");
    case Suspect::data_skew:
        return Verdicts::tr("Data skew");
    case Suspect::api_limit:
        return Verdicts::tr("API limit");
    case Suspect::long_running_limit:
        return Verdicts::tr("Long-running limit");
    }
    return {};
}

QString grade_text(Grade grade) {
    switch (grade) {
    case Grade::unknown:
        return Verdicts::tr("unknown");
    case Grade::none:
        return Verdicts::tr("none");
    case Grade::weak:
        return Verdicts::tr("weak");
    case Grade::moderate:
        return Verdicts::tr("moderate");
    case Grade::strong:
        return Verdicts::tr("strong");
    }
    return {};
}

} // namespace lockscope::ui
