// SPDX-License-Identifier: GPL-3.0-or-later
// The window for a classroom: the whole screen, larger type, and only what there is to see.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <utility>
#include <vector>

class QAction;
class QLabel;
class QMainWindow;
class QSplitter;

namespace lockscope::ui {

class Presentation : public QObject {
    Q_OBJECT
public:
    /// How much larger the type is; the last row of a classroom reads it.
    static constexpr double type_scale = 1.35;

    /// A part of the window that can be left out: `shown` shows and hides it, `wanted` says whether
    /// a presentation has it.
    struct Pane {
        QAction* shown = nullptr;
        QAction* wanted = nullptr;
    };

    /// All outlive this object.
    Presentation(QMainWindow& window, QSplitter& panes);

    void add_pane(const Pane& pane);
    /// The action that leaves; has its key (Esc) only while there is something to leave.
    [[nodiscard]] QAction* leave_action() { return leave_; }
    [[nodiscard]] bool active() const { return active_; }
    void toggle();
    void enter();
    /// Everything is again as it was before enter().
    void leave();

Q_SIGNALS:
    void changed(bool active);

private:
    void restore_layout();
    void enlarge();
    void shrink();
    void show_hint();

    QMainWindow& window_;
    QSplitter& panes_;
    QAction* leave_;
    QList<Pane> list_;
    bool active_ = false;

    // As it was before.
    Qt::WindowStates state_before_;
    QSize size_before_;
    QByteArray layout_before_;
    QByteArray panes_before_;
    QList<bool> shown_before_;
    bool menu_before_ = true;
    QFont font_before_;
    /// Of the widgets that have a size of type of their own.
    std::vector<std::pair<QPointer<QWidget>, QFont>> fonts_before_;
    QPointer<QLabel> hint_;
};

} // namespace lockscope::ui
