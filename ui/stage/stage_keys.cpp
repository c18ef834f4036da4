// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen on the stage, by pointer and by keys.
#include "ui/stage/inspection.h"
#include "ui/stage/stage_widget.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace lockscope::ui {

void StageWidget::make_actions() {
    const auto make = [this](const char* name) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        addAction(action);
        return action;
    };
    order_action_ = make("stage-order");
    order_action_->setShortcut(QKeySequence(Qt::Key_T));
    order_action_->setShortcutContext(Qt::WidgetShortcut);
    order_action_->setCheckable(true);
    connect(order_action_, &QAction::toggled, this, [this](bool checked) {
        set_order(checked ? StageOrder::queue_position : StageOrder::wait_time);
    });
    to_blocker_action_ = make("chain-to-blocker");
    connect(to_blocker_action_, &QAction::triggered, this, &StageWidget::chain_to_blocker);
    back_action_ = make("chain-back");
    connect(back_action_, &QAction::triggered, this, &StageWidget::chain_back);
    name_actions();
}

void StageWidget::name_actions() {
    order_action_->setText(order_action_->isChecked() ? tr("Order: queue")
                                                      : tr("Order: wait time"));
    order_action_->setToolTip(
        tr("Where a waiter stands: at how long it has waited, or at its place in the queue (%1)")
            .arg(order_action_->shortcut().toString(QKeySequence::NativeText)));
    to_blocker_action_->setText(tr("To who blocks it"));
    back_action_->setText(tr("Back to who is blocked"));
    setWhatsThis(tr("Up and Down walk the lanes, Ctrl+Left and Ctrl+Right the transactions of a "
                    "lane from the lock outwards. ] goes from the chosen transaction to the one "
                    "that blocks it, [ back. The inspector tells of the chosen one. Enter opens "
                    "its row in the instruments, T switches between wait "
                    "time and queue order, Esc chooses nothing."));
}

void StageWidget::set_order(StageOrder order) {
    if (order == scene_.order()) {
        return;
    }
    if (isVisible() && scene_.frame() != nullptr) {
        scene_.set_order(order);
    } else {
        scene_.jump_to_order(order);
    }
    order_action_->setChecked(order == StageOrder::queue_position);
    name_actions();
    Q_EMIT order_changed(order);
    animate();
    update();
}

void StageWidget::choose(AccountId account) {
    if (account == scene_.selected()) {
        return;
    }
    select_account(account);
    Q_EMIT account_selected(account);
}

void StageWidget::select_transaction(TransactionSerial transaction) {
    if (transaction != scene_.selected_transaction()) {
        trail_.clear();
        scene_.select_transaction(transaction);
        inspecting_ = inspecting_ && transaction != 0;
        inspect_chosen(true);
        describe();
        update();
    }
}

void StageWidget::choose_transaction(TransactionSerial transaction, AccountId account) {
    awaited_ = 0;
    inspecting_ = transaction != 0;
    inspect_chosen(true);
    const bool other = transaction != scene_.selected_transaction();
    select_transaction(transaction);
    if (account.valid()) {
        choose(account);
    }
    if (other) {
        Q_EMIT transaction_selected(transaction, account);
    }
}

/// The ring stays with the transaction from frame to frame; with its end, it is let go.
void StageWidget::follow_transaction() {
    if (awaited_ != 0 && scene_.frame() && !scene_.frame()->seeking &&
        is_on_stage(*scene_.frame(), awaited_)) {
        choose_transaction(awaited_, find_transaction(*scene_.frame(), awaited_).account);
        return;
    }
    const TransactionSerial chosen = scene_.selected_transaction();
    if (chosen == 0 || (scene_.frame() && is_on_stage(*scene_.frame(), chosen))) {
        return;
    }
    select_transaction(0);
    Q_EMIT transaction_selected(0, AccountId());
}

void StageWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    const auto hit = scene_.hit(event->position());
    using Part = StageHit::Part;
    switch (hit.part) {
    case Part::waiter:
    case Part::holder:
        choose_transaction(hit.transaction, scene_.lanes()[hit.lane].account);
        break;
    case Part::backoff:
    case Part::queued:
        choose_transaction(hit.transaction, {});
        break;
    case Part::lane:
        choose_transaction(0, {});
        choose(scene_.lanes()[hit.lane].account);
        break;
    case Part::failure:
        Q_EMIT failure_selected(hit.failure);
        break;
    case Part::failed:
        if (scene_.frame()->attempts.failed > 0 || scene_.frame()->records.failed > 0) {
            Q_EMIT failure_selected(-1);
        }
        break;
    case Part::nothing:
    case Part::quiet:
    case Part::backoff_card:
    case Part::committed:
    case Part::long_running:
    case Part::alert:
    case Part::intake:
    case Part::partition:
    case Part::partition_lane:
    case Part::jobs:
        choose_transaction(0, {});
        choose({});
        break;
    }
}

void StageWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto part = scene_.hit(event->position()).part;
    using Part = StageHit::Part;
    if (event->button() == Qt::LeftButton &&
        (part == Part::waiter || part == Part::holder || part == Part::lane)) {
        request_inspector();
    } else {
        QWidget::mouseDoubleClickEvent(event);
    }
}

void StageWidget::request_inspector() {
    if (scene_.selected_transaction() != 0) {
        inspecting_ = true;
        inspect_chosen(true);
    }
    if (scene_.selected_transaction() != 0 || scene_.selected().valid()) {
        Q_EMIT inspector_requested(scene_.selected_transaction(), scene_.selected());
    }
}

void StageWidget::step_selection(int by) {
    const auto& lanes = scene_.lanes();
    if (lanes.empty()) {
        return;
    }
    const auto* selected = scene_.find_lane(scene_.selected());
    const int last = static_cast<int>(lanes.size()) - 1;
    const int place = selected ? std::clamp(selected->place + by, 0, last) : (by > 0 ? 0 : last);
    choose_transaction(0, {});
    choose(lanes[static_cast<std::size_t>(place)].account);
}

/// From the holder to the next in line, and on to the last one that came; and back.
void StageWidget::step_token(int by) {
    const auto& lanes = scene_.lanes();
    if (lanes.empty()) {
        return;
    }
    const auto* lane = scene_.find_lane(scene_.selected());
    lane = lane ? lane : &lanes.front();
    std::vector<TransactionSerial> tokens;
    if (lane->holder != 0) {
        tokens.push_back(lane->holder);
    }
    for (const auto& waiter : lane->view->waiters) {
        tokens.push_back(waiter.transaction);
    }
    if (tokens.empty()) {
        return;
    }
    const auto at = std::find(tokens.begin(), tokens.end(), scene_.selected_transaction());
    const auto last = static_cast<std::ptrdiff_t>(tokens.size()) - 1;
    const std::ptrdiff_t place =
        at == tokens.end() ? (by > 0 ? 0 : last)
                           : std::clamp<std::ptrdiff_t>(at - tokens.begin() + by, 0, last);
    choose_transaction(tokens[static_cast<std::size_t>(place)], lane->account);
}

/// The chain stays drawn from where the walk began.
void StageWidget::chain_to_blocker() {
    if (!scene_.frame()) {
        return;
    }
    const TransactionSerial chosen = scene_.selected_transaction();
    if (chosen == 0) {
        // A walk begins with who waits longest in the chosen lane, or in the worst one.
        const auto* lane = scene_.find_lane(scene_.selected());
        lane = lane || scene_.lanes().empty() ? lane : &scene_.lanes().front();
        if (lane && !lane->view->waiters.empty()) {
            choose_transaction(lane->view->waiters.front().transaction, lane->account);
        }
        return;
    }
    const auto chain = blocking_chain(*scene_.frame(), chosen);
    if (chain.links.size() < 2) {
        return;
    }
    auto trail = trail_;
    trail.push_back(chosen);
    const auto next = chain.links[1];
    choose_transaction(next.transaction, chain.links[0].waits_for);
    trail_ = std::move(trail);
    scene_.anchor_chain(trail_.front());
    update();
}

void StageWidget::chain_back() {
    auto trail = trail_;
    TransactionSerial back = 0;
    while (back == 0 && !trail.empty() && scene_.frame()) {
        const bool alive = find_transaction(*scene_.frame(), trail.back()).token != nullptr;
        back = alive ? trail.back() : 0; // who has ended meanwhile is skipped
        trail.pop_back();
    }
    const auto* lane = scene_.find_lane(scene_.selected());
    if (back == 0 && lane && lane->holder != 0 && !lane->view->waiters.empty() &&
        lane->holder == scene_.selected_transaction()) {
        back = lane->view->waiters.front().transaction; // to the first one it blocks
    }
    if (back == 0) {
        return;
    }
    choose_transaction(back, find_transaction(*scene_.frame(), back).account);
    trail_ = std::move(trail);
    scene_.anchor_chain(trail_.empty() ? back : trail_.front());
    update();
}

/// By what is written, as the brackets take a modifier on many keyboards.
QAction* StageWidget::chain_step(const QKeyEvent& event) const {
    return event.text() == QLatin1String("]")   ? to_blocker_action_
           : event.text() == QLatin1String("[") ? back_action_
                                                : nullptr;
}

void StageWidget::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    const int key = event->key();
    if (QAction* step = chain_step(*event)) {
        step->trigger();
        return;
    }
    if (plain && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        step_selection(key == Qt::Key_Up ? -1 : 1);
    } else if (control && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        step_token(key == Qt::Key_Left ? -1 : 1);
    } else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        request_inspector();
    } else if (key == Qt::Key_Escape &&
               (scene_.selected().valid() || scene_.selected_transaction() != 0)) {
        choose_transaction(0, {});
        choose({});
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace lockscope::ui
