// SPDX-License-Identifier: GPL-3.0-or-later
// The German window with every page open: no English word in it but names, codes and keys of files.
#include <QTest>

#include "core/scenario/examples.h"
#include "tests/support/german_words.h"
#include "tests/support/test_entry.h"
#include "tests/support/translated_messages.h"
#include "tests/support/window_fixture.h"
#include "tests/support/window_texts.h"
#include "ui/charts/charts_panel.h"
#include "ui/compare/stage_pair.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/preset_button.h"
#include "ui/files/recovery_dialog.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/app_settings.h"
#include "ui/report/exports.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/instruments.h"
#include "ui/timeline/timeline_widget.h"
#include "ui/window/help_dialogs.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

#include <array>
#include <memory>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

struct Allowed {
    const char* word;
    const char* why;
};
/// English words that a German window may show.
constexpr std::array<Allowed, 4> allowed{{
    {"lockscope", "the program"},
    {"computer", "a German word, too"},
    {"salesforce", "a name"},
    {"postgresql", "a name"},
}};

/// Never right in German, whatever else is.
const QStringList& never_german() {
    static const QStringList words =
        QStringLiteral(
            "the of and with without after before waits waiting holds holding held lock locks "
            "failed "
            "failure failures record records order orders batch child children skewed retry "
            "retries "
            "queue from to for is are this that which its it on off or no none never run runs show "
            "shows change changes changed click drag close open save cancel look files directory "
            "ctrl shift space home del return pgup pgdown backspace left right "
            "schief schiefe schiefer schiefen datenschiefe kind kinder kindern kinds")
            .split(u' ');
    return words;
}

/// Words in lower case; one with a hyphen is one word, and so is a code with underscores.
QStringList words_of(const QString& text) {
    static const QRegularExpression quoted(QStringLiteral("`[^`]*`|\\{[a-z_]+\\}"));
    static const QRegularExpression id(QStringLiteral("\\b[a-z]+-\\d+\\b")); // of an account
    static const QRegularExpression key(QStringLiteral("\\b[a-z_]+([.,][a-z_]+)+\\b"));
    // FILE:LINE:COLUMN: key: what is wrong
    static const QRegularExpression place(QStringLiteral("\\S*:\\d+:\\d+: [^: ]+:"));
    static const QRegularExpression word(QStringLiteral("[\\p{L}_]+(?:-[\\p{L}_]+)*"));
    static const QRegularExpression code(QStringLiteral("^[A-Z_]{3,}$"));
    QString bare = text;
    bare.remove(place);
    bare.remove(quoted);
    bare.remove(key);
    bare.remove(id);
    QStringList words;
    for (auto found = word.globalMatch(bare); found.hasNext();) {
        const QString here = found.next().captured();
        if (here.size() > 1 && !code.match(here).hasMatch()) {
            words.append(here.toLower());
        }
    }
    return words;
}

/// What the two languages say, from the file of translations.
class Languages {
public:
    explicit Languages(const QList<test::TranslatedMessage>& messages) {
        for (const test::TranslatedMessage& message : messages) {
            const QString source = test::plain_text(message.source);
            add(english_, source);
            for (const QString& form : message.german) {
                add(german_, test::plain_text(form));
                german_texts_.insert(test::plain_text(form));
            }
            english_texts_.insert(source);
        }
        english_ -= german_;
        english_texts_ -= german_texts_;
        for (const QString& word : never_german()) {
            english_.insert(word);
        }
        for (const Allowed& word : allowed) {
            english_.remove(QString::fromLatin1(word.word));
        }
    }
    /// What is English about a text; empty if nothing is.
    [[nodiscard]] QString english_in(const QString& text) const {
        if (english_texts_.contains(text)) {
            return text;
        }
        for (const QString& word : words_of(text)) {
            if (english_.contains(word)) {
                return word;
            }
        }
        return {};
    }

private:
    static void add(QSet<QString>& to, const QString& text) {
        for (const QString& word : words_of(text)) {
            to.insert(word);
        }
    }
    QSet<QString> english_; ///< words that only the English texts have
    QSet<QString> german_;
    QSet<QString> english_texts_;
    QSet<QString> german_texts_;
};

} // namespace

class TestGermanWindow : public QObject, private test::WindowFixture {
    Q_OBJECT

    std::unique_ptr<Languages> languages_;
    std::unique_ptr<test::GermanWords> german_;
    test::WindowTexts seen_;

    void open_example(const QString& name) {
        const QSignalSpy loaded(&controller(), &Controller::scenario_loaded);
        window_->files().open_example(name);
        QTRY_VERIFY(loaded.count() == 1 && caught_up());
    }
    void trigger(const char* name) {
        auto* action = window_->findChild<QAction*>(QString::fromLatin1(name));
        QVERIFY2(action != nullptr, name);
        action->trigger();
    }
    void look() {
        QCoreApplication::processEvents();
        seen_.look_at_widgets();
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible()) {
                seen_.look_at_painting(*top);
            }
        }
    }
    void close_popups() {
        while (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
    }
    /// Looks at the dialog that is open, then closes it.
    void look_at_dialog() {
        look();
        int found = 0;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible()) {
                ++found;
                dialog->reject();
            }
        }
        QVERIFY(found > 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void look_at_context_menu(QWidget& widget) {
        const QPoint at = widget.rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
        QApplication::sendEvent(&widget, &event);
        look();
        close_popups();
    }
    void nothing_is_english() {
        int found = 0;
        for (auto text = seen_.texts().cbegin(); text != seen_.texts().cend(); ++text) {
            if (const QString english = languages_->english_in(text.key()); !english.isEmpty()) {
                qWarning("“%s” in %s: %s", qPrintable(english), qPrintable(text.value()),
                         qPrintable(text.key()));
                ++found;
            }
        }
        QCOMPARE(found, 0);
    }

private Q_SLOTS:
    void initTestCase() {
        const auto messages = test::read_messages(QStringLiteral(LOCKSCOPE_WORDS));
        QVERIFY(messages.size() > 900);
        languages_ = std::make_unique<Languages>(messages);
    }
    void init() {
        german_ = std::make_unique<test::GermanWords>();
        if (!german_->installed || !test::GermanWords::of_qt()) {
            QSKIP("built without Qt's linguist tools, or Qt's own German is not installed");
        }
        seen_ = {};
        make_settings();
        make_window();
        window_->resize(1600, 1000);
        window_->show();
    }
    void cleanup() {
        close_window();
        german_.reset();
    }

    void english_is_found() {
        for (const char* text : {"Batch size", "Waits for the lock", "Guardrails are off",
                                 "3,8 % statt 21 % of its orders", "Strg+Z, Ctrl+Z", "1 Kind"}) {
            QVERIFY2(!languages_->english_in(QString::fromLatin1(text)).isEmpty(), text);
        }
        for (const char* text : {"UNABLE_TO_LOCK_ROW", "Acme Corp", "Stapelgröße", "p95",
                                 "12.403 untergeordnete Datensätze", "Time-out", "Lockscope"}) {
            QVERIFY2(languages_->english_in(QString::fromUtf8(text)).isEmpty(), text);
        }
    }

    void words_of_translators_are_german() {
        for (const auto& message : test::read_messages(QStringLiteral(LOCKSCOPE_WORDS))) {
            for (const QString& form : message.german) {
                for (const QString& word : words_of(test::plain_text(form))) {
                    QVERIFY2(!never_german().contains(word), qPrintable(word + u' ' + form));
                }
            }
        }
    }

    void examples_speak_german_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("at_s");
        QTest::addColumn<QStringList>("settings");
        const auto row = [](const char* name, std::chrono::seconds at, QStringList settings) {
            QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(at.count())
                                << std::move(settings);
        };
        row("quarterly-push", 20min, {QStringLiteral("guardrail.enabled=true")});
        row("owner-change", 11min,
            {QStringLiteral("guardrail.enabled=true"),
             QStringLiteral("guardrail.action=throttle")});
        row("account-pool", 2h, {});
        row("month-end-load", 6min,
            {QStringLiteral("retry.max_attempts=5"), QStringLiteral("retry.backoff=fixed")});
        row("ping-pong", 7min, {});
        row("hot-among-many", 8min, {QStringLiteral("partition.by=time_slice")});
        row("queue-driven-intake", 15min,
            {QStringLiteral("partition.by=account"), QStringLiteral("intake.capacity=20")});
        row("not-the-lock", 50min, {QStringLiteral("decouple.enabled=true")});
        row("redistribution-by-night", 26h, {});
        row("partition-by-region", 2min, {});
        row("time-slices", 2min, {QStringLiteral("lock.taken=at_start")});
        row("staggered-opening", 12min, {QStringLiteral("stagger.window=0s")});
        row("missing-index", 5min, {});
        row("guardrails", 10min, {QStringLiteral("pool.assignment=current")});
        QVERIFY(examples().size() == 14);
    }
    void examples_speak_german() {
        QFETCH(QString, name);
        QFETCH(int, at_s);
        QFETCH(QStringList, settings);
        open_example(name);
        for (const QString& setting : settings) {
            const auto read = parse_setting(*controller().loaded(), setting.toStdString());
            QVERIFY2(read.ok(), qPrintable(setting));
            QVERIFY(controller().change(read.value()) != 0);
        }
        go_to(SimTime(std::chrono::seconds(at_s)));
        window_->instruments().show_all(true);
        if (frame().failures > 0) {
            window_->instruments().explain(frame().failures);
            QTRY_COMPARE(window_->findChild<AutopsyDock*>()->state(), AutopsyDock::State::shown);
        }
        for (auto* dock : window_->findChildren<QDockWidget*>()) {
            dock->raise();
            look();
        }
        seen_.look_at_tips(window_->stage());
        seen_.look_at_tips(window_->timeline());
        trigger("stage-order");
        look();
        trigger("compare-without");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        look();
        seen_.look_at_tips(window_->stages().other_stage());
        nothing_is_english();
    }

    void menus_speak_german() {
        settings_->set_presets(
            {{QStringLiteral("Nachts"),
              {QStringLiteral("batch.size=20"), QStringLiteral("retry.jitter=full")}}});
        settings_->add_recent_file(QStringLiteral("/nirgends/montag.yaml"));
        open_example(QStringLiteral("quarterly-push"));
        window_->controls().row("batch.size")->request(std::int64_t{20});
        go_to(SimTime(2min));
        for (QMenu* menu : window_->findChildren<QMenu*>()) {
            Q_EMIT menu->aboutToShow();
        }
        look();
        look_at_context_menu(window_->timeline());
        look_at_context_menu(window_->charts());
        look_at_context_menu(*window_->controls().row("batch.size"));
        for (auto* field : window_->findChildren<QLineEdit*>()) {
            look_at_context_menu(*field);
        }
        window_->presentation().enter();
        look();
        window_->presentation().leave();
        nothing_is_english();
    }

    void dialogs_speak_german() {
        settings_->add_recent_file(file(QStringLiteral("montag.yaml"))); // where to look
        open_example(QStringLiteral("ping-pong"));
        window_->controls().row("retry.jitter")->request(ChoiceIndex{1});
        go_to(SimTime(6min)); // behind the change, or there is no preset to save
        open_help(*window_);
        look_at_dialog();
        QList<QMenu*> menus;
        for (const QAction* menu : window_->menuBar()->actions()) {
            menus.append(menu->menu());
        }
        open_shortcuts(*window_, menus);
        look_at_dialog();
        for (const char* action : {"run-until", "stop-when", "restart", "save-as", "open"}) {
            trigger(action);
            look_at_dialog();
        }
        for (QMenu* menu : window_->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (menu->title().contains(QStringLiteral("xportieren"))) {
                    action->trigger();
                    look_at_dialog();
                }
            }
        }
        auto* presets = window_->findChild<PresetButton*>();
        presets->fill();
        presets->menu()->findChild<QAction*>(QStringLiteral("save-preset"))->trigger();
        look_at_dialog();
        ScenarioFiles& files = window_->files();
        files.open_example(QStringLiteral("not-the-lock")); // asks what becomes of the changes
        look_at_dialog();
        files.open_recent(QStringLiteral("/nirgends/montag.yaml"));
        look_at_dialog();
        files.open_dropped({QUrl(QStringLiteral("file:///a")), QUrl(QStringLiteral("file:///b"))});
        look_at_dialog();
        files.open_dropped({QUrl(QStringLiteral("https://nirgends.de/montag.yaml"))});
        look_at_dialog();
        files.open_dropped({QUrl::fromLocalFile(folder_->path())});
        look_at_dialog();
        // What cannot be written: a folder is in the way of one, the other has none to go to.
        QVERIFY(!files.write(folder_->path()));
        look_at_dialog();
        auto* exports = window_->findChild<Exports*>();
        QVERIFY(exports != nullptr);
        for (const char* name : {"/nirgends/bild.png", "/nirgends/bericht.html"}) {
            QVERIFY(!exports->write(QString::fromLatin1(name)));
            look_at_dialog();
        }
        nothing_is_english();
    }

    void errors_of_files_speak_german() {
        open_example(QStringLiteral("not-the-lock"));
        const QString path = file(QStringLiteral("montag.yaml"));
        QFile wrong(path);
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write("lockscope: 1\nname: Montag\nsede: 3\nduration: 5\naccounts: []\n"
                    "workloads: [{ name: a, kind: order_insert }]\n"
                    "parameters: { batch.size: 0 }\n");
        wrong.close();
        window_->files().open(path);
        QTRY_VERIFY(window_->findChild<QDialog*>(QStringLiteral("errors-dialog")));
        seen_.look_at_widgets(); // whole lines; painted, they are cut in pieces
        nothing_is_english();
    }

    void what_a_crash_left_speaks_german() {
        const QString path = file(QStringLiteral("b.yaml"));
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("lockscope: 1\n");
        damaged.close();
        auto leftovers = std::make_shared<std::vector<Leftover>>();
        Scenario scenario;
        scenario.name = "Montag";
        for (const char* name : {"a.yaml", "b.yaml"}) {
            const QString path_of = file(QString::fromLatin1(name));
            leftovers->push_back({path_of, QDateTime(QDate(2024, 3, 12), QTime(9, 12)), nullptr,
                                  Autosave{QStringLiteral("/daheim/montag.yaml"), scenario}});
        }
        leftovers->back().content = read_autosave(path);
        auto* dialog = new RecoveryDialog(leftovers, window_.get());
        dialog->open();
        look_at_dialog();
        nothing_is_english();
    }
};

LOCKSCOPE_WINDOW_TEST(test_german_window, TestGermanWindow)
#include "test_german_window.moc"
