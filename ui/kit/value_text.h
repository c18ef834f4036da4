// SPDX-License-Identifier: GPL-3.0-or-later
// A parameter's value as a person reads it in the window, and as a person may type it.
#pragma once

#include "core/base/result.h"
#include "core/model/parameters.h"

#include <QLocale>
#include <QString>

namespace lockscope::ui {

/// The locale of figures: the user's own, or English where none is set.
[[nodiscard]] QLocale figures_locale();

/// `1.5 s`, `5,000`, `80 %`, `×1.5`, `never`.
[[nodiscard]] QString value_text(const Parameter& parameter, const ParameterValue& value);

/// What scenario files accept, and beside it what stands in the window: a bare number has the
/// parameter's unit, digits may be grouped, a share may be a percentage. What both could mean is
/// read as the window writes it: in German, `1.500` is 1500.
[[nodiscard]] Result<ParameterValue> read_value(const Parameter& parameter, const QString& text);

} // namespace lockscope::ui
