// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/instruments.h"

#include "ui/kit/sentences.h"
#include "ui/tables/accounts_dock.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/diagnosis_dock.h"
#include "ui/tables/events_dock.h"
#include "ui/tables/guardrails_dock.h"
#include "ui/tables/table_look.h"
#include "ui/tables/transactions_dock.h"

#include <QAction>
#include <QMainWindow>
#include <QTabBar>

namespace lockscope::ui {

Instruments::Instruments(QMainWindow& window, Controller& controller)
    : QObject(&window)
    , window_(window)
    , controller_(controller)
    , accounts_(new AccountsDock(&window))
    , transactions_(new TransactionsDock(&window))
    , events_(new EventsDock(&window))
    , autopsy_(new AutopsyDock(&window))
    , diagnosis_(new DiagnosisDock(&window))
    , guardrails_(new GuardrailsDock(&window))
    , docks_{accounts_, transactions_, events_, autopsy_, diagnosis_, guardrails_} {
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    for (InstrumentDock* dock : docks_) {
        window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (dock != docks_.front()) {
            window.tabifyDockWidget(docks_.front(), dock);
        }
        dock->hide();
        // A page that the menu opens shall be in front.
        connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool shown) {
            if (shown) {
                dock->raise();
            }
        });
        // The window builds its tabs after this, and anew whenever docks come and go.
        for (const auto changed :
             {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged}) {
            connect(dock, changed, this, &Instruments::refresh_tabs, Qt::QueuedConnection);
        }
        connect(&controller, &Controller::scenario_loaded, dock, &InstrumentDock::clear);
    }
    wire_tables();
    wire_autopsy();
    wire_diagnosis();
}

void Instruments::wire_tables() {
    connect(accounts_, &QDockWidget::visibilityChanged, &controller_,
            [this](bool visible) { controller_.watch(Watched::accounts, visible); });
    connect(accounts_, &AccountsDock::account_selected, this, &Instruments::account_selected);
    connect(accounts_, &AccountsDock::account_selected, &controller_, &Controller::select);

    connect(transactions_, &QDockWidget::visibilityChanged, &controller_,
            [this](bool visible) { controller_.watch(Watched::transactions, visible); });
    connect(transactions_, &TransactionsDock::transaction_selected, this,
            [this](TransactionSerial transaction, AccountId account) {
                Q_EMIT account_selected(account);
                controller_.select(account);
                accounts_->select_account(account);
                Q_EMIT transaction_selected(transaction, account);
            });

    connect(events_, &QDockWidget::visibilityChanged, &controller_,
            [this](bool visible) { controller_.watch(Watched::events, visible); });
    connect(events_, &EventsDock::event_chosen, &controller_, &Controller::go_to_event);
    connect(events_, &EventsDock::failure_chosen, this, &Instruments::explain);
}

void Instruments::wire_autopsy() {
    connect(autopsy_, &AutopsyDock::explain_requested, &controller_, &Controller::explain);
    connect(autopsy_, &AutopsyDock::seek_requested, &controller_, &Controller::seek);
    // Answers that come when nobody waits for one any more are of another run.
    connect(&controller_, &Controller::explained, autopsy_, [this](const auto& autopsy) {
        if (autopsy_->state() == AutopsyDock::State::computing) {
            autopsy_->show_autopsy(autopsy);
        }
    });
    connect(&controller_, &Controller::not_explained, autopsy_, [this](const Error& why) {
        if (autopsy_->state() == AutopsyDock::State::computing) {
            autopsy_->show_error(shown(why));
        }
    });
}

void Instruments::wire_diagnosis() {
    connect(diagnosis_, &QDockWidget::visibilityChanged, &controller_,
            [this](bool visible) { controller_.watch(Watched::diagnosis, visible); });
    connect(diagnosis_, &DiagnosisDock::apply_requested, &controller_, &Controller::change);
    connect(diagnosis_, &DiagnosisDock::control_requested, this, &Instruments::control_requested);
    connect(guardrails_, &GuardrailsDock::apply_requested, &controller_, &Controller::change);
    connect(guardrails_, &GuardrailsDock::seek_requested, &controller_, &Controller::seek);
    connect(guardrails_, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible && controller_.frame() != nullptr) {
            guardrails_->show_frame(controller_.frame());
        }
    });
}

void Instruments::open(InstrumentDock& dock) {
    dock.show();
    dock.raise();
}

void Instruments::explain(std::int64_t failure) {
    autopsy_->show_computing(failure);
    open(*autopsy_);
    controller_.explain(failure);
}

void Instruments::inspect(TransactionSerial transaction, AccountId account) {
    if (transaction != 0) {
        open(*transactions_);
        transactions_->select_transaction(transaction);
    } else {
        open(*accounts_);
        accounts_->select_account(account);
    }
}

void Instruments::select_account(AccountId account) {
    accounts_->select_account(account);
}

void Instruments::show_all(bool shown) {
    for (InstrumentDock* dock : docks_) {
        dock->setVisible(shown);
    }
    if (shown) {
        accounts_->raise();
    }
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
    for (InstrumentDock* dock : docks_) {
        dock->set_theme(theme);
    }
    refresh_tabs();
}

} // namespace lockscope::ui
