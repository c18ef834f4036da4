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
        <translation>Untergeordnete</translation>
    </message>
    <message>
        <source>Child records now; skewed: more than the limit of data skew</source>
        <translation>Untergeordnete Datensätze jetzt; Schieflage: mehr als die Grenze der Datenschieflage</translation>
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
        <translation>Schieflage %1</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>failure rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>lock wait p95</source>
        <translation>Wartezeit p95</translation>
    </message>
    <message>
        <source>retry rate</source>
        <translation>Wiederholquote</translation>
    </message>
    <message>
        <source>long-running slots</source>
        <translation>Langläufer-Plätze</translation>
    </message>
    <message>
        <source>lock hold p95</source>
        <translation>Haltezeit p95</translation>
    </message>
    <message>
        <source>%1, warning</source>
        <translation>%1, Warnung</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <translation>%1, kritisch</translation>
    </message>
</context>
<context>
    <name>AutopsyWords</name>
    <message>
        <source>waiting for %1</source>
        <translation>Warten auf %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nobody held it</source>
        <translation>niemand hielt sie</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>Deadlock</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>own work</source>
        <translation>eigene Arbeit</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 behind %2, which held %3 from %4 on.</source>
        <translation>%1 hinter %2, hielt %3 ab %4.</translation>
    </message>
    <message>
        <source>%1 of it went to other accounts.</source>
        <translation>%1 davon für andere Accounts.</translation>
    </message>
    <message>
        <source>The split of its work is an estimate.</source>
        <translation>Die Aufteilung der Arbeit ist geschätzt.</translation>
    </message>
    <message>
        <source>%1 had run for %2.</source>
        <translation>%1 lief seit %2.</translation>
    </message>
    <message>
        <source>%1 in which nobody held %2: it had not looked again.</source>
        <translation>%1, in denen niemand %2 hielt: sie hatte nicht wieder nachgesehen.</translation>
    </message>
    <message>
        <source>%1 for %2, held by one who waited for it in turn.</source>
        <translation>%1 für %2, gehalten von einer, die ihrerseits auf sie wartete.</translation>
    </message>
    <message>
        <source>%1 for %2; the chain goes on.</source>
        <translation>%1 für %2; die Kette geht weiter.</translation>
    </message>
    <message>
        <source>%1 of its own work, outside of lock queues.</source>
        <translation>%1 eigene Arbeit, außerhalb der Schlangen.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
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
        <source>Lock wait</source>
        <translation>Wartezeit</translation>
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
        <source>Queue length</source>
        <translation>Schlange</translation>
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
        <source>Staleness</source>
        <translation>Veraltung</translation>
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
    <name>Choices</name>
    <message>
        <source>as written</source>
        <translation>wie im Szenario</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>fifo</source>
        <translation>Fifo</translation>
    </message>
    <message>
        <source>per_account</source>
        <translation>je Account</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>account</source>
        <translation>nach Account</translation>
    </message>
    <message>
        <source>region</source>
        <translation>nach Region</translation>
    </message>
    <message>
        <source>time_slice</source>
        <translation>nach Zeitscheibe</translation>
    </message>
    <message>
        <source>parallel</source>
        <translation>parallel</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>seriell</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>nur Alarm</translation>
    </message>
    <message>
        <source>throttle</source>
        <translation>drosseln</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>public_read_write</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>hälftig</translation>
    </message>
    <message>
        <source>decorrelated</source>
        <translation>dekorreliert</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>lognormal</source>
        <translation>lognormal</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>lifo</source>
        <translation>Lifo</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>shortest_first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>most_blocking_first</source>
        <translation>Blockierer zuerst</translation>
    </message>
    <message>
        <source>deny_all</source>
        <translation>alle abweisen</translation>
    </message>
    <message>
        <source>deny_long</source>
        <translation>lange abweisen</translation>
    </message>
    <message>
        <source>round_robin</source>
        <translation>reihum</translation>
    </message>
    <message>
        <source>current</source>
        <translation>der aktuelle</translation>
    </message>
    <message>
        <source>at_write</source>
        <translation>beim Schreiben</translation>
    </message>
    <message>
        <source>at_start</source>
        <translation>am Anfang</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--screenshot and --frame-report are two things: ask for one</source>
        <translation>--screenshot und --frame-report sind zweierlei: bitte nur eines davon</translation>
    </message>
    <message>
        <source>--screenshot: %1 is what the scenario is made of; name another file</source>
        <translation>--screenshot: %1 gehört zum Szenario selbst; nennen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>no display: neither DISPLAY nor WAYLAND_DISPLAY is set; with --screenshot FILE a picture is made without one</source>
        <translation>kein Bildschirm: weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt; mit --screenshot DATEI entsteht auch ohne einen ein Bild</translation>
    </message>
    <message>
        <source>Go to this moment first, e.g. 12m or 90s.</source>
        <translation>Erst zu diesem Zeitpunkt gehen, z. B. 12m oder 90s.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>Begin to play at once.</source>
        <translation>Sofort abspielen.</translation>
    </message>
    <message>
        <source>Simulated seconds per second, or max.</source>
        <translation>Simulierte Sekunden je Sekunde, oder max.</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Begins with a second run beside the first: copy, loaded or no-mitigations.</source>
        <translation>Mit einem zweiten Lauf neben dem ersten beginnen: copy, loaded oder no-mitigations.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light oder dark: hell oder dunkel.</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>FARBEN</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>BxH</translation>
    </message>
    <message>
        <source>Language of the window, e.g. de or en.</source>
        <translation>Sprache des Fensters, z. B. de oder en.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>KÜRZEL</translation>
    </message>
    <message>
        <source>Write the window to this PNG file and exit.</source>
        <translation>Das Fenster in diese PNG-Datei schreiben und beenden.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Play this many frames, print what they cost and exit.</source>
        <translation>So viele Bilder abspielen, ausgeben, was sie kosten, und beenden.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>write a time such as 90s or 12m</source>
        <translation>richtig wäre eine Zeit wie 90s oder 12m</translation>
    </message>
    <message>
        <source>write a number above 0, or max</source>
        <translation>richtig wäre eine Zahl über 0, oder max</translation>
    </message>
    <message>
        <source>write light or dark</source>
        <translation>richtig wäre light oder dark</translation>
    </message>
    <message>
        <source>write copy, loaded or no-mitigations</source>
        <translation>richtig wäre copy, loaded oder no-mitigations</translation>
    </message>
    <message>
        <source>write a size such as 1600x900</source>
        <translation>richtig wäre eine Größe wie 1600x900</translation>
    </message>
    <message>
        <source>write a code such as de or en</source>
        <translation>richtig wäre ein Kürzel wie de oder en</translation>
    </message>
    <message>
        <source>write a number from 1 to %1</source>
        <translation>richtig wäre eine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>es fehlt der Name der Datei</translation>
    </message>
    <message>
        <source>one scenario at a time, please: %1</source>
        <translation>bitte nur ein Szenario auf einmal: %1</translation>
    </message>
    <message>
        <source>--%1: `%2` will not do; %3</source>
        <translation>--%1: `%2` geht nicht; %3</translation>
    </message>
    <message>
        <source>Shows lock queues of a scenario, live. Without a display, set QT_QPA_PLATFORM=offscreen.</source>
        <translation>Zeigt die Sperrschlangen eines Szenarios, live. Ohne Bildschirm: QT_QPA_PLATFORM=offscreen setzen.</translation>
    </message>
    <message>
        <source>A scenario file, or the name of a built-in example.</source>
        <translation>Eine Szenariodatei, oder der Name eines eingebauten Beispiels.</translation>
    </message>
    <message>
        <source>[SCENARIO.yaml]</source>
        <translation>[SZENARIO.yaml]</translation>
    </message>
    <message>
        <source>no window: the display does not answer (DISPLAY=%1); with QT_QPA_PLATFORM=offscreen and --screenshot FILE a picture is made without one</source>
        <translation>Kein Fenster: Die Anzeige antwortet nicht (DISPLAY=%1); mit QT_QPA_PLATFORM=offscreen und --screenshot DATEI entsteht ein Bild ohne sie</translation>
    </message>
</context>
<context>
    <name>EventsText</name>
    <message>
        <source>waits for the lock</source>
        <translation>wartet auf die Sperre</translation>
    </message>
    <message>
        <source>got the lock after %1</source>
        <translation>bekam die Sperre nach %1</translation>
    </message>
    <message>
        <source>got the lock at once</source>
        <translation>bekam die Sperre sofort</translation>
    </message>
    <message>
        <source>gave up the wait after %1</source>
        <translation>gab das Warten nach %1 auf</translation>
    </message>
    <message>
        <source>released the lock after %1</source>
        <translation>gab die Sperre nach %1 frei</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>committed in part</source>
        <translation>zum Teil geschrieben</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>gescheitert nach %1</translation>
    </message>
    <message>
        <source>ended, its client had given up</source>
        <translation>beendet, ihr Client hatte aufgegeben</translation>
    </message>
    <message>
        <source>records written, %1 after they came</source>
        <translation>Datensätze geschrieben, %1 nach der Ankunft</translation>
    </message>
    <message>
        <source>records written a second time</source>
        <translation>Datensätze ein zweites Mal geschrieben</translation>
    </message>
    <message>
        <source>records given up for good</source>
        <translation>Datensätze endgültig aufgegeben</translation>
    </message>
    <message>
        <source>backs off for %1</source>
        <translation>Pause von %1 vor dem nächsten Versuch</translation>
    </message>
    <message>
        <source>account summary brought up to date</source>
        <translation>Account-Summen aktualisiert</translation>
    </message>
    <message>
        <source>alert cleared after %1: %2</source>
        <translation>Alarm vorbei nach %1: %2</translation>
    </message>
    <message>
        <source>alert: %1 at %2</source>
        <translation>Alarm: %1 bei %2</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>starts again, attempt %1</source>
        <translation>beginnt wieder, Versuch %1</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>nicht zugelassen</translation>
    </message>
    <message>
        <source>counts as long-running now</source>
        <translation>gilt jetzt als langlaufend</translation>
    </message>
    <message>
        <source>long-running request ended</source>
        <translation>langlaufende Anfrage beendet</translation>
    </message>
    <message>
        <source>joins the intake queue</source>
        <translation>kommt in die Annahme</translation>
    </message>
    <message>
        <source>leaves the intake queue after %1</source>
        <translation>verlässt die Annahme nach %1</translation>
    </message>
    <message>
        <source>goes back to the end of its job</source>
        <translation>geht zurück ans Ende ihres Jobs</translation>
    </message>
    <message>
        <source>pool account opened</source>
        <translation>Pool-Account eröffnet</translation>
    </message>
    <message>
        <source>parameters changed</source>
        <translation>Parameter geändert</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Records that arrive, attempts that start, the intake queue</source>
        <translation>Ankommende Datensätze, beginnende Versuche, die Annahme</translation>
    </message>
    <message>
        <source>Waits, grants and releases of locks</source>
        <translation>Warten auf Sperren, ihre Vergabe und Freigabe</translation>
    </message>
    <message>
        <source>Commits, records written, summaries brought up to date</source>
        <translation>Commits, geschriebene Datensätze, aktualisierte Summen</translation>
    </message>
    <message>
        <source>Failed attempts, refusals, records given up, back-off</source>
        <translation>Gescheiterte Versuche, Abweisungen, aufgegebene Datensätze, Back-off</translation>
    </message>
    <message>
        <source>Guardrails and long-running requests</source>
        <translation>Leitplanken und langlaufende Anfragen</translation>
    </message>
    <message>
        <source>Changes of parameters, accounts that a pool opens</source>
        <translation>Änderungen von Parametern, Accounts, die ein Pool eröffnet</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Account pool</source>
        <translation>Account-Pool</translation>
    </message>
    <message>
        <source>New records go to a pool; old ones move there by night.</source>
        <translation>Neue Datensätze gehen in einen Pool; alte ziehen nachts dorthin um.</translation>
    </message>
    <message>
        <source>Acme Corp</source>
        <translation>Acme Corp</translation>
    </message>
    <message>
        <source>Globex</source>
        <translation>Globex</translation>
    </message>
    <message>
        <source>order feed</source>
        <translation>Auftragsimport</translation>
    </message>
    <message>
        <source>night shift</source>
        <translation>Nachtschicht</translation>
    </message>
    <message>
        <source>Hot among many</source>
        <translation>Wenige heiße unter vielen</translation>
    </message>
    <message>
        <source>500 accounts, orders by Zipf&apos;s law, batches that mix accounts and fail in part.</source>
        <translation>500 Accounts, Aufträge nach dem Zipfschen Gesetz, Stapel, die Accounts mischen und zum Teil scheitern.</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>Großkunde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>recalculation</source>
        <translation>Neuberechnung</translation>
    </message>
    <message>
        <source>Month-end load</source>
        <translation>Monatsabschluss</translation>
    </message>
    <message>
        <source>A bulk job of 50,000 records, unsorted and parallel.</source>
        <translation>Ein Bulk-Job mit 50.000 Datensätzen, unsortiert und parallel.</translation>
    </message>
    <message>
        <source>month-end load</source>
        <translation>Monatsabschluss</translation>
    </message>
    <message>
        <source>Not the lock</source>
        <translation>Nicht die Sperre</translation>
    </message>
    <message>
        <source>An API limit refuses evenly across accounts; a contrast.</source>
        <translation>Ein API-Limit weist gleichmäßig über alle Accounts ab; ein Gegenbeispiel.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>One owner change</source>
        <translation>Ein Besitzerwechsel</translation>
    </message>
    <message>
        <source>One salesperson moves one contact of an account with 300,000 children.</source>
        <translation>Jemand aus dem Vertrieb übergibt einen Kontakt eines Accounts mit 300.000 untergeordneten Datensätzen.</translation>
    </message>
    <message>
        <source>sales on Acme</source>
        <translation>Vertrieb bei Acme</translation>
    </message>
    <message>
        <source>sales elsewhere</source>
        <translation>Vertrieb anderswo</translation>
    </message>
    <message>
        <source>the owner change</source>
        <translation>der Besitzerwechsel</translation>
    </message>
    <message>
        <source>Retry ping-pong</source>
        <translation>Pingpong der Wiederholungen</translation>
    </message>
    <message>
        <source>One hiccup, immediate retries and impatient clients on one account.</source>
        <translation>Ein Aussetzer, sofortige Wiederholungen und ungeduldige Clients an einem Account.</translation>
    </message>
    <message>
        <source>integration workers</source>
        <translation>Integrationsprozesse</translation>
    </message>
    <message>
        <source>moved contact</source>
        <translation>übergebener Kontakt</translation>
    </message>
    <message>
        <source>Quarterly sales push</source>
        <translation>Quartalsendspurt im Vertrieb</translation>
    </message>
    <message>
        <source>5,000 orders in one hour, all for one big account.</source>
        <translation>5.000 Aufträge in einer Stunde, alle für einen großen Account.</translation>
    </message>
    <message>
        <source>Queue-driven intake</source>
        <translation>Annahme über eine Schlange</translation>
    </message>
    <message>
        <source>Acknowledged at once, drained account by account; latency and depth are the price.</source>
        <translation>Sofort bestätigt, Account für Account abgearbeitet; der Preis sind Latenz und eine lange Schlange.</translation>
    </message>
    <message>
        <source>other customers</source>
        <translation>andere Kunden</translation>
    </message>
    <message>
        <source>Acme has 60,000 children, six times what the platform advises, and takes 4,000 new orders an hour between eight and sixteen o&apos;clock. Each order updates Acme, so the day does not fit through its lock. (The clock starts at midnight: 8h of the run is eight in the morning.)
Two things are done about it. By night, from one to five o&apos;clock, a job moves 45,000 children to ten accounts that stand in for Acme, 200 at a time, each time locking both accounts; at five it stops, done or not. By day new orders go round robin over the pool, and Acme keeps what it has left.
Acme&apos;s children fall below 20,000 before the doors open, ten locks carry what one could not, and the night&apos;s work hurts nobody, because nobody is there.</source>
        <translation>Acme hat 60.000 untergeordnete Datensätze, sechsmal so viele, wie die Plattform empfiehlt, und nimmt zwischen acht und sechzehn Uhr 4.000 neue Aufträge in der Stunde an. Jeder Auftrag aktualisiert Acme, also passt der Tag nicht durch seine Sperre. (Die Uhr beginnt um Mitternacht: 8h des Laufs ist acht Uhr morgens.)
Dagegen geschieht zweierlei. Nachts, von ein bis fünf Uhr, bringt ein Job 45.000 untergeordnete Datensätze zu zehn Accounts, die für Acme einstehen, 200 auf einmal, und sperrt dafür jedes Mal beide Accounts; um fünf hört er auf, fertig oder nicht. Am Tag gehen neue Aufträge reihum an den Pool, und Acme behält, was es noch hat.
Acme hat weniger als 20.000 untergeordnete Datensätze, bevor die Türen öffnen, zehn Sperren tragen, was eine nicht konnte, und die Arbeit der Nacht stört niemanden, weil niemand da ist.</translation>
    </message>
    <message>
        <source>Switch the account pool off from the start: the day drowns in UNABLE_TO_LOCK_ROW.</source>
        <translation>Den Account-Pool von Anfang an ausschalten: Der Tag ertrinkt in UNABLE_TO_LOCK_ROW.</translation>
    </message>
    <message>
        <source>Then move the night shift into the day as well (redistribution from 9h until 12h): it drowns deeper.</source>
        <translation>Dann noch die Nachtschicht in den Tag legen (Umverteilung von 9h bis 12h): Er ertrinkt tiefer.</translation>
    </message>
    <message>
        <source>On average the platform is bored. The failures still come, and nearly all of them on the few hot accounts at the top: the busiest gets about a seventh of all orders, the tenth a seventieth, most hardly any. Every ten minutes the totals of the busiest account are recalculated, which takes 35 seconds under its lock.
Meanwhile the records of that account wait 10 s, fail, and are tried again within their batch, three times in all; then they fail for good while the rest of their batch commits (&quot;All or none&quot; is off). A batch keeps the locks of all its accounts to its end, so trouble spreads to accounts that have none of their own.
Two batches that name the same accounts in opposite order wait for each other: a deadlock. The database finds it after a second and makes one of them the victim.</source>
        <translation>Im Mittel langweilt sich die Plattform. Gescheitert wird trotzdem, und fast immer an den wenigen heißen Accounts ganz oben: Der gefragteste bekommt etwa ein Siebtel aller Aufträge, der zehnte ein Siebzigstel, die meisten kaum einen. Alle zehn Minuten werden die Summen des gefragtesten Accounts neu berechnet, und das dauert 35 Sekunden unter seiner Sperre.
Währenddessen warten die Datensätze dieses Accounts 10 s, scheitern und werden in ihrem Stapel noch einmal versucht, dreimal insgesamt; dann scheitern sie endgültig, während der Rest ihres Stapels festgeschrieben wird („Alles oder nichts“ ist aus). Ein Stapel behält die Sperren aller seiner Accounts bis zum Ende, also greift der Ärger auf Accounts über, die selbst keinen haben.
Zwei Stapel, die dieselben Accounts in umgekehrter Reihenfolge nennen, warten aufeinander: ein Deadlock. Die Datenbank findet ihn nach einer Sekunde und macht einen der beiden zum Opfer.</translation>
    </message>
    <message>
        <source>Set &quot;Batch size&quot; to 1: a transaction has one account, and no deadlock is possible any more.</source>
        <translation>„Stapelgröße“ auf 1 setzen: Eine Transaktion hat dann einen Account, und Deadlocks sind nicht mehr möglich.</translation>
    </message>
    <message>
        <source>Switch on &quot;All or none&quot;: one failed record now takes its whole batch with it.</source>
        <translation>„Alles oder nichts“ einschalten: Ein gescheiterter Datensatz reißt jetzt seinen ganzen Stapel mit.</translation>
    </message>
    <message>
        <source>A billing system loads 50,000 records for 400 accounts: chunks of 200 records, ten chunks at once, in the order in which it happened to write them. Every chunk names some hundred accounts and keeps each of their locks until its end, so the ten stand in each other&apos;s way: waits of 10 s fail, and two chunks that name the same two accounts in opposite order are a deadlock.
The victim of a deadlock rolls back whole; with more than 100 failed records it goes back to the end of the job, up to ten times. Most chunks use all ten up, and little gets through. People who save a contact meanwhile wait behind chunks they have never heard of.</source>
        <translation>Ein Abrechnungssystem lädt 50.000 Datensätze für 400 Accounts: in Portionen zu 200 Datensätzen, zehn Portionen zugleich, in der Reihenfolge, in der sie gerade geschrieben wurden. Jede Portion nennt etwa hundert Accounts und behält jede ihrer Sperren bis zum Ende, also stehen die zehn einander im Weg: Wartezeiten von 10 s scheitern, und zwei Portionen, die dieselben zwei Accounts in umgekehrter Reihenfolge nennen, sind ein Deadlock.
Das Opfer eines Deadlocks wird ganz zurückgerollt; mit mehr als 100 gescheiterten Datensätzen kommt es zurück ans Ende des Jobs, bis zu zehnmal. Die meisten Portionen verbrauchen alle zehn, und wenig kommt durch. Wer unterdessen einen Kontakt speichert, wartet hinter Portionen, von denen er nie gehört hat.</translation>
    </message>
    <message>
        <source>Switch on &quot;Sort by account&quot; from the start: a chunk then has one account, or a few, and takes their locks in ascending order. No deadlock is possible, hardly anybody waits, and the job is done in a fraction of the time.</source>
        <translation>„Nach Account sortieren“ von Anfang an einschalten: Eine Portion hat dann einen Account oder wenige und nimmt deren Sperren in aufsteigender Reihenfolge. Deadlocks sind nicht möglich, kaum jemand wartet, und der Job ist in einem Bruchteil der Zeit fertig.</translation>
    </message>
    <message>
        <source>Set &quot;Bulk mode&quot; to serial from the start: no chunk waits for another, so nothing fails, but the job takes long.</source>
        <translation>„Bulk-Modus“ von Anfang an auf „seriell“ setzen: Keine Portion wartet auf eine andere, also scheitert nichts, aber der Job dauert lange.</translation>
    </message>
    <message>
        <source>Two hundred accounts share a feed of 6,000 orders an hour, evenly, and the platform admits 4,000 calls an hour. Two thirds of the way through each hour everything fails, whatever the account, until the next hour begins.
The failures come in a block and hit every account alike; nobody waits for a lock meanwhile. The diagnosis says so: an API limit, not lock contention.</source>
        <translation>Zweihundert Accounts teilen sich gleichmäßig 6.000 Aufträge in der Stunde, und die Plattform lässt 4.000 Aufrufe in der Stunde zu. Sind zwei Drittel einer Stunde vorbei, scheitert alles, gleich bei welchem Account, bis die nächste Stunde beginnt.
Das Scheitern kommt am Stück und trifft alle Accounts gleich; niemand wartet dabei auf eine Sperre. Die Diagnose sagt es: ein API-Limit, kein Sperrkonflikt.</translation>
    </message>
    <message>
        <source>Set &quot;Batch size&quot; to 20: one call carries twenty orders, and the limit is far away.</source>
        <translation>„Stapelgröße“ auf 20 setzen: Ein Aufruf trägt zwanzig Aufträge, und das Limit ist weit weg.</translation>
    </message>
    <message>
        <source>Switch on &quot;Decoupled updates&quot;, which help against locks: here they change nothing.</source>
        <translation>„Entkoppelte Updates“ einschalten, die gegen Sperren helfen: Hier ändern sie nichts.</translation>
    </message>
    <message>
        <source>Ten minutes into the run one salesperson hands ONE contact to a colleague. With a private sharing model the platform must find out whether the old owner still needs access to the account, and for that it looks at every other child: 300,000 x 60 us = 18 s, all of it under the account&apos;s lock.
For these 18 seconds every other save on the account waits. After 5 s the waiting requests count as long-running; when ten of them do, the platform refuses ALL new synchronous requests (CONCURRENT_LIMIT), also those of other accounts. After 10 s the waiting ones fail: UNABLE_TO_LOCK_ROW. Nobody who sees the errors would guess that a single click caused them.</source>
        <translation>Nach zehn Minuten übergibt jemand aus dem Vertrieb EINEN Kontakt an eine Kollegin. Bei einem privaten Freigabemodell muss die Plattform herausfinden, ob der alte Besitzer noch Zugriff auf den Account braucht, und sieht dafür jeden anderen untergeordneten Datensatz an: 300.000 x 60 us = 18 s, alles unter der Sperre des Accounts.
In diesen 18 Sekunden wartet jedes andere Speichern am Account. Nach 5 s zählen die wartenden Anfragen als lang laufend; sobald es zehn sind, weist die Plattform ALLE neuen synchronen Anfragen ab (CONCURRENT_LIMIT), auch die an andere Accounts. Nach 10 s scheitern die wartenden: UNABLE_TO_LOCK_ROW. Niemand, der die Fehler sieht, käme darauf, dass ein einziger Klick die Ursache war.</translation>
    </message>
    <message>
        <source>Set &quot;Sharing model&quot; to public_read_write from the start: nothing happens at all.</source>
        <translation>„Freigabemodell“ von Anfang an auf „öffentlich“ setzen: Es geschieht gar nichts.</translation>
    </message>
    <message>
        <source>Forty integration workers write orders of one account, and the lock keeps up with them. When a write fails they try again AT ONCE, up to five times: the naive loop everybody writes first. At minute five one salesperson moves a contact. That holds the lock for 18 s, once.
The day never recovers: everybody who waited has failed and asks again at the same moment. A lock serves a fixed number of transactions a second, and a retry adds demand exactly when there is too much of it. So the queue stays full, and most of the waiting is thrown away: the clients lose patience after 8 s and send the order again, although the server still works on the first copy. Without idempotency that order is written twice.</source>
        <translation>Vierzig Integrationsprozesse schreiben Aufträge eines Accounts, und die Sperre kommt mit. Scheitert ein Schreiben, versuchen sie es SOFORT wieder, bis zu fünfmal: die naive Schleife, die jeder zuerst schreibt. In Minute fünf übergibt jemand aus dem Vertrieb einen Kontakt. Das hält die Sperre 18 s lang, ein einziges Mal.
Der Tag erholt sich nie: Wer gewartet hat, ist gescheitert und fragt im selben Augenblick wieder. Eine Sperre bedient eine feste Zahl von Transaktionen in der Sekunde, und eine Wiederholung bringt gerade dann mehr Nachfrage, wenn es schon zu viel ist. Also bleibt die Schlange voll, und das meiste Warten ist vergebens: Nach 8 s verlieren die Clients die Geduld und schicken den Auftrag noch einmal, obwohl der Server noch am ersten Exemplar arbeitet. Ohne Idempotenz wird dieser Auftrag zweimal geschrieben.</translation>
    </message>
    <message>
        <source>Set &quot;Back-off&quot; to exponential and &quot;Jitter&quot; to full: the workers spread out and the queue drains.</source>
        <translation>„Back-off“ auf „exponentiell“ und „Jitter“ auf „voll“ setzen: Die Prozesse verteilen sich, und die Schlange leert sich.</translation>
    </message>
    <message>
        <source>Switch on &quot;Idempotent&quot;: the duplicates vanish, because the server recognises what it wrote already.</source>
        <translation>„Idempotent“ einschalten: Die Duplikate verschwinden, weil der Server wiedererkennt, was er schon geschrieben hat.</translation>
    </message>
    <message>
        <source>Every insert of an order locks its account until the transaction ends, so all orders stand in one queue. 5,000 orders an hour are 1.389 a second: the lock is saturated as soon as a transaction holds it for 0.72 s. These hold it for about 0.81 s, because they also update the account itself (100 ms, and 12 fields of 45 ms each), run triggers and share the new record.
The first orders fly through; after some minutes everybody waits; then the waits reach 10 s and fail with UNABLE_TO_LOCK_ROW.</source>
        <translation>Jedes Einfügen eines Auftrags sperrt seinen Account bis zum Ende der Transaktion, also stehen alle Aufträge in einer Schlange. 5.000 Aufträge in der Stunde sind 1,389 in der Sekunde: Die Sperre ist ausgelastet, sobald eine Transaktion sie 0,72 s lang hält. Diese hier halten sie etwa 0,81 s lang, denn sie aktualisieren auch den Account selbst (100 ms und 12 Felder zu je 45 ms), lösen Trigger aus und geben den neuen Datensatz frei.
Die ersten Aufträge fliegen hindurch; nach einigen Minuten warten alle; dann erreichen die Wartezeiten 10 s und scheitern mit UNABLE_TO_LOCK_ROW.</translation>
    </message>
    <message>
        <source>Switch on &quot;Decoupled updates&quot;: orders no longer touch the account, the hold falls to about 0.2 s and the failures vanish. The price: the account&apos;s totals are some seconds stale.</source>
        <translation>„Entkoppelte Updates“ einschalten: Aufträge berühren den Account nicht mehr, die Haltezeit fällt auf etwa 0,2 s, und das Scheitern hört auf. Der Preis: Die Summen des Accounts sind einige Sekunden veraltet.</translation>
    </message>
    <message>
        <source>Lower &quot;Touched fields&quot; from 12 to 3: the hold falls to about 0.4 s, which is enough.</source>
        <translation>„Berührte Felder“ von 12 auf 3 senken: Die Haltezeit fällt auf etwa 0,4 s, und das genügt.</translation>
    </message>
    <message>
        <source>Raise &quot;Batch size&quot; to 20: fewer, longer transactions, paid for with latency.</source>
        <translation>„Stapelgröße“ auf 20 erhöhen: weniger und längere Transaktionen, bezahlt mit Latenz.</translation>
    </message>
    <message>
        <source>The quarterly push again, with a queue in front of it: every order is acknowledged at once and waits in the intake until a worker takes it. Workers keep to the order of each account and never take two of one account at the same time, like an event bus partitioned by key.
No lock failures: those who would have queued on the lock, holding a request and a deadline, now stand in a queue that has neither. The price: the queue grows as long as the orders come faster than Acme&apos;s lock lets them through, and an order may take ten minutes from its acknowledgement to its commit. The other accounts do not notice: a worker that cannot go on with Acme takes one of theirs.</source>
        <translation>Noch einmal der Quartalsendspurt, mit einer Schlange davor: Jeder Auftrag wird sofort bestätigt und wartet in der Annahme, bis ein Prozess ihn nimmt. Die Prozesse halten sich an die Reihenfolge jedes Accounts und nehmen nie zwei desselben Accounts zugleich, wie ein Event-Bus, der nach Schlüssel partitioniert ist.
Niemand scheitert an der Sperre: Wer an ihr angestanden hätte, mit einer Anfrage und einer Frist, steht jetzt in einer Schlange, die beides nicht kennt. Der Preis: Die Schlange wächst, solange die Aufträge schneller kommen, als Acmes Sperre sie durchlässt, und von der Bestätigung bis zum Festschreiben können zehn Minuten vergehen. Die anderen Accounts merken nichts: Ein Prozess, der mit Acme nicht weiterkommt, nimmt einen von ihnen.</translation>
    </message>
    <message>
        <source>Set &quot;Intake order&quot; to fifo: workers then take Acme&apos;s orders side by side and queue on its lock after all; with enough of them the failures are back.</source>
        <translation>„Reihenfolge der Annahme“ auf „Fifo“ setzen: Die Prozesse nehmen Acmes Aufträge dann nebeneinander und stehen doch an der Sperre an; mit genügend vielen ist das Scheitern zurück.</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Alerts that slow the feed before the lock drowns.</source>
        <translation>Alarme, die den Import bremsen, ehe die Sperre untergeht.</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>A missing index</source>
        <translation>Ein fehlender Index</translation>
    </message>
    <message>
        <source>Each save reads through 60,000 children while it holds the lock.</source>
        <translation>Jedes Speichern liest 60.000 untergeordnete Datensätze durch und hält dabei die Sperre.</translation>
    </message>
    <message>
        <source>Partition by region</source>
        <translation>Partitionen nach Region</translation>
    </message>
    <message>
        <source>One lane for each region, so that batches never meet at a lock.</source>
        <translation>Eine Spur je Region, damit Stapel sich nie an einer Sperre treffen.</translation>
    </message>
    <message>
        <source>EMEA account</source>
        <translation>Account EMEA</translation>
    </message>
    <message>
        <source>Americas account</source>
        <translation>Account Amerika</translation>
    </message>
    <message>
        <source>Pacific account</source>
        <translation>Account Pazifik</translation>
    </message>
    <message>
        <source>Redistribution by night</source>
        <translation>Umverteilung bei Nacht</translation>
    </message>
    <message>
        <source>Four days on which a skewed account shrinks, night by night.</source>
        <translation>Vier Tage, an denen ein Account mit Datenschieflage Nacht für Nacht kleiner wird.</translation>
    </message>
    <message>
        <source>owner changes</source>
        <translation>Besitzerwechsel</translation>
    </message>
    <message>
        <source>Staggered opening</source>
        <translation>Gestaffelte Öffnung</translation>
    </message>
    <message>
        <source>Two peaks a day, spread over an hour each.</source>
        <translation>Zwei Spitzen am Tag, jede auf eine Stunde verteilt.</translation>
    </message>
    <message>
        <source>Acme Retail</source>
        <translation>Acme Handel</translation>
    </message>
    <message>
        <source>opening reports</source>
        <translation>Meldungen zur Öffnung</translation>
    </message>
    <message>
        <source>Time slices</source>
        <translation>Zeitscheiben</translation>
    </message>
    <message>
        <source>Each account has its own slot of every minute.</source>
        <translation>Jeder Account hat in jeder Minute seine eigene Zeit.</translation>
    </message>
    <message>
        <source>integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>A campaign sends Acme more orders than its lock can carry, for a quarter of an hour: 2 a second, where the lock serves one and a half. Nobody has foreseen it. But somebody watches: when more than 5 % of the waits of the last minute exceed two seconds, or 1 % of the attempts fail, an alert is raised, and the feed is throttled until it clears.
The first waits build up, the alerts name Acme, and before many orders fail the feed leaves its source more slowly. They stand there instead of at the lock, and nothing is lost. When the campaign is over the source drains.</source>
        <translation>Eine Kampagne schickt Acme eine Viertelstunde lang mehr Aufträge, als die Sperre tragen kann: 2 je Sekunde, wo sie anderthalb schafft. Niemand hat es kommen sehen. Aber jemand wacht: Wenn mehr als 5 % der Wartezeiten der letzten Minute über zwei Sekunden liegen oder 1 % der Versuche scheitert, gibt es Alarm, und der Zulauf wird gedrosselt, bis der Alarm endet.
Die ersten Wartezeiten wachsen, die Alarme nennen Acme, und ehe viele Aufträge scheitern, verlassen sie ihre Quelle langsamer. Sie stehen dort statt an der Sperre an, und nichts geht verloren. Nach der Kampagne läuft die Quelle leer.</translation>
    </message>
    <message>
        <source>Set &quot;Guardrail action&quot; to alert. The same alerts are raised, and nobody does anything.</source>
        <translation>„Folge eines Alarms“ auf „nur Alarm“ setzen. Es gibt dieselben Alarme, und niemand tut etwas.</translation>
    </message>
    <message>
        <source>People save contacts of Acme, which has 60,000 children. Somebody has deleted the index on the account&apos;s id, and whatever asks for the children of an account now reads through the table: each new child costs the more, the more there are. The lock is held meanwhile.
Holds of two thirds of a second where a quarter would do. The lock is always taken, the queue grows until people wait ten seconds and fail. It looks like too much load, and is a slow query.</source>
        <translation>Menschen speichern Kontakte von Acme, das 60.000 untergeordnete Datensätze hat. Jemand hat den Index auf der Id des Accounts gelöscht, und wer nach den Datensätzen eines Accounts fragt, liest jetzt die ganze Tabelle: Jeder neue kostet umso mehr, je mehr es schon sind. So lange ist die Sperre belegt.
Haltezeiten von zwei Drittelsekunden, wo eine Viertelsekunde genügte. Die Sperre ist immer belegt, die Schlange wächst, bis man zehn Sekunden wartet und scheitert. Es sieht nach zu viel Last aus und ist eine langsame Abfrage.</translation>
    </message>
    <message>
        <source>Switch &quot;Index on account id&quot; on: the queue is gone within a minute.</source>
        <translation>„Index auf AccountId“ einschalten: Die Schlange ist binnen einer Minute verschwunden.</translation>
    </message>
    <message>
        <source>Twelve key accounts in three regions share one order feed, which sends batches of twenty-five. Left alone, a batch names accounts of all regions, locks one after the other and keeps them all to its end; two of them that come the other way round wait for each other.
Here the feed is partitioned: each region has a lane of its own, a batch is of one region, and in a lane one batch runs after the other. Two transactions that want the same lock are never under way together.
Three lanes before the locks, each with one batch at a time, and nobody waits for a lock. The price is a little patience before the lane.</source>
        <translation>Zwölf Schlüsselkunden in drei Regionen teilen sich einen Auftragszulauf, der Stapel von fünfundzwanzig schickt. Sich selbst überlassen, nennt ein Stapel Accounts aller Regionen, sperrt einen nach dem anderen und behält sie alle bis zum Ende; zwei, die in umgekehrter Reihenfolge kommen, warten aufeinander.
Hier ist der Zulauf partitioniert: Jede Region hat ihre eigene Spur, ein Stapel gehört zu einer Region, und in einer Spur läuft ein Stapel nach dem anderen. Zwei Transaktionen, die dieselbe Sperre wollen, sind nie zugleich unterwegs.
Drei Spuren vor den Sperren, jede mit einem Stapel zur Zeit, und niemand wartet auf eine Sperre. Der Preis ist ein wenig Geduld vor der Spur.</translation>
    </message>
    <message>
        <source>Set &quot;Partition by&quot; to none. Within a minute batches deadlock and time out. By account it is as calm, with twelve lanes instead of three.</source>
        <translation>„Partitionieren“ auf „ohne“ setzen. Binnen einer Minute verklemmen sich Stapel oder warten zu lange. Nach Account ist es ebenso ruhig, mit zwölf Spuren statt drei.</translation>
    </message>
    <message>
        <source>Acme has 240,000 children, twenty-four times what the platform advises. By day, from eight to eighteen o&apos;clock, orders come in and now and then a salesperson gives a contact to a colleague. With a private sharing model each of these owner changes looks at every other child: 14 s under Acme&apos;s lock. (The clock starts at midnight: 8h of the run is eight in the morning of the first day.)
From the second night on a job moves children to accounts that stand in for Acme, from one to five o&apos;clock, 200 at a time. To move a child is to change its owner as well, so each chunk costs about what one owner change does: the first ones hold the lock for 14 s, and each makes the next cheaper. What is not done at five waits for the next night. Accounts are brought down to the skew limit.
On the first day orders fail whenever an owner changes. On the second there are fewer failures, on the third and fourth none: the hold is shorter than the time-out. Acme has 10,000 children in the end, and what grew by day moves the next night.</source>
        <translation>Acme hat 240.000 untergeordnete Datensätze, vierundzwanzigmal so viele, wie die Plattform empfiehlt. Tagsüber, von acht bis achtzehn Uhr, kommen Aufträge, und ab und zu gibt jemand aus dem Vertrieb einen Kontakt an einen Kollegen ab. Beim Freigabemodell „Privat“ sieht jeder dieser Besitzerwechsel alle anderen durch: 14 s unter Acmes Sperre. (Die Uhr beginnt um Mitternacht: 8h des Laufs ist acht Uhr morgens am ersten Tag.)
Von der zweiten Nacht an verschiebt ein Job Datensätze auf Accounts, die für Acme einstehen, von ein bis fünf Uhr, je 200 auf einmal. Einen Datensatz umzuhängen heißt auch, seinen Besitzer zu wechseln; darum kostet jeder Abschnitt etwa so viel wie ein Besitzerwechsel: Die ersten halten die Sperre 14 s, und jeder macht den nächsten billiger. Was um fünf nicht getan ist, wartet auf die nächste Nacht. Accounts werden bis auf die Grenze der Datenschieflage verkleinert.
Am ersten Tag scheitern Aufträge, sooft ein Besitzer wechselt. Am zweiten sind es weniger, am dritten und vierten keine: Die Haltezeit ist kürzer als der Time-out. Am Ende hat Acme 10.000, und was tagsüber dazukommt, zieht in der nächsten Nacht um.</translation>
    </message>
    <message>
        <source>Switch redistribution off: all days are like the first. Or let the window come only once (&quot;Window every&quot;: never).</source>
        <translation>Die Umverteilung abschalten: Alle Tage sind wie der erste. Oder das Fenster nur einmal kommen lassen („Fenster alle“: nie).</translation>
    </message>
    <message>
        <source>All shops of one retailer, Acme, report their orders when they open and again at noon: 2,400 within five minutes, 8 a second for one lock that can serve four. Nothing is wrong with the day as a whole; only everybody comes at once.
Here the shops are told to spread their reports over an hour. The orders are as many as before.
Each peak has become a plateau that the lock carries with ease.</source>
        <translation>Alle Läden eines Händlers, Acme, melden ihre Aufträge, wenn sie öffnen, und mittags noch einmal: 2.400 binnen fünf Minuten, 8 je Sekunde für eine Sperre, die vier schafft. Am Tag als Ganzem ist nichts verkehrt; nur kommen alle zugleich.
Hier sollen die Läden ihre Meldungen über eine Stunde verteilen. Es sind so viele Aufträge wie vorher.
Aus jeder Spitze ist eine Ebene geworden, die die Sperre mühelos trägt.</translation>
    </message>
    <message>
        <source>Set &quot;Stagger window&quot; to 0. The queue grows for five minutes, whoever has waited ten seconds fails, and most of the peak does.</source>
        <translation>„Staffelungsfenster“ auf 0 setzen. Die Schlange wächst fünf Minuten lang, wer zehn Sekunden gewartet hat, scheitert, und der größte Teil der Spitze tut es.</translation>
    </message>
    <message>
        <source>Eight accounts take orders in batches of forty from several integrations at once. A batch that names many accounts keeps the first locked while it waits for the last, and batches that come the other way round end in deadlocks.
Here time is cut up: a period of a minute has eight slots, and an account is admitted only in its own. What comes for it meanwhile gathers at the source, in batches of this account alone.
Only one account&apos;s lock is ever in use, and whoever waits there waits for batches of the same account: no deadlock is possible. The price is latency: an order waits half a minute for its slot on average.</source>
        <translation>Acht Accounts nehmen Aufträge in Stapeln von vierzig aus mehreren Integrationen zugleich an. Ein Stapel, der viele Accounts nennt, hält den ersten gesperrt, während er auf den letzten wartet, und Stapel, die in umgekehrter Reihenfolge kommen, enden in Deadlocks.
Hier wird die Zeit zerschnitten: Eine Periode von einer Minute hat acht Abschnitte, und ein Account wird nur in seinem eigenen zugelassen. Was inzwischen für ihn kommt, sammelt sich an der Quelle, in Stapeln allein dieses Accounts.
Immer ist nur die Sperre eines Accounts in Gebrauch, und wer dort wartet, wartet auf Stapel desselben Accounts: Ein Deadlock ist unmöglich. Der Preis ist Latenz: Ein Auftrag wartet im Mittel eine halbe Minute auf seinen Abschnitt.</translation>
    </message>
    <message>
        <source>Set &quot;Partition by&quot; to none: the orders are faster, as long as they do not fail. Or a longer period: the slots are longer, and so is the wait.</source>
        <translation>„Partitionieren“ auf „ohne“ setzen: Die Aufträge sind schneller, solange sie nicht scheitern. Oder eine längere Periode: Die Abschnitte sind länger, und das Warten auch.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Committed</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Gescheiterte Versuche</translation>
    </message>
    <message>
        <source>Failed records</source>
        <translation>Gescheiterte Datensätze</translation>
    </message>
    <message>
        <source>Lock wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Lock hold</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Time to failure</source>
        <translation>Zeit bis zum Scheitern</translation>
    </message>
    <message>
        <source>Staleness</source>
        <translation>Veraltung</translation>
    </message>
    <message>
        <source>Long-running, most at once</source>
        <translation>Langlaufende, höchstens zugleich</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Of the random numbers: equal seeds give equal runs.</source>
        <translation>Der Zufallszahlen: Gleiche Seeds geben gleiche Läufe.</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Simulated time from the start of the run, warm-up included.</source>
        <translation>Simulierte Zeit vom Beginn des Laufs an, die Anlaufzeit eingeschlossen.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Simulated time over which the other figures were taken.</source>
        <translation>Simulierte Zeit, über die die anderen Kennzahlen gemessen wurden.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events since the start of the run, warm-up included.</source>
        <translation>Ereignisse seit dem Beginn des Laufs, die Anlaufzeit eingeschlossen.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Child records that arrived, and those in flight when measuring began.</source>
        <translation>Untergeordnete Datensätze, die ankamen, und solche, die zu Beginn der Messung unterwegs waren.</translation>
    </message>
    <message>
        <source>Child records written.</source>
        <translation>Geschriebene untergeordnete Datensätze.</translation>
    </message>
    <message>
        <source>Child records given up for good.</source>
        <translation>Endgültig aufgegebene untergeordnete Datensätze.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Child records neither committed nor failed at the end: offered - committed - failed.</source>
        <translation>Untergeordnete Datensätze, die am Ende weder geschrieben noch gescheitert sind: angeboten − geschrieben − gescheitert.</translation>
    </message>
    <message>
        <source>Child records written a second time, by a retry after a client&apos;s time-out. Not among the committed.</source>
        <translation>Untergeordnete Datensätze, die eine Wiederholung nach dem Time-out eines Clients ein zweites Mal schrieb. Sie zählen nicht zu den geschriebenen.</translation>
    </message>
    <message>
        <source>Attempts started</source>
        <translation>Begonnene Versuche</translation>
    </message>
    <message>
        <source>Transactions begun, and those running when measuring began.</source>
        <translation>Begonnene Transaktionen und solche, die zu Beginn der Messung liefen.</translation>
    </message>
    <message>
        <source>Attempts committed</source>
        <translation>Geschriebene Versuche</translation>
    </message>
    <message>
        <source>Transactions committed, in full or in part.</source>
        <translation>Ganz oder zum Teil geschriebene Transaktionen.</translation>
    </message>
    <message>
        <source>Attempts failed: UNABLE_TO_LOCK_ROW</source>
        <translation>Gescheiterte Versuche: UNABLE_TO_LOCK_ROW</translation>
    </message>
    <message>
        <source>Transactions failed, as their clients see it, by UNABLE_TO_LOCK_ROW.</source>
        <translation>Gescheiterte Transaktionen, wie ihre Clients es sehen, durch UNABLE_TO_LOCK_ROW.</translation>
    </message>
    <message>
        <source>Attempts failed: CONCURRENT_LIMIT</source>
        <translation>Gescheiterte Versuche: CONCURRENT_LIMIT</translation>
    </message>
    <message>
        <source>Transactions failed, as their clients see it, by CONCURRENT_LIMIT.</source>
        <translation>Gescheiterte Transaktionen, wie ihre Clients es sehen, durch CONCURRENT_LIMIT.</translation>
    </message>
    <message>
        <source>Attempts failed: API_LIMIT</source>
        <translation>Gescheiterte Versuche: API_LIMIT</translation>
    </message>
    <message>
        <source>Transactions failed, as their clients see it, by API_LIMIT.</source>
        <translation>Gescheiterte Transaktionen, wie ihre Clients es sehen, durch API_LIMIT.</translation>
    </message>
    <message>
        <source>Attempts failed: CLIENT_TIMEOUT</source>
        <translation>Gescheiterte Versuche: CLIENT_TIMEOUT</translation>
    </message>
    <message>
        <source>Transactions failed, as their clients see it, by CLIENT_TIMEOUT.</source>
        <translation>Gescheiterte Transaktionen, wie ihre Clients es sehen, durch CLIENT_TIMEOUT.</translation>
    </message>
    <message>
        <source>Attempts failed: DEADLOCK</source>
        <translation>Gescheiterte Versuche: DEADLOCK</translation>
    </message>
    <message>
        <source>Transactions failed, as their clients see it, by DEADLOCK.</source>
        <translation>Gescheiterte Transaktionen, wie ihre Clients es sehen, durch DEADLOCK.</translation>
    </message>
    <message>
        <source>Attempts failed: QUEUE_FULL</source>
        <translation>Gescheiterte Versuche: QUEUE_FULL</translation>
    </message>
    <message>
        <source>Transactions failed, as their clients see it, by QUEUE_FULL.</source>
        <translation>Gescheiterte Transaktionen, wie ihre Clients es sehen, durch QUEUE_FULL.</translation>
    </message>
    <message>
        <source>Transactions begun that were not the first attempt.</source>
        <translation>Begonnene Transaktionen, die nicht der erste Versuch waren.</translation>
    </message>
    <message>
        <source>Child records committed per second of measured time.</source>
        <translation>Geschriebene untergeordnete Datensätze je Sekunde gemessener Zeit.</translation>
    </message>
    <message>
        <source>Share of the started transactions that failed.</source>
        <translation>Anteil der begonnenen Transaktionen, die scheiterten.</translation>
    </message>
    <message>
        <source>Retries per success</source>
        <translation>Wiederholungen je Erfolg</translation>
    </message>
    <message>
        <source>Retries for each committed transaction.</source>
        <translation>Wiederholungen je geschriebener Transaktion.</translation>
    </message>
    <message>
        <source>From the request for a lock to its grant, waits of no time included.</source>
        <translation>Vom Verlangen einer Sperre bis zu ihrer Vergabe, auch wenn nicht gewartet wurde.</translation>
    </message>
    <message>
        <source>Failed lock wait</source>
        <translation>Gescheiterte Wartezeit</translation>
    </message>
    <message>
        <source>From the request for a lock to the moment at which it was given up.</source>
        <translation>Vom Verlangen einer Sperre bis zu dem Zeitpunkt, zu dem das Warten aufgegeben wurde.</translation>
    </message>
    <message>
        <source>From the grant of a lock to its release, at commit or rollback.</source>
        <translation>Von der Vergabe einer Sperre bis zu ihrer Freigabe bei Commit oder Rollback.</translation>
    </message>
    <message>
        <source>From the first offer of a child record to its commit.</source>
        <translation>Vom ersten Angebot eines untergeordneten Datensatzes bis zu seinem Commit.</translation>
    </message>
    <message>
        <source>From the commit of a child record to the account update that covers it, of decoupled updates.</source>
        <translation>Bei entkoppelten Updates: vom Commit eines untergeordneten Datensatzes bis zu dem Account-Update, das ihn einschließt.</translation>
    </message>
    <message>
        <source>Most synchronous requests that counted as long-running at the same time.</source>
        <translation>Höchstzahl synchroner Anfragen, die zugleich als langlaufend galten.</translation>
    </message>
    <message>
        <source>Long-running, on average</source>
        <translation>Langlaufende im Mittel</translation>
    </message>
    <message>
        <source>Time average of the long-running synchronous requests.</source>
        <translation>Zeitliches Mittel der langlaufenden synchronen Anfragen.</translation>
    </message>
    <message>
        <source>Intake queue, most at once</source>
        <translation>Schlange der Annahme, höchstens</translation>
    </message>
    <message>
        <source>transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Most transactions in the intake&apos;s queue at the same time.</source>
        <translation>Höchstzahl der Transaktionen, die zugleich in der Schlange der Annahme standen.</translation>
    </message>
    <message>
        <source>Intake queue, on average</source>
        <translation>Schlange der Annahme im Mittel</translation>
    </message>
    <message>
        <source>Time average of the transactions in the intake&apos;s queue.</source>
        <translation>Zeitliches Mittel der Transaktionen in der Schlange der Annahme.</translation>
    </message>
    <message>
        <source>Intake queue</source>
        <translation>Schlange der Annahme</translation>
    </message>
    <message>
        <source>From the entry into the intake&apos;s queue to the start by a worker.</source>
        <translation>Vom Eintritt in die Schlange der Annahme bis zum Beginn durch einen Arbeiter.</translation>
    </message>
    <message>
        <source>Its child records that arrived, and those in flight when measuring began.</source>
        <translation>Ihre untergeordneten Datensätze, die ankamen, und solche, die zu Beginn der Messung unterwegs waren.</translation>
    </message>
    <message>
        <source>Its child records written.</source>
        <translation>Ihre geschriebenen untergeordneten Datensätze.</translation>
    </message>
    <message>
        <source>Its child records given up for good.</source>
        <translation>Ihre endgültig aufgegebenen untergeordneten Datensätze.</translation>
    </message>
    <message>
        <source>Its child records neither committed nor failed at the end.</source>
        <translation>Ihre untergeordneten Datensätze, die am Ende weder geschrieben noch gescheitert sind.</translation>
    </message>
    <message>
        <source>Its child records written a second time.</source>
        <translation>Ihre ein zweites Mal geschriebenen untergeordneten Datensätze.</translation>
    </message>
    <message>
        <source>Its transactions begun, and those running when measuring began.</source>
        <translation>Ihre begonnenen Transaktionen und solche, die zu Beginn der Messung liefen.</translation>
    </message>
    <message>
        <source>Its transactions committed, in full or in part.</source>
        <translation>Ihre ganz oder zum Teil geschriebenen Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions failed by UNABLE_TO_LOCK_ROW.</source>
        <translation>Ihre durch UNABLE_TO_LOCK_ROW gescheiterten Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions failed by CONCURRENT_LIMIT.</source>
        <translation>Ihre durch CONCURRENT_LIMIT gescheiterten Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions failed by API_LIMIT.</source>
        <translation>Ihre durch API_LIMIT gescheiterten Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions failed by CLIENT_TIMEOUT.</source>
        <translation>Ihre durch CLIENT_TIMEOUT gescheiterten Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions failed by DEADLOCK.</source>
        <translation>Ihre durch DEADLOCK gescheiterten Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions failed by QUEUE_FULL.</source>
        <translation>Ihre durch QUEUE_FULL gescheiterten Transaktionen.</translation>
    </message>
    <message>
        <source>Its transactions begun that were not the first attempt.</source>
        <translation>Ihre begonnenen Transaktionen, die nicht der erste Versuch waren.</translation>
    </message>
    <message>
        <source>Share of its started transactions that failed.</source>
        <translation>Anteil ihrer begonnenen Transaktionen, die scheiterten.</translation>
    </message>
    <message>
        <source>Share of its child records that failed, of those committed or failed.</source>
        <translation>Anteil der gescheiterten an ihren geschriebenen und gescheiterten untergeordneten Datensätzen.</translation>
    </message>
    <message>
        <source>From the first offer of one of its child records to its commit.</source>
        <translation>Vom ersten Angebot eines ihrer untergeordneten Datensätze bis zu dessen Commit.</translation>
    </message>
    <message>
        <source>Child records written for the account.</source>
        <translation>Für den Account geschriebene untergeordnete Datensätze.</translation>
    </message>
    <message>
        <source>Child records for the account given up for good.</source>
        <translation>Endgültig aufgegebene untergeordnete Datensätze des Accounts.</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Share of the measured time in which its lock was held.</source>
        <translation>Anteil der gemessenen Zeit, in dem seine Sperre belegt war.</translation>
    </message>
    <message>
        <source>Queue, on average</source>
        <translation>Schlange im Mittel</translation>
    </message>
    <message>
        <source>waiters</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Time average of those who waited for its lock.</source>
        <translation>Zeitliches Mittel derer, die auf seine Sperre warteten.</translation>
    </message>
    <message>
        <source>Queue, most at once</source>
        <translation>Schlange, höchstens</translation>
    </message>
    <message>
        <source>Most who waited for its lock at the same time.</source>
        <translation>Höchstzahl derer, die zugleich auf seine Sperre warteten.</translation>
    </message>
    <message>
        <source>From the request for its lock to the grant, waits of no time included.</source>
        <translation>Vom Verlangen seiner Sperre bis zur Vergabe, auch wenn nicht gewartet wurde.</translation>
    </message>
    <message>
        <source>From the request for its lock to the moment at which it was given up.</source>
        <translation>Vom Verlangen seiner Sperre bis zu dem Zeitpunkt, zu dem das Warten aufgegeben wurde.</translation>
    </message>
    <message>
        <source>From the grant of its lock to the release.</source>
        <translation>Von der Vergabe seiner Sperre bis zur Freigabe.</translation>
    </message>
    <message>
        <source>Retry rate</source>
        <translation>Wiederholquote</translation>
    </message>
    <message>
        <source>Share of the requests for its lock that were made by attempts after the first.</source>
        <translation>Anteil der Anfragen nach seiner Sperre, die von Versuchen nach dem ersten kamen.</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Untergeordnete Datensätze</translation>
    </message>
    <message>
        <source>Child records of the account at the end.</source>
        <translation>Untergeordnete Datensätze des Accounts am Ende.</translation>
    </message>
    <message>
        <source>On average.</source>
        <translation>Im Mittel.</translation>
    </message>
    <message>
        <source>Half of them took no longer.</source>
        <translation>Die Hälfte dauerte nicht länger.</translation>
    </message>
    <message>
        <source>95 % of them took no longer.</source>
        <translation>95 % dauerten nicht länger.</translation>
    </message>
    <message>
        <source>99 % of them took no longer.</source>
        <translation>99 % dauerten nicht länger.</translation>
    </message>
    <message>
        <source>The longest.</source>
        <translation>Die längste.</translation>
    </message>
    <message>
        <source>From the first offer of a child record to the moment at which it was given up for good; records that failed together count from the first of them.</source>
        <translation>Vom ersten Angebot eines untergeordneten Datensatzes bis zu dem Zeitpunkt, zu dem er endgültig aufgegeben wurde; gemeinsam gescheiterte zählen vom ersten an.</translation>
    </message>
    <message>
        <source>From the first offer of one of its child records to the moment at which it was given up for good.</source>
        <translation>Vom ersten Angebot eines ihrer untergeordneten Datensätze bis zu dem Zeitpunkt, zu dem er endgültig aufgegeben wurde.</translation>
    </message>
    <message>
        <source>Attempts committed in part</source>
        <translation>Zum Teil geschriebene Versuche</translation>
    </message>
    <message>
        <source>Transactions that committed some of their records and lost others. Also among the committed.</source>
        <translation>Transaktionen, die einen Teil ihrer Datensätze geschrieben und andere verloren haben. Auch unter den geschriebenen gezählt.</translation>
    </message>
    <message>
        <source>Share of the child records that failed, of those committed or failed. `failure_rate` alone means this one.</source>
        <translation>Anteil der gescheiterten unter den geschriebenen oder gescheiterten untergeordneten Datensätzen. `failure_rate` allein meint diesen.</translation>
    </message>
    <message>
        <source>Its transactions that committed some of their records and lost others. Also among the committed.</source>
        <translation>Ihre Transaktionen, die einen Teil ihrer Datensätze geschrieben und andere verloren haben. Auch unter den geschriebenen gezählt.</translation>
    </message>
</context>
<context>
    <name>Help</name>
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
    <message>
        <source>&lt;h3&gt;Controls&lt;/h3&gt;&lt;p&gt;A slider or switch acts from this moment of the run on, and is saved with the scenario. What differs from it has a &lt;b&gt;◆&lt;/b&gt;; a double-click puts it back, Ctrl+Z takes the last change back. Beside a mitigation stands its &lt;b&gt;price tag&lt;/b&gt;: how many failures it spares; point at it for what it costs. &lt;b&gt;Presets&lt;/b&gt; set several controls at once.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Regler&lt;/h3&gt;&lt;p&gt;Ein Regler oder Schalter wirkt von diesem Zeitpunkt des Laufs an und wird mit dem Szenario gespeichert. Was davon abweicht, trägt ein &lt;b&gt;◆&lt;/b&gt;; ein Doppelklick setzt es zurück, Strg+Z nimmt die letzte Änderung zurück. Neben einer Gegenmaßnahme steht ihr &lt;b&gt;Preisschild&lt;/b&gt;: wie viele Fehlschläge sie erspart; darauf zeigen, und es sagt, was sie kostet. &lt;b&gt;Vorlagen&lt;/b&gt; stellen mehrere Regler auf einmal.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Two runs, and why&lt;/h3&gt;&lt;p&gt;&lt;b&gt;Compare&lt;/b&gt; runs a second one beside the first under the same orders. Above each stage you choose which one the controls change; below stands the difference, in figures and in words.&lt;/p&gt;&lt;p&gt;At the bottom are the &lt;b&gt;instruments&lt;/b&gt;: accounts, transactions, events (Enter goes there), the autopsy of a failure (who held the lock, and why so long), the diagnosis (is it the lock?) and the guardrails. Drag their tabs where you like; the View menu opens what was closed. F11 is for a projector.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Zwei Läufe, und warum&lt;/h3&gt;&lt;p&gt;&lt;b&gt;Vergleichen&lt;/b&gt; lässt unter denselben Aufträgen einen zweiten Lauf neben dem ersten laufen. Über jeder Bühne wird gewählt, welchen die Regler ändern; darunter steht der Unterschied, in Zahlen und in Worten.&lt;/p&gt;&lt;p&gt;Unten sind die &lt;b&gt;Instrumente&lt;/b&gt;: Accounts, Transaktionen, Ereignisse (die Eingabetaste führt hin), die Autopsie eines Fehlschlags (wer hielt die Sperre, und warum so lange), die Diagnose (ist es die Sperre?) und die Leitplanken. Ihre Reiter lassen sich ziehen, wohin man will; das Menü Ansicht öffnet wieder, was geschlossen wurde. F11 ist für den Projektor.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;The stage&lt;/h3&gt;&lt;p&gt;Every new child record locks its parent Account until its transaction ends. Whoever needs the same Account meanwhile waits. Each &lt;b&gt;lane&lt;/b&gt; is one contended Account, the worst on top: its padlock, the &lt;b&gt;holder&lt;/b&gt; with a ring for how long it has held the lock, and the waiters. A token&apos;s shape tells the kind of transaction, a number in it its records, its ring how near the time-out is.&lt;/p&gt;&lt;p&gt;&lt;b&gt;By wait time&lt;/b&gt;, a waiter stands where its wait has brought it: it enters at the right and moves left. Two doors lead out. Who gets the lock takes the green &lt;b&gt;rail&lt;/b&gt; along the upper edge to the seat beside the padlock. Who does not reaches the &lt;b&gt;cliff&lt;/b&gt; (10 s), bursts with UNABLE_TO_LOCK_ROW and falls. From the dashed line on (5 s) a request counts as long-running: its token has an edge. An empty lane is a healthy one. &lt;b&gt;By queue order&lt;/b&gt; (T), waiters stand in line, the next one at the lock.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Padlocks.&lt;/b&gt; Green: held, nobody waits. Amber: others wait. Red: the next one will not get the lock in time.&lt;/p&gt;&lt;p&gt;Point at anything to learn what it is. Click a transaction, wherever it stands, and the &lt;b&gt;inspector&lt;/b&gt; tells what it does right now, whom it blocks and how the waits will end; walk the chain of who blocks it with ] and [. Click a lane, and its queue is charted; click a failure to learn why. Below the lanes: the accounts without a lane, who waits to try again (back-off), what was committed and what failed, and intake, lanes or jobs where the scenario has them.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Die Bühne&lt;/h3&gt;&lt;p&gt;Jeder neue untergeordnete Datensatz sperrt seinen übergeordneten Account, bis seine Transaktion endet. Wer denselben Account braucht, wartet so lange. Jede &lt;b&gt;Spur&lt;/b&gt; ist ein umkämpfter Account, der schlimmste oben: sein Schloss, der &lt;b&gt;Halter&lt;/b&gt; mit einem Ring dafür, wie lange er die Sperre schon hält, und die Wartenden. Die Form sagt, was für eine Transaktion es ist, eine Zahl darin, wie viele Datensätze sie hat, ihr Ring, wie nah der Time-out ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Nach Wartezeit&lt;/b&gt; steht ein Wartender dort, wohin ihn sein Warten gebracht hat: er kommt rechts an und rückt nach links. Zwei Türen führen hinaus. Wer die Sperre erhält, nimmt die grüne &lt;b&gt;Schiene&lt;/b&gt; am oberen Rand zum Platz neben dem Schloss. Wer nicht, erreicht die &lt;b&gt;Klippe&lt;/b&gt; (10 s), zerplatzt mit UNABLE_TO_LOCK_ROW und fällt. Ab der gestrichelten Linie (5 s) gilt eine Anfrage als langlaufend: sie bekommt einen Rand. Eine leere Spur ist gesund. &lt;b&gt;Nach Reihenfolge&lt;/b&gt; (T) stehen die Wartenden an, der nächste bei der Sperre.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Schlösser.&lt;/b&gt; Grün: belegt, niemand wartet. Bernstein: andere warten. Rot: der nächste bekommt die Sperre nicht rechtzeitig.&lt;/p&gt;&lt;p&gt;Zeigen verrät von allem, was es ist. Ein Klick auf eine Transaktion, wo immer sie steht, öffnet den &lt;b&gt;Inspektor&lt;/b&gt;: was sie gerade tut, wen sie blockiert und wie das Warten ausgehen wird; ] und [ gehen die Kette derer entlang, die sie blockieren. Ein Klick auf eine Spur zeichnet ihre Schlange ins Diagramm; ein Klick auf einen Fehlschlag erklärt ihn. Unter den Spuren: die Accounts ohne Spur, wer auf den nächsten Versuch wartet (Back-off), was geschrieben wurde und was scheiterte, und Annahme, Spuren oder Jobs, wo das Szenario sie hat.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Time&lt;/h3&gt;&lt;p&gt;The &lt;b&gt;timeline&lt;/b&gt; is the whole run: bars where attempts failed, flags where you changed something, marks of alerts. Drag along it to go back and forth; Delete removes a chosen change. A change made in the past takes another course from there: the run as it was stays on the charts as a &lt;b&gt;ghost&lt;/b&gt;, and so does the load without mitigations. The wheel zooms into timeline and charts, a double-click shows everything again.&lt;/p&gt;&lt;p&gt;Diagnosis, differences and price tags speak of the time since the last change, of the whole run, or of a part of it: hold Ctrl and drag along the timeline.&lt;/p&gt;&lt;p&gt;Equal seeds give equal runs, so another outcome comes from your change alone. &lt;b&gt;Stop when…&lt;/b&gt; pauses at a moment, a failure, a long queue or an alert.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Zeit&lt;/h3&gt;&lt;p&gt;Die &lt;b&gt;Zeitleiste&lt;/b&gt; ist der ganze Lauf: Balken, wo Versuche scheiterten, Fahnen, wo etwas geändert wurde, Marken von Alarmen. Daran entlang ziehen führt vor und zurück; Entf entfernt eine gewählte Änderung. Eine Änderung in der Vergangenheit nimmt von dort an einen anderen Lauf: der bisherige bleibt als &lt;b&gt;Geist&lt;/b&gt; in den Diagrammen, ebenso die Last ohne Gegenmaßnahmen. Das Mausrad vergrößert Zeitleiste und Diagramme, ein Doppelklick zeigt wieder alles.&lt;/p&gt;&lt;p&gt;Diagnose, Unterschiede und Preisschilder sprechen von der Zeit seit der letzten Änderung, vom ganzen Lauf oder von einem Teil davon: dazu bei gedrückter Strg-Taste an der Zeitleiste entlang ziehen.&lt;/p&gt;&lt;p&gt;Gleiche Seeds geben gleiche Läufe, also kommt ein anderes Ergebnis allein von der Änderung. &lt;b&gt;Anhalten, wenn …&lt;/b&gt; hält zu einem Zeitpunkt, bei einem Fehlschlag, einer langen Schlange oder einem Alarm an.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Failure autopsy</source>
        <translation>Autopsie</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>Lastfaktor</translation>
    </message>
    <message>
        <source>Multiplies the rate of every workload: 2 is a day twice as busy. A trace is played as it was recorded.</source>
        <translation>Vervielfacht die Rate jeder Last: 2 ist ein Tag mit doppelt so viel Betrieb. Eine Aufzeichnung wird unverändert abgespielt.</translation>
    </message>
    <message>
        <source>Hot share</source>
        <translation>Hotspot-Anteil</translation>
    </message>
    <message>
        <source>Share of each workload&apos;s records sent to its hottest account; the rest keeps its proportions. &apos;as written&apos; leaves the targets alone. It does not act on a trace.</source>
        <translation>Anteil der Datensätze jeder Last, der an ihren heißesten Account geht; die übrigen behalten ihr Verhältnis zueinander. „Wie im Szenario“ lässt die Ziele, wie sie sind. Auf eine Aufzeichnung wirkt er nicht.</translation>
    </message>
    <message>
        <source>Mitigations</source>
        <translation>Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>A batch that is not full is sent when its first record has waited this long.</source>
        <translation>Ein Stapel, der nicht voll ist, wird gesendet, wenn sein erster Datensatz so lange gewartet hat.</translation>
    </message>
    <message>
        <source>Decoupled updates</source>
        <translation>Entkoppelte Updates</translation>
    </message>
    <message>
        <source>Update interval</source>
        <translation>Update-Intervall</translation>
    </message>
    <message>
        <source>How often the updater visits the dirty accounts. (assumed)</source>
        <translation>Wie oft der Updater die vorgemerkten Accounts besucht. (geschätzt)</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Async intake</source>
        <translation>Asynchrone Annahme</translation>
    </message>
    <message>
        <source>Intake workers</source>
        <translation>Arbeiter der Annahme</translation>
    </message>
    <message>
        <source>Transactions the intake runs at once. (assumed)</source>
        <translation>Transaktionen, die die Annahme zugleich ausführt. (geschätzt)</translation>
    </message>
    <message>
        <source>Intake rate</source>
        <translation>Rate der Annahme</translation>
    </message>
    <message>
        <source>Throttle: the intake starts at most so many transactions in a time, evenly spaced. The default never slows it.</source>
        <translation>Drosselung: Die Annahme beginnt höchstens so viele Transaktionen je Zeit, in gleichen Abständen. Die Vorgabe bremst sie nie.</translation>
    </message>
    <message>
        <source>Intake capacity</source>
        <translation>Größe der Annahme</translation>
    </message>
    <message>
        <source>Transactions the queue holds; the next ones fail with QUEUE_FULL.</source>
        <translation>Transaktionen, die in die Schlange passen; weitere scheitern mit QUEUE_FULL.</translation>
    </message>
    <message>
        <source>Intake order</source>
        <translation>Reihenfolge der Annahme</translation>
    </message>
    <message>
        <source>fifo: the oldest first. per_account: never two transactions of one account at once, like an event bus partitioned by key.</source>
        <translation>Fifo: die älteste zuerst. Je Account: nie zwei Transaktionen eines Accounts zugleich, wie bei einem Event-Bus, der nach Schlüsseln partitioniert ist.</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Partition by</source>
        <translation>Partitionieren</translation>
    </message>
    <message>
        <source>Orders and bulk chunks run in lanes, one after another in each. account and region decide the lane; time_slice admits an account only in its own slot of the period.</source>
        <translation>Aufträge und Bulk-Pakete laufen in Spuren, in jeder nacheinander. Nach Account oder nach Region bestimmt die Spur; nach Zeitscheibe lässt einen Account nur in seinem eigenen Abschnitt der Periode zu.</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Lanes, or slots of a period. (assumed)</source>
        <translation>Spuren oder Zeitscheiben einer Periode. (geschätzt)</translation>
    </message>
    <message>
        <source>Slice period</source>
        <translation>Periode der Scheiben</translation>
    </message>
    <message>
        <source>time_slice: all slots come once in this time, all equally long. (assumed)</source>
        <translation>Nach Zeitscheibe: In dieser Zeit kommt jede Scheibe einmal, alle gleich lang. (geschätzt)</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>Bulk-Jobs</translation>
    </message>
    <message>
        <source>Bulk mode</source>
        <translation>Bulk-Modus</translation>
    </message>
    <message>
        <source>Bulk concurrency</source>
        <translation>Bulk-Pakete zugleich</translation>
    </message>
    <message>
        <source>Chunks of a parallel job that run at once. (assumed)</source>
        <translation>Pakete eines parallelen Jobs, die zugleich laufen. (geschätzt)</translation>
    </message>
    <message>
        <source>Bulk chunk</source>
        <translation>Größe der Bulk-Pakete</translation>
    </message>
    <message>
        <source>Records in one transaction of a job (Salesforce: 200).</source>
        <translation>Datensätze in einer Transaktion eines Jobs (Salesforce: 200).</translation>
    </message>
    <message>
        <source>Sort by account</source>
        <translation>Nach Account sortieren</translation>
    </message>
    <message>
        <source>The job&apos;s records are sorted, so that one chunk holds all of an account&apos;s, and locks are taken in ascending order, which excludes deadlocks.</source>
        <translation>Die Datensätze des Jobs werden sortiert, sodass ein Paket alle eines Accounts enthält und Sperren in aufsteigender Reihenfolge genommen werden, was Deadlocks ausschließt.</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>Bulk requeues</source>
        <translation>Neueinreihungen</translation>
    </message>
    <message>
        <source>A chunk with more than 100 lock failures goes back to the end of its job, up to so many times (Salesforce: 10).</source>
        <translation>Ein Paket mit mehr als 100 Fehlschlägen an Sperren kommt zurück ans Ende seines Jobs, höchstens so oft (Salesforce: 10).</translation>
    </message>
    <message>
        <source>Account pool</source>
        <translation>Account-Pool</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>Größe des Pools</translation>
    </message>
    <message>
        <source>Accounts that stand in for each pooled one. (assumed)</source>
        <translation>Accounts, die jeden mit Pool vertreten. (geschätzt)</translation>
    </message>
    <message>
        <source>Pool account limit</source>
        <translation>Grenze je Pool-Account</translation>
    </message>
    <message>
        <source>Redistribution</source>
        <translation>Umverteilung</translation>
    </message>
    <message>
        <source>Redistribution chunk</source>
        <translation>Paket der Umverteilung</translation>
    </message>
    <message>
        <source>Children moved in one transaction, which locks both accounts.</source>
        <translation>Untergeordnete Datensätze, die in einer Transaktion umziehen; sie sperrt beide Accounts.</translation>
    </message>
    <message>
        <source>Window from</source>
        <translation>Fenster ab</translation>
    </message>
    <message>
        <source>Chunks start only inside the off-peak window, which begins here.</source>
        <translation>Pakete beginnen nur im Fenster der ruhigen Stunden; hier fängt es an.</translation>
    </message>
    <message>
        <source>Window until</source>
        <translation>Fenster bis</translation>
    </message>
    <message>
        <source>Pause between chunks</source>
        <translation>Pause zwischen Paketen</translation>
    </message>
    <message>
        <source>Time for others between two chunks of the job. (assumed)</source>
        <translation>Zeit für andere zwischen zwei Paketen des Jobs. (geschätzt)</translation>
    </message>
    <message>
        <source>Staggering</source>
        <translation>Staffelung</translation>
    </message>
    <message>
        <source>Stagger window</source>
        <translation>Staffelungsfenster</translation>
    </message>
    <message>
        <source>Spreads the arrivals of each peak window (process: windows) over this much time from its start. 0 s leaves windows as they are.</source>
        <translation>Verteilt die Ankünfte jedes Spitzenfensters (`process: windows`) von seinem Beginn an über so viel Zeit. 0 s lässt die Fenster, wie sie sind.</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Guardrail window</source>
        <translation>Fenster der Leitplanken</translation>
    </message>
    <message>
        <source>The sliding window, looked at sixty times in its length. (assumed)</source>
        <translation>Das gleitende Fenster; auf seiner Länge wird sechzigmal nachgesehen. (geschätzt)</translation>
    </message>
    <message>
        <source>Failure rate limit</source>
        <translation>Grenze der Fehlerquote</translation>
    </message>
    <message>
        <source>Share of failed attempts that raises an alert.</source>
        <translation>Anteil gescheiterter Versuche, der Alarm auslöst.</translation>
    </message>
    <message>
        <source>Lock wait warning</source>
        <translation>Wartezeit, Warnung</translation>
    </message>
    <message>
        <source>p95 lock wait that raises a warning.</source>
        <translation>Wartezeit p95 auf Sperren, die eine Warnung auslöst.</translation>
    </message>
    <message>
        <source>Lock wait critical</source>
        <translation>Wartezeit, kritisch</translation>
    </message>
    <message>
        <source>p95 lock wait that raises a critical alert.</source>
        <translation>Wartezeit p95 auf Sperren, die einen kritischen Alarm auslöst.</translation>
    </message>
    <message>
        <source>Retry rate limit</source>
        <translation>Grenze der Wiederholquote</translation>
    </message>
    <message>
        <source>Share of attempts that are retries, above which an alert is raised. (assumed)</source>
        <translation>Anteil der Wiederholungen an den Versuchen, über dem Alarm ausgelöst wird. (geschätzt)</translation>
    </message>
    <message>
        <source>Long-running share</source>
        <translation>Anteil Langläufer</translation>
    </message>
    <message>
        <source>Share of the limit on long-running requests that raises an alert.</source>
        <translation>Anteil der Grenze für langlaufende Anfragen, der Alarm auslöst.</translation>
    </message>
    <message>
        <source>Guardrail action</source>
        <translation>Folge eines Alarms</translation>
    </message>
    <message>
        <source>alert only records. throttle also slows the intake of orders and bulk chunks until the alerts clear.</source>
        <translation>Nur Alarm zeichnet auf. Drosseln bremst außerdem die Annahme von Aufträgen und Bulk-Paketen, bis die Alarme vorbei sind.</translation>
    </message>
    <message>
        <source>Throttled rate</source>
        <translation>Gedrosselte Rate</translation>
    </message>
    <message>
        <source>While throttled, so many transactions of each workload start in a time, evenly spaced; the rest wait at the source. What has piled up there leaves twice as fast once the alerts have cleared. (assumed)</source>
        <translation>Solange gedrosselt wird, beginnen je Last so viele Transaktionen je Zeit, in gleichen Abständen; die übrigen warten an der Quelle. Was sich dort gestaut hat, kommt doppelt so schnell nach, wenn die Alarme vorbei sind. (geschätzt)</translation>
    </message>
    <message>
        <source>Sharing model</source>
        <translation>Freigabemodell</translation>
    </message>
    <message>
        <source>private: child writes do sharing work under the account&apos;s lock. public_read_write: the lock is still taken, but no sharing work is done.</source>
        <translation>Privat: Wer untergeordnete Datensätze schreibt, leistet Freigabearbeit unter der Sperre des Accounts. Öffentlich: Die Sperre wird weiterhin genommen, aber Freigabearbeit fällt nicht an.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Sharing, new child</source>
        <translation>Freigabe, neuer Datensatz</translation>
    </message>
    <message>
        <source>Sharing work for one new child: does its owner need a share of the parent? (assumed)</source>
        <translation>Freigabearbeit für einen neuen untergeordneten Datensatz: Braucht sein Besitzer eine Freigabe des übergeordneten? (geschätzt)</translation>
    </message>
    <message>
        <source>Sharing check per child</source>
        <translation>Freigabeprüfung je Datensatz</translation>
    </message>
    <message>
        <source>An owner change of one child checks every other child of the account; this is the time per child. (assumed: 10,000 children stay under 1 s, 300,000 pass 10 s)</source>
        <translation>Wechselt ein untergeordneter Datensatz den Besitzer, wird jeder andere des Accounts geprüft; das ist die Zeit je Datensatz. (geschätzt: 10.000 Datensätze bleiben unter 1 s, 300.000 überschreiten 10 s)</translation>
    </message>
    <message>
        <source>Sharing delete per child</source>
        <translation>Freigabelöschung je Datensatz</translation>
    </message>
    <message>
        <source>Giving the account itself to another owner removes the old owner&apos;s shares; this is the time per child. (assumed)</source>
        <translation>Bekommt der Account selbst einen anderen Besitzer, werden die Freigaben des alten entfernt; das ist die Zeit je untergeordneten Datensatz. (geschätzt)</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempts in all, the first included. 1 never retries; a well-behaved client uses 5.</source>
        <translation>Versuche insgesamt, der erste eingeschlossen. 1 wiederholt nie; ein wohlerzogener Client macht 5.</translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation>Back-off</translation>
    </message>
    <message>
        <source>Delay before the next attempt: none, fixed (the base), or exponential (base times multiplier to the power of the retries so far, up to the cap).</source>
        <translation>Pause vor dem nächsten Versuch: ohne, fest (die Basis) oder exponentiell (Basis mal Faktor hoch bisherige Wiederholungen, höchstens die Obergrenze).</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Spreads the retries. full: uniform from 0 to the delay; equal: half fixed, half uniform; decorrelated: uniform from the base to three times the last delay.</source>
        <translation>Streut die Wiederholungen. Voll: gleichverteilt von 0 bis zur Pause; hälftig: zur Hälfte fest, zur Hälfte gleichverteilt; dekorreliert: gleichverteilt von der Basis bis zum Dreifachen der letzten Pause.</translation>
    </message>
    <message>
        <source>Back-off base</source>
        <translation>Basis des Back-offs</translation>
    </message>
    <message>
        <source>First (or fixed) delay before a retry.</source>
        <translation>Erste (oder feste) Pause vor einer Wiederholung.</translation>
    </message>
    <message>
        <source>Back-off multiplier</source>
        <translation>Faktor des Back-offs</translation>
    </message>
    <message>
        <source>Growth of the exponential delay from one retry to the next.</source>
        <translation>Wachstum der exponentiellen Pause von einer Wiederholung zur nächsten.</translation>
    </message>
    <message>
        <source>Back-off cap</source>
        <translation>Obergrenze des Back-offs</translation>
    </message>
    <message>
        <source>No exponential or decorrelated delay is longer than this.</source>
        <translation>Keine exponentielle oder dekorrelierte Pause ist länger.</translation>
    </message>
    <message>
        <source>Idempotent</source>
        <translation>Idempotent</translation>
    </message>
    <message>
        <source>The server recognises a request whose earlier attempt did commit and answers without a lock; otherwise such a retry makes duplicate records.</source>
        <translation>Der Server erkennt eine Anfrage wieder, deren früherer Versuch doch geschrieben hatte, und antwortet ohne Sperre; sonst erzeugt eine solche Wiederholung doppelte Datensätze.</translation>
    </message>
    <message>
        <source>Client time-out</source>
        <translation>Time-out des Clients</translation>
    </message>
    <message>
        <source>After this long the client gives up on an attempt. The server does not notice and may still commit.</source>
        <translation>Nach dieser Zeit gibt der Client einen Versuch auf. Der Server merkt es nicht und schreibt vielleicht trotzdem.</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Grundaufwand</translation>
    </message>
    <message>
        <source>Time of an attempt before it asks for any lock. (assumed)</source>
        <translation>Zeit eines Versuchs, bevor er eine Sperre verlangt. (geschätzt)</translation>
    </message>
    <message>
        <source>Insert per record</source>
        <translation>Einfügen je Datensatz</translation>
    </message>
    <message>
        <source>Database work for one record, under the account&apos;s lock. (assumed)</source>
        <translation>Datenbankarbeit für einen Datensatz, unter der Sperre des Accounts. (geschätzt)</translation>
    </message>
    <message>
        <source>Trigger per record</source>
        <translation>Trigger je Datensatz</translation>
    </message>
    <message>
        <source>Trigger work for one record, under the account&apos;s lock. (assumed)</source>
        <translation>Arbeit der Trigger für einen Datensatz, unter der Sperre des Accounts. (geschätzt)</translation>
    </message>
    <message>
        <source>Trigger per chunk</source>
        <translation>Trigger je Paket</translation>
    </message>
    <message>
        <source>Fixed trigger work for every started 200 records of one account. (assumed)</source>
        <translation>Feste Arbeit der Trigger je angefangene 200 Datensätze eines Accounts. (geschätzt)</translation>
    </message>
    <message>
        <source>Account touch</source>
        <translation>Account-Berührung</translation>
    </message>
    <message>
        <source>Base time of updating the Account itself. (assumed)</source>
        <translation>Grundzeit, um den Account selbst zu aktualisieren. (geschätzt)</translation>
    </message>
    <message>
        <source>Touched fields</source>
        <translation>Berührte Felder</translation>
    </message>
    <message>
        <source>Account fields that a touch recalculates.</source>
        <translation>Felder des Accounts, die eine Berührung neu berechnet.</translation>
    </message>
    <message>
        <source>Touch per field</source>
        <translation>Berührung je Feld</translation>
    </message>
    <message>
        <source>Time of a touch for every field. (assumed)</source>
        <translation>Zeit einer Berührung für jedes Feld. (geschätzt)</translation>
    </message>
    <message>
        <source>Roll-ups</source>
        <translation>Rollup-Felder</translation>
    </message>
    <message>
        <source>Roll-up summaries that a touch recalculates.</source>
        <translation>Rollup-Zusammenfassungsfelder, die eine Berührung neu berechnet.</translation>
    </message>
    <message>
        <source>Time per roll-up</source>
        <translation>Zeit je Rollup-Feld</translation>
    </message>
    <message>
        <source>Time of a touch for every roll-up summary. (assumed)</source>
        <translation>Zeit einer Berührung für jedes Rollup-Zusammenfassungsfeld. (geschätzt)</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Time of the commit, all locks still held. (assumed)</source>
        <translation>Zeit des Commits, bei dem noch alle Sperren gehalten werden. (geschätzt)</translation>
    </message>
    <message>
        <source>Work distribution</source>
        <translation>Verteilung der Arbeit</translation>
    </message>
    <message>
        <source>How the work on one account varies around its mean. (assumed)</source>
        <translation>Wie die Arbeit an einem Account um ihren Mittelwert streut. (geschätzt)</translation>
    </message>
    <message>
        <source>Work variation</source>
        <translation>Streuung der Arbeit</translation>
    </message>
    <message>
        <source>Coefficient of variation (standard deviation over mean) of the lognormal work time. (assumed)</source>
        <translation>Variationskoeffizient (Standardabweichung durch Mittelwert) der lognormalen Arbeitszeit. (geschätzt)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Index on account id</source>
        <translation>Index auf AccountId</translation>
    </message>
    <message>
        <source>Without the index, work per record grows with the account&apos;s children.</source>
        <translation>Ohne den Index wächst die Arbeit je Datensatz mit den untergeordneten Datensätzen des Accounts.</translation>
    </message>
    <message>
        <source>Scan rows</source>
        <translation>Durchsuchte Zeilen</translation>
    </message>
    <message>
        <source>Without the index, this many children double the work per record. (assumed)</source>
        <translation>Ohne den Index verdoppeln so viele untergeordnete Datensätze die Arbeit je Datensatz. (geschätzt)</translation>
    </message>
    <message>
        <source>Skew limit</source>
        <translation>Grenze der Datenschieflage</translation>
    </message>
    <message>
        <source>An account with more children than this is marked as skewed (Salesforce advises at most 10,000 children per parent).</source>
        <translation>Ein Account mit mehr untergeordneten Datensätzen gilt als Account mit Datenschieflage (Salesforce rät zu höchstens 10.000 je übergeordnetem Datensatz).</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock discipline</source>
        <translation>Vergabe der Sperre</translation>
    </message>
    <message>
        <source>Who gets a released lock: fifo, random (barging: any waiter), lifo, poll (waiters look again from time to time; whoever looks first wins), shortest_first, or most_blocking_first (whoever itself blocks most others).</source>
        <translation>Wer eine freigegebene Sperre bekommt: Fifo, Zufällig (irgendein Wartender drängt sich vor), Lifo, Nachsehen (Wartende sehen von Zeit zu Zeit nach; wer zuerst nachsieht, gewinnt), Kürzeste zuerst oder Blockierer zuerst (wer selbst die meisten anderen blockiert).</translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation>Abstand des Nachsehens</translation>
    </message>
    <message>
        <source>poll: a waiter looks at the lock again this often.</source>
        <translation>Nachsehen: So oft sieht ein Wartender wieder nach der Sperre.</translation>
    </message>
    <message>
        <source>Poll attempts</source>
        <translation>Vergebliches Nachsehen</translation>
    </message>
    <message>
        <source>poll: after so many looks in vain the wait fails with UNABLE_TO_LOCK_ROW.</source>
        <translation>Nachsehen: Nach so vielen vergeblichen Malen scheitert das Warten mit UNABLE_TO_LOCK_ROW.</translation>
    </message>
    <message>
        <source>Child write locks parent</source>
        <translation>Schreiben sperrt den Account</translation>
    </message>
    <message>
        <source>Off models a lookup that is cleared when its parent goes: a child write then takes no lock, only an update of the Account itself does.</source>
        <translation>Aus bildet eine Nachschlagebeziehung ab, die geleert wird, wenn der übergeordnete Datensatz verschwindet: Wer einen untergeordneten Datensatz schreibt, nimmt dann keine Sperre, nur wer den Account selbst aktualisiert.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Lock time-out</source>
        <translation>Time-out der Sperre</translation>
    </message>
    <message>
        <source>A longer wait for a lock fails with UNABLE_TO_LOCK_ROW (Salesforce: 10 s).</source>
        <translation>Längeres Warten auf eine Sperre scheitert mit UNABLE_TO_LOCK_ROW (Salesforce: 10 s).</translation>
    </message>
    <message>
        <source>Deadlock check after</source>
        <translation>Deadlock-Prüfung nach</translation>
    </message>
    <message>
        <source>A cycle of waits is found this long after it closed (PostgreSQL: 1 s).</source>
        <translation>So lange nach seinem Entstehen wird ein Kreis von Wartenden gefunden (PostgreSQL: 1 s).</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Alles oder nichts</translation>
    </message>
    <message>
        <source>One record that cannot be locked rolls the whole transaction back. Off: only that account&apos;s records fail, and they are tried again within the request.</source>
        <translation>Ein Datensatz, der sich nicht sperren lässt, macht die ganze Transaktion rückgängig. Aus: Nur die Datensätze dieses Accounts scheitern und werden in derselben Anfrage noch einmal versucht.</translation>
    </message>
    <message>
        <source>Partial attempts</source>
        <translation>Teilversuche</translation>
    </message>
    <message>
        <source>Without all-or-none: attempts within one request, the first included.</source>
        <translation>Ohne „Alles oder nichts“: Versuche innerhalb einer Anfrage, der erste eingeschlossen.</translation>
    </message>
    <message>
        <source>Long-running after</source>
        <translation>Langlaufend nach</translation>
    </message>
    <message>
        <source>A synchronous request that runs longer than this counts as long-running (Salesforce: 5 s).</source>
        <translation>Eine synchrone Anfrage, die länger läuft, gilt als langlaufend (Salesforce: 5 s).</translation>
    </message>
    <message>
        <source>Long-running limit</source>
        <translation>Grenze für Langläufer</translation>
    </message>
    <message>
        <source>With this many long-running requests the platform refuses synchronous ones (Salesforce: licences / 100, from 10 to 50).</source>
        <translation>Bei so vielen langlaufenden Anfragen weist die Plattform synchrone ab (Salesforce: Lizenzen / 100, von 10 bis 50).</translation>
    </message>
    <message>
        <source>Long-running policy</source>
        <translation>Regel für Langläufer</translation>
    </message>
    <message>
        <source>deny_all refuses every new synchronous request while the limit is reached; deny_long, the older rule, refuses a request when it would become long.</source>
        <translation>Alle abweisen: Solange die Grenze erreicht ist, wird jede neue synchrone Anfrage abgewiesen. Lange abweisen, die ältere Regel: Eine Anfrage wird abgewiesen, wenn sie langlaufend würde.</translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>API-Aufrufe</translation>
    </message>
    <message>
        <source>API window</source>
        <translation>API-Fenster</translation>
    </message>
    <message>
        <source>Length of the windows, one after the other, in which API calls are counted.</source>
        <translation>Länge der aufeinanderfolgenden Fenster, in denen API-Aufrufe gezählt werden.</translation>
    </message>
    <message>
        <source>Rate of {subject}</source>
        <translation>Rate: {subject}</translation>
    </message>
    <message>
        <source>Records (or saves) this workload offers.</source>
        <translation>Datensätze (oder Speichervorgänge), die diese Last anbietet.</translation>
    </message>
    <message>
        <source>Children of {subject}</source>
        <translation>Untergeordnete: {subject}</translation>
    </message>
    <message>
        <source>Child records of the account at the start.</source>
        <translation>Untergeordnete Datensätze des Accounts zu Beginn.</translation>
    </message>
    <message>
        <source>Child records of each account of the group at the start.</source>
        <translation>Untergeordnete Datensätze jedes Accounts der Gruppe zu Beginn.</translation>
    </message>
    <message>
        <source>Each record of a job or of the order feed is a transaction of its own, whatever the batch size: short locks, many overheads.</source>
        <translation>Jeder Datensatz eines Jobs oder des Auftragsimports ist eine eigene Transaktion, gleich wie groß die Stapel sind: kurze Sperren, viel Grundaufwand.</translation>
    </message>
    <message>
        <source>New records of a pooled account go to accounts that stand in for it. Pooled are those marked `pool: true`, or every skewed one if none is. Existing children stay.</source>
        <translation>Neue Datensätze eines Accounts mit Pool gehen an Accounts, die ihn vertreten. Einen Pool haben die mit `pool: true` oder, wenn keiner so markiert ist, jeder mit Datenschieflage. Vorhandene untergeordnete Datensätze bleiben.</translation>
    </message>
    <message>
        <source>A pool account with so many children, those on their way counted, is full; a fresh one takes its place.</source>
        <translation>Ein Pool-Account mit so vielen untergeordneten Datensätzen, die unterwegs mitgezählt, ist voll; ein neuer tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Pool assignment</source>
        <translation>Zuteilung im Pool</translation>
    </message>
    <message>
        <source>round_robin: records go to the pool&apos;s accounts in turn. current: all go to one until it is full, then to the next. That limits skew as well, but one lock stays hot.</source>
        <translation>reihum: Datensätze gehen der Reihe nach an die Accounts des Pools. der aktuelle: Alle gehen an einen, bis er voll ist, dann an den nächsten. Das begrenzt die Datenschieflage ebenso, aber eine Sperre bleibt heiß.</translation>
    </message>
    <message>
        <source>Lets workloads of kind redistribution move children from accounts above the skew limit to their pool, down to that limit. Without such a workload it does nothing.</source>
        <translation>Lässt Lasten der Art `redistribution` untergeordnete Datensätze von Accounts oberhalb der Grenze der Datenschieflage in deren Pool umziehen, bis hinab zu dieser Grenze. Ohne eine solche Last bewirkt es nichts.</translation>
    </message>
    <message>
        <source>The off-peak window ends here; what is not moved then waits for the next one.</source>
        <translation>Hier endet das Fenster der ruhigen Stunden; was dann nicht umgezogen ist, wartet auf das nächste.</translation>
    </message>
    <message>
        <source>Window every</source>
        <translation>Fenster alle</translation>
    </message>
    <message>
        <source>The off-peak window comes again after this time; &apos;never&apos;: there is but one.</source>
        <translation>Nach dieser Zeit kommt das Fenster der ruhigen Stunden wieder; &apos;nie&apos;: Es gibt nur eines.</translation>
    </message>
    <message>
        <source>Owners per chunk</source>
        <translation>Besitzer je Paket</translation>
    </message>
    <message>
        <source>Distinct owners among a chunk&apos;s children. Moving a child is an owner change: for each owner the platform checks every child that stays. 1: the job is sorted by owner. (assumed)</source>
        <translation>Verschiedene Besitzer unter den Datensätzen eines Pakets. Ein Umzug ist ein Besitzerwechsel: Für jeden Besitzer prüft die Plattform jeden untergeordneten Datensatz, der bleibt. 1: Der Job ist nach Besitzern sortiert. (angenommen)</translation>
    </message>
    <message>
        <source>Watches rates, waits and holds over a sliding window, and records an alert, with its account, when one passes its threshold.</source>
        <translation>Überwacht Quoten, Wartezeiten und Haltezeiten über ein gleitendes Fenster und gibt Alarm, mit dem Account, wenn eine ihre Schwelle überschreitet.</translation>
    </message>
    <message>
        <source>Lock hold warning</source>
        <translation>Haltezeit, Warnung</translation>
    </message>
    <message>
        <source>p95 time that locks are held that raises a warning.</source>
        <translation>Haltezeit p95 von Sperren, die eine Warnung auslöst.</translation>
    </message>
    <message>
        <source>Lock hold critical</source>
        <translation>Haltezeit, kritisch</translation>
    </message>
    <message>
        <source>p95 time that locks are held that raises a critical alert.</source>
        <translation>Haltezeit p95 von Sperren, die einen kritischen Alarm auslöst.</translation>
    </message>
    <message>
        <source>Lock taken</source>
        <translation>Sperre genommen</translation>
    </message>
    <message>
        <source>at_write: a transaction asks for an account&apos;s lock when it begins to write there. at_start: it asks for all its locks before anything else, as SELECT ... FOR UPDATE at the top of the code does: the same work, longer holds.</source>
        <translation>beim Schreiben: Eine Transaktion verlangt die Sperre eines Accounts, wenn sie dort zu schreiben beginnt. am Anfang: Sie verlangt alle ihre Sperren vor allem anderen, wie SELECT ... FOR UPDATE am Anfang des Codes: dieselbe Arbeit, längere Haltezeiten.</translation>
    </message>
    <message>
        <source>Attempts that clients send in each API window, retries and those included that another limit refuses; the next ones fail with API_LIMIT. What the platform repeats by itself, such as requeued chunks, does not count.</source>
        <translation>Versuche, die Clients in jedem API-Fenster schicken, auch Wiederholungen und solche, die eine andere Grenze abweist; weitere scheitern mit API_LIMIT. Was die Plattform von sich aus wiederholt, etwa zurückgestellte Pakete, zählt nicht.</translation>
    </message>
    <message>
        <source>Records per transaction of the order feed. Bigger batches pay fewer overheads but hold every lock longer. (Salesforce: the scope of Batch Apex.)</source>
        <translation>Datensätze je Transaktion des Auftragsimports. Größere Stapel sparen Grundaufwand, halten aber jede Sperre länger. (Salesforce: der Umfang eines Batchable.)</translation>
    </message>
    <message>
        <source>Batch fill time</source>
        <translation>Stapel-Füllzeit</translation>
    </message>
    <message>
        <source>Orders no longer update their Account; they mark it dirty and an updater catches up later. Shorter locks, at the price of a stale account summary. (Salesforce: platform events, Change Data Capture, scheduled Apex.)</source>
        <translation>Aufträge aktualisieren ihren Account nicht mehr selbst; sie merken ihn vor, und ein Updater holt es später nach. Das verkürzt die Sperren, dafür sind die Account-Summen veraltet. (Salesforce: Platform Events, CDC, geplantes Apex.)</translation>
    </message>
    <message>
        <source>Orders and bulk chunks are acknowledged at once and wait in a queue for a worker. Nobody waits at a screen, at the price of latency and queue depth. (Salesforce: Queueable Apex, platform events.)</source>
        <translation>Aufträge und Bulk-Pakete werden sofort bestätigt und warten in einer Schlange auf einen Arbeiter. Niemand wartet am Bildschirm, dafür steigen Latenz und Länge der Schlange. (Salesforce: Queueable Apex, Platform Events.)</translation>
    </message>
    <message>
        <source>parallel: several chunks of a job at once. serial: one after another. (Salesforce: the concurrency mode of Bulk API.)</source>
        <translation>Parallel: mehrere Pakete eines Jobs zugleich. Seriell: eines nach dem anderen. (Salesforce: der Concurrency Mode der Bulk API.)</translation>
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
        <source>Every control as the scenario was opened.</source>
        <translation>Jeder Regler, wie das Szenario geöffnet wurde.</translation>
    </message>
    <message>
        <source>What shortens locks and spreads retries: batches of 50, decoupled account updates, five attempts with exponential back-off and full jitter, idempotent, a public sharing model.</source>
        <translation>Was Sperren verkürzt und Wiederholungen verteilt: Stapel zu 50, entkoppelte Account-Updates, fünf Versuche mit exponentiellem Back-off und vollem Jitter, idempotent, öffentliches Freigabemodell.</translation>
    </message>
    <message>
        <source>What is often advised first: batches of 200, and trying again at once. Each batch holds its locks many times as long, and who fails comes straight back.</source>
        <translation>Was oft als Erstes geraten wird: Stapel zu 200 und sofort wieder versuchen. Jeder Stapel hält seine Sperren um ein Vielfaches länger, und wer scheitert, kommt gleich zurück.</translation>
    </message>
    <message>
        <source>first advice</source>
        <translation>erster Rat</translation>
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
        <source>as many failures as without, but %1 instead of %2</source>
        <translation>so viele Fehlschläge wie ohne, aber %1 statt %2</translation>
    </message>
    <message>
        <source>%1 orders/s</source>
        <translation>%1 Aufträge/s</translation>
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
    <message>
        <source>either</source>
        <translation>eins genügt</translation>
    </message>
    <message>
        <source>%1; of the mitigations that do the same, either alone would do</source>
        <translation>%1; von den Gegenmaßnahmen, die dasselbe bewirken, genügt eine allein</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: what it buys and what it costs, from %3 to %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: was es bringt und was es kostet, von %3 bis %2</translation>
    </message>
    <message>
        <source>Others that are on do the same: either alone would do.</source>
        <translation>Andere, die an sind, bewirken dasselbe: Eine allein genügt.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
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
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Diagnosis of the time from %1 to %2</source>
        <translation>Diagnose der Zeit von %1 bis %2</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Figures of the whole run</source>
        <translation>Kennzahlen des ganzen Laufs</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>von 0</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{list} and {last}</source>
        <translation>{list} und {last}</translation>
    </message>
    <message>
        <source>{what} is negative</source>
        <translation>{what} ist negativ</translation>
    </message>
    <message>
        <source>{what} is not a time</source>
        <translation>{what} ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>{what} has no unit</source>
        <translation>{what} hat keine Einheit</translation>
    </message>
    <message>
        <source>{what} has the unknown unit {unit}</source>
        <translation>{what} hat die unbekannte Einheit {unit}</translation>
    </message>
    <message>
        <source>{what} has its units out of order</source>
        <translation>{what} hat die Einheiten in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>write larger units first and each once, such as 1h30m</source>
        <translation>größere Einheiten zuerst und jede nur einmal, etwa 1h30m</translation>
    </message>
    <message>
        <source>{what} is too long</source>
        <translation>{what} ist zu lang</translation>
    </message>
    <message>
        <source>{what} is shorter than a nanosecond</source>
        <translation>{what} ist kürzer als eine Nanosekunde</translation>
    </message>
    <message>
        <source>{what} has no unit of time</source>
        <translation>{what} hat keine Zeiteinheit</translation>
    </message>
    <message>
        <source>{what} is not a rate</source>
        <translation>{what} ist keine Rate</translation>
    </message>
    <message>
        <source>{what} is too large</source>
        <translation>{what} ist zu groß</translation>
    </message>
    <message>
        <source>{what} is not a whole number</source>
        <translation>{what} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{what} is out of range</source>
        <translation>{what} liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{what} is not a number</source>
        <translation>{what} ist keine Zahl</translation>
    </message>
    <message>
        <source>{what} is not finite</source>
        <translation>{what} ist nicht endlich</translation>
    </message>
    <message>
        <source>{what} is neither true nor false</source>
        <translation>{what} ist weder true noch false</translation>
    </message>
    <message>
        <source>{what} is not a seed</source>
        <translation>{what} ist kein Startwert für den Zufall</translation>
    </message>
    <message>
        <source>{what} is not one of the choices</source>
        <translation>{what} steht nicht zur Wahl</translation>
    </message>
    <message>
        <source>is not one of the choices</source>
        <translation>steht nicht zur Wahl</translation>
    </message>
    <message>
        <source>has a value of another type</source>
        <translation>hat einen Wert anderer Art</translation>
    </message>
    <message>
        <source>{what} is unknown</source>
        <translation>{what} ist unbekannt</translation>
    </message>
    <message>
        <source>write a time with its unit, such as 250ms, 1.5s or 1h</source>
        <translation>eine Zeit mit Einheit schreiben, etwa 250ms, 1.5s oder 1h</translation>
    </message>
    <message>
        <source>write a number per s, m, h or d, such as 5000/h</source>
        <translation>eine Zahl je s, m, h oder d schreiben, etwa 5000/h</translation>
    </message>
    <message>
        <source>write a whole number, such as 200</source>
        <translation>eine ganze Zahl schreiben, etwa 200</translation>
    </message>
    <message>
        <source>write a number, such as 1.5</source>
        <translation>eine Zahl schreiben, etwa 1.5</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>true oder false schreiben</translation>
    </message>
    <message>
        <source>write a whole number from 0 to 18446744073709551615</source>
        <translation>eine ganze Zahl von 0 bis 18446744073709551615 schreiben</translation>
    </message>
    <message>
        <source>units are ns us ms s m h d</source>
        <translation>Einheiten sind ns us ms s m h d</translation>
    </message>
    <message>
        <source>the longest time is about 106751d; `never` has no end</source>
        <translation>die längste Zeit ist etwa 106751d; `never` hat kein Ende</translation>
    </message>
    <message>
        <source>write 0s or at least 1ns</source>
        <translation>0s oder mindestens 1ns schreiben</translation>
    </message>
    <message>
        <source>the largest number is 9223372036854775807</source>
        <translation>die größte Zahl ist 9223372036854775807</translation>
    </message>
    <message>
        <source>numbers go up to about 1.8e308</source>
        <translation>Zahlen reichen bis etwa 1.8e308</translation>
    </message>
    <message>
        <source>write {from} to {to}</source>
        <translation>{from} bis {to} schreiben</translation>
    </message>
    <message>
        <source>write {from} to {to}, or {word}</source>
        <translation>{from} bis {to} oder {word} schreiben</translation>
    </message>
    <message>
        <source>write at least {least}</source>
        <translation>mindestens {least} schreiben</translation>
    </message>
    <message>
        <source>write at least {least}, or {word}</source>
        <translation>mindestens {least} oder {word} schreiben</translation>
    </message>
    <message>
        <source>choices are {choices}</source>
        <translation>zur Wahl stehen {choices}</translation>
    </message>
    <message>
        <source>did you mean `{guess}`?</source>
        <translation>ist `{guess}` gemeint?</translation>
    </message>
    <message>
        <source>did you mean `{guess}`? choices are {choices}</source>
        <translation>ist `{guess}` gemeint? Zur Wahl stehen {choices}</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>known keys are {keys}</source>
        <translation>bekannte Schlüssel sind {keys}</translation>
    </message>
    <message>
        <source>`lockscope-cli parameters` lists the known ones</source>
        <translation>`lockscope-cli parameters` zählt die bekannten auf</translation>
    </message>
    <message>
        <source>this workload has no single rate</source>
        <translation>diese Last hat keine einzelne Rate</translation>
    </message>
    <message>
        <source>only poisson, constant and bursts have one</source>
        <translation>nur poisson, constant und bursts haben eine</translation>
    </message>
    <message>
        <source>{what} is not a setting</source>
        <translation>{what} ist keine Einstellung</translation>
    </message>
    <message>
        <source>write key=value, such as batch.size=200</source>
        <translation>Schlüssel=Wert schreiben, etwa batch.size=200</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>write it in UTF-8</source>
        <translation>in UTF-8 schreiben</translation>
    </message>
    <message>
        <source>give the scenario a name</source>
        <translation>dem Szenario einen Namen geben</translation>
    </message>
    <message>
        <source>is missing, and workload {workload} does not end by itself</source>
        <translation>fehlt, und die Last {workload} endet nicht von selbst</translation>
    </message>
    <message>
        <source>write how long the run lasts, such as `duration: 1h`</source>
        <translation>schreiben, wie lange der Lauf dauert, etwa `duration: 1h`</translation>
    </message>
    <message>
        <source>{what} is no length of a run</source>
        <translation>{what} ist keine Dauer eines Laufs</translation>
    </message>
    <message>
        <source>write a time above 0s, such as 1h</source>
        <translation>eine Zeit über 0s schreiben, etwa 1h</translation>
    </message>
    <message>
        <source>leaves nothing of the run to measure</source>
        <translation>lässt vom Lauf nichts zu messen übrig</translation>
    </message>
    <message>
        <source>write less than the duration, {duration}</source>
        <translation>weniger als die Dauer schreiben, {duration}</translation>
    </message>
    <message>
        <source>{what} is a word of `targets:`</source>
        <translation>{what} ist ein Wort von `targets:`</translation>
    </message>
    <message>
        <source>choose another id</source>
        <translation>eine andere Kennung wählen</translation>
    </message>
    <message>
        <source>{what} is the id of {entry} too</source>
        <translation>{what} ist auch die Kennung von {entry}</translation>
    </message>
    <message>
        <source>give every entry an id of its own</source>
        <translation>jedem Eintrag eine eigene Kennung geben</translation>
    </message>
    <message>
        <source>{what} is already a member of the group {group}</source>
        <translation>{what} ist schon ein Mitglied der Gruppe {group}</translation>
    </message>
    <message>
        <source>list at least one account, such as `- { id: acme }`</source>
        <translation>mindestens einen Account nennen, etwa `- { id: acme }`</translation>
    </message>
    <message>
        <source>hold more than {limit} accounts in all</source>
        <translation>enthält zusammen mehr als {limit} Accounts</translation>
    </message>
    <message>
        <source>use smaller counts</source>
        <translation>kleinere Anzahlen verwenden</translation>
    </message>
    <message>
        <source>list at least one workload</source>
        <translation>mindestens eine Last nennen</translation>
    </message>
    <message>
        <source>are more than {limit}</source>
        <translation>hat mehr als {limit} Einträge</translation>
    </message>
    <message>
        <source>put like workloads together</source>
        <translation>gleiche Lasten zusammenlegen</translation>
    </message>
    <message>
        <source>{what} is the name of {workload} too</source>
        <translation>{what} ist auch der Name von {workload}</translation>
    </message>
    <message>
        <source>give every workload a name of its own</source>
        <translation>jeder Last einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>name, with the workloads before, more than {limit} accounts</source>
        <translation>nennt, mit den Lasten davor, mehr als {limit} Accounts</translation>
    </message>
    <message>
        <source>use smaller groups or fewer workloads</source>
        <translation>kleinere Gruppen oder weniger Lasten verwenden</translation>
    </message>
    <message>
        <source>put changes of one moment together</source>
        <translation>Änderungen desselben Zeitpunkts zusammenlegen</translation>
    </message>
    <message>
        <source>is earlier than the intervention before it</source>
        <translation>liegt vor dem vorigen Eingriff</translation>
    </message>
    <message>
        <source>list interventions in the order of their times</source>
        <translation>Eingriffe in zeitlicher Reihenfolge nennen</translation>
    </message>
    <message>
        <source>name what changes, such as `set: { batch.size: 50 }`</source>
        <translation>nennen, was sich ändert, etwa `set: { batch.size: 50 }`</translation>
    </message>
    <message>
        <source>leaves each of {slots} slots less than {least}</source>
        <translation>lässt jedem von {slots} Zeitfenstern weniger als {least}</translation>
    </message>
    <message>
        <source>write a longer period or fewer lanes</source>
        <translation>eine längere Periode oder weniger Spuren schreiben</translation>
    </message>
    <message>
        <source>is not after redistribution.from</source>
        <translation>liegt nicht nach redistribution.from</translation>
    </message>
    <message>
        <source>write a later time, or never</source>
        <translation>eine spätere Zeit schreiben, oder `never`</translation>
    </message>
    <message>
        <source>write a short name</source>
        <translation>einen kurzen Namen schreiben</translation>
    </message>
    <message>
        <source>write at most {limit} bytes</source>
        <translation>höchstens {limit} Bytes schreiben</translation>
    </message>
    <message>
        <source>{what} holds a control character</source>
        <translation>{what} enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>write letters, digits, dashes and the like</source>
        <translation>Buchstaben, Ziffern, Striche und dergleichen schreiben</translation>
    </message>
    <message>
        <source>{what} is no moment of the run</source>
        <translation>{what} ist kein Zeitpunkt des Laufs</translation>
    </message>
    <message>
        <source>write a time from the start of the run, such as 20m</source>
        <translation>eine Zeit vom Beginn des Laufs an schreiben, etwa 20m</translation>
    </message>
    <message>
        <source>cannot be set for one workload</source>
        <translation>lässt sich nicht für eine einzelne Last setzen</translation>
    </message>
    <message>
        <source>write it in the scenario&apos;s own `parameters:`</source>
        <translation>unter `parameters:` des Szenarios selbst schreiben</translation>
    </message>
    <message>
        <source>is set twice</source>
        <translation>ist zweimal gesetzt</translation>
    </message>
    <message>
        <source>set it once</source>
        <translation>einmal setzen</translation>
    </message>
    <message>
        <source>is not per second, minute, hour or day</source>
        <translation>gilt weder je Sekunde noch je Minute, Stunde oder Tag</translation>
    </message>
    <message>
        <source>write 5000/h</source>
        <translation>5000/h schreiben</translation>
    </message>
    <message>
        <source>{what} is no distance between bursts</source>
        <translation>{what} ist kein Abstand zwischen Schüben</translation>
    </message>
    <message>
        <source>{what} is no think time</source>
        <translation>{what} ist keine Bedenkzeit</translation>
    </message>
    <message>
        <source>write a time such as 30s</source>
        <translation>eine Zeit wie 30s schreiben</translation>
    </message>
    <message>
        <source>list windows such as `- { from: 0s, to: 1h, rate: 5000/h }`</source>
        <translation>Fenster nennen, etwa `- { from: 0s, to: 1h, rate: 5000/h }`</translation>
    </message>
    <message>
        <source>is not after `from`</source>
        <translation>liegt nicht nach `from`</translation>
    </message>
    <message>
        <source>write a time after {moment}</source>
        <translation>eine Zeit nach {moment} schreiben</translation>
    </message>
    <message>
        <source>begins before the window before it has ended</source>
        <translation>beginnt, bevor das Fenster davor geendet hat</translation>
    </message>
    <message>
        <source>write {moment} or later</source>
        <translation>{moment} oder später schreiben</translation>
    </message>
    <message>
        <source>there is no account {account}</source>
        <translation>es gibt keinen Account {account}</translation>
    </message>
    <message>
        <source>write the id of an entry of `accounts:`</source>
        <translation>die Kennung eines Eintrags von `accounts:` schreiben</translation>
    </message>
    <message>
        <source>name accounts with their weights, such as `{ acme: 1 }`</source>
        <translation>Accounts mit ihren Gewichten nennen, etwa `{ acme: 1 }`</translation>
    </message>
    <message>
        <source>is named twice</source>
        <translation>ist zweimal genannt</translation>
    </message>
    <message>
        <source>name it once</source>
        <translation>einmal nennen</translation>
    </message>
    <message>
        <source>{what} is no weight</source>
        <translation>{what} ist kein Gewicht</translation>
    </message>
    <message>
        <source>write 0, or 1e-9 to 1e9</source>
        <translation>0 schreiben, oder 1e-9 bis 1e9</translation>
    </message>
    <message>
        <source>give every account the weight 0</source>
        <translation>gibt jedem Account das Gewicht 0</translation>
    </message>
    <message>
        <source>give one a weight above 0</source>
        <translation>einem ein Gewicht über 0 geben</translation>
    </message>
    <message>
        <source>{what} is one account, not a group</source>
        <translation>{what} ist ein einzelner Account, keine Gruppe</translation>
    </message>
    <message>
        <source>write `targets: { {account}: 1 }`, or give it a count</source>
        <translation>`targets: { {account}: 1 }` schreiben, oder ihm eine Anzahl (`count:`) geben</translation>
    </message>
    <message>
        <source>{what} is a member of a group</source>
        <translation>{what} ist ein Mitglied einer Gruppe</translation>
    </message>
    <message>
        <source>write the id of an entry with a count</source>
        <translation>die Kennung eines Eintrags mit einer Anzahl (`count:`) schreiben</translation>
    </message>
    <message>
        <source>name the accounts, the hottest first</source>
        <translation>die Accounts nennen, den gefragtesten zuerst</translation>
    </message>
    <message>
        <source>{what} is named twice</source>
        <translation>{what} ist zweimal genannt</translation>
    </message>
    <message>
        <source>name every account once, groups included</source>
        <translation>jeden Account einmal nennen, Gruppen eingeschlossen</translation>
    </message>
    <message>
        <source>needs `process: once`</source>
        <translation>braucht `process: once`</translation>
    </message>
    <message>
        <source>leave it out; the trace says how many records come</source>
        <translation>weglassen; die Aufzeichnung sagt, wie viele Datensätze kommen</translation>
    </message>
    <message>
        <source>leave it out; the rate says how many records come</source>
        <translation>weglassen; die Rate sagt, wie viele Datensätze kommen</translation>
    </message>
    <message>
        <source>cannot stand beside `process: trace`</source>
        <translation>kann nicht neben `process: trace` stehen</translation>
    </message>
    <message>
        <source>leave it out; the rows of the trace name the accounts</source>
        <translation>weglassen; die Zeilen der Aufzeichnung nennen die Accounts</translation>
    </message>
    <message>
        <source>does not fit a job, which starts once</source>
        <translation>passt nicht zu einem Auftrag, der einmal beginnt</translation>
    </message>
    <message>
        <source>write `{ process: once, at: 20m }` and `records:`</source>
        <translation>`{ process: once, at: 20m }` und `records:` schreiben</translation>
    </message>
    <message>
        <source>is only for `kind: account_update`</source>
        <translation>gibt es nur bei `kind: account_update`</translation>
    </message>
    <message>
        <source>leave it out; `kind: owner_change` gives a child to another owner</source>
        <translation>weglassen; `kind: owner_change` gibt einen untergeordneten Datensatz einem anderen Besitzer</translation>
    </message>
    <message>
        <source>{what} is no name of a file</source>
        <translation>{what} ist kein Dateiname</translation>
    </message>
    <message>
        <source>name a CSV file, such as `file: orders.csv`</source>
        <translation>eine CSV-Datei nennen, etwa `file: orders.csv`</translation>
    </message>
    <message>
        <source>has not been read</source>
        <translation>ist nicht gelesen worden</translation>
    </message>
    <message>
        <source>read the rows of the trace</source>
        <translation>die Zeilen der Aufzeichnung lesen</translation>
    </message>
    <message>
        <source>has more than {limit} rows</source>
        <translation>hat mehr als {limit} Zeilen</translation>
    </message>
    <message>
        <source>use a shorter trace</source>
        <translation>eine kürzere Aufzeichnung verwenden</translation>
    </message>
    <message>
        <source>row {row} is at no moment of the run</source>
        <translation>Zeile {row} liegt an keinem Zeitpunkt des Laufs</translation>
    </message>
    <message>
        <source>row {row} is earlier than the row before it</source>
        <translation>Zeile {row} liegt vor der Zeile davor</translation>
    </message>
    <message>
        <source>row {row} has a number of records out of range</source>
        <translation>Zeile {row} hat eine Anzahl von Datensätzen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>row {row} names no account</source>
        <translation>Zeile {row} nennt keinen Account</translation>
    </message>
    <message>
        <source>mend the rows of the trace</source>
        <translation>die Zeilen der Aufzeichnung berichtigen</translation>
    </message>
    <message>
        <source>cannot be opened: {reason}</source>
        <translation>lässt sich nicht öffnen: {reason}</translation>
    </message>
    <message>
        <source>check the name and the permissions</source>
        <translation>Namen und Rechte prüfen</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>lässt sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>is not a plain file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>eine Datei nennen</translation>
    </message>
    <message>
        <source>is longer than {limit} MiB</source>
        <translation>ist länger als {limit} MiB</translation>
    </message>
    <message>
        <source>use a shorter one</source>
        <translation>eine kürzere verwenden</translation>
    </message>
    <message>
        <source>cannot be written: {reason}</source>
        <translation>lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>choose another name, or allow writing</source>
        <translation>einen anderen Namen wählen oder das Schreiben erlauben</translation>
    </message>
    <message>
        <source>check that its folder exists and may be written to</source>
        <translation>prüfen, ob es den Ordner gibt und ob man darin schreiben darf</translation>
    </message>
    <message>
        <source>the old content, if any, is untouched</source>
        <translation>der alte Inhalt, wenn es einen gab, ist unberührt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Gerät</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>use groups of accounts (`count:`)</source>
        <translation>Gruppen von Accounts verwenden (`count:`)</translation>
    </message>
    <message>
        <source>is UTF-16 text</source>
        <translation>ist Text in UTF-16</translation>
    </message>
    <message>
        <source>is UTF-32 text</source>
        <translation>ist Text in UTF-32</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>in UTF-8 speichern</translation>
    </message>
    <message>
        <source>the byte {byte} is not text</source>
        <translation>das Byte {byte} ist kein Text</translation>
    </message>
    <message>
        <source>a scenario is a YAML file; write such a character as an escape</source>
        <translation>ein Szenario ist eine YAML-Datei; ein solches Zeichen als Escape-Folge schreiben</translation>
    </message>
    <message>
        <source>holds {marks} brackets, commas and colons</source>
        <translation>enthält {marks} Klammern, Kommas und Doppelpunkte</translation>
    </message>
    <message>
        <source>{limit} are enough for any scenario</source>
        <translation>{limit} genügen für jedes Szenario</translation>
    </message>
    <message>
        <source>a second document begins</source>
        <translation>ein zweites Dokument beginnt</translation>
    </message>
    <message>
        <source>write one scenario to a file</source>
        <translation>ein Szenario je Datei schreiben</translation>
    </message>
    <message>
        <source>aliases are not read</source>
        <translation>Aliase werden nicht gelesen</translation>
    </message>
    <message>
        <source>write the value itself</source>
        <translation>den Wert selbst schreiben</translation>
    </message>
    <message>
        <source>anchors are not read</source>
        <translation>Anker werden nicht gelesen</translation>
    </message>
    <message>
        <source>leave `&amp;...` out</source>
        <translation>`&amp;...` weglassen</translation>
    </message>
    <message>
        <source>the tag {tag} is not read</source>
        <translation>die Typangabe {tag} wird nicht gelesen</translation>
    </message>
    <message>
        <source>leave `!...` out</source>
        <translation>`!...` weglassen</translation>
    </message>
    <message>
        <source>the quoted text has no end</source>
        <translation>der Text in Anführungszeichen endet nicht</translation>
    </message>
    <message>
        <source>close the quotation marks</source>
        <translation>die Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>the file holds more than {limit} values</source>
        <translation>die Datei enthält mehr als {limit} Werte</translation>
    </message>
    <message>
        <source>the key is empty</source>
        <translation>der Schlüssel ist leer</translation>
    </message>
    <message>
        <source>write a name before the colon</source>
        <translation>einen Namen vor den Doppelpunkt schreiben</translation>
    </message>
    <message>
        <source>the key is a list or a map</source>
        <translation>der Schlüssel ist eine Liste oder eine Zuordnung</translation>
    </message>
    <message>
        <source>the file nests deeper than {limit} levels</source>
        <translation>die Datei ist tiefer als {limit} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>a scenario needs no more than five</source>
        <translation>ein Szenario braucht nicht mehr als fünf</translation>
    </message>
    <message>
        <source>is already at line {line}</source>
        <translation>steht schon in Zeile {line}</translation>
    </message>
    <message>
        <source>write it once</source>
        <translation>einmal schreiben</translation>
    </message>
    <message>
        <source>is not YAML: {reason}</source>
        <translation>ist kein YAML: {reason}</translation>
    </message>
    <message>
        <source>put a text that holds `: ` in quotes, and indent neighbours alike</source>
        <translation>einen Text mit `: ` darin in Anführungszeichen setzen und Nachbarn gleich weit einrücken</translation>
    </message>
    <message>
        <source>close the bracket, and put commas between its items</source>
        <translation>die Klammer schließen und Kommas zwischen ihre Einträge setzen</translation>
    </message>
    <message>
        <source>see this line and the one before</source>
        <translation>diese Zeile und die davor ansehen</translation>
    </message>
    <message>
        <source>indent with spaces, not with tabs</source>
        <translation>mit Leerzeichen einrücken, nicht mit Tabulatoren</translation>
    </message>
    <message>
        <source>cannot be parsed: {reason}</source>
        <translation>lässt sich nicht auswerten: {reason}</translation>
    </message>
    <message>
        <source>simplify the file</source>
        <translation>die Datei vereinfachen</translation>
    </message>
    <message>
        <source>is a single value</source>
        <translation>ist ein einzelner Wert</translation>
    </message>
    <message>
        <source>is a list</source>
        <translation>ist eine Liste</translation>
    </message>
    <message>
        <source>is a map</source>
        <translation>ist eine Zuordnung</translation>
    </message>
    <message>
        <source>has more errors than these {limit}</source>
        <translation>hat mehr Fehler als diese {limit}</translation>
    </message>
    <message>
        <source>mend them and check again</source>
        <translation>sie berichtigen und erneut prüfen</translation>
    </message>
    <message>
        <source>write a map with the keys {keys}</source>
        <translation>eine Zuordnung mit den Schlüsseln {keys} schreiben</translation>
    </message>
    <message>
        <source>write {example}</source>
        <translation>`{example}` schreiben</translation>
    </message>
    <message>
        <source>write {example} (the stream the bursts come on top of)</source>
        <translation>`{example}` schreiben (den Strom, zu dem die Schübe hinzukommen)</translation>
    </message>
    <message>
        <source>write a value, or leave the key out (the text `null` needs quotes)</source>
        <translation>einen Wert schreiben oder den Schlüssel weglassen (der Text `null` braucht Anführungszeichen)</translation>
    </message>
    <message>
        <source>write a single value</source>
        <translation>einen einzelnen Wert schreiben</translation>
    </message>
    <message>
        <source>write a list such as {example}</source>
        <translation>eine Liste schreiben, etwa `{example}`</translation>
    </message>
    <message>
        <source>write {example}, { uniform: GROUP } or { zipf: { ... } }</source>
        <translation>`{example}`, `{ uniform: GROUP }` oder `{ zipf: { ... } }` schreiben</translation>
    </message>
    <message>
        <source>cannot stand beside another choice of targets</source>
        <translation>kann nicht neben einer anderen Wahl der Ziele stehen</translation>
    </message>
    <message>
        <source>write either zipf, or uniform, or weights of accounts</source>
        <translation>entweder zipf oder uniform oder Gewichte von Accounts schreiben</translation>
    </message>
    <message>
        <source>write key: value pairs, such as `batch.size: 50`</source>
        <translation>Paare der Form Schlüssel: Wert schreiben, etwa `batch.size: 50`</translation>
    </message>
    <message>
        <source>is not set here</source>
        <translation>wird nicht hier gesetzt</translation>
    </message>
    <message>
        <source>write it where the workload or the account is described</source>
        <translation>dort schreiben, wo die Last oder der Account beschrieben ist</translation>
    </message>
    <message>
        <source>is not a scenario</source>
        <translation>ist kein Szenario</translation>
    </message>
    <message>
        <source>a scenario begins with `lockscope: 1`; see `lockscope-cli examples`</source>
        <translation>ein Szenario beginnt mit `lockscope: 1`; siehe `lockscope-cli examples`</translation>
    </message>
    <message>
        <source>write lockscope: 1 at the top</source>
        <translation>an den Anfang lockscope: 1 schreiben</translation>
    </message>
    <message>
        <source>{what} is not a version this program reads</source>
        <translation>{what} ist keine Version, die dieses Programm liest</translation>
    </message>
    <message>
        <source>write lockscope: 1</source>
        <translation>lockscope: 1 schreiben</translation>
    </message>
    <message>
        <source>{file} {problem}</source>
        <translation>{file} {problem}</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>das Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>end the value with a quote</source>
        <translation>den Wert mit einem Anführungszeichen beenden</translation>
    </message>
    <message>
        <source>a trace is a CSV file in UTF-8</source>
        <translation>eine Aufzeichnung ist eine CSV-Datei in UTF-8</translation>
    </message>
    <message>
        <source>a value is longer than {limit} bytes</source>
        <translation>ein Wert ist länger als {limit} Bytes</translation>
    </message>
    <message>
        <source>close its quote, if it has one</source>
        <translation>sein Anführungszeichen schließen, wenn er eines hat</translation>
    </message>
    <message>
        <source>a quote stands inside a value</source>
        <translation>ein Anführungszeichen steht in einem Wert</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>put the whole value in quotes, and double those inside</source>
        <translation>den ganzen Wert in Anführungszeichen setzen und die darin verdoppeln</translation>
    </message>
    <message>
        <source>there are more than {limit} lines</source>
        <translation>es sind mehr als {limit} Zeilen</translation>
    </message>
    <message>
        <source>a row has more than {limit} values</source>
        <translation>eine Zeile hat mehr als {limit} Werte</translation>
    </message>
    <message>
        <source>write time,account,records</source>
        <translation>time,account,records schreiben</translation>
    </message>
    <message>
        <source>begin the file with the line time,account,records (commas between them)</source>
        <translation>die Datei mit der Zeile time,account,records beginnen (Kommas dazwischen)</translation>
    </message>
    <message>
        <source>write time,account,records, such as 1.5s,acme,1</source>
        <translation>time,account,records schreiben, etwa 1.5s,acme,1</translation>
    </message>
    <message>
        <source>text that is not UTF-8</source>
        <translation>Text, der nicht in UTF-8 ist,</translation>
    </message>
    <message>
        <source>write seconds, such as 12.5, or a time with its unit</source>
        <translation>Sekunden schreiben, etwa 12.5, oder eine Zeit mit Einheit</translation>
    </message>
    <message>
        <source>the run begins at 0</source>
        <translation>der Lauf beginnt bei 0</translation>
    </message>
    <message>
        <source>{what} is no time</source>
        <translation>{what} ist keine Zeit</translation>
    </message>
    <message>
        <source>the header is missing</source>
        <translation>die Kopfzeile fehlt</translation>
    </message>
    <message>
        <source>{what} is no header of a trace</source>
        <translation>{what} ist keine Kopfzeile einer Aufzeichnung</translation>
    </message>
    <message>
        <source>the row has {count} of 3 values</source>
        <translation>die Zeile hat {count} von 3 Werten</translation>
    </message>
    <message>
        <source>there are more than {limit} rows</source>
        <translation>es sind mehr als {limit} Zeilen</translation>
    </message>
    <message>
        <source>use a shorter trace; the limit is for all traces of a scenario together</source>
        <translation>eine kürzere Aufzeichnung verwenden; die Grenze gilt für alle Aufzeichnungen eines Szenarios zusammen</translation>
    </message>
    <message>
        <source>{what} is earlier than a row before it, at {moment}</source>
        <translation>{what} liegt vor einer Zeile davor, bei {moment}</translation>
    </message>
    <message>
        <source>sort the rows by time</source>
        <translation>die Zeilen nach der Zeit ordnen</translation>
    </message>
    <message>
        <source>{what} is a group of {count} accounts</source>
        <translation>{what} ist eine Gruppe von {count} Accounts</translation>
    </message>
    <message>
        <source>name one of them, such as {member}</source>
        <translation>einen davon nennen, etwa {member}</translation>
    </message>
    <message>
        <source>write the id of an account</source>
        <translation>die Kennung eines Accounts schreiben</translation>
    </message>
    <message>
        <source>write the id of an account of the scenario</source>
        <translation>die Kennung eines Accounts des Szenarios schreiben</translation>
    </message>
    <message>
        <source>the group has {first} to {last}</source>
        <translation>die Gruppe hat {first} bis {last}</translation>
    </message>
    <message>
        <source>write a whole number from 1 to {limit}</source>
        <translation>eine ganze Zahl von 1 bis {limit} schreiben</translation>
    </message>
    <message>
        <source>{what} is no number of records</source>
        <translation>{what} ist keine Anzahl von Datensätzen</translation>
    </message>
    <message>
        <source>the trace is empty</source>
        <translation>die Aufzeichnung ist leer</translation>
    </message>
    <message>
        <source>the trace has a header and no rows</source>
        <translation>die Aufzeichnung hat eine Kopfzeile und keine Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more errors</source>
        <translation>
            <numerusform>und {n} weiterer Fehler</numerusform>
            <numerusform>und {n} weitere Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and at least {n} more errors</source>
        <translation>
            <numerusform>und mindestens {n} weiterer Fehler</numerusform>
            <numerusform>und mindestens {n} weitere Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>mend these and check again</source>
        <translation>diese berichtigen und erneut prüfen</translation>
    </message>
    <message>
        <source>there is nothing to explain: no attempt failed in this run</source>
        <translation>es gibt nichts zu erklären: in diesem Lauf ist kein Versuch gescheitert</translation>
    </message>
    <message>
        <source>a scenario or a --set that makes attempts fail</source>
        <translation>ein Szenario oder ein --set, das Versuche scheitern lässt</translation>
    </message>
    <message numerus="yes">
        <source>there is no failure {failure}: only {n} attempts failed in this run</source>
        <translation>
            <numerusform>es gibt keinen Fehlschlag {failure}: in diesem Lauf ist nur {n} Versuch gescheitert</numerusform>
            <numerusform>es gibt keinen Fehlschlag {failure}: in diesem Lauf sind nur {n} Versuche gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>a number from 1 to {last}</source>
        <translation>eine Zahl von 1 bis {last}</translation>
    </message>
    <message>
        <source>failures are counted from 1</source>
        <translation>Fehlschläge werden ab 1 gezählt</translation>
    </message>
    <message>
        <source>a whole number from 1 on</source>
        <translation>eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>the search was stopped</source>
        <translation>die Suche wurde abgebrochen</translation>
    </message>
    <message>
        <source>search again</source>
        <translation>erneut suchen</translation>
    </message>
    <message numerus="yes">
        <source>batch of {n} orders</source>
        <translation>
            <numerusform>Auftrag</numerusform>
            <numerusform>Stapel von {n} Aufträgen</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>bulk chunk of {n} records</source>
        <translation>
            <numerusform>Bulk-Paket</numerusform>
            <numerusform>Bulk-Paket mit {n} Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move of {n} children</source>
        <translation>
            <numerusform>Umverteilung</numerusform>
            <numerusform>Umzug von {n} Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>parent updater</source>
        <translation>Account-Updater</translation>
    </message>
    <message>
        <source>{scenario}: failure {failure}, seed {seed}</source>
        <translation>{scenario}: Fehlschlag {failure}, Seed {seed}</translation>
    </message>
    <message>
        <source>{what} #{serial}</source>
        <translation>{what} #{serial}</translation>
    </message>
    <message>
        <source>{what} #{serial} ({workload})</source>
        <translation>{what} #{serial} ({workload})</translation>
    </message>
    <message>
        <source>{what} #{serial} ({workload}, attempt {attempt})</source>
        <translation>{what} #{serial} ({workload}, Versuch {attempt})</translation>
    </message>
    <message>
        <source>At {time} {who} was refused with {cause}.</source>
        <translation>Bei {time} abgewiesen: {who}, mit {cause}.</translation>
    </message>
    <message>
        <source>At {time} {who} failed with {cause} after {length}.</source>
        <translation>Bei {time} gescheitert: {who}, nach {length} mit {cause}.</translation>
    </message>
    <message>
        <source>At {time} {who} failed with {cause} after {length} at {account}.</source>
        <translation>Bei {time} gescheitert: {who}, nach {length} an {account} mit {cause}.</translation>
    </message>
    <message>
        <source>intake queue</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>Grundaufwand</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>sharing checks</source>
        <translation>Freigabeprüfungen</translation>
    </message>
    <message numerus="yes">
        <source>sharing checks over {n} children</source>
        <translation>
            <numerusform>Freigabeprüfungen über {n} untergeordneten Datensatz</numerusform>
            <numerusform>Freigabeprüfungen über {n} untergeordnete Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>account touch</source>
        <translation>Account-Berührung</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>other work</source>
        <translation>andere Arbeit</translation>
    </message>
    <message>
        <source>{what} {length}</source>
        <translation>{what} {length}</translation>
    </message>
    <message>
        <source>{parts}, {next}</source>
        <translation>{parts}, {next}</translation>
    </message>
    <message>
        <source>It spent {length} outside of lock queues: {parts}.</source>
        <translation>Sie verbrachte {length} außerhalb von Sperrschlangen: {parts}.</translation>
    </message>
    <message>
        <source>It spent about {length} outside of lock queues: {parts}.</source>
        <translation>Sie verbrachte etwa {length} außerhalb von Sperrschlangen: {parts}.</translation>
    </message>
    <message>
        <source>It waited {length} for {account}.</source>
        <translation>Sie wartete {length} auf {account}.</translation>
    </message>
    <message>
        <source>It waited {length} for {account}, which was held:</source>
        <translation>Sie wartete {length} auf {account}, gehalten:</translation>
    </message>
    <message>
        <source>It waited {length} for {account}, held by one who waited for it in turn: a deadlock.</source>
        <translation>Sie wartete {length} auf {account}, gehalten von einer, die ihrerseits auf sie wartete: ein Deadlock.</translation>
    </message>
    <message>
        <source>It waited {length} for {account}; the chain goes on.</source>
        <translation>Sie wartete {length} auf {account}; die Kette geht weiter.</translation>
    </message>
    <message>
        <source>{length} nobody held it</source>
        <translation>{length} von niemandem</translation>
    </message>
    <message>
        <source>{length} by {who}</source>
        <translation>{length} von: {who}</translation>
    </message>
    <message>
        <source>{length} by {who}: {work}</source>
        <translation>{length} von: {who}: {work}</translation>
    </message>
    <message>
        <source>{length} by {who}: about {work}</source>
        <translation>{length} von: {who}: etwa {work}</translation>
    </message>
    <message>
        <source>{held} ({length} of it on other accounts)</source>
        <translation>{held} ({length} davon an anderen Accounts)</translation>
    </message>
    <message>
        <source>{held}; it waited itself for {length}</source>
        <translation>{held}; sie wartete selbst {length}</translation>
    </message>
    <message numerus="yes">
        <source>{length} by {n} others</source>
        <translation>
            <numerusform>{length} von {n} anderen</numerusform>
            <numerusform>{length} von {n} anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{length} by {n} others: {work}</source>
        <translation>
            <numerusform>{length} von {n} anderen: {work}</numerusform>
            <numerusform>{length} von {n} anderen: {work}</numerusform>
        </translation>
    </message>
    <message>
        <source>{held}; they waited themselves for {length}</source>
        <translation>{held}; sie warteten selbst {length}</translation>
    </message>
    <message>
        <source>In all it waited behind {parts}.</source>
        <translation>Insgesamt wartete sie hinter: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>{workload} for {length} ({n} holds)</source>
        <translation>
            <numerusform>{workload} {length} ({n}-mal gehalten)</numerusform>
            <numerusform>{workload} {length} ({n}-mal gehalten)</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Its client gave up after {length}; the server did not notice.</source>
        <translation>Ihr Client gab nach {length} auf; der Server merkte es nicht.</translation>
    </message>
    <message>
        <source>The {calls} calls of the window from {from} to {to} were used up. Locks have no part in it.</source>
        <translation>Die {calls} Aufrufe des Fensters von {from} bis {to} waren verbraucht. Sperren haben keinen Anteil daran.</translation>
    </message>
    <message>
        <source>The intake queue was full.</source>
        <translation>Die Schlange der Annahme war voll.</translation>
    </message>
    <message numerus="yes">
        <source>{n} requests were long-running at that moment; the limit is {limit}.</source>
        <translation>
            <numerusform>{n} Anfrage war in diesem Moment langlaufend; die Grenze ist {limit}.</numerusform>
            <numerusform>{n} Anfragen waren in diesem Moment langlaufend; die Grenze ist {limit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}, for {length}</source>
        <translation>{who}, seit {length}</translation>
    </message>
    <message>
        <source>{who}, for {length}: {work}</source>
        <translation>{who}, seit {length}: {work}</translation>
    </message>
    <message>
        <source>{work}; waited {length} for {account}</source>
        <translation>{work}; wartete {length} auf {account}</translation>
    </message>
    <message>
        <source>{work}; waited {length} for {account}, most of it ({longest}) behind {who}</source>
        <translation>{work}; wartete {length} auf {account}, das meiste davon ({longest}) hinter: {who}</translation>
    </message>
    <message>
        <source>The circle:</source>
        <translation>Der Kreis:</translation>
    </message>
    <message>
        <source>A circle: {links}.</source>
        <translation>Ein Kreis: {links}.</translation>
    </message>
    <message>
        <source>{who} waited since {since} for {account}, held by #{serial}</source>
        <translation>{who} wartete seit {since} auf {account}, gehalten von #{serial}</translation>
    </message>
    <message numerus="yes">
        <source>Inevitable from {at} on: when it asked for the lock, the {n} before it already needed longer than it could wait.</source>
        <translation>
            <numerusform>Unvermeidlich ab {at}: als sie die Sperre verlangte, brauchte die eine vor ihr schon länger, als sie warten konnte.</numerusform>
            <numerusform>Unvermeidlich ab {at}: als sie die Sperre verlangte, brauchten die {n} vor ihr schon länger, als sie warten konnte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inevitable from {at} on: the lock was free, but it did not look.</source>
        <translation>Unvermeidlich ab {at}: die Sperre war frei, aber sie sah nicht nach.</translation>
    </message>
    <message>
        <source>Inevitable from {at} on: {who}, who had asked later, got the lock.</source>
        <translation>Unvermeidlich ab {at}: {who} hatte später gefragt und bekam die Sperre.</translation>
    </message>
    <message>
        <source>Inevitable from {at} on: {who}, holding the lock, began to wait for {account}.</source>
        <translation>Unvermeidlich ab {at}: {who} hielt die Sperre und begann, auf {account} zu warten.</translation>
    </message>
    <message>
        <source>Inevitable from {at} on: it asked for the lock that closed the circle.</source>
        <translation>Unvermeidlich ab {at}: sie verlangte die Sperre, die den Kreis schloss.</translation>
    </message>
    <message>
        <source>Inevitable from {at} on: the limit on long-running requests was reached.</source>
        <translation>Unvermeidlich ab {at}: die Grenze für langlaufende Anfragen war erreicht.</translation>
    </message>
    <message>
        <source>Inevitable from {at} on: what was left of its own work took longer than its client&apos;s patience.</source>
        <translation>Unvermeidlich ab {at}: was an eigener Arbeit blieb, dauerte länger als die Geduld ihres Clients.</translation>
    </message>
    <message>
        <source>It was refused as it arrived; there was nothing to avert.</source>
        <translation>Sie wurde bei der Ankunft abgewiesen; da war nichts abzuwenden.</translation>
    </message>
    <message numerus="yes">
        <source>{share} of the {n} failed attempts had waited for a lock or were refused because others did</source>
        <translation>
            <numerusform>{share} des einen gescheiterten Versuchs hatten auf eine Sperre gewartet oder wurden abgewiesen, weil andere es taten</numerusform>
            <numerusform>{share} der {n} gescheiterten Versuche hatten auf eine Sperre gewartet oder wurden abgewiesen, weil andere es taten</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} of the time at locks was waiting, {work} was work; the longest wait was {longest}</source>
        <translation>{waiting} der Zeit an Sperren war Warten, {work} war Arbeit; die längste Sperrwartezeit war {longest}</translation>
    </message>
    <message>
        <source>the busiest lock was held {share} of the time</source>
        <translation>die gefragteste Sperre war {share} der Zeit belegt</translation>
    </message>
    <message>
        <source>{account} has {failures} of the failures and {load} of the load</source>
        <translation>{account} hat {failures} der Fehlschläge und {load} der Last</translation>
    </message>
    <message>
        <source>{account} has {failures} of the failures and {load} of the load; the worst 1 % of the accounts have {top} of them</source>
        <translation>{account} hat {failures} der Fehlschläge und {load} der Last; das eine Prozent der Accounts mit den meisten Fehlschlägen hat {top} davon</translation>
    </message>
    <message>
        <source>failures come when the queues are long (correlation {correlation})</source>
        <translation>Fehlschläge kommen, wenn die Schlangen lang sind (Korrelation {correlation})</translation>
    </message>
    <message>
        <source>failures come whether or not the queues are long (correlation {correlation})</source>
        <translation>Fehlschläge kommen, ob die Schlangen lang sind oder nicht (Korrelation {correlation})</translation>
    </message>
    <message>
        <source>failures come with the peaks of the load (correlation {correlation})</source>
        <translation>Fehlschläge kommen mit den Spitzen der Last (Korrelation {correlation})</translation>
    </message>
    <message numerus="yes">
        <source>{n} were refused while requests that waited for locks filled the limit on long-running ones</source>
        <translation>
            <numerusform>{n} wurde abgewiesen, während Anfragen, die auf Sperren warteten, die Grenze für langlaufende füllten</numerusform>
            <numerusform>{n} wurden abgewiesen, während Anfragen, die auf Sperren warteten, die Grenze für langlaufende füllten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were refused although nobody waited long for a lock: the work itself is long</source>
        <translation>
            <numerusform>{n} wurde abgewiesen, obwohl niemand lange auf eine Sperre wartete: die Arbeit selbst ist lang</numerusform>
            <numerusform>{n} wurden abgewiesen, obwohl niemand lange auf eine Sperre wartete: die Arbeit selbst ist lang</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} committed in part and {deadlocks} ended in a deadlock: transactions that wait for one account keep others locked</source>
        <translation>{part} zum Teil geschrieben, {deadlocks} in einem Deadlock geendet: Transaktionen, die auf einen Account warten, halten andere gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>{share} of the attempts were retries, {each} for each success; {n} records were written twice</source>
        <translation>
            <numerusform>{share} der Versuche waren Wiederholungen, {each} je Erfolg; {n} Datensatz wurde doppelt geschrieben</numerusform>
            <numerusform>{share} der Versuche waren Wiederholungen, {each} je Erfolg; {n} Datensätze wurden doppelt geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no limit on API calls</source>
        <translation>es gibt keine Grenze für API-Aufrufe</translation>
    </message>
    <message>
        <source>no call was refused for the limit on API calls</source>
        <translation>kein Aufruf wurde wegen der Grenze für API-Aufrufe abgewiesen</translation>
    </message>
    <message numerus="yes">
        <source>{share} of the {n} failed attempts were refused for the limit on API calls, before they came to any lock</source>
        <translation>
            <numerusform>{share} des einen gescheiterten Versuchs wurden wegen der Grenze für API-Aufrufe abgewiesen, vor jeder Sperre</numerusform>
            <numerusform>{share} der {n} gescheiterten Versuche wurden wegen der Grenze für API-Aufrufe abgewiesen, vor jeder Sperre</numerusform>
        </translation>
    </message>
    <message>
        <source>the failures are spread over the accounts as evenly as the load</source>
        <translation>die Fehlschläge verteilen sich so gleichmäßig auf die Accounts wie die Last</translation>
    </message>
    <message>
        <source>the failures are spread over the accounts otherwise than the load</source>
        <translation>die Fehlschläge verteilen sich anders auf die Accounts als die Last</translation>
    </message>
    <message>
        <source>no account in use has more than {limit} children</source>
        <translation>kein verwendeter Account hat mehr als {limit} untergeordnete Datensätze</translation>
    </message>
    <message>
        <source>{account} has {children} children, more than {limit}</source>
        <translation>{account} hat {children} untergeordnete Datensätze, mehr als {limit}</translation>
    </message>
    <message>
        <source>{count} accounts have more than {limit} children, {account} most: {children}</source>
        <translation>{count} Accounts haben mehr als {limit} untergeordnete Datensätze, am meisten {account}: {children}</translation>
    </message>
    <message>
        <source>{share} of the hold time of skewed accounts is work that grows with their children</source>
        <translation>{share} der Haltezeit von Accounts mit Datenschieflage ist Arbeit, die mit deren untergeordneten Datensätzen wächst</translation>
    </message>
    <message>
        <source>{share} of the hold time of skewed accounts and {waited} of what others waited for anywhere is work that grows with their children</source>
        <translation>{share} der Haltezeit von Accounts mit Datenschieflage und {waited} dessen, worauf andere irgendwo warteten, ist Arbeit, die mit deren untergeordneten Datensätzen wächst</translation>
    </message>
    <message>
        <source>a lock of a skewed account is held {times} times as long as others</source>
        <translation>die Sperre eines Accounts mit Datenschieflage wird {times}-mal so lange gehalten wie andere</translation>
    </message>
    <message>
        <source>skewed accounts are slow without a queue: {share} of the time at their locks was waiting</source>
        <translation>Accounts mit Datenschieflage sind langsam auch ohne Schlange: {share} der Zeit an ihren Sperren war Warten</translation>
    </message>
    <message>
        <source>a queue before the lock takes what comes at once</source>
        <translation>eine Schlange vor der Sperre nimmt auf, was auf einmal kommt</translation>
    </message>
    <message>
        <source>with the index the work no longer grows with the children</source>
        <translation>mit dem Index wächst die Arbeit nicht mehr mit den untergeordneten Datensätzen</translation>
    </message>
    <message>
        <source>without sharing checks an owner change costs the same on every account</source>
        <translation>ohne Freigabeprüfungen kostet ein Besitzerwechsel an jedem Account gleich viel</translation>
    </message>
    <message>
        <source>new records go to accounts that are still small</source>
        <translation>neue Datensätze gehen an Accounts, die noch klein sind</translation>
    </message>
    <message>
        <source>children move off the skewed account at night</source>
        <translation>untergeordnete Datensätze ziehen nachts vom überladenen Account um</translation>
    </message>
    <message>
        <source>more records in a call, fewer calls</source>
        <translation>mehr Datensätze je Aufruf, weniger Aufrufe</translation>
    </message>
    <message>
        <source>every retry is another call</source>
        <translation>jede Wiederholung ist ein weiterer Aufruf</translation>
    </message>
    <message>
        <source>the limit itself: a larger allowance</source>
        <translation>die Grenze selbst: ein größeres Kontingent</translation>
    </message>
    <message>
        <source>locks taken in one order cannot form a circle</source>
        <translation>Sperren, die in einer Reihenfolge genommen werden, können keinen Kreis bilden</translation>
    </message>
    <message>
        <source>a transaction of one account cannot deadlock</source>
        <translation>eine Transaktion mit einem einzigen Account kann in keinen Deadlock geraten</translation>
    </message>
    <message>
        <source>sharing checks are {share} of what others waited for</source>
        <translation>Freigabeprüfungen sind {share} dessen, worauf andere warteten</translation>
    </message>
    <message>
        <source>updating the account is {share} of what others waited for</source>
        <translation>das Aktualisieren des Accounts ist {share} dessen, worauf andere warteten</translation>
    </message>
    <message>
        <source>inserts and triggers are {share} of what others waited for</source>
        <translation>Einfügen und Trigger sind {share} dessen, worauf andere warteten</translation>
    </message>
    <message>
        <source>smaller batches hold the lock for a shorter time</source>
        <translation>kleinere Stapel halten die Sperre kürzer</translation>
    </message>
    <message>
        <source>{share} of the attempts are retries</source>
        <translation>{share} der Versuche sind Wiederholungen</translation>
    </message>
    <message>
        <source>retries that come together wait together</source>
        <translation>Wiederholungen, die zusammen kommen, warten zusammen</translation>
    </message>
    <message>
        <source>a retry of what did commit needs no lock</source>
        <translation>die Wiederholung von etwas schon Geschriebenem braucht keine Sperre</translation>
    </message>
    <message>
        <source>A and B do equally well.</source>
        <translation>A und B schneiden gleich gut ab.</translation>
    </message>
    <message>
        <source>A and B do about equally well.</source>
        <translation>A und B schneiden etwa gleich gut ab.</translation>
    </message>
    <message>
        <source>{better} does better than {other}: it {gain}.</source>
        <translation>{better} schneidet besser ab als {other}: {better} {gain}.</translation>
    </message>
    <message>
        <source>{better} does better than {other}: it {gain}; the price: {price}.</source>
        <translation>{better} schneidet besser ab als {other}: {better} {gain}; der Preis: {price}.</translation>
    </message>
    <message>
        <source>serves more</source>
        <translation>bedient mehr</translation>
    </message>
    <message>
        <source>fails {these} instead of {those} of its records</source>
        <translation>lässt {these} statt {those} der Datensätze scheitern</translation>
    </message>
    <message>
        <source>more failed records ({these} instead of {those})</source>
        <translation>mehr gescheiterte Datensätze ({these} statt {those})</translation>
    </message>
    <message>
        <source>commits {these} instead of {those} records a second</source>
        <translation>schreibt {these} statt {those} Datensätze je Sekunde</translation>
    </message>
    <message>
        <source>less throughput ({these} instead of {those} a second)</source>
        <translation>weniger Durchsatz ({these} statt {those} je Sekunde)</translation>
    </message>
    <message>
        <source>waits {these} instead of {those} for a lock at p95</source>
        <translation>wartet {these} statt {those} auf eine Sperre (p95)</translation>
    </message>
    <message>
        <source>longer lock waits ({these} instead of {those} at p95)</source>
        <translation>längere Sperrwartezeiten ({these} statt {those} bei p95)</translation>
    </message>
    <message>
        <source>has a record through in {these} instead of {those} at p95</source>
        <translation>bringt einen Datensatz in {these} statt {those} durch (p95)</translation>
    </message>
    <message>
        <source>more latency ({these} instead of {those} at p95)</source>
        <translation>mehr Latenz ({these} statt {those} bei p95)</translation>
    </message>
    <message>
        <source>has account summaries {these} instead of {those} old at p95</source>
        <translation>hat Account-Summen, die {these} statt {those} alt sind (p95)</translation>
    </message>
    <message>
        <source>stale account summaries ({these} at p95)</source>
        <translation>veraltete Account-Summen ({these} bei p95)</translation>
    </message>
    <message>
        <source>makes {these} instead of {those} retries for each success</source>
        <translation>macht {these} statt {those} Wiederholungen je Erfolg</translation>
    </message>
    <message>
        <source>more retries ({these} instead of {those} for each success)</source>
        <translation>mehr Wiederholungen ({these} statt {those} je Erfolg)</translation>
    </message>
    <message>
        <source>writes {these} instead of {those} duplicates</source>
        <translation>schreibt {these} statt {those} Duplikate</translation>
    </message>
    <message>
        <source>duplicates ({these} instead of {those})</source>
        <translation>Duplikate ({these} statt {those})</translation>
    </message>
    <message>
        <source>no such file, and no built-in example of that name</source>
        <translation>keine solche Datei, und kein eingebautes Beispiel dieses Namens</translation>
    </message>
    <message>
        <source>`lockscope-cli examples` lists the examples</source>
        <translation>`lockscope-cli examples` zählt die Beispiele auf</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>keep the best of them</source>
        <translation>die besten davon behalten</translation>
    </message>
    <message>
        <source>{account} has {children} children, more than {limit}, but nobody asked for its lock</source>
        <translation>{account} hat {children} untergeordnete Datensätze, mehr als {limit}, aber niemand wollte seine Sperre</translation>
    </message>
    <message>
        <source>{account} has {children} children, but only {share} of the work under locks grows with them</source>
        <translation>{account} hat {children} untergeordnete Datensätze, aber nur {share} der Arbeit unter Sperren wachsen mit ihnen</translation>
    </message>
    <message>
        <source>sharing checks over the {children} child records of {account} are {share} of what others waited for</source>
        <translation>Freigabeprüfungen über die {children} untergeordneten Datensätze von {account} sind {share} dessen, worauf andere gewartet haben</translation>
    </message>
    <message>
        <source>work that grows with the {children} child records of {account} is {share} of what others waited for</source>
        <translation>Arbeit, die mit den {children} untergeordneten Datensätzen von {account} wächst, ist {share} dessen, worauf andere gewartet haben</translation>
    </message>
    <message>
        <source>there is no limit on long-running requests</source>
        <translation>es gibt kein Limit für lang laufende Anfragen</translation>
    </message>
    <message>
        <source>nobody was refused at the limit on long-running requests: at most {most} of {limit} ran at once</source>
        <translation>am Limit für lang laufende Anfragen wurde niemand abgewiesen: Höchstens {most} von {limit} liefen zugleich</translation>
    </message>
    <message numerus="yes">
        <source>{share} of the {n} failed attempts were refused because {limit} long-running requests ran already</source>
        <translation>
            <numerusform>{share} des einen gescheiterten Versuchs wurden abgewiesen, weil schon {limit} lang laufende Anfragen liefen</numerusform>
            <numerusform>{share} der {n} gescheiterten Versuche wurden abgewiesen, weil schon {limit} lang laufende Anfragen liefen</numerusform>
        </translation>
    </message>
    <message>
        <source>what fills the limit are waits for locks</source>
        <translation>was das Limit füllt, sind Wartezeiten an Sperren</translation>
    </message>
    <message>
        <source>what fills the limit is the requests&apos; own work</source>
        <translation>was das Limit füllt, ist die eigene Arbeit der Anfragen</translation>
    </message>
    <message>
        <source>{cause}: {evidence}.</source>
        <translation>{cause}: {evidence}.</translation>
    </message>
    <message>
        <source>{cause}: {evidence}; what helps first: {cure}.</source>
        <translation>{cause}: {evidence}; was zuerst hilft: {cure}.</translation>
    </message>
    <message>
        <source>Lock contention</source>
        <translation>Sperrkonflikt</translation>
    </message>
    <message>
        <source>Lock contention, caused by data skew</source>
        <translation>Sperrkonflikt durch Datenschieflage</translation>
    </message>
    <message>
        <source>Data skew</source>
        <translation>Datenschieflage</translation>
    </message>
    <message>
        <source>The limit on API calls</source>
        <translation>Das Limit für API-Aufrufe</translation>
    </message>
    <message>
        <source>The limit on long-running requests</source>
        <translation>Das Limit für lang laufende Anfragen</translation>
    </message>
    <message>
        <source>switch on “{label}”</source>
        <translation>„{label}“ einschalten</translation>
    </message>
    <message>
        <source>switch off “{label}”</source>
        <translation>„{label}“ ausschalten</translation>
    </message>
    <message>
        <source>set “{label}” to {value}</source>
        <translation>„{label}“ auf {value} setzen</translation>
    </message>
    <message>
        <source>change “{label}”</source>
        <translation>„{label}“ ändern</translation>
    </message>
    <message>
        <source>Nothing has happened in this time yet.</source>
        <translation>In dieser Zeit ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>No attempt failed, and no cause of trouble stands out.</source>
        <translation>Kein Versuch ist gescheitert, und keine Ursache von Ärger sticht hervor.</translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts failed, and no cause stands out.</source>
        <translation>
            <numerusform>Ein Versuch ist gescheitert, und keine Ursache sticht hervor.</numerusform>
            <numerusform>{n} Versuche sind gescheitert, und keine Ursache sticht hervor.</numerusform>
        </translation>
    </message>
    <message>
        <source>from {from} to {to} {share} of the attempts failed</source>
        <translation>von {from} bis {to} scheiterten {share} der Versuche</translation>
    </message>
    <message>
        <source>Failures peak: {peaks}.</source>
        <translation>Am häufigsten scheitert es: {peaks}.</translation>
    </message>
    <message>
        <source>makes the window longer than the time after which it comes again</source>
        <translation>macht das Fenster länger als die Zeit, nach der es wiederkommt</translation>
    </message>
    <message>
        <source>write at most {latest}, or a longer redistribution.every</source>
        <translation>höchstens {latest} schreiben, oder ein längeres redistribution.every</translation>
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
        <translation>Schieflage</translation>
    </message>
    <message>
        <source>%1 awaiting update</source>
        <translation>%1 warten auf Update</translation>
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
        <translation>%1: Datenschieflage, mehr als ein gesunder Account hat.</translation>
    </message>
    <message>
        <source>%1 waiting.</source>
        <translation>%1 warten.</translation>
    </message>
    <message>
        <source>%1 committed records await the parent updater.</source>
        <translation>%1 geschriebene Datensätze warten auf den Account-Updater.</translation>
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
        <source>1 child</source>
        <translation>1 untergeordneter Datensatz</translation>
    </message>
    <message>
        <source>%1 children</source>
        <translation>%1 untergeordnete Datensätze</translation>
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
        <source>%1 in flight</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 at the source</source>
        <translation>%1 an der Quelle</translation>
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
    <message>
        <source>%1 %2</source>
        <comment>name, measured</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, mostly at %2</source>
        <translation>%1, vor allem bei %2</translation>
    </message>
    <message>
        <source>%1, for %2.</source>
        <translation>%1, seit %2.</translation>
    </message>
    <message>
        <source>Measured over the last %1 when the alert was raised.</source>
        <translation>Gemessen über die letzten %1, als der Alarm kam.</translation>
    </message>
    <message>
        <source>While an alert stands, orders and bulk chunks are throttled.</source>
        <translation>Solange ein Alarm besteht, werden Aufträge und Bulk-Pakete gedrosselt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 workers</source>
        <translation>%1 von %2 Arbeitern</translation>
    </message>
    <message>
        <source>nobody queues</source>
        <translation>niemand steht an</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 in der Schlange</translation>
    </message>
    <message>
        <source>%1 of %2 queued</source>
        <translation>%1 von %2 in der Schlange</translation>
    </message>
    <message>
        <source>Orders and bulk chunks are acknowledged at once and wait here.</source>
        <translation>Aufträge und Bulk-Pakete werden sofort bestätigt und warten hier.</translation>
    </message>
    <message>
        <source>%1 are at work.</source>
        <translation>%1 arbeiten.</translation>
    </message>
    <message>
        <source>%1 transactions are queued; there is no limit.</source>
        <translation>%1 Transaktionen stehen an; es gibt keine Grenze.</translation>
    </message>
    <message>
        <source>%1 of at most %2 transactions are queued; beyond that: QUEUE_FULL.</source>
        <translation>%1 von höchstens %2 Transaktionen stehen an; darüber: QUEUE_FULL.</translation>
    </message>
    <message>
        <source>The next one has waited %1.</source>
        <translation>Die nächste wartet seit %1.</translation>
    </message>
    <message>
        <source>Workers never take two of one account at once.</source>
        <translation>Arbeiter nehmen nie zwei desselben Accounts zugleich.</translation>
    </message>
    <message>
        <source>Workers take them in the order they came.</source>
        <translation>Arbeiter nehmen sie in der Reihenfolge der Ankunft.</translation>
    </message>
    <message>
        <source>%1, transaction %2</source>
        <translation>%1, Transaktion %2</translation>
    </message>
    <message>
        <source>Acknowledged %1 ago.</source>
        <translation>Vor %1 bestätigt.</translation>
    </message>
    <message>
        <source>For %1, acknowledged %2 ago.</source>
        <translation>Für %1, vor %2 bestätigt.</translation>
    </message>
    <message>
        <source>Lanes by account</source>
        <translation>Spuren nach Account</translation>
    </message>
    <message>
        <source>Lanes by region</source>
        <translation>Spuren nach Region</translation>
    </message>
    <message>
        <source>Time slices</source>
        <translation>Zeitscheiben</translation>
    </message>
    <message>
        <source>%1 of %2 occupied</source>
        <translation>%1 von %2 besetzt</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 Scheiben</translation>
    </message>
    <message>
        <source>%1 of %2 open for %3</source>
        <translation>%1 von %2 noch %3 offen</translation>
    </message>
    <message>
        <source>nobody stands before them</source>
        <translation>niemand steht davor</translation>
    </message>
    <message>
        <source>%1 before them</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>%1 at lane %2</source>
        <translation>%1 an Spur %2</translation>
    </message>
    <message>
        <source>A record is admitted only in its account&apos;s slice of the period.</source>
        <translation>Ein Datensatz wird nur in der Zeitscheibe seines Accounts zugelassen.</translation>
    </message>
    <message>
        <source>Orders and bulk chunks run one after another in each lane.</source>
        <translation>Aufträge und Bulk-Pakete laufen in jeder Spur nacheinander.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>Lane %1 of %2</source>
        <translation>Spur %1 von %2</translation>
    </message>
    <message>
        <source>Open for %1.</source>
        <translation>Noch %1 offen.</translation>
    </message>
    <message>
        <source>Closed until its time.</source>
        <translation>Geschlossen bis zu ihrer Zeit.</translation>
    </message>
    <message>
        <source>Transaction %1 occupies it.</source>
        <translation>Transaktion %1 besetzt sie.</translation>
    </message>
    <message>
        <source>Nobody occupies it.</source>
        <translation>Niemand besetzt sie.</translation>
    </message>
    <message>
        <source>Nobody stands before it.</source>
        <translation>Niemand steht davor.</translation>
    </message>
    <message>
        <source>%1 stand before it.</source>
        <translation>%1 stehen davor.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>begins in %1</source>
        <translation>beginnt in %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>1 chunk running</source>
        <translation>1 Paket läuft</translation>
    </message>
    <message>
        <source>%1 chunks running</source>
        <translation>%1 Pakete laufen</translation>
    </message>
    <message>
        <source>between two chunks</source>
        <translation>zwischen zwei Paketen</translation>
    </message>
    <message>
        <source>%1 requeued</source>
        <translation>%1 neu eingereiht</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1: %2 %3; %4.</source>
        <translation>%1: %2 %3; %4.</translation>
    </message>
    <message>
        <source>children moved</source>
        <translation>Datensätze umgezogen</translation>
    </message>
    <message>
        <source>records written</source>
        <translation>Datensätze geschrieben</translation>
    </message>
    <message>
        <source>%1 of its chunks wait for a free process.</source>
        <translation>%1 seiner Pakete warten auf einen freien Prozess.</translation>
    </message>
    <message>
        <source>full, takes no more</source>
        <translation>voll, nimmt nichts mehr auf</translation>
    </message>
    <message>
        <source>pool %1 of %2, round robin</source>
        <translation>Pool %1 von %2, reihum</translation>
    </message>
    <message>
        <source>1 stands in</source>
        <translation>1 Stellvertreter</translation>
    </message>
    <message>
        <source>%1 stand in</source>
        <translation>%1 Stellvertreter</translation>
    </message>
    <message>
        <source>%1 waits for no lock.</source>
        <translation>%1 wartet auf keine Sperre.</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 wartet auf %2</translation>
    </message>
    <message>
        <source>%1, which waits for %2</source>
        <translation>%1, wartend auf %2</translation>
    </message>
    <message>
        <source>%1 behind %2</source>
        <translation>%1 hinter %2</translation>
    </message>
    <message>
        <source>%1, which waits for no lock</source>
        <translation>%1, ohne auf eine Sperre zu warten</translation>
    </message>
    <message>
        <source>%1, which nobody holds</source>
        <translation>%1, das niemand hält</translation>
    </message>
    <message>
        <source>%1, held within this very chain: a deadlock</source>
        <translation>%1, gehalten in ebendieser Kette: ein Deadlock</translation>
    </message>
    <message>
        <source>+ %1 twice</source>
        <translation>+ %1 doppelt</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>next after %1</source>
        <translation>nächste seit %1</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 Jobs</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>next in line</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>by queue order; the rings tell the wait</source>
        <translation>nach Reihenfolge; die Ringe zeigen die Wartezeit</translation>
    </message>
    <message>
        <source>by queue order</source>
        <translation>nach Reihenfolge</translation>
    </message>
    <message>
        <source>Stands in for %1: %2.</source>
        <translation>Vertritt %1: %2.</translation>
    </message>
    <message>
        <source>%1 for it: its new records go round robin over them.</source>
        <translation>%1: neue Datensätze gehen reihum an sie.</translation>
    </message>
    <message>
        <source>Intake: %1, %2.</source>
        <translation>Annahme: %1, %2.</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message>
        <source>%1 long</source>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>%1 / %2 long</source>
        <translation>%1 / %2 lang</translation>
    </message>
    <message>
        <source>Alert: %1.</source>
        <translation>Alarm: %1.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>%1 of %2, in turn</source>
        <translation>%1 von %2, reihum</translation>
    </message>
    <message>
        <source>Pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message>
        <source>%1 children</source>
        <comment>short</comment>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>sharing checks over %1 children</source>
        <translation>Freigabeprüfungen über %1 untergeordnete Datensätze</translation>
    </message>
    <message>
        <source>Holds %1 since %2, for %3 of %4.</source>
        <translation>Hält %1 seit %2, %3 von %4.</translation>
    </message>
    <message>
        <source>Holds %1 since %2, for %3.</source>
        <translation>Hält %1 seit %2, %3 lang.</translation>
    </message>
    <message>
        <source>Right now: waits for %1 and keeps this lock meanwhile.</source>
        <translation>Gerade: wartet auf %1 und behält diese Sperre unterdessen.</translation>
    </message>
    <message>
        <source>Right now: works on %1 (%2) and keeps this lock meanwhile.</source>
        <translation>Gerade: arbeitet an %1 (%2) und behält diese Sperre unterdessen.</translation>
    </message>
    <message>
        <source>Right now: %1.</source>
        <translation>Gerade: %1.</translation>
    </message>
    <message>
        <source>%1 gets the lock in %2</source>
        <translation>%1 erhält die Sperre in %2</translation>
    </message>
    <message>
        <source>%1 fails in %2</source>
        <translation>%1 scheitert in %2</translation>
    </message>
    <message>
        <source>Blocks nobody at %1.</source>
        <translation>Blockiert niemanden bei %1.</translation>
    </message>
    <message>
        <source>Blocks 1 transaction at %1.</source>
        <translation>Blockiert 1 Transaktion bei %1.</translation>
    </message>
    <message>
        <source>Blocks %1 transactions at %2.</source>
        <translation>Blockiert %1 Transaktionen bei %2.</translation>
    </message>
    <message>
        <source>If nobody overtakes: %1.</source>
        <translation>Wenn niemand überholt: %1.</translation>
    </message>
    <message>
        <source>Waits for %1 since %2, for %3: place %4 of %5.</source>
        <translation>Wartet auf %1 seit %2, %3 lang: Platz %4 von %5.</translation>
    </message>
    <message>
        <source>Right now the lock is held by %1: %2.</source>
        <translation>Gerade hält die Sperre: %1, bei: %2.</translation>
    </message>
    <message>
        <source>Right now the lock is held by %1.</source>
        <translation>Gerade hält die Sperre: %1.</translation>
    </message>
    <message>
        <source>Gets the lock in %1 if nobody overtakes.</source>
        <translation>Erhält die Sperre in %1, wenn niemand überholt.</translation>
    </message>
    <message>
        <source>UNABLE_TO_LOCK_ROW in %1: the lock will come too late.</source>
        <translation>UNABLE_TO_LOCK_ROW in %1: die Sperre kommt zu spät.</translation>
    </message>
    <message>
        <source>UNABLE_TO_LOCK_ROW in %1 unless it gets the lock before.</source>
        <translation>UNABLE_TO_LOCK_ROW in %1, wenn sie die Sperre nicht vorher erhält.</translation>
    </message>
    <message>
        <source>in back-off</source>
        <translation>im Back-off</translation>
    </message>
    <message>
        <source>Its attempt %1 failed %2 ago.</source>
        <translation>Ihr Versuch %1 ist vor %2 gescheitert.</translation>
    </message>
    <message>
        <source>Right now: pauses, for %1 in all.</source>
        <translation>Gerade: pausiert, insgesamt %1.</translation>
    </message>
    <message>
        <source>Attempt %1 begins in %2. It holds no lock and blocks nobody.</source>
        <translation>Versuch %1 beginnt in %2. Sie hält keine Sperre und blockiert niemanden.</translation>
    </message>
    <message>
        <source>Acknowledged at %1, %2 ago; its first records are of %3.</source>
        <translation>Bestätigt um %1, vor %2; ihre ersten Datensätze gehören zu %3.</translation>
    </message>
    <message>
        <source>Right now: waits for a worker of the intake; %1 are at work.</source>
        <translation>Gerade: wartet auf einen Arbeiter der Annahme; %1 sind beschäftigt.</translation>
    </message>
    <message>
        <source>It holds no lock and blocks nobody.</source>
        <translation>Sie hält keine Sperre und blockiert niemanden.</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>sharing checks</source>
        <translation>Freigabeprüfungen</translation>
    </message>
    <message>
        <source>account touch</source>
        <translation>Account-Berührung</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Its client has given up; the server does not know.</source>
        <translation>Ihr Client hat aufgegeben; der Server weiß es nicht.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>held, others wait</source>
        <translation>belegt, andere warten</translation>
    </message>
    <message>
        <source>the next one will fail</source>
        <translation>der nächste scheitert</translation>
    </message>
    <message>
        <source>long-running</source>
        <comment>key</comment>
        <translation>langlaufend</translation>
    </message>
    <message>
        <source>about to fail</source>
        <translation>scheitert gleich</translation>
    </message>
    <message>
        <source>◂ gets the lock</source>
        <translation>◂ erhält die Sperre</translation>
    </message>
    <message>
        <source>%1 accounts that have no lane.
A cell lights up while locks of its accounts are held.</source>
        <translation>%1 Accounts ohne Spur.
Eine Zelle leuchtet, während Sperren ihrer Accounts gehalten werden.</translation>
    </message>
    <message>
        <source>1 account without a lane</source>
        <translation>1 Account ohne Spur</translation>
    </message>
    <message>
        <source>%1 accounts without a lane</source>
        <translation>%1 Accounts ohne Spur</translation>
    </message>
    <message>
        <source>%1, %2 of them contended</source>
        <translation>%1, %2 davon umkämpft</translation>
    </message>
    <message>
        <source>Right now: overhead; the work has not begun.</source>
        <translation>Gerade: Grundaufwand; die Arbeit hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>pool %1 of %2, the current one</source>
        <translation>Pool %1 von %2, der aktuelle</translation>
    </message>
    <message>
        <source>%1 of %2, current</source>
        <translation>%1 von %2, aktuell</translation>
    </message>
    <message>
        <source>pool %1 of %2</source>
        <translation>Pool %1 von %2</translation>
    </message>
    <message>
        <source>%1 for it: its new records go to one of them until it is full.</source>
        <translation>%1: neue Datensätze gehen an einen von ihnen, bis er voll ist.</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>records, for good</source>
        <translation>Datensätze, endgültig</translation>
    </message>
    <message>
        <source>%1 to update</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>will retry, or to update</source>
        <translation>versucht es wieder, oder offen</translation>
    </message>
    <message>
        <source>its client gave up</source>
        <translation>sein Client gab auf</translation>
    </message>
    <message>
        <source>An attempt that fails may be tried again: %1 failed attempts so far.</source>
        <translation>Ein gescheiterter Versuch kann wiederholt werden: bisher %1 gescheiterte Versuche.</translation>
    </message>
    <message>
        <source>%1 lock time-out</source>
        <translation>%1 Sperre abgelaufen</translation>
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
    <name>Timeline</name>
    <message>
        <source>%1 → %2</source>
        <comment>a value before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a parameter and its new value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>Alert: %1 %2</source>
        <comment>what, measured</comment>
        <translation>Alarm: %1 %2</translation>
    </message>
    <message>
        <source>Warning: %1 %2</source>
        <comment>what, measured</comment>
        <translation>Warnung: %1 %2</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>records</source>
        <translation>
            <numerusform>Datensatz</numerusform>
            <numerusform>Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>chunks</source>
        <translation>
            <numerusform>Paket</numerusform>
            <numerusform>Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accounts</source>
        <translation>
            <numerusform>Account</numerusform>
            <numerusform>Accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>children</source>
        <translation>
            <numerusform>Datensatz</numerusform>
            <numerusform>Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requests</source>
        <translation>
            <numerusform>Anfrage</numerusform>
            <numerusform>Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calls</source>
        <translation>
            <numerusform>Aufruf</numerusform>
            <numerusform>Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owners</source>
        <translation>
            <numerusform>Besitzer</numerusform>
            <numerusform>Besitzer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Lock contention</source>
        <translation>Sperrkonflikt</translation>
    </message>
    <message>
        <source>Data skew</source>
        <translation>Datenschieflage</translation>
    </message>
    <message>
        <source>API limit</source>
        <translation>API-Limit</translation>
    </message>
    <message>
        <source>Long-running limit</source>
        <translation>Limit für lang laufende Anfragen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
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
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::AccountsDock</name>
    <message>
        <source>Find an account</source>
        <translation>Account suchen</translation>
    </message>
    <message>
        <source>Shows only accounts with these words in their name or id</source>
        <translation>Zeigt nur Accounts mit diesen Wörtern in Name oder Kennung</translation>
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
    <name>lockscope::ui::AlertsModel</name>
    <message>
        <source>still stands</source>
        <translation>besteht noch</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Stood</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::AutopsyBar</name>
    <message>
        <source>Where the time went</source>
        <translation>Wohin die Zeit ging</translation>
    </message>
    <message>
        <source>%1 in %2 short pieces; the longest took %3.</source>
        <translation>%1 in %2 kurzen Stücken; das längste dauerte %3.</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>others, who held the lock</source>
        <translation>andere, die die Sperre hielten</translation>
    </message>
    <message>
        <source>long-running requests</source>
        <translation>langlaufende Anfragen</translation>
    </message>
    <message>
        <source>its own work</source>
        <translation>ihre eigene Arbeit</translation>
    </message>
    <message>
        <source>nobody, unknown, or many short pieces</source>
        <translation>niemand, unbekannt oder viele kurze Stücke</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::AutopsyDock</name>
    <message>
        <source>Failure autopsy</source>
        <translation>Autopsie</translation>
    </message>
    <message>
        <source>‹ Previous failure</source>
        <translation>‹ Voriger Fehlschlag</translation>
    </message>
    <message>
        <source>Explains the failure before this one</source>
        <translation>Erklärt den Fehlschlag vor diesem</translation>
    </message>
    <message>
        <source>Next failure ›</source>
        <translation>Nächster Fehlschlag ›</translation>
    </message>
    <message>
        <source>Explains the failure after this one</source>
        <translation>Erklärt den Fehlschlag nach diesem</translation>
    </message>
    <message>
        <source>Jump to when this became inevitable</source>
        <translation>Dorthin, wo es unvermeidlich wurde</translation>
    </message>
    <message>
        <source>Goes to the moment from which nothing could avert the failure</source>
        <translation>Geht zu dem Zeitpunkt, von dem an nichts den Fehlschlag abwenden konnte</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copies the whole autopsy, as the command line writes it</source>
        <translation>Kopiert die ganze Autopsie, wie sie die Befehlszeile schreibt</translation>
    </message>
    <message>
        <source>Explain the last failure</source>
        <translation>Den letzten Fehlschlag erklären</translation>
    </message>
    <message>
        <source>Choose a failure: “Why?” beside it in the events, or the last one here.</source>
        <translation>Einen Fehlschlag wählen: „Warum?“ daneben unter den Ereignissen, oder hier den letzten.</translation>
    </message>
    <message>
        <source>No attempt has failed so far. Once one has, this explains why.</source>
        <translation>Bisher ist kein Versuch gescheitert. Sobald einer scheitert, steht hier, warum.</translation>
    </message>
    <message>
        <source>Looking into failure %1…</source>
        <translation>Fehlschlag %1 wird untersucht …</translation>
    </message>
    <message>
        <source>This failure cannot be explained: %1</source>
        <translation>Dieser Fehlschlag lässt sich nicht erklären: %1</translation>
    </message>
    <message>
        <source>The failed %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>It waited %1 itself: for whom? ›</source>
        <translation>Sie wartete selbst %1: auf wen? ›</translation>
    </message>
    <message>
        <source>1 failed attempt so far</source>
        <translation>bisher 1 gescheiterter Versuch</translation>
    </message>
    <message>
        <source>%1 failed attempts so far</source>
        <translation>bisher %1 gescheiterte Versuche</translation>
    </message>
    <message>
        <source>failed attempt %1 of %2 so far</source>
        <translation>gescheiterter Versuch %1 von bisher %2</translation>
    </message>
    <message>
        <source>failed attempt %1</source>
        <translation>gescheiterter Versuch %1</translation>
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
    <message>
        <source>original: this run before its past was changed
without: the same load with every mitigation off
A and B: the two runs that are compared</source>
        <translation>Original: dieser Lauf, bevor seine Vergangenheit geändert wurde
ohne: dieselbe Last ohne jede Gegenmaßnahme
A und B: die beiden verglichenen Läufe</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>B</source>
        <comment>the second of two runs</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>A</source>
        <comment>the first of two runs</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B %1</source>
        <comment>the second of two runs</comment>
        <translation>B %1</translation>
    </message>
    <message>
        <source>original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>without: %1</source>
        <translation>ohne: %1</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::ChartsPanel</name>
    <message>
        <source>As &amp;many as fit</source>
        <translation>So &amp;viele wie passen</translation>
    </message>
    <message>
        <source>Show the &amp;whole run</source>
        <translation>Den &amp;ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>&amp;Export this chart…</source>
        <translation>Dieses Diagramm &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export &amp;all charts…</source>
        <translation>&amp;Alle Diagramme exportieren …</translation>
    </message>
    <message>
        <source>charts</source>
        <comment>a file name</comment>
        <translation>diagramme</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Curves (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Kurven (*.csv)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>The name has to end in .png, .svg or .csv.</source>
        <translation>Der Name muss auf .png, .svg oder .csv enden.</translation>
    </message>
    <message>
        <source>Lockscope</source>
        <translation>Lockscope</translation>
    </message>
    <message>
        <source>“%1” could not be written</source>
        <translation>„%1“ konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1
No file was begun or changed.</source>
        <translation>%1
Keine Datei wurde begonnen oder geändert.</translation>
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
    <message>
        <source>Has no effect while “%1” is: %2</source>
        <translation>Ohne Wirkung, solange „%1“ so steht: %2</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::DiagnosisDock</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Everything the verdicts rest on, with its weight</source>
        <translation>Alles, worauf die Urteile beruhen, mit seinem Gewicht</translation>
    </message>
    <message>
        <source>Lock contention</source>
        <translation>Sperrkonflikt</translation>
    </message>
    <message>
        <source>against it, %1</source>
        <translation>dagegen, %1</translation>
    </message>
    <message>
        <source>No verdict yet: nothing has been measured.</source>
        <translation>Noch kein Urteil: nichts wurde gemessen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Since the change</source>
        <translation>Seit der Änderung</translation>
    </message>
    <message>
        <source>Judges the time since the last change</source>
        <translation>Beurteilt die Zeit seit der letzten Änderung</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Judges all of the run up to now</source>
        <translation>Beurteilt den ganzen Lauf bis jetzt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Judge the chosen time</source>
        <translation>Die gewählte Zeit beurteilen</translation>
    </message>
    <message>
        <source>Judges the time chosen on the timeline, by a drag with Ctrl held</source>
        <translation>Beurteilt die Zeit, die auf der Zeitleiste bei gedrückter Strg-Taste gewählt wurde</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::Difference</name>
    <message>
        <source>from 0</source>
        <translation>von 0</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::DifferenceBar</name>
    <message>
        <source>Comparison of the two runs</source>
        <translation>Vergleich der beiden Läufe</translation>
    </message>
    <message>
        <source>%1: %2 in A, %3 in B</source>
        <translation>%1: %2 in A, %3 in B</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Seit %1: %2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 bis %2: %3</translation>
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
    <name>lockscope::ui::EventsDock</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Only these: %1</source>
        <translation>Nur diese: %1</translation>
    </message>
    <message>
        <source>Only what failed</source>
        <translation>Nur Gescheitertes</translation>
    </message>
    <message>
        <source>Shows only events that have a cause of failure</source>
        <translation>Zeigt nur Ereignisse mit einer Fehlerursache</translation>
    </message>
    <message>
        <source>Of an account</source>
        <translation>Eines Accounts</translation>
    </message>
    <message>
        <source>Shows only events of accounts with these words in their name or id</source>
        <translation>Zeigt nur Ereignisse von Accounts mit diesen Wörtern in Name oder Kennung</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keeps the newest event in sight; scrolling up lets go</source>
        <translation>Hält das neueste Ereignis im Blick; Hochrollen lässt los</translation>
    </message>
    <message>
        <source>What happened, the newest at the end. Enter goes to the moment; Shift+Enter on a failure explains it.</source>
        <translation>Was geschah, das Neueste am Ende. Die Eingabetaste führt zum Zeitpunkt; mit Umschalt erklärt sie einen Fehlschlag.</translation>
    </message>
    <message>
        <source>&amp;Go to this moment</source>
        <translation>Zu diesem &amp;Zeitpunkt</translation>
    </message>
    <message>
        <source>&amp;Why did this fail?</source>
        <translation>&amp;Warum gescheitert?</translation>
    </message>
    <message>
        <source>%1 found, searching… %2</source>
        <translation>%1 gefunden, sucht … %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>nothing has happened yet</source>
        <translation>noch ist nichts geschehen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::EventsModel</name>
    <message>
        <source>records written, 0.88 s after they came</source>
        <translation>Datensätze geschrieben, 0.88 s nach der Ankunft</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why did this fail? Opens its autopsy</source>
        <translation>Warum gescheitert? Öffnet die Autopsie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::EvidenceModel</name>
    <message>
        <source>for it, %1</source>
        <translation>dafür, %1</translation>
    </message>
    <message>
        <source>against it, %1</source>
        <translation>dagegen, %1</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>A verdict is the mean of what speaks for and against it, weighted like this</source>
        <translation>Ein Urteil ist das so gewichtete Mittel dessen, was dafür und dagegen spricht</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
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
    <message>
        <source>“%1” was written</source>
        <translation>„%1“ wurde geschrieben</translation>
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
    <name>lockscope::ui::GuardrailsDock</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>▲ alert since %1</source>
        <translation>▲ Alarm seit %1</translation>
    </message>
    <message>
        <source>Switch guardrails on</source>
        <translation>Leitplanken einschalten</translation>
    </message>
    <message>
        <source>Watches the rates from this moment of the run on</source>
        <translation>Überwacht die Quoten von diesem Zeitpunkt des Laufs an</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>The newest on top. Enter goes to the moment of an alert.</source>
        <translation>Der neueste oben. Die Eingabetaste führt zum Zeitpunkt eines Alarms.</translation>
    </message>
    <message>
        <source>long-running requests</source>
        <translation>langlaufende Anfragen</translation>
    </message>
    <message>
        <source>still stands</source>
        <translation>besteht noch</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Leitplanke</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Looked at over the last %1; see Guardrails among the controls.</source>
        <translation>Betrachtet über die letzten %1; siehe Leitplanken unter den Reglern.</translation>
    </message>
    <message>
        <source>Guardrails are off: nothing raises an alert.</source>
        <translation>Die Leitplanken sind aus: nichts löst einen Alarm aus.</translation>
    </message>
    <message>
        <source>on, quiet</source>
        <translation>ein, ruhig</translation>
    </message>
    <message>
        <source>on, %1 over their threshold</source>
        <translation>ein, %1 über ihrer Schwelle</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>As if it had been so from the start of the run</source>
        <translation>Als wäre es von Anfang des Laufs an so gewesen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>In the tables</source>
        <translation>In den Tabellen</translation>
    </message>
    <message>
        <source>Shows its row in the instruments (Enter)</source>
        <translation>Zeigt ihre Zeile in den Instrumenten (Eingabetaste)</translation>
    </message>
    <message>
        <source>Closes the inspector (Esc)</source>
        <translation>Schließt den Inspektor (Esc)</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Inspektor schließen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::InstrumentDock</name>
    <message>
        <source>Close; the View menu opens it again</source>
        <translation>Schließen; das Menü Ansicht öffnet es wieder</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Schließen: %1</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::InstrumentStrip</name>
    <message>
        <source>Closed instruments</source>
        <translation>Geschlossene Instrumente</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::Instruments</name>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
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
    <message>
        <source>Co&amp;mpare</source>
        <translation>Vergle&amp;ichen</translation>
    </message>
    <message>
        <source>Charts &amp;shown</source>
        <translation>Gezeigte Dia&amp;gramme</translation>
    </message>
    <message>
        <source>Ghost of the &amp;original</source>
        <translation>Geist des Or&amp;iginals</translation>
    </message>
    <message>
        <source>Ghost &amp;without mitigations</source>
        <translation>Geist o&amp;hne Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>A</source>
        <comment>the first of two runs</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>the second of two runs</comment>
        <translation>B</translation>
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
    <name>lockscope::ui::SplitList</name>
    <message>
        <source>What it did with its time</source>
        <translation>Was sie mit ihrer Zeit tat</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::StagePair</name>
    <message>
        <source>Lock stage of run B</source>
        <translation>Bühne der Sperren, Lauf B</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>pointing at %1</source>
        <translation>zeigt auf %1</translation>
    </message>
    <message>
        <source>B  the other run</source>
        <translation>B  der andere Lauf</translation>
    </message>
    <message>
        <source>A  this run</source>
        <translation>A  dieser Lauf</translation>
    </message>
    <message>
        <source>Changes go to run B</source>
        <translation>Änderungen gelten Lauf B</translation>
    </message>
    <message>
        <source>Changes go to run A</source>
        <translation>Änderungen gelten Lauf A</translation>
    </message>
    <message>
        <source>Sliders and switches change run B</source>
        <translation>Regler und Schalter ändern Lauf B</translation>
    </message>
    <message>
        <source>Sliders and switches change run A</source>
        <translation>Regler und Schalter ändern Lauf A</translation>
    </message>
    <message>
        <source>With a &amp;copy of this run</source>
        <translation>Mit einer &amp;Kopie dieses Laufs</translation>
    </message>
    <message>
        <source>A second run like this one, to change one thing in</source>
        <translation>Ein zweiter Lauf wie dieser, um darin eines zu ändern</translation>
    </message>
    <message>
        <source>With the scenario as &amp;loaded</source>
        <translation>Mit dem Szenario wie &amp;geladen</translation>
    </message>
    <message>
        <source>A second run without the changes made since it was opened</source>
        <translation>Ein zweiter Lauf ohne die Änderungen seit dem Öffnen</translation>
    </message>
    <message>
        <source>With &amp;no mitigations</source>
        <translation>&amp;Ohne Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>A second run of the same orders with every mitigation off</source>
        <translation>Ein zweiter Lauf derselben Aufträge ohne jede Gegenmaßnahme</translation>
    </message>
    <message>
        <source>C&amp;hange the other run</source>
        <translation>Den &amp;anderen Lauf ändern</translation>
    </message>
    <message>
        <source>Whether sliders and switches change run A or run B</source>
        <translation>Ob Regler und Schalter Lauf A oder Lauf B ändern</translation>
    </message>
    <message>
        <source>&amp;End comparison</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Back to one run</source>
        <translation>Zurück zu einem Lauf</translation>
    </message>
    <message>
        <source>B  a copy</source>
        <translation>B  eine Kopie</translation>
    </message>
    <message>
        <source>B  as loaded</source>
        <translation>B  wie geladen</translation>
    </message>
    <message>
        <source>B  no mitigations</source>
        <translation>B  ohne Gegenmaßnahmen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::StageWidget</name>
    <message>
        <source>Lock stage</source>
        <translation>Bühne der Sperren</translation>
    </message>
    <message>
        <source>Where a waiter stands: at how long it has waited, or at its place in the queue (%1)</source>
        <translation>Wo ein Wartender steht: nach seiner Wartezeit oder nach seinem Platz in der Schlange (%1)</translation>
    </message>
    <message>
        <source>To who blocks it</source>
        <translation>Zu wem, der sie blockiert</translation>
    </message>
    <message>
        <source>Back to who is blocked</source>
        <translation>Zurück zur blockierten</translation>
    </message>
    <message>
        <source>This attempt failed. Click: why.</source>
        <translation>Dieser Versuch ist gescheitert. Klicken: warum.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Up and Down walk the lanes, Ctrl+Left and Ctrl+Right the transactions of a lane from the lock outwards. ] goes from the chosen transaction to the one that blocks it, [ back. The inspector tells of the chosen one. Enter opens its row in the instruments, T switches between wait time and queue order, Esc chooses nothing.</source>
        <translation>Auf und Ab gehen durch die Spuren, Strg+Links und Strg+Rechts durch die Transaktionen einer Spur, von der Sperre nach außen. ] geht von der gewählten Transaktion zu der, die sie blockiert, [ zurück. Der Inspektor erzählt von der gewählten. Die Eingabetaste öffnet ihre Zeile in den Instrumenten, T wechselt zwischen Wartezeit und Reihenfolge, Esc wählt nichts.</translation>
    </message>
    <message>
        <source>Order: queue</source>
        <translation>Ordnung: Schlange</translation>
    </message>
    <message>
        <source>Order: wait time</source>
        <translation>Ordnung: Wartezeit</translation>
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
    <name>lockscope::ui::StoryPanel</name>
    <message>
        <source>What to see</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>The scenario&apos;s stor&amp;y</source>
        <translation>Geschichte des S&amp;zenarios</translation>
    </message>
    <message>
        <source>What there is to see, and what to try</source>
        <translation>Was es zu sehen gibt und was sich versuchen lässt</translation>
    </message>
    <message>
        <source>Story ▾</source>
        <translation>Geschichte ▾</translation>
    </message>
    <message>
        <source>Story ▸</source>
        <translation>Geschichte ▸</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::TableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::TimelineWidget</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>At %1 of %2, simulated up to %3.</source>
        <translation>Bei %1 von %2, simuliert bis %3.</translation>
    </message>
    <message>
        <source>Changes: %1.</source>
        <translation>Änderungen: %1.</translation>
    </message>
    <message>
        <source>Alerts so far: %1.</source>
        <translation>Alarme bisher: %1.</translation>
    </message>
    <message>
        <source>Chosen: %1 at %2.</source>
        <translation>Gewählt: %1 bei %2.</translation>
    </message>
    <message>
        <source>Arrow keys go one percent on or back, Ctrl and an arrow key to the next or the previous change, Delete removes it.</source>
        <translation>Pfeiltasten gehen ein Prozent vor oder zurück, Strg und Pfeiltaste zur nächsten oder vorigen Änderung, Entf entfernt sie.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time and what changed</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 failed attempts per second</source>
        <translation>%1 gescheiterte Versuche je Sekunde</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin</translation>
    </message>
    <message>
        <source>&amp;Remove this change</source>
        <translation>Diese Änderung &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>&amp;Go to %1</source>
        <translation>&amp;Zu %1</translation>
    </message>
    <message>
        <source>Show the &amp;whole run</source>
        <translation>Den &amp;ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>&amp;Judge from here on</source>
        <translation>Von hier an &amp;beurteilen</translation>
    </message>
    <message>
        <source>Judge the time since the last &amp;change</source>
        <translation>Die Zeit seit der letzten &amp;Änderung beurteilen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::TransactionsDock</name>
    <message>
        <source>Find a transaction</source>
        <translation>Transaktion suchen</translation>
    </message>
    <message>
        <source>Shows only rows with these words in any column</source>
        <translation>Zeigt nur Zeilen mit diesen Wörtern in irgendeiner Spalte</translation>
    </message>
    <message>
        <source>nothing is in flight</source>
        <translation>nichts ist unterwegs</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>the %1 in flight that have waited longest</source>
        <translation>die %1, die am längsten warten</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::TransactionsModel</name>
    <message>
        <source>waiting for a lock</source>
        <translation>wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>tries again in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>at the source</source>
        <translation>an der Quelle</translation>
    </message>
    <message>
        <source>before its lane</source>
        <translation>vor ihrer Spur</translation>
    </message>
    <message>
        <source>in the intake queue</source>
        <translation>in der Annahme</translation>
    </message>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>back-off</source>
        <translation>Back-off</translation>
    </message>
    <message>
        <source>long-running</source>
        <translation>langlaufend</translation>
    </message>
    <message>
        <source>client gave up</source>
        <translation>Client gab auf</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Counted from the start of the run</source>
        <translation>Gezählt vom Beginn des Laufs an</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Under way, or the one that comes next</source>
        <translation>Der laufende oder der nächste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>How long it has been in this state</source>
        <translation>Wie lange sie schon in diesem Zustand ist</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>What it works on or waits for</source>
        <translation>Woran sie arbeitet oder worauf sie wartet</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Hinter</translation>
    </message>
    <message>
        <source>The transaction that holds the lock it waits for</source>
        <translation>Die Transaktion, die die Sperre hält, auf die sie wartet</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Locks it holds now</source>
        <translation>Sperren, die sie jetzt hält</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Since the attempt started</source>
        <translation>Seit dem Beginn des Versuchs</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
</context>
<context>
    <name>lockscope::ui::TransactionsView</name>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Everything in flight now. Enter selects a transaction on the stage.</source>
        <translation>Alles, was jetzt unterwegs ist. Die Eingabetaste wählt eine Transaktion auf der Bühne.</translation>
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
    <name>lockscope::ui::VerdictCard</name>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: ein</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Was helfen würde</translation>
    </message>
    <message>
        <source>Nothing speaks for it.</source>
        <translation>Nichts spricht dafür.</translation>
    </message>
    <message>
        <source>Does it, from this moment of the run on</source>
        <translation>Tut es, von diesem Zeitpunkt des Laufs an</translation>
    </message>
    <message>
        <source>Shows the control</source>
        <translation>Zeigt den Regler</translation>
    </message>
    <message>
        <source>There is nothing to judge by yet.</source>
        <translation>Es gibt noch nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>Run again with this</source>
        <translation>Damit noch einmal laufen</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Plays the run once more, with this from its start on</source>
        <translation>Spielt den Lauf noch einmal, damit von Anfang an</translation>
    </message>
    <message>
        <source>As if it had been so from the start of the run</source>
        <translation>Als wäre es von Anfang des Laufs an so gewesen</translation>
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
    <message>
        <source>%1:%2 h</source>
        <translation>%1:%2 h</translation>
    </message>
</context>
<context>
    <name>value</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
</TS>
