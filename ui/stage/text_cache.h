// SPDX-License-Identifier: GPL-3.0-or-later
// Words that were shaped once and are drawn again and again.
//
// Shaping a line of text takes longer than drawing it, and a stage at 60 frames/s shows mostly the
// same ones. Keeps a bounded number; what it does not know it shapes.
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QRectF>
#include <QStaticText>
#include <QString>
#include <QStringList>

class QPainter;

namespace lockscope::ui {

class TextCache {
public:
    /// Draws `text` in one line inside `rect`, elided to its width, and returns the width used.
    /// `alignment` as for QPainter::drawText.
    double draw(QPainter& painter, const QFont& font, const QColor& color, const QRectF& rect,
                int alignment, const QString& text);
    [[nodiscard]] double width(const QFont& font, const QString& text);
    /// The first of the wordings, from the fullest to the shortest, that fits; else the last.
    [[nodiscard]] QString fitting(const QFont& font, double room, const QStringList& wordings);
    void clear() { entries_.clear(); }

private:
    struct Key {
        QString text;
        int pixel_size;
        int weight;
        int room; ///< whole pixels, when the text had to be elided; else -1
        friend bool operator==(const Key&, const Key&) = default;
        friend std::size_t qHash(const Key& key, std::size_t seed) noexcept {
            return qHashMulti(seed, key.text, key.pixel_size, key.weight, key.room);
        }
    };
    struct Entry {
        QStaticText text;
        double width = 0.0;
        double height = 0.0;
    };
    const Entry& entry(const QFont& font, const QString& text, int room);

    QHash<Key, Entry> entries_;
    QString family_; ///< of all entries
};

} // namespace lockscope::ui
