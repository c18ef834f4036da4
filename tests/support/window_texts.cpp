// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_texts.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMetaProperty>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextDocument>
#include <QToolTip>

#include <array>

namespace lockscope::test {
namespace {

constexpr int most_rows = 200; // of a table; the others say the like
constexpr int tip_step_px = 16;

/// Properties of Qt's widgets that are no words.
bool is_word(const char* property) {
    static const QStringList others{
        QStringLiteral("objectName"),     QStringLiteral("styleSheet"),
        QStringLiteral("windowFilePath"), QStringLiteral("html"),
        QStringLiteral("markdown"),       QStringLiteral("inputMask"),
        QStringLiteral("windowRole"),     QStringLiteral("documentTitle")};
    return !others.contains(QString::fromLatin1(property));
}

/// Paints nothing and remembers the words.
class TextEngine : public QPaintEngine {
public:
    TextEngine()
        : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {
    }
    void drawTextItem(const QPointF&, const QTextItem& item) override { texts << item.text(); }
    [[nodiscard]] Type type() const override { return User; }

    QStringList texts;
};

class TextDevice : public QPaintDevice {
public:
    explicit TextDevice(QSize size)
        : size_(size) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &engine_; }
    [[nodiscard]] const QStringList& painted() const { return engine_.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        constexpr int dots_an_inch = 96;
        constexpr int mm_times_10_an_inch = 254;
        switch (metric) {
        case PdmWidth:
            return size_.width();
        case PdmHeight:
            return size_.height();
        case PdmWidthMM:
            return size_.width() * mm_times_10_an_inch / dots_an_inch / 10;
        case PdmHeightMM:
            return size_.height() * mm_times_10_an_inch / dots_an_inch / 10;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dots_an_inch;
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    QSize size_;
    mutable TextEngine engine_;
};

QString name_of(const QObject& object) {
    const QString type = QString::fromLatin1(object.metaObject()->className());
    return object.objectName().isEmpty() ? type : type + u' ' + object.objectName();
}

} // namespace

QString plain_text(const QString& text) {
    static const QRegularExpression code(QStringLiteral("<code>.*?</code>"));
    static const QRegularExpression mark(QStringLiteral("&(?=\\S)"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QString plain = text;
    if (Qt::mightBeRichText(text)) {
        QTextDocument document;
        document.setHtml(plain.remove(code));
        plain = document.toPlainText();
    }
    plain.remove(mark);
    plain.remove(QStringLiteral("[*]"));
    plain.replace(space, QStringLiteral(" ")); // hard ones, too
    return plain.trimmed();
}

void WindowTexts::see(const QString& where, const QString& text) {
    const QString plain = plain_text(text);
    if (!plain.isEmpty() && !texts_.contains(plain)) {
        texts_.insert(plain, where);
    }
}

void WindowTexts::look_at_widgets() {
    for (const QWidget* widget : QApplication::allWidgets()) {
        look_at(*widget);
        for (const QAction* action : widget->actions()) {
            look_at(*action);
        }
        for (const QAction* action :
             widget->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
            look_at(*action);
        }
    }
}

void WindowTexts::look_at(const QWidget& widget) {
    const QString where = name_of(widget);
    const QMetaObject* const type = widget.metaObject();
    for (int i = 0; i < type->propertyCount(); ++i) {
        const QMetaProperty property = type->property(i);
        if (property.typeId() == QMetaType::QString && is_word(property.name())) {
            see(where + u'.' + QString::fromLatin1(property.name()),
                property.read(&widget).toString());
        }
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i) {
            see(where + QStringLiteral(" item"), box->itemText(i));
        }
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            see(where + QStringLiteral(" tab"), tabs->tabText(i));
            see(where + QStringLiteral(" tab"), tabs->tabToolTip(i));
        }
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
        look_at_cells(*view);
    }
    if (const QAccessibleInterface* told =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget))) {
        for (const QAccessible::Text part :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
            see(where + QStringLiteral(" read aloud"), told->text(part));
        }
    }
}

void WindowTexts::look_at(const QAction& action) {
    const QString where = name_of(action);
    for (const QString& text : {action.text(), action.toolTip(), action.statusTip(),
                                action.whatsThis(), action.iconText()}) {
        see(where, text);
    }
    for (const QKeySequence& key : action.shortcuts()) {
        see(where + QStringLiteral(" key"), key.toString(QKeySequence::NativeText));
    }
}

void WindowTexts::look_at_cells(const QAbstractItemView& view) {
    const QAbstractItemModel* const model = view.model();
    // What files are called is nobody's translation.
    if (model == nullptr || qobject_cast<const QHeaderView*>(&view) != nullptr ||
        qobject_cast<const QFileDialog*>(view.window()) != nullptr) {
        return;
    }
    const QString where = name_of(view);
    static constexpr std::array roles{Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole,
                                      Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole};
    const int rows = model->rowCount();
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : roles) {
            see(where + QStringLiteral(" heading"),
                model->headerData(column, Qt::Horizontal, role).toString());
            // The newest are at the end of some tables, at the top of others.
            for (int row = 0; row < rows; ++row) {
                if (row < most_rows || row >= rows - most_rows) {
                    see(where, model->index(row, column).data(role).toString());
                }
            }
        }
    }
}

void WindowTexts::look_at_painting(QWidget& window) {
    TextDevice texts(window.size());
    QPainter painter(&texts);
    window.render(&painter);
    painter.end();
    for (const QString& text : texts.painted()) {
        see(name_of(window) + QStringLiteral(" painted"), text);
    }
}

void WindowTexts::look_at_tips(QWidget& widget) {
    for (int y = 0; y < widget.height(); y += tip_step_px) {
        for (int x = 0; x < widget.width(); x += tip_step_px) {
            const QPoint at(x, y);
            QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
            QApplication::sendEvent(&widget, &event);
            see(name_of(widget) + QStringLiteral(" pointed at"), QToolTip::text());
        }
    }
    QToolTip::hideText();
}

} // namespace lockscope::test
