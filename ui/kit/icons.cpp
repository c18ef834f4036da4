// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// Outside any namespace, as the macro demands: a static library's resources are not initialised
// by the loader.
static void init_icons() {
    Q_INIT_RESOURCE(lockscope_icons);
}

namespace lockscope::ui {
namespace {

QByteArray icon_source(const QString& name) {
    init_icons();
    QFile file(QStringLiteral(":/lockscope/icons/") + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws `currentColor` in the colour of the icon's mode.
class TintedIcon final : public QIconEngine {
public:
    TintedIcon(QByteArray source, const QColor& normal, const QColor& disabled)
        : source_(std::move(source))
        , normal_(normal)
        , disabled_(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = source_;
        svg.replace("currentColor",
                    (mode == QIcon::Disabled ? disabled_ : normal_).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
    QByteArray source_;
    QColor normal_;
    QColor disabled_;
};

} // namespace

QIcon themed_icon(const QString& name, const QColor& normal, const QColor& disabled) {
    return QIcon(new TintedIcon(icon_source(name), normal, disabled));
}

QIcon program_icon() {
    init_icons();
    return QIcon(QStringLiteral(":/lockscope/icons/lockscope.svg"));
}

} // namespace lockscope::ui
