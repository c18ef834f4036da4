// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/say.h"
#include "core/model/wording.h"
#include "core/scenario/read_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace lockscope {

namespace {

using namespace std::string_view_literals;
using Names = std::span<const std::string_view>;
using S = SentenceId;

constexpr std::string_view kind_example = "kind: order_insert";
constexpr std::string_view rate_example = "rate: 5000/h";
constexpr std::string_view targets_example = "targets: { acme: 1 }";

/// The position of a word among those this version knows, or an error that names them.
Result<std::size_t> parse_word(std::string_view text, Names known) {
    const auto found = std::find(known.begin(), known.end(), text);
    if (found != known.end()) {
        return static_cast<std::size_t>(found - known.begin());
    }
    const std::string_view guess = nearest(text, known);
    return Error(say<S::is_unknown>(in_backticks(text)),
                 guess.empty() ? say<S::choices_are>(WordList(known))
                               : say<S::did_you_mean_of>(guess, WordList(known)));
}

// --- Arrivals -------------------------------------------------------------------------------

PoissonArrivals read_process(Reading&, MapReader& map, PoissonArrivals arrivals) {
    map.read_required("rate", arrivals.rate, parse_rate, rate_example);
    return arrivals;
}

ConstantArrivals read_process(Reading&, MapReader& map, ConstantArrivals arrivals) {
    map.read_required("rate", arrivals.rate, parse_rate, rate_example);
    return arrivals;
}

BurstArrivals read_process(Reading&, MapReader& map, BurstArrivals arrivals) {
    map.read_required("rate", arrivals.rate, parse_rate, say<S::write_the_stream>("rate: 0/h"));
    map.read_required("size", arrivals.size, parse_count, "size: 200");
    map.read_required("every", arrivals.every, parse_duration, "every: 5m");
    return arrivals;
}

ClosedArrivals read_process(Reading&, MapReader& map, ClosedArrivals arrivals) {
    map.read_required("processes", arrivals.processes, parse_count, "processes: 20");
    map.read_required("think", arrivals.think, parse_duration, "think: 30s");
    return arrivals;
}

WindowArrivals read_process(Reading& reading, MapReader& map, WindowArrivals arrivals) {
    constexpr std::string_view example = "windows: [{ from: 0s, to: 1h, rate: 5000/h }]";
    constexpr std::array keys{"from"sv, "to"sv, "rate"sv};
    const YamlNode* const list = map.require("windows", example);
    if (list == nullptr || !expect_list(reading, *list, map.path("windows"), example)) {
        return arrivals;
    }
    for (std::size_t i = 0; i < list->items.size() && !reading.full(); ++i) {
        MapReader one(reading, list->items[i], fmt::format("{}[{}]", map.path("windows"), i), keys);
        WindowArrivals::Window window;
        one.read_required("from", window.from, parse_duration, "from: 0s");
        one.read_required("to", window.to, parse_duration, "to: 1h");
        one.read_required("rate", window.rate, parse_rate, rate_example);
        arrivals.windows.push_back(window);
    }
    return arrivals;
}

OnceArrivals read_process(Reading&, MapReader& map, OnceArrivals arrivals) {
    map.read_required("at", arrivals.at, parse_duration, "at: 20m");
    return arrivals;
}

/// read_traces() brings the rows; none stand in for those of a file that is broken.
TraceArrivals read_process(Reading&, MapReader& map, TraceArrivals arrivals) {
    map.read_required("file", arrivals.file, parse_text, "file: orders.csv");
    arrivals.trace = std::make_shared<const Trace>();
    return arrivals;
}

/// The keys of each process, in the order of arrival_process_names.
constexpr std::array poisson_keys{"process"sv, "rate"sv};
constexpr std::array burst_keys{"process"sv, "rate"sv, "size"sv, "every"sv};
constexpr std::array closed_keys{"process"sv, "processes"sv, "think"sv};
constexpr std::array window_keys{"process"sv, "windows"sv};
constexpr std::array once_keys{"process"sv, "at"sv};
constexpr std::array trace_keys{"process"sv, "file"sv};
constexpr std::array<Names, arrival_process_names.size()> process_keys{
    poisson_keys, poisson_keys, burst_keys, closed_keys, window_keys, once_keys, trace_keys};

constexpr std::size_t trace_index = 6;
static_assert(arrival_process_names[trace_index] == "trace");

/// The alternative of Arrivals with this index, at its defaults.
template <std::size_t I = 0>
Arrivals arrivals_of(std::size_t index) {
    if constexpr (I + 1 < std::variant_size_v<Arrivals>) {
        if (index != I) {
            return arrivals_of<I + 1>(index);
        }
    }
    return std::variant_alternative_t<I, Arrivals>{};
}

Arrivals read_arrivals(Reading& reading, const YamlNode& node, const std::string& path) {
    // A finite process stands in for a broken one: nobody is then told that a run without a
    // duration never ends.
    Arrivals stand_in = OnceArrivals{};
    const YamlNode* const process = node.find("process");
    if (process == nullptr) {
        reading.remember(path, node.mark);
        constexpr std::string_view example = "{ process: poisson, rate: 5000/h }";
        if (node.kind != YamlNode::Kind::map) {
            complain_of_kind(reading, node, path, say<S::write_example>(example));
        } else {
            reading.complain(node.mark, child_path(path, "process"), say<S::is_missing>(),
                             say<S::choices_are>(WordList(arrival_process_names)));
        }
        return stand_in;
    }
    std::size_t index = 0;
    const bool known = MapReader::read_scalar(
        reading, *process, child_path(path, "process"), index,
        [](std::string_view text) { return parse_word(text, arrival_process_names); });
    if (!known && node.find("file") == nullptr) {
        return stand_in;
    }
    if (!known) {
        index =
            trace_index; // nothing else names a file, so nobody is told that targets are missing
    }
    MapReader map(reading, node, path, process_keys[index]);
    return std::visit(
        [&](auto arrivals) { return Arrivals(read_process(reading, map, std::move(arrivals))); },
        arrivals_of(index));
}

// --- Targets --------------------------------------------------------------------------------

ZipfTargets read_zipf(Reading& reading, const YamlNode& node, const std::string& path) {
    constexpr std::array keys{"accounts"sv, "s"sv};
    constexpr std::string_view example = "accounts: [acme, tail]";
    MapReader map(reading, node, path, keys);
    ZipfTargets targets;
    map.read("s", targets.s, parse_real);
    const YamlNode* const accounts = map.require("accounts", example);
    if (accounts == nullptr) {
        return targets;
    }
    const std::string accounts_path = map.path("accounts");
    reading.remember(accounts_path, accounts->mark);
    if (accounts->kind == YamlNode::Kind::scalar) {
        targets.accounts.push_back(accounts->text); // one group needs no brackets
    } else if (expect_list(reading, *accounts, accounts_path, example)) {
        for (std::size_t i = 0; i < accounts->items.size() && !reading.full(); ++i) {
            std::string& id = targets.accounts.emplace_back();
            MapReader::read_scalar(reading, accounts->items[i],
                                   fmt::format("{}[{}]", accounts_path, i), id, parse_text);
        }
    }
    return targets;
}

Targets read_weights(Reading& reading, const YamlNode& node, const std::string& path) {
    WeightTargets targets;
    for (std::size_t i = 0; i < node.items.size() && !reading.full(); ++i) {
        double weight = 1.0;
        MapReader::read_scalar(reading, node.items[i], child_path(path, node.keys[i].text), weight,
                               parse_real);
        targets.weights.emplace_back(node.keys[i].text, weight);
    }
    return targets;
}

Targets read_targets(Reading& reading, const YamlNode& node, const std::string& path) {
    reading.remember(path, node.mark);
    if (node.kind != YamlNode::Kind::map) {
        complain_of_kind(reading, node, path, say<S::write_targets>(targets_example));
        return WeightTargets{};
    }
    const YamlNode* const zipf = node.find("zipf");
    const YamlNode* const uniform = node.find("uniform");
    if (zipf == nullptr && uniform == nullptr) {
        return read_weights(reading, node, path);
    }
    if (node.keys.size() > 1) {
        reading.complain(node.keys[1].mark, child_path(path, node.keys[1].text),
                         say<S::cannot_stand_beside_choice>(), say<S::write_one_choice>());
        return WeightTargets{};
    }
    if (zipf != nullptr) {
        return read_zipf(reading, *zipf, child_path(path, "zipf"));
    }
    UniformTargets targets;
    MapReader::read_scalar(reading, *uniform, child_path(path, "uniform"), targets.group,
                           parse_text);
    return targets;
}

void read_targets_of(Reading& reading, MapReader& map, Workload& workload) {
    const std::string path = map.path("targets");
    if (!std::holds_alternative<TraceArrivals>(workload.arrivals)) {
        if (const YamlNode* targets = map.require("targets", targets_example)) {
            workload.targets = read_targets(reading, *targets, path);
        }
    } else if (const YamlNode* targets = map.find("targets")) {
        reading.complain(targets->mark, path, say<S::cannot_stand_beside_trace>(),
                         say<S::trace_names_accounts>());
    }
}

/// The row of a key that may stand in a workload's own block.
std::optional<Parameter> find_workload_row(std::string_view key) {
    const Parameter* const row = find_parameter(key);
    return row != nullptr && row->scope == Scope::workload ? std::optional(*row) : std::nullopt;
}

Error explain_unknown(std::string_view key) {
    if (find_parameter(key) != nullptr) {
        return Error(say<S::is_not_for_one_workload>(), say<S::write_it_for_all>());
    }
    std::vector<std::string_view> known;
    for (const Parameter& row : parameter_table()) {
        if (row.scope == Scope::workload) {
            known.push_back(row.key);
        }
    }
    return unknown_key(key, known);
}

} // namespace

Workload read_workload(Reading& reading, const YamlNode& node, const std::string& path) {
    constexpr std::array keys{"name"sv,      "kind"sv,          "arrivals"sv,
                              "records"sv,   "targets"sv,       "synchronous"sv,
                              "processes"sv, "changes_owner"sv, "parameters"sv};
    Workload workload;
    MapReader map(reading, node, path, keys);
    map.read_required("name", workload.name, parse_text, "name: order feed");
    std::size_t kind = 0;
    const bool kind_known = map.read_required(
        "kind", kind, [](std::string_view text) { return parse_word(text, workload_kind_names); },
        kind_example);
    workload.kind = static_cast<WorkloadKind>(kind);
    workload.arrivals = OnceArrivals{};
    if (const YamlNode* arrivals =
            map.require("arrivals", "arrivals: { process: poisson, rate: 5000/h }")) {
        workload.arrivals = read_arrivals(reading, *arrivals, map.path("arrivals"));
    }
    read_targets_of(reading, map, workload);
    map.read("records", workload.records, parse_count);
    map.read("synchronous", workload.synchronous, parse_flag);
    map.read("processes", workload.processes, parse_count);
    map.read("changes_owner", workload.changes_owner, parse_flag);
    if (!kind_known) {
        workload.changes_owner = false; // whether it may stand here depends on the kind
    }
    if (const YamlNode* own = map.find("parameters")) {
        workload.parameters = read_settings(reading, *own, map.path("parameters"),
                                            find_workload_row, explain_unknown);
    }
    return workload;
}

} // namespace lockscope
