// SPDX-License-Identifier: GPL-3.0-or-later
// One verdict of the diagnosis: how strong, why, and what would help.
#pragma once

#include "core/measure/diagnosis.h"
#include "core/model/scenario.h"
#include "ui/kit/theme.h"
#include "ui/kit/verdict_words.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace lockscope::ui {

class PageButton;

/// How far along the way from nothing to certain, with the marks of the grades.
class StrengthBar : public QWidget {
    Q_OBJECT
public:
    explicit StrengthBar(QWidget* parent = nullptr);
    void set_strength(double strength, Grade grade);
    void set_theme(const Theme& theme);
    [[nodiscard]] QSize sizeHint() const override { return {120, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double strength_ = 0.0;
    Grade grade_ = Grade::none;
    Theme theme_ = Theme::dark();
};

class VerdictCard : public QWidget {
    Q_OBJECT
public:
    VerdictCard(Suspect suspect, QWidget* parent = nullptr);

    /// `finished`: nothing can be done about this run any more, but it can be run again.
    void show_verdict(const Verdict& verdict, const std::shared_ptr<const Scenario>& scenario,
                      bool finished = false);
    void set_theme(const Theme& theme);

    [[nodiscard]] QString grade() const;
    [[nodiscard]] QString reasons() const;
    /// The buttons in sight, the most effective first.
    [[nodiscard]] std::vector<PageButton*> actions() const;
    /// The buttons beside them that do the same from the start of the run; of matters of degree
    /// there is none.
    [[nodiscard]] std::vector<PageButton*> actions_from_start() const;

Q_SIGNALS:
    void apply_requested(const lockscope::Setting& setting);
    void apply_from_start_requested(const lockscope::Setting& setting);
    /// The mitigation is a matter of degree: its control, please.
    void control_requested(const QString& key);

private:
    struct Action {
        QWidget* row = nullptr;
        PageButton* button = nullptr;
        PageButton* from_start = nullptr;
        QLabel* why = nullptr;
        Mitigation mitigation;
    };
    void add_action();
    void act(const Mitigation& mitigation);
    void act_from_start(const Mitigation& mitigation);
    void refresh_colours();

    QLabel* name_;
    QLabel* grade_;
    StrengthBar* bar_;
    QLabel* reasons_;
    QLabel* help_;
    QVBoxLayout* actions_column_;
    std::vector<Action> actions_; ///< kept, so that a refresh does not take the focus away
    std::shared_ptr<const Scenario> scenario_;
    Grade shown_ = Grade::none;
    Theme theme_ = Theme::dark();
};

/// What the button of a mitigation says: `Decoupled account updates: on`, `Batch size…`.
[[nodiscard]] QString mitigation_text(const Mitigation& mitigation, const Scenario& scenario);

} // namespace lockscope::ui
