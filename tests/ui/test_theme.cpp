// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_entry.h"
#include "ui/kit/theme.h"

#include <QTest>

#include <array>

using namespace lockscope::ui;

namespace {

QList<QColor> words_of(const Theme& t) {
    QList<QColor> words{t.text, t.muted};
    for (const auto* tone :
         {&t.accent, &t.waiting, &t.contended, &t.critical, &t.held, &t.backoff}) {
        words << tone->text;
    }
    return words;
}

/// The default Fusion palette and some less fortunate ones.
QList<QPalette> foreign_palettes() {
    QPalette breeze_dark(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    breeze_dark.setColor(QPalette::WindowText, QColor(0xfc, 0xfc, 0xfc));
    breeze_dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    QPalette black(Qt::black, Qt::black);
    black.setColor(QPalette::WindowText, Qt::green);
    QPalette torn(QColor(0xef, 0xef, 0xef), QColor(0xef, 0xef, 0xef));
    torn.setColor(QPalette::WindowText, Qt::black);
    torn.setColor(QPalette::Base, Qt::black);
    QPalette mud(QColor(0x80, 0x80, 0x80), QColor(0x80, 0x80, 0x80));
    mud.setColor(QPalette::WindowText, QColor(0x90, 0x90, 0x90));
    return {QPalette(), breeze_dark, black, torn, mud};
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_are_readable_on_every_surface();
    void inks_are_readable_on_their_fills();
    void meanings_differ_from_one_another();
    void survives_the_way_through_a_palette();
    void follows_the_lightness_of_the_palette();
};

void TestTheme::words_are_readable_on_every_surface() {
    QList<Theme> themes{Theme::dark(), Theme::light()};
    for (const auto& palette : foreign_palettes()) {
        themes << Theme::from_palette(palette);
    }
    for (const auto& t : themes) {
        for (const auto& word : words_of(t)) {
            for (const auto& ground : {t.background, t.surface, t.raised}) {
                QVERIFY2(contrast(word, ground) >= 4.5,
                         qPrintable(word.name() + QLatin1String(" on ") + ground.name()));
            }
        }
    }
}

void TestTheme::inks_are_readable_on_their_fills() {
    for (const auto& t : {Theme::dark(), Theme::light()}) {
        for (const auto* tone :
             {&t.accent, &t.waiting, &t.contended, &t.critical, &t.held, &t.backoff}) {
            QVERIFY(contrast(tone->ink, tone->fill) >= 4.5);
            QVERIFY(contrast(tone->text, tone->wash) >= 4.5);
        }
    }
}

void TestTheme::meanings_differ_from_one_another() {
    for (const auto& t : {Theme::dark(), Theme::light()}) {
        const std::array fills{t.waiting.fill, t.contended.fill, t.critical.fill, t.held.fill,
                               t.backoff.fill};
        for (std::size_t i = 0; i < fills.size(); ++i) {
            for (std::size_t j = i + 1; j < fills.size(); ++j) {
                QVERIFY(fills[i] != fills[j]);
            }
        }
    }
}

void TestTheme::survives_the_way_through_a_palette() {
    QVERIFY(Theme::from_palette(Theme::dark().palette()) == Theme::dark());
    QVERIFY(Theme::from_palette(Theme::light().palette()) == Theme::light());
}

void TestTheme::follows_the_lightness_of_the_palette() {
    const auto palettes = foreign_palettes();
    QVERIFY(!Theme::from_palette(palettes[0]).is_dark);
    QVERIFY(Theme::from_palette(palettes[1]).is_dark);
    QCOMPARE(Theme::from_palette(palettes[1]).background, QColor(0x2a, 0x2e, 0x32));
    QVERIFY(Theme::from_palette(palettes[2]).is_dark);
    // A dark text field in a light window gives way to the window.
    QCOMPARE(Theme::from_palette(palettes[3]).surface, QColor(0xef, 0xef, 0xef));
}

LOCKSCOPE_WINDOW_TEST(test_theme, TestTheme)
#include "test_theme.moc"
