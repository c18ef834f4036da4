// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_view.h"

#include "ui/kit/keys.h"
#include "ui/tables/table_look.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace lockscope::ui {
namespace {

constexpr int rows_wanted = 6;
constexpr int rows_least = 2;
constexpr int cell_padding = 2 * cell_margin + 2;
// Wider columns would part the figures from their names.
constexpr double most_stretch = 1.6;

/// Words with room on both sides: a figure at the right of one column and a name at the left of the
/// next must not touch.
class Cell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const bool selected = cell.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->fillRect(cell.rect, cell.palette.highlight());
        }
        if (cell.state.testFlag(QStyle::State_HasFocus)) { // which row the keys are at
            painter->fillRect(cell.rect.x(), cell.rect.bottom(), cell.rect.width(), 1,
                              cell.palette.link());
        }
        const QRect room = cell.rect.adjusted(cell_margin, 0, -cell_margin, 0);
        const QColor own = index.data(Qt::ForegroundRole).value<QColor>();
        const auto plain = selected ? QPalette::HighlightedText : QPalette::Text;
        painter->setFont(cell.font);
        painter->setPen(own.isValid() ? own : cell.palette.color(plain));
        painter->drawText(room, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, room.width()));
    }
};

} // namespace

QString one_word(QString text) {
    for (QChar& letter : text) {
        letter = letter.isPrint() ? letter : QChar(u' ');
    }
    return text;
}

TableView::TableView(QWidget* parent)
    : QTableView(parent) {
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
    setItemDelegate(new Cell(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    connect(header, &QHeaderView::sectionResized, this,
            [this] { arranged_ = arranged_ || !fitting_; });
    auto* copy = new QAction(tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("copy"));
    copy->setShortcut(QKeySequence(QKeySequence::Copy));
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &TableView::copy);
}

void TableView::set_room(std::vector<ColumnRoom> room) {
    room_ = std::move(room);
    measure();
}

void TableView::measure() {
    const QFontMetrics words = fontMetrics();
    widths_.clear();
    for (std::size_t i = 0; i < room_.size(); ++i) {
        const QString title = model()
                                  ->headerData(static_cast<int>(i), Qt::Horizontal)
                                  .toString()
                                  .remove(u'↑')
                                  .remove(u'↓') +
                              QStringLiteral(" ↓");
        widths_.push_back(
            std::max(words.horizontalAdvance(title), words.horizontalAdvance(room_[i].sample)) +
            cell_padding);
    }
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(words.height() + 8);
    fit();
}

void TableView::fit() {
    if (arranged_) {
        return;
    }
    const int needed = std::accumulate(widths_.begin(), widths_.end(), 0);
    const double stretch = std::clamp(
        static_cast<double>(viewport()->width()) / std::max(needed, 1), 1.0, most_stretch);
    fitting_ = true;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
        setColumnWidth(static_cast<int>(i),
                       room_[i].narrow ? widths_[i] : static_cast<int>(widths_[i] * stretch));
    }
    fitting_ = false;
}

int TableView::height_of(int rows) const {
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
}

QSize TableView::sizeHint() const {
    return {std::accumulate(widths_.begin(), widths_.end(), 0), height_of(rows_wanted)};
}

QSize TableView::minimumSizeHint() const {
    return {200, height_of(rows_least)};
}

bool TableView::event(QEvent* event) {
    return keeps_moving_keys(*event) || QTableView::event(event);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    // Home and End alone would go to the first and last cell of the row, which is selected whole.
    const bool ends = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (ends && !(event->modifiers() & Qt::ControlModifier)) {
        QKeyEvent whole(event->type(), event->key(), event->modifiers() | Qt::ControlModifier);
        QTableView::keyPressEvent(&whole);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT row_entered(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !widths_.empty()) {
        measure();
    }
}

QModelIndexList TableView::chosen_rows() const {
    QModelIndexList chosen = selectionModel()->selectedRows();
    if (chosen.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            chosen.append(model()->index(row, 0));
        }
    }
    std::sort(chosen.begin(), chosen.end()); // from top to bottom, not in the order of clicks
    return chosen;
}

QString TableView::copy_heading(int column) const {
    return model()->headerData(column, Qt::Horizontal).toString();
}

QString TableView::copy_cell(const QModelIndex& index) const {
    return index.data().toString();
}

QString TableView::copy_text() const {
    QStringList line;
    for (int i = 0; i < model()->columnCount(); ++i) {
        line << copy_heading(i);
    }
    QString text = line.join(u'\t') + u'\n';
    for (const QModelIndex& row : chosen_rows()) {
        line.clear();
        for (int i = 0; i < model()->columnCount(); ++i) {
            line << one_word(copy_cell(row.siblingAtColumn(i)));
        }
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

void TableView::copy() const {
    QApplication::clipboard()->setText(copy_text());
}

void TableView::set_theme(const Theme& theme) {
    QPalette colours = theme.palette();
    // A wash keeps the words of a selected row as readable as the others.
    colours.setColor(QPalette::Highlight, mixed(theme.surface, theme.accent.fill, 0.25));
    colours.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colours);
    dress(*horizontalHeader(), theme);
    dress(static_cast<QAbstractScrollArea&>(*this), theme);
}

} // namespace lockscope::ui
