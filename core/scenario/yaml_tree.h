// SPDX-License-Identifier: GPL-3.0-or-later
// YAML text as a tree with the position of everything, within fixed bounds of size and depth.
//
// Built from yaml-cpp's events rather than its nodes: only there are duplicate keys still two keys,
// and only there can a hostile file be stopped before it has grown. Anchors, aliases, tags and
// several documents have no place in a scenario and are refused. Internal to core/scenario.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope {

/// From 1; 0 = unknown. Columns count bytes.
struct YamlMark {
    int line = 0;
    int column = 0;
};

struct YamlKey {
    std::string text;
    YamlMark mark;
};

struct YamlNode {
    enum class Kind : std::uint8_t { null, scalar, sequence, map };

    Kind kind = Kind::null;
    YamlMark mark;
    std::string text;            ///< of a scalar
    std::vector<YamlNode> items; ///< of a sequence, or the values of a map
    std::vector<YamlKey> keys;   ///< of a map, one for each item

    /// The value of a key of a map, or null. The first of duplicates.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

struct YamlTree {
    YamlNode root;
    Errors errors; ///< what did not keep the tree from being read: duplicate keys, tags and such
};

/// The tree of one document, or why there is none. `file` labels the errors.
[[nodiscard]] Result<YamlTree> read_yaml(std::string_view text, std::string_view file);

} // namespace lockscope
