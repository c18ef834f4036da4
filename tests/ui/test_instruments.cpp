// SPDX-License-Identifier: GPL-3.0-or-later
// The table of instruments: each row is a page, makes the simulation work while it is seen, and
// its wishes are granted.
#include <QTest>

#include "tests/support/example_scenario.h"
#include "tests/support/test_entry.h"
#include "ui/session/controller.h"
#include "ui/tables/instrument_dock.h"
#include "ui/tables/instruments.h"

#include <QAction>
#include <QMainWindow>
#include <QSignalSpy>

using namespace lockscope;
using namespace lockscope::ui;

namespace {

bool is_in(const Frame& frame, Watched what) {
    switch (what) {
#define LOCKSCOPE_WATCHED(name, type, every, value)                                                \
    case Watched::name:                                                                            \
        return frame.name != nullptr;
#include "ui/session/watched.def"
    case Watched::events:
        return frame.log != nullptr;
    case Watched::prices:
        return frame.price_tags != nullptr;
    }
    return false;
}

} // namespace

class TestInstruments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
        window_ = std::make_unique<QMainWindow>();
        window_->setCentralWidget(new QWidget);
        controller_ = std::make_unique<Controller>();
        instruments_ = new Instruments(*window_, *controller_);
        connect(controller_.get(), &Controller::frame_changed, instruments_,
                &Instruments::show_frame);
        controller_->load(lockscope::test::example("quarterly-push"));
        window_->resize(1200, 700);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get(), patience_ms));
    }
    void cleanup() {
        window_.reset();
        controller_.reset();
    }

    void every_row_is_a_page() {
        const auto rows = instrument_table();
        const QList<QAction*> actions = instruments_->actions();
        QCOMPARE(static_cast<std::size_t>(instruments_->docks().size()), rows.size());
        QCOMPARE(static_cast<std::size_t>(actions.size()), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto place = static_cast<qsizetype>(i);
            const InstrumentDock& dock = *instruments_->docks()[place];
            QCOMPARE(static_cast<std::size_t>(rows[i].instrument), i);
            QCOMPARE(dock.instrument(), rows[i].instrument);
            QCOMPARE(dock.objectName(), QLatin1String(rows[i].id));
            QCOMPARE(dock.windowTitle(), QLatin1String(rows[i].title));
            QCOMPARE(actions[place]->text(), QLatin1String(rows[i].title));
            QVERIFY(dock.widget() != nullptr && dock.isHidden());
        }
    }

    void what_a_page_shows_is_made_while_it_is_seen() {
        controller_->seek(SimTime(std::chrono::minutes(1)));
        for (const InstrumentRow& row : instrument_table()) {
            InstrumentDock& dock = *instruments_->docks()[static_cast<qsizetype>(row.instrument)];
            dock.show();
            dock.raise();
            QTRY_VERIFY(settled());
            for (const InstrumentRow& each : instrument_table()) {
                if (each.watches.has_value()) {
                    QTRY_COMPARE(is_in(*controller_->frame(), *each.watches),
                                 each.instrument == row.instrument);
                }
            }
            dock.hide();
        }
    }

    void every_page_has_its_wishes_granted() {
        const QSignalSpy controls(instruments_, &Instruments::control_requested);
        const QSignalSpy accounts(instruments_, &Instruments::account_selected);
        const QSignalSpy transactions(instruments_, &Instruments::transaction_selected);
        int asked = 0;
        for (InstrumentDock* dock : instruments_->docks()) {
            ++asked;
            Q_EMIT dock->control_requested(QStringLiteral("batch.size"));
            Q_EMIT dock->account_selected(AccountId(0u));
            Q_EMIT dock->transaction_selected(1, AccountId(0u));
            const SimTime moment{std::chrono::seconds(asked)};
            Q_EMIT dock->seek_requested(moment);
            QTRY_VERIFY(settled() && controller_->frame()->stage.now == moment);
            Q_EMIT dock->apply_requested({"batch.size", std::int64_t{10 + asked}});
            QTRY_COMPARE(controller_->frame()->interventions->size(),
                         static_cast<std::size_t>(asked));
            Q_EMIT dock->event_chosen(0);
            QTRY_VERIFY(settled() && controller_->frame()->stage.now < moment);
        }
        QCOMPARE(controls.size(), asked);
        QCOMPARE(accounts.size(), 2 * asked);
        QCOMPARE(transactions.size(), asked);
    }

private:
    [[nodiscard]] bool settled() const {
        return controller_->frame() != nullptr && controller_->caught_up(*controller_->frame());
    }

    std::unique_ptr<QMainWindow> window_;
    std::unique_ptr<Controller> controller_;
    Instruments* instruments_ = nullptr; ///< of the window
};

LOCKSCOPE_WINDOW_TEST(test_instruments, TestInstruments)
#include "test_instruments.moc"
