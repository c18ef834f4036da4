// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box that leaves wheel and space bar alone until it has the focus.
#pragma once

#include "ui/controls/keys.h"

#include <QComboBox>
#include <QWheelEvent>

namespace lockscope::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr)
        : QComboBox(parent) {
        // A click must not take the space bar away from play and pause.
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    bool event(QEvent* event) override { return keeps_space(*event) || QComboBox::event(event); }
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus()) {
            QComboBox::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

} // namespace lockscope::ui
