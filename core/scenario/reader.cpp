// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reader.h"

#include "core/base/say.h"
#include "core/files/read_file.h"
#include "core/model/parameter_index.h"
#include "core/model/wording.h"
#include "core/scenario/read_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace lockscope {

namespace {

using namespace std::string_view_literals;
using S = SentenceId;

constexpr std::string_view format_version = "1";
/// Members of a group whose count cannot be read: enough that those named elsewhere exist.
constexpr std::int64_t group_stand_in = 10'000;

AccountEntry read_account(Reading& reading, const YamlNode& node, const std::string& path) {
    constexpr std::array keys{"id"sv, "name"sv, "count"sv, "children"sv, "region"sv, "pool"sv};
    MapReader map(reading, node, path, keys);
    AccountEntry entry;
    map.read_required("id", entry.id, parse_text, "id: acme");
    map.read("name", entry.name, parse_text);
    if (map.find("count") != nullptr) {
        std::int64_t count = group_stand_in; // a broken count still makes a group
        map.read("count", count, parse_count);
        entry.count = count;
    }
    map.read("children", entry.children, parse_count);
    map.read("region", entry.region, parse_text);
    map.read("pool", entry.pool, parse_flag);
    return entry;
}

void read_parameters(Reading& reading, const YamlNode& node, const std::string& path,
                     Parameters& parameters) {
    const auto find = [](std::string_view key) {
        const Parameter* const row = find_parameter(key);
        return row == nullptr ? std::nullopt : std::optional(*row);
    };
    const auto unknown = [](std::string_view key) -> std::optional<Error> {
        if (key.starts_with("workload.") || key.starts_with("account.")) {
            return Error(say<S::is_not_set_here>(), say<S::write_it_where_described>());
        }
        std::vector<std::string_view> known;
        for (const Parameter& row : parameter_table()) {
            known.push_back(row.key);
        }
        return unknown_key(key, known);
    };
    for (const Setting& setting : read_settings(reading, node, path, find, unknown)) {
        find_parameter(setting.key)->set_in_set(parameters, setting.value);
    }
}

/// Are there workloads or accounts whose names could not be read? One of them may then well be what
/// an unknown name means, and complaining of it would only confuse.
struct Uncertain {
    bool workloads;
    bool accounts;

    [[nodiscard]] bool about(std::string_view key) const {
        return (workloads && key.starts_with("workload.")) ||
               (accounts && key.starts_with("account."));
    }
};

Uncertain find_uncertain(const Reading& reading, const Scenario& scenario) {
    const auto any = [&](std::string_view list, std::size_t count, const auto&... fields) {
        bool broken = reading.is_blamed_itself(std::string(list));
        for (std::size_t i = 0; i < count && !broken; ++i) {
            const std::string path = fmt::format("{}[{}]", list, i);
            broken = reading.is_blamed_itself(path) ||
                     (reading.is_broken(fmt::format("{}.{}", path, fields)) || ...);
        }
        return broken;
    };
    return {any("workloads", scenario.workloads.size(), "name", "arrivals"),
            any("accounts", scenario.accounts.size(), "id")};
}

Intervention read_intervention(Reading& reading, const YamlNode& node, const std::string& path,
                               const Uncertain& uncertain, const ParameterIndex& rows) {
    constexpr std::array keys{"at"sv, "set"sv};
    MapReader map(reading, node, path, keys);
    Intervention intervention;
    map.read_required("at", intervention.at, parse_duration, "at: 15m");
    if (const YamlNode* set = map.require("set", "set: { batch.size: 50 }")) {
        intervention.set = read_settings(
            reading, *set, map.path("set"), [&](std::string_view key) { return rows.find(key); },
            [&](std::string_view key) {
                return uncertain.about(key) ? std::nullopt : std::optional(rows.unknown(key));
            });
    }
    return intervention;
}

/// Calls `read` with each item of the list at `key` and its path.
template <class Read>
void for_each_item(Reading& reading, const YamlNode* list, const std::string& path,
                   std::string_view example, Read read) {
    if (list == nullptr || !expect_list(reading, *list, path, example)) {
        return;
    }
    for (std::size_t i = 0; i < list->items.size() && !reading.full(); ++i) {
        read(list->items[i], fmt::format("{}[{}]", path, i));
    }
}

/// One text, or a list of them.
std::vector<std::string> read_ideas(Reading& reading, const YamlNode& node) {
    std::vector<std::string> ideas;
    if (node.kind == YamlNode::Kind::scalar) {
        reading.remember("try[0]", node.mark); // what the checks of the whole call it
        ideas.push_back(node.text);
        return ideas;
    }
    for_each_item(reading, &node, "try", "try: [Raise the batch size to 20.]",
                  [&](const YamlNode& item, const std::string& path) {
                      // A broken one keeps its place, by which those after it are called.
                      MapReader::read_scalar(reading, item, path, ideas.emplace_back(), parse_text);
                  });
    return ideas;
}

View read_view(Reading& reading, const YamlNode& node) {
    constexpr std::array keys{"at"sv, "speed"sv};
    MapReader map(reading, node, "view", keys);
    View view;
    map.read("at", view.at, parse_duration);
    double speed = 0.0;
    if (map.read("speed", speed, parse_real)) {
        view.speed = speed;
    }
    return view;
}

void read_body(Reading& reading, MapReader& map, Scenario& scenario) {
    map.read_required("name", scenario.name, parse_text, "name: Quarterly sales push");
    map.read("description", scenario.description, parse_text);
    map.read("look_at", scenario.look_at, parse_text);
    if (const YamlNode* ideas = map.find("try")) {
        scenario.try_this = read_ideas(reading, *ideas);
    }
    if (const YamlNode* view = map.find("view")) {
        scenario.view = read_view(reading, *view);
    }
    map.read("seed", scenario.seed, parse_seed);
    Duration duration{0};
    if (map.read("duration", duration, parse_duration)) {
        scenario.duration = duration;
    }
    map.read("warm_up", scenario.warm_up, parse_duration);
    constexpr std::string_view accounts_example = "accounts: [{ id: acme }]";
    for_each_item(reading, map.require("accounts", accounts_example), "accounts", accounts_example,
                  [&](const YamlNode& node, const std::string& path) {
                      scenario.accounts.push_back(read_account(reading, node, path));
                  });
    constexpr std::string_view workloads_example =
        "workloads: [{ name: order feed, kind: order_insert, arrivals: ..., targets: ... }]";
    for_each_item(reading, map.require("workloads", workloads_example), "workloads",
                  workloads_example, [&](const YamlNode& node, const std::string& path) {
                      scenario.workloads.push_back(read_workload(reading, node, path));
                  });
    if (const YamlNode* parameters = map.find("parameters")) {
        read_parameters(reading, *parameters, "parameters", scenario.parameters);
    }
    const ParameterIndex rows(scenario);
    const Uncertain uncertain = find_uncertain(reading, scenario);
    for_each_item(reading, map.find("interventions"), "interventions",
                  "interventions: [{ at: 15m, set: { batch.size: 50 } }]",
                  [&](const YamlNode& node, const std::string& path) {
                      scenario.interventions.push_back(
                          read_intervention(reading, node, path, uncertain, rows));
                  });
}

/// Is the file of a format this program reads? If not, nothing else can be said about it.
bool has_known_format(Reading& reading, const YamlNode& root) {
    if (root.kind != YamlNode::Kind::map) {
        const bool empty = root.kind == YamlNode::Kind::null;
        reading.complain(empty ? YamlMark{1, 1} : root.mark, "", say<S::is_not_a_scenario>(),
                         say<S::a_scenario_begins_with>());
        return false;
    }
    const YamlNode* const version = root.find("lockscope");
    if (version == nullptr) {
        reading.complain(root.mark, "lockscope", say<S::is_missing>(),
                         say<S::write_version_at_the_top>());
        return true;
    }
    if (!expect_scalar(reading, *version, "lockscope")) {
        return false;
    }
    if (version->text == format_version) {
        return true;
    }
    reading.complain(version->mark, "lockscope",
                     say<S::is_not_our_version>(in_backticks(version->text)),
                     say<S::write_version>());
    return false;
}

/// What only shows when the parts are put together, at the position of what it speaks of. What was
/// complained of already, or may follow from it, is passed over.
void check_whole(Reading& reading, const Scenario& scenario) {
    const Uncertain uncertain = find_uncertain(reading, scenario);
    for (const Error& error : validate(scenario)) {
        const bool follows = uncertain.accounts && error.key.find("].targets") != std::string::npos;
        if (!follows && !reading.is_blamed(error.key)) {
            reading.complain(reading.mark_of(error.key), error.key, error.problem, error.remedy);
        }
    }
}

} // namespace

std::vector<Setting>
read_settings(Reading& reading, const YamlNode& node, const std::string& path,
              const std::function<std::optional<Parameter>(std::string_view)>& find,
              const std::function<std::optional<Error>(std::string_view)>& unknown) {
    std::vector<Setting> settings;
    reading.remember(path, node.mark);
    if (node.kind != YamlNode::Kind::map) {
        complain_of_kind(reading, node, path, say<S::write_pairs>());
        return settings;
    }
    for (std::size_t i = 0; i < node.items.size() && !reading.full(); ++i) {
        const YamlKey& key = node.keys[i];
        const std::string key_path = child_path(path, key.text);
        const std::optional<Parameter> row = find(key.text);
        if (!row) {
            if (const std::optional<Error> error = unknown(key.text)) {
                reading.complain(key.mark, key_path, error->problem, error->remedy);
            }
            continue;
        }
        Setting setting{row->key, row->default_value};
        if (MapReader::read_scalar(
                reading, node.items[i], key_path, setting.value,
                [&](std::string_view text) { return parse_value(*row, text); })) {
            settings.push_back(std::move(setting));
        }
    }
    return settings;
}

Result<Scenario> read_scenario(std::string_view yaml, std::string_view file,
                               const std::filesystem::path& folder, const FileSystem& files) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (yaml.starts_with(byte_order_mark)) {
        yaml.remove_prefix(byte_order_mark.size());
    }
    Result<YamlTree> read = read_yaml(yaml, file);
    if (!read) {
        return read.errors();
    }
    YamlTree tree = std::move(read).value();
    Reading reading(file);
    reading.take_over(std::move(tree.errors));
    Scenario scenario;
    Errors in_traces;
    if (has_known_format(reading, tree.root)) {
        constexpr std::array keys{"lockscope"sv,    "name"sv,     "description"sv, "look_at"sv,
                                  "try"sv,          "view"sv,     "seed"sv,        "duration"sv,
                                  "warm_up"sv,      "accounts"sv, "workloads"sv,   "parameters"sv,
                                  "interventions"sv};
        MapReader map(reading, tree.root, "", keys);
        read_body(reading, map, scenario);
        // Of accounts that cannot be read, the rows of a trace may well speak.
        if (!reading.full() && !find_uncertain(reading, scenario).accounts) {
            in_traces = read_traces(reading, scenario, folder, files);
        }
        if (!reading.full()) {
            check_whole(reading, scenario);
        }
    }
    Errors errors = reading.take_errors();
    std::move(in_traces.begin(), in_traces.end(), std::back_inserter(errors));
    return errors.empty() ? Result<Scenario>(std::move(scenario))
                          : Result<Scenario>(std::move(errors));
}

Result<Scenario> read_scenario_file(const std::filesystem::path& path, const FileSystem& files) {
    const Result<std::string> text = read_text_file(path, max_scenario_bytes, files);
    return text ? read_scenario(text.value(), path.string(), path.parent_path(), files)
                : text.errors();
}

} // namespace lockscope
