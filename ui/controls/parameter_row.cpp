// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/parameter_row.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/switch_box.h"
#include "ui/controls/value_field.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/parameter_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/track_slider.h"
#include "ui/kit/value_text.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

QString raw_text(const Parameter& parameter, const ParameterValue& value) {
    return QString::fromStdString(format_value(parameter, value));
}

} // namespace

ParameterRow::ParameterRow(Parameter parameter, const ParameterValue& loaded, QWidget* parent)
    : QWidget(parent)
    , parameter_(std::move(parameter))
    , loaded_(loaded)
    , value_(loaded) {
    setObjectName(QString::fromStdString(parameter_.key));
    build_label();
    switch (parameter_.type) {
    case ParameterType::boolean:
        build_switch();
        break;
    case ParameterType::choice:
        build_choice();
        break;
    case ParameterType::duration:
    case ParameterType::integer:
    case ParameterType::real:
        build_slider();
        break;
    }
    refresh();
}

void ParameterRow::build_label() {
    label_ = new ElidedLabel(this); // a long name gives way before the value does
    label_->setText(name());
    label_->installEventFilter(this);
    price_label_ = new QLabel(this);
    price_label_->setObjectName(QStringLiteral("price"));
    price_label_->setTextFormat(Qt::PlainText);
    price_label_->hide();
    refresh_tool_tip();
}

void ParameterRow::refresh_tool_tip() {
    QString tip = tr("<b>%1</b><br>%2<br><br><code>%3</code> · in the scenario: %4 · double-click "
                     "resets")
                      .arg(name().toHtmlEscaped(), help_of(parameter_).toHtmlEscaped(),
                           QString::fromStdString(parameter_.key).toHtmlEscaped(),
                           value_text(parameter_, loaded_).toHtmlEscaped());
    if (!idle_.isEmpty()) {
        tip += QStringLiteral("<br><br><i>%1</i>").arg(idle_.toHtmlEscaped());
    }
    setToolTip(tip);
}

void ParameterRow::show_idle(const QString& why) {
    if (why == idle_) {
        return;
    }
    idle_ = why;
    // The row itself stays enabled: its tool tip and its menu are still wanted.
    for (QWidget* part : std::initializer_list<QWidget*>{slider_, field_, switch_, combo_}) {
        if (part != nullptr) {
            part->setEnabled(idle_.isEmpty());
        }
    }
    refresh_tool_tip();
    refresh_label();
}

void ParameterRow::build_switch() {
    switch_ = new SwitchBox(this);
    switch_->setAccessibleName(name());
    switch_->setAccessibleDescription(help_of(parameter_));
    label_->setBuddy(switch_);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 2, 0, 2);
    line->addWidget(label_, 1);
    line->addWidget(price_label_);
    line->addWidget(switch_);
    connect(switch_, &QCheckBox::clicked, this, [this](bool on) { request(on); });
}

void ParameterRow::build_choice() {
    combo_ = new ChoiceBox(this);
    for (const std::string_view word : parameter_.choices) {
        combo_->addItem(choice_text(word));
    }
    combo_->setAccessibleName(name());
    combo_->setAccessibleDescription(help_of(parameter_));
    label_->setBuddy(combo_);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 3, 0, 3);
    line->addWidget(label_, 1);
    line->addWidget(price_label_);
    line->addWidget(combo_);
    connect(combo_, &QComboBox::activated, this,
            [this](int index) { request(ChoiceIndex{index}); });
}

void ParameterRow::build_slider() {
    scale_.emplace(parameter_);
    slider_ = new TrackSlider(this);
    slider_->setRange(0, SliderScale::last_place);
    slider_->set_mark(scale_->place(loaded_));
    slider_->setAccessibleName(name());
    field_ = new ValueField(this);
    field_->setAccessibleName(tr("%1, value").arg(name()));
    field_->setAccessibleDescription(help_of(parameter_));
    label_->setBuddy(field_);

    auto* words = new QHBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(6);
    words->addWidget(label_, 1);
    words->addWidget(price_label_);
    words->addWidget(field_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(0);
    column->addLayout(words);
    column->addWidget(slider_);

    connect(slider_, &QSlider::sliderMoved, this, [this](int place) {
        // The mark is magnetic: it stands for its value to the last digit.
        request(place == scale_->place(loaded_) ? loaded_ : scale_->value(place));
    });
    connect(slider_, &QSlider::sliderReleased, this, &ParameterRow::refresh);
    connect(slider_, &TrackSlider::stepped, this,
            [this](int steps) { request(scale_->stepped(value_, steps)); });
    connect(slider_, &TrackSlider::reset_requested, this, &ParameterRow::reset);
    connect(field_, &ValueField::entered, this, [this](const QString& text) {
        const Result<ParameterValue> read = read_value(parameter_, text);
        if (read.ok()) {
            request(read.value());
        } else {
            Error error = read.errors().front();
            error.key.clear(); // the field stands right beside its name
            field_->refuse(shown(error));
        }
    });
}

void ParameterRow::request(const ParameterValue& value) {
    if (value == value_) {
        refresh();
        return;
    }
    value_ = value;
    refresh();
    Q_EMIT requested({parameter_.key, value});
}

void ParameterRow::show_value(const ParameterValue& value) {
    if (value != value_) {
        value_ = value;
        refresh();
    }
}

void ParameterRow::refresh() {
    const bool changed = value_ != loaded_;
    if (switch_ != nullptr) {
        switch_->setChecked(std::get<bool>(value_));
    }
    if (combo_ != nullptr) {
        combo_->setCurrentIndex(std::get<ChoiceIndex>(value_).index);
        combo_->set_changed(changed);
    }
    if (slider_ != nullptr) {
        if (!slider_->isSliderDown()) {
            slider_->setValue(scale_->place(value_));
        }
        slider_->set_changed(changed);
        slider_->setAccessibleDescription(value_text(parameter_, value_));
        field_->set_value(value_text(parameter_, value_), raw_text(parameter_, value_));
        field_->set_changed(changed);
    }
    refresh_label();
    refresh_price();
}

void ParameterRow::refresh_label() {
    const bool changed = value_ != loaded_;
    // A shape beside the colour, behind the name so that nothing moves.
    label_->setText(changed ? tr("%1 ◆").arg(name()) : name());
    label_->setAccessibleName(
        changed ? tr("%1, changed from %2").arg(name(), value_text(parameter_, loaded_)) : name());
    label_->setAccessibleDescription(idle_);
    QPalette colours = palette();
    const QColor plain = idle_.isEmpty() ? theme_.text : theme_.muted;
    colours.setColor(QPalette::WindowText, changed ? theme_.accent.text : plain);
    label_->setPalette(colours);
}

void ParameterRow::show_price(const PriceTag* tag) {
    price_.reset();
    if (tag != nullptr) {
        price_ = price_text(*tag, name());
        price_of_ = tag->value;
    }
    refresh_price();
}

void ParameterRow::refresh_price() {
    const bool shown = price_.has_value() && price_of_ == value_;
    price_label_->setVisible(shown);
    if (!shown) {
        return;
    }
    price_label_->setText(price_->label);
    price_label_->setToolTip(price_->tip);
    price_label_->setAccessibleName(tr("%1: %2").arg(name(), price_->sentence));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     price_->effect == PriceText::Effect::better  ? theme_.held.text
                     : price_->effect == PriceText::Effect::worse ? theme_.critical.text
                                                                  : theme_.muted);
    price_label_->setPalette(colours);
}

QString ParameterRow::name() const {
    return label_of(parameter_);
}

void ParameterRow::set_theme(const Theme& theme) {
    theme_ = theme;
    if (slider_ != nullptr) {
        slider_->set_theme(theme);
        field_->set_theme(theme);
    }
    if (switch_ != nullptr) {
        switch_->set_theme(theme);
    }
    if (combo_ != nullptr) {
        combo_->set_theme(theme);
    }
    refresh();
}

bool ParameterRow::matches(const QStringList& words) const {
    const QString about = QStringList{name(), QString::fromStdString(parameter_.key),
                                      group_text(parameter_.group), help_of(parameter_)}
                              .join(u' ')
                              .toLower();
    return std::all_of(words.begin(), words.end(),
                       [&about](const QString& word) { return about.contains(word); });
}

bool ParameterRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == label_ && event->type() == QEvent::MouseButtonDblClick) {
        reset();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ParameterRow::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* back = menu->addAction(tr("Reset to %1").arg(value_text(parameter_, loaded_)), this,
                                    [this] { reset(); });
    back->setEnabled(value_ != loaded_);
    menu->popup(event->globalPos());
}

} // namespace lockscope::ui
