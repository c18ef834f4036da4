// SPDX-License-Identifier: GPL-3.0-or-later
// What a change bought and what it cost, in words: the price tag beside its control.
#pragma once

#include "core/study/price_tag.h"

#include <QString>

namespace lockscope::ui {

struct PriceText {
    enum class Effect { better, worse, same };
    /// On failures, which is what people look for first; where they are equal, on throughput.
    Effect effect = Effect::same;
    QString label; ///< `▼ 61 %`: failures compared with the run without; or `▼ 26 % orders/s`
    QString sentence; ///< the same for who does not see it
    QString tip;      ///< rich text: every figure with and without
    friend bool operator==(const PriceText&, const PriceText&) = default;
};

/// `name`: the parameter's, as its control shows it.
[[nodiscard]] PriceText price_text(const PriceTag& tag, const QString& name);

} // namespace lockscope::ui
