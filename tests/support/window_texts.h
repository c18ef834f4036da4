// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that somebody can see, point at or hear in the windows of the application.
#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QMap>
#include <QString>
#include <QWidget>

namespace lockscope::test {

/// As a person reads it: without marks of keys and of HTML. A parameter's key, which is no word but
/// what files write, is left out.
[[nodiscard]] QString plain_text(const QString& text);

/// Collects texts, each with the place where it was met first.
class WindowTexts {
public:
    /// What all widgets say: labels, titles, tool tips, cells, items, names for screen readers,
    /// hidden ones included.
    void look_at_widgets();
    /// What is painted in a window, as far as it is text.
    void look_at_painting(QWidget& window);
    /// The tool tips of a widget that says something else at every point.
    void look_at_tips(QWidget& widget);
    void see(const QString& where, const QString& text);

    [[nodiscard]] const QMap<QString, QString>& texts() const { return texts_; }

private:
    void look_at(const QWidget& widget);
    void look_at(const QAction& action);
    void look_at_cells(const QAbstractItemView& view);

    QMap<QString, QString> texts_; ///< where, by text
};

} // namespace lockscope::test
