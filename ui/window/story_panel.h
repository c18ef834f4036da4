// SPDX-License-Identifier: GPL-3.0-or-later
// What the scenario says about itself, above the stage: a line that is always there, and below it,
// when somebody wants to read on, what there is to see and what to try.
#pragma once

#include "core/model/scenario.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;

namespace lockscope::ui {

class ElidedLabel;
class ToolButton;

class StoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit StoryPanel(QWidget* parent = nullptr);

    /// Gone altogether when the scenario says nothing.
    void show_scenario(const Scenario& scenario);
    void set_open(bool open);
    [[nodiscard]] bool is_open() const;
    /// For a menu; checked while open.
    [[nodiscard]] QAction* open_action() { return open_; }
    void set_theme(const Theme& theme);
    /// As written, without marks of its own; empty if there is none.
    [[nodiscard]] const QString& text() const { return text_; }

Q_SIGNALS:
    /// By a person's hand.
    void opened(bool open);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    Theme theme_;
    QAction* open_;
    ToolButton* button_;
    ElidedLabel* line_;
    QScrollArea* body_;
    QLabel* words_;
    QString text_;
};

} // namespace lockscope::ui
