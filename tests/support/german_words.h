// SPDX-License-Identifier: GPL-3.0-or-later
// A window in German.
#pragma once

#include "ui/kit/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace lockscope::test {

/// New windows are German for as long as it lives.
class GermanWords {
public:
    GermanWords()
        : installed(ui::install_translations(*QCoreApplication::instance(),
                                             QLocale(QLocale::German, QLocale::Germany))) {}
    GermanWords(const GermanWords&) = delete;
    GermanWords& operator=(const GermanWords&) = delete;
    ~GermanWords() {
        for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) {
            delete translator;
        }
        QLocale::setDefault(QLocale::c());
    }

    /// Does Qt say its own words in German? They are in a package of their own.
    [[nodiscard]] static bool of_qt() {
        return QCoreApplication::translate("QPlatformTheme", "Cancel") ==
               QStringLiteral("Abbrechen");
    }

    const bool installed; ///< a build without Qt's linguist tools has no translations
};

} // namespace lockscope::test
