// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/event_file.h"

#include <string_view>
#include <utility>

namespace lockscope {

namespace {

/// Large enough that system calls cost nothing, small enough to stay in the processor's cache.
constexpr std::size_t flushed_at_bytes = 256 * 1024;

} // namespace

EventFile::EventFile(WholeFile file, const Scenario& scenario)
    : file_(std::move(file))
    , csv_(scenario) {
    buffer_.append(EventCsv::header);
}

void EventFile::finish() {
    flush();
    if (!error_) {
        error_ = file_.finish();
    }
}

void EventFile::consume(std::span<const Event> events) {
    if (error_) {
        return;
    }
    csv_.append(events, buffer_);
    if (buffer_.size() >= flushed_at_bytes) {
        flush();
    }
}

void EventFile::flush() {
    if (!error_) {
        error_ = file_.write(std::string_view(buffer_.data(), buffer_.size()));
    }
    buffer_.clear();
}

} // namespace lockscope
