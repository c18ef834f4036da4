// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/csv.h"

#include <algorithm>
#include <stdexcept>

namespace lockscope::test {

namespace {

class Reader {
public:
    explicit Reader(std::string_view text)
        : text_(text) {}

    [[nodiscard]] bool at_end() const { return text_.empty(); }

    std::vector<std::string> row() {
        std::vector<std::string> fields{field()};
        while (!at_end() && text_.front() == ',') {
            text_.remove_prefix(1);
            fields.push_back(field());
        }
        if (at_end() || text_.front() != '\n') {
            throw std::runtime_error("a row without its end, after '" + fields.back() + "'");
        }
        text_.remove_prefix(1);
        return fields;
    }

private:
    std::string field() { return text_.starts_with('"') ? quoted() : plain(); }

    std::string plain() {
        const std::string field(text_.substr(0, text_.find_first_of(",\"\r\n")));
        text_.remove_prefix(field.size());
        return field;
    }

    std::string quoted() {
        std::string field;
        for (;;) {
            text_.remove_prefix(1);
            const std::size_t end = text_.find('"');
            if (end == std::string_view::npos) {
                throw std::runtime_error("a quote that never ends");
            }
            field += text_.substr(0, end);
            text_.remove_prefix(end + 1);
            if (!text_.starts_with('"')) {
                return field;
            }
            field += '"';
        }
    }

    std::string_view text_;
};

} // namespace

const std::string& CsvTable::at(std::size_t row, std::string_view column) const {
    const auto found = std::ranges::find(header, column);
    if (found == header.end()) {
        throw std::runtime_error("no column " + std::string(column));
    }
    return rows.at(row)[static_cast<std::size_t>(found - header.begin())];
}

CsvTable parse_csv(std::string_view text) {
    Reader reader(text);
    CsvTable table;
    table.header = reader.row();
    while (!reader.at_end()) {
        table.rows.push_back(reader.row());
        if (table.rows.back().size() != table.header.size()) {
            throw std::runtime_error("a row of another length than the header");
        }
    }
    return table;
}

} // namespace lockscope::test
