// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the parameter table as a control: label, value, and a slider, a switch or a list.
//
// It shows a value and says which other one somebody asks for; whether that comes true is decided
// elsewhere and told by show_value().
#pragma once

#include "core/model/parameters.h"
#include "core/study/price_tag.h"
#include "ui/controls/price_text.h"
#include "ui/controls/slider_scale.h"
#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace lockscope::ui {

class ChoiceBox;
class SwitchBox;
class TrackSlider;
class ValueField;

class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(Parameter parameter, const ParameterValue& loaded, QWidget* parent = nullptr);

    [[nodiscard]] const Parameter& parameter() const { return parameter_; }
    [[nodiscard]] const ParameterValue& value() const { return value_; }
    /// Where Reset goes, and the mark on the slider.
    [[nodiscard]] const ParameterValue& loaded() const { return loaded_; }

    /// What is simulated now. Leaves a slider alone while it is dragged.
    void show_value(const ParameterValue& value);
    /// What the present value bought and what it cost; null: nothing is known. A tag of another
    /// value is not shown.
    void show_price(const PriceTag* tag);
    /// Why it has no effect at present, whatever its value: it cannot be used then, and its tool
    /// tip says so. Empty: it has one.
    void show_idle(const QString& why);
    void set_theme(const Theme& theme);
    /// Does each of the words (lower case) occur in what this row is about?
    [[nodiscard]] bool matches(const QStringList& words) const;

    /// As if a person had asked for it.
    void request(const ParameterValue& value);
    void reset() { request(loaded_); }

Q_SIGNALS:
    void requested(const lockscope::Setting& setting);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QString name() const;
    void build_switch();
    void build_choice();
    void build_slider();
    void build_label();
    void refresh();
    void refresh_label();
    void refresh_price();
    void refresh_tool_tip();

    Parameter parameter_;
    ParameterValue loaded_;
    ParameterValue value_;
    std::optional<SliderScale> scale_;
    Theme theme_;
    QString idle_; ///< why it has no effect; empty: it has one
    std::optional<PriceText> price_;
    ParameterValue price_of_; ///< the value it belongs to
    QLabel* label_ = nullptr;
    QLabel* price_label_ = nullptr;
    TrackSlider* slider_ = nullptr;
    ValueField* field_ = nullptr;
    SwitchBox* switch_ = nullptr;
    ChoiceBox* combo_ = nullptr;
};

} // namespace lockscope::ui
