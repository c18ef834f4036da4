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
namespace {

// The names of keys are Qt's words; ours go before them, so that they are those printed on the
// keys, even where Qt's own translations are not installed.
[[maybe_unused]] constexpr const char* key_names[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),      QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),     QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),     QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),       QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Backspace"), QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),     QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
};

} // namespace

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

bool speaks(const QLocale& locale) {
    init_translations();
    QTranslator words;
    return locale.language() == QLocale::English ||
           words.load(locale, QStringLiteral("lockscope"), QStringLiteral("_"),
                      QStringLiteral(":/lockscope/translations"));
}

} // namespace lockscope::ui
