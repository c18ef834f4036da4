// SPDX-License-Identifier: GPL-3.0-or-later
// A few dozen lines in place of a test framework: these tests must build where Qt is absent.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace lockscope::test {

/// Where in a test an expectation stands. (std::source_location, which clang 14 does not have.)
struct Place {
    const char* file;
    unsigned line;

    static Place current(const char* file = __builtin_FILE(), unsigned line = __builtin_LINE()) {
        return {file, line};
    }
};

/// What a test case found wrong. Every expectation is checked, also after one that failed.
class Checks {
public:
    void that(bool holds, std::string_view what, Place place = Place::current());
    void contains(std::string_view text, std::string_view part, Place place = Place::current());
    void lacks(std::string_view text, std::string_view part, Place place = Place::current());

    template <class A, class B>
    void equal(const A& actual, const B& expected, std::string_view what,
               Place place = Place::current()) {
        if (!(actual == expected)) {
            failed(std::string(what) + ": got " + shown(actual) + ", expected " + shown(expected),
                   place);
        }
    }

    [[nodiscard]] int failures() const { return failures_; }

private:
    static std::string shown(std::string_view text) { return "'" + std::string(text) + "'"; }
    template <class Number>
    requires std::is_arithmetic_v<Number>
    static std::string shown(Number number) { return std::to_string(number); }
    void failed(const std::string& what, const Place& place);

    int failures_ = 0;
};

struct Case {
    std::string_view name;
    void (*body)(Checks&);
};

/// Runs the cases named on the command line, or all, and returns main()'s result.
int run_cases(int argc, char** argv, std::span<const Case> cases);

} // namespace lockscope::test
