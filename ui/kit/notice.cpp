// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/notice.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace lockscope::ui {
namespace {

constexpr std::chrono::seconds read_within{4};
constexpr int margin = 24;

} // namespace

void show_notice(QWidget& window, const QString& text) {
    const QString name = QStringLiteral("notice");
    delete window.findChild<QLabel*>(name, Qt::FindDirectChildrenOnly);
    auto* label = new QLabel(text, &window);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->setAutoFillBackground(true);
    label->setBackgroundRole(QPalette::ToolTipBase);
    label->setForegroundRole(QPalette::ToolTipText);
    label->setMargin(10);
    label->adjustSize();
    label->move((window.width() - label->width()) / 2, window.height() - label->height() - margin);
    label->show();
    label->raise();
    QTimer::singleShot(read_within, label, &QObject::deleteLater);
}

} // namespace lockscope::ui
