// SPDX-License-Identifier: GPL-3.0-or-later
// All instruments at the bottom of the window: pages behind tabs, each a dock of its own.
//
// Wires them to the controller, and keeps the simulation from working for pages that nobody sees.
#pragma once

#include <QObject>

#include "ui/kit/theme.h"
#include "ui/session/controller.h"

#include <QList>

class QAction;
class QMainWindow;

namespace lockscope::ui {

class AccountsDock;
class AutopsyDock;
class DiagnosisDock;
class EventsDock;
class GuardrailsDock;
class InstrumentDock;
class TransactionsDock;

class Instruments : public QObject {
    Q_OBJECT
public:
    /// Adds its docks to `window`, all of them closed. Both outlive it.
    Instruments(QMainWindow& window, Controller& controller);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// Opens them all behind their tabs, accounts in front, or closes them all.
    void show_all(bool shown);
    /// One for each page, for the View menu.
    [[nodiscard]] QList<QAction*> actions() const;

    [[nodiscard]] AccountsDock& accounts() { return *accounts_; }
    [[nodiscard]] TransactionsDock& transactions() { return *transactions_; }
    [[nodiscard]] EventsDock& events() { return *events_; }
    [[nodiscard]] AutopsyDock& autopsy() { return *autopsy_; }
    [[nodiscard]] DiagnosisDock& diagnosis() { return *diagnosis_; }
    [[nodiscard]] GuardrailsDock& guardrails() { return *guardrails_; }

    /// Opens the autopsy of this failure, counted from 1 over the run.
    void explain(std::int64_t failure);
    /// Opens the page that tells more: of a transaction, or, where it is 0, of an account.
    void inspect(TransactionSerial transaction, AccountId account);
    /// Marks the account that was chosen elsewhere; an invalid one marks none.
    void select_account(AccountId account);

Q_SIGNALS:
    /// The user chose this one in a table.
    void account_selected(lockscope::AccountId account);
    /// The user chose this one in the table; it is at that account.
    void transaction_selected(lockscope::TransactionSerial transaction,
                              lockscope::AccountId account);
    /// The control of this parameter, please.
    void control_requested(const QString& key);

private:
    void wire_tables();
    void wire_autopsy();
    void wire_diagnosis();
    void refresh_tabs();
    static void open(InstrumentDock& dock);

    QMainWindow& window_;
    Controller& controller_;
    Theme theme_ = Theme::dark();
    AccountsDock* accounts_;
    TransactionsDock* transactions_;
    EventsDock* events_;
    AutopsyDock* autopsy_;
    DiagnosisDock* diagnosis_;
    GuardrailsDock* guardrails_;
    QList<InstrumentDock*> docks_;
};

} // namespace lockscope::ui
