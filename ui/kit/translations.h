// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the window in the user's language; what is not translated stays English.
#pragma once

#include <QLocale>

class QCoreApplication;

namespace lockscope::ui {

/// Takes over locale and words, those of Qt's own dialogs included. False when there are no words
/// of ours for this language.
bool install_translations(QCoreApplication& application, const QLocale& locale);

/// Does the window speak this language: English, or one that there are words for?
[[nodiscard]] bool speaks(const QLocale& locale);

} // namespace lockscope::ui
