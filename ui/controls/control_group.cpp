// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_group.h"

#include "ui/controls/parameter_row.h"
#include "ui/kit/keys.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int heading_height = 28;
constexpr double chevron_reach = 3.5;

} // namespace

GroupHeading::GroupHeading(const QString& text, QWidget* parent)
    : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(tr("%1 controls").arg(text));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont small = font();
    small.setWeight(QFont::DemiBold);
    small.setPointSizeF(small.pointSizeF() * 0.9);
    small.setCapitalization(QFont::AllUppercase);
    small.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    setFont(small);
}

void GroupHeading::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void GroupHeading::set_changes(int changes) {
    changes_ = changes;
    update();
}

QSize GroupHeading::sizeHint() const {
    return {100, heading_height};
}

bool GroupHeading::event(QEvent* event) {
    return keeps_space(*event) || QAbstractButton::event(event);
}

void GroupHeading::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    painter.setPen(lit ? theme_.text : theme_.muted);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());

    const QPointF centre(isRightToLeft() ? chevron_reach + 2.0 : width() - chevron_reach - 3.0,
                         height() / 2.0);
    painter.setPen(
        QPen(lit ? theme_.text : theme_.faint, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double fold = isChecked() ? chevron_reach / 2.0 : -chevron_reach / 2.0;
    painter.drawPolyline(QPolygonF{centre + QPointF(-chevron_reach, -fold),
                                   centre + QPointF(0.0, fold),
                                   centre + QPointF(chevron_reach, -fold)});
    if (changes_ > 0 && !isChecked()) {
        painter.setPen(theme_.contended.text);
        painter.drawText(rect().adjusted(0, 0, -18, 0), Qt::AlignRight | Qt::AlignVCenter,
                         tr("%n changed", nullptr, changes_));
    }
}

ControlGroup::ControlGroup(const QString& name, bool open, QWidget* parent)
    : QWidget(parent)
    , name_(name)
    , heading_(new GroupHeading(name, this))
    , body_(new QWidget(this))
    , rows_layout_(new QVBoxLayout(body_)) {
    rows_layout_->setContentsMargins(0, 0, 0, 8);
    rows_layout_->setSpacing(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading_);
    column->addWidget(body_);
    heading_->setChecked(open);
    body_->setVisible(open);
    connect(heading_, &QAbstractButton::toggled, this, &ControlGroup::show_rows);
}

void ControlGroup::add(ParameterRow* row) {
    rows_.push_back(row);
    rows_layout_->addWidget(row);
}

void ControlGroup::add_note(const QString& text) {
    auto* note = new QLabel(text, body_);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    rows_layout_->addWidget(note);
}

void ControlGroup::set_theme(const Theme& theme) {
    heading_->set_theme(theme);
    for (ParameterRow* row : rows_) {
        row->set_theme(theme);
    }
}

void ControlGroup::filter(const QStringList& words) {
    filtered_ = !words.isEmpty();
    bool any = false;
    for (ParameterRow* row : rows_) {
        const bool shown = row->matches(words);
        row->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
    show_rows();
}

void ControlGroup::show_rows() {
    body_->setVisible(filtered_ || heading_->isChecked());
}

void ControlGroup::refresh_changes() {
    heading_->set_changes(
        static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const ParameterRow* row) {
            return row->value() != row->loaded();
        })));
}

} // namespace lockscope::ui
