// SPDX-License-Identifier: GPL-3.0-or-later
// The program of the window as a process of its own, in a home of its own.
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace lockscope::test {

/// What it needs to run without a display and to leave the user's settings and autosaves alone.
inline QProcessEnvironment environment_at(const QString& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    return environment;
}

} // namespace lockscope::test
