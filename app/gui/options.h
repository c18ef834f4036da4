// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the window.
#pragma once

#include "core/base/time.h"

#include <QLocale>
#include <QSize>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace lockscope::ui {

enum class ThemeChoice;
enum class Rival : std::uint8_t;

struct Options {
    QString scenario; ///< a file or the name of an example; empty: the default example
    std::optional<SimTime> seek;
    bool play = false;
    std::optional<double> speed; ///< infinity = as fast as possible
    std::optional<ThemeChoice> theme;
    std::optional<Rival> compare; ///< begin with a second run beside the first
    std::optional<QSize> size;
    std::optional<QLocale> language; ///< what was asked for; otherwise the system's
    QString screenshot;              ///< file; empty: none
    std::optional<int> frame_report; ///< frames

    /// Does the program open its window for somebody, rather than look at it itself and end?
    [[nodiscard]] bool for_people() const {
        return screenshot.isEmpty() && !frame_report.has_value();
    }
};

/// What the command line asks for, or what to print and the status to end with.
struct ParsedOptions {
    std::optional<Options> options;
    QString message;
    int status = 0;
    QLocale language; ///< of the message and of the window
};

/// `arguments` as of QCoreApplication::arguments(), program name first. What is to be printed is in
/// the language of the translations installed, and English if there are none.
[[nodiscard]] ParsedOptions parse_options(const QStringList& arguments);

} // namespace lockscope::ui
