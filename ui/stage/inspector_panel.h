// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: over the cards of the stage, as long as a transaction is chosen.
#pragma once

#include <QWidget> // first: see stage_widget.h

#include "ui/kit/theme.h"
#include "ui/stage/inspection.h"

#include <optional>

class QLabel;

namespace lockscope::ui {

class ToolButton;

/// The parts of a hold, each as long as it takes, with a key below and a mark where it has come to.
class HoldBar : public QWidget {
public:
    explicit HoldBar(QWidget* parent = nullptr);
    void set_theme(const Theme& theme);
    void set_parts(const std::vector<HoldPart>& parts, Duration done);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme theme_;
    std::vector<HoldPart> parts_;
    Duration done_{0};
};

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget* parent = nullptr);
    void set_theme(const Theme& theme);
    void show_inspection(const lockscope::ui::Inspection& about);
    [[nodiscard]] const Inspection& shown() const { return shown_; }
    /// Sits at the lower end of `place`, as high as its words need but at least as the place.
    void fit(const QRectF& place);

Q_SIGNALS:
    void closed();
    /// Its row in the instruments.
    void details_requested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    Theme theme_;
    Inspection shown_;
    QLabel* title_;
    QLabel* lines_;
    HoldBar* bar_;
    QLabel* consequences_;
    ToolButton* details_;
    ToolButton* close_;
};

} // namespace lockscope::ui
