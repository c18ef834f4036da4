// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"

#include "core/model/units.h"
#include "core/version.h"
#include "ui/kit/app_settings.h"
#include "ui/session/frame.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace lockscope::ui {
namespace {

/// The command line speaks English, as that of lockscope-cli does: it is read before there is an
/// application that could translate.
QString english(const char* text) {
    return QString::fromUtf8(text);
}

constexpr int bad_usage = 2;
constexpr int largest_window = 16384;
constexpr int most_frames = 1'000'000;

struct Known {
    QCommandLineOption seek{QStringLiteral("seek"),
                            english("Go to this moment first, e.g. 12m or 90s."), english("TIME")};
    QCommandLineOption play{QStringLiteral("play"), english("Begin to play at once.")};
    QCommandLineOption speed{QStringLiteral("speed"),
                             english("Simulated seconds per second, or max."), english("X")};
    QCommandLineOption compare{QStringLiteral("compare"),
                               english("Begins with a second run beside the first: copy, loaded or "
                                       "no-mitigations."),
                               english("run")};
    QCommandLineOption theme{QStringLiteral("theme"), english("light or dark."), english("THEME")};
    QCommandLineOption size{QStringLiteral("size"), english("Size of the window."), english("WxH")};
    QCommandLineOption language{QStringLiteral("language"),
                                english("Language of the window, e.g. de or en."), english("CODE")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"),
                                  english("Write the window to this PNG file and exit."),
                                  english("FILE")};
    QCommandLineOption frame_report{
        QStringLiteral("frame-report"),
        english("Play this many frames, print what they cost and exit."), english("N")};
};

/// Reads the options one by one and keeps the first thing that is wrong.
class Reading {
public:
    explicit Reading(const QCommandLineParser& parser)
        : parser_(parser) {}

    void seek(const Known& known) {
        const auto text = value(known.seek);
        if (!text.has_value()) {
            return;
        }
        const Result<Duration> time = parse_duration(text->toStdString());
        if (time.ok() && time.value() != never) {
            options.seek = SimTime(time.value());
        } else {
            refuse(known.seek, *text, english("write a time such as 90s or 12m"));
        }
    }
    void speed(const Known& known) {
        const auto text = value(known.speed);
        if (!text.has_value()) {
            return;
        }
        bool ok = false;
        const double number = text->toDouble(&ok);
        if (*text == QStringLiteral("max")) {
            options.speed = std::numeric_limits<double>::infinity();
        } else if (ok && std::isfinite(number) && number > 0.0 && number <= 1e9) {
            options.speed = number;
        } else {
            refuse(known.speed, *text, english("write a number above 0, or max"));
        }
    }
    void theme(const Known& known) {
        const auto text = value(known.theme);
        if (!text.has_value()) {
            return;
        }
        if (*text == QStringLiteral("light")) {
            options.theme = ThemeChoice::light;
        } else if (*text == QStringLiteral("dark")) {
            options.theme = ThemeChoice::dark;
        } else {
            refuse(known.theme, *text, english("write light or dark"));
        }
    }
    void compare(const Known& known) {
        const auto text = value(known.compare);
        if (!text.has_value()) {
            return;
        }
        if (*text == QStringLiteral("copy")) {
            options.compare = Rival::same;
        } else if (*text == QStringLiteral("loaded")) {
            options.compare = Rival::as_loaded;
        } else if (*text == QStringLiteral("no-mitigations")) {
            options.compare = Rival::without_mitigations;
        } else {
            refuse(known.compare, *text, english("write copy, loaded or no-mitigations"));
        }
    }
    void size(const Known& known) {
        const auto text = value(known.size);
        if (!text.has_value()) {
            return;
        }
        static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
        const QRegularExpressionMatch match = form.match(*text);
        const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
        if (match.hasMatch() && !size.isEmpty() && size.width() <= largest_window &&
            size.height() <= largest_window) {
            options.size = size;
        } else {
            refuse(known.size, *text, english("write a size such as 1600x900"));
        }
    }
    void language(const Known& known) {
        const auto text = value(known.language);
        if (!text.has_value()) {
            return;
        }
        const QLocale locale(*text);
        if (locale.language() != QLocale::C) {
            options.language = locale;
        } else {
            refuse(known.language, *text, english("write a code such as de or en"));
        }
    }
    void frame_report(const Known& known) {
        const auto text = value(known.frame_report);
        if (!text.has_value()) {
            return;
        }
        bool ok = false;
        const int frames = text->toInt(&ok);
        if (ok && frames > 0 && frames <= most_frames) {
            options.frame_report = frames;
        } else {
            refuse(known.frame_report, *text,
                   english("write a number from 1 to %1").arg(most_frames));
        }
    }
    void the_rest(const Known& known) {
        options.play = parser_.isSet(known.play);
        options.screenshot = parser_.value(known.screenshot);
        if (parser_.isSet(known.screenshot) && options.screenshot.isEmpty()) {
            refuse(known.screenshot, {}, english("name a file"));
        }
        if (parser_.positionalArguments().size() > 1) {
            error = english("one scenario at a time, please: %1")
                        .arg(parser_.positionalArguments().join(u' '));
        }
        options.scenario = parser_.positionalArguments().value(0);
    }

    Options options;
    QString error;

private:
    [[nodiscard]] std::optional<QString> value(const QCommandLineOption& option) const {
        return parser_.isSet(option) ? std::optional(parser_.value(option)) : std::nullopt;
    }
    void refuse(const QCommandLineOption& option, const QString& text, const QString& remedy) {
        if (error.isEmpty()) {
            error = english("--%1: `%2` will not do; %3").arg(option.names().front(), text, remedy);
        }
    }

    const QCommandLineParser& parser_;
};

} // namespace

ParsedOptions parse_options(const QStringList& arguments) {
    const Known known;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        english("Shows lock queues of a scenario, live. Without a display, set "
                "QT_QPA_PLATFORM=offscreen."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({known.seek, known.play, known.speed, known.theme, known.compare, known.size,
                       known.language, known.screenshot, known.frame_report});
    parser.addPositionalArgument(QStringLiteral("scenario"),
                                 english("A scenario file, or the name of a built-in example."),
                                 QStringLiteral("[SCENARIO.yaml]"));
    if (!parser.parse(arguments)) {
        return {std::nullopt, parser.errorText(), bad_usage};
    }
    if (parser.isSet(help)) {
        return {std::nullopt, parser.helpText(), 0};
    }
    if (parser.isSet(version)) {
        return {std::nullopt, QStringLiteral("lockscope ") + QCoreApplication::applicationVersion(),
                0};
    }
    Reading reading(parser);
    reading.seek(known);
    reading.speed(known);
    reading.theme(known);
    reading.compare(known);
    reading.size(known);
    reading.language(known);
    reading.frame_report(known);
    reading.the_rest(known);
    if (!reading.error.isEmpty()) {
        return {std::nullopt, reading.error, bad_usage};
    }
    return {reading.options, {}, 0};
}

} // namespace lockscope::ui
