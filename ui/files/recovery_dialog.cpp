// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recovery_dialog.h"

#include "ui/kit/sentences.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

constexpr int dialog_width = 560;

} // namespace

QString leftover_text(const Leftover& leftover) {
    const QString when = QLocale().toString(leftover.saved, QLocale::ShortFormat);
    if (!leftover.content.ok()) {
        return RecoveryDialog::tr("⚠ Changes of %1 cannot be read: %2. They are kept in %3.")
            .arg(when, shown(leftover.content.errors().front().problem),
                 QDir::toNativeSeparators(leftover.path));
    }
    const Autosave& autosave = leftover.content.value();
    const QString name = QString::fromStdString(autosave.scenario.name);
    const QString file = autosave.origin.isEmpty() ? RecoveryDialog::tr("never saved")
                                                   : QDir::toNativeSeparators(autosave.origin);
    return RecoveryDialog::tr("%1 (%2), %3, changes: %4")
        .arg(name.isEmpty() ? RecoveryDialog::tr("Unnamed scenario") : name, file, when,
             QString::number(autosave.scenario.interventions.size()));
}

RecoveryDialog::RecoveryDialog(std::shared_ptr<std::vector<Leftover>> leftovers, QWidget* parent)
    : QDialog(parent)
    , leftovers_(std::move(leftovers)) {
    setObjectName(QStringLiteral("recovery"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recover unsaved changes"));
    setModal(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto* heading =
        new QLabel(tr("Lockscope did not end by itself. These changes were not saved:"), this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    for (Leftover& leftover : *leftovers_) {
        add_row(*column, leftover);
    }
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("later"));
    later->setToolTip(tr("Ask again at the next start"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(dialog_width, sizeHint().height());
}

void RecoveryDialog::add_row(QVBoxLayout& column, Leftover& leftover) {
    auto* row = new QFrame(this);
    row->setFrameShape(QFrame::StyledPanel);
    auto* text = new QLabel(leftover_text(leftover), row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* line = new QHBoxLayout(row);
    line->addWidget(text, 1);
    if (leftover.content.ok()) {
        auto* take = new QPushButton(tr("&Recover"), row);
        take->setObjectName(QStringLiteral("recover"));
        take->setAccessibleDescription(text->text());
        line->addWidget(take);
        connect(take, &QPushButton::clicked, this, [this, row, &leftover] {
            Q_EMIT recover(leftover);
            done_with(*row);
        });
    }
    auto* give_up = new QPushButton(tr("&Discard"), row);
    give_up->setObjectName(QStringLiteral("discard"));
    give_up->setAccessibleDescription(text->text());
    line->addWidget(give_up);
    connect(give_up, &QPushButton::clicked, this, [this, row, &leftover] {
        discard(leftover);
        done_with(*row);
    });
    column.addWidget(row);
    ++open_;
}

void RecoveryDialog::done_with(QWidget& row) {
    row.setEnabled(false);
    if (--open_ == 0) {
        accept();
    }
}

} // namespace lockscope::ui
