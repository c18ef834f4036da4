// SPDX-License-Identifier: GPL-3.0-or-later
// One instrument at the bottom of the window: a line with its name, a note and tools, and its page.
#pragma once

// Before everything else: the moc of Qt 6.4 stumbles over <concepts> where that comes first.
#include <QDockWidget>

#include "ui/kit/theme.h"
#include "ui/session/frame.h"

#include <QList>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace lockscope::ui {

class PageButton;

class InstrumentDock : public QDockWidget {
    Q_OBJECT
public:
    /// `name`: for the remembered layout. `title`: what people read.
    InstrumentDock(const QString& name, const QString& title, QWidget* parent);

    virtual void set_theme(const Theme& theme);
    virtual void show_frame(const FramePtr& frame) = 0;
    /// Another scenario: nothing shown is true any more.
    virtual void clear() = 0;
    /// Does the line say the title? Where a tab says it, the line need not.
    void show_title(bool shown);
    /// What stands beside the title.
    [[nodiscard]] QString note() const;

protected:
    /// `left`, `right`: margins.
    void set_page(QWidget* page, int left, int right);
    void set_note(const QString& text);
    QLineEdit* add_field(const QString& name, const QString& words, const QString& help);
    PageButton* add_button(const QString& name, const QString& words, const QString& help);
    [[nodiscard]] const Theme& theme() const { return theme_; }

    static constexpr int side_margin = 16;

private:
    Theme theme_;
    QLabel* name_;
    QLabel* note_;
    QHBoxLayout* tools_;
    QToolButton* close_;
    QList<QLineEdit*> fields_;
    QList<PageButton*> buttons_;
};

} // namespace lockscope::ui
