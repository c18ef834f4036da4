// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/instrument_dock.h"

#include "ui/tables/table_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

constexpr int field_width = 200;
constexpr int field_least = 90;

} // namespace

InstrumentDock::InstrumentDock(Instrument instrument, QWidget* parent)
    : QDockWidget(title_of(instrument_row(instrument)), parent)
    , instrument_(instrument)
    , name_(new QLabel(windowTitle(), this))
    , note_(new QLabel(this))
    , tools_(new QHBoxLayout)
    , close_(new QToolButton(this)) {
    setObjectName(QString::fromLatin1(instrument_row(instrument).id));
    setAutoFillBackground(true);
    auto* line = new QWidget(this);
    line->setAutoFillBackground(true);
    QFont strong = name_->font();
    strong.setWeight(QFont::DemiBold);
    name_->setFont(strong);
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    note_->setTextFormat(Qt::PlainText);
    close_->setText(QStringLiteral("✕"));
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::TabFocus);
    close_->setToolTip(tr("Close; the View menu opens it again"));
    close_->setAccessibleName(tr("Close: %1").arg(windowTitle()));
    connect(close_, &QToolButton::clicked, this, &QWidget::close);
    tools_->setSpacing(6);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(side_margin, 6, side_margin - 6, 4);
    row->setSpacing(10);
    row->addWidget(name_);
    row->addWidget(note_, 1);
    row->addLayout(tools_);
    row->addWidget(close_);
    setTitleBarWidget(line);
}

void InstrumentDock::set_page(QWidget* page, int left, int right) {
    auto* room = new QWidget(this);
    // A dock is as high as its highest page must be: words scroll where they have too little room.
    if (qobject_cast<QAbstractScrollArea*>(page) == nullptr) {
        scroll_ = new QScrollArea(room);
        scroll_->setFrameShape(QFrame::NoFrame);
        scroll_->setFocusPolicy(Qt::NoFocus);
        scroll_->setWidgetResizable(true);
        scroll_->setWidget(page);
        page = scroll_;
    }
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(left, 0, right, 0);
    column->addWidget(page);
    setWidget(room);
}

void InstrumentDock::select_account(AccountId /*account*/) {}

void InstrumentDock::show_title(bool shown) {
    name_->setVisible(shown);
}

QString InstrumentDock::note() const {
    return note_->text();
}

void InstrumentDock::set_note(const QString& text) {
    if (text != note_->text()) {
        note_->setText(text);
    }
}

QLineEdit* InstrumentDock::add_field(const QString& name, const QString& words,
                                     const QString& help) {
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setToolTip(help);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(field_least);
    field->setMaximumWidth(field_width);
    tools_->addWidget(field, 1);
    fields_.append(field);
    return field;
}

PageButton* InstrumentDock::add_button(const QString& name, const QString& words,
                                       const QString& help) {
    auto* button = new PageButton(words, this);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    tools_->addWidget(button);
    buttons_.append(button);
    return button;
}

void InstrumentDock::set_theme(const Theme& theme) {
    theme_ = theme;
    QPalette panes = theme.palette();
    panes.setColor(QPalette::Window, theme.surface);
    setPalette(panes);
    QPalette quiet = panes;
    quiet.setColor(QPalette::WindowText, theme.muted);
    note_->setPalette(quiet);
    for (QLineEdit* field : fields_) {
        dress(*field, theme);
    }
    for (PageButton* button : buttons_) {
        button->set_theme(theme);
    }
    if (scroll_ != nullptr) {
        dress(*scroll_, theme);
    }
    dress_cross(*close_, theme);
}

} // namespace lockscope::ui
