<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountsText</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Place among the most contended: by the time spent waiting for its lock</source>
        <translation>Platz unter den umkämpftesten: nach der Zeit, die auf die Sperre gewartet wurde</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Lock held</source>
        <translation>Sperre belegt</translation>
    </message>
    <message>
        <source>Share of the time in which its lock was held</source>
        <translation>Anteil der Zeit, in dem die Sperre belegt war</translation>
    </message>
    <message>
        <source>Hold p50</source>
        <translation>Haltezeit p50</translation>
    </message>
    <message>
        <source>Half of the holds of its lock were shorter than this</source>
        <translation>Die Hälfte der Haltezeiten war kürzer</translation>
    </message>
    <message>
        <source>Hold p95</source>
        <translation>Haltezeit p95</translation>
    </message>
    <message>
        <source>95 % of the holds of its lock were shorter than this</source>
        <translation>95 % der Haltezeiten waren kürzer</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>Wartezeit p50</translation>
    </message>
    <message>
        <source>Half of those who got its lock waited less than this for it</source>
        <translation>Die Hälfte derer, die die Sperre bekamen, wartete kürzer</translation>
    </message>
    <message>
        <source>Wait p95</source>
        <translation>Wartezeit p95</translation>
    </message>
    <message>
        <source>95 % of those who got its lock waited less than this for it</source>
        <translation>95 % derer, die die Sperre bekamen, warteten kürzer</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Transactions that wait for its lock now</source>
        <translation>Transaktionen, die jetzt auf die Sperre warten</translation>
    </message>
    <message>
        <source>Queue max</source>
        <translation>Schlange max.</translation>
    </message>
    <message>
        <source>Most transactions that waited for its lock at once</source>
        <translation>Höchstzahl zugleich wartender Transaktionen</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Records written</source>
        <translation>Geschriebene Datensätze</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Records that failed for good</source>
        <translation>Endgültig gescheiterte Datensätze</translation>
    </message>
    <message>
        <source>Retry rate</source>
        <translation>Wiederholquote</translation>
    </message>
    <message>
        <source>Share of the requests for its lock that were made by repeated attempts</source>
        <translation>Anteil der Anfragen nach der Sperre, die Wiederholungen waren</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Child records now; skewed: more than the limit of data skew</source>
        <translation>Kinder jetzt; schief: mehr als die Grenze der Datenschiefe</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Committed records that the account&apos;s summary does not cover yet</source>
        <translation>Geschriebene Datensätze, die in den Summen des Accounts noch fehlen</translation>
    </message>
    <message>
        <source>skewed %1</source>
        <translation>schief %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Go to this moment first, e.g. 12m or 90s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin to play at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated seconds per second, or max.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THEME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WxH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, e.g. de or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the window to this PNG file and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play this many frames, print what they cost and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a time such as 90s or 12m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number above 0, or max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a size such as 1600x900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a code such as de or en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one scenario at a time, please: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1: `%2` will not do; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows lock queues of a scenario, live. Without a display, set QT_QPA_PLATFORM=offscreen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario file, or the name of a built-in example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>&lt;h3&gt;What you see&lt;/h3&gt;&lt;p&gt;Every new child record locks its parent Account until its transaction ends. Whoever needs the same Account meanwhile waits. Each &lt;b&gt;lane&lt;/b&gt; is one contended Account.&lt;/p&gt;&lt;p&gt;&lt;b&gt;The wait axis.&lt;/b&gt; A waiting transaction enters at the right and moves left while it waits. At the left stands the padlock with the &lt;b&gt;holder&lt;/b&gt;; its ring fills up as the hold goes on. The shaded zone begins where a request counts as long-running (5 s), the line at its end is the &lt;b&gt;cliff&lt;/b&gt; (10 s): who gets there fails with UNABLE_TO_LOCK_ROW. An empty lane is a healthy one; a crowd moving to the cliff is trouble to come.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Padlocks.&lt;/b&gt; Green: held, nobody waits. Amber: others wait. Red: the next one will not get the lock in time.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Below the lanes&lt;/b&gt;: the quiet accounts as a strip, the clients that wait before they try again (back-off), and what was committed and what failed.&lt;/p&gt;&lt;h3&gt;What you can do&lt;/h3&gt;&lt;p&gt;Move a slider or a switch: it acts on the running simulation from this moment on, and is saved with the scenario. What differs from the scenario is &lt;b&gt;amber&lt;/b&gt;; a double-click on its name or slider puts it back. Click a value to type it; a mark on the slider shows where it was.&lt;/p&gt;&lt;p&gt;Slow down to watch single transactions, speed up to see where a day leads. Equal seeds give equal runs, so a change of the outcome comes from your change alone.&lt;/p&gt;&lt;p&gt;Click a lane, and its queue is charted. The charts show the whole run; thin upright lines mark your changes.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read the picture</source>
        <translation>Wie man das Bild liest</translation>
    </message>
    <message>
        <source>&lt;p&gt;On a slider: arrow keys change it, Page Up and Page Down by ten steps, Backspace puts it back. Single keys rest while a text field, a list or a slider has a use of its own for them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Auf einem Regler: Pfeiltasten ändern ihn, Bild auf und Bild ab um zehn Schritte, Rücktaste setzt ihn zurück. Einzelne Tasten ruhen, solange ein Textfeld, eine Liste oder ein Regler sie selbst braucht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>as is</source>
        <translation>wie geladen</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>abgestimmt</translation>
    </message>
    <message>
        <source>seed advice</source>
        <translation>erster Rat</translation>
    </message>
    <message>
        <source>Every control as the scenario was opened.</source>
        <translation>Jeder Regler, wie das Szenario geöffnet wurde.</translation>
    </message>
    <message>
        <source>What shortens locks and spreads retries: batches of 50, decoupled account updates, five attempts with exponential back-off and full jitter, idempotent, a public sharing model.</source>
        <translation>Was Sperren verkürzt und Wiederholungen verteilt: Stapel zu 50, entkoppelte Account-Updates, fünf Versuche mit exponentiellem Back-off und vollem Jitter, idempotent, öffentliches Sharing-Modell.</translation>
    </message>
    <message>
        <source>What is often advised first: batches of 200, and trying again at once. Each batch holds its locks many times as long, and who fails comes straight back.</source>
        <translation>Was oft als Erstes geraten wird: Stapel zu 200 und sofort wieder versuchen. Jeder Stapel hält seine Sperren um ein Vielfaches länger, und wer scheitert, kommt gleich zurück.</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>= 0 %</source>
        <translation>= 0 %</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>von 0</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Staleness p95</source>
        <translation>Veraltung p95</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>as many failures as without: %1</source>
        <translation>so viele Fehlschläge wie ohne: %1</translation>
    </message>
    <message>
        <source>fewer failures than without: %1 instead of %2</source>
        <translation>weniger Fehlschläge als ohne: %1 statt %2</translation>
    </message>
    <message>
        <source>more failures than without: %1 instead of %2</source>
        <translation>mehr Fehlschläge als ohne: %1 statt %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: what it buys and what it costs, up to %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: was es bringt und was es kostet, bis %2</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>the file was cut short or damaged</source>
        <translation>die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Unnamed scenario</source>
        <translation>Szenario ohne Namen</translation>
    </message>
    <message>
        <source>%1 – Lockscope</source>
        <translation>%1 – Lockscope</translation>
    </message>
    <message>
        <source>Seed %1 · %2 of %3 simulated · %4 events, fingerprint %5 · Lockscope %6</source>
        <translation>Seed %1 · %2 von %3 simuliert · %4 Ereignisse, Fingerabdruck %5 · Lockscope %6</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>this run compared</source>
        <translation>dieser Lauf im Vergleich</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Lock wait p95</source>
        <translation>Wartezeit p95</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Staleness of account summary</source>
        <translation>Veraltung der Account-Summen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Solid: this run. Dashed: the others. Upright: changes.</source>
        <translation>Durchgezogen: dieser Lauf. Gestrichelt: die anderen. Senkrecht: Änderungen.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>None: the run is as the scenario says.</source>
        <translation>Keine: der Lauf ist, wie das Szenario sagt.</translation>
    </message>
    <message>
        <source>The stage at %1</source>
        <translation>Die Bühne bei %1</translation>
    </message>
    <message>
        <source>The stage of the other run</source>
        <translation>Die Bühne des anderen Laufs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Orders and other records committed</source>
        <translation>Geschriebene Aufträge und andere Datensätze</translation>
    </message>
    <message>
        <source>Records failed</source>
        <translation>Gescheiterte Datensätze</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Gescheiterte Versuche</translation>
    </message>
    <message>
        <source>Lock wait p50</source>
        <translation>Wartezeit p50</translation>
    </message>
    <message>
        <source>Lock wait p99</source>
        <translation>Wartezeit p99</translation>
    </message>
    <message>
        <source>Lock hold p95</source>
        <translation>Haltezeit p95</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>Staleness p95</source>
        <translation>Veraltung p95</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Long-running requests at once, at most</source>
        <translation>Langlaufende Anfragen zugleich, höchstens</translation>
    </message>
    <message>
        <source>before the past was changed</source>
        <translation>bevor die Vergangenheit geändert wurde</translation>
    </message>
    <message>
        <source>without mitigations</source>
        <translation>ohne Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>the other run</source>
        <translation>der andere Lauf</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>+ %1 written twice</source>
        <translation>+ %1 doppelt geschrieben</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 waiting to retry</source>
        <translation>%1 warten auf Wiederholung</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>skewed</source>
        <translation>schief</translation>
    </message>
    <message>
        <source>%1 awaiting update</source>
        <translation>%1 warten auf Update</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation>%1 veraltet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>No locks to show</source>
        <translation>Keine Sperren zu zeigen</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Kein Szenario</translation>
    </message>
    <message>
        <source>The scenario has no accounts whose locks are asked for.</source>
        <translation>Das Szenario hat keine Accounts, deren Sperren verlangt werden.</translation>
    </message>
    <message>
        <source>Open a scenario, or drop its file here.</source>
        <translation>Ein Szenario öffnen, oder seine Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>%1 long-running</source>
        <translation>%1 langlaufend</translation>
    </message>
    <message>
        <source>%1 UNABLE_TO_LOCK_ROW</source>
        <translation>%1 UNABLE_TO_LOCK_ROW</translation>
    </message>
    <message>
        <source>%1 time-out</source>
        <translation>%1 Time-out</translation>
    </message>
    <message>
        <source>%1, no time-out</source>
        <translation>%1, kein Time-out</translation>
    </message>
    <message>
        <source>%1, time-out at %2</source>
        <translation>%1, Time-out bei %2</translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation>Back-off</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>another account</source>
        <translation>ein anderer Account</translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation>Transaktion %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Long-running: it started %1 ago.</source>
        <translation>Langlaufend: begann vor %1.</translation>
    </message>
    <message>
        <source>Its client has given up; the server does not know and lets it wait.</source>
        <translation>Ihr Client hat aufgegeben; der Server weiß es nicht und lässt sie warten.</translation>
    </message>
    <message>
        <source>Its client has given up; it may still commit.</source>
        <translation>Ihr Client hat aufgegeben; sie kann noch schreiben.</translation>
    </message>
    <message>
        <source>Has waited %1 for %2, place %3 of %4.</source>
        <translation>Wartet seit %1 auf %2, Platz %3 von %4.</translation>
    </message>
    <message>
        <source>Behind: %1, which has held the lock for %2.</source>
        <translation>Hinter: %1, hält die Sperre seit %2.</translation>
    </message>
    <message>
        <source>Meanwhile it holds %1.</source>
        <translation>Hält unterdessen %1.</translation>
    </message>
    <message>
        <source>UNABLE_TO_LOCK_ROW in %1.</source>
        <translation>UNABLE_TO_LOCK_ROW in %1.</translation>
    </message>
    <message>
        <source>Has held the lock of %1 for %2.</source>
        <translation>Hält die Sperre von %1 seit %2.</translation>
    </message>
    <message>
        <source>Keeps it while it waits for %1.</source>
        <translation>Behält sie, während sie auf %1 wartet.</translation>
    </message>
    <message>
        <source>About %1 to go.</source>
        <translation>Noch etwa %1.</translation>
    </message>
    <message>
        <source>%1 waiting behind it.</source>
        <translation>%1 warten dahinter.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lock: %1.</source>
        <translation>Sperre: %1.</translation>
    </message>
    <message>
        <source>%1: skewed, more than a healthy account has.</source>
        <translation>%1: schief, mehr als ein gesunder Account hat.</translation>
    </message>
    <message>
        <source>%1 waiting.</source>
        <translation>%1 warten.</translation>
    </message>
    <message>
        <source>%1 committed records await the parent updater.</source>
        <translation>%1 geschriebene Datensätze warten auf den Parent-Updater.</translation>
    </message>
    <message>
        <source>Attempt %1 in %2, after a pause of %3.</source>
        <translation>Versuch %1 in %2, nach einer Pause von %3.</translation>
    </message>
    <message>
        <source>%1 requests failed and wait for their next attempt.
The number is that of the attempt; at the left it is due.</source>
        <translation>%1 Anfragen sind gescheitert und warten auf den nächsten Versuch.
Die Zahl ist die des Versuchs; links ist er fällig.</translation>
    </message>
    <message>
        <source>%1 accounts without a queue.
A cell lights up while locks of its accounts are held.</source>
        <translation>%1 Accounts ohne Schlange.
Eine Zelle leuchtet, solange Sperren ihrer Accounts gehalten werden.</translation>
    </message>
    <message>
        <source>%1 of %2 records offered so far are committed, at %3.</source>
        <translation>%1 von bisher %2 angebotenen Datensätzen sind geschrieben, %3.</translation>
    </message>
    <message>
        <source>%1 were written a second time: a retry after a client time-out whose first attempt had committed.</source>
        <translation>%1 wurden ein zweites Mal geschrieben: eine Wiederholung nach einem Client-Time-out, deren erster Versuch geschrieben hatte.</translation>
    </message>
    <message>
        <source>%1 are in flight.</source>
        <translation>%1 sind unterwegs.</translation>
    </message>
    <message>
        <source>%1 requests wait at their source for a free process.</source>
        <translation>%1 Anfragen warten an ihrer Quelle auf einen freien Prozess.</translation>
    </message>
    <message>
        <source>%1 requests wait for their lane or time slice.</source>
        <translation>%1 Anfragen warten auf ihre Spur oder Zeitscheibe.</translation>
    </message>
    <message>
        <source>%1 transactions are acknowledged and wait for a worker of the intake.</source>
        <translation>%1 Transaktionen sind bestätigt und warten auf einen Arbeiter der Annahme.</translation>
    </message>
    <message>
        <source>%1 records were given up for good.</source>
        <translation>%1 Datensätze wurden endgültig aufgegeben.</translation>
    </message>
    <message>
        <source>%1 synchronous requests have been running for more than %2.</source>
        <translation>%1 synchrone Anfragen laufen länger als %2.</translation>
    </message>
    <message>
        <source>At %1 the platform refuses requests: CONCURRENT_LIMIT.</source>
        <translation>Ab %1 weist die Plattform Anfragen ab: CONCURRENT_LIMIT.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>batch of %1 orders</source>
        <translation>Stapel von %1 Aufträgen</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>new contact</source>
        <translation>neuer Kontakt</translation>
    </message>
    <message>
        <source>owner change</source>
        <translation>Besitzerwechsel</translation>
    </message>
    <message>
        <source>account update</source>
        <translation>Account-Update</translation>
    </message>
    <message>
        <source>bulk chunk of %1 records</source>
        <translation>Bulk-Paket mit %1 Datensätzen</translation>
    </message>
    <message>
        <source>bulk chunk</source>
        <translation>Bulk-Paket</translation>
    </message>
    <message>
        <source>move of %1 children</source>
        <translation>Umzug von %1 Kindern</translation>
    </message>
    <message>
        <source>redistribution</source>
        <translation>Umverteilung</translation>
    </message>
    <message>
        <source>parent updater</source>
        <translation>Parent-Updater</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>1 child</source>
        <translation>1 Kind</translation>
    </message>
    <message>
        <source>%1 children</source>
        <translation>%1 Kinder</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>held, nobody waits</source>
        <translation>belegt, niemand wartet</translation>
    </message>
    <message>
        <source>contended</source>
        <translation>umkämpft</translation>
    </message>
    <message>
        <source>about to time out</source>
        <translation>kurz vor dem Time-out</translation>
    </message>
    <message>
        <source>%1 contended</source>
        <translation>%1 umkämpft</translation>
    </message>
    <message>
        <source>%1 quiet</source>
        <translation>%1 ruhig</translation>
    </message>
    <message>
        <source>%1 of %2 long-running</source>
        <translation>%1 von %2 langlaufend</translation>
    </message>
    <message>
        <source>%1 lock</source>
        <translation>%1 Sperre</translation>
    </message>
    <message>
        <source>%1 long-running limit</source>
        <translation>%1 Langläufer-Limit</translation>
    </message>
    <message>
        <source>%1 API limit</source>
        <translation>%1 API-Limit</translation>
    </message>
    <message>
        <source>%1 client time-out</source>
        <translation>%1 Client-Time-out</translation>
    </message>
    <message>
        <source>%1 deadlock</source>
        <translation>%1 Deadlock</translation>
    </message>
    <message>
        <source>%1 queue full</source>
        <translation>%1 Schlange voll</translation>
    </message>
    <message>
        <source>1 quiet account</source>
        <translation>1 ruhiger Account</translation>
    </message>
    <message>
        <source>%1 quiet accounts</source>
        <translation>%1 ruhige Accounts</translation>
    </message>
    <message>
        <source>%1 more without room for a lane</source>
        <translation>%1 weitere ohne Platz für eine Spur</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 at the source</source>
        <translation>%1 an der Quelle</translation>
    </message>
    <message>
        <source>%1 before lanes</source>
        <translation>%1 vor Spuren</translation>
    </message>
    <message>
        <source>%1 in the intake</source>
        <translation>%1 in der Annahme</translation>
    </message>
    <message>
        <source>%1 accounts contended, %2 quiet.</source>
        <translation>%1 Accounts umkämpft, %2 ruhig.</translation>
    </message>
    <message>
        <source>%1: %2, held by %3, %4 waiting, the longest for %5.</source>
        <translation>%1: %2, gehalten von %3, %4 warten, am längsten %5.</translation>
    </message>
    <message>
        <source>%1 waiting to retry.</source>
        <translation>%1 warten auf Wiederholung.</translation>
    </message>
    <message>
        <source>%1 records committed, %2 failed.</source>
        <translation>%1 Datensätze geschrieben, %2 gescheitert.</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>■ stopped: %1</source>
        <translation>■ angehalten: %1</translation>
    </message>
    <message>
        <source>■ stopped: failure %1</source>
        <translation>■ angehalten: Fehlschlag %1</translation>
    </message>
    <message>
        <source>■ stopped: queue over %1</source>
        <translation>■ angehalten: Schlange über %1</translation>
    </message>
    <message>
        <source>■ stopped: alert</source>
        <translation>■ angehalten: Alarm</translation>
    </message>
    <message>
        <source>stops at %1</source>
        <translation>hält bei %1</translation>
    </message>
    <message>
        <source>stops at failure %1</source>
        <translation>hält bei Fehlschlag %1</translation>
    </message>
    <message>
        <source>stops at a queue over %1</source>
        <translation>hält bei Schlange über %1</translation>
    </message>
    <message>
        <source>stops at an alert</source>
        <translation>hält bei Alarm</translation>
    </message>
    <message>
        <source>%1 stops set</source>
        <translation>%1 Haltebedingungen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::AccountsDock</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Find an account</source>
        <translation>Account suchen</translation>
    </message>
    <message>
        <source>Shows only accounts with these words in their name or id</source>
        <translation>Zeigt nur Accounts mit diesen Wörtern in Name oder Kennung</translation>
    </message>
    <message>
        <source>Close; the View menu opens it again</source>
        <translation>Schließen; das Menü Ansicht öffnet es wieder</translation>
    </message>
    <message>
        <source>Close the accounts</source>
        <translation>Accounts schließen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>the %1 most contended of %2</source>
        <translation>die %1 umkämpftesten von %2</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::AccountsModel</name>
    <message>
        <source>%1, selected on the stage</source>
        <translation>%1, auf der Bühne gewählt</translation>
    </message>
    <message>
        <source>skewed</source>
        <translation>schief</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::AccountsView</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Locks and records of the most contended accounts. Enter selects an account.</source>
        <translation>Sperren und Datensätze der umkämpftesten Accounts. Enter wählt einen Account.</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ChartCard</name>
    <message>
        <source>time-out</source>
        <translation>Time-out</translation>
    </message>
    <message>
        <source>long-running</source>
        <translation>langlaufend</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ChartsPanel</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Committed records per second</source>
        <translation>Geschriebene Datensätze je Sekunde</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>Failed attempts among those that ended</source>
        <translation>Gescheiterte unter den beendeten Versuchen</translation>
    </message>
    <message>
        <source>Lock wait p50 · p95 · p99</source>
        <translation>Wartezeit p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Half, 95 % and 99 % of the lock waits are shorter than this; waits that failed count too</source>
        <translation>Die Hälfte, 95 % und 99 % der Wartezeiten auf Sperren sind kürzer; gescheiterte zählen mit</translation>
    </message>
    <message>
        <source>Queue length, %1</source>
        <translation>Schlange, %1</translation>
    </message>
    <message>
        <source>Transactions waiting for the lock of the selected account, else of the most contended one</source>
        <translation>Transaktionen, die auf die Sperre des gewählten Accounts warten, sonst auf die umkämpfteste</translation>
    </message>
    <message>
        <source>Staleness of account summary</source>
        <translation>Veraltung der Account-Summen</translation>
    </message>
    <message>
        <source>Time from a record&apos;s commit to the account update that covers it</source>
        <translation>Zeit vom Schreiben eines Datensatzes bis zu dem Account-Update, das ihn einschließt</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Attempts after the first, per second</source>
        <translation>Versuche nach dem ersten, je Sekunde</translation>
    </message>
    <message>
        <source>Long-running requests</source>
        <translation>Langlaufende Anfragen</translation>
    </message>
    <message>
        <source>Most synchronous requests at once beyond the long-running mark</source>
        <translation>Höchstzahl gleichzeitiger synchroner Anfragen jenseits der Marke</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ControlsPanel</name>
    <message>
        <source>Find a control</source>
        <translation>Regler suchen</translation>
    </message>
    <message>
        <source>Shows only controls about these words (Ctrl+F)</source>
        <translation>Zeigt nur Regler zu diesen Wörtern (Strg+F)</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the scenario file</source>
        <translation>
            <numerusform>%n weiterer in der Szenariodatei</numerusform>
            <numerusform>%n weitere in der Szenariodatei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ErrorsDialog</name>
    <message>
        <source>Lockscope</source>
        <translation>Lockscope</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::Exports</name>
    <message>
        <source>Stage as &amp;PNG…</source>
        <translation>Bühne als &amp;PNG …</translation>
    </message>
    <message>
        <source>Export stage</source>
        <translation>Bühne exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Stage as &amp;SVG…</source>
        <translation>Bühne als &amp;SVG …</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Comparison &amp;report as HTML…</source>
        <translation>Vergleichs&amp;bericht als HTML …</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>“%1” could not be written</source>
        <translation>„%1“ konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>A file of that name, if there was one, is as it was.</source>
        <translation>Gab es schon eine Datei dieses Namens, ist sie unverändert.</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::GroupHeading</name>
    <message>
        <source>%1 controls</source>
        <translation>Regler: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockscope::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Reset all &amp;controls</source>
        <translation>Alle Regler &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Find a control</source>
        <translation>Regler &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Ge&amp;he zu</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>Tem&amp;po</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>P&amp;resentation shows</source>
        <translation>V&amp;orführung zeigt</translation>
    </message>
    <message>
        <source>&amp;Controls</source>
        <translation>&amp;Regler</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Accounts</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Vorführung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>How to read the &amp;picture</source>
        <translation>Wie man das &amp;Bild liest</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>%1[*] – Lockscope</source>
        <translation>%1[*] – Lockscope</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ParameterRow</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2&lt;br&gt;&lt;br&gt;&lt;code&gt;%3&lt;/code&gt; · in the scenario: %4 · double-click resets</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2&lt;br&gt;&lt;br&gt;&lt;code&gt;%3&lt;/code&gt; · im Szenario: %4 · Doppelklick setzt zurück</translation>
    </message>
    <message>
        <source>%1, value</source>
        <translation>%1, Wert</translation>
    </message>
    <message>
        <source>%1 ◆</source>
        <translation>%1 ◆</translation>
    </message>
    <message>
        <source>%1, changed from %2</source>
        <translation>%1, geändert von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::Presentation</name>
    <message>
        <source>Esc leaves the presentation</source>
        <translation>Esc beendet die Vorführung</translation>
    </message>
    <message>
        <source>Leave the prese&amp;ntation</source>
        <translation>Vorführung ver&amp;lassen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::PresetButton</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Sets several controls at once</source>
        <translation>Stellt mehrere Regler auf einmal</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>Als Vorlage &amp;speichern …</translation>
    </message>
    <message>
        <source>Keeps what differs from the scenario under a name</source>
        <translation>Merkt sich unter einem Namen, was vom Szenario abweicht</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Presets ▾</source>
        <translation>Vorlagen ▾</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::Recovery</name>
    <message>
        <source>Unsaved changes cannot be kept safe</source>
        <translation>Ungespeicherte Änderungen lassen sich nicht sichern</translation>
    </message>
    <message>
        <source>The run goes on. Save now and then: a crash would lose the changes.</source>
        <translation>Der Lauf geht weiter. Bitte hin und wieder speichern: ein Absturz würde die Änderungen kosten.</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::RecoveryDialog</name>
    <message>
        <source>⚠ Changes of %1 cannot be read: %2. They are kept in %3.</source>
        <translation>⚠ Änderungen vom %1 sind nicht lesbar: %2. Sie bleiben in %3.</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>nie gespeichert</translation>
    </message>
    <message>
        <source>%1 (%2), %3, changes: %4</source>
        <translation>%1 (%2), %3, Änderungen: %4</translation>
    </message>
    <message>
        <source>Unnamed scenario</source>
        <translation>Szenario ohne Namen</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Lockscope did not end by itself. These changes were not saved:</source>
        <translation>Lockscope wurde nicht regulär beendet. Diese Änderungen waren nicht gespeichert:</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Ask again at the next start</source>
        <translation>Beim nächsten Start wieder fragen</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::RunActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>La&amp;ufen lassen</translation>
    </message>
    <message>
        <source>Play at the chosen speed</source>
        <translation>Im gewählten Tempo abspielen</translation>
    </message>
    <message>
        <source>Run &amp;fast</source>
        <translation>&amp;Schnell laufen lassen</translation>
    </message>
    <message>
        <source>Play a minute a second</source>
        <translation>Eine Minute je Sekunde abspielen</translation>
    </message>
    <message>
        <source>Play as fast as possible, or as before</source>
        <translation>So schnell wie möglich abspielen, oder wie zuvor</translation>
    </message>
    <message>
        <source>Run un&amp;til…</source>
        <translation>Laufen lassen &amp;bis …</translation>
    </message>
    <message>
        <source>Play up to a moment, as fast as possible</source>
        <translation>So schnell wie möglich bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop &amp;when…</source>
        <translation>Anhalten, &amp;wenn …</translation>
    </message>
    <message>
        <source>Pause by itself: at a moment, at a failure, at a queue, at an alert</source>
        <translation>Von selbst anhalten: zu einem Zeitpunkt, bei einem Fehlschlag, einer Schlange, einem Alarm</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>Neu s&amp;tarten …</translation>
    </message>
    <message>
        <source>Start again from the beginning</source>
        <translation>Noch einmal von vorn</translation>
    </message>
    <message>
        <source>Step one &amp;event</source>
        <translation>Ein &amp;Ereignis weiter</translation>
    </message>
    <message>
        <source>Let the next event happen</source>
        <translation>Das nächste Ereignis geschehen lassen</translation>
    </message>
    <message>
        <source>Step one &amp;instant</source>
        <translation>Einen Au&amp;genblick weiter</translation>
    </message>
    <message>
        <source>Let everything of the next instant happen</source>
        <translation>Alles geschehen lassen, was im nächsten Augenblick geschieht</translation>
    </message>
    <message>
        <source>Step one event &amp;back</source>
        <translation>Ein Ereignis &amp;zurück</translation>
    </message>
    <message>
        <source>Back to before the last event</source>
        <translation>Zurück vor das letzte Ereignis</translation>
    </message>
    <message>
        <source>Step one instant bac&amp;k</source>
        <translation>Einen Augenblick zu&amp;rück</translation>
    </message>
    <message>
        <source>Back to before the last instant in which something happened</source>
        <translation>Zurück vor den letzten Augenblick, in dem etwas geschah</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>Nä&amp;chster Fehlschlag</translation>
    </message>
    <message>
        <source>To the next failed attempt</source>
        <translation>Zum nächsten gescheiterten Versuch</translation>
    </message>
    <message>
        <source>Pre&amp;vious failure</source>
        <translation>&amp;Voriger Fehlschlag</translation>
    </message>
    <message>
        <source>To the failed attempt before</source>
        <translation>Zum gescheiterten Versuch davor</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>A hundredth of the run forward</source>
        <translation>Ein Hundertstel des Laufs vor</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>A hundredth of the run back</source>
        <translation>Ein Hundertstel des Laufs zurück</translation>
    </message>
    <message>
        <source>F&amp;ar forward</source>
        <translation>&amp;Weit vor</translation>
    </message>
    <message>
        <source>A tenth of the run forward</source>
        <translation>Ein Zehntel des Laufs vor</translation>
    </message>
    <message>
        <source>Fa&amp;r back</source>
        <translation>Weit z&amp;urück</translation>
    </message>
    <message>
        <source>A tenth of the run back</source>
        <translation>Ein Zehntel des Laufs zurück</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>To the start, with every change at its moment</source>
        <translation>Zum Anfang, jede Änderung zu ihrem Zeitpunkt</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>To the furthest moment simulated, and from there to the end</source>
        <translation>Zum weitesten simulierten Zeitpunkt, und von dort zum Ende</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Next lower speed</source>
        <translation>Nächstniedrigeres Tempo</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Next higher speed</source>
        <translation>Nächsthöheres Tempo</translation>
    </message>
    <message>
        <source>&amp;Real time</source>
        <translation>&amp;Echtzeit</translation>
    </message>
    <message>
        <source>One simulated second each second</source>
        <translation>Eine simulierte Sekunde je Sekunde</translation>
    </message>
    <message>
        <source>&amp;Undo change</source>
        <translation>Änderung &amp;rückgängig</translation>
    </message>
    <message>
        <source>Take the last change of the controls back</source>
        <translation>Die letzte Änderung der Regler zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo change</source>
        <translation>Änderung &amp;wiederholen</translation>
    </message>
    <message>
        <source>Make the change that was taken back again</source>
        <translation>Die zurückgenommene Änderung wieder machen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>As fast as p&amp;ossible</source>
        <translation>So schnell wie &amp;möglich</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ScenarioFiles</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml);;All files (*)</source>
        <translation>Szenarien (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was %1. Perhaps it was moved, or its drive is not connected.</source>
        <translation>Es war %1. Vielleicht wurde die Datei verschoben, oder ihr Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>One scenario at a time, please.</source>
        <translation>Bitte ein Szenario auf einmal.</translation>
    </message>
    <message numerus="yes">
        <source>You dropped %n files.</source>
        <translation>
            <numerusform>Es war %n Datei.</numerusform>
            <numerusform>Es waren %n Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files of this computer can be opened.</source>
        <translation>Nur Dateien dieses Rechners lassen sich öffnen.</translation>
    </message>
    <message>
        <source>Save %1 to a file first.</source>
        <translation>Bitte %1 zuerst in eine Datei speichern.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>„%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>Drop one scenario file of it.</source>
        <translation>Bitte eine Szenariodatei daraus.</translation>
    </message>
    <message>
        <source>Unnamed scenario</source>
        <translation>Szenario ohne Namen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lockscope</source>
        <translation>Lockscope</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Each change is saved with the moment at which it was made.</source>
        <translation>Jede Änderung wird mit ihrem Zeitpunkt gespeichert.</translation>
    </message>
    <message>
        <source>Restart with the changes you made?</source>
        <translation>Mit den gemachten Änderungen neu starten?</translation>
    </message>
    <message>
        <source>Kept, each acts again at the moment at which it was made. Discarded, the scenario runs as it was opened.</source>
        <translation>Behalten wirkt jede wieder zu dem Zeitpunkt, zu dem sie gemacht wurde. Verworfen läuft das Szenario, wie es geöffnet wurde.</translation>
    </message>
    <message>
        <source>&amp;Keep changes</source>
        <translation>Änderungen &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml)</source>
        <translation>Szenarien (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>“%1” could not be saved</source>
        <translation>„%1“ konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Nothing is lost: the run goes on, and you can save it elsewhere.</source>
        <translation>Nichts ist verloren: der Lauf geht weiter und lässt sich anderswo speichern.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened</source>
        <translation>„%1“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>What was running goes on.</source>
        <translation>Was lief, läuft weiter.</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::StageWidget</name>
    <message>
        <source>Lock stage</source>
        <translation>Bühne der Sperren</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::StopDialog</name>
    <message>
        <source>Run until</source>
        <translation>Laufen lassen bis</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Anhalten, wenn</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>At the &amp;moment</source>
        <translation>Zum &amp;Zeitpunkt</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>12m, 90s or 0:12:30</source>
        <translation>12m, 90s oder 0:12:30</translation>
    </message>
    <message>
        <source>At &amp;failure number</source>
        <translation>Bei &amp;Fehlschlag Nummer</translation>
    </message>
    <message>
        <source>Failure number</source>
        <translation>Nummer des Fehlschlags</translation>
    </message>
    <message>
        <source>When a &amp;queue is longer than</source>
        <translation>Wenn eine &amp;Schlange länger ist als</translation>
    </message>
    <message>
        <source>Waiters</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>When a guardrail&apos;s &amp;alert fires</source>
        <translation>Wenn eine Leitplanke &amp;Alarm gibt</translation>
    </message>
    <message>
        <source>⚠ Write the moment as 12m, 90s or 0:12:30.</source>
        <translation>⚠ Bitte den Zeitpunkt als 12m, 90s oder 0:12:30 schreiben.</translation>
    </message>
    <message>
        <source>⚠ It is %1 already: name a later moment.</source>
        <translation>⚠ Es ist schon %1: bitte einen späteren Zeitpunkt.</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::TransportBar</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Simulated seconds per second; the right end is as fast as possible.
The mark is real time.</source>
        <translation>Simulierte Sekunden je Sekunde; ganz rechts so schnell wie möglich.
Die Marke ist Echtzeit.</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>läuft %1</translation>
    </message>
    <message>
        <source>The speed really reached, over the last second</source>
        <translation>Das wirklich erreichte Tempo der letzten Sekunde</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Simulierte Zeit</translation>
    </message>
    <message>
        <source>%1: click to change</source>
        <translation>%1: zum Ändern klicken</translation>
    </message>
    <message>
        <source>seeking…</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>zu Ende</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>of %1   seed %2</source>
        <translation>von %1   Seed %2</translation>
    </message>
    <message>
        <source>Stop conditions</source>
        <translation>Haltebedingungen</translation>
    </message>
</context>
<context>
    <name>speed</name>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d </source>
        <translation>%1 T </translation>
    </message>
</context>
</TS>
