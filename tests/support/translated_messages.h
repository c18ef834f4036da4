// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of a file of translations.
#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace lockscope::test {

struct TranslatedMessage {
    QString context;
    QString source;
    QStringList german;    ///< more than one form where a number chooses
    bool finished = false; ///< neither waiting to be translated nor vanished from the sources
};

/// REQUIRES: the reader stands at the beginning of a `translation`.
inline QStringList read_forms(QXmlStreamReader& xml) {
    QString plain;
    QStringList forms;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement()) {
            forms << xml.readElementText();
        } else if (xml.isCharacters()) {
            plain += xml.text();
        }
    }
    return forms.isEmpty() ? QStringList{plain} : forms;
}

/// Empty if the file cannot be read.
inline QList<TranslatedMessage> read_messages(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<TranslatedMessage> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("message")) {
            messages.append({context, {}, {}, false});
        } else if (xml.name() == QStringLiteral("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            messages.last().german = read_forms(xml);
        }
    }
    return xml.hasError() ? QList<TranslatedMessage>() : messages;
}

} // namespace lockscope::test
