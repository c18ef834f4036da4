// SPDX-License-Identifier: GPL-3.0-or-later
// A few named times, each with a bar in proportion.
#pragma once

#include "ui/kit/theme.h"
#include "ui/tables/autopsy_words.h"

#include <QWidget>

#include <vector>

namespace lockscope::ui {

class SplitList : public QWidget {
    Q_OBJECT
public:
    explicit SplitList(QWidget* parent = nullptr);

    void set_items(std::vector<WorkItem> items);
    [[nodiscard]] const std::vector<WorkItem>& items() const { return items_; }
    void set_theme(const Theme& theme);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int row_height() const { return fontMetrics().height() + 5; }

    std::vector<WorkItem> items_;
    Theme theme_ = Theme::dark();
};

} // namespace lockscope::ui
