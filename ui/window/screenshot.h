// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a picture, at a given moment of the run: `--screenshot`.
#pragma once

#include "core/base/time.h"
#include "ui/session/frame.h"

#include <QObject>
#include <QString>

namespace lockscope::ui {

class MainWindow;

/// Waits until the window stands still at the moment asked for, then writes what it shows. Equal
/// scenarios, seeds and moments give equal pictures.
class Screenshot : public QObject {
    Q_OBJECT
public:
    /// REQUIRES: `window` is shown, its scenario loaded and not playing.
    Screenshot(MainWindow& window, SimTime moment, QString file);

Q_SIGNALS:
    /// `error` is empty when the file was written, else a line that names it.
    void done(const QString& error);

private:
    void look(const FramePtr& frame);
    void take_when_still();
    void take();

    MainWindow& window_;
    QString file_;
    bool taken_ = false;
};

} // namespace lockscope::ui
