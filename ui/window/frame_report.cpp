// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/frame_report.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/charts_panel.h"
#include "ui/stage/stage_widget.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QTimer>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>

#include <unistd.h>

namespace lockscope::ui {
namespace {

/// A change is made in one of so many frames. The parameter only marks accounts, so the run that is
/// measured stays what it is.
constexpr int frames_per_change = 5;
constexpr const char* changed_key = "skew.limit";
/// In which fonts are loaded and sprites are made, once.
constexpr int first_frames = 10;
// What is under way when play ends (a price, a ghost) may take a moment.
constexpr auto before_idle = std::chrono::milliseconds(1500);
constexpr auto idle = std::chrono::milliseconds(2000);

/// Largest resident set, as the system counts it for this very program.
double peak_mib() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).trimmed().split(' ').front().toDouble() / 1024.0;
            }
        }
    }
    return 0.0;
}

double own_cpu_s() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

double elapsed_ms(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

std::string quantiles(const TimeSamples& samples) {
    return fmt::format(R"({{"p50": {:.3f}, "p95": {:.3f}, "p99": {:.3f}}})", samples.quantile(0.50),
                       samples.quantile(0.95), samples.quantile(0.99));
}

} // namespace

double TimeSamples::quantile(double q) const {
    if (samples_.empty()) {
        return 0.0;
    }
    std::vector<double> sorted = samples_;
    const double rank = std::ceil(q * static_cast<double>(sorted.size()));
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
    std::nth_element(sorted.begin(), place, sorted.end());
    return *place;
}

FrameReport::FrameReport(MainWindow& window, int frames)
    : QObject(&window)
    , window_(window)
    , wanted_(frames) {
    // The views have only asked for their repaints, which would come later and together; here
    // each is painted by itself, so that they can be told apart.
    connect(&window_, &MainWindow::frame_shown, this, &FrameReport::measure);
}

void FrameReport::measure(const FramePtr& frame) {
    if (seen_ == wanted_) {
        return;
    }
    measure_change(*frame);
    timer_.start();
    window_.stage().repaint();
    paint_.add(elapsed_ms(timer_));
    tick_.add(window_.tick_ms());
    if (!window_.charts().refreshed().empty()) {
        timer_.start();
        for (ChartCard* card : window_.charts().refreshed()) {
            card->repaint();
        }
        chart_.add(window_.chart_ms() + elapsed_ms(timer_));
    }
    tokens_.add(static_cast<double>(window_.stage().tokens()));
    if (++seen_ == 1) {
        start_ms_ = process_age_ms();
        first_events_ = frame->events;
        played_.start();
    }
    if (seen_ == wanted_) {
        events_per_s_ =
            static_cast<double>(frame->events - std::min(first_events_, frame->events)) /
            (elapsed_ms(played_) * 1e-3);
        rest();
    } else if (frame->finished) {
        window_.controller().play(); // a short run plays again until there are enough
    }
}

/// Paused, a window should cost nothing.
void FrameReport::rest() {
    window_.controller().pause();
    QTimer::singleShot(before_idle, this, [this] {
        const double from = own_cpu_s();
        QTimer::singleShot(idle, this, [this, from] {
            idle_cpu_ = (own_cpu_s() - from) / std::chrono::duration<double>(idle).count();
            Q_EMIT done();
        });
    });
}

void FrameReport::measure_change(const Frame& frame) {
    if (change_ticket_ != 0 && frame.settings_applied >= change_ticket_) {
        change_.add(elapsed_ms(changed_at_));
        change_ticket_ = 0;
    }
    if (change_ticket_ == 0 && seen_ >= first_frames && seen_ % frames_per_change == 0) {
        changed_at_.start();
        change_ticket_ = window_.controller().change(
            {changed_key, ParameterValue(std::int64_t{10'000} + seen_)});
    }
}

std::string FrameReport::json() const {
    return fmt::format(R"({{"frames": {}, "tokens": {:.0f}, "paint_ms": {}, "tick_ms": {}, )"
                       R"("chart_ms": {}, "change_ms": {}, "start_ms": {:.0f}, )"
                       R"("events_per_s": {:.0f}, "idle_cpu": {:.4f}, "peak_mib": {:.1f}}})",
                       seen_, tokens_.quantile(0.5), quantiles(paint_), quantiles(tick_),
                       quantiles(chart_), quantiles(change_), start_ms_, events_per_s_, idle_cpu_,
                       peak_mib());
}

double process_age_ms() {
    // Field 22 of /proc/self/stat: the start, in clock ticks since boot. The name in field 2 may
    // hold spaces but ends with the last parenthesis.
    QFile file(QStringLiteral("/proc/self/stat"));
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0) {
        return 0.0;
    }
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype start_field = 22 - 3;
    if (fields.size() <= start_field) {
        return 0.0;
    }
    const double started_s =
        fields[start_field].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    const double now_s = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    return (now_s - started_s) * 1000.0;
}

} // namespace lockscope::ui
