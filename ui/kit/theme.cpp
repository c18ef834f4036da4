// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double text_contrast = 4.5; // WCAG AA, body text
constexpr double mark_contrast = 3.0; // WCAG AA, graphics

/// What a palette decides; all else follows from it.
struct Neutrals {
    QColor background;
    QColor surface;
    QColor raised;
    QColor text;
};

struct Hues {
    QRgb accent, waiting, contended, critical, held, backoff;
};
// On dark the hues are Okabe and Ito's with a little less glare, on light the darker of their
// pairs.
constexpr Hues dark_hues{0xff3f86d6, 0xff5fb2e6, 0xffe6a63a, 0xffe0623a, 0xff2fb58a, 0xffb06be6};
constexpr Hues light_hues{0xff2a6fc0, 0xff3d9bdc, 0xffe69f00, 0xffd8541c, 0xff0f9d73, 0xff8347b0};

constexpr QRgb cool = 0xff7f98c4; // borders lean a little to blue, so that warm signals stand out

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// Readable on all three surfaces.
QColor readable_everywhere(QColor color, const Neutrals& n, double ratio) {
    // The surfaces lie on one side of the text, so pushing off the worst one cannot spoil another.
    for (const auto& ground : {n.background, n.surface, n.raised}) {
        color = readable(color, ground, ratio);
    }
    return color;
}

Tone tone(QRgb hue, const Neutrals& n, bool dark) {
    Tone t;
    t.fill = QColor::fromRgb(hue);
    t.text = readable_everywhere(t.fill, n, text_contrast);
    t.wash = mixed(n.surface, t.fill, dark ? 0.14 : 0.10);
    t.text = readable(t.text, t.wash, text_contrast);
    const QColor light_ink(0xff, 0xff, 0xff);
    const QColor dark_ink(0x0f, 0x13, 0x19);
    t.ink = contrast(light_ink, t.fill) > contrast(dark_ink, t.fill) ? light_ink : dark_ink;
    return t;
}

Theme compose(const Neutrals& n, bool dark) {
    const Hues& hues = dark ? dark_hues : light_hues;
    Theme t;
    t.is_dark = dark;
    t.background = n.background;
    t.surface = n.surface;
    t.raised = n.raised;
    t.text = n.text;
    const QColor edge = mixed(QColor::fromRgb(cool), n.text, 0.4);
    t.border = mixed(n.background, edge, dark ? 0.20 : 0.24);
    t.grid = mixed(n.surface, edge, dark ? 0.13 : 0.16);
    t.muted =
        readable_everywhere(mixed(n.background, mixed(n.text, edge, 0.7), 0.72), n, text_contrast);
    t.faint = readable_everywhere(mixed(n.background, edge, 0.45), n, mark_contrast);
    t.accent = tone(hues.accent, n, dark);
    t.waiting = tone(hues.waiting, n, dark);
    t.contended = tone(hues.contended, n, dark);
    t.critical = tone(hues.critical, n, dark);
    t.held = tone(hues.held, n, dark);
    t.backoff = tone(hues.backoff, n, dark);
    t.zone = with_opacity(mixed(t.contended.fill, t.critical.fill, 0.5), dark ? 0.05 : 0.07);

    // Lines need only the contrast of graphics; yellow-orange on white does not have it by nature.
    const auto line = [&n](const Tone& of) { return readable(of.fill, n.surface, mark_contrast); };
    t.chart.throughput = line(t.held);
    t.chart.failure_rate = line(t.critical);
    t.chart.wait_p50 = line(t.waiting);
    t.chart.wait_p95 = line(t.contended);
    t.chart.wait_p99 = line(t.critical);
    t.chart.queue = line(t.waiting);
    t.chart.retries = line(t.backoff);
    t.chart.staleness = line(t.backoff);
    t.chart.long_running = line(t.contended);
    t.chart.ghost = t.faint;
    t.chart.threshold = line(t.critical);
    return t;
}

} // namespace

QColor mixed(const QColor& base, const QColor& over, double share) {
    const auto channel = [share](int b, int o) {
        return static_cast<int>(std::lround(b + share * (o - b)));
    };
    return QColor(channel(base.red(), over.red()), channel(base.green(), over.green()),
                  channel(base.blue(), over.blue()));
}

QColor with_opacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readable(const QColor& color, const QColor& ground, double ratio) {
    const QColor white(0xff, 0xff, 0xff);
    const QColor black(0, 0, 0);
    const QColor& away = contrast(white, ground) > contrast(black, ground) ? white : black;
    QColor result = color;
    for (int percent = 0; percent <= 100 && contrast(result, ground) < ratio; percent += 2) {
        result = mixed(color, away, percent / 100.0);
    }
    return result;
}

Theme Theme::dark() {
    return compose({QColor(0x14, 0x17, 0x1c), QColor(0x1a, 0x1e, 0x25), QColor(0x23, 0x29, 0x34),
                    QColor(0xe8, 0xeb, 0xf0)},
                   true);
}

Theme Theme::light() {
    return compose({QColor(0xf1, 0xf3, 0xf6), QColor(0xff, 0xff, 0xff), QColor(0xe6, 0xea, 0xf0),
                    QColor(0x1b, 0x20, 0x29)},
                   false);
}

Theme Theme::from_palette(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const bool is_dark = text.lightnessF() > window.lightnessF();
    Neutrals n{window, palette.color(QPalette::Active, QPalette::Base),
               palette.color(QPalette::Active, QPalette::Button), text};
    // A palette may be inconsistent, say dark text fields in a light window; then its window rules.
    const auto belongs = [&text](const QColor& ground) {
        return contrast(text, ground) >= text_contrast;
    };
    if (!belongs(n.background)) {
        return is_dark ? dark() : light();
    }
    if (!belongs(n.surface)) {
        n.surface = n.background;
    }
    if (!belongs(n.raised)) {
        n.raised = n.background;
    }
    return compose(n, is_dark);
}

QPalette Theme::palette() const {
    QPalette p(raised, background);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const bool off = group == QPalette::Disabled;
        const QColor words = off ? faint : text;
        p.setColor(group, QPalette::Window, background);
        p.setColor(group, QPalette::WindowText, words);
        p.setColor(group, QPalette::Base, surface);
        p.setColor(group, QPalette::AlternateBase, mixed(surface, raised, 0.5));
        p.setColor(group, QPalette::Text, words);
        p.setColor(group, QPalette::PlaceholderText, muted);
        p.setColor(group, QPalette::Button, raised);
        p.setColor(group, QPalette::ButtonText, words);
        p.setColor(group, QPalette::BrightText, is_dark ? Qt::white : Qt::black);
        p.setColor(group, QPalette::Light, mixed(raised, text, is_dark ? 0.12 : 0.0));
        p.setColor(group, QPalette::Midlight, mixed(raised, text, 0.06));
        p.setColor(group, QPalette::Mid, border);
        p.setColor(group, QPalette::Dark, mixed(border, background, 0.3));
        p.setColor(group, QPalette::Shadow, is_dark ? QColor(0, 0, 0) : faint);
        p.setColor(group, QPalette::Highlight, off ? border : accent.fill);
        p.setColor(group, QPalette::HighlightedText, off ? words : accent.ink);
        p.setColor(group, QPalette::Link, accent.text);
        p.setColor(group, QPalette::LinkVisited, backoff.text);
        p.setColor(group, QPalette::ToolTipBase, raised);
        p.setColor(group, QPalette::ToolTipText, text);
    }
    return p;
}

QString slim_scroll_bar(const Theme& theme) {
    return QStringLiteral("QScrollBar { background: transparent; width: 10px; }"
                          "QScrollBar::handle { background: %1; border-radius: 3px; margin: 2px;"
                          " min-height: 32px; }"
                          "QScrollBar::handle:hover { background: %2; }"
                          "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
                          "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
        .arg(mixed(theme.surface, theme.text, 0.16).name(),
             mixed(theme.surface, theme.text, 0.30).name());
}

} // namespace lockscope::ui
