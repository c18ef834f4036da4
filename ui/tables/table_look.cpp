// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_look.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>

namespace lockscope::ui {
namespace {

constexpr int low_height = 24;
constexpr int text_room = 20;

} // namespace

void dress(QHeaderView& header, const Theme& theme) {
    header.setStyleSheet(
        QStringLiteral("QHeaderView { background: %1; }"
                       "QHeaderView::section { background: %1; color: %2; border: none;"
                       " border-bottom: 1px solid %3; padding: 3px %5px; }"
                       "QHeaderView::section:hover { color: %4; }"
                       // The style's arrow would lie on the words; they have one of their own.
                       "QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0;"
                       " height: 0; }")
            .arg(theme.surface.name(), theme.muted.name(), theme.border.name(), theme.text.name())
            .arg(cell_margin));
}

void dress(QAbstractScrollArea& area, const Theme& theme) {
    const QString bar =
        QStringLiteral("QScrollBar { background: transparent; width: 10px; height: 10px; }"
                       "QScrollBar::handle { background: %1; border-radius: 3px; margin: 2px;"
                       " min-height: 24px; min-width: 24px; }"
                       "QScrollBar::handle:hover { background: %2; }"
                       "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
                       "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
            .arg(mixed(theme.surface, theme.text, 0.16).name(),
                 mixed(theme.surface, theme.text, 0.30).name());
    area.verticalScrollBar()->setStyleSheet(bar);
    area.horizontalScrollBar()->setStyleSheet(bar);
}

void dress(QLineEdit& field, const Theme& theme) {
    field.setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 1px solid %3;"
                       " border-radius: 5px; padding: 2px 6px; }"
                       "QLineEdit:focus { border-color: %4; }")
            .arg(theme.background.name(), theme.text.name(), theme.border.name(),
                 theme.accent.fill.name()));
}

void dress(QTabBar& tabs, const Theme& theme) {
    tabs.setStyleSheet(
        QStringLiteral("QTabBar { background: %1; border: none; }"
                       "QTabBar::tab { background: transparent; color: %2; border: none;"
                       " border-bottom: 2px solid transparent; padding: 6px 4px 4px;"
                       " margin: 0 12px; }"
                       "QTabBar::tab:hover { color: %3; }"
                       "QTabBar::tab:selected { color: %3; border-bottom-color: %4; }"
                       "QTabBar::tab:selected:focus { color: %5; }"
                       "QTabBar::scroller { width: 18px; }")
            .arg(theme.surface.name(), theme.muted.name(), theme.text.name(),
                 theme.accent.fill.name(), theme.accent.text.name()));
}

void dress_cross(QToolButton& button, const Theme& theme) {
    button.setStyleSheet(
        QStringLiteral("QToolButton { color: %1; border: none; border-radius: 4px;"
                       " padding: 2px 5px; }"
                       "QToolButton:hover, QToolButton:focus { background: %2; color: %3; }")
            .arg(theme.muted.name(), theme.raised.name(), theme.text.name()));
}

QLabel* words_label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

PageButton::PageButton(const QString& text, QWidget* parent)
    : ToolButton(parent) {
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setText(text);
    setAutoRaise(true);
}

QSize PageButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + text_room, low_height};
}

} // namespace lockscope::ui
