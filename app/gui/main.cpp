// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope: the window.
#include "app/gui/options.h"

#include "core/scenario/examples.h"
#include "core/scenario/inputs.h"
#include "core/scenario/load.h"
#include "core/version.h"
#include "ui/compare/stage_pair.h"
#include "ui/files/example_words.h"
#include "ui/files/recovery.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/app_settings.h"
#include "ui/kit/sentences.h"
#include "ui/kit/translations.h"
#include "ui/kit/write_whole.h"
#include "ui/window/frame_report.h"
#include "ui/window/main_window.h"
#include "ui/window/screenshot.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace lockscope::ui {
namespace {

constexpr int bad_input = 2;
constexpr int cannot_write = 3;
constexpr double first_speed = 10.0; // a queue builds up while one watches, and tokens can be told
constexpr QSize screenshot_size{1600, 900};

void say(std::FILE* stream, const QString& text) {
    std::fputs(text.toLocal8Bit().constData(), stream);
    std::fputc('\n', stream);
}

void prepare_application() {
    QApplication::setApplicationName(QStringLiteral("lockscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lockscope"));
    QApplication::setApplicationVersion(
        QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size())));
    QApplication::setDesktopFileName(QStringLiteral("org.lockscope.Lockscope"));
}

/// Translates, even without a display, what is told before there is a window.
class Speaker {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    Speaker(int& argc, char** argv, const QLocale& language)
        : application_(argc, argv) {
        install_translations(application_, language);
    }

private:
    QCoreApplication application_;
};

/// Qt ends a program that has none without a word to scripts. A platform that was asked for may do
/// without.
bool has_display() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// What is said where Qt would abort: the display that was asked for does not answer.
QString& dead_display() {
    static QString sentence;
    return sentence;
}

void end_without_display(QtMsgType type, const QMessageLogContext&, const QString& text) {
    say(stderr, text);
    if (type == QtFatalMsg) {
        say(stderr, dead_display());
        std::fflush(stderr);
        std::_Exit(bad_input); // where Qt would abort, nothing is open that could be lost
    }
}

/// Inter where it is installed: its figures line up and its letters stay apart on a projector.
void choose_font() {
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Inter"), font.family()});
    QApplication::setFont(font);
}

/// What is wrong with the file that was asked for, while another scenario is shown.
struct Refused {
    QString file;
    Errors errors;
};

int run_window(QApplication& application, const Options& options, LoadedScenario loaded,
               const Refused& refused) {
    // A picture or a measurement is of the program, not of what somebody has arranged, and leaves
    // nothing behind.
    const QTemporaryDir nowhere;
    AppSettings settings = options.for_people()
                               ? AppSettings()
                               : AppSettings(nowhere.filePath(QStringLiteral("lockscope.ini")));
    MainWindow window(settings);
    Controller& controller = window.controller();
    if (options.theme.has_value()) {
        window.choose_theme(*options.theme);
    }
    if (loaded.file.empty()) {
        controller.load(in_the_windows_words(std::move(loaded.scenario)));
    } else {
        controller.load(std::move(loaded.scenario));
        const QFileInfo file(QString::fromStdString(loaded.file.string()));
        window.files().set_origin(file.absoluteFilePath());
    }
    controller.set_speed(first_speed);
    if (!options.frame_report.has_value()) { // which compares like with like
        controller.take_view();
    }
    if (options.speed.has_value()) {
        controller.set_speed(*options.speed);
    }
    if (options.compare.has_value()) {
        window.stages().compare(*options.compare);
    }

    int status = 0;
    if (!options.screenshot.isEmpty()) {
        const auto& view = controller.loaded()->view;
        const SimTime begin = view ? SimTime(view->at) : start_of_run;
        window.resize(options.size.value_or(screenshot_size));
        window.show();
        auto* screenshot = new Screenshot(window, options.seek.value_or(begin), options.screenshot);
        QObject::connect(screenshot, &Screenshot::done, &application, [&](const QString& error) {
            if (!error.isEmpty()) {
                say(stderr, error);
                status = cannot_write;
            }
            QApplication::quit();
        });
        QApplication::exec();
        return status;
    }
    Recovery recovery(controller, window.files(), window, Recovery::usual_folder());
    if (options.size.has_value()) {
        window.resize(*options.size);
    }
    if (options.frame_report.has_value()) {
        auto* report = new FrameReport(window, *options.frame_report);
        QObject::connect(report, &FrameReport::done, &application, [report] {
            say(stdout, QString::fromStdString(report->json()));
            // Not quit(), which would close the window first and ask whether to save the changes
            // that the report has made.
            QApplication::exit();
        });
    } else {
        recovery.offer();
    }
    window.show();
    if (!refused.errors.empty()) {
        window.files().show_errors(refused.file, refused.errors);
    }
    if (options.seek.has_value()) {
        controller.seek(*options.seek);
    }
    if (options.play || options.scenario.isEmpty() || options.frame_report.has_value()) {
        controller.play();
    }
    return QApplication::exec();
}

int run(int argc, char** argv) {
    prepare_application();
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const ParsedOptions parsed = parse_options(arguments);
    if (!parsed.options.has_value()) {
        const Speaker speaker(argc, argv, parsed.language);
        say(parsed.status == 0 ? stdout : stderr, parse_options(arguments).message);
        return parsed.status;
    }
    const QString& wanted = parsed.options->scenario;
    Result<LoadedScenario> loaded =
        load_scenario(wanted.isEmpty() ? std::string(default_example) : wanted.toStdString());
    Refused refused;
    if (!loaded.ok()) {
        const Speaker speaker(argc, argv, parsed.language);
        for (const Error& error : loaded.errors()) {
            say(stderr, shown(error));
        }
        if (!parsed.options->for_people() || !has_display()) {
            return bad_input;
        }
        // Who opened the file from a desktop sees no terminal: the window says it as well.
        refused = {wanted, loaded.errors()};
        loaded = load_scenario(std::string(default_example));
    }
    const QString& picture = parsed.options->screenshot;
    if (!picture.isEmpty() &&
        input_at(path_of(picture), loaded.value().file, loaded.value().scenario) != Input::none) {
        const Speaker speaker(argc, argv, parsed.language);
        say(stderr,
            Speaker::tr("--screenshot: %1 is what the scenario is made of; name another file")
                .arg(picture));
        return bad_input;
    }
    if (!has_display()) {
        if (parsed.options->for_people()) {
            const Speaker speaker(argc, argv, parsed.language);
            say(stderr, Speaker::tr("no display: neither DISPLAY nor WAYLAND_DISPLAY is set; with "
                                    "--screenshot FILE a picture is made without one"));
            return bad_input;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    {
        const Speaker speaker(argc, argv, parsed.language);
        dead_display() = Speaker::tr("no window: the display does not answer (DISPLAY=%1); with "
                                     "QT_QPA_PLATFORM=offscreen and --screenshot FILE a picture is "
                                     "made without one")
                             .arg(qEnvironmentVariable("DISPLAY"));
    }
    qInstallMessageHandler(end_without_display);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    install_translations(application, parsed.language);
    choose_font();
    return run_window(application, *parsed.options, std::move(loaded).value(), refused);
}

} // namespace
} // namespace lockscope::ui

int main(int argc, char** argv) {
    return lockscope::ui::run(argc, argv);
}
