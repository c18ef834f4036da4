// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/guardrails_dock.h"

#include "ui/kit/alert_words.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/value_text.h"
#include "ui/kit/words.h"
#include "ui/tables/alerts_model.h"
#include "ui/tables/table_look.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

QString dash() {
    return QString(QChar(u'–'));
}

/// What the engine's own window says.
QString measured(const Frame& frame, Guardrail rail) {
    const GuardrailReading& reading = frame.guardrails->of(rail);
    if (!reading.any) {
        return dash();
    }
    if (is_time(measure_of(rail))) {
        return words::duration(reading.time);
    }
    if (rail == Guardrail::long_running) {
        return frame.stage.long_running_limit == unlimited
                   ? words::count(frame.stage.long_running)
                   : GuardrailsDock::tr("%1 of %2")
                         .arg(words::count(frame.stage.long_running),
                              words::count(frame.stage.long_running_limit));
    }
    return words::percent(reading.share);
}

QString account_name(const Frame& frame, AccountId account) {
    return frame.names == nullptr ? QString() : QString::fromStdString(frame.names->name(account));
}

QString rail_name(Guardrail rail) {
    return words::capitalized(words::guardrail_in_full(rail));
}

} // namespace

std::vector<RailLine> rail_lines(const Frame& frame) {
    std::vector<RailLine> lines;
    if (frame.scenario == nullptr) {
        return lines;
    }
    const bool enabled = frame.scenario->parameters.guardrail_enabled;
    for (std::size_t i = 0; i < guardrail_count; ++i) {
        const auto rail = static_cast<Guardrail>(i);
        RailLine line;
        line.name = rail_name(rail);
        line.threshold = words::threshold(rail, frame.scenario->parameters);
        line.measured = dash();
        if (frame.guardrails != nullptr && frame.guardrails->on) {
            line.measured = measured(frame, rail);
            line.where = account_name(frame, frame.guardrails->of(rail).account);
        }
        line.state = enabled ? GuardrailsDock::tr("quiet") : GuardrailsDock::tr("off");
        if (frame.alerts != nullptr) {
            for (const Alert& alert : *frame.alerts) {
                if (alert.guardrail == rail && alert.cleared_at == end_of_time) {
                    line.alert = true;
                    line.state =
                        GuardrailsDock::tr("▲ alert since %1").arg(clock_text(alert.raised_at));
                }
            }
        }
        lines.push_back(line);
    }
    return lines;
}

InstrumentDock* make_guardrails(QWidget* parent) {
    return new GuardrailsDock(parent);
}

GuardrailsDock::GuardrailsDock(QWidget* parent)
    : InstrumentDock(Instrument::guardrails, parent)
    , alerts_(new AlertsModel(this))
    , view_(new TableView(this))
    , enable_(add_button(QStringLiteral("guardrails-enable"), tr("Switch guardrails on"),
                         tr("Watches the rates from this moment of the run on")))
    , from_start_(add_button(QStringLiteral("guardrails-from-start"), tr("From the start"),
                             tr("As if it had been so from the start of the run"))) {
    connect(enable_, &QAbstractButton::clicked, this, [this] {
        Q_EMIT apply_requested({"guardrail.enabled", true});
    });
    connect(from_start_, &QAbstractButton::clicked, this, [this] {
        Q_EMIT apply_from_start_requested({"guardrail.enabled", true});
    });
    enable_->hide();
    from_start_->hide();
    view_->setObjectName(QStringLiteral("alerts-table"));
    view_->setAccessibleName(tr("Alerts"));
    view_->setAccessibleDescription(tr("The newest on top. Enter goes to the moment of an alert."));
    view_->setModel(alerts_);
    view_->set_room({{QStringLiteral("00:00:00.000")},
                     {tr("long-running requests")},
                     {QStringLiteral("88.8 %")},
                     {QString(14, u'n'), true},
                     {tr("still stands")}});
    connect(view_, &TableView::row_entered, this, &GuardrailsDock::choose);
    connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (QApplication::keyboardModifiers() == Qt::NoModifier) { // else rows are being selected
            choose(index);
        }
    });
    auto* page = new QWidget(this);
    auto* line = new QHBoxLayout(page);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(28);
    auto* rails = new QWidget(page);
    make_rails(rails);
    line->addWidget(rails, 6);
    line->addWidget(view_, 5);
    set_page(page, side_margin, 6);
}

void GuardrailsDock::make_rails(QWidget* page) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(5);
    const QStringList headings{tr("Guardrail"), tr("Threshold"), tr("Now"), tr("Where"),
                               tr("State")};
    const auto label = [&](int row, int column, const QString& text) {
        auto* made = new QLabel(text, page);
        made->setTextFormat(Qt::PlainText);
        made->setAlignment(column == 1 || column == 2 ? Qt::AlignRight : Qt::AlignLeft);
        grid->addWidget(made, row, column);
        return made;
    };
    for (int column = 0; column < columns; ++column) {
        headings_[static_cast<std::size_t>(column)] = label(0, column, headings[column]);
        for (int row = 0; row < static_cast<int>(guardrail_count); ++row) {
            cells_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] =
                label(row + 1, column, QString());
        }
    }
    grid->setColumnStretch(columns - 1, 1);
    hint_ = new QLabel(page);
    hint_->setWordWrap(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 3, 0, 6);
    column->addLayout(grid);
    column->addWidget(hint_);
    column->addStretch(1);
}

void GuardrailsDock::choose(const QModelIndex& index) {
    if (index.isValid()) {
        Q_EMIT seek_requested(alerts_->at(index.row()).raised_at);
    }
}

void GuardrailsDock::show_frame(const FramePtr& frame) {
    if (!isVisible()) {
        return; // nothing of it costs the run anything, but words cost the window
    }
    std::vector<RailLine> lines = rail_lines(*frame);
    alerts_->set_alerts(frame->alerts, frame->names);
    if (lines == lines_ || lines.empty()) {
        return;
    }
    lines_ = std::move(lines);
    const Parameters& p = frame->scenario->parameters;
    for (std::size_t i = 0; i < guardrail_count; ++i) {
        const RailLine& line = lines_[i];
        const std::array<QString, columns> texts{line.name, line.threshold, line.measured,
                                                 line.where, line.state};
        for (std::size_t column = 0; column < columns; ++column) {
            cells_[i][column]->setText(texts[column]);
        }
    }
    enable_->setVisible(!p.guardrail_enabled);
    from_start_->setVisible(!p.guardrail_enabled);
    hint_->setText(p.guardrail_enabled
                       ? tr("Looked at over the last %1; see Guardrails among the controls.")
                             .arg(words::setting(p.guardrail_window))
                       : tr("Guardrails are off: nothing raises an alert."));
    const int standing = static_cast<int>(
        std::count_if(lines_.begin(), lines_.end(), [](const RailLine& l) { return l.alert; }));
    set_note(!p.guardrail_enabled ? tr("off")
             : standing == 0      ? tr("on, quiet")
                                  : tr("on, %1 over their threshold").arg(standing));
    refresh_colours();
}

void GuardrailsDock::clear() {
    alerts_->set_alerts(nullptr, nullptr);
    lines_.clear();
    for (auto& row : cells_) {
        for (QLabel* cell : row) {
            cell->clear();
        }
    }
    enable_->hide();
    from_start_->hide();
    hint_->clear();
    set_note({});
}

void GuardrailsDock::refresh_colours() {
    const QPalette plain = theme().palette();
    QPalette quiet = plain;
    quiet.setColor(QPalette::WindowText, theme().muted);
    QPalette loud = plain;
    loud.setColor(QPalette::WindowText, theme().critical.text);
    for (QLabel* heading : headings_) {
        heading->setPalette(quiet);
    }
    hint_->setPalette(quiet);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const bool alert = i < lines_.size() && lines_[i].alert;
        cells_[i][0]->setPalette(plain);
        cells_[i][1]->setPalette(quiet);
        cells_[i][2]->setPalette(plain);
        cells_[i][3]->setPalette(quiet);
        cells_[i][4]->setPalette(alert ? loud : quiet);
    }
}

void GuardrailsDock::set_theme(const Theme& theme) {
    InstrumentDock::set_theme(theme);
    alerts_->set_theme(theme);
    view_->set_theme(theme);
    refresh_colours();
}

} // namespace lockscope::ui
