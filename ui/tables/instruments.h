// SPDX-License-Identifier: GPL-3.0-or-later
// All instruments at the bottom of the window: pages behind tabs, each a dock of its own.
//
// Wires them to the controller, and keeps the simulation from working for pages that nobody sees.
#pragma once

#include <QObject>

#include "ui/kit/theme.h"
#include "ui/session/controller.h"
#include "ui/tables/instrument_table.h"

#include <QList>

class QAction;
class QMainWindow;

namespace lockscope::ui {

class InstrumentDock;
class InstrumentStrip;

class Instruments : public QObject {
    Q_OBJECT
public:
    /// Adds its docks to `window`, all of them closed. Both outlive it.
    Instruments(QMainWindow& window, Controller& controller);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// Opens them all behind their tabs, the first in front, or closes them all.
    void show_all(bool shown);
    /// Makes those that are open as low as a few rows.
    void flatten();
    /// The names of those that are closed, to stand above the docks; the caller places it.
    [[nodiscard]] InstrumentStrip& strip() const { return *strip_; }
    /// One for each page, for the View menu.
    [[nodiscard]] QList<QAction*> actions() const;

    [[nodiscard]] const QList<InstrumentDock*>& docks() const { return docks_; }
    /// The page of this class.
    template <class Dock>
    [[nodiscard]] Dock& page() const {
        Dock* found = nullptr;
        for (InstrumentDock* dock : docks_) {
            found = found == nullptr ? qobject_cast<Dock*>(dock) : found;
        }
        Q_ASSERT(found != nullptr);
        return *found;
    }

    /// Opens the autopsy of this failure, counted from 1 over the run.
    void explain(std::int64_t failure);
    void explain_of_rival(std::int64_t failure);
    /// Opens the page that tells more: of a transaction, or, where it is 0, of an account.
    void inspect(TransactionSerial transaction, AccountId account) const;
    /// Marks the account that was chosen elsewhere; an invalid one marks none.
    void select_account(AccountId account);

Q_SIGNALS:
    /// The user chose this one in a table.
    void account_selected(lockscope::AccountId account);
    /// To mark it on the stage, as soon as the run stands where it is.
    void transaction_awaited(lockscope::TransactionSerial transaction);
    /// The user chose this one in the table; it is at that account.
    void transaction_selected(lockscope::TransactionSerial transaction,
                              lockscope::AccountId account);
    /// The control of this parameter, please.
    void control_requested(const QString& key);

private:
    void add(const InstrumentRow& row);
    void grant_wishes(InstrumentDock& dock);
    void wire_autopsy();
    void choose(AccountId account);
    void refresh_tabs();
    void open(InstrumentDock& dock) const;

    QMainWindow& window_;
    InstrumentStrip* strip_;
    Controller& controller_;
    Theme theme_ = Theme::dark();
    QList<InstrumentDock*> docks_;
};

} // namespace lockscope::ui
