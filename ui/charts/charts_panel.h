// SPDX-License-Identifier: GPL-3.0-or-later
// The column of live charts: as many as fit, the most important first, or those that were chosen.
//
// Curves arrive ten times a second. The charts take turns, one with each frame, so that none of
// the sixty pictures a second has to wait for all of them. Lives in the GUI thread.
#pragma once

#include "core/files/file_system.h"
#include "ui/kit/theme.h"
#include "ui/kit/time_cursor.h"
#include "ui/kit/time_range.h"
#include "ui/session/frame.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QMenu;
class QScrollArea;

namespace lockscope::ui {

class ChartCard;

class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    /// `cursor` and `range` outlive it.
    ChartsPanel(TimeCursor& cursor, TimeRange& range, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// Brings every chart up to the newest frame now.
    void catch_up();
    [[nodiscard]] const std::vector<ChartCard*>& cards() const { return cards_; }
    [[nodiscard]] std::vector<ChartCard*> shown() const;
    /// The charts refreshed by the last show_frame().
    [[nodiscard]] const std::vector<ChartCard*>& refreshed() const { return refreshed_; }

    /// Ids of the charts to show; those that do not fit scroll. Empty: as many as fit. Ids that no
    /// chart has are passed over.
    void choose(const QStringList& ids);
    [[nodiscard]] const QStringList& chosen() const { return chosen_; }
    /// Which charts to show, as checkable entries.
    void fill_choice(QMenu& menu);
    /// The same, and what can be done with `card`, if there is one, and with all charts.
    void fill_menu(QMenu& menu, ChartCard* card);
    /// Where file dialogs begin.
    void set_directory(const QString& directory) { directory_ = directory; }
    /// As PNG, SVG or CSV, by the end of the name. False if that failed; then a message says why.
    bool write(const QString& path, const std::vector<ChartCard*>& cards,
               const FileSystem& files = system_files());

Q_SIGNALS:
    void seek_requested(lockscope::SimTime to);
    /// By the person; empty: as many as fit.
    void choice_changed(const QStringList& ids);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fit();
    void refresh(std::size_t chart);
    void toggle(const ChartCard* card, bool on);
    void ask_where(const std::vector<ChartCard*>& cards, const QString& name);
    [[nodiscard]] ChartCard* card_at(const QPoint& at) const;
    [[nodiscard]] bool is_stale(const Frame& frame) const;

    TimeRange& range_;
    QScrollArea* area_;
    QWidget* column_;
    std::vector<ChartCard*> cards_;
    std::vector<bool> stale_;
    QStringList chosen_;
    QString directory_;
    FramePtr frame_;
    FramePtr curves_of_; ///< whose curves the charts show or are about to
    std::size_t next_ = 0;
    std::vector<ChartCard*> refreshed_;
};

} // namespace lockscope::ui
