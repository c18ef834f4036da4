// SPDX-License-Identifier: GPL-3.0-or-later
// Presets in the window: the built-in ones, and the user's own from one start to the next.
#include <QTest>

#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/preset_button.h"

#include <QMenu>
#include <QSignalSpy>

using namespace lockscope;
using namespace lockscope::ui;

class TestPresetButton : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window();
    }
    void cleanup() { close_window(); }

    void a_preset_sets_all_its_controls_at_once() {
        choose(QStringLiteral("Tuned"));
        QCOMPARE(std::get<std::int64_t>(window_->controls().row("batch.size")->value()),
                 std::int64_t{50});
        QTRY_VERIFY(caught_up());
        const Parameters& now = window_->controller().frame()->scenario->parameters;
        QCOMPARE(now.batch_size, std::int64_t{50});
        QVERIFY(now.decouple_enabled && now.retry_idempotent);
        QCOMPARE(now.retry_max_attempts, std::int64_t{5});
        // One moment, one change.
        QCOMPARE(window_->controller().recorded().interventions.size(), std::size_t{1});

        choose(QStringLiteral("As is"));
        QTRY_VERIFY(caught_up() && window_->controller().frame()->scenario->parameters ==
                                       window_->controller().loaded()->parameters);
    }

    void own_presets_outlive_the_program() {
        window_->controls().row("batch.size")->request(std::int64_t{25});
        window_->controls().row("retry.max_attempts")->request(std::int64_t{4});
        QTRY_VERIFY(caught_up());
        button().save_as(QStringLiteral("Mine & yours"));
        choose(QStringLiteral("As is"));
        QTRY_VERIFY(caught_up());

        const AppSettings again(settings_file());
        QCOMPARE(again.presets().size(), 1);
        QCOMPARE(
            again.presets().front().settings,
            (QStringList{QStringLiteral("batch.size=25"), QStringLiteral("retry.max_attempts=4")}));
        choose(QStringLiteral("Mine && yours"));
        QTRY_VERIFY(caught_up() &&
                    window_->controller().frame()->scenario->parameters.batch_size == 25);

        // The same name again replaces it; nothing to store stores nothing.
        window_->controls().row("batch.size")->request(std::int64_t{30});
        QTRY_VERIFY(caught_up());
        button().save_as(QStringLiteral(" Mine & yours "));
        QCOMPARE(settings_->presets().size(), 1);
        QCOMPARE(settings_->presets().front().settings.front(), QStringLiteral("batch.size=30"));
    }

    void nothing_changed_is_nothing_to_store() {
        button().fill();
        QVERIFY(!button().menu()->findChild<QAction*>(QStringLiteral("save-preset"))->isEnabled());
        button().save_as(QStringLiteral("empty"));
        QVERIFY(settings_->presets().isEmpty());
    }

    void presets_of_other_scenarios_set_what_there_is() {
        settings_->set_presets(
            {{QStringLiteral("old"),
              {QStringLiteral("batch.size=12"), QStringLiteral("gone.key=1"),
               QStringLiteral("account.nobody.children=5"), QStringLiteral("batch.linger=-3")}}});
        const std::vector<Setting> settings =
            settings_of(settings_->presets().front(), *window_->controller().loaded());
        QCOMPARE(settings.size(), std::size_t{1});
        QVERIFY(settings.front() == (Setting{"batch.size", std::int64_t{12}}));
    }

private:
    [[nodiscard]] PresetButton& button() const {
        return *window_->controls().findChild<PresetButton*>();
    }
    void choose(const QString& text) const {
        button().fill();
        for (QAction* action : button().menu()->actions()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
};

LOCKSCOPE_WINDOW_TEST(test_preset_button, TestPresetButton)
#include "test_preset_button.moc"
