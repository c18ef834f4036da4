// SPDX-License-Identifier: GPL-3.0-or-later
// The controls: one for each row of the table, and what they ask for.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "ui/controls/control_group.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/switch_box.h"
#include "ui/controls/value_field.h"
#include "ui/kit/track_slider.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace lockscope;
using namespace lockscope::ui;

namespace {

std::unique_ptr<ParameterRow> row_for(const char* key) {
    const Parameter& parameter = *find_parameter(key);
    auto row = std::make_unique<ParameterRow>(parameter, parameter.default_value);
    row->set_theme(Theme::dark());
    row->resize(220, row->sizeHint().height());
    row->show();
    return row;
}

/// As a person would; a field that refuses the text goes on being edited.
void type_and_enter(ValueField& field, const QString& text) {
    QVERIFY(QTest::qWaitForWindowActive(&field, patience_ms));
    field.setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(field.editing());
    field.setText(text);
    QTest::keyClick(&field, Qt::Key_Return);
}

} // namespace

class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void there_is_a_control_for_every_row() {
        Controller controller;
        ControlsPanel panel(controller);
        controller.load(test::busy_scenario());
        const std::vector<Parameter> table = parameter_table(test::busy_scenario());
        QCOMPARE(panel.row_count(), table.size());
        for (const Parameter& parameter : table) {
            const ParameterRow* row = panel.row(parameter.key);
            QVERIFY2(row != nullptr, parameter.key.c_str());
            QVERIFY2(!row->toolTip().isEmpty(), parameter.key.c_str());
            const auto controls = row->findChildren<QWidget*>();
            const bool named = std::any_of(controls.begin(), controls.end(), [](QWidget* control) {
                return !control->accessibleName().isEmpty();
            });
            QVERIFY2(named, parameter.key.c_str());
        }
        QVERIFY(panel.row("workload.orders.rate") != nullptr);
        QVERIFY(panel.row("account.acme.children") != nullptr);
    }

    void another_scenario_has_its_own_rows() {
        Controller controller;
        ControlsPanel panel(controller);
        controller.load(test::busy_scenario());
        Scenario other = test::busy_scenario();
        other.workloads[0].name = "imports";
        controller.load(other);
        QVERIFY(panel.row("workload.imports.rate") != nullptr);
        QVERIFY(panel.row("workload.orders.rate") == nullptr);
    }

    void thousands_of_accounts_do_not_make_thousands_of_controls() {
        Controller controller;
        ControlsPanel panel(controller);
        Scenario crowd = test::busy_scenario();
        for (int i = 0; i < 5000; ++i) {
            crowd.accounts.push_back({"a" + std::to_string(i), "", {}, 1, {}, false});
        }
        controller.load(crowd);
        QVERIFY(panel.row_count() < 200);
    }

    void a_control_without_effect_cannot_be_used_and_says_why() {
        Controller controller;
        ControlsPanel panel(controller);
        controller.load(test::busy_scenario());
        const auto usable = [&panel](const char* key) {
            const auto parts = panel.row(key)->findChildren<QWidget*>();
            return std::none_of(parts.begin(), parts.end(), [](const QWidget* part) {
                return part->focusPolicy() != Qt::NoFocus && !part->isEnabled();
            });
        };
        QVERIFY(usable("decouple.enabled"));
        QVERIFY(!usable("decouple.interval"));
        QVERIFY(!usable("partition.lanes")); // a choice decides
        QVERIFY(!usable("retry.backoff"));   // a number decides
        QVERIFY(panel.row("decouple.interval")
                    ->toolTip()
                    .contains(QStringLiteral("Has no effect while “Decoupled updates” is: off")));

        panel.row("decouple.enabled")->request(true);
        QVERIFY(usable("decouple.interval"));
        QVERIFY(!panel.row("decouple.interval")->toolTip().contains(QStringLiteral("no effect")));
        panel.row("partition.by")->request(ChoiceIndex{1});
        QVERIFY(usable("partition.lanes"));
        QVERIFY(!usable("partition.period")); // of time slices alone
        panel.row("retry.max_attempts")->request(std::int64_t{5});
        QVERIFY(usable("retry.backoff"));
        QVERIFY(!usable("retry.base"));
        QVERIFY(panel.row("retry.base")->toolTip().contains(QStringLiteral("“Back-off” is: None")));

        panel.row("decouple.enabled")->reset();
        QVERIFY(!usable("decouple.interval"));
    }

    void what_one_workload_gives_an_effect_can_be_used() {
        Controller controller;
        ControlsPanel panel(controller);
        Scenario scenario = test::busy_scenario();
        scenario.workloads[0].parameters = {{"retry.max_attempts", std::int64_t{3}}};
        controller.load(scenario);
        QVERIFY(panel.row("retry.backoff")->findChild<QComboBox*>()->isEnabled());
    }

    void dragging_a_slider_asks_for_a_value() {
        const auto row = row_for("batch.size");
        QSignalSpy asked(row.get(), &ParameterRow::requested);
        auto* slider = row->findChild<TrackSlider*>();
        const QPoint end = slider->point_of(slider->maximum());
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->point_of(200));
        QTest::mouseMove(slider, slider->point_of(600));
        QTest::mouseMove(slider, end);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, end);
        QVERIFY(asked.count() >= 2);
        const auto last = asked.back().front().value<Setting>();
        QCOMPARE(last.key, "batch.size");
        QVERIFY(last.value == find_parameter("batch.size")->slider_maximum);
        QVERIFY(row->value() == last.value);
    }

    void a_click_on_the_mark_is_the_loaded_value_to_the_last_digit() {
        const Parameter& parameter = *find_parameter("skew.limit");
        ParameterRow row(parameter, std::int64_t{12'403});
        row.set_theme(Theme::light());
        row.resize(1200, 60);
        row.show();
        row.request(std::int64_t{500});
        auto* slider = row.findChild<TrackSlider*>();
        QTest::mouseClick(slider, Qt::LeftButton, {},
                          slider->point_of(SliderScale(parameter).place(std::int64_t{12'403})));
        QVERIFY(row.value() == ParameterValue(std::int64_t{12'403}));
    }

    void a_switch_asks_for_the_other_value() {
        const auto row = row_for("decouple.enabled");
        QSignalSpy asked(row.get(), &ParameterRow::requested);
        QTest::mouseClick(row->findChild<SwitchBox*>(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked.front().front().value<Setting>() == (Setting{"decouple.enabled", true}));
    }

    void a_list_asks_for_a_choice() {
        const auto row = row_for("retry.backoff");
        QSignalSpy asked(row.get(), &ParameterRow::requested);
        auto* combo = row->findChild<QComboBox*>();
        QCOMPARE(combo->count(), 3);
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked.front().front().value<Setting>() ==
                (Setting{"retry.backoff", ChoiceIndex{1}}));
    }

    void a_value_can_be_typed() {
        const auto row = row_for("client.timeout");
        QSignalSpy asked(row.get(), &ParameterRow::requested);
        auto* field = row->findChild<ValueField*>();
        type_and_enter(*field, QStringLiteral("2500ms"));
        QCOMPARE(asked.count(), 1);
        QVERIFY(row->value() == ParameterValue(Duration(std::chrono::milliseconds(2500))));
        QTRY_COMPARE(field->text(), QStringLiteral("2.5 s"));
    }

    void nonsense_is_refused_and_escape_forgets_it() {
        const auto row = row_for("client.timeout");
        QSignalSpy asked(row.get(), &ParameterRow::requested);
        auto* field = row->findChild<ValueField*>();
        type_and_enter(*field, QStringLiteral("soon"));
        QVERIFY(field->editing());
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(!field->editing());
        QCOMPARE(field->text(), QStringLiteral("never"));
        QCOMPARE(asked.count(), 0);
    }

    void a_double_click_puts_it_back() {
        const auto row = row_for("work.insert");
        row->request(Duration(std::chrono::milliseconds(50)));
        QVERIFY(row->value() != row->loaded());
        auto* slider = row->findChild<TrackSlider*>();
        QTest::mouseDClick(slider, Qt::LeftButton, {}, slider->rect().center());
        QVERIFY(row->value() == row->loaded());
    }

    void arrow_keys_step() {
        const auto row = row_for("retry.max_attempts");
        auto* slider = row->findChild<TrackSlider*>();
        QTest::keyClick(slider, Qt::Key_Right);
        QTest::keyClick(slider, Qt::Key_Up);
        QVERIFY(row->value() == ParameterValue(std::int64_t{3}));
        QTest::keyClick(slider, Qt::Key_Left);
        QVERIFY(row->value() == ParameterValue(std::int64_t{2}));
        QTest::keyClick(slider, Qt::Key_Backspace);
        QVERIFY(row->value() == row->loaded());
    }

    void the_search_field_leaves_only_what_it_names() {
        Controller controller;
        ControlsPanel panel(controller);
        controller.load(test::busy_scenario());
        panel.resize(280, 900);
        panel.show();
        auto* search = panel.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        search->setText(QStringLiteral("lock TIME-out"));
        QVERIFY(panel.row("platform.lock_timeout")->isVisible());
        QVERIFY(!panel.row("batch.size")->isVisible());
        search->clear();
        QVERIFY(panel.row("batch.size")->isVisible());
        QVERIFY(!panel.row("platform.lock_timeout")->isVisible()); // its group is closed
    }

    void a_control_follows_what_is_simulated() {
        Controller controller;
        ControlsPanel panel(controller);
        connect(&controller, &Controller::frame_changed, &panel, &ControlsPanel::show_frame);
        Scenario scenario = test::busy_scenario();
        scenario.interventions = {{std::chrono::seconds(10), {{"batch.size", std::int64_t{9}}}}};
        controller.load(scenario);
        controller.seek(SimTime(std::chrono::seconds(20)));
        QTRY_VERIFY(panel.row("batch.size")->value() == ParameterValue(std::int64_t{9}));
        panel.row("batch.size")->request(std::int64_t{4});
        QTRY_VERIFY(controller.frame()->scenario->parameters.batch_size == 4);
        QVERIFY(panel.row("batch.size")->value() == ParameterValue(std::int64_t{4}));
    }
};

LOCKSCOPE_WINDOW_TEST(test_controls, TestControls)
#include "test_controls.moc"
