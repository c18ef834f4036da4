// SPDX-License-Identifier: GPL-3.0-or-later
// What instruments there are: instruments.def as a table.
#pragma once

#include "ui/session/watch_set.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>

class QWidget;

namespace lockscope::ui {

class InstrumentDock;

/// The rows of instruments.def.
enum class Instrument : std::uint8_t {
#define LOCKSCOPE_INSTRUMENT(instrument, id, title, watches) instrument,
#include "ui/tables/instruments.def"
};

/// Each is written where its instrument is.
#define LOCKSCOPE_INSTRUMENT(instrument, id, title, watches)                                       \
    [[nodiscard]] InstrumentDock* make_##instrument(QWidget* parent);
#include "ui/tables/instruments.def"

struct InstrumentRow {
    Instrument instrument;
    const char* id;                 ///< in the remembered layout
    const char* title;              ///< as it is translated from
    std::optional<Watched> watches; ///< while its page is seen
    InstrumentDock* (*make)(QWidget* parent);
};

/// In the order of the tabs.
[[nodiscard]] std::span<const InstrumentRow> instrument_table();
[[nodiscard]] const InstrumentRow& instrument_row(Instrument instrument);
/// In the language of the window.
[[nodiscard]] QString title_of(const InstrumentRow& row);

} // namespace lockscope::ui
