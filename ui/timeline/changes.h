// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of a run in words: what a flag says. Functions of plain values, no widgets.
#pragma once

#include "core/measure/measurements.h"
#include "core/model/scenario.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace lockscope::ui {

/// One intervention as people read it.
struct ChangeWords {
    double at_s = 0.0;
    QStringList lines; ///< one for each parameter: `Batch size 200 → 50`, `Decoupled updates on`
};

/// In the order of `interventions`, which ascend. Values before the first change of a parameter are
/// those of `loaded`; without it, and for parameters it does not know, only the new value is told.
[[nodiscard]] std::vector<ChangeWords> change_words(std::span<const Intervention> interventions,
                                                    const Scenario* loaded);

/// `Batch size 200 → 50`; `Decoupled updates on`.
[[nodiscard]] QString change_text(const Parameter& parameter, const ParameterValue* before,
                                  const ParameterValue& after);

/// What a flag has room for: the change itself if it is the only one, else `3 changes`.
[[nodiscard]] QString short_text(std::span<const ChangeWords> changes);

/// `Alert: lock wait p95 7.4 s`.
[[nodiscard]] QString alert_text(const Alert& alert);

} // namespace lockscope::ui
