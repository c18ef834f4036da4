// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of the stage's words, for code that is no QObject.
#pragma once

#include <QCoreApplication>

namespace lockscope::ui {

class Stage {
    Q_DECLARE_TR_FUNCTIONS(Stage)
};

} // namespace lockscope::ui
