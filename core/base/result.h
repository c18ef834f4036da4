// SPDX-License-Identifier: GPL-3.0-or-later
// Expected failures as values: what is wrong, where, and what would be right.
//
// Bad input is an everyday event, not an exception. A Result holds either a value or a non-empty
// list of errors, because a file with five mistakes deserves five messages in one go.
#pragma once

#include "core/base/sentence.h"

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lockscope {

struct Error {
    Error() = default;
    /// Of no known place.
    explicit Error(Sentence what_is_wrong, Sentence what_would_be_right = {})
        : problem(std::move(what_is_wrong))
        , remedy(std::move(what_would_be_right)) {}

    std::string file; ///< empty where no file is involved (a `--set` on the command line)
    int line = 0;     ///< from 1; 0 = unknown
    int column = 0;   ///< from 1; 0 = unknown
    std::string key;  ///< dotted path of the offending key, e.g. `workloads[0].arrivals.rate`
    Sentence problem; ///< what is wrong
    Sentence remedy;  ///< what would be right; may be empty

    friend bool operator==(const Error&, const Error&) = default;
};

/// `FILE:LINE:COLUMN: key: `, leaving out what is unknown.
[[nodiscard]] std::string place_of(const Error& error);
/// One line in English: `FILE:LINE:COLUMN: key: what is wrong; what would be right`, leaving out
/// what is unknown.
[[nodiscard]] std::string to_string(const Error& error);

using Errors = std::vector<Error>;

/// The value of what only succeeds or fails.
struct Done {};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : content_(std::move(value)) {}
    Result(Errors errors)
        : content_(std::move(errors)) {
        assert(!this->errors().empty());
    }
    Result(Error error)
        : content_(Errors{std::move(error)}) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(content_); }
    explicit operator bool() const { return ok(); }

    /// REQUIRES: ok().
    [[nodiscard]] T& value() & {
        assert(ok());
        return std::get<T>(content_);
    }
    [[nodiscard]] const T& value() const& {
        assert(ok());
        return std::get<T>(content_);
    }
    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::get<T>(std::move(content_));
    }

    /// REQUIRES: !ok().
    [[nodiscard]] const Errors& errors() const {
        assert(!ok());
        return std::get<Errors>(content_);
    }

private:
    std::variant<T, Errors> content_;
};

} // namespace lockscope
