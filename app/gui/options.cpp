// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"

#include "core/model/units.h"
#include "core/version.h"
#include "ui/kit/app_settings.h"
#include "ui/kit/translations.h"
#include "ui/session/frame.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace lockscope::ui {
namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int bad_usage = 2;
constexpr int largest_window = 16384;
constexpr int most_frames = 1'000'000;

struct Known {
    QCommandLineOption seek{QStringLiteral("seek"),
                            CommandLine::tr("Go to this moment first, e.g. 12m or 90s."),
                            CommandLine::tr("TIME")};
    QCommandLineOption play{QStringLiteral("play"), CommandLine::tr("Begin to play at once.")};
    QCommandLineOption speed{QStringLiteral("speed"),
                             CommandLine::tr("Simulated seconds per second, or max."),
                             CommandLine::tr("X")};
    QCommandLineOption compare{
        QStringLiteral("compare"),
        CommandLine::tr("Begins with a second run beside the first: copy, loaded or "
                        "no-mitigations."),
        CommandLine::tr("run")};
    QCommandLineOption theme{QStringLiteral("theme"), CommandLine::tr("light or dark."),
                             CommandLine::tr("THEME")};
    QCommandLineOption size{QStringLiteral("size"), CommandLine::tr("Size of the window."),
                            CommandLine::tr("WxH")};
    QCommandLineOption language{QStringLiteral("language"),
                                CommandLine::tr("Language of the window, e.g. de or en."),
                                CommandLine::tr("CODE")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"),
                                  CommandLine::tr("Write the window to this PNG file and exit."),
                                  CommandLine::tr("FILE")};
    QCommandLineOption frame_report{
        QStringLiteral("frame-report"),
        CommandLine::tr("Play this many frames, print what they cost and exit."),
        CommandLine::tr("N")};
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
            refuse(known.seek, *text, CommandLine::tr("write a time such as 90s or 12m"));
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
            refuse(known.speed, *text, CommandLine::tr("write a number above 0, or max"));
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
            refuse(known.theme, *text, CommandLine::tr("write light or dark"));
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
            refuse(known.compare, *text, CommandLine::tr("write copy, loaded or no-mitigations"));
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
            refuse(known.size, *text, CommandLine::tr("write a size such as 1600x900"));
        }
    }
    void language(const Known& known) {
        const auto text = value(known.language);
        if (!text.has_value()) {
            return;
        }
        const QLocale locale(*text);
        if (locale.language() != QLocale::C && speaks(locale)) {
            options.language = locale;
        } else {
            refuse(known.language, *text, CommandLine::tr("write a code such as de or en"));
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
                   CommandLine::tr("write a number from 1 to %1").arg(most_frames));
        }
    }
    void the_rest(const Known& known) {
        options.play = parser_.isSet(known.play);
        options.screenshot = parser_.value(known.screenshot);
        if (parser_.isSet(known.screenshot) && options.screenshot.isEmpty()) {
            refuse(known.screenshot, {}, CommandLine::tr("name a file"));
        }
        if (parser_.positionalArguments().size() > 1) {
            error = CommandLine::tr("one scenario at a time, please: %1")
                        .arg(parser_.positionalArguments().join(u' '));
        }
        if (parser_.isSet(known.screenshot) && parser_.isSet(known.frame_report)) {
            error = CommandLine::tr("--screenshot and --frame-report are two things: ask for one");
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
            error = CommandLine::tr("--%1: `%2` will not do; %3")
                        .arg(option.names().front(), text, remedy);
        }
    }

    const QCommandLineParser& parser_;
};

} // namespace

ParsedOptions parse_options(const QStringList& arguments) {
    const Known known;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLine::tr("Shows lock queues of a scenario, live. Without a display, set "
                        "QT_QPA_PLATFORM=offscreen."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({known.seek, known.play, known.speed, known.theme, known.compare, known.size,
                       known.language, known.screenshot, known.frame_report});
    parser.addPositionalArgument(
        QStringLiteral("scenario"),
        CommandLine::tr("A scenario file, or the name of a built-in example."),
        CommandLine::tr("[SCENARIO.yaml]"));
    const bool is_read = parser.parse(arguments);
    Reading reading(parser);
    reading.language(known); // first: it is that of everything said
    const QLocale spoken = reading.options.language.value_or(QLocale::system());
    if (!is_read) {
        return {std::nullopt, parser.errorText(), bad_usage, spoken};
    }
    if (parser.isSet(help)) {
        return {std::nullopt, parser.helpText(), 0, spoken};
    }
    if (parser.isSet(version)) {
        return {std::nullopt, QStringLiteral("lockscope ") + QCoreApplication::applicationVersion(),
                0, spoken};
    }
    reading.seek(known);
    reading.speed(known);
    reading.theme(known);
    reading.compare(known);
    reading.size(known);
    reading.frame_report(known);
    reading.the_rest(known);
    if (!reading.error.isEmpty()) {
        return {std::nullopt, reading.error, bad_usage, spoken};
    }
    return {reading.options, {}, 0, spoken};
}

} // namespace lockscope::ui
