// SPDX-License-Identifier: GPL-3.0-or-later
// The flat look that the instruments share.
//
// Style sheets for these alone: they have no other way to be flat.
#pragma once

#include "ui/kit/theme.h"
#include "ui/kit/tool_button.h"

class QAbstractScrollArea;
class QHeaderView;
class QLabel;
class QLineEdit;
class QTabBar;

namespace lockscope::ui {

/// Between the edge of a cell or heading and its words.
inline constexpr int cell_margin = 7;

void dress(QHeaderView& header, const Theme& theme);
/// Its scroll bars.
void dress(QAbstractScrollArea& area, const Theme& theme);
void dress(QLineEdit& field, const Theme& theme);
void dress(QTabBar& tabs, const Theme& theme);
/// The cross that closes a page.
void dress_cross(QToolButton& button, const Theme& theme);

/// Sentences as they are, in as many lines as they need.
QLabel* words_label(QWidget* parent);

/// A low button with words, for the line above an instrument.
class PageButton : public ToolButton {
    Q_OBJECT
public:
    PageButton(const QString& text, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace lockscope::ui
