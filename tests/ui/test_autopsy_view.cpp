// SPDX-License-Identifier: GPL-3.0-or-later
// The failure autopsy: the geometry of its bar, its words on the failures of the examples, and
// walking up the chain with the keyboard.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/example_scenario.h"
#include "tests/support/instrument_frames.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/kit/clock_text.h"
#include "ui/tables/autopsy_bar.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/events_dock.h"
#include "ui/tables/instruments.h"
#include "ui/tables/split_list.h"
#include "ui/tables/table_look.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

#include <numeric>

using namespace lockscope;
using namespace lockscope::ui;
using lockscope::test::example;

namespace {

using AutopsyPtr = std::shared_ptr<const Autopsy>;

AutopsyPtr autopsy_of(const Scenario& scenario, std::int64_t failure) {
    auto result = explain_failure(scenario, failure);
    return result ? std::make_shared<const Autopsy>(std::move(result).value()) : nullptr;
}

/// The first failure that says yes.
template <class Test>
AutopsyPtr find(const Scenario& scenario, std::int64_t until, Test test) {
    for (std::int64_t failure = 1; failure <= until; ++failure) {
        const AutopsyPtr autopsy = autopsy_of(scenario, failure);
        if (autopsy != nullptr && test(*autopsy)) {
            return autopsy;
        }
    }
    return nullptr;
}

/// A holder of the attempt's locks that waited itself.
bool has_chain(const Autopsy& autopsy) {
    for (const Wait& wait : autopsy.attempt.waits) {
        for (const Stretch& holder : wait.holders) {
            if (!holder.waits.empty()) {
                return true;
            }
        }
    }
    return false;
}

/// `pair` holds `a` while it waits for `b`, which `root` holds; `victim` waits for `a`.
Scenario chain_scenario() {
    using namespace lockscope::test;
    Scenario scenario = bare_scenario(2);
    scenario.parameters.platform_lock_timeout = 2500ms;
    scenario.workloads.push_back(once("root", 0s, "b"));
    scenario.workloads.back().parameters = {{"work.insert", Duration(3s)}};
    Workload pair = once("pair", 500ms, "a", 2);
    pair.targets = WeightTargets{{{"a", 1.0}, {"b", 1.0}}};
    pair.parameters = {{"batch.size", std::int64_t{2}}};
    scenario.workloads.push_back(pair);
    scenario.workloads.push_back(once("victim", 1s, "a"));
    for (scenario.seed = 1; scenario.seed < 1000; ++scenario.seed) {
        const AutopsyPtr autopsy = autopsy_of(scenario, 1);
        if (autopsy != nullptr && autopsy->attempt.who.workload_name == "victim" &&
            has_chain(*autopsy)) {
            return scenario;
        }
    }
    return scenario;
}

} // namespace

class TestAutopsyView : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { lockscope::test::fail_on_warnings(); }
    void cleanup() { close_window(); }

    void segments_are_in_proportion() {
        const std::vector<Duration> lengths{1s, 6s, Duration(0), 3s};
        const auto segments = bar_segments(lengths, 1000, 10);
        QCOMPARE(segments.size(), std::size_t{3});
        QCOMPARE(segments[0].part, std::size_t{1});
        QCOMPARE(segments[0].width, 600);
        QCOMPARE(segments[1].part, std::size_t{3});
        QCOMPARE(segments[1].x, 600);
        QCOMPARE(segments[2].part, std::size_t{0});
        QCOMPARE(segments[2].x, 900);
        QVERIFY(bar_segments({}, 100, 5).empty());
        const std::vector<Duration> nothing{Duration(0), Duration(0)};
        QVERIFY(bar_segments(nothing, 100, 5).empty());
    }

    void tiny_parts_go_together() {
        std::vector<Duration> lengths(30, Duration(1ms));
        lengths[7] = 10s;
        const auto segments = bar_segments(lengths, 500, 12);
        QCOMPARE(segments.size(), std::size_t{2});
        QCOMPARE(segments[0].part, std::size_t{7});
        QCOMPARE(segments[1].part, BarSegment::others);
        QCOMPARE(segments[1].parts.size(), std::size_t{29});
        QCOMPARE(segments[1].width, 12);
        lengths = {10s, Duration(1ms)}; // a single small one keeps its name
        QCOMPARE(bar_segments(lengths, 500, 12)[1].part, std::size_t{1});
    }

    void segments_always_fill_the_bar() {
        std::uint64_t state = 7;
        const auto random = [&state](std::uint64_t below) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            return (state >> 33) % below;
        };
        for (int round = 0; round < 3000; ++round) {
            std::vector<Duration> lengths(random(40));
            for (Duration& length : lengths) {
                const std::uint64_t scale = std::uint64_t{1} << random(40);
                length = Duration(static_cast<Duration::rep>(random(scale)));
            }
            const int width = static_cast<int>(1 + random(2000));
            const int least = static_cast<int>(1 + random(30));
            const auto segments = bar_segments(lengths, width, least);
            std::size_t parts = 0;
            int x = 0;
            for (const BarSegment& s : segments) {
                QCOMPARE(s.x, x);
                QVERIFY(s.width >= 0);
                x += s.width;
                parts += s.parts.size();
            }
            const auto real = std::count_if(lengths.begin(), lengths.end(),
                                            [](Duration d) { return d > Duration(0); });
            QCOMPARE(parts, static_cast<std::size_t>(real));
            QCOMPARE(x, real > 0 ? width : 0);
        }
    }

    void all_of_the_time_is_in_the_parts() {
        for (const char* name : {"owner-change", "quarterly-push", "ping-pong"}) {
            const Scenario scenario = example(name);
            for (std::int64_t failure = 1; failure <= 12; failure += 5) {
                const AutopsyPtr autopsy = autopsy_of(scenario, failure);
                QVERIFY(autopsy != nullptr);
                Duration sum{0};
                for (const AutopsyPart& part : parts_of(autopsy->attempt)) {
                    sum += part.length;
                    QVERIFY(!about(part).isEmpty());
                    for (const QString& label : labels(part)) {
                        QVERIFY(!label.isEmpty());
                    }
                }
                QCOMPARE(sum, autopsy->attempt.length());
                for (const WorkItem& item : work_items(autopsy->attempt)) {
                    QVERIFY(item.length > Duration(0) && !item.what.isEmpty());
                }
            }
        }
    }

    void none_computing_shown_error() {
        AutopsyDock dock;
        dock.set_theme(Theme::dark());
        dock.resize(1000, 240);
        dock.show();
        QCOMPARE(dock.state(), AutopsyDock::State::none);
        QVERIFY(dock.message().contains(QStringLiteral("No attempt has failed")));
        Frame frame;
        frame.failures = 61;
        dock.show_frame(std::make_shared<const Frame>(frame));
        QVERIFY(dock.message().contains(QStringLiteral("Choose a failure")));
        test::picture(dock, QStringLiteral("autopsy-none-dark"));
        const QSignalSpy asked(&dock, &AutopsyDock::explain_requested);
        for (auto* button : dock.findChildren<PageButton*>()) {
            if (button->text() == QStringLiteral("Explain the last failure")) {
                QVERIFY(button->isVisible());
                button->click();
            }
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toLongLong(), 61LL);
        QCOMPARE(dock.state(), AutopsyDock::State::computing);
        QVERIFY(dock.message().contains(QStringLiteral("61")));
        dock.show_error(QStringLiteral("the run was stopped"));
        QCOMPARE(dock.state(), AutopsyDock::State::failed);
        QVERIFY(dock.message().contains(QStringLiteral("the run was stopped")));
        QVERIFY(dock.note().contains(QStringLiteral("61 of 61")));
        dock.clear();
        QCOMPARE(dock.state(), AutopsyDock::State::none);
        QVERIFY(dock.note().isEmpty());
    }

    void a_failure_is_told() {
        const AutopsyPtr autopsy = find(example("owner-change"), 60, [](const Autopsy& a) {
            const auto parts = parts_of(a);
            return std::any_of(parts.begin(), parts.end(), [](const AutopsyPart& part) {
                return part.kind == AutopsyPart::Kind::holder &&
                       part.stretch->who.kind == TransactionKind::owner_change && part.length > 3s;
            });
        });
        QVERIFY(autopsy != nullptr);
        AutopsyDock dock;
        dock.set_theme(Theme::dark());
        dock.resize(1150, 250);
        dock.show();
        Frame frame;
        frame.failures = autopsy->failure + 3;
        dock.show_frame(std::make_shared<const Frame>(frame));
        dock.show_computing(autopsy->failure);
        dock.show_autopsy(autopsy);
        QVERIFY(dock.headline_text().contains(QStringLiteral("UNABLE_TO_LOCK_ROW")));
        QVERIFY(dock.headline_text().contains(clock_text(autopsy->time)));
        QVERIFY(dock.bar().segments().size() >= 2);
        QCOMPARE(dock.bar().selected(), 0);
        QVERIFY(dock.about_text().contains(QStringLiteral("owner change")));
        QVERIFY(dock.split().items().front().what.contains(QStringLiteral("sharing checks over")));
        test::picture(dock, QStringLiteral("autopsy-dark"));

        QTest::keyClick(&dock.bar(), Qt::Key_End);
        QCOMPARE(dock.bar().selected(), static_cast<int>(dock.bar().segments().size()) - 1);
        QTest::keyClick(&dock.bar(), Qt::Key_Left);
        QTest::keyClick(&dock.bar(), Qt::Key_Home);
        QCOMPARE(dock.bar().selected(), 0);

        const QSignalSpy sought(&dock, &AutopsyDock::seek_requested);
        const QSignalSpy asked(&dock, &AutopsyDock::explain_requested);
        dock.findChild<PageButton*>(QStringLiteral("autopsy-jump"))->click();
        QCOMPARE(sought.size(), 1);
        QCOMPARE(sought[0][0].value<SimTime>(), autopsy->inevitable.at);
        dock.findChild<PageButton*>(QStringLiteral("autopsy-copy"))->click();
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied, copied_text(*autopsy));
        QCOMPARE(copied.count(u'\n'), QString::fromStdString(to_text(*autopsy)).count(u'\n'));
        dock.set_theme(Theme::light());
        test::picture(dock, QStringLiteral("autopsy-light"));
        dock.findChild<PageButton*>(QStringLiteral("autopsy-next"))->click();
        QCOMPARE(asked[0][0].toLongLong(), autopsy->failure + 1);
        dock.show_autopsy(autopsy_of(example("owner-change"), 1));
        QVERIFY(!dock.findChild<PageButton*>(QStringLiteral("autopsy-previous"))->isEnabled());
    }

    void the_chain_is_walked_to_its_root() {
        const Scenario scenario = chain_scenario();
        const AutopsyPtr autopsy = autopsy_of(scenario, 1);
        QVERIFY(autopsy != nullptr && has_chain(*autopsy));
        AutopsyDock dock;
        dock.set_theme(Theme::dark());
        dock.resize(1000, 260);
        dock.show();
        dock.show_autopsy(autopsy);
        const std::size_t at_bottom = dock.bar().parts().size();
        QTest::keyClick(&dock.bar(), Qt::Key_Return); // the pair waited itself
        QCOMPARE(dock.depth(), std::size_t{1});
        bool root = false;
        for (const AutopsyPart& part : dock.bar().parts()) {
            root = root || (part.stretch != nullptr && part.stretch->who.workload_name == "root");
        }
        QVERIFY(root);
        test::picture(dock, QStringLiteral("autopsy-chain-dark"));
        for (int i = 0; i < 3; ++i) { // behind the root there is nobody
            QTest::keyClick(&dock.bar(), Qt::Key_Home);
            QTest::keyClick(&dock.bar(), Qt::Key_Return);
        }
        QCOMPARE(dock.depth(), std::size_t{1});
        QTest::keyClick(&dock.bar(), Qt::Key_Backspace);
        QCOMPARE(dock.depth(), std::size_t{0});
        QCOMPARE(dock.bar().parts().size(), at_bottom);
        dock.open_segment(0);
        bool gone_back = false;
        for (auto* crumb : dock.findChildren<PageButton*>()) {
            if (crumb->text().startsWith(QStringLiteral("The failed"))) {
                crumb->click();
                gone_back = true;
            }
        }
        QVERIFY(gone_back);
        QTRY_COMPARE(dock.depth(), std::size_t{0});
        dock.clear(); // nothing points into what is gone
        QCOMPARE(dock.bar().segments().size(), std::size_t{0});
    }

    void the_window_explains_and_jumps() {
        open_window({1600, 900}, example("owner-change"));
        window_->choose_theme(ThemeChoice::dark);
        go_to(SimTime(15min));
        AutopsyDock& dock = window_->instruments().page<AutopsyDock>();
        Q_EMIT window_->instruments().page<EventsDock>().explain_requested(4); // as “Why?” does
        QCOMPARE(dock.state(), AutopsyDock::State::computing);
        QTRY_COMPARE(dock.state(), AutopsyDock::State::shown);
        QVERIFY(!dock.visibleRegion().isEmpty()); // in front
        const AutopsyPtr expected = autopsy_of(example("owner-change"), 4);
        QCOMPARE(dock.headline_text(), headline(*expected));
        test::picture(*window_, QStringLiteral("window-autopsy-dark"));
        dock.findChild<PageButton*>(QStringLiteral("autopsy-jump"))->click();
        QTRY_VERIFY(caught_up() && frame().stage.now == expected->inevitable.at);
        window_->instruments().explain(1'000'000);
        QTRY_COMPARE(dock.state(), AutopsyDock::State::failed);
        QVERIFY(!dock.message().isEmpty());
        controller().load(test::busy_scenario()); // what was shown is of another run
        QTRY_COMPARE(dock.state(), AutopsyDock::State::none);
    }

    void failures_that_are_no_wait_have_words() {
        const AutopsyPtr limit =
            find(example("month-end-load", {"platform.long_running_limit=2"}), 40,
                 [](const Autopsy& a) { return a.cause == FailureCause::concurrent_limit; });
        const AutopsyPtr api = autopsy_of(example("not-the-lock"), 1);
        for (const AutopsyPtr& autopsy : {limit, api}) {
            QVERIFY(autopsy != nullptr);
            AutopsyDock dock;
            dock.resize(1000, 240);
            dock.show();
            dock.show_autopsy(autopsy);
            QVERIFY(!dock.headline_text().isEmpty());
            QVERIFY(!inevitable_text(*autopsy).isEmpty());
        }
        QVERIFY(!autopsy_remarks(*api).isEmpty() || !api->attempt.waits.empty());
    }
};

LOCKSCOPE_WINDOW_TEST(test_autopsy_view, TestAutopsyView)
#include "test_autopsy_view.moc"
