// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_widget.h"

#include "ui/stage/words.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

constexpr int frame_ms = 16;
constexpr double described_every_s = 1.0; // a screen reader is no oscilloscope

} // namespace

StageWidget::StageWidget(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("stage"));
    setAccessibleName(tr("Lock stage"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    clock_.start();
    look_.theme = Theme::from_palette(palette());
    look_.font = font();
    follow_size();
}

double StageWidget::now_s() const {
    return static_cast<double>(clock_.nsecsElapsed()) * 1e-9;
}

double StageWidget::font_px() const {
    return QFontInfo(font()).pixelSize();
}

QSize StageWidget::sizeHint() const {
    return QSizeF(70.0 * font_px(), 53.0 * font_px()).toSize();
}

QSize StageWidget::minimumSizeHint() const {
    return QSizeF(36.0 * font_px(), 20.0 * font_px()).toSize();
}

void StageWidget::set_frame(FramePtr frame) {
    scene_.set_frame(std::move(frame), now_s());
    animate();
    describe();
    update();
}

void StageWidget::set_theme(const Theme& theme) {
    own_theme_ = true;
    look_.theme = theme;
    update();
}

void StageWidget::select_account(AccountId account) {
    if (account != scene_.selected()) {
        scene_.select(account);
        update();
    }
}

int StageWidget::lane_capacity() const {
    return ui::lane_capacity(size(), font_px());
}

/// Runs the timer exactly while a later picture would differ from this one.
void StageWidget::animate() {
    const bool moving = isVisible() && scene_.advance(now_s());
    if (moving && !timer_.isActive()) {
        timer_.start(frame_ms, Qt::PreciseTimer, this);
    } else if (!moving) {
        timer_.stop();
    }
}

void StageWidget::timerEvent(QTimerEvent* event) {
    if (event->timerId() == timer_.timerId()) {
        update();
        animate(); // the last update shows everything at rest
    } else {
        QWidget::timerEvent(event);
    }
}

void StageWidget::paintEvent(QPaintEvent* /*event*/) {
    scene_.advance(now_s());
    QPainter painter(this);
    painter_.paint(painter, scene_, look_);
}

void StageWidget::follow_size() {
    scene_.set_size(size(), font_px());
    if (const int lanes = lane_capacity(); lanes != capacity_) {
        capacity_ = lanes;
        Q_EMIT lane_capacity_changed(lanes);
    }
    update();
}

void StageWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    follow_size();
}

void StageWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !own_theme_) {
        look_.theme = Theme::from_palette(palette());
        update();
    } else if (event->type() == QEvent::FontChange) {
        look_.font = font();
        follow_size();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Lock stage"));
        painter_.forget_words();
        update();
    }
}

void StageWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    animate();
}

void StageWidget::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timer_.stop();
}

void StageWidget::choose(AccountId account) {
    if (account == scene_.selected()) {
        return;
    }
    select_account(account);
    Q_EMIT account_selected(account);
}

void StageWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    const auto hit = scene_.hit(event->position());
    using Part = StageHit::Part;
    if (hit.part == Part::lane || hit.part == Part::holder || hit.part == Part::waiter) {
        choose(scene_.lanes()[hit.lane].account);
    } else {
        choose({});
    }
}

void StageWidget::step_selection(int by) {
    const auto& lanes = scene_.lanes();
    if (lanes.empty()) {
        return;
    }
    const auto* selected = scene_.find_lane(scene_.selected());
    const int last = static_cast<int>(lanes.size()) - 1;
    const int place = selected ? std::clamp(selected->place + by, 0, last) : (by > 0 ? 0 : last);
    choose(lanes[static_cast<std::size_t>(place)].account);
}

void StageWidget::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Up) {
        step_selection(-1);
    } else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Down) {
        step_selection(1);
    } else if (event->key() == Qt::Key_Escape && scene_.selected().valid()) {
        choose({});
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StageWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    look_.focused = true;
    update();
}

void StageWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    look_.focused = false;
    update();
}

void StageWidget::hover(const StageHit& hit) {
    if (hit.transaction != look_.hovered) {
        look_.hovered = hit.transaction;
        update();
    }
}

void StageWidget::mouseMoveEvent(QMouseEvent* event) {
    hover(scene_.hit(event->position()));
    QWidget::mouseMoveEvent(event);
}

void StageWidget::leaveEvent(QEvent* event) {
    hover({});
    QWidget::leaveEvent(event);
}

bool StageWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        show_tip(help->globalPos(), help->pos());
        return true;
    }
    return QWidget::event(event);
}

void StageWidget::show_tip(QPoint global, QPointF point) {
    const QString text = tip(point);
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(global, text, this, scene_.hit(point).area.toAlignedRect());
    }
}

QString StageWidget::tip(QPointF point) const {
    const auto hit = scene_.hit(point);
    if (!scene_.frame()) {
        return {};
    }
    const auto& frame = *scene_.frame();
    using Part = StageHit::Part;
    switch (hit.part) {
    case Part::waiter:
        return words::about_waiter(frame, *scene_.lanes()[hit.lane].view, hit.token);
    case Part::holder:
        return words::about_holder(frame, *scene_.lanes()[hit.lane].view);
    case Part::lane:
        return words::about_lane(*scene_.lanes()[hit.lane].view);
    case Part::backoff:
        return words::about_backoff(frame.stage.backoff[hit.token]);
    case Part::backoff_card:
        return words::about_backing_off(frame.stage);
    case Part::quiet:
        return words::about_quiet(frame.stage);
    case Part::committed:
        return words::about_committed(frame);
    case Part::failed:
        return words::about_failed(frame);
    case Part::long_running:
        return words::about_long_running(frame.stage);
    case Part::nothing:
        break;
    }
    return {};
}

/// At most once a second while the run plays, and always for the picture that stays.
void StageWidget::describe() {
    const Frame* frame = scene_.frame();
    if (!frame) {
        setAccessibleDescription({});
        return;
    }
    const double now = now_s();
    const bool due = now - described_s_ >= described_every_s || !frame->playing;
    if (due && frame->number != described_) {
        described_s_ = now;
        described_ = frame->number;
        setAccessibleDescription(words::summary(*frame));
    }
}

} // namespace lockscope::ui
