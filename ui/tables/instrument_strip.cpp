// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/instrument_strip.h"

#include "ui/tables/instrument_dock.h"
#include "ui/tables/table_look.h"

#include <QAction>
#include <QHBoxLayout>

namespace lockscope::ui {

InstrumentStrip::InstrumentStrip(QWidget* parent)
    : QWidget(parent)
    , row_(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("instrument-strip"));
    setAccessibleName(tr("Closed instruments"));
    setAutoFillBackground(true);
    row_->setContentsMargins(8, 2, 8, 2);
    row_->setSpacing(4);
    row_->addStretch(1);
}

void InstrumentStrip::add(InstrumentDock& dock) {
    auto* button = new PageButton(dock.windowTitle(), this);
    button->setObjectName(QStringLiteral("open-") + dock.objectName());
    button->setToolTip(tr("Open: %1").arg(dock.windowTitle()));
    row_->insertWidget(row_->count() - 1, button);
    entries_.append({&dock, button});
    connect(button, &QAbstractButton::clicked, this, [this, &dock] { Q_EMIT wanted(dock); });
    // Of this action, for a dock behind another tab is hidden, too, but not closed.
    connect(dock.toggleViewAction(), &QAction::toggled, this, &InstrumentStrip::show_closed);
    show_closed();
}

void InstrumentStrip::show_closed() {
    bool any = false;
    for (const Entry& entry : entries_) {
        const bool closed = !entry.dock->toggleViewAction()->isChecked();
        entry.button->setVisible(closed);
        any = any || closed;
    }
    setVisible(any);
}

void InstrumentStrip::set_theme(const Theme& theme) {
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.surface);
    setPalette(colours);
    for (const Entry& entry : entries_) {
        entry.button->set_theme(theme);
    }
}

} // namespace lockscope::ui
