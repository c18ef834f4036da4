// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/inspector_panel.h"

#include "ui/kit/tool_button.h"
#include "ui/stage/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

QLabel* words_label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus); // there is nothing to do with the keyboard here
    return label;
}

/// The parts are all of one meaning, so they differ in depth and have their names below.
QColor color_of(HoldPart::Kind kind, const Theme& theme) {
    constexpr std::array depth{0.35, 0.62, 0.95, 0.5, 0.22};
    return mixed(theme.surface, theme.held.fill, depth[static_cast<std::size_t>(kind)]);
}

} // namespace

HoldBar::HoldBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HoldBar::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void HoldBar::set_parts(const std::vector<HoldPart>& parts, Duration done) {
    parts_ = parts;
    done_ = done;
    setVisible(!parts_.empty());
    update();
}

QSize HoldBar::sizeHint() const {
    return {fontMetrics().height() * 12, fontMetrics().height() * 2 + 4};
}

void HoldBar::paintEvent(QPaintEvent* /*event*/) {
    Duration whole{0};
    for (const HoldPart& part : parts_) {
        whole += part.length;
    }
    if (whole <= Duration(0)) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = fontMetrics().height();
    const auto at = [&](Duration d) { return width() * nanoseconds(d) / nanoseconds(whole); };
    double x = 0.0;
    double key_x = 0.0;
    for (const HoldPart& part : parts_) {
        const double to = x + at(part.length);
        painter.fillRect(QRectF(x, 2, std::max(to - x - 1.0, 1.0), height * 0.7),
                         color_of(part.kind, theme_));
        x = to;
        const QString word =
            QStringLiteral("%1 %2").arg(part_name(part.kind), words::duration(part.length));
        const double word_width = fontMetrics().horizontalAdvance(word);
        if (key_x + height * 0.8 + word_width > width()) {
            continue;
        }
        const QRectF sample(key_x, height * 1.28, height * 0.5, height * 0.5);
        painter.fillRect(sample, color_of(part.kind, theme_));
        painter.setPen(theme_.muted);
        painter.drawText(QRectF(key_x + height * 0.75, height, word_width + 2, height * 1.1),
                         Qt::AlignLeft | Qt::AlignVCenter, word);
        key_x += height * 1.3 + word_width;
    }
    const double mark = std::clamp(at(done_), 1.0, width() - 1.0);
    painter.fillRect(QRectF(mark - 1.0, 0, 2.0, height * 0.7 + 4), theme_.text);
}

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent)
    , title_(words_label(this))
    , lines_(words_label(this))
    , bar_(new HoldBar(this))
    , consequences_(words_label(this))
    , details_(new ToolButton(this))
    , close_(new ToolButton(this)) {
    setObjectName(QStringLiteral("inspector"));
    title_->setObjectName(QStringLiteral("inspector-title"));
    details_->setObjectName(QStringLiteral("inspector-details"));
    close_->setObjectName(QStringLiteral("inspector-close"));
    QFont strong = title_->font();
    strong.setWeight(QFont::DemiBold);
    title_->setFont(strong);
    for (ToolButton* button : {details_, close_}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
    }
    close_->setText(QStringLiteral("\u2715"));
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(title_, 1);
    head->addWidget(details_);
    head->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 8, 8);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(lines_);
    column->addWidget(bar_);
    column->addWidget(consequences_);
    column->addStretch(1);
    connect(close_, &QToolButton::clicked, this, &InspectorPanel::closed);
    connect(details_, &QToolButton::clicked, this, &InspectorPanel::details_requested);
    name();
    hide();
}

void InspectorPanel::name() {
    setAccessibleName(tr("Inspector"));
    details_->setText(tr("In the tables"));
    details_->setToolTip(tr("Shows its row in the instruments (Enter)"));
    close_->setToolTip(tr("Closes the inspector (Esc)"));
    close_->setAccessibleName(tr("Close the inspector"));
}

void InspectorPanel::set_theme(const Theme& theme) {
    theme_ = theme;
    bar_->set_theme(theme);
    details_->set_theme(theme);
    close_->set_theme(theme);
    update();
}

void InspectorPanel::show_inspection(const Inspection& about) {
    if (about == shown_) {
        return;
    }
    shown_ = about;
    title_->setText(about.title);
    lines_->setText(about.lines.join(QLatin1Char('\n')));
    bar_->set_parts(about.parts, about.done);
    consequences_->setText(about.consequences.join(QLatin1Char('\n')));
    setAccessibleDescription(about.text());
}

void InspectorPanel::fit(const QRectF& place) {
    const int width = static_cast<int>(std::floor(place.width()));
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    const int bottom = static_cast<int>(std::ceil(place.bottom()));
    // It grows with what it says, and does not shrink under the eye while it is open.
    const int before = isVisible() && this->width() == width ? height() : 0;
    const int high =
        std::min(std::max({needed, before, static_cast<int>(std::ceil(place.height()))}), bottom);
    setGeometry(static_cast<int>(std::floor(place.left())), bottom - high, width, high);
}

void InspectorPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme_.background);
    painter.setPen(QPen(theme_.accent.fill, 1.5));
    painter.setBrush(theme_.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        name();
    }
}

} // namespace lockscope::ui
