// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the record of changes, to go back and forth between.
#pragma once

#include "core/model/scenario.h"

#include <cassert>
#include <utility>
#include <vector>

namespace lockscope {

class UndoStack {
public:
    using Record = std::vector<Intervention>;

    /// `before`: the record as it was before a change that is about to be made.
    void push(Record before) {
        if (undo_.size() == most) {
            undo_.erase(undo_.begin());
        }
        undo_.push_back(std::move(before));
        redo_.clear();
    }
    /// What undo() would give. REQUIRES: can_undo().
    [[nodiscard]] const Record& top() const {
        assert(can_undo());
        return undo_.back();
    }
    /// The change on top turned out to be none.
    void drop() {
        assert(can_undo());
        undo_.pop_back();
    }
    [[nodiscard]] bool can_undo() const { return !undo_.empty(); }
    [[nodiscard]] bool can_redo() const { return !redo_.empty(); }
    /// REQUIRES: can_undo(). `present`: the record as it is.
    [[nodiscard]] Record undo(Record present) {
        assert(can_undo());
        redo_.push_back(std::move(present));
        Record record = std::move(undo_.back());
        undo_.pop_back();
        return record;
    }
    /// REQUIRES: can_redo().
    [[nodiscard]] Record redo(Record present) {
        assert(can_redo());
        undo_.push_back(std::move(present));
        Record record = std::move(redo_.back());
        redo_.pop_back();
        return record;
    }

private:
    static constexpr std::size_t most = 1000;
    std::vector<Record> undo_; ///< the newest last
    std::vector<Record> redo_;
};

} // namespace lockscope
