// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_view.h"

#include "ui/tables/accounts_model.h"
#include "ui/tables/accounts_text.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace lockscope::ui {
namespace {

constexpr int rows_wanted = 6;
constexpr int rows_least = 2;
constexpr int cell_padding = 14; // both sides together
constexpr int rank_padding = 8;
constexpr int name_letters = 20;
// Wider columns would part the figures from their names.
constexpr double most_stretch = 1.6;

/// As much as a column usually has to show.
QString sample(AccountsModel::Column column) {
    using Column = AccountsModel::Column;
    switch (column) {
    case Column::rank:
        return QStringLiteral("200");
    case Column::account:
        return QString(name_letters, u'n');
    case Column::children:
        return AccountsModel::tr("skewed") + QStringLiteral(" 300,000");
    case Column::committed:
        return QStringLiteral("1,000,000");
    default:
        return QStringLiteral("10,000");
    }
}

/// A name cannot break a line or a column of the text it is copied into.
QString one_word(QString text) {
    for (QChar& letter : text) {
        letter = letter.isPrint() ? letter : QChar(u' ');
    }
    return text;
}

} // namespace

AccountsView::AccountsView(AccountsOrder& order, QWidget* parent)
    : QTableView(parent) {
    setObjectName(QStringLiteral("accounts-table"));
    setAccessibleName(tr("Accounts"));
    setAccessibleDescription(
        tr("Locks and records of the most contended accounts. Enter selects an account."));
    setModel(&order);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leads out of the table
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    setSortingEnabled(true);
    sortByColumn(AccountsModel::rank, Qt::AscendingOrder);
    connect(header, &QHeaderView::sectionResized, this,
            [this] { arranged_ = arranged_ || !fitting_; });
    measure();
}

void AccountsView::measure() {
    const QFontMetrics words = fontMetrics();
    widths_.clear();
    for (int i = 0; i < AccountsModel::column_count; ++i) {
        const auto column = static_cast<AccountsModel::Column>(i);
        const QString title = column_title(column) + QStringLiteral(" ↓");
        widths_.push_back(
            std::max(words.horizontalAdvance(title), words.horizontalAdvance(sample(column))) +
            (i == AccountsModel::rank ? rank_padding : cell_padding));
    }
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(words.height() + 8);
    fit();
}

void AccountsView::fit() {
    if (arranged_) {
        return;
    }
    const int needed = std::accumulate(widths_.begin(), widths_.end(), 0);
    const double stretch = std::clamp(
        static_cast<double>(viewport()->width()) / std::max(needed, 1), 1.0, most_stretch);
    fitting_ = true;
    for (int i = 0; i < AccountsModel::column_count; ++i) {
        const int width = widths_[static_cast<std::size_t>(i)];
        setColumnWidth(i, i == AccountsModel::rank ? width : static_cast<int>(width * stretch));
    }
    fitting_ = false;
}

int AccountsView::height_of(int rows) const {
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
}

QSize AccountsView::sizeHint() const {
    return {std::accumulate(widths_.begin(), widths_.end(), 0), height_of(rows_wanted)};
}

QSize AccountsView::minimumSizeHint() const {
    return {200, height_of(rows_least)};
}

void AccountsView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void AccountsView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !widths_.empty()) {
        measure();
    }
}

QString AccountsView::copy_text() const {
    QModelIndexList chosen = selectionModel()->selectedRows();
    if (chosen.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            chosen.append(model()->index(row, 0));
        }
    }
    std::sort(chosen.begin(), chosen.end()); // from top to bottom, not in the order of clicks
    QStringList line;
    for (int i = 0; i < AccountsModel::column_count; ++i) {
        line << column_heading(static_cast<AccountsModel::Column>(i));
    }
    QString text = line.join(u'\t') + u'\n';
    for (const QModelIndex& row : std::as_const(chosen)) {
        line.clear();
        for (int i = 0; i < AccountsModel::column_count; ++i) {
            const QVariant value = row.siblingAtColumn(i).data(AccountsModel::value_role);
            line << (i == AccountsModel::account ? one_word(value.toString())
                                                 : QString::number(value.toDouble(), 'g', 12));
        }
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

void AccountsView::copy() const {
    QApplication::clipboard()->setText(copy_text());
}

void AccountsView::set_theme(const Theme& theme) {
    QPalette colours = theme.palette();
    // A wash keeps the words of a selected row as readable as the others.
    colours.setColor(QPalette::Highlight, mixed(theme.surface, theme.accent.fill, 0.25));
    colours.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colours);
    // Style sheets for these alone: they have no other way to be flat.
    horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView { background: %1; }"
                       "QHeaderView::section { background: %1; color: %2; border: none;"
                       " border-bottom: 1px solid %3; padding: 3px 4px; }"
                       "QHeaderView::section:hover { color: %4; }"
                       // The style's arrow would lie on the words; they have one of their own.
                       "QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0;"
                       " height: 0; }")
            .arg(theme.surface.name(), theme.muted.name(), theme.border.name(), theme.text.name()));
    const QString bar =
        QStringLiteral("QScrollBar { background: transparent; width: 10px; height: 10px; }"
                       "QScrollBar::handle { background: %1; border-radius: 3px; margin: 2px;"
                       " min-height: 24px; min-width: 24px; }"
                       "QScrollBar::handle:hover { background: %2; }"
                       "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
                       "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
            .arg(mixed(theme.surface, theme.text, 0.16).name(),
                 mixed(theme.surface, theme.text, 0.30).name());
    verticalScrollBar()->setStyleSheet(bar);
    horizontalScrollBar()->setStyleSheet(bar);
}

} // namespace lockscope::ui
