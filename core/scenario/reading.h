// SPDX-License-Identifier: GPL-3.0-or-later
// Typed reading of a YAML tree that collects every error with its position. Internal to
// core/scenario.
//
// A value that cannot be read leaves its destination as it was, so reading goes on and the next
// mistake is found too. The position of every value is kept under its dotted path, for the errors
// that only show when the parts are put together.
#pragma once

#include "core/base/result.h"
#include "core/scenario/yaml_tree.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace lockscope {

class Reading {
public:
    static constexpr std::size_t errors_max = 200;

    explicit Reading(std::string_view file)
        : file_(file) {}

    void complain(YamlMark mark, const std::string& path, Sentence problem, Sentence remedy);
    /// The same for errors that come without a position.
    void complain(YamlMark mark, const std::string& path, const Errors& errors);
    /// Errors of the tree itself, already in place.
    void take_over(Errors errors);

    void remember(const std::string& path, YamlMark mark) { marks_.emplace(path, mark); }
    /// Of the path, or of the nearest thing around it.
    [[nodiscard]] YamlMark mark_of(std::string path) const;

    /// Has something at, in or around this path already been complained of?
    [[nodiscard]] bool is_blamed(std::string path) const;
    [[nodiscard]] bool is_blamed_itself(const std::string& path) const {
        return blamed_.contains(path);
    }
    /// Has something at or in this path been complained of?
    [[nodiscard]] bool is_broken(const std::string& path) const {
        return blamed_within_.contains(path);
    }

    [[nodiscard]] bool full() const { return errors_.size() >= errors_max; }
    [[nodiscard]] const std::string& file() const { return file_; }
    /// In the order of the file.
    [[nodiscard]] Errors take_errors();

private:
    std::string file_;
    Errors errors_;
    std::unordered_map<std::string, YamlMark> marks_;
    std::unordered_set<std::string> blamed_;
    std::unordered_set<std::string> blamed_within_; ///< the blamed paths and all around them
};

/// `workloads[0].arrivals` -> `workloads[0]` -> `workloads` -> empty.
[[nodiscard]] std::string parent_path(const std::string& path);
/// `base.key`, or `key` if base is empty.
[[nodiscard]] std::string child_path(const std::string& base, std::string_view key);

/// One map of the file with the keys it may have. Complains at once of a node that is no map and of
/// unknown keys.
class MapReader {
public:
    MapReader(Reading& reading, const YamlNode& node, std::string path,
              std::span<const std::string_view> known);

    /// The value of a key, or null.
    [[nodiscard]] const YamlNode* find(std::string_view key) const { return node_.find(key); }
    /// The value of a key; complains if there is none. `remedy` says how one is written.
    const YamlNode* require(std::string_view key, Sentence remedy);
    const YamlNode* require(std::string_view key, std::string_view example);
    [[nodiscard]] std::string path(std::string_view key) const { return child_path(path_, key); }
    [[nodiscard]] bool is_map() const { return node_.kind == YamlNode::Kind::map; }

    /// Reads the value of a key with `parse` (text -> Result<T>) into `to`. False if it is missing
    /// or wrong.
    template <class T, class Parse>
    bool read(std::string_view key, T& to, Parse parse) {
        const YamlNode* const node = find(key);
        return node != nullptr && read_scalar(reading_, *node, path(key), to, parse);
    }
    /// The same, and complains if the key is missing. `remedy` as of require().
    template <class T, class Parse, class Remedy>
    bool read_required(std::string_view key, T& to, Parse parse, Remedy remedy) {
        const YamlNode* const node = require(key, std::move(remedy));
        return node != nullptr && read_scalar(reading_, *node, path(key), to, parse);
    }

    template <class T, class Parse>
    static bool read_scalar(Reading& reading, const YamlNode& node, const std::string& path, T& to,
                            Parse parse);

private:
    Reading& reading_;
    const YamlNode& node_;
    std::string path_;
};

/// Complains of a node that is not of the kind it should be, unless it was complained of already:
/// in place of an alias, say, the tree holds nothing.
void complain_of_kind(Reading& reading, const YamlNode& node, const std::string& path,
                      Sentence remedy);
/// Is the node a scalar? Complains if not.
bool expect_scalar(Reading& reading, const YamlNode& node, const std::string& path);
/// Is the node a list? Complains if not.
bool expect_list(Reading& reading, const YamlNode& node, const std::string& path,
                 std::string_view example);

/// Any text; the reader of names and ids.
[[nodiscard]] Result<std::string> parse_text(std::string_view text);

template <class T, class Parse>
bool MapReader::read_scalar(Reading& reading, const YamlNode& node, const std::string& path, T& to,
                            Parse parse) {
    if (!expect_scalar(reading, node, path)) {
        return false;
    }
    auto parsed = parse(std::string_view(node.text));
    if (!parsed) {
        reading.complain(node.mark, path, parsed.errors());
        return false;
    }
    to = std::move(parsed).value();
    return true;
}

} // namespace lockscope
