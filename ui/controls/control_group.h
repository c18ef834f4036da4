// SPDX-License-Identifier: GPL-3.0-or-later
// A heading that opens and closes the rows below it.
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace lockscope::ui {

class ParameterRow;

class GroupHeading : public QAbstractButton {
    Q_OBJECT
public:
    explicit GroupHeading(const QString& text, QWidget* parent = nullptr);
    void set_theme(const Theme& theme);
    /// How many rows below are not as the scenario has them; shown while the group is closed.
    void set_changes(int changes);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Theme theme_;
    int changes_ = 0;
};

class ControlGroup : public QWidget {
    Q_OBJECT
public:
    ControlGroup(const QString& name, bool open, QWidget* parent = nullptr);

    [[nodiscard]] const QString& name() const { return name_; }
    void add(ParameterRow* row);
    void add_note(const QString& text);
    void set_theme(const Theme& theme);
    /// Shows only matching rows, opened whatever the heading says; no words show all.
    void filter(const QStringList& words);
    void refresh_changes();
    [[nodiscard]] bool open() const { return heading_->isChecked(); }

private:
    void show_rows();

    QString name_;
    GroupHeading* heading_;
    QWidget* body_;
    QVBoxLayout* rows_layout_;
    std::vector<ParameterRow*> rows_;
    bool filtered_ = false;
};

} // namespace lockscope::ui
