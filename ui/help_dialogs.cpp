// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lockscope::ui {
namespace {

struct HelpText {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

void open_page(QWidget& parent, const char* name, const QString& title, const QString& html,
               QSize size) {
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName(QString::fromLatin1(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* page = new QTextBrowser(dialog);
    page->setFrameShape(QFrame::NoFrame);
    page->document()->setDocumentMargin(16.0);
    page->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setIcon(QIcon());
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(page, 1);
    column->addWidget(buttons);
    dialog->resize(size);
    dialog->open();
}

QString help_html() {
    return HelpText::tr(
        "<h3>What you see</h3>"
        "<p>Every new child record locks its parent Account until its transaction ends. Whoever "
        "needs the same Account meanwhile waits. Each <b>lane</b> is one contended Account.</p>"
        "<p><b>The wait axis.</b> A waiting transaction enters at the right and moves left while "
        "it waits. At the left stands the padlock with the <b>holder</b>; its ring fills up as the "
        "hold goes on. The shaded zone begins where a request counts as long-running (5 s), the "
        "line at its end is the <b>cliff</b> (10 s): who gets there fails with "
        "UNABLE_TO_LOCK_ROW. An empty lane is a healthy one; a crowd moving to the cliff is "
        "trouble to come.</p>"
        "<p><b>Padlocks.</b> Green: held, nobody waits. Amber: others wait. Red: the next one will "
        "not get the lock in time.</p>"
        "<p><b>Below the lanes</b>: the quiet accounts as a strip, the clients that wait before "
        "they try again (back-off), and what was committed and what failed.</p>"
        "<h3>What you can do</h3>"
        "<p>Move a slider or a switch: it acts on the running simulation from this moment on, and "
        "is saved with the scenario. What differs from the scenario is <b>amber</b>; a "
        "double-click on its name or slider puts it back. Click a value to type it; a mark on the "
        "slider shows where it was.</p>"
        "<p>Slow down to watch single transactions, speed up to see where a day leads. Equal "
        "seeds give equal runs, so a change of the outcome comes from your change alone.</p>"
        "<p>Click a lane, and its queue is charted. The charts show the whole run; thin upright "
        "lines mark your changes.</p>"
        "<p><b>The timeline</b> below the stage is the whole run: bars where attempts failed, "
        "flags "
        "where you changed something. Drag along it to go back and forth. The wheel zooms into "
        "timeline and charts, a double-click shows everything again; point at a moment and the "
        "charts tell what was there.</p>");
}

QString plain_text(const QAction& action) {
    QString text = action.text();
    text.remove(u'&');
    text.remove(u'…');
    return text;
}

/// A row for each action with keys, those of menus inside the menu included.
QString rows_of(const QMenu& menu) {
    QString rows;
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            rows += rows_of(*action->menu());
        }
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts()) {
            keys.append(QStringLiteral("<b>%1</b>")
                            .arg(key.toString(QKeySequence::NativeText).toHtmlEscaped()));
        }
        if (!keys.isEmpty()) {
            rows += QStringLiteral("<tr><td>%1</td><td width=\"24\"></td><td>%2</td></tr>")
                        .arg(plain_text(*action).toHtmlEscaped(),
                             keys.join(QStringLiteral(" &nbsp; ")));
        }
    }
    return rows;
}

} // namespace

void open_help(QWidget& parent) {
    open_page(parent, "help", HelpText::tr("How to read the picture"), help_html(), {620, 560});
}

QString shortcuts_html(const QList<QMenu*>& menus) {
    QString rows;
    for (const QMenu* menu : menus) {
        const QString of_menu = rows_of(*menu);
        if (!of_menu.isEmpty()) {
            rows += QStringLiteral("<tr><td colspan=\"3\"><h4>%1</h4></td></tr>%2")
                        .arg(plain_text(*menu->menuAction()).toHtmlEscaped(), of_menu);
        }
    }
    const QString rest = HelpText::tr(
        "<p>On a slider: arrow keys change it, Page Up and Page Down by ten steps, Backspace puts "
        "it back. Single keys rest while a text field, a list or a slider has a use of its own "
        "for them.</p>");
    return QStringLiteral("<table cellpadding=\"3\">%1</table>").arg(rows) + rest;
}

void open_shortcuts(QWidget& parent, const QList<QMenu*>& menus) {
    open_page(parent, "shortcuts", HelpText::tr("Keys"), shortcuts_html(menus), {520, 640});
}

} // namespace lockscope::ui
