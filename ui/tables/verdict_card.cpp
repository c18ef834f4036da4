// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/verdict_card.h"

#include "ui/kit/parameter_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/value_text.h"
#include "ui/tables/table_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lockscope::ui {
namespace {

constexpr double corner = 3.0;
/// Where the grades begin.
constexpr std::array<double, 3> grade_marks{0.15, 0.35, 0.6};

const Tone& tone_of(const Theme& theme, Grade grade) {
    switch (grade) {
    case Grade::strong:
        return theme.critical;
    case Grade::moderate:
        return theme.contended;
    case Grade::weak:
        return theme.waiting;
    case Grade::none:
    case Grade::unknown:
        break;
    }
    return theme.held;
}

/// Reasons told; the others are among the evidence. What would help must stay in sight.
constexpr std::size_t told_reasons = 3;

/// Sentences of the core, as a list.
QString listed(const std::vector<Sentence>& sentences) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(sentences.size(), told_reasons); ++i) {
        QString line = shown(sentences[i]);
        line[0] = line[0].toUpper();
        lines << QStringLiteral("• %1.").arg(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString mitigation_text(const Mitigation& mitigation, const Scenario& scenario) {
    const std::string key = mitigation.parameter.substr(0, mitigation.parameter.find('='));
    const auto row = find_parameter(scenario, key);
    const QString label = row ? label_of(*row) : QString::fromStdString(key);
    const auto setting = parse_setting(scenario, mitigation.parameter);
    if (!row || !setting) {
        return VerdictCard::tr("%1…").arg(label);
    }
    if (row->type == ParameterType::boolean) {
        return std::get<bool>(setting.value().value) ? VerdictCard::tr("%1: on").arg(label)
                                                     : VerdictCard::tr("%1: off").arg(label);
    }
    return QStringLiteral("%1: %2").arg(label, value_text(*row, setting.value().value));
}

StrengthBar::StrengthBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StrengthBar::set_strength(double strength, Grade grade) {
    strength_ = std::clamp(strength, 0.0, 1.0);
    grade_ = grade;
    update();
}

void StrengthBar::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void StrengthBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track = QRectF(rect()).adjusted(0, 1, 0, -1);
    painter.setBrush(theme_.raised);
    painter.drawRoundedRect(track, corner, corner);
    QRectF filled = track;
    filled.setWidth(std::max(track.height(), track.width() * strength_));
    painter.setBrush(tone_of(theme_, grade_).fill);
    painter.drawRoundedRect(filled, corner, corner);
    painter.setBrush(theme_.surface);
    for (const double mark : grade_marks) {
        painter.drawRect(
            QRectF(track.left() + track.width() * mark - 1.0, track.top(), 2.0, track.height()));
    }
}

VerdictCard::VerdictCard(Suspect suspect, QWidget* parent)
    : QWidget(parent)
    , name_(new QLabel(suspect_text(suspect), this))
    , grade_(new QLabel(this))
    , bar_(new StrengthBar(this))
    , reasons_(words_label(this))
    , help_(new QLabel(tr("What would help"), this)) {
    setAccessibleName(suspect_text(suspect));
    QFont strong = name_->font();
    strong.setWeight(QFont::DemiBold);
    name_->setFont(strong);
    grade_->setFont(strong);
    auto* line = new QHBoxLayout;
    line->addWidget(name_, 1);
    line->addWidget(grade_);
    actions_column_ = new QVBoxLayout;
    actions_column_->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(bar_);
    column->addWidget(reasons_);
    column->addWidget(help_);
    column->addLayout(actions_column_);
    column->addStretch(1);
}

void VerdictCard::add_action() {
    Action action;
    action.row = new QWidget(this);
    action.button = new PageButton(QString(), action.row);
    action.why = words_label(action.row);
    auto* column = new QVBoxLayout(action.row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    action.from_start = new PageButton(QString(), action.row);
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(action.why, 1);
    below->addWidget(action.from_start, 0, Qt::AlignTop);
    column->addWidget(action.button, 0, Qt::AlignLeft);
    column->addLayout(below);
    actions_column_->addWidget(action.row);
    const std::size_t place = actions_.size();
    connect(action.button, &QAbstractButton::clicked, this,
            [this, place] { act(actions_[place].mitigation); });
    connect(action.from_start, &QAbstractButton::clicked, this,
            [this, place] { act_from_start(actions_[place].mitigation); });
    action.button->set_theme(theme_);
    action.from_start->set_theme(theme_);
    actions_.push_back(action);
}

void VerdictCard::act(const Mitigation& mitigation) {
    if (const auto setting = parse_setting(*scenario_, mitigation.parameter)) {
        Q_EMIT apply_requested(setting.value());
        return;
    }
    Q_EMIT control_requested(
        QString::fromStdString(mitigation.parameter.substr(0, mitigation.parameter.find('='))));
}

void VerdictCard::act_from_start(const Mitigation& mitigation) {
    if (const auto setting = parse_setting(*scenario_, mitigation.parameter)) {
        Q_EMIT apply_from_start_requested(setting.value());
    }
}

void VerdictCard::show_verdict(const Verdict& verdict,
                               const std::shared_ptr<const Scenario>& scenario, bool finished) {
    scenario_ = scenario;
    shown_ = verdict.grade;
    grade_->setText(grade_text(verdict.grade));
    bar_->set_strength(verdict.strength, verdict.grade);
    reasons_->setText(verdict.grade == Grade::unknown ? tr("There is nothing to judge by yet.")
                      : verdict.reasons.empty()       ? tr("Nothing speaks for it.")
                                                      : listed(verdict.reasons));
    const std::size_t wanted = scenario == nullptr ? 0 : verdict.mitigations.size();
    while (actions_.size() < wanted) {
        add_action();
    }
    help_->setVisible(wanted > 0);
    for (std::size_t i = 0; i < actions_.size(); ++i) {
        Action& action = actions_[i];
        action.row->setVisible(i < wanted);
        if (i >= wanted) {
            continue;
        }
        action.mitigation = verdict.mitigations[i];
        const QString text = mitigation_text(action.mitigation, *scenario);
        const bool at_once = parse_setting(*scenario, action.mitigation.parameter).ok();
        if (text != action.button->text()) {
            action.button->setText(text);
            action.button->updateGeometry();
        }
        action.from_start->setVisible(at_once);
        const QString again = finished ? tr("Run again with this") : tr("From the start");
        if (again != action.from_start->text()) {
            action.from_start->setText(again);
            action.from_start->updateGeometry();
        }
        action.from_start->setToolTip(
            finished ? tr("Plays the run once more, with this from its start on")
                     : tr("As if it had been so from the start of the run"));
        action.from_start->setAccessibleName(QStringLiteral("%1: %2").arg(text, again));
        action.button->setToolTip(at_once ? tr("Does it, from this moment of the run on")
                                          : tr("Shows the control"));
        action.why->setText(shown(action.mitigation.why));
        action.button->setAccessibleDescription(action.why->text());
    }
    refresh_colours();
}

QString VerdictCard::grade() const {
    return grade_->text();
}
QString VerdictCard::reasons() const {
    return reasons_->text();
}

std::vector<PageButton*> VerdictCard::actions() const {
    std::vector<PageButton*> buttons;
    for (const Action& action : actions_) {
        if (!action.row->isHidden()) {
            buttons.push_back(action.button);
        }
    }
    return buttons;
}

std::vector<PageButton*> VerdictCard::actions_from_start() const {
    std::vector<PageButton*> buttons;
    for (const Action& action : actions_) {
        if (!action.row->isHidden() && !action.from_start->isHidden()) {
            buttons.push_back(action.from_start);
        }
    }
    return buttons;
}

void VerdictCard::refresh_colours() {
    QPalette graded = theme_.palette();
    graded.setColor(QPalette::WindowText,
                    shown_ <= Grade::none ? theme_.muted : tone_of(theme_, shown_).text);
    grade_->setPalette(graded);
    QPalette quiet = theme_.palette();
    quiet.setColor(QPalette::WindowText, theme_.muted);
    help_->setPalette(quiet);
    for (Action& action : actions_) {
        action.why->setPalette(quiet);
    }
    reasons_->setPalette(shown_ <= Grade::none ? quiet : theme_.palette());
}

void VerdictCard::set_theme(const Theme& theme) {
    theme_ = theme;
    bar_->set_theme(theme);
    for (Action& action : actions_) {
        action.button->set_theme(theme);
        action.from_start->set_theme(theme);
    }
    refresh_colours();
}

} // namespace lockscope::ui
