// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_dock.h"

#include "ui/stage/words.h"
#include "ui/tables/accounts_model.h"
#include "ui/tables/accounts_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

constexpr int side_margin = 16;
constexpr int filter_width = 220;

} // namespace

AccountsDock::AccountsDock(QWidget* parent)
    : QDockWidget(tr("Accounts"), parent)
    , model_(new AccountsModel(this))
    , order_(new AccountsOrder(*model_, this))
    , view_(new AccountsView(*order_, this)) {
    setObjectName(QStringLiteral("accounts"));
    setAutoFillBackground(true);
    setTitleBarWidget(make_title());
    auto* room = new QWidget(this);
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(side_margin - 4, 0, 6, 0); // cells have a margin of their own
    column->addWidget(view_);
    setWidget(room);

    auto* copy = new QAction(tr("&Copy"), view_);
    copy->setShortcut(QKeySequence(QKeySequence::Copy));
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, view_, &AccountsView::copy);
    view_->addAction(copy);
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(view_, &QTableView::activated, this, &AccountsDock::choose);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        order_->set_filter(text);
        show_count();
    });
}

QWidget* AccountsDock::make_title() {
    auto* title = new QWidget(this);
    title->setAutoFillBackground(true);
    name_ = new QLabel(tr("Accounts"), title);
    QFont strong = name_->font();
    strong.setWeight(QFont::DemiBold);
    name_->setFont(strong);
    count_ = new QLabel(title);
    count_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    filter_ = new QLineEdit(title);
    filter_->setObjectName(QStringLiteral("accounts-filter"));
    filter_->setPlaceholderText(tr("Find an account"));
    filter_->setAccessibleName(tr("Find an account"));
    filter_->setToolTip(tr("Shows only accounts with these words in their name or id"));
    filter_->setClearButtonEnabled(true);
    filter_->setMaximumWidth(filter_width);
    close_ = new QToolButton(title);
    close_->setText(QStringLiteral("✕"));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close; the View menu opens it again"));
    close_->setAccessibleName(tr("Close the accounts"));
    connect(close_, &QToolButton::clicked, this, &QWidget::close);

    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(side_margin, 6, side_margin - 6, 4);
    row->setSpacing(10);
    row->addWidget(name_);
    row->addWidget(count_, 1);
    row->addWidget(filter_, 1);
    row->addWidget(close_);
    return title;
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
    accounts_ = frame->stage.quiet_accounts + static_cast<std::int64_t>(frame->stage.lanes.size());
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
    if (text != count_->text()) {
        count_->setText(text);
    }
}

void AccountsDock::set_theme(const Theme& theme) {
    QPalette panes = theme.palette();
    panes.setColor(QPalette::Window, theme.surface);
    setPalette(panes);
    QPalette quiet = panes;
    quiet.setColor(QPalette::WindowText, theme.muted);
    count_->setPalette(quiet);
    model_->set_theme(theme);
    view_->set_theme(theme);
    filter_->setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 1px solid %3;"
                       " border-radius: 5px; padding: 2px 6px; }"
                       "QLineEdit:focus { border-color: %4; }")
            .arg(theme.background.name(), theme.text.name(), theme.border.name(),
                 theme.accent.fill.name()));
    close_->setStyleSheet(
        QStringLiteral("QToolButton { color: %1; border: none; border-radius: 4px;"
                       " padding: 2px 5px; }"
                       "QToolButton:hover, QToolButton:focus { background: %2; color: %3; }")
            .arg(theme.muted.name(), theme.raised.name(), theme.text.name()));
}

} // namespace lockscope::ui
