// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/story_panel.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/tool_button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int side_margin = 12;
constexpr int button_padding = 8;
constexpr int lines_most = 9; ///< of the open panel; the rest is scrolled to

QString text_of(const std::string& text) {
    return QString::fromStdString(text).trimmed();
}

/// Paragraphs, escaped.
QString paragraphs(const QString& text) {
    QString html;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        html += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    }
    return html;
}

/// What to look at, and what to try as a list; empty if the scenario says neither.
QString story_html(const Scenario& scenario) {
    QString html;
    if (!scenario.look_at.empty()) {
        html += QStringLiteral("<p><b>%1</b></p>").arg(StoryPanel::tr("What to see"));
        html += paragraphs(text_of(scenario.look_at));
    }
    if (!scenario.try_this.empty()) {
        html += QStringLiteral("<p><b>%1</b></p><ul>").arg(StoryPanel::tr("Things to try"));
        for (const std::string& idea : scenario.try_this) {
            html += QStringLiteral("<li>%1</li>").arg(text_of(idea).toHtmlEscaped());
        }
        html += QStringLiteral("</ul>");
    }
    return html;
}

} // namespace

StoryPanel::StoryPanel(QWidget* parent)
    : QWidget(parent)
    , open_(new QAction(tr("The scenario's stor&y"), this))
    , button_(new ToolButton(this))
    , line_(new ElidedLabel(this))
    , body_(new QScrollArea(this))
    , words_(new QLabel(body_)) {
    setObjectName(QStringLiteral("story"));
    setAutoFillBackground(true);
    open_->setObjectName(QStringLiteral("open-story"));
    open_->setCheckable(true);
    open_->setShortcut(Qt::Key_I);
    open_->setStatusTip(tr("What there is to see, and what to try"));
    button_->setObjectName(QStringLiteral("story-toggle"));
    button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button_->setAccessibleName(open_->statusTip());
    button_->setToolTip(open_->statusTip());
    connect(button_, &QToolButton::clicked, open_, &QAction::trigger);
    connect(open_, &QAction::toggled, this, &StoryPanel::fit);
    connect(open_, &QAction::triggered, this, &StoryPanel::opened);
    line_->setForegroundRole(QPalette::WindowText);
    words_->setObjectName(QStringLiteral("story-words"));
    words_->setTextFormat(Qt::RichText);
    words_->setWordWrap(true);
    words_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words_->setContentsMargins(side_margin, 0, side_margin, 6);
    words_->setFocusPolicy(Qt::ClickFocus);
    words_->setAccessibleName(open_->statusTip());
    body_->setWidget(words_);
    body_->setWidgetResizable(true);
    body_->setFrameShape(QFrame::NoFrame);
    body_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body_->setFocusPolicy(Qt::NoFocus);

    auto* line = new QHBoxLayout;
    line->setContentsMargins(side_margin, 2, side_margin, 2);
    line->setSpacing(8);
    line->addWidget(button_);
    line->addWidget(line_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(body_);
    setVisible(false);
    fit();
}

bool StoryPanel::is_open() const {
    return open_->isChecked();
}

void StoryPanel::set_open(bool open) {
    open_->setChecked(open);
}

void StoryPanel::show_scenario(const Scenario& scenario) {
    const QString description = text_of(scenario.description);
    text_ = description;
    if (!scenario.look_at.empty()) {
        text_ += u'\n' + text_of(scenario.look_at);
    }
    for (const std::string& idea : scenario.try_this) {
        text_ += u'\n' + text_of(idea);
    }
    text_ = text_.trimmed();
    line_->setText(QString(description).replace(u'\n', u' '));
    line_->setToolTip(description);
    const bool long_one = description.contains(u'\n');
    words_->setText((long_one ? paragraphs(description) : QString()) + story_html(scenario));
    const bool more = !words_->text().isEmpty();
    button_->setVisible(more);
    open_->setEnabled(more);
    setVisible(!text_.isEmpty());
    body_->verticalScrollBar()->setValue(0);
    fit();
}

/// As high as its words, within reason.
void StoryPanel::fit() {
    const bool shows = open_->isChecked() && open_->isEnabled();
    button_->setText(shows ? tr("Story ▾") : tr("Story ▸"));
    button_->setFixedHeight(fontMetrics().height() + button_padding); // a line, not a bar
    body_->setVisible(shows);
    if (shows) {
        const int most = lines_most * words_->fontMetrics().lineSpacing();
        const int needed = words_->heightForWidth(width());
        body_->setFixedHeight(std::clamp(needed, words_->fontMetrics().lineSpacing(), most));
    }
}

void StoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void StoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

void StoryPanel::set_theme(const Theme& theme) {
    theme_ = theme;
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.surface);
    colours.setColor(QPalette::WindowText, theme.muted);
    setPalette(colours);
    QPalette words = colours;
    words.setColor(QPalette::WindowText, theme.text);
    words_->setPalette(words);
    body_->setPalette(colours);
    body_->verticalScrollBar()->setStyleSheet(slim_scroll_bar(theme));
    button_->set_theme(theme);
}

} // namespace lockscope::ui
