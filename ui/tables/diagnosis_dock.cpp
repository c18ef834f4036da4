// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/diagnosis_dock.h"

#include "ui/kit/words.h"
#include "ui/tables/evidence_model.h"
#include "ui/tables/table_look.h"
#include "ui/tables/table_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

constexpr int least_card_width = 230;

} // namespace

InstrumentDock* make_diagnosis(QWidget* parent) {
    return new DiagnosisDock(parent);
}

DiagnosisDock::DiagnosisDock(QWidget* parent)
    : InstrumentDock(Instrument::diagnosis, parent)
    , evidence_(new EvidenceModel(this)) {
    toggle_ = add_button(QStringLiteral("diagnosis-evidence"), tr("Evidence"),
                         tr("Everything the verdicts rest on, with its weight"));
    toggle_->setCheckable(true);
    connect(toggle_, &QAbstractButton::toggled, this, &DiagnosisDock::choose_page);

    auto* content = new QWidget;
    auto* cards = new QHBoxLayout;
    cards->setSpacing(32);
    for (std::size_t i = 0; i < suspect_count; ++i) {
        cards_[i] = new VerdictCard(static_cast<Suspect>(i), content);
        cards_[i]->setMinimumWidth(least_card_width);
        connect(cards_[i], &VerdictCard::apply_requested, this, &DiagnosisDock::apply_requested);
        connect(cards_[i], &VerdictCard::control_requested, this,
                &DiagnosisDock::control_requested);
        cards->addWidget(cards_[i], 1);
    }
    pages_ = new QStackedWidget(this);
    table_ = new TableView(pages_);
    table_->setObjectName(QStringLiteral("diagnosis-table"));
    table_->setAccessibleName(tr("Evidence"));
    table_->setModel(evidence_);
    table_->set_room({{tr("Lock contention")},
                      {QString(86, u'n'), true},
                      {tr("against it, %1").arg(QStringLiteral("0.88"))},
                      {QStringLiteral("8.8")}});
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 2, 10, 8);
    column->addLayout(cards);
    column->addStretch(1);
    area_ = new QScrollArea(this);
    area_->setAccessibleName(tr("Diagnosis"));
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setWidget(content);
    area_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto* empty = new QLabel(tr("No verdict yet: nothing has been measured."), pages_);
    empty->setAlignment(Qt::AlignCenter);
    pages_->addWidget(empty);
    pages_->addWidget(area_);
    pages_->addWidget(table_);
    set_page(pages_, side_margin, 6);
}

void DiagnosisDock::choose_page() {
    pages_->setCurrentIndex(shown_ == nullptr ? 0 : toggle_->isChecked() ? 2 : 1);
}

void DiagnosisDock::show_frame(const FramePtr& frame) {
    if (frame->diagnosis == nullptr ||
        (frame->diagnosis == shown_ && frame->scenario == scenario_)) {
        return;
    }
    shown_ = frame->diagnosis;
    scenario_ = frame->scenario;
    QStringList grades;
    for (std::size_t i = 0; i < suspect_count; ++i) {
        const Verdict& verdict = shown_->verdicts[i];
        cards_[i]->show_verdict(verdict, scenario_);
        grades << tr("%1: %2").arg(suspect_text(verdict.suspect), grade_text(verdict.grade));
    }
    set_note(words::joined(grades));
    evidence_->set_evidence(shown_->evidence);
    choose_page();
}

void DiagnosisDock::clear() {
    shown_.reset();
    scenario_.reset();
    evidence_->set_evidence({});
    set_note({});
    choose_page();
}

void DiagnosisDock::set_theme(const Theme& theme) {
    InstrumentDock::set_theme(theme);
    for (VerdictCard* card : cards_) {
        card->set_theme(theme);
    }
    evidence_->set_theme(theme);
    table_->set_theme(theme);
    dress(static_cast<QAbstractScrollArea&>(*area_), theme);
}

} // namespace lockscope::ui
