// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_entry.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

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

/// In OKLab (Björn Ottosson, 2020), whose distances are alike to the eye: black and white are 1
/// apart, and what differs by 0.02 is just told apart side by side.
std::array<double, 3> oklab(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(color.redF());
    const double g = linear(color.greenF());
    const double b = linear(color.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

double distance(const QColor& a, const QColor& b) {
    const auto p = oklab(a);
    const auto q = oklab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/// As an eye without green cones sees it (Machado, Oliveira and Fernandes, 2009).
QColor deuteranopic(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const auto encoded = [](double c) {
        const double in = std::clamp(c, 0.0, 1.0);
        return in <= 0.0031308 ? in * 12.92 : 1.055 * std::pow(in, 1.0 / 2.4) - 0.055;
    };
    const double r = linear(color.redF());
    const double g = linear(color.greenF());
    const double b = linear(color.blueF());
    return QColor::fromRgbF(
        static_cast<float>(encoded(0.367322 * r + 0.860646 * g - 0.227968 * b)),
        static_cast<float>(encoded(0.280085 * r + 0.672501 * g + 0.047413 * b)),
        static_cast<float>(encoded(-0.011820 * r + 0.042940 * g + 0.968881 * b)));
}

std::array<QColor, 5> states_of(const Theme& t) {
    return {t.waiting.fill, t.contended.fill, t.critical.fill, t.held.fill, t.backoff.fill};
}

/// Those that a picture shows on more than a stray pixel.
QList<QColor> states_in(const QImage& picture, const Theme& theme) {
    std::array<int, 5> pixels{};
    const std::array<QColor, 5> states = states_of(theme);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            for (std::size_t i = 0; i < states.size(); ++i) {
                pixels[i] += picture.pixel(x, y) == states[i].rgb() ? 1 : 0;
            }
        }
    }
    QList<QColor> seen;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (pixels[i] >= 20) {
            seen << states[i];
        }
    }
    return seen;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_are_readable_on_every_surface();
    void inks_are_readable_on_their_fills();
    void meanings_differ_from_one_another();
    void a_colour_blind_eye_tells_the_states_of_the_pictures_apart();
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
    QVERIFY(std::abs(distance(Qt::white, Qt::black) - 1.0) < 1e-3);
    // Apart from each other on a stage, and small: six times what is just told apart side by side.
    // The nearest are blue and green on dark, 0.148, and vermillion and purple, 0.150, on light.
    constexpr double at_a_glance = 0.12;
    for (const auto& t : {Theme::dark(), Theme::light()}) {
        const std::array fills{t.waiting.fill, t.contended.fill, t.critical.fill, t.held.fill,
                               t.backoff.fill};
        for (std::size_t i = 0; i < fills.size(); ++i) {
            for (std::size_t j = i + 1; j < fills.size(); ++j) {
                const double apart = distance(fills[i], fills[j]);
                QVERIFY2(apart >= at_a_glance, qPrintable(QStringLiteral("%1 and %2: %3")
                                                              .arg(fills[i].name(), fills[j].name())
                                                              .arg(apart)));
            }
        }
    }
}

void TestTheme::a_colour_blind_eye_tells_the_states_of_the_pictures_apart() {
    // Four times what is just told apart side by side.
    constexpr double at_a_look = 0.08;
    const QDir folder(QStringLiteral(LOCKSCOPE_TEST_DATA "/golden/pictures"));
    QSet<QRgb> met;
    for (const QString& name : folder.entryList({QStringLiteral("*.png")})) {
        const QImage picture(folder.filePath(name));
        QVERIFY2(!picture.isNull(), qPrintable(name));
        const Theme theme = name.contains(QLatin1String("dark")) ? Theme::dark() : Theme::light();
        const QList<QColor> states = states_in(picture, theme);
        for (qsizetype i = 0; i < states.size(); ++i) {
            met << states[i].rgb();
            for (qsizetype j = i + 1; j < states.size(); ++j) {
                const double apart = distance(deuteranopic(states[i]), deuteranopic(states[j]));
                QVERIFY2(apart >= at_a_look,
                         qPrintable(QStringLiteral("%1: %2 and %3: %4")
                                        .arg(name, states[i].name(), states[j].name())
                                        .arg(apart)));
            }
        }
    }
    // In all, the pictures show every state on both grounds.
    QCOMPARE(met.size(), 10);
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
