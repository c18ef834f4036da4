// SPDX-License-Identifier: GPL-3.0-or-later
// One instrument at the bottom of the window: a line with its name, a note and tools, and its page.
#pragma once

// Before everything else: the moc of Qt 6.4 stumbles over <concepts> where that comes first.
#include <QDockWidget>

#include "ui/kit/theme.h"
#include "ui/session/frame.h"
#include "ui/tables/instrument_table.h"

#include <QList>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QToolButton;

namespace lockscope::ui {

class PageButton;

class InstrumentDock : public QDockWidget {
    Q_OBJECT
public:
    InstrumentDock(Instrument instrument, QWidget* parent);

    [[nodiscard]] Instrument instrument() const { return instrument_; }

    virtual void set_theme(const Theme& theme);
    virtual void show_frame(const FramePtr& frame) = 0;
    /// Another scenario: nothing shown is true any more.
    virtual void clear() = 0;
    /// The account that is selected everywhere; an invalid id for none.
    virtual void select_account(lockscope::AccountId account);
    /// Does the line say the title? Where a tab says it, the line need not.
    void show_title(bool shown);
    /// What stands beside the title.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    // What a person at an instrument may wish for; whoever holds it sees to that.
    void account_selected(lockscope::AccountId account);
    /// This one, which is at that account.
    void transaction_selected(lockscope::TransactionSerial transaction,
                              lockscope::AccountId account);
    /// To the moment after this event.
    void event_chosen(std::uint64_t event);
    void seek_requested(lockscope::SimTime time);
    /// To mark it on the stage, as soon as the run stands where it is.
    void transaction_awaited(lockscope::TransactionSerial transaction);
    /// The autopsy of this failed attempt, counted from 1 over the run.
    void explain_requested(std::int64_t failure);
    void apply_requested(const lockscope::Setting& setting);
    /// As if it had been so from the start of the run.
    void apply_from_start_requested(const lockscope::Setting& setting);
    /// Which time to speak of.
    void stretch_requested(lockscope::ui::JudgedStretch stretch);
    /// The control of this parameter.
    void control_requested(const QString& key);

protected:
    /// `left`, `right`: margins.
    void set_page(QWidget* page, int left, int right);
    void set_note(const QString& text);
    QLineEdit* add_field(const QString& name, const QString& words, const QString& help);
    PageButton* add_button(const QString& name, const QString& words, const QString& help);
    [[nodiscard]] const Theme& theme() const { return theme_; }

    static constexpr int side_margin = 16;

private:
    Instrument instrument_;
    Theme theme_;
    QLabel* name_;
    QLabel* note_;
    QHBoxLayout* tools_;
    QToolButton* close_;
    QScrollArea* scroll_ = nullptr; ///< of a page that is no table
    QList<QLineEdit*> fields_;
    QList<PageButton*> buttons_;
};

} // namespace lockscope::ui
