// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_dialogs.h"

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

/// The page in parts, so that a change of one leaves the others' translations alone.
QString help_html() {
    const QString stage = HelpText::tr(
        "<h3>The stage</h3>"
        "<p>Every new child record locks its parent Account until its transaction ends. Whoever "
        "needs the same Account meanwhile waits. Each <b>lane</b> is one contended Account, the "
        "worst on top: its padlock, the <b>holder</b> with a ring for how long it has held the "
        "lock, and the waiters. A token's shape tells the kind of transaction, a number in it its "
        "records, its ring how near the time-out is.</p>"
        "<p><b>By wait time</b>, a waiter stands where its wait has brought it: it enters at the "
        "right and moves left. Two doors lead out. Who gets the lock takes the green <b>rail</b> "
        "along the upper edge to the seat beside the padlock. Who does not reaches the "
        "<b>cliff</b> (10 s), bursts with UNABLE_TO_LOCK_ROW and falls. From the dashed line on "
        "(5 s) a request counts as long-running: its token has an edge. An empty lane is a "
        "healthy one. <b>By queue order</b> (T), waiters "
        "stand in line, the next one at the lock.</p>"
        "<p><b>Padlocks.</b> Green: held, nobody waits. Amber: others wait. Red: the next one will "
        "not get the lock in time.</p>"
        "<p>Point at anything to learn what it is. Click a transaction, wherever it stands, and "
        "the "
        "<b>inspector</b> tells what it does right now, whom it blocks and how the waits will end; "
        "walk the chain of who blocks it with ] and [. Click a lane, and its queue is charted; "
        "click a failure to "
        "learn why. Below the lanes: the accounts without a lane, who waits to try again "
        "(back-off), what "
        "was committed and what failed, and intake, lanes or jobs where the scenario has "
        "them.</p>");
    const QString controls = HelpText::tr(
        "<h3>Controls</h3>"
        "<p>A slider or switch acts from this moment of the run on, and is saved with the "
        "scenario. What differs from it has a <b>◆</b>; a double-click puts it back, Ctrl+Z takes "
        "the last change back. Beside a mitigation stands its <b>price tag</b>: how many failures "
        "it spares; point at it for what it costs. <b>Presets</b> set several controls at "
        "once.</p>");
    const QString time = HelpText::tr(
        "<h3>Time</h3>"
        "<p>The <b>timeline</b> is the whole run: bars where attempts failed, flags where you "
        "changed something, marks of alerts. Drag along it to go back and forth; Delete removes a "
        "chosen change. A change made in the past takes another course from there: the run as it "
        "was stays on the charts as a <b>ghost</b>, and so does the load without mitigations. The "
        "wheel zooms into timeline and charts, a double-click shows everything again.</p>"
        "<p>Diagnosis, differences and price tags speak of the time since the last change, of the "
        "whole run, or of a part of it: hold Ctrl and drag along the timeline.</p>"
        "<p>Equal seeds give equal runs, so another outcome comes from your change alone. "
        "<b>Stop when…</b> pauses at a moment, a failure, a long queue or an alert.</p>");
    const QString more = HelpText::tr(
        "<h3>Two runs, and why</h3>"
        "<p><b>Compare</b> runs a second one beside the first under the same orders. Above each "
        "stage you choose which one the controls change; below stands the difference, in figures "
        "and in words.</p>"
        "<p>At the bottom are the <b>instruments</b>: accounts, transactions, events (Enter goes "
        "there), the autopsy of a failure (who held the lock, and why so long), the diagnosis (is "
        "it the lock?) and the guardrails. Drag their tabs where you like; the View menu opens "
        "what was closed. F11 is for a projector.</p>");
    return stage + controls + time + more;
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
    open_page(parent, "help", HelpText::tr("How to read the picture"), help_html(), {680, 720});
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
