// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screenshot.h"

#include "ui/charts/charts_panel.h"
#include "ui/kit/write_whole.h"
#include "ui/stage/stage_widget.h"
#include "ui/window/main_window.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEvent>
#include <QImageWriter>
#include <QPixmap>
#include <QTimer>

#include <chrono>

namespace lockscope::ui {
namespace {

constexpr auto look_again = std::chrono::milliseconds(20);

} // namespace

Screenshot::Screenshot(MainWindow& window, SimTime moment, QString file)
    : QObject(&window)
    , window_(window)
    , file_(std::move(file)) {
    connect(&window_, &MainWindow::frame_shown, this, &Screenshot::look);
    window_.controller().seek(moment);
}

void Screenshot::look(const FramePtr& frame) {
    // The first frames may still be on their way to the moment.
    if (!window_.controller().caught_up(*frame) || frame->playing || frame->studying || taken_) {
        return;
    }
    taken_ = true;
    window_.charts().catch_up();
    take_when_still();
}

/// Lanes and tokens may still be gliding to where this frame has them.
void Screenshot::take_when_still() {
    if (window_.stage().animating()) {
        QTimer::singleShot(look_again, this, &Screenshot::take_when_still);
    } else {
        take();
    }
}

void Screenshot::take() {
    // Words that changed with the last frame have asked for room but not got it yet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QImage picture = window_.grab().toImage();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    Q_EMIT done(writer.write(picture) ? write_whole(file_, png)
                                      : file_ + QStringLiteral(": ") + writer.errorString());
}

} // namespace lockscope::ui
