// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/autopsy_dock.h"

#include "ui/kit/words.h"
#include "ui/tables/autopsy_bar.h"
#include "ui/tables/autopsy_words.h"
#include "ui/tables/events_text.h"
#include "ui/tables/split_list.h"
#include "ui/tables/table_look.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

/// Short pieces named one by one.
constexpr std::size_t listed_others = 8;

QLabel* selectable_label(QWidget* parent) {
    QLabel* label = words_label(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

InstrumentDock* make_autopsy(QWidget* parent) {
    return new AutopsyDock(parent);
}

AutopsyDock::AutopsyDock(QWidget* parent)
    : InstrumentDock(Instrument::autopsy, parent) {
    make_tools();
    make_page();
    clear();
}

void AutopsyDock::make_tools() {
    previous_ = add_button(QStringLiteral("autopsy-previous"), tr("‹ Previous failure"),
                           tr("Explains the failure before this one"));
    next_ = add_button(QStringLiteral("autopsy-next"), tr("Next failure ›"),
                       tr("Explains the failure after this one"));
    jump_ = add_button(QStringLiteral("autopsy-jump"), tr("Jump to when this became inevitable"),
                       tr("Goes to the moment from which nothing could avert the failure"));
    copy_ = add_button(QStringLiteral("autopsy-copy"), tr("Copy as text"),
                       tr("Copies the whole autopsy, as the command line writes it"));
    connect(previous_, &QAbstractButton::clicked, this, [this] { ask(failure_ - 1); });
    connect(next_, &QAbstractButton::clicked, this, [this] { ask(failure_ + 1); });
    connect(jump_, &QAbstractButton::clicked, this, [this] {
        Q_EMIT seek_requested(autopsy_->inevitable.at);
        Q_EMIT transaction_awaited(autopsy_->attempt.who.transaction);
    });
    connect(copy_, &QAbstractButton::clicked, this,
            [this] { QApplication::clipboard()->setText(copied_text(*autopsy_)); });
}

void AutopsyDock::make_page() {
    pages_ = new QStackedWidget(this);
    auto* empty = new QWidget(pages_);
    message_ = selectable_label(empty);
    message_->setAlignment(Qt::AlignHCenter);
    last_ = new PageButton(tr("Explain the last failure"), empty);
    connect(last_, &QAbstractButton::clicked, this, [this] { ask(failures_); });
    auto* middle = new QVBoxLayout(empty);
    middle->addStretch(1);
    middle->addWidget(message_);
    middle->addWidget(last_, 0, Qt::AlignHCenter);
    middle->addStretch(2);
    pages_->addWidget(empty);

    auto* content = new QWidget;
    headline_ = selectable_label(content);
    QFont strong = headline_->font();
    strong.setWeight(QFont::DemiBold);
    headline_->setFont(strong);
    crumbs_ = new QWidget(content);
    auto* line = new QHBoxLayout(crumbs_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    bar_ = new AutopsyBar(content);
    about_ = selectable_label(content);
    verdict_ = selectable_label(content);
    open_ = new PageButton(QString(), content);
    split_ = new SplitList(content);
    auto* told = new QVBoxLayout;
    told->setSpacing(8);
    told->addWidget(about_);
    told->addWidget(open_, 0, Qt::AlignLeft);
    told->addWidget(verdict_);
    told->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    columns->addLayout(told, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(split_);
    right->addStretch(1);
    columns->addLayout(right, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 2, 8, 8);
    column->setSpacing(6);
    column->addWidget(headline_);
    column->addWidget(crumbs_);
    column->addWidget(bar_);
    column->addLayout(columns, 1);
    area_ = new QScrollArea(pages_);
    area_->setAccessibleName(tr("Failure autopsy"));
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setWidget(content);
    area_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    pages_->addWidget(area_);
    set_page(pages_, side_margin, 6);
    connect(bar_, &AutopsyBar::selected_changed, this, &AutopsyDock::show_segment);
    connect(bar_, &AutopsyBar::opened, this, &AutopsyDock::open_segment);
    connect(open_, &QAbstractButton::clicked, this, [this] { open_segment(bar_->selected()); });
}

void AutopsyDock::set_state(State state) {
    state_ = state;
    pages_->setCurrentIndex(state == State::shown ? 1 : 0);
    refresh_tools();
}

void AutopsyDock::refresh_tools() {
    const bool shown = state_ == State::shown;
    const bool chosen = failure_ > 0;
    previous_->setEnabled(chosen && failure_ > 1);
    next_->setEnabled(chosen && failure_ < failures_);
    jump_->setEnabled(shown && autopsy_->inevitable.turning != Turning::at_once);
    copy_->setEnabled(shown);
    last_->setVisible(!shown && state_ != State::computing && failures_ > 0);
    if (state_ == State::none) {
        message_->setText(
            failures_ > 0
                ? tr("Choose a failure: “Why?” beside it in the events, or the last one here.")
                : tr("No attempt has failed so far. Once one has, this explains why."));
    }
    if (!chosen) {
        set_note(failures_ == 0   ? QString()
                 : failures_ == 1 ? tr("1 failed attempt so far")
                                  : tr("%1 failed attempts so far").arg(words::count(failures_)));
    } else if (failure_ <= failures_) {
        set_note(tr("failed attempt %1 of %2 so far")
                     .arg(words::count(failure_), words::count(failures_)));
    } else { // the run stands before it
        set_note(tr("failed attempt %1").arg(words::count(failure_)));
    }
}

void AutopsyDock::show_frame(const FramePtr& frame) {
    if (frame->failures != failures_) {
        failures_ = frame->failures;
        refresh_tools();
    }
}

void AutopsyDock::clear() {
    chain_.clear();
    bar_->set_parts({});
    split_->set_items({});
    autopsy_.reset();
    failure_ = 0;
    failures_ = 0;
    set_state(State::none);
}

void AutopsyDock::ask(std::int64_t failure) {
    show_computing(failure);
    Q_EMIT explain_requested(failure);
}

void AutopsyDock::show_computing(std::int64_t failure) {
    failure_ = failure;
    message_->setText(tr("Looking into failure %1…").arg(words::count(failure)));
    set_state(State::computing);
}

void AutopsyDock::show_error(const QString& reason) {
    message_->setText(tr("This failure cannot be explained: %1").arg(reason));
    set_state(State::failed);
}

void AutopsyDock::show_autopsy(const std::shared_ptr<const lockscope::Autopsy>& autopsy) {
    bar_->set_parts({}); // they point into the one before
    chain_.clear();
    autopsy_ = autopsy;
    failure_ = autopsy->failure;
    headline_->setText(headline(*autopsy));
    QStringList verdict = autopsy_remarks(*autopsy);
    verdict << inevitable_text(*autopsy);
    verdict_->setText(verdict.join(QLatin1Char('\n')));
    set_state(State::shown);
    show_level();
}

void AutopsyDock::show_level() {
    show_crumbs();
    bar_->set_parts(chain_.empty() ? parts_of(*autopsy_) : parts_of(*chain_.back()));
    bar_->setVisible(!bar_->segments().empty());
    if (bar_->segments().empty()) {
        show_segment(-1);
    }
}

/// From the failed attempt up to the one looked at.
void AutopsyDock::show_crumbs() {
    auto* line = static_cast<QHBoxLayout*>(crumbs_->layout());
    const bool focused = crumbs_->isAncestorOf(QApplication::focusWidget());
    while (QLayoutItem* item = line->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    crumbs_->setVisible(!chain_.empty());
    if (focused) {
        bar_->setFocus();
    }
    if (chain_.empty()) {
        return;
    }
    for (std::size_t depth = 0; depth <= chain_.size(); ++depth) {
        const Party& who = depth == 0 ? autopsy_->attempt.who : chain_[depth - 1]->who;
        const QString text =
            depth == 0 ? tr("The failed %1").arg(party_text(who)) : party_text(who);
        auto* crumb = new PageButton(text, crumbs_);
        crumb->set_theme(theme());
        crumb->setEnabled(depth < chain_.size());
        connect(crumb, &QAbstractButton::clicked, this, [this, depth] {
            // Not from within its own click: the button goes away.
            QMetaObject::invokeMethod(
                this, [this, depth] { go_back_to(depth); }, Qt::QueuedConnection);
        });
        line->addWidget(crumb);
        if (depth < chain_.size()) {
            line->addWidget(new QLabel(QStringLiteral("›"), crumbs_));
        }
    }
    line->addStretch(1);
}

const Stretch* AutopsyDock::behind(int segment) const {
    if (segment < 0 || state_ != State::shown) {
        return nullptr;
    }
    const BarSegment& s = bar_->segments()[static_cast<std::size_t>(segment)];
    if (s.part == BarSegment::others) {
        return nullptr;
    }
    const AutopsyPart& part = bar_->parts()[s.part];
    const bool others_work =
        part.kind == AutopsyPart::Kind::holder || part.kind == AutopsyPart::Kind::request;
    return others_work && !part.stretch->waits.empty() ? part.stretch : nullptr;
}

void AutopsyDock::open_segment(int segment) {
    if (const Stretch* stretch = behind(segment)) {
        chain_.push_back(stretch);
        show_level();
        bar_->setFocus();
    }
}

void AutopsyDock::go_back_to(std::size_t depth) {
    if (state_ == State::shown && depth < chain_.size()) {
        chain_.resize(depth);
        show_level();
    }
}

void AutopsyDock::show_segment(int segment) {
    open_->hide();
    about_->setVisible(segment >= 0);
    if (segment < 0) {
        split_->set_items({});
        return;
    }
    const BarSegment& s = bar_->segments()[static_cast<std::size_t>(segment)];
    about_->setText(bar_->words_of(segment));
    std::vector<WorkItem> items;
    if (s.part == BarSegment::others) {
        for (const std::size_t part : s.parts) {
            if (items.size() < listed_others) {
                const AutopsyPart& of = bar_->parts()[part];
                items.push_back({of.stretch != nullptr && of.kind != AutopsyPart::Kind::work
                                     ? party_text(of.stretch->who)
                                     : about(of),
                                 of.length});
            }
        }
    } else if (const Stretch* stretch = bar_->parts()[s.part].stretch) {
        items = work_items(*stretch);
        if (bar_->parts()[s.part].kind == AutopsyPart::Kind::work) {
            Stretch own = *stretch;
            own.waits.clear();
            items = work_items(own);
        }
    }
    split_->set_items(std::move(items));
    if (const Stretch* stretch = behind(segment)) {
        Duration waited{0};
        for (const Wait& wait : stretch->waits) {
            waited += wait.length();
        }
        open_->setText(tr("It waited %1 itself: for whom? ›").arg(words::duration(waited)));
        open_->updateGeometry();
        open_->show();
    }
}

void AutopsyDock::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Backspace && !chain_.empty()) {
        go_back_to(chain_.size() - 1);
        return;
    }
    InstrumentDock::keyPressEvent(event);
}

QString AutopsyDock::message() const {
    return message_->text();
}
QString AutopsyDock::headline_text() const {
    return headline_->text();
}
QString AutopsyDock::about_text() const {
    return about_->text();
}

void AutopsyDock::set_theme(const Theme& theme) {
    InstrumentDock::set_theme(theme);
    bar_->set_theme(theme);
    split_->set_theme(theme);
    last_->set_theme(theme);
    open_->set_theme(theme);
    for (PageButton* crumb : crumbs_->findChildren<PageButton*>()) {
        crumb->set_theme(theme);
    }
    dress(static_cast<QAbstractScrollArea&>(*area_), theme);
}

} // namespace lockscope::ui
