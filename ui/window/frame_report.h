// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a number of frames and measures what each costs: `--frame-report`.
#pragma once

#include "ui/session/frame.h"

#include <QElapsedTimer>
#include <QObject>

#include <string>
#include <vector>

namespace lockscope::ui {

class MainWindow;

/// Milliseconds of one kind of work, frame by frame.
class TimeSamples {
public:
    void add(double value) { samples_.push_back(value); }
    /// Smallest sample not exceeded by a share `q` (0..1) of them; 0 without samples.
    [[nodiscard]] double quantile(double q) const;

private:
    std::vector<double> samples_;
};

class FrameReport : public QObject {
    Q_OBJECT
public:
    /// Measures the next `frames` frames that `window` shows.
    FrameReport(MainWindow& window, int frames);

    /// One JSON line: `frames`, `tokens` (the median frame's), `paint_ms` of the stage, `tick_ms`
    /// of everything else but the charts, `chart_ms` of the charts in frames that refresh one,
    /// `change_ms` from a slider's change to the frame that shows the engine with it (not in the
    /// first frames, in which the window is still being made), `start_ms`
    /// from the start of the process to the first painted frame, `events_per_s` simulated while it
    /// played, `idle_cpu` the share of a core that the paused window takes afterwards, `peak_mib`
    /// memory.
    [[nodiscard]] std::string json() const;

Q_SIGNALS:
    void done();

private:
    void measure(const FramePtr& frame);
    void measure_change(const Frame& frame);
    void rest();

    MainWindow& window_;
    int wanted_;
    int seen_ = 0;
    double start_ms_ = 0.0;
    double events_per_s_ = 0.0;
    double idle_cpu_ = 0.0;
    std::uint64_t first_events_ = 0;
    QElapsedTimer played_;
    QElapsedTimer timer_;
    TimeSamples paint_;
    TimeSamples tick_;
    TimeSamples chart_;
    TimeSamples tokens_;
    TimeSamples change_;
    QElapsedTimer changed_at_;
    std::uint64_t change_ticket_ = 0; ///< of the change under way, or 0
};

/// How long this process has been running, as the system counts it.
[[nodiscard]] double process_age_ms();

} // namespace lockscope::ui
