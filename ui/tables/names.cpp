// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/names.h"

#include "ui/kit/words.h"

namespace lockscope::ui {

QString account_text(const AccountNames* names, AccountId account) {
    if (!account.valid()) {
        return {};
    }
    const QString name =
        names == nullptr ? QString() : QString::fromStdString(names->name(account));
    return name.isEmpty() ? QStringLiteral("%1").arg(account.value) : name;
}

QString workload_text(const Scenario* scenario, WorkloadId workload) {
    if (!workload.valid() || scenario == nullptr) {
        return {};
    }
    return workload.index() < scenario->workloads.size()
               ? QString::fromStdString(scenario->workloads[workload.index()].name)
               : words::what(TransactionKind::updater, 1);
}

QString serial_text(TransactionSerial serial) {
    return serial == 0 ? QString()
                       : QStringLiteral("#%1").arg(words::count(static_cast<std::int64_t>(serial)));
}

} // namespace lockscope::ui
