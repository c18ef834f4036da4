// SPDX-License-Identifier: GPL-3.0-or-later
// The German window: every word of the menus is translated, and the translation arrives.
#include <QTest>

#include "tests/support/test_entry.h"
#include "ui/charts/chart_kinds.h"
#include "ui/kit/figure_words.h"
#include "ui/kit/translations.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace lockscope;
using namespace lockscope::ui;

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QFile file(QStringLiteral(LOCKSCOPE_WORDS));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (xml.name() == QStringLiteral("source")) {
                source = xml.readElementText();
            } else if (xml.name() == QStringLiteral("translation")) {
                const bool done = !xml.attributes().hasAttribute(QStringLiteral("type"));
                const QString german = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                if (done) {
                    words_.insert(source, german);
                }
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void every_word_of_the_menus_is_there() {
        const std::unique_ptr<MainWindow> window = open();
        int checked = 0;
        for (const QMenu* menu : window->findChildren<QMenu*>()) {
            if (menu->title() == QStringLiteral("Open &example")) {
                continue; // names of scenarios
            }
            QStringList texts{menu->title()};
            for (const QAction* action : menu->actions()) {
                texts.append({action->text(), action->statusTip()});
            }
            for (const QString& text : texts) {
                QVERIFY2(text.isEmpty() || words_.contains(text), qPrintable(text));
                ++checked;
            }
        }
        QVERIFY(checked > 60);
    }

    void every_figure_that_is_shown_is_there() {
        int checked = 0;
        for (const Shown where : {Shown::report, Shown::difference, Shown::price}) {
            for (const Figure* figure : figures_shown(where)) {
                const bool alone = figure->family.empty();
                for (const std::string& text :
                     {alone ? figure->label : figure->family,
                      alone ? figure->unit : std::string(duration_parts[figure->part])}) {
                    const bool there = text.empty() || text == "/s" ||
                                       words_.contains(QString::fromStdString(text));
                    QVERIFY2(there, text.c_str());
                    ++checked;
                }
            }
        }
        QVERIFY(checked > 30);
    }

    void every_word_of_the_charts_is_there() {
        for (const ChartKind& kind : chart_kinds()) {
            for (const QString& text : {kind.name, kind.title, kind.help}) {
                QVERIFY2(!text.isEmpty() && words_.contains(text), qPrintable(text));
            }
        }
    }

    void translations_keep_their_places() {
        QVERIFY(words_.size() > 250);
        for (auto word = words_.cbegin(); word != words_.cend(); ++word) {
            for (const char* place : {"%1", "%2", "%3", "%4", "%5", "%6", "%n", "[*]"}) {
                const QString mark = QString::fromLatin1(place);
                QVERIFY2(word.key().contains(mark) == word.value().contains(mark),
                         qPrintable(word.key()));
            }
        }
    }

    void mnemonics_of_a_menu_differ() {
        // In both languages: two equal ones would each need a second key press.
        if (!install_translations(*qApp, QLocale(QLocale::German))) {
            QSKIP("built without Qt's linguist tools");
        }
        const std::unique_ptr<MainWindow> window = open();
        for (const QMenu* menu : window->findChildren<QMenu*>()) {
            QString used;
            for (const QAction* action : menu->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at >= 0 && action->text().at(at + 1) != u'&') {
                    const QChar key = action->text().at(at + 1).toLower();
                    QVERIFY2(!used.contains(key),
                             qPrintable(menu->title() + u' ' + used + u' ' + action->text()));
                    used.append(key);
                }
            }
        }
        QCOMPARE(window->menuBar()->actions().front()->text(), QStringLiteral("&Datei"));
        QCOMPARE(QLocale().language(), QLocale::German);
        QLocale::setDefault(QLocale::c());
    }

private:
    [[nodiscard]] std::unique_ptr<MainWindow> open() {
        settings_ = std::make_unique<AppSettings>(folder_.filePath(QStringLiteral("s.ini")));
        return std::make_unique<MainWindow>(*settings_);
    }

    QTemporaryDir folder_;
    std::unique_ptr<AppSettings> settings_;
    QHash<QString, QString> words_;
};

LOCKSCOPE_WINDOW_TEST(test_translations, TestTranslations)
#include "test_translations.moc"
