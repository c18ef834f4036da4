// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/controls_panel.h"

#include "ui/controls/control_group.h"
#include "ui/controls/parameter_row.h"
#include "ui/kit/parameter_words.h"
#include "ui/kit/tool_button.h"
#include "ui/kit/value_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lockscope::ui {
namespace {

// What people reach for first comes first; groups the list does not know follow in table order.
constexpr std::array group_order{"Load",           "Mitigations", "Retries",     "Intake",
                                 "Partitions",     "Bulk",        "Staggering",  "Account pool",
                                 "Redistribution", "Guardrails",  "Transaction", "Sharing",
                                 "Lock",           "Platform",    "Data"};
constexpr std::size_t open_groups = 3;

// A scenario may name thousands of accounts one by one; controls for all would help nobody.
constexpr std::size_t most_subject_rows = 60;

constexpr int side_margin = 16;

std::size_t rank_of(const std::string& group) {
    return static_cast<std::size_t>(std::find(group_order.begin(), group_order.end(), group) -
                                    group_order.begin());
}

std::vector<std::string> groups_of(const std::vector<Parameter>& rows) {
    std::vector<std::string> groups;
    for (const Parameter& row : rows) {
        if (std::find(groups.begin(), groups.end(), row.group) == groups.end()) {
            groups.push_back(row.group);
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const std::string& a, const std::string& b) {
        return rank_of(a) < rank_of(b);
    });
    return groups;
}

/// Why a row has no effect that needs something else than what `common` has.
QString idle_text(const Need& lacks, const Parameters& common) {
    const Parameter& other = *find_parameter(lacks.key);
    return ControlsPanel::tr("Has no effect while “%1” is: %2")
        .arg(label_of(other), value_text(other, other.get_from_set(common)));
}

} // namespace

ControlsPanel::ControlsPanel(Controller& controller, QWidget* parent)
    : QWidget(parent)
    , controller_(controller)
    , search_(new QLineEdit(this))
    , top_(new QHBoxLayout)
    , area_(new QScrollArea(this)) {
    setObjectName(QStringLiteral("controls"));
    search_->setPlaceholderText(tr("Find a control"));
    search_->setAccessibleName(tr("Find a control"));
    search_->setToolTip(tr("Shows only controls about these words (Ctrl+F)"));
    search_->setClearButtonEnabled(true);
    connect(search_, &QLineEdit::textChanged, this, &ControlsPanel::filter);

    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);

    top_->setContentsMargins(side_margin, 12, side_margin, 6);
    top_->setSpacing(8);
    top_->addWidget(search_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top_);
    column->addWidget(area_, 1);

    connect(&controller_, &Controller::scenario_loaded, this, &ControlsPanel::rebuild);
    if (controller_.loaded() != nullptr) {
        rebuild();
    }
}

void ControlsPanel::rebuild() {
    QStringList closed;
    for (const ControlGroup* group : groups_) {
        if (!group->open()) {
            closed.append(group->name());
        }
    }
    const bool first_time = groups_.empty();
    groups_.clear();
    rows_.clear();
    asked_.clear();
    shown_.reset();
    prices_.reset();

    const std::size_t fixed_rows = parameter_table().size();
    const std::vector<Parameter> table = parameter_table(*controller_.loaded());
    const std::size_t count = std::min(table.size(), fixed_rows + most_subject_rows);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(side_margin, 0, side_margin, 12);
    column->setSpacing(0);
    const std::vector<std::string> names = groups_of(table);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QString name = group_text(names[i]);
        const bool open = first_time ? i < open_groups : !closed.contains(name);
        auto* group = new ControlGroup(name, open, content);
        for (std::size_t k = 0; k < count; ++k) {
            if (table[k].group == names[i]) {
                auto* row = new ParameterRow(table[k], table[k].get(*controller_.loaded()), group);
                connect(row, &ParameterRow::requested, this,
                        [this, row](const Setting& setting) { request(*row, setting); });
                group->add(row);
                rows_.push_back(row);
            }
        }
        if (count < table.size() && table.back().group == names[i]) {
            group->add_note(tr("%n more in the scenario file", nullptr,
                               static_cast<int>(table.size() - count)));
        }
        groups_.push_back(group);
        column->addWidget(group);
    }
    column->addStretch(1);
    area_->setWidget(content);
    area_->viewport()->setAutoFillBackground(false);
    order_tabs();
    refresh_rows();
    set_theme(theme_);
    filter(search_->text());
}

/// The rows are made anew with every scenario, when the rest of the window has long been there.
void ControlsPanel::order_tabs() {
    QWidget* before = top_buttons_.empty() ? static_cast<QWidget*>(search_) : top_buttons_.back();
    for (QWidget* widget : area_->widget()->findChildren<QWidget*>()) {
        // Lists that a choice opens are windows of their own.
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->window() == window()) {
            setTabOrder(before, widget);
            before = widget;
        }
    }
}

void ControlsPanel::request(ParameterRow& row, const Setting& setting) {
    const std::uint64_t ticket = controller_.change(setting);
    if (ticket != 0) {
        asked_[&row] = ticket;
    }
    refresh_rows();
}

/// After a change of any value: what it makes of the headings, and of rows that depend on it.
void ControlsPanel::refresh_rows() {
    for (ControlGroup* group : groups_) {
        group->refresh_changes();
    }
    Parameters common;
    for (const ParameterRow* row : rows_) {
        if (row->parameter().set_in_set != nullptr) {
            row->parameter().set_in_set(common, row->value());
        }
    }
    const std::vector<Parameters> sets = acting_sets(common, controller_.loaded()->workloads);
    for (ParameterRow* row : rows_) {
        const Need* const lacks = unmet_need(row->parameter(), sets);
        row->show_idle(lacks == nullptr ? QString() : idle_text(*lacks, common));
    }
}

void ControlsPanel::apply(const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        if (ParameterRow* shown = row(setting.key)) {
            shown->request(setting.value);
        } else {
            controller_.change(setting); // one of the many that have no control
        }
    }
}

void ControlsPanel::add_on_top(ToolButton* button) {
    top_->addWidget(button);
    top_buttons_.push_back(button);
    button->set_theme(theme_);
}

void ControlsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    controller_.watch(Watched::prices, true);
}

void ControlsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    controller_.watch(Watched::prices, false);
}

void ControlsPanel::show_prices(const Frame& frame) {
    if (frame.price_tags == prices_) {
        return;
    }
    prices_ = frame.price_tags;
    for (ParameterRow* row : rows_) {
        const PriceTag* found = nullptr;
        if (prices_ != nullptr) {
            const auto tag = std::find_if(prices_->begin(), prices_->end(), [row](const auto& t) {
                return t.key == row->parameter().key;
            });
            found = tag == prices_->end() ? nullptr : &*tag;
        }
        row->show_price(found);
    }
}

void ControlsPanel::show_frame(const FramePtr& frame) {
    show_prices(*frame);
    if (frame->scenario == shown_ && asked_.empty()) {
        return;
    }
    std::erase_if(asked_,
                  [&frame](const auto& entry) { return entry.second <= frame->settings_applied; });
    for (ParameterRow* row : rows_) {
        if (!asked_.contains(row)) {
            row->show_value(row->parameter().get(*frame->scenario));
        }
    }
    shown_ = asked_.empty() ? frame->scenario : nullptr;
    refresh_rows();
}

void ControlsPanel::filter(const QString& text) {
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    for (ControlGroup* group : groups_) {
        group->filter(words);
    }
}

void ControlsPanel::reset_all() {
    for (ParameterRow* row : rows_) {
        row->reset();
    }
}

void ControlsPanel::focus_search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void ControlsPanel::show_control(const QString& key) {
    if (ParameterRow* found = row(key.toStdString())) {
        show();
        search_->setText(label_of(found->parameter()));
        area_->ensureWidgetVisible(found);
        for (QWidget* part : found->findChildren<QWidget*>()) {
            if ((part->focusPolicy() & Qt::TabFocus) != 0) {
                part->setFocus(Qt::ShortcutFocusReason);
                break;
            }
        }
    }
}

ParameterRow* ControlsPanel::row(std::string_view key) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [key](const ParameterRow* row) {
        return row->parameter().key == key;
    });
    return found == rows_.end() ? nullptr : *found;
}

void ControlsPanel::set_theme(const Theme& theme) {
    theme_ = theme;
    area_->verticalScrollBar()->setStyleSheet(slim_scroll_bar(theme));
    // A style sheet here, too: a field has no other way to be flat.
    search_->setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 1px solid %3;"
                       " border-radius: 5px; padding: 4px 6px; }"
                       "QLineEdit:focus { border-color: %4; }")
            .arg(theme.background.name(), theme.text.name(), theme.border.name(),
                 theme.accent.fill.name()));
    for (ToolButton* button : top_buttons_) {
        button->set_theme(theme);
    }
    for (ControlGroup* group : groups_) {
        group->set_theme(theme);
    }
}

} // namespace lockscope::ui
