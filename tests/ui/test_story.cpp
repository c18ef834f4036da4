// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario says of itself: where the window begins, how fast, and the texts above the stage.
#include <QTest>

#include "core/scenario/examples.h"
#include "core/scenario/writer.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/files/scenario_files.h"
#include "ui/stage/stage_widget.h"
#include "ui/window/story_panel.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

class TestStory : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

    [[nodiscard]] StoryPanel& story() const { return window_->story(); }
    [[nodiscard]] QToolButton* button() const {
        return story().findChild<QToolButton*>(QStringLiteral("story-toggle"));
    }
    [[nodiscard]] QLabel* words() const {
        return story().findChild<QLabel*>(QStringLiteral("story-words"));
    }
    [[nodiscard]] static Scenario told() {
        Scenario scenario = lockscope::test::busy_scenario();
        scenario.description = "A day & a night.";
        scenario.look_at = "First <this>.\nThen that.";
        scenario.try_this = {"Raise & see.", "Lower it."};
        scenario.view = View{90s, 25.0};
        return scenario;
    }

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window({1280, 720});
    }
    void cleanup() { close_window(); }

    void an_example_begins_where_its_story_shows() {
        window_->files().open_example(QStringLiteral("owner-change"));
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime(9min + 57s));
        QCOMPARE(frame().wanted_speed, 3.0);
        QVERIFY(!frame().playing);
        QVERIFY(!controller().modified());
        QVERIFY(story().text().contains(QStringLiteral("ONE contact")));
    }

    void a_file_begins_there_too() {
        const QString path = file(QStringLiteral("told.yaml"));
        QVERIFY(write_scenario_file(path.toStdString(), told()).ok());
        window_->files().open(path);
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime(90s));
        QCOMPARE(frame().wanted_speed, 25.0);
        // What is saved says the same again.
        QVERIFY(controller().recorded() == told());
        // And a restart begins at the start.
        controller().restart(Controller::Changes::keep);
        QTRY_VERIFY(caught_up() && frame().stage.now == start_of_run);
    }

    void a_view_without_a_speed_leaves_it() {
        Scenario scenario = told();
        scenario.view = View{30s, {}};
        controller().set_speed(7.0);
        controller().load(scenario);
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().stage.now, start_of_run); // nobody has asked for its view
        controller().take_view();
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime(30s));
        QCOMPARE(frame().wanted_speed, 7.0);
    }

    void its_texts_are_above_the_stage() {
        QVERIFY(story().isHidden()); // this one says nothing
        const int stage_before = window_->stage().height();
        load(told());
        QVERIFY(story().isVisible());
        QVERIFY(!story().is_open()); // in a window as low as this
        QVERIFY(!words()->isVisible());
        QVERIFY2(stage_before - window_->stage().height() <= 32, "a line, not more");
        button()->click();
        QTRY_VERIFY(words()->isVisible());
        QVERIFY(words()->text().contains(QStringLiteral("First &lt;this&gt;.")));
        QVERIFY(words()->text().contains(QStringLiteral("<li>Raise &amp; see.</li>")));
        QVERIFY(words()->text().indexOf(QStringLiteral("First")) <
                words()->text().indexOf(QStringLiteral("Raise")));
        QVERIFY(story().height() < window_->height() / 3);
        QVERIFY(settings_->story(false)); // and the next window has it open
        QTest::keyClick(window_.get(), Qt::Key_I);
        QTRY_VERIFY(!words()->isVisible());
        QVERIFY(!settings_->story(true));
        load(lockscope::test::busy_scenario());
        QVERIFY(story().isHidden());
    }

    void a_description_alone_is_one_line() {
        Scenario scenario = told();
        scenario.look_at.clear();
        scenario.try_this.clear();
        load(scenario);
        QVERIFY(story().isVisible());
        QVERIFY(!button()->isVisible());
        QVERIFY(!story().open_action()->isEnabled());
        story().set_open(true);
        QVERIFY(!words()->isVisible());
    }

    void long_texts_are_scrolled_to() {
        Scenario scenario = told();
        for (int i = 0; i < 60; ++i) {
            scenario.look_at += "\nAnother paragraph of a story that goes on and on.";
        }
        load(scenario);
        story().set_open(true);
        QCoreApplication::processEvents();
        QVERIFY(words()->height() > story().height());
        QVERIFY(story().height() < window_->height() / 3);
    }
};

LOCKSCOPE_WINDOW_TEST(test_story, TestStory)
#include "test_story.moc"
