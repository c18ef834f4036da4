// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_widget.h"

#include "ui/stage/inspector_panel.h"
#include "ui/stage/places.h"
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
    make_actions();
    make_inspector();
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
    const bool other_places =
        frame &&
        (!scene_.frame() || !(places_of(scene_.frame()->stage) == places_of(frame->stage)));
    const bool goes_on = frame && frame->playing;
    scene_.set_frame(std::move(frame), now_s());
    follow_transaction();
    inspect_chosen(!goes_on);
    animate();
    describe();
    update();
    if (other_places) {
        note_capacity();
    }
}

void StageWidget::set_theme(const Theme& theme) {
    own_theme_ = true;
    look_.theme = theme;
    inspector_->set_theme(theme);
    update();
}

void StageWidget::set_title(const QString& title) {
    look_.title = title;
    update();
}

void StageWidget::select_account(AccountId account) {
    if (account != scene_.selected()) {
        scene_.select(account);
        update();
    }
}

int StageWidget::lane_capacity() const {
    const auto* frame = scene_.frame();
    return ui::lane_capacity(size(), font_px(), frame ? places_of(frame->stage) : StagePlaces{});
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
    } else if (event->timerId() == describe_timer_.timerId()) {
        describe_timer_.stop();
        describe();
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
    place_inspector();
    note_capacity();
    update();
}

void StageWidget::note_capacity() {
    if (const int lanes = lane_capacity(); lanes != capacity_) {
        capacity_ = lanes;
        Q_EMIT lane_capacity_changed(lanes);
    }
}

void StageWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    follow_size();
}

void StageWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !own_theme_) {
        look_.theme = Theme::from_palette(palette());
        inspector_->set_theme(look_.theme);
        update();
    } else if (event->type() == QEvent::FontChange) {
        look_.font = font();
        follow_size();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Lock stage"));
        name_actions();
        painter_.forget_words();
        inspect_chosen(true);
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
    if (event->type() == QEvent::ShortcutOverride &&
        chain_step(*static_cast<QKeyEvent*>(event)) != nullptr) {
        event->accept(); // here the walk belongs to this stage, whatever the window has on the key
        return true;
    }
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
        return words::about_lane(frame.stage, *scene_.lanes()[hit.lane].view);
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
    case Part::failure:
        return tr("This attempt failed. Click: why.");
    case Part::alert:
        return words::about_alerts(frame);
    case Part::intake:
        return words::about_intake(frame.stage.intake);
    case Part::queued:
        return words::about_queued(frame, frame.stage.intake.queued[hit.token]);
    case Part::partition:
        return words::about_partition(frame.stage);
    case Part::partition_lane:
        return words::about_partition_lane(frame.stage.partition, hit.token);
    case Part::jobs:
        return words::about_jobs(frame.stage);
    case Part::nothing:
        break;
    }
    return {};
}

/// A screen reader is told at most once a second; what is held back then comes when it is due.
void StageWidget::describe() {
    const Frame* frame = scene_.frame();
    const double wait_s = described_s_ ? *described_s_ + described_every_s - now_s() : 0.0;
    if (wait_s > 0.0 && frame && frame->playing) {
        if (!describe_timer_.isActive()) {
            describe_timer_.start(static_cast<int>(wait_s * 1000.0) + 1, this);
        }
        return;
    }
    describe_timer_.stop();
    QString text;
    if (frame) {
        text = words::summary(*frame);
        if (!scene_.chain().links.empty()) {
            text += QLatin1Char(' ') + tr("Chosen: %1").arg(words::chain(*frame, scene_.chain()));
        }
    }
    if (text != accessibleDescription()) {
        described_s_ = now_s();
        setAccessibleDescription(text); // Qt tells assistive tools: DescriptionChanged
    }
}

} // namespace lockscope::ui
