// SPDX-License-Identifier: GPL-3.0-or-later
// The only user of libcsv, which takes text in pieces and calls back for each field and row. It
// tells no positions, so it is given pieces that end at each character that could make it call
// back: where a field ended is then always known.
#include "core/scenario/trace.h"

#include "core/base/say.h"
#include "core/files/read_file.h"
#include "core/scenario/trace_rows.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <utility>

namespace lockscope {

namespace {

using S = SentenceId;

/// Longer than every id; a quote that is never closed is noticed by it.
constexpr std::size_t field_bytes_max = 1000;
constexpr std::size_t row_fields_max = 1000;
/// Blank lines cost time as well.
constexpr int lines_max = 2 * static_cast<int>(max_trace_rows);

bool is_forbidden(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f;
}

/// By byte: may a piece not go on behind it?
constexpr std::array<bool, 256> piece_ends = [] {
    std::array<bool, 256> ends{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
        ends[byte] = byte != '\t';
    }
    ends[','] = ends['"'] = ends[0x7f] = true;
    return ends;
}();

class CsvReading {
public:
    explicit CsvReading(TraceRows& rows)
        : rows_(rows) {
        csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        for (std::string& text : texts_) {
            text.reserve(field_bytes_max); // nothing may be thrown through libcsv
        }
    }
    CsvReading(const CsvReading&) = delete;
    CsvReading& operator=(const CsvReading&) = delete;
    ~CsvReading() { csv_free(&parser_); }

    /// False when there is no point in going on.
    bool take(std::string_view text) {
        skip_byte_order_mark(text);
        while (!text.empty() && !rows_.full()) {
            const auto end = std::find_if(text.begin(), text.end(), [](char c) {
                return piece_ends[static_cast<unsigned char>(c)];
            });
            const auto ordinary = static_cast<std::size_t>(end - text.begin());
            const std::size_t length = std::min(ordinary + 1, text.size());
            take_piece(text.substr(0, length));
            text.remove_prefix(length);
        }
        return !rows_.full();
    }

    void finish() {
        if (rows_.full()) {
            return;
        }
        if (!begun_) {
            marks_[std::min<std::size_t>(count_, 2)] = here_;
        }
        const TraceMark start = marks_[std::min<std::size_t>(count_, 2)];
        if (csv_fini(&parser_, on_field, on_row, this) != 0) {
            rows_.give_up(start, say<S::quote_is_not_closed>(), say<S::end_with_a_quote>());
        }
        hand_over();
    }

private:
    void skip_byte_order_mark(std::string_view& text) {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        while (mark_seen_ < mark.size() && !text.empty()) {
            if (text.front() != mark[mark_seen_]) {
                mark_seen_ = mark.size();
                return;
            }
            ++mark_seen_;
            text.remove_prefix(1);
        }
    }

    /// Ordinary characters, and at the end perhaps one of another kind.
    void take_piece(std::string_view piece) {
        if (!begun_) {
            const std::size_t blanks = std::min(piece.find_first_not_of(" \t"), piece.size());
            begun_ = blanks < piece.size() && piece[blanks] != '\n' && piece[blanks] != '\r';
            TraceMark& mark = marks_[std::min<std::size_t>(count_, 2)];
            mark = here_;
            mark.column += static_cast<int>(blanks);
        }
        const char last = piece.back();
        if (is_forbidden(last)) {
            here_.column += static_cast<int>(piece.size() - 1);
            rows_.give_up(
                here_,
                say<S::byte_is_not_text>(fmt::format("0x{:02x}", static_cast<unsigned char>(last))),
                say<S::a_trace_is_csv>());
            return;
        }
        field_bytes_ += piece.size();
        if (field_bytes_ > field_bytes_max) {
            rows_.give_up(marks_[std::min<std::size_t>(count_, 2)],
                          say<S::value_is_longer_than>(Number(field_bytes_max)),
                          say<S::close_its_quote>());
            return;
        }
        const std::size_t read =
            csv_parse(&parser_, piece.data(), piece.size(), on_field, on_row, this);
        if (read != piece.size()) {
            here_.column += static_cast<int>(read);
            rows_.give_up(here_,
                          csv_error(&parser_) == CSV_EPARSE ? say<S::quote_inside_value>()
                                                            : say<S::not_enough_memory>(),
                          say<S::quote_the_whole>());
            return;
        }
        advance(piece);
        hand_over();
    }

    void advance(std::string_view piece) {
        const char last = piece.back();
        const bool second_of_two = last == '\n' && piece.size() == 1 && after_return_;
        after_return_ = last == '\r';
        if (last != '\r' && last != '\n') {
            here_.column += static_cast<int>(piece.size());
            return;
        }
        here_.line += second_of_two ? 0 : 1;
        here_.column = 1;
        if (count_ == 0 && !begun_) {
            field_bytes_ = 0; // of a blank line
        }
        if (here_.line > lines_max) {
            rows_.give_up(here_, say<S::more_lines_than>(Number(lines_max)),
                          say<S::use_a_shorter_trace>());
        }
    }

    static void on_field(void* text, std::size_t bytes, void* self) {
        auto& reading = *static_cast<CsvReading*>(self);
        if (reading.count_ < reading.texts_.size()) {
            reading.texts_[reading.count_].assign(static_cast<const char*>(text), bytes);
        }
        ++reading.count_;
        reading.begun_ = false;
        reading.field_bytes_ = 0;
    }
    static void on_row(int, void* self) { static_cast<CsvReading*>(self)->row_ended_ = true; }

    void hand_over() {
        if (count_ > row_fields_max) {
            rows_.give_up(marks_[0], say<S::row_is_longer_than>(Number(row_fields_max)),
                          say<S::write_the_columns>());
        }
        if (!std::exchange(row_ended_, false)) {
            return;
        }
        const std::array<TraceField, 3> fields{TraceField{texts_[0], marks_[0]},
                                               TraceField{texts_[1], marks_[1]},
                                               TraceField{texts_[2], marks_[2]}};
        rows_.take(fields, std::exchange(count_, 0));
    }

    TraceRows& rows_;
    csv_parser parser_{};
    std::array<std::string, 3> texts_;
    std::array<TraceMark, 3> marks_; ///< where the fields begin; of a fourth and more in the last
    std::size_t count_ = 0;          ///< fields of the row so far
    std::size_t field_bytes_ = 0;    ///< of the present field so far, blanks and quotes included
    std::size_t mark_seen_ = 0;      ///< bytes of the byte order mark
    TraceMark here_;
    bool begun_ = false; ///< has the present field a character that is not blank?
    bool after_return_ = false;
    bool row_ended_ = false;
};

} // namespace

Result<Trace> read_trace(std::string_view csv, std::string_view file, const KnownAccounts& accounts,
                         TraceLimits limits) {
    TraceRows rows(file, accounts, limits.rows);
    CsvReading reading(rows);
    reading.take(csv);
    reading.finish();
    return rows.finish();
}

Result<Trace> read_trace_file(const std::filesystem::path& path, const KnownAccounts& accounts,
                              TraceLimits limits, const FileSystem& files) {
    TraceRows rows(path.string(), accounts, limits.rows);
    CsvReading reading(rows);
    const Result<Done> read = read_in_pieces(
        path, limits.bytes, [&](std::string_view piece) { return reading.take(piece); }, files);
    if (!read) {
        return read.errors();
    }
    reading.finish();
    Result<Trace> trace = rows.finish();
    if (trace) {
        std::error_code unknown;
        trace.value().path = std::filesystem::weakly_canonical(path, unknown).string();
    }
    return trace;
}

} // namespace lockscope
