// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/changes.h"

#include "ui/kit/alert_words.h"
#include "ui/kit/parameter_words.h"
#include "ui/kit/value_text.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <map>
#include <optional>

namespace lockscope::ui {
namespace {

class Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// `200 records → 50 records` says the same word twice; a count does without it, other figures keep
/// it at their end.
QString from_to(const Parameter& parameter, const QString& before, const QString& after) {
    QString left = before;
    QString right = after;
    const qsizetype unit = after.lastIndexOf(u' ');
    if (unit > 0 && before.endsWith(after.mid(unit)) && before.size() > after.size() - unit) {
        left = before.chopped(after.size() - unit);
    }
    if (parameter.type == ParameterType::integer) {
        const auto bare = [](const QString& text) {
            const qsizetype end = text.indexOf(u' ');
            return end > 0 && text.front().isDigit() ? text.left(end) : text;
        };
        left = bare(before);
        right = bare(after);
    }
    return Timeline::tr("%1 → %2", "a value before and after").arg(left, right);
}

/// A row by its key: of every scenario, or of this one.
std::optional<Parameter> row_of(const Scenario* loaded, const std::string& key) {
    if (const Parameter* row = find_parameter(key)) {
        return *row;
    }
    return loaded == nullptr ? std::nullopt : find_parameter(*loaded, key);
}

} // namespace

QString change_text(const Parameter& parameter, const ParameterValue* before,
                    const ParameterValue& after) {
    const QString label = label_of(parameter);
    const QString value = value_text(parameter, after);
    // Of a switch, the other value is the only one it can have had.
    if (parameter.type == ParameterType::boolean || before == nullptr || *before == after) {
        return Timeline::tr("%1 %2", "a parameter and its new value").arg(label, value);
    }
    return Timeline::tr("%1 %2", "a parameter and its new value")
        .arg(label, from_to(parameter, value_text(parameter, *before), value));
}

std::vector<ChangeWords> change_words(std::span<const Intervention> interventions,
                                      const Scenario* loaded) {
    std::map<std::string, ParameterValue> values;
    std::vector<ChangeWords> words;
    for (const Intervention& intervention : interventions) {
        ChangeWords& change = words.emplace_back();
        change.at_s = seconds(intervention.at);
        for (const Setting& setting : intervention.set) {
            const std::optional<Parameter> row = row_of(loaded, setting.key);
            if (!row.has_value()) {
                change.lines.append(QString::fromStdString(setting.key));
                continue;
            }
            auto known = values.find(setting.key);
            if (known == values.end() && loaded != nullptr) {
                known = values.emplace(setting.key, row->get(*loaded)).first;
            }
            change.lines.append(
                change_text(*row, known == values.end() ? nullptr : &known->second, setting.value));
            values.insert_or_assign(setting.key, setting.value);
        }
    }
    return words;
}

QString short_text(std::span<const ChangeWords> changes) {
    qsizetype count = 0;
    for (const ChangeWords& change : changes) {
        count += change.lines.size();
    }
    if (count == 1) {
        for (const ChangeWords& change : changes) {
            if (!change.lines.isEmpty()) {
                return change.lines.front();
            }
        }
    }
    // Not %n: without a translation it would say "change(s)".
    return Timeline::tr("%1 changes").arg(count);
}

QString alert_text(const Alert& alert) {
    const QString what = words::guardrail(alert.guardrail);
    return words::is_grave(alert.guardrail)
               ? Timeline::tr("Alert: %1 %2", "what, measured").arg(what, words::measured(alert))
               : Timeline::tr("Warning: %1 %2", "what, measured").arg(what, words::measured(alert));
}

} // namespace lockscope::ui
