// SPDX-License-Identifier: GPL-3.0-or-later
// Written by hand rather than by yaml-cpp's emitter, to keep the shape people write: short maps on
// one line, and nothing that has its default.
#include "core/scenario/writer.h"

#include "core/files/whole_file.h"
#include "core/model/parameter_index.h"
#include "core/model/units.h"
#include "core/scenario/yaml_scalar.h"

#include <fmt/format.h>

#include <iterator>
#include <system_error>

namespace lockscope {

namespace {

/// Maps with more entries than this get a line for each.
constexpr std::size_t flow_entries_max = 6;

/// The inside of `{ key: value, ... }`.
class FlowMap {
public:
    FlowMap& add(std::string_view key, std::string_view value) {
        text_ += fmt::format("{}{}: {}", text_.empty() ? "" : ", ", key, value);
        return *this;
    }
    [[nodiscard]] std::string text() const { return fmt::format("{{ {} }}", text_); }

private:
    std::string text_;
};

std::string account_line(const AccountEntry& entry) {
    FlowMap map;
    map.add("id", yaml_scalar(entry.id));
    if (!entry.name.empty()) {
        map.add("name", yaml_scalar(entry.name));
    }
    if (entry.count) {
        map.add("count", format_count(*entry.count));
    }
    if (entry.children != 0) {
        map.add("children", format_count(entry.children));
    }
    if (!entry.region.empty()) {
        map.add("region", yaml_scalar(entry.region));
    }
    if (entry.pool) {
        map.add("pool", "true");
    }
    return map.text();
}

// --- Arrivals, after `arrivals:` --------------------------------------------------------------

std::string arrivals_text(const PoissonArrivals& arrivals) {
    return FlowMap().add("process", "poisson").add("rate", format_rate(arrivals.rate)).text();
}

std::string arrivals_text(const ConstantArrivals& arrivals) {
    return FlowMap().add("process", "constant").add("rate", format_rate(arrivals.rate)).text();
}

std::string arrivals_text(const BurstArrivals& arrivals) {
    return FlowMap()
        .add("process", "bursts")
        .add("rate", format_rate(arrivals.rate))
        .add("size", format_count(arrivals.size))
        .add("every", format_duration(arrivals.every))
        .text();
}

std::string arrivals_text(const ClosedArrivals& arrivals) {
    return FlowMap()
        .add("process", "closed")
        .add("processes", format_count(arrivals.processes))
        .add("think", format_duration(arrivals.think))
        .text();
}

std::string arrivals_text(const WindowArrivals& arrivals) {
    std::string text = "\n      process: windows\n      windows:";
    for (const WindowArrivals::Window& window : arrivals.windows) {
        text += "\n        - " + FlowMap()
                                     .add("from", format_duration(window.from))
                                     .add("to", format_duration(window.to))
                                     .add("rate", format_rate(window.rate))
                                     .text();
    }
    return text;
}

std::string arrivals_text(const OnceArrivals& arrivals) {
    return FlowMap().add("process", "once").add("at", format_duration(arrivals.at)).text();
}

std::string arrivals_text(const TraceArrivals& arrivals) {
    return FlowMap().add("process", "trace").add("file", yaml_scalar(arrivals.file)).text();
}

// --- Targets, after `targets:` ----------------------------------------------------------------

std::string targets_text(const WeightTargets& targets) {
    const bool on_one_line = targets.weights.size() <= flow_entries_max;
    FlowMap map;
    std::string block;
    for (const auto& [id, weight] : targets.weights) {
        if (on_one_line) {
            map.add(yaml_scalar(id), format_real(weight));
        } else {
            block += fmt::format("\n      {}: {}", yaml_scalar(id), format_real(weight));
        }
    }
    return on_one_line ? map.text() : block;
}

std::string targets_text(const UniformTargets& targets) {
    return FlowMap().add("uniform", yaml_scalar(targets.group)).text();
}

std::string targets_text(const ZipfTargets& targets) {
    std::string accounts;
    for (const std::string& id : targets.accounts) {
        accounts += (accounts.empty() ? "" : ", ") + yaml_scalar(id);
    }
    const std::string zipf = FlowMap()
                                 .add("accounts", fmt::format("[{}]", accounts))
                                 .add("s", format_real(targets.s))
                                 .text();
    return FlowMap().add("zipf", zipf).text();
}

// --- The whole --------------------------------------------------------------------------------

class Writer {
public:
    explicit Writer(const Scenario& scenario)
        : scenario_(scenario)
        , rows_(scenario) {}

    std::string write() {
        line("lockscope: 1");
        line("name: {}", yaml_scalar(scenario_.name));
        write_run();
        line("\naccounts:");
        for (const AccountEntry& entry : scenario_.accounts) {
            line("  - {}", account_line(entry));
        }
        line("\nworkloads:");
        for (const Workload& workload : scenario_.workloads) {
            write_workload(workload);
        }
        write_parameters();
        write_interventions();
        return std::move(text_);
    }

private:
    template <class... Parts>
    void line(fmt::format_string<Parts...> format, Parts&&... parts) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Parts>(parts)...);
        text_ += '\n';
    }

    void write_run() {
        const Scenario defaults;
        constexpr std::size_t indent = 2;
        if (!scenario_.description.empty()) {
            line("description: {}", text_value(scenario_.description, indent));
        }
        if (!scenario_.look_at.empty()) {
            line("look_at: {}", text_value(scenario_.look_at, indent));
        }
        if (scenario_.try_this.size() == 1) {
            line("try: {}", text_value(scenario_.try_this.front(), indent));
        } else if (!scenario_.try_this.empty()) {
            line("try:");
            for (const std::string& idea : scenario_.try_this) {
                line("  - {}", text_value(idea, 2 * indent));
            }
        }
        if (scenario_.view) {
            FlowMap view;
            view.add("at", format_duration(scenario_.view->at));
            if (scenario_.view->speed) {
                view.add("speed", format_real(*scenario_.view->speed));
            }
            line("view: {}", view.text());
        }
        if (scenario_.seed != defaults.seed) {
            line("seed: {}", scenario_.seed);
        }
        if (scenario_.duration) {
            line("duration: {}", format_duration(*scenario_.duration));
        }
        if (scenario_.warm_up != defaults.warm_up) {
            line("warm_up: {}", format_duration(scenario_.warm_up));
        }
    }

    void write_workload(const Workload& workload) {
        const Workload defaults;
        // A value that stands on lines of its own begins with the line break.
        const auto after_colon = [](const std::string& value) {
            return value.starts_with('\n') ? value : " " + value;
        };
        line("  - name: {}", yaml_scalar(workload.name));
        line("    kind: {}", name_of(workload.kind));
        line("    arrivals:{}",
             after_colon(std::visit([](const auto& arrivals) { return arrivals_text(arrivals); },
                                    workload.arrivals)));
        if (workload.records != defaults.records) {
            line("    records: {}", format_count(workload.records));
        }
        if (!std::holds_alternative<TraceArrivals>(workload.arrivals)) {
            line("    targets:{}",
                 after_colon(std::visit([](const auto& targets) { return targets_text(targets); },
                                        workload.targets)));
        }
        if (workload.synchronous != defaults.synchronous) {
            line("    synchronous: {}", workload.synchronous);
        }
        if (workload.processes != defaults.processes) {
            line("    processes: {}", format_count(workload.processes));
        }
        if (workload.changes_owner != defaults.changes_owner) {
            line("    changes_owner: {}", workload.changes_owner);
        }
        if (!workload.parameters.empty()) {
            line("    parameters:");
            for (const Setting& setting : workload.parameters) {
                if (const auto value = value_of(setting)) {
                    line("      {}: {}", yaml_scalar(setting.key), *value);
                }
            }
        }
    }

    void write_parameters() {
        bool any = false;
        for (const Parameter& row : parameter_table()) {
            const ParameterValue value = row.get(scenario_);
            if (value == row.default_value) {
                continue;
            }
            if (!any) {
                line("\nparameters:");
                any = true;
            }
            line("  {}: {}", row.key, format_value(row, value));
        }
    }

    void write_interventions() {
        if (!scenario_.interventions.empty()) {
            line("\ninterventions:");
        }
        for (const Intervention& intervention : scenario_.interventions) {
            FlowMap set;
            for (const Setting& setting : intervention.set) {
                if (const auto value = value_of(setting)) {
                    set.add(yaml_scalar(setting.key), *value);
                }
            }
            line("  - {}", FlowMap()
                               .add("at", format_duration(intervention.at))
                               .add("set", set.text())
                               .text());
        }
    }

    /// Lines of their own for a text of several, where that can be.
    static std::string text_value(const std::string& text, std::size_t indent) {
        const std::optional<std::string> block = yaml_block(text, indent);
        return block ? *block : yaml_scalar(text);
    }

    /// Nothing for a setting that validate() would refuse: there is no way to write it.
    [[nodiscard]] std::optional<std::string> value_of(const Setting& setting) const {
        const std::optional<Parameter> row = rows_.find(setting.key);
        return row && !check_value(*row, setting.value)
                   ? std::optional(format_value(*row, setting.value))
                   : std::nullopt;
    }

    const Scenario& scenario_;
    ParameterIndex rows_;
    std::string text_;
};

/// Names a trace so that it is found from `folder`: as before if that will do, else relative to the
/// folder, which lets both move together.
void name_from(const std::filesystem::path& folder, TraceArrivals& arrivals) {
    const std::filesystem::path named(arrivals.file);
    if (named.is_absolute() || !arrivals.trace || arrivals.trace->path.empty()) {
        return;
    }
    std::error_code unknown;
    const std::filesystem::path real(arrivals.trace->path);
    // Real paths, without links: behind a link `..` is another folder.
    const auto from = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, unknown);
    if (unknown || std::filesystem::weakly_canonical(from / named, unknown) == real) {
        return;
    }
    const std::filesystem::path relative = real.lexically_relative(from);
    arrivals.file = (relative.empty() ? real : relative).string();
}

} // namespace

std::string write_scenario(const Scenario& scenario) {
    return Writer(scenario).write();
}

std::string write_scenario(const Scenario& scenario, const std::filesystem::path& folder) {
    Scenario moved = scenario;
    for (Workload& workload : moved.workloads) {
        if (auto* const recorded = std::get_if<TraceArrivals>(&workload.arrivals)) {
            name_from(folder, *recorded);
        }
    }
    return write_scenario(moved);
}

Result<Done> write_scenario_file(const std::filesystem::path& path, const Scenario& scenario,
                                 const FileSystem& files) {
    return write_whole_file(path, write_scenario(scenario, path.parent_path()), files);
}

} // namespace lockscope
