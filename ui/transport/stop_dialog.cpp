// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/stop_dialog.h"

#include "core/model/units.h"
#include "ui/kit/clock_text.h"
#include "ui/transport/stop_words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace lockscope::ui {
namespace {

constexpr int first_failure = 1;
constexpr int first_queue = 20; // worth a look on any platform

} // namespace

StopDialog::StopDialog(const PauseConditions& now, SimTime here, bool until, QWidget* parent)
    : QDialog(parent)
    , here_(here)
    , until_(until) {
    setObjectName(QStringLiteral("stop-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(until ? tr("Run until") : tr("Stop when"));
    make_rows(now);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QAbstractButton* button : buttons->buttons()) {
        button->setIcon(QIcon());
    }
    buttons->button(QDialogButtonBox::Ok)->setText(until ? tr("&Run") : tr("&Set"));
    connect(buttons, &QDialogButtonBox::accepted, this, &StopDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* rows = new QGridLayout;
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(10);
    rows->addWidget(at_, 0, 0);
    rows->addWidget(moment_, 0, 1);
    rows->addWidget(at_failure_, 1, 0);
    rows->addWidget(failure_, 1, 1);
    rows->addWidget(at_queue_, 2, 0);
    rows->addWidget(queue_, 2, 1);
    rows->addWidget(at_alert_, 3, 0, 1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addLayout(rows);
    column->addWidget(problem_);
    column->addWidget(buttons);
    (until ? static_cast<QWidget*>(moment_) : at_)->setFocus();
}

QSpinBox* StopDialog::count_field(const QString& name, std::optional<std::int64_t> value,
                                  int first) {
    auto* field = new QSpinBox(this);
    field->setRange(1, std::numeric_limits<int>::max());
    field->setGroupSeparatorShown(true);
    field->setValue(static_cast<int>(
        std::min<std::int64_t>(value.value_or(first), std::numeric_limits<int>::max())));
    field->setAccessibleName(name);
    return field;
}

void StopDialog::make_rows(const PauseConditions& now) {
    const auto check = [this](const QString& text, bool on) {
        auto* box = new QCheckBox(text, this);
        box->setChecked(on);
        return box;
    };
    at_ = check(tr("At the &moment"), until_ || now.at.has_value());
    moment_ = new QLineEdit(this);
    moment_->setAccessibleName(tr("Moment"));
    moment_->setPlaceholderText(tr("12m, 90s or 0:12:30"));
    if (now.at.has_value()) {
        moment_->setText(QString::fromStdString(format_duration(now.at->time_since_epoch())));
    }
    at_failure_ = check(tr("At &failure number"), now.failures.has_value());
    failure_ = count_field(tr("Failure number"), now.failures, first_failure);
    at_queue_ = check(tr("When a &queue is longer than"), now.queue.has_value());
    queue_ = count_field(tr("Waiters"), now.queue, first_queue);
    at_alert_ = check(tr("When a guardrail's &alert fires"), now.alert);
    problem_ = new QLabel(this);
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->setWordWrap(true);
    problem_->hide();
    // Whoever fills a field in means it.
    connect(moment_, &QLineEdit::textEdited, this, [this] { at_->setChecked(true); });
    connect(failure_, &QSpinBox::valueChanged, this, [this] { at_failure_->setChecked(true); });
    connect(queue_, &QSpinBox::valueChanged, this, [this] { at_queue_->setChecked(true); });
}

void StopDialog::accept() {
    PauseConditions conditions;
    if (at_->isChecked()) {
        conditions.at = read_moment(moment_->text());
        QString problem;
        if (!conditions.at.has_value()) {
            problem = tr("⚠ Write the moment as 12m, 90s or 0:12:30.");
        } else if (until_ && *conditions.at <= here_) {
            problem = tr("⚠ It is %1 already: name a later moment.").arg(length_text(here_));
        }
        if (!problem.isEmpty()) {
            problem_->setText(problem);
            problem_->show();
            moment_->setFocus();
            moment_->selectAll();
            return;
        }
    } else if (until_) {
        at_->setChecked(true);
        moment_->setFocus();
        return;
    }
    if (at_failure_->isChecked()) {
        conditions.failures = failure_->value();
    }
    if (at_queue_->isChecked()) {
        conditions.queue = queue_->value();
    }
    conditions.alert = at_alert_->isChecked();
    Q_EMIT chosen(conditions);
    QDialog::accept();
}

} // namespace lockscope::ui
