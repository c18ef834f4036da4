// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, driven as a person would: keys, mouse, files.
#include <QTest>

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/charts_panel.h"
#include "ui/charts/plot_view.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/switch_box.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/errors_dialog.h"
#include "ui/kit/track_slider.h"
#include "ui/stage/inspector_panel.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/instrument_strip.h"
#include "ui/tables/instruments.h"
#include "ui/timeline/timeline_widget.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

class TestMainWindow : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window({1280, 720});
    }
    void cleanup() { close_window(); }

    void space_plays_and_pauses() {
        QTest::keyClick(window_.get(), Qt::Key_Space);
        QTRY_VERIFY(frame().playing && frame().stage.now > SimTime(100ms));
        QTest::keyClick(window_.get(), Qt::Key_Space);
        QTRY_VERIFY(caught_up() && !frame().playing);
    }

    void keys_step_and_change_speed() {
        const std::uint64_t before = frame().events;
        QTest::keyClick(window_.get(), Qt::Key_Period);
        QTRY_VERIFY(caught_up() && frame().events > before);
        QTest::keyClick(window_.get(), Qt::Key_Plus);
        QTRY_VERIFY(caught_up() && frame().wanted_speed == 2.0);
        QTest::keyClick(window_.get(), Qt::Key_Minus);
        QTest::keyClick(window_.get(), Qt::Key_Minus);
        QTRY_VERIFY(caught_up() && frame().wanted_speed == 0.5);
        QTest::keyClick(window_.get(), Qt::Key_0);
        QTRY_VERIFY(caught_up() && frame().wanted_speed == 1.0);
    }

    void single_keys_rest_in_a_text_field() {
        window_->controls().focus_search();
        auto* search =
            window_->controls().findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("a 0."));
        QCOMPARE(search->text(), QStringLiteral("a 0."));
        QVERIFY(caught_up()); // no command was given
        QVERIFY(!frame().playing);
    }

    void n_opens_the_autopsy_and_the_doomed_is_marked() {
        auto* autopsy = window_->findChild<AutopsyDock*>();
        QVERIFY(autopsy != nullptr);
        QTest::keyClick(window_.get(), Qt::Key_N);
        QTRY_VERIFY(autopsy->state() == AutopsyDock::State::shown);
        QVERIFY(autopsy->isVisible());
        QCOMPARE(autopsy->autopsy()->failure, frame().failures);
        // A request that is refused is not there yet when its fate is sealed: one that waited is.
        const auto waited = [&] {
            return autopsy->autopsy()->cause == FailureCause::unable_to_lock_row;
        };
        for (int hunts = 0; hunts < 200 && !waited(); ++hunts) {
            const std::int64_t before = frame().failures;
            QTest::keyClick(window_.get(), Qt::Key_N);
            QTRY_VERIFY(frame().failures > before &&
                        autopsy->state() == AutopsyDock::State::shown &&
                        autopsy->autopsy()->failure == frame().failures);
        }
        QVERIFY(waited());
        const Autopsy doomed = *autopsy->autopsy();
        QTest::mouseClick(autopsy->findChild<QToolButton*>(QStringLiteral("autopsy-jump")),
                          Qt::LeftButton);
        QTRY_VERIFY(caught_up() && frame().stage.now == doomed.inevitable.at);
        QTRY_COMPARE(window_->stage().selected_transaction(), doomed.attempt.who.transaction);
        QTRY_VERIFY(window_->stage().inspector().isVisible());
    }

    void every_instrument_is_in_sight_in_a_small_window() {
        InstrumentStrip& strip = window_->instruments().strip();
        QVERIFY(strip.isVisible());
        for (InstrumentDock* dock : window_->instruments().docks()) {
            QVERIFY(dock->isHidden());
            auto* button =
                strip.findChild<QAbstractButton*>(QStringLiteral("open-") + dock->objectName());
            QVERIFY2(button != nullptr && button->isVisible(), qPrintable(dock->objectName()));
            QCOMPARE(button->text(), dock->windowTitle());
            const QRect place(button->mapTo(window_.get(), QPoint()), button->size());
            QVERIFY(window_->rect().contains(place));
            QVERIFY(button->fontMetrics().horizontalAdvance(button->text()) < place.width());
        }
        // Open, it is behind its tab or says its name itself.
        auto& autopsy = window_->instruments().page<AutopsyDock>();
        auto* open =
            strip.findChild<QAbstractButton*>(QStringLiteral("open-") + autopsy.objectName());
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY(!autopsy.visibleRegion().isEmpty());
        QVERIFY(!open->isVisible() && strip.isVisible());
        autopsy.close();
        QVERIFY(open->isVisible());
    }
    void instruments_leave_the_picture_its_room() {
        close_window();
        make_settings();
        open_window({1440, 860});
        QVERIFY(!window_->instruments().strip().isVisible());
        QTRY_VERIFY(window_->instruments().docks().front()->height() < window_->height() / 4);
    }
    void dragging_a_slider_reaches_the_engine() {
        window_->controller().play();
        QTRY_VERIFY(frame().playing);
        auto* slider = control<TrackSlider>("batch.size");
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->point_of(0));
        QTest::mouseMove(slider, slider->point_of(300));
        QTest::mouseMove(slider, slider->point_of(500));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->point_of(500));
        const auto asked = std::get<std::int64_t>(window_->controls().row("batch.size")->value());
        QVERIFY(asked > 10);
        QTRY_COMPARE(frame().scenario->parameters.batch_size, asked);
        QTRY_VERIFY(window_->isWindowModified());
    }

    void toggling_decoupling_ends_the_failures() {
        Controller& controller = window_->controller();
        controller.seek(SimTime(5min));
        QTRY_VERIFY(caught_up());
        const std::int64_t failed_coupled = frame().attempts.failed;
        QVERIFY(failed_coupled > 100);
        QTest::mouseClick(control<SwitchBox>("decouple.enabled"), Qt::LeftButton);
        QTRY_VERIFY(frame().scenario->parameters.decouple_enabled);
        controller.seek(SimTime(7min));
        QTRY_VERIFY(caught_up());
        const std::int64_t failed_by_then = frame().attempts.failed;
        controller.seek(SimTime(12min));
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().attempts.failed - failed_by_then < failed_coupled / 10);
        QVERIFY(window_->stage().scene().frame() == &frame());
    }

    void charts_show_the_run() {
        window_->controller().seek(SimTime(5min));
        QTRY_VERIFY(caught_up());
        const ChartCard* throughput = window_->charts().cards().front();
        QVERIFY(throughput->value_text().contains(QStringLiteral("/s")));
        const auto titles = window_->charts().findChildren<QLabel*>();
        QVERIFY(std::any_of(titles.begin(), titles.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("Queue length, Acme Corp");
        }));
    }

    void timeline_and_charts_lead_through_the_run() {
        TimelineWidget& strip = window_->timeline();
        const auto place = [&strip](double t) {
            return QPoint(static_cast<int>(strip.scale().x_of(t)),
                          static_cast<int>(strip.line_y()));
        };
        QTest::mouseClick(&strip, Qt::LeftButton, {}, place(600.0));
        QTRY_VERIFY(caught_up() && std::abs(seconds(frame().stage.now) - 600.0) < 10.0);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, place(120.0));
        QTRY_VERIFY(caught_up() && std::abs(seconds(frame().stage.now) - 120.0) < 10.0);
        PlotView& plot = window_->charts().cards().front()->plot();
        QTest::mouseClick(plot.viewport(), Qt::LeftButton, {},
                          QPoint(static_cast<int>(plot.scale().x_of(60.0)), 20));
        QTRY_VERIFY(caught_up() && std::abs(seconds(frame().stage.now) - 60.0) < 10.0);
    }

    void a_bad_file_is_explained_and_the_run_goes_on() {
        write(QStringLiteral("bad.yaml"), "lockscope: 1\nname: Bad\nsede: 3\nduration: 5\n");
        window_->controller().play();
        QTRY_VERIFY(frame().playing);
        const std::uint64_t run = frame().run;
        window_->files().open(file(QStringLiteral("bad.yaml")));
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() != nullptr);
        auto* dialog = window_->findChild<ErrorsDialog*>();
        QVERIFY(dialog->errors().size() >= 2);
        QVERIFY(dialog->errors().join(u' ').contains(QStringLiteral("bad.yaml:3:")));
        const SimTime there = frame().stage.now;
        QTRY_VERIFY(frame().stage.now > there);
        QCOMPARE(frame().run, run);
        QVERIFY(window_->windowTitle().contains(QStringLiteral("Busy")));
        dialog->close();
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() == nullptr);
    }

    void a_missing_file_is_explained() {
        window_->files().open(file(QStringLiteral("nowhere.yaml")));
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() != nullptr);
    }

    void saved_and_opened_again_it_is_the_same() {
        window_->controller().seek(SimTime(30s));
        window_->controls().row("batch.size")->request(std::int64_t{25});
        window_->controller().seek(SimTime(60s));
        QTRY_VERIFY(caught_up());
        QVERIFY(window_->isWindowModified());
        const QString path = file(QStringLiteral("mine.yaml"));
        QVERIFY(window_->files().write(path));
        QVERIFY(!window_->isWindowModified());
        const auto saved = read_scenario_file(path.toStdString());
        QVERIFY(saved.ok());
        QVERIFY(saved.value() == window_->controller().recorded());
        QCOMPARE(saved.value().interventions.size(), std::size_t{1});
        QVERIFY(window_->windowTitle().contains(QStringLiteral("mine.yaml")));
        const std::uint64_t fingerprint = frame().fingerprint;
        const std::uint64_t run = frame().run;

        window_->files().open(path);
        QTRY_VERIFY(frame().run != run);
        window_->controller().seek(SimTime(60s));
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().fingerprint, fingerprint);
        QCOMPARE(settings_->recent_files().size(), 1);
    }

    void what_cannot_be_written_is_not_lost() {
        window_->controls().row("batch.size")->request(std::int64_t{25});
        QVERIFY(!window_->files().write(file(QStringLiteral("no/such/folder/mine.yaml"))));
        QVERIFY(window_->isWindowModified());
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() != nullptr);
    }

    void unsaved_changes_are_asked_about() {
        window_->controls().row("batch.size")->request(std::int64_t{25});
        window_->close();
        QVERIFY(window_->isVisible());
        QTRY_VERIFY(box("unsaved-changes") != nullptr);
        box("unsaved-changes")->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(box("unsaved-changes") == nullptr);
        QVERIFY(window_->isVisible());
        window_->close();
        QTRY_VERIFY(box("unsaved-changes") != nullptr);
        box("unsaved-changes")->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(!window_->isVisible());
    }

    void restart_asks_only_if_something_was_changed() {
        window_->controller().seek(SimTime(30s));
        QTRY_VERIFY(caught_up());
        QTest::keyClick(window_.get(), Qt::Key_R);
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime());
        window_->controls().row("batch.size")->request(std::int64_t{25});
        QTRY_VERIFY(caught_up());
        QTest::keyClick(window_.get(), Qt::Key_R);
        QTRY_VERIFY(box("restart-question") != nullptr);
        for (QAbstractButton* button : box("restart-question")->buttons()) {
            if (box("restart-question")->buttonRole(button) == QMessageBox::DestructiveRole) {
                button->click();
                break;
            }
        }
        QTRY_VERIFY(caught_up() && frame().scenario->parameters.batch_size == 1);
    }

    void examples_open() {
        window_->files().open_example(QStringLiteral("quarterly-push"));
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().scenario->name != "Busy");
    }

    void light_and_dark() {
        window_->choose_theme(ThemeChoice::light);
        QVERIFY(!window_->theme().is_dark);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() > 0.5F);
        window_->choose_theme(ThemeChoice::dark);
        QVERIFY(window_->theme().is_dark);
        window_->choose_theme(ThemeChoice::system);
        QCOMPARE(window_->theme(), Theme::from_palette(QApplication::palette()));
    }

    void the_layout_is_remembered() {
        window_->resize(1100, 640);
        window_->close();
        MainWindow again(*settings_);
        QCOMPARE(again.size(), QSize(1100, 640));
    }

private:
    void write(const QString& name, const char* content) const {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    template <class Control>
    [[nodiscard]] Control* control(const char* key) const {
        return window_->controls().row(key)->template findChild<Control*>();
    }
};

LOCKSCOPE_WINDOW_TEST(test_main_window, TestMainWindow)
#include "test_main_window.moc"
