// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/presentation.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QSet>
#include <QSplitter>
#include <QTimer>

#include <chrono>

namespace lockscope::ui {
namespace {

constexpr std::chrono::seconds hint_time{4};
constexpr int hint_margin = 24;

QFont scaled(QFont font, double factor) {
    if (font.pointSizeF() > 0.0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(static_cast<int>(font.pixelSize() * factor));
    }
    return font;
}

/// Does the widget say itself how large its type is? All others follow the application's.
bool has_own_size(const QWidget& widget) {
    return widget.testAttribute(Qt::WA_SetFont) &&
           (widget.font().resolveMask() & QFont::SizeResolved) != 0;
}

} // namespace

Presentation::Presentation(QMainWindow& window, QSplitter& panes)
    : QObject(&window)
    , window_(window)
    , panes_(panes)
    , leave_(new QAction(tr("Leave the prese&ntation"), this)) {
    leave_->setObjectName(QStringLiteral("leave-presentation"));
    leave_->setEnabled(false);
    leave_->setShortcut(Qt::Key_Escape);
    window_.addAction(leave_);
    connect(leave_, &QAction::triggered, this, &Presentation::leave);
}

void Presentation::add_pane(const Pane& pane) {
    list_.append(pane);
    connect(pane.wanted, &QAction::toggled, pane.shown, [this, shown = pane.shown](bool wanted) {
        if (active_) {
            shown->setChecked(wanted);
        }
    });
}

void Presentation::toggle() {
    active_ ? leave() : enter();
}

void Presentation::enter() {
    if (active_) {
        return;
    }
    active_ = true;
    state_before_ = window_.windowState();
    size_before_ = window_.size();
    layout_before_ = window_.saveState();
    panes_before_ = panes_.saveState();
    menu_before_ = !window_.menuBar()->isHidden();
    shown_before_.clear();
    for (const Pane& pane : list_) {
        shown_before_.append(pane.shown->isChecked());
        pane.shown->setChecked(pane.wanted->isChecked());
    }
    for (QDockWidget* dock : window_.findChildren<QDockWidget*>()) {
        dock->hide();
    }
    window_.menuBar()->hide();
    enlarge();
    window_.setWindowState(state_before_ | Qt::WindowFullScreen);
    leave_->setEnabled(true);
    show_hint();
    Q_EMIT changed(true);
}

void Presentation::leave() {
    if (!active_) {
        return;
    }
    active_ = false;
    delete hint_;
    leave_->setEnabled(false);
    window_.setWindowState(state_before_);
    shrink();
    window_.menuBar()->setVisible(menu_before_);
    for (qsizetype i = 0; i < list_.size(); ++i) {
        list_.at(i).shown->setChecked(shown_before_.at(i));
    }
    restore_layout();
    // Once more when the window system has given the window its former size.
    QTimer::singleShot(0, this, &Presentation::restore_layout);
    Q_EMIT changed(false);
}

void Presentation::restore_layout() {
    if (!active_) {
        // The window system has forgotten it if the large type needed more room than its screen.
        if ((state_before_ & (Qt::WindowMaximized | Qt::WindowFullScreen)) == 0) {
            window_.resize(size_before_);
        }
        window_.restoreState(layout_before_);
        panes_.restoreState(panes_before_);
    }
}

void Presentation::enlarge() {
    font_before_ = QApplication::font();
    fonts_before_.clear();
    for (QWidget* widget : window_.findChildren<QWidget*>()) {
        if (has_own_size(*widget)) {
            fonts_before_.emplace_back(widget, widget->font());
        }
    }
    QApplication::setFont(scaled(font_before_, type_scale)); // of dialogs to come
    window_.setFont(QApplication::font());
    for (const auto& [widget, font] : fonts_before_) {
        widget->setFont(scaled(font, type_scale));
    }
}

void Presentation::shrink() {
    QSet<const QWidget*> known;
    for (const auto& [widget, font] : fonts_before_) {
        known.insert(widget);
    }
    // What was made during the presentation took its size from the larger type.
    for (QWidget* widget : window_.findChildren<QWidget*>()) {
        if (has_own_size(*widget) && !known.contains(widget)) {
            widget->setFont(scaled(widget->font(), 1.0 / type_scale));
        }
    }
    QApplication::setFont(font_before_);
    window_.setFont(QFont()); // no font of its own: the application's again
    for (const auto& [widget, font] : fonts_before_) {
        if (widget != nullptr) {
            widget->setFont(font);
        }
    }
    fonts_before_.clear();
}

void Presentation::show_hint() {
    hint_ = new QLabel(tr("Esc leaves the presentation"), &window_);
    hint_->setObjectName(QStringLiteral("presentation-hint"));
    hint_->setAttribute(Qt::WA_TransparentForMouseEvents);
    hint_->setAutoFillBackground(true);
    hint_->setBackgroundRole(QPalette::ToolTipBase);
    hint_->setForegroundRole(QPalette::ToolTipText);
    hint_->setMargin(10);
    hint_->adjustSize();
    hint_->move((window_.width() - hint_->width()) / 2,
                window_.height() - hint_->height() - hint_margin);
    hint_->show();
    QTimer::singleShot(hint_time, hint_, &QObject::deleteLater);
}

} // namespace lockscope::ui
