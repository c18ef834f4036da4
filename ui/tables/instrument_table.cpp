// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/instrument_table.h"

#include <QCoreApplication>

#include <array>
#include <cstddef>

namespace lockscope::ui {
namespace {

constexpr std::nullopt_t nothing = std::nullopt;

constexpr std::array instrument_rows{
#define LOCKSCOPE_INSTRUMENT(instrument, id, title, watches)                                       \
    InstrumentRow{Instrument::instrument, id, title, watches, &make_##instrument},
#include "ui/tables/instruments.def"
};

} // namespace

std::span<const InstrumentRow> instrument_table() {
    return instrument_rows;
}

const InstrumentRow& instrument_row(Instrument instrument) {
    return instrument_rows[static_cast<std::size_t>(instrument)];
}

QString title_of(const InstrumentRow& row) {
    return QCoreApplication::translate("Instruments", row.title);
}

} // namespace lockscope::ui
