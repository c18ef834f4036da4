// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_dock.h"

#include "ui/kit/words.h"
#include "ui/tables/accounts_model.h"
#include "ui/tables/accounts_view.h"
#include "ui/tables/table_look.h"

#include <QLineEdit>

namespace lockscope::ui {

InstrumentDock* make_accounts(QWidget* parent) {
    return new AccountsDock(parent);
}

AccountsDock::AccountsDock(QWidget* parent)
    : InstrumentDock(Instrument::accounts, parent)
    , model_(new AccountsModel(this))
    , order_(new AccountsOrder(*model_, this))
    , view_(new AccountsView(*order_, this))
    , filter_(add_field(QStringLiteral("accounts-filter"), tr("Find an account"),
                        tr("Shows only accounts with these words in their name or id"))) {
    set_page(view_, side_margin - cell_margin, 6);
    connect(view_, &QTableView::doubleClicked, this, &AccountsDock::choose);
    connect(view_, &TableView::row_entered, this, &AccountsDock::choose);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        order_->set_filter(text);
        show_count();
    });
}

void AccountsDock::choose(const QModelIndex& index) {
    const QModelIndex source = order_->mapToSource(index);
    if (source.isValid()) {
        const AccountId account = model_->account_at(source.row());
        select_account(account);
        Q_EMIT account_selected(account);
    }
}

void AccountsDock::select_account(AccountId account) {
    model_->mark(account);
}

void AccountsDock::show_frame(const FramePtr& frame) {
    if (frame->accounts == nullptr) {
        return;
    }
    model_->set_rows(frame->accounts);
    accounts_ = frame->stage.accounts;
    show_count();
}

void AccountsDock::clear() {
    model_->clear();
    accounts_ = 0;
    show_count();
}

/// Whether what is shown is all there is must never be a guess.
void AccountsDock::show_count() {
    const std::int64_t listed = model_->rowCount();
    const std::int64_t found = order_->rowCount();
    QString text;
    if (accounts_ > 0 && found < listed) {
        text = tr("%1 of %2 shown").arg(words::count(found), words::count(listed));
    } else if (accounts_ > listed) {
        text = tr("the %1 most contended of %2").arg(words::count(listed), words::count(accounts_));
    } else if (accounts_ > 0) {
        text = words::count(accounts_);
    }
    set_note(text);
}

void AccountsDock::set_theme(const Theme& theme) {
    InstrumentDock::set_theme(theme);
    model_->set_theme(theme);
    view_->set_theme(theme);
}

} // namespace lockscope::ui
