// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the charts: choosing them and writing them to files.
#include "ui/charts/charts_panel.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/chart_export.h"
#include "ui/kit/write_whole.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

namespace lockscope::ui {

void ChartsPanel::fill_choice(QMenu& menu) {
    QAction* automatic = menu.addAction(tr("As &many as fit"));
    automatic->setCheckable(true);
    automatic->setChecked(chosen_.isEmpty());
    connect(automatic, &QAction::triggered, this, [this] {
        choose({});
        Q_EMIT choice_changed(chosen_);
    });
    menu.addSeparator();
    const auto now = shown();
    for (const ChartCard* card : cards_) {
        QAction* action = menu.addAction(card->kind().name);
        action->setCheckable(true);
        action->setChecked(!card->isHidden());
        // One has to stay: an empty column would not say how to get them back.
        action->setEnabled(card->isHidden() || now.size() > 1);
        connect(action, &QAction::triggered, this, [this, card](bool on) { toggle(card, on); });
    }
}

void ChartsPanel::toggle(const ChartCard* card, bool on) {
    QStringList ids;
    for (const ChartCard* each : cards_) {
        if (each == card ? on : !each->isHidden()) {
            ids.append(each->kind().id);
        }
    }
    choose(ids);
    Q_EMIT choice_changed(chosen_);
}

void ChartsPanel::fill_menu(QMenu& menu, ChartCard* card) {
    fill_choice(menu);
    menu.addSeparator();
    QAction* whole = menu.addAction(tr("Show the &whole run"), &range_, &TimeRange::show_whole);
    whole->setEnabled(range_.chosen().has_value());
    menu.addSeparator();
    if (card != nullptr) {
        menu.addAction(tr("&Export this chart…"), this,
                       [this, card] { ask_where({card}, card->kind().id); });
    }
    menu.addAction(tr("Export &all charts…"), this,
                   [this] { ask_where(shown(), tr("charts", "a file name")); });
}

ChartCard* ChartsPanel::card_at(const QPoint& at) const {
    const auto found = std::find_if(cards_.begin(), cards_.end(), [&](const ChartCard* card) {
        return !card->isHidden() && card->rect().contains(card->mapFrom(this, at));
    });
    return found == cards_.end() ? nullptr : *found;
}

void ChartsPanel::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill_menu(*menu, card_at(event->pos()));
    menu->popup(event->globalPos());
}

void ChartsPanel::ask_where(const std::vector<ChartCard*>& cards, const QString& name) {
    auto* dialog = new QFileDialog(
        window(), cards.size() == 1 ? tr("Export the chart") : tr("Export the charts"),
        QDir(directory_).filePath(name + QStringLiteral(".png")),
        tr("Picture (*.png);;Drawing (*.svg);;Curves (*.csv)"));
    dialog->setObjectName(QStringLiteral("export-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, name](const QString& filter) {
        const QString suffix = filter.section(QStringLiteral("*."), 1).chopped(1);
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(name + u'.' + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, cards](const QString& path) { write(path, cards); });
    dialog->open();
}

bool ChartsPanel::write(const QString& path, const std::vector<ChartCard*>& cards,
                        const FileSystem& files) {
    catch_up();
    const QString suffix = QFileInfo(path).suffix().toLower();
    QString reason;
    if (suffix == QStringLiteral("csv")) {
        std::vector<CsvCurve> curves;
        for (const ChartCard* card : cards) {
            for (CsvCurve& curve : card->csv_curves()) {
                curves.push_back(std::move(curve));
            }
        }
        reason = write_whole(path, QByteArray::fromStdString(curves_csv(curves)), files);
    } else if (suffix == QStringLiteral("svg") || suffix == QStringLiteral("png")) {
        const Drawing drawing = cards_drawing(cards, palette().color(QPalette::Window));
        const QString title = cards.size() == 1 ? cards.front()->title_text() : tr("Charts");
        const QByteArray content =
            suffix == QStringLiteral("svg") ? drawing_svg(drawing, title) : drawing_png(drawing);
        reason = write_whole(path, content, files);
    } else {
        reason = tr("The name has to end in .png, .svg or .csv.");
    }
    if (reason.isEmpty()) {
        directory_ = QFileInfo(path).absolutePath();
        return true;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Lockscope"),
                                tr("“%1” could not be written").arg(QFileInfo(path).fileName()),
                                QMessageBox::Ok, window());
    box->setObjectName(QStringLiteral("export-failed"));
    box->setInformativeText(tr("%1\nNo file was begun or changed.").arg(reason));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return false;
}

} // namespace lockscope::ui
