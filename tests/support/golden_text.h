// SPDX-License-Identifier: GPL-3.0-or-later
// Texts compared with the ones that people have read and found good.
//
// LOCKSCOPE_UPDATE_GOLDEN=1 writes them anew; read the difference before you commit it.
#pragma once

#include <QFile>
#include <QString>
#include <QTest>

namespace lockscope::test {

/// Compares with (or, when told so, becomes) what the file says.
inline void compare_with_golden_text(const QString& text, const QString& path) {
    QFile golden(path);
    if (qEnvironmentVariableIsSet("LOCKSCOPE_UPDATE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        QCOMPARE(golden.write(text.toUtf8()), qint64(text.toUtf8().size()));
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable("missing " + path));
    const QString expected = QString::fromUtf8(golden.readAll());
    QVERIFY2(text == expected, qPrintable("expected:\n" + expected + "got:\n" + text));
}

} // namespace lockscope::test
