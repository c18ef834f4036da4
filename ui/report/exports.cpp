// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/exports.h"

#include "ui/kit/errors_dialog.h"
#include "ui/kit/notice.h"
#include "ui/kit/write_whole.h"
#include "ui/report/html_report.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace lockscope::ui {
namespace {

constexpr double png_scale = 2.0; // sharp on a projector and in print

QByteArray bytes_of(const StagePicture& picture, const QString& suffix) {
    if (suffix == QStringLiteral("svg")) {
        return stage_svg(picture);
    }
    return suffix == QStringLiteral("html") ? html_report(picture) : stage_png(picture, png_scale);
}

} // namespace

Exports::Exports(std::function<StagePicture()> stage, AppSettings& settings, QWidget& window,
                 const FileSystem& files)
    : QObject(&window)
    , stage_(std::move(stage))
    , settings_(settings)
    , window_(window)
    , files_(files) {}

void Exports::fill_menu(QMenu& menu) {
    menu.addAction(tr("Stage as &PNG…"), this, [this] {
        ask(tr("Export stage"), tr("Pictures (*.png)"), QStringLiteral("png"));
    });
    menu.addAction(tr("Stage as &SVG…"), this, [this] {
        ask(tr("Export stage"), tr("Drawings (*.svg)"), QStringLiteral("svg"));
    });
    menu.addAction(tr("Comparison &report as HTML…"), this, [this] {
        ask(tr("Export report"), tr("Pages (*.html)"), QStringLiteral("html"));
    });
}

void Exports::ask(const QString& title, const QString& filter, const QString& suffix) {
    if (stage_().frame == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(&window_, title, settings_.directory(), filter);
    dialog->setObjectName(QStringLiteral("export-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &Exports::write);
    dialog->open();
}

bool Exports::write(const QString& path) {
    const StagePicture picture = stage_();
    if (picture.frame == nullptr) {
        return false;
    }
    const QByteArray bytes = bytes_of(picture, QFileInfo(path).suffix().toLower());
    const QString failed = write_whole(path, bytes, files_);
    if (failed.isEmpty()) {
        show_notice(window_, tr("“%1” was written").arg(QFileInfo(path).fileName()));
        return true;
    }
    auto* dialog =
        new ErrorsDialog(tr("“%1” could not be written").arg(QFileInfo(path).fileName()), {failed},
                         tr("A file of that name, if there was one, is as it was."), &window_);
    dialog->open();
    return false;
}

} // namespace lockscope::ui
