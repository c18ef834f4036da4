// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/errors_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int dialog_width = 720;
constexpr qsizetype most_lines_high = 14;
constexpr qsizetype least_lines_high = 3;

} // namespace

ErrorsDialog::ErrorsDialog(const QString& heading, const QStringList& errors,
                           const QString& comfort, QWidget* parent)
    : QDialog(parent)
    , errors_(errors) {
    setObjectName(QStringLiteral("errors-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Lockscope"));
    auto* title = new QLabel(heading, this);
    title->setTextFormat(Qt::PlainText);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    title->setFont(strong);
    title->setWordWrap(true);

    auto* list = new QPlainTextEdit(errors.join(u'\n'), this);
    list->setReadOnly(true);
    list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    list->setAccessibleName(tr("Errors"));
    list->setMinimumSize(dialog_width, static_cast<int>(std::clamp(
                                           errors.size() * 2, least_lines_high, most_lines_high)) *
                                               list->fontMetrics().lineSpacing() +
                                           12);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon(QIcon());
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(errors_.join(u'\n')); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(new QLabel(comfort, this));
    column->addWidget(list, 1);
    column->addWidget(buttons);
}

} // namespace lockscope::ui
