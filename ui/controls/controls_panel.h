// SPDX-License-Identifier: GPL-3.0-or-later
// Every tunable of the scenario as a control, made from the parameter table alone.
#pragma once

#include "ui/kit/theme.h"
#include "ui/session/controller.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

class QHBoxLayout;
class QLineEdit;
class QScrollArea;

namespace lockscope::ui {

class ControlGroup;
class ParameterRow;
class ToolButton;

class ControlsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ControlsPanel(Controller& controller, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// Null if there is no control of that key.
    [[nodiscard]] ParameterRow* row(std::string_view key) const;
    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    void reset_all();
    /// All at once, as if each had been asked for by its control.
    void apply(const std::vector<Setting>& settings);
    /// Something that belongs above all controls.
    void add_on_top(ToolButton* button);
    void focus_search();
    /// Finds the control of this parameter as a search would, and puts the focus there.
    void show_control(const QString& key);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void rebuild();
    void order_tabs();
    void show_prices(const Frame& frame);
    void refresh_rows();
    void filter(const QString& text);
    void request(ParameterRow& row, const Setting& setting);

    Controller& controller_;
    Theme theme_;
    QLineEdit* search_;
    QHBoxLayout* top_;
    std::vector<ToolButton*> top_buttons_;
    QScrollArea* area_;
    std::vector<ControlGroup*> groups_;
    std::vector<ParameterRow*> rows_;
    /// Tickets of what was asked for and not yet seen in a frame: until then a control shows what
    /// was asked for, not what is still simulated.
    std::unordered_map<ParameterRow*, std::uint64_t> asked_;
    std::shared_ptr<const Scenario> shown_;
    std::shared_ptr<const std::vector<PriceTag>> prices_;
};

} // namespace lockscope::ui
