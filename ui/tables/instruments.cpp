// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/instruments.h"

#include "ui/kit/sentences.h"
#include "ui/tables/accounts_dock.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/instrument_strip.h"
#include "ui/tables/table_look.h"
#include "ui/tables/transactions_dock.h"

#include <QAction>
#include <QMainWindow>
#include <QTabBar>

#include <algorithm>

namespace lockscope::ui {
namespace {

// Heights: of a few rows of a table, and of a page of words.
constexpr int low = 150;
constexpr int high = 280;

} // namespace

Instruments::Instruments(QMainWindow& window, Controller& controller)
    : QObject(&window)
    , window_(window)
    , strip_(new InstrumentStrip(&window))
    , controller_(controller) {
    connect(strip_, &InstrumentStrip::wanted, this, &Instruments::open);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    for (const InstrumentRow& row : instrument_table()) {
        add(row);
    }
    wire_autopsy();
}

void Instruments::add(const InstrumentRow& row) {
    InstrumentDock* dock = row.make(&window_);
    window_.addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (!docks_.isEmpty()) {
        window_.tabifyDockWidget(docks_.front(), dock);
    }
    docks_.append(dock);
    dock->hide();
    strip_->add(*dock);
    // A page that the menu opens shall be in front.
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool shown) {
        if (shown) {
            dock->raise();
        }
    });
    // The window builds its tabs after this, and anew whenever docks come and go.
    for (const auto changed : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged}) {
        connect(dock, changed, this, &Instruments::refresh_tabs, Qt::QueuedConnection);
    }
    connect(dock, &QDockWidget::visibilityChanged, this,
            [this, dock, watches = row.watches](bool visible) {
                if (watches.has_value()) {
                    controller_.watch(*watches, visible);
                }
                if (visible && controller_.frame() != nullptr) {
                    dock->show_frame(controller_.frame()); // it may have passed over some
                }
            });
    connect(&controller_, &Controller::scenario_loaded, dock, &InstrumentDock::clear);
    grant_wishes(*dock);
}

void Instruments::grant_wishes(InstrumentDock& dock) {
    connect(&dock, &InstrumentDock::account_selected, this, &Instruments::choose);
    connect(&dock, &InstrumentDock::transaction_selected, this,
            [this](TransactionSerial transaction, AccountId account) {
                choose(account);
                Q_EMIT transaction_selected(transaction, account);
            });
    connect(&dock, &InstrumentDock::event_chosen, &controller_, &Controller::go_to_event);
    connect(&dock, &InstrumentDock::seek_requested, &controller_, &Controller::seek);
    connect(&dock, &InstrumentDock::transaction_awaited, this, &Instruments::transaction_awaited);
    connect(&dock, &InstrumentDock::explain_requested, this, &Instruments::explain);
    connect(&dock, &InstrumentDock::apply_requested, &controller_, &Controller::change);
    connect(&dock, &InstrumentDock::apply_from_start_requested, this,
            [this](const Setting& setting) {
                const FramePtr& frame = controller_.frame();
                if (frame != nullptr && frame->finished) {
                    controller_.run_again_with({setting});
                } else {
                    controller_.change_from_start({setting});
                }
            });
    connect(&dock, &InstrumentDock::stretch_requested, &controller_, &Controller::judge);
    connect(&dock, &InstrumentDock::control_requested, this, &Instruments::control_requested);
}

void Instruments::wire_autopsy() {
    // Answers that come when nobody waits for one any more are of another run.
    AutopsyDock* autopsy = &page<AutopsyDock>();
    connect(&controller_, &Controller::explained, autopsy, [autopsy](const auto& answer) {
        if (autopsy->state() == AutopsyDock::State::computing) {
            autopsy->show_autopsy(answer);
        }
    });
    connect(&controller_, &Controller::not_explained, autopsy, [autopsy](const Error& why) {
        if (autopsy->state() == AutopsyDock::State::computing) {
            autopsy->show_error(shown(why));
        }
    });
}

/// Of the tables, by a person: everybody hears of it.
void Instruments::choose(AccountId account) {
    select_account(account);
    controller_.select(account);
    Q_EMIT account_selected(account);
}

/// In front, and with room to read.
void Instruments::open(InstrumentDock& dock) const {
    dock.show();
    dock.raise();
    const int room = std::min(high, window_.height() / 3);
    if (!dock.isFloating() && dock.height() < room) {
        window_.resizeDocks({&dock}, {room}, Qt::Vertical);
    }
}

void Instruments::explain(std::int64_t failure) {
    auto& autopsy = page<AutopsyDock>();
    autopsy.show_computing(failure);
    open(autopsy);
    controller_.explain(failure);
}

void Instruments::explain_of_rival(std::int64_t failure) {
    auto& autopsy = page<AutopsyDock>();
    autopsy.show_computing(failure);
    open(autopsy);
    controller_.explain_of_rival(failure);
}

void Instruments::inspect(TransactionSerial transaction, AccountId account) const {
    if (transaction != 0) {
        auto& transactions = page<TransactionsDock>();
        open(transactions);
        transactions.select_transaction(transaction);
    } else {
        auto& accounts = page<AccountsDock>();
        open(accounts);
        accounts.select_account(account);
    }
}

void Instruments::select_account(AccountId account) {
    for (InstrumentDock* dock : docks_) {
        dock->select_account(account);
    }
}

void Instruments::show_all(bool shown) {
    for (InstrumentDock* dock : docks_) {
        dock->setVisible(shown);
    }
    if (shown) {
        docks_.front()->raise();
    }
}

void Instruments::flatten() {
    window_.resizeDocks({docks_.front()}, {low}, Qt::Vertical);
}

QList<QAction*> Instruments::actions() const {
    QList<QAction*> actions;
    for (const InstrumentDock* dock : docks_) {
        actions.append(dock->toggleViewAction());
    }
    return actions;
}

void Instruments::show_frame(const FramePtr& frame) {
    for (InstrumentDock* dock : docks_) {
        dock->show_frame(frame);
    }
}

/// A tab says a page's name; without one the page says it itself.
void Instruments::refresh_tabs() {
    for (InstrumentDock* dock : docks_) {
        bool tabbed = false;
        for (const QDockWidget* other : window_.tabifiedDockWidgets(dock)) {
            tabbed = tabbed || !other->isHidden();
        }
        dock->show_title(dock->isFloating() || !tabbed);
    }
    for (QTabBar* tabs : window_.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->setDrawBase(false);
        tabs->setExpanding(false);
        tabs->setElideMode(Qt::ElideNone);
        tabs->setAccessibleName(tr("Instruments"));
        dress(*tabs, theme_);
    }
}

void Instruments::set_theme(const Theme& theme) {
    theme_ = theme;
    strip_->set_theme(theme);
    for (InstrumentDock* dock : docks_) {
        dock->set_theme(theme);
    }
    refresh_tabs();
}

} // namespace lockscope::ui
