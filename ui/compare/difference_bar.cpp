// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_bar.h"

#include "core/study/verdict.h"
#include "ui/compare/difference_text.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/sentences.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int margin = 14;
constexpr int columns_gap = 12;

QLabel* label(QWidget* parent, Qt::Alignment alignment) {
    auto* text = new QLabel(parent);
    text->setTextFormat(Qt::PlainText);
    text->setAlignment(alignment | Qt::AlignVCenter);
    return text;
}

void paint_words(QLabel& text, const QColor& colour) {
    QPalette palette = text.palette();
    palette.setColor(QPalette::WindowText, colour);
    text.setPalette(palette);
}

/// A shape beside the colour: nothing is told by colour alone.
QString judged(const Difference& difference) {
    switch (difference.judgement) {
    case Difference::Judgement::better:
        return QStringLiteral("✓ ") + difference.change;
    case Difference::Judgement::worse:
        return QStringLiteral("✗ ") + difference.change;
    case Difference::Judgement::same:
        return difference.change.isEmpty() ? QStringLiteral("=") : difference.change;
    }
    return {};
}

} // namespace

DifferenceBar::DifferenceBar(QWidget* parent)
    : QWidget(parent)
    , verdict_(label(this, Qt::AlignLeft)) {
    setObjectName(QStringLiteral("difference"));
    setAccessibleName(tr("Comparison of the two runs"));
    verdict_->setObjectName(QStringLiteral("verdict"));
    verdict_->setWordWrap(true);
    QFont strong = verdict_->font();
    strong.setWeight(QFont::DemiBold);
    verdict_->setFont(strong);

    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columns_gap);
    grid->setVerticalSpacing(2);
    for (const QString& letter : {QStringLiteral("A"), QStringLiteral("B")}) {
        letters_.push_back(label(this, Qt::AlignLeft));
        letters_.back()->setText(letter);
        letters_.back()->setFont(strong);
        grid->addWidget(letters_.back(), static_cast<int>(letters_.size()), 0);
    }
    int place = 1;
    for (const Difference& difference : differences({}, {})) {
        const Column column{label(this, Qt::AlignRight), label(this, Qt::AlignRight),
                            label(this, Qt::AlignRight), label(this, Qt::AlignRight)};
        column.name->setText(difference.name);
        column.change->setFont(strong);
        grid->addWidget(column.name, 0, place);
        grid->addWidget(column.a, 1, place);
        grid->addWidget(column.b, 2, place);
        grid->addWidget(column.change, 3, place);
        grid->setColumnStretch(place, 1);
        columns_.push_back(column);
        ++place;
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(margin, 8, margin, 10);
    rows->setSpacing(6);
    rows->addWidget(verdict_);
    rows->addLayout(grid);
}

void DifferenceBar::set_theme(const Theme& theme) {
    theme_ = theme;
    for (const Column& column : columns_) {
        paint_words(*column.name, theme.muted);
    }
    shown_a_.reset(); // colours of the changes
    update();
}

void DifferenceBar::show_frame(const Frame& frame) {
    const bool whole = frame.judged_from == start_of_run;
    const auto figures = [whole](const Frame& of) {
        return whole || of.judgement == nullptr
                   ? (whole ? of.figures : nullptr)
                   : std::shared_ptr<const RunSummary>(of.judgement, &of.judgement->figures);
    };
    auto a = figures(frame);
    auto b = figures(*frame.rival);
    if (!whole && frame.stage.now <= frame.judged_from) {
        a = b = std::make_shared<const RunSummary>(); // nothing has happened since
    }
    // On the way to somewhere the two may be hours apart.
    if (frame.seeking || a == nullptr || b == nullptr ||
        (a == shown_a_ && b == shown_b_ && frame.judged_from == from_ &&
         frame.stretch == stretch_)) {
        return;
    }
    shown_a_ = a;
    shown_b_ = b;
    from_ = frame.judged_from;
    stretch_ = frame.stretch;
    to_ = std::min(stretch_.to, frame.stage.now);
    show_figures(*a, *b);
}

void DifferenceBar::show_figures(const RunSummary& a, const RunSummary& b) {
    const QString verdict = shown(compare(a, b).verdict);
    verdict_->setText(
        from_ == start_of_run ? verdict
        : stretch_.kind == JudgedTime::range
            ? tr("From %1 to %2: %3").arg(length_text(from_), length_text(to_), verdict)
            : tr("Since %1: %2").arg(length_text(from_), verdict));
    const auto rows = differences(a, b);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Difference& difference = rows[i];
        columns_[i].a->setText(difference.a);
        columns_[i].b->setText(difference.b);
        columns_[i].change->setText(judged(difference));
        const QColor colour =
            difference.judgement == Difference::Judgement::better  ? theme_.held.text
            : difference.judgement == Difference::Judgement::worse ? theme_.critical.text
                                                                   : theme_.muted;
        paint_words(*columns_[i].change, colour);
        columns_[i].change->setAccessibleName(
            tr("%1: %2 in A, %3 in B").arg(difference.name, difference.a, difference.b));
    }
    setAccessibleDescription(verdict_->text());
}

void DifferenceBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme_.border);
}

} // namespace lockscope::ui
