// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/events_dock.h"

#include "ui/kit/words.h"
#include "ui/tables/events_text.h"
#include "ui/tables/table_look.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalBlocker>

namespace lockscope::ui {

InstrumentDock* make_events(QWidget* parent) {
    return new EventsDock(parent);
}

EventsDock::EventsDock(QWidget* parent)
    : InstrumentDock(Instrument::events, parent)
    , model_(new EventsModel(this))
    , view_(new TableView(this)) {
    make_tools();
    make_view();
    connect(model_, &EventsModel::scanned, this, &EventsDock::show_count);
    connect(model_, &QAbstractItemModel::rowsInserted, this, &EventsDock::keep_up);
    connect(model_, &QAbstractItemModel::modelReset, this, &EventsDock::keep_up);
}

void EventsDock::make_tools() {
    for (std::size_t i = 0; i < event_group_count; ++i) {
        const auto group = static_cast<EventGroup>(i);
        groups_[i] = add_button(QStringLiteral("events-group-%1").arg(i), group_text(group),
                                tr("Only these: %1").arg(group_help(group)));
        groups_[i]->setCheckable(true);
        connect(groups_[i], &QAbstractButton::toggled, this, &EventsDock::filter_changed);
    }
    failures_only_ = add_button(QStringLiteral("events-failed"), tr("Only what failed"),
                                tr("Shows only events that have a cause of failure"));
    failures_only_->setCheckable(true);
    connect(failures_only_, &QAbstractButton::toggled, this, &EventsDock::filter_changed);
    account_ = add_field(QStringLiteral("events-filter"), tr("Of an account"),
                         tr("Shows only events of accounts with these words in their name or id"));
    connect(account_, &QLineEdit::textChanged, this, &EventsDock::filter_changed);
    follow_ = add_button(QStringLiteral("events-follow"), tr("Follow"),
                         tr("Keeps the newest event in sight; scrolling up lets go"));
    follow_->setCheckable(true);
    follow_->setChecked(true);
    connect(follow_, &QAbstractButton::toggled, this, &EventsDock::keep_up);
}

void EventsDock::make_view() {
    view_->setObjectName(QStringLiteral("events-table"));
    view_->setAccessibleName(tr("Events"));
    view_->setAccessibleDescription(tr("What happened, the newest at the end. Enter goes to the "
                                       "moment; Shift+Enter on a failure explains it."));
    view_->setModel(model_);
    std::vector<TableView::ColumnRoom> room;
    room.reserve(EventsModel::column_count);
    for (int i = 0; i < EventsModel::column_count; ++i) {
        room.push_back({EventsModel::sample(i), i == EventsModel::time || i == EventsModel::why});
    }
    view_->set_room(std::move(room));
    set_page(view_, side_margin - cell_margin, 6);

    auto* copy = view_->findChild<QAction*>(QStringLiteral("copy"), Qt::FindDirectChildrenOnly);
    copy->disconnect();
    connect(copy, &QAction::triggered, this, &EventsDock::copy);
    auto* go = new QAction(tr("&Go to this moment"), view_);
    connect(go, &QAction::triggered, this, [this] { choose(view_->currentIndex()); });
    why_ = new QAction(tr("&Why did this fail?"), view_);
    why_->setObjectName(QStringLiteral("why"));
    why_->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    why_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    why_->setEnabled(false);
    connect(why_, &QAction::triggered, this, &EventsDock::explain);
    view_->insertActions(copy, {go, why_});
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                why_->setEnabled(now.isValid() && model_->is_failure(now.row()));
            });
    connect(view_, &TableView::row_entered, this, &EventsDock::choose);
    connect(view_, &QTableView::clicked, this, &EventsDock::click);
    connect(view_->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        // The value is not the new one yet.
        const QSignalBlocker quiet(follow_);
        const QScrollBar& bar = *view_->verticalScrollBar();
        follow_->setChecked(bar.sliderPosition() >= bar.maximum());
    });
    connect(view_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        // By wheel or keys; what the run adds moves the maximum, not the value.
        const QSignalBlocker quiet(follow_);
        if (value >= view_->verticalScrollBar()->maximum()) {
            follow_->setChecked(true);
        } else if (view_->hasFocus() || view_->underMouse()) {
            follow_->setChecked(false);
        }
    });
}

void EventsDock::choose(const QModelIndex& index) {
    if (index.isValid()) {
        Q_EMIT event_chosen(model_->number_at(index.row()));
    }
}

void EventsDock::click(const QModelIndex& index) {
    if (QApplication::keyboardModifiers() != Qt::NoModifier) {
        return; // several rows are being selected
    }
    if (index.column() == EventsModel::why && model_->is_failure(index.row())) {
        explain();
    } else {
        choose(index);
    }
}

void EventsDock::explain() {
    const QModelIndex current = view_->currentIndex();
    if (current.isValid() && model_->is_failure(current.row())) {
        Q_EMIT explain_requested(model_->failure_at(current.row()));
    }
}

QString EventsDock::csv() const {
    std::vector<int> rows;
    if (view_->selectionModel()->hasSelection()) {
        for (const QModelIndex& index : view_->chosen_rows()) {
            rows.push_back(index.row());
        }
    } else {
        for (int row = std::max(0, model_->rowCount() - most_copied); row < model_->rowCount();
             ++row) {
            rows.push_back(row);
        }
    }
    return model_->csv(rows);
}

void EventsDock::copy() const {
    QApplication::clipboard()->setText(csv());
}

void EventsDock::filter_changed() {
    EventFilter filter;
    filter.account = account_->text().simplified();
    for (std::size_t i = 0; i < event_group_count; ++i) {
        filter.groups[i] = groups_[i]->isChecked();
    }
    filter.failures_only = failures_only_->isChecked();
    model_->set_filter(filter);
    show_count();
}

void EventsDock::keep_up() {
    if (follow_->isChecked()) {
        view_->scrollToBottom();
    }
}

void EventsDock::show_frame(const FramePtr& frame) {
    if (frame->log == nullptr) {
        return;
    }
    seen_ = true;
    model_->set_log(frame->log, frame->names, frame->scenario);
    show_count();
}

void EventsDock::clear() {
    seen_ = false;
    model_->clear();
    show_count();
}

void EventsDock::show_count() {
    const auto all = static_cast<std::int64_t>(model_->events());
    const std::int64_t shown = model_->rowCount();
    if (!seen_) {
        set_note({});
    } else if (const auto share = model_->scanning()) {
        set_note(tr("%1 found, searching… %2").arg(words::count(shown), words::percent(*share)));
    } else if (!model_->filter().everything()) {
        set_note(tr("%1 of %2").arg(words::count(shown), words::count(all)));
    } else {
        set_note(all == 0 ? tr("nothing has happened yet") : words::count(all));
    }
}

void EventsDock::set_theme(const Theme& theme) {
    InstrumentDock::set_theme(theme);
    model_->set_theme(theme);
    view_->set_theme(theme);
}

} // namespace lockscope::ui
