// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as a file of CSV, written while the run goes on.
#pragma once

#include "core/engine/event.h"
#include "core/files/whole_file.h"
#include "core/measure/event_csv.h"

#include <fmt/format.h>

#include <optional>
#include <span>

namespace lockscope {

/// Memory stays constant however long the log. Destroyed before finish(), it leaves no file.
class EventFile final : public EventSink {
public:
    /// REQUIRES: the scenario outlives it.
    EventFile(WholeFile file, const Scenario& scenario);

    /// The first thing that went wrong; what comes after it is not written.
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    /// Puts the file into place, if nothing went wrong; else error() says what did.
    void finish();

protected:
    void consume(std::span<const Event> events) override;

private:
    void flush();

    WholeFile file_;
    EventCsv csv_;
    fmt::memory_buffer buffer_;
    std::optional<Error> error_;
};

} // namespace lockscope
