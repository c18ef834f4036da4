// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of the report's words, for code that is no QObject.
#pragma once

#include <QCoreApplication>

namespace lockscope::ui {

class Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

} // namespace lockscope::ui
