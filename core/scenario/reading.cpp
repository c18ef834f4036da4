// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reading.h"

#include "core/base/say.h"
#include "core/model/parameters.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace lockscope {

namespace {

using S = SentenceId;

Sentence kind_of(YamlNode::Kind kind) {
    switch (kind) {
    case YamlNode::Kind::null:
        return say<S::is_empty>();
    case YamlNode::Kind::scalar:
        return say<S::is_a_single_value>();
    case YamlNode::Kind::sequence:
        return say<S::is_a_list>();
    case YamlNode::Kind::map:
        break;
    }
    return say<S::is_a_map>();
}

} // namespace

std::string parent_path(const std::string& path) {
    const std::size_t cut = path.find_last_of(".[");
    return cut == std::string::npos ? std::string() : path.substr(0, cut);
}

std::string child_path(const std::string& base, std::string_view key) {
    return base.empty() ? key_part(key) : fmt::format("{}.{}", base, key_part(key));
}

void Reading::complain(YamlMark mark, const std::string& path, Sentence problem, Sentence remedy) {
    blamed_.insert(path);
    for (std::string around = path; blamed_within_.insert(around).second && !around.empty();) {
        around = parent_path(around);
    }
    if (full()) {
        return;
    }
    Error& error = errors_.emplace_back(std::move(problem), std::move(remedy));
    error.file = file_;
    error.line = mark.line;
    error.column = mark.column;
    error.key = path;
}

void Reading::complain(YamlMark mark, const std::string& path, const Errors& errors) {
    for (const Error& error : errors) {
        complain(mark, path, error.problem, error.remedy);
    }
}

void Reading::take_over(Errors errors) {
    for (Error& error : errors) {
        complain({error.line, error.column}, error.key, std::move(error.problem),
                 std::move(error.remedy));
    }
}

YamlMark Reading::mark_of(std::string path) const {
    for (;;) {
        if (const auto found = marks_.find(path); found != marks_.end()) {
            return found->second;
        }
        if (path.empty()) {
            return {};
        }
        path = parent_path(path);
    }
}

bool Reading::is_blamed(std::string path) const {
    if (blamed_within_.contains(path)) {
        return true;
    }
    for (; !path.empty(); path = parent_path(path)) {
        if (blamed_.contains(path)) {
            return true;
        }
    }
    return false;
}

Errors Reading::take_errors() {
    std::stable_sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    if (full()) {
        Error& more = errors_.emplace_back(say<S::has_more_errors>(Number(errors_max)),
                                           say<S::mend_and_check_again>());
        more.file = file_;
    }
    return std::move(errors_);
}

MapReader::MapReader(Reading& reading, const YamlNode& node, std::string path,
                     std::span<const std::string_view> known)
    : reading_(reading)
    , node_(node)
    , path_(std::move(path)) {
    reading.remember(path_, node.mark);
    if (node.kind != YamlNode::Kind::map) {
        complain_of_kind(reading, node, path_, say<S::write_a_map>(WordList(known)));
        return;
    }
    for (std::size_t i = 0; i < node.keys.size() && !reading.full(); ++i) {
        const YamlKey& key = node.keys[i];
        reading.remember(child_path(path_, key.text), node.items[i].mark);
        if (key.text.empty()) {
            continue; // complained of by the tree
        }
        if (std::find(known.begin(), known.end(), key.text) == known.end()) {
            const Error error = unknown_key(key.text, known);
            reading.complain(key.mark, child_path(path_, key.text), error.problem, error.remedy);
        }
    }
}

const YamlNode* MapReader::require(std::string_view key, Sentence remedy) {
    const YamlNode* const found = find(key);
    if (found == nullptr && is_map()) {
        reading_.complain(node_.mark, path(key), say<S::is_missing>(), std::move(remedy));
    }
    return found;
}

const YamlNode* MapReader::require(std::string_view key, std::string_view example) {
    return require(key, say<S::write_example>(example));
}

void complain_of_kind(Reading& reading, const YamlNode& node, const std::string& path,
                      Sentence remedy) {
    if (!reading.is_blamed_itself(path)) {
        reading.complain(node.mark, path, kind_of(node.kind), std::move(remedy));
    }
}

bool expect_scalar(Reading& reading, const YamlNode& node, const std::string& path) {
    reading.remember(path, node.mark);
    if (node.kind == YamlNode::Kind::scalar) {
        return true;
    }
    complain_of_kind(reading, node, path,
                     node.kind == YamlNode::Kind::null ? say<S::write_value_or_leave_out>()
                                                       : say<S::write_a_single_value>());
    return false;
}

bool expect_list(Reading& reading, const YamlNode& node, const std::string& path,
                 std::string_view example) {
    reading.remember(path, node.mark);
    if (node.kind == YamlNode::Kind::sequence) {
        return true;
    }
    complain_of_kind(reading, node, path, say<S::write_a_list>(example));
    return false;
}

Result<std::string> parse_text(std::string_view text) {
    return std::string(text);
}

} // namespace lockscope
