// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Outside any namespace, as the macro demands; see ui/icons.cpp. A build without Qt's linguist
// tools has no translations.
static void init_translations() {
#ifdef LOCKSCOPE_TRANSLATIONS
    Q_INIT_RESOURCE(lockscope_translations);
#endif
}

namespace lockscope::ui {

bool install_translations(QCoreApplication& application, const QLocale& locale) {
    init_translations();
    QLocale::setDefault(locale);
    auto* of_qt = new QTranslator(&application);
    if (of_qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(of_qt);
    }
    auto* ours = new QTranslator(&application);
    return ours->load(locale, QStringLiteral("lockscope"), QStringLiteral("_"),
                      QStringLiteral(":/lockscope/translations")) &&
           QCoreApplication::installTranslator(ours);
}

} // namespace lockscope::ui
