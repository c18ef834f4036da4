// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/stage_pair.h"

#include "ui/compare/difference_bar.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/time_cursor.h"
#include "ui/kit/tool_button.h"
#include "ui/session/controller.h"
#include "ui/stage/stage_widget.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace lockscope::ui {

StagePair::StagePair(Controller& controller, const TimeCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , controller_(controller)
    , stage_(new StageWidget(this))
    , other_stage_(new StageWidget(this))
    , heading_(new QWidget(this))
    , other_heading_(new QWidget(this))
    , edit_a_(heading(heading_, Run::a))
    , edit_b_(heading(other_heading_, Run::b))
    , close_(new ToolButton(other_heading_))
    , difference_(new DifferenceBar(this))
    , grid_(new QGridLayout(this))
    , pointed_(new QLabel(this)) {
    other_stage_->setObjectName(QStringLiteral("other-stage"));
    other_stage_->setAccessibleName(tr("Lock stage of run B"));
    make_actions();
    close_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    close_->setText(tr("End comparison"));
    close_->setAccessibleName(close_->text());
    connect(close_, &QToolButton::clicked, stop_, &QAction::trigger);

    auto* line = new QHBoxLayout(heading_);
    line->setContentsMargins(12, 8, 12, 0);
    line->addWidget(edit_a_);
    line->addStretch(1);
    auto* other_line = new QHBoxLayout(other_heading_);
    other_line->setContentsMargins(12, 8, 12, 0);
    other_line->addWidget(edit_b_);
    other_line->addStretch(1);
    other_line->addWidget(close_);

    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(0);
    grid_->addWidget(heading_, 0, 0);
    grid_->addWidget(other_heading_, 0, 1);
    grid_->addWidget(difference_, 3, 0, 1, 2);
    grid_->setRowStretch(1, 1);
    grid_->setColumnStretch(0, 1);
    connect(stage_, &StageWidget::account_selected, other_stage_, &StageWidget::select_account);
    connect(other_stage_, &StageWidget::account_selected, stage_, &StageWidget::select_account);
    connect(other_stage_, &StageWidget::account_selected, stage_, &StageWidget::account_selected);
    connect(stage_, &StageWidget::order_changed, other_stage_, &StageWidget::set_order);
    // One key for both; the first stage's action has it.
    other_stage_->order_action()->setShortcut({});
    pointed_->setObjectName(QStringLiteral("pointed"));
    pointed_->setAutoFillBackground(true);
    pointed_->setMargin(4);
    pointed_->hide();
    connect(&cursor, &TimeCursor::changed, this, [this, &cursor] { show_pointed(cursor); });
    set_comparing(false);
}

/// The stage stands at the present; this says which moment the charts and the timeline point at.
void StagePair::show_pointed(const TimeCursor& cursor) {
    const auto seconds = cursor.seconds();
    pointed_->setVisible(seconds.has_value());
    if (seconds) {
        pointed_->setText(tr("pointing at %1").arg(clock_text(SimTime(from_seconds(*seconds)))));
        pointed_->adjustSize();
        pointed_->move((width() - pointed_->width()) / 2, stage_->y() + 6);
        pointed_->raise();
    }
}

ToolButton* StagePair::heading(QWidget* parent, Run run) {
    const bool rival = run == Run::b;
    auto* button = new ToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setCheckable(true);
    button->setText(rival ? tr("B  the other run") : tr("A  this run"));
    button->setAccessibleName(rival ? tr("Changes go to run B") : tr("Changes go to run A"));
    button->setToolTip(rival ? tr("Sliders and switches change run B")
                             : tr("Sliders and switches change run A"));
    connect(button, &QToolButton::clicked, this, [this, rival] { controller_.edit_rival(rival); });
    return button;
}

void StagePair::make_actions() {
    const auto add = [this](const char* name, const QString& text, const QString& help) {
        auto* action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setStatusTip(help);
        action->setToolTip(help);
        actions_.append(action);
        return action;
    };
    QAction* same = add("compare-same", tr("With a &copy of this run"),
                        tr("A second run like this one, to change one thing in"));
    connect(same, &QAction::triggered, this, [this] { compare(Rival::same); });
    QAction* loaded = add("compare-loaded", tr("With the scenario as &loaded"),
                          tr("A second run without the changes made since it was opened"));
    connect(loaded, &QAction::triggered, this, [this] { compare(Rival::as_loaded); });
    QAction* without = add("compare-without", tr("With &no mitigations"),
                           tr("A second run of the same orders with every mitigation off"));
    connect(without, &QAction::triggered, this, [this] { compare(Rival::without_mitigations); });
    switch_ = add("edit-other", tr("C&hange the other run"),
                  tr("Whether sliders and switches change run A or run B"));
    switch_->setCheckable(true);
    connect(switch_, &QAction::triggered, this, [this](bool on) { controller_.edit_rival(on); });
    stop_ = add("stop-comparing", tr("&End comparison"), tr("Back to one run"));
    connect(stop_, &QAction::triggered, this, [this] {
        controller_.stop_comparing();
        stage_->setFocus();
    });
}

void StagePair::compare(Rival rival) {
    switch (rival) {
    case Rival::same:
        edit_b_->setText(tr("B  a copy"));
        break;
    case Rival::as_loaded:
        edit_b_->setText(tr("B  as loaded"));
        break;
    case Rival::without_mitigations:
        edit_b_->setText(tr("B  no mitigations"));
        break;
    }
    controller_.compare(rival);
}

void StagePair::set_comparing(bool comparing) {
    comparing_ = comparing;
    for (QWidget* widget : {heading_, other_heading_, static_cast<QWidget*>(other_stage_),
                            static_cast<QWidget*>(difference_)}) {
        widget->setVisible(comparing);
    }
    grid_->setColumnStretch(1, comparing ? 1 : 0);
    stacked_.reset();
    arrange();
    stop_->setEnabled(comparing);
    switch_->setEnabled(comparing);
    if (!comparing) {
        other_stage_->set_frame(nullptr);
    }
}

int StagePair::side_by_side_width() const {
    return 2 * stage_->minimumSizeHint().width();
}

/// Stages that share a row too narrow for both have no wait axis left to read.
void StagePair::arrange() {
    const bool stacked = comparing_ && width() < side_by_side_width();
    if (stacked_ == stacked) {
        return;
    }
    stacked_ = stacked;
    grid_->removeWidget(stage_);
    grid_->removeWidget(other_stage_);
    grid_->addWidget(stage_, 1, 0, 1, stacked ? 2 : 1);
    grid_->addWidget(other_stage_, stacked ? 2 : 1, stacked ? 0 : 1, 1, stacked ? 2 : 1);
    grid_->setRowStretch(2, stacked ? 1 : 0);
    stage_->set_title(stacked ? QStringLiteral("A") : QString());
    other_stage_->set_title(stacked ? QStringLiteral("B") : QString());
    // Half as high as one alone; what the cards say stands in the bar below.
    const int least = stacked ? stage_->minimumSizeHint().height() / 2 : 0;
    stage_->setMinimumHeight(least);
    other_stage_->setMinimumHeight(least);
}

void StagePair::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StagePair::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void StagePair::set_theme(const Theme& theme) {
    stage_->set_theme(theme);
    other_stage_->set_theme(theme);
    difference_->set_theme(theme);
    for (ToolButton* button : {edit_a_, edit_b_, close_}) {
        button->set_theme(theme);
    }
    QPalette chip = theme.palette();
    chip.setColor(QPalette::Window, theme.raised);
    chip.setColor(QPalette::WindowText, theme.muted);
    pointed_->setPalette(chip);
    QPalette ground = theme.palette();
    ground.setColor(QPalette::Window, theme.background);
    setPalette(ground);
    setAutoFillBackground(true);
}

void StagePair::show_frame(const FramePtr& frame) {
    stage_->set_frame(frame);
    const bool comparing = frame->rival != nullptr;
    if (comparing != comparing_) {
        set_comparing(comparing);
        Q_EMIT comparing_changed(comparing);
    }
    if (comparing) {
        other_stage_->set_frame(frame->rival);
        difference_->show_frame(*frame);
        edit_a_->setChecked(!frame->editing_rival);
        edit_b_->setChecked(frame->editing_rival);
        switch_->setChecked(frame->editing_rival);
    }
}

} // namespace lockscope::ui
