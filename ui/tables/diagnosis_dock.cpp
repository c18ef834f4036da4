// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/diagnosis_dock.h"

#include "ui/kit/clock_text.h"
#include "ui/kit/sentences.h"
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
    since_change_ = add_button(QStringLiteral("diagnosis-since-change"), tr("Since the change"),
                               tr("Judges the time since the last change"));
    whole_run_ = add_button(QStringLiteral("diagnosis-whole-run"), tr("Whole run"),
                            tr("Judges all of the run up to now"));
    range_ = add_button(QStringLiteral("diagnosis-range"), QString(),
                        tr("Judges the time chosen on the timeline, by a drag with Ctrl held"));
    range_->setAccessibleName(tr("Judge the chosen time"));
    for (PageButton* button : {since_change_, whole_run_, range_}) {
        button->setCheckable(true);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            for (PageButton* each : {since_change_, whole_run_, range_}) {
                each->setChecked(each == button); // until the next frame says so
            }
        });
    }
    connect(since_change_, &QAbstractButton::clicked, this,
            [this] { Q_EMIT stretch_requested(JudgedTime::since_change); });
    connect(whole_run_, &QAbstractButton::clicked, this,
            [this] { Q_EMIT stretch_requested(JudgedTime::whole_run); });
    toggle_ = add_button(QStringLiteral("diagnosis-evidence"), tr("Evidence"),
                         tr("Everything the verdicts rest on, with its weight"));
    toggle_->setCheckable(true);
    connect(toggle_, &QAbstractButton::toggled, this, &DiagnosisDock::choose_page);

    auto* content = new QWidget;
    headline_ = new QLabel(content);
    peaks_ = new QLabel(content);
    headline_->setObjectName(QStringLiteral("diagnosis-headline"));
    for (QLabel* label : {headline_, peaks_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont strong = headline_->font();
    strong.setWeight(QFont::DemiBold);
    headline_->setFont(strong);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(32);
    for (std::size_t i = 0; i < suspect_count; ++i) {
        cards_[i] = new VerdictCard(static_cast<Suspect>(i), content);
        cards_[i]->setMinimumWidth(least_card_width);
        connect(cards_[i], &VerdictCard::apply_requested, this, &DiagnosisDock::apply_requested);
        connect(cards_[i], &VerdictCard::apply_from_start_requested, this,
                &DiagnosisDock::apply_from_start_requested);
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
    column->addWidget(headline_);
    column->addWidget(peaks_);
    column->addSpacing(6);
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

void DiagnosisDock::show_stretch(const Frame& frame) {
    const bool any_change = frame.interventions != nullptr && !frame.interventions->empty() &&
                            SimTime(frame.interventions->front().at) <= frame.stage.now;
    const JudgedTime kind = frame.stretch.kind;
    since_change_->setVisible(any_change);
    whole_run_->setVisible(any_change || kind == JudgedTime::range);
    range_->setVisible(kind == JudgedTime::range);
    if (kind == JudgedTime::range) {
        range_->setText(
            tr("%1 to %2").arg(length_text(frame.stretch.from), length_text(frame.stretch.to)));
    }
    since_change_->setChecked(kind == JudgedTime::since_change);
    whole_run_->setChecked(kind == JudgedTime::whole_run);
    range_->setChecked(kind == JudgedTime::range);
}

/// Of the wanted stretch; what is shown already while nothing newer is known of it.
std::shared_ptr<const Diagnosis> DiagnosisDock::diagnosis_of(const Frame& frame) const {
    if (frame.judged_from == start_of_run) {
        return frame.diagnosis;
    }
    if (frame.judgement != nullptr) {
        return {frame.judgement, &*frame.judgement->figures.diagnosis};
    }
    if (shown_ != nullptr && shown_->from == frame.judged_from && shown_->to <= frame.stage.now) {
        return shown_;
    }
    return std::make_shared<const Diagnosis>(
        nothing_to_judge(frame.judged_from, frame.judged_from));
}

void DiagnosisDock::show_frame(const FramePtr& frame) {
    if (frame->diagnosis == nullptr) {
        return; // nobody watches
    }
    show_stretch(*frame);
    std::shared_ptr<const Diagnosis> wanted = diagnosis_of(*frame);
    if (wanted == shown_ && frame->scenario == scenario_ && frame->finished == finished_) {
        return;
    }
    shown_ = std::move(wanted);
    scenario_ = frame->scenario;
    finished_ = frame->finished;
    headline_->setText(shown(shown_->headline));
    peaks_->setText(shown(peaks_sentence(*shown_)));
    peaks_->setVisible(!shown_->peaks.empty());
    QStringList grades;
    if (shown_->from > start_of_run) {
        grades << tr("%1 to %2").arg(length_text(shown_->from), length_text(shown_->to));
    }
    for (std::size_t i = 0; i < suspect_count; ++i) {
        const Verdict& verdict = shown_->verdicts[i];
        cards_[i]->show_verdict(verdict, scenario_, finished_);
        grades << tr("%1: %2").arg(suspect_text(verdict.suspect), grade_text(verdict.grade));
    }
    set_note(words::joined(grades));
    evidence_->set_evidence(shown_->evidence);
    choose_page();
}

QString DiagnosisDock::headline() const {
    return headline_->text();
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
    headline_->setPalette(theme.palette());
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    peaks_->setPalette(quiet);
    table_->set_theme(theme);
    dress(static_cast<QAbstractScrollArea&>(*area_), theme);
}

} // namespace lockscope::ui
