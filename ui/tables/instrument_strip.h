// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the instruments that are closed, above those that are open: whatever the size of the
// window, each is in sight behind its tab or here.
#pragma once

#include "ui/kit/theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace lockscope::ui {

class InstrumentDock;
class PageButton;

class InstrumentStrip : public QWidget {
    Q_OBJECT
public:
    explicit InstrumentStrip(QWidget* parent = nullptr);

    /// One more, at the end. The dock outlives the strip.
    void add(InstrumentDock& dock);
    void set_theme(const Theme& theme);

Q_SIGNALS:
    /// Somebody wants to see this one.
    void wanted(lockscope::ui::InstrumentDock& dock);

private:
    void show_closed();

    struct Entry {
        InstrumentDock* dock;
        PageButton* button;
    };
    QList<Entry> entries_;
    QHBoxLayout* row_;
};

} // namespace lockscope::ui
