// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a price tag, and the tag beside its control.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/price_text.h"
#include "ui/session/controller.h"

#include <QLabel>

#include <memory>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using Effect = PriceText::Effect;

class TestPriceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failures_are_compared_data() {
        QTest::addColumn<int>("with");
        QTest::addColumn<int>("without");
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("effect");
        const auto row = [](int with, int without, const char* label, Effect effect) {
            QTest::addRow("%d instead of %d", with, without)
                << with << without << QString::fromUtf8(label) << int(effect);
        };
        row(39, 100, "▼ 61 %", Effect::better);
        row(0, 100, "▼ 100 %", Effect::better);
        row(112, 100, "▲ 12 %", Effect::worse);
        row(1400, 100, "▲ ×14", Effect::worse);
        row(7, 0, "▲ from 0", Effect::worse);
        row(0, 0, "= 0 %", Effect::same);
        row(5, 5, "= 0 %", Effect::same);
        row(9999, 10000, "▼ <1 %", Effect::better);
    }
    void failures_are_compared() {
        QFETCH(int, with);
        QFETCH(int, without);
        const PriceText text = price_text(tag(with, without), QStringLiteral("Decoupled"));
        QTEST(text.label, "label");
        QTEST(int(text.effect), "effect");
        QVERIFY(text.sentence.contains(QString::number(with)) || with >= 1000);
    }

    void with_equal_failures_throughput_decides() {
        PriceTag price = tag(16, 16);
        price.with.throughput_per_s = 0.9;
        price.without.throughput_per_s = 1.2;
        const PriceText worse = price_text(price, QStringLiteral("Attempts"));
        QCOMPARE(worse.label, QString::fromUtf8("▼ 25 % orders/s"));
        QVERIFY(worse.effect == Effect::worse);
        QVERIFY(worse.sentence.contains(QStringLiteral("as many failures")));
        price.with.throughput_per_s = 1.205; // nothing worth a word
        QCOMPARE(price_text(price, {}).label, QStringLiteral("= 0 %"));
    }

    void the_tag_names_its_time_and_what_makes_it_idle() {
        PriceTag price = tag(0, 0);
        QVERIFY(price_text(price, {}).tip.contains(QStringLiteral("up to 0:12:00")));
        price.from = SimTime(5min);
        const QString tip = price_text(price, {}).tip;
        QVERIFY2(tip.contains(QStringLiteral("from 0:05:00 to 0:12:00")), qPrintable(tip));
        price.redundant = true;
        const PriceText either = price_text(price, {});
        QCOMPARE(either.label, QStringLiteral("either"));
        QVERIFY(either.sentence.endsWith(QStringLiteral("either alone would do")));
        QVERIFY(either.tip.contains(QStringLiteral("either alone would do")));
    }

    void the_tip_names_every_price() {
        PriceTag price = tag(39, 100);
        price.with.throughput_per_s = 1.31;
        price.without.throughput_per_s = 0.87;
        price.with.staleness_ms.p95 = 4800;
        price.with.latency_ms.p95 = 900;
        price.without.latency_ms.p95 = 9900;
        price.with.attempts.retries = 12;
        price.without.attempts.retries = 340;
        price.with.records.duplicates = 3;
        const QString tip = price_text(price, QStringLiteral("A <b> & c"))
                                .tip.replace(QChar(QChar::Nbsp), QStringLiteral(" "));
        for (const char* part : {"Failed", "39", "100", "Throughput", "1.31 /s", "0.87 /s",
                                 "Staleness p95", "4.8 s", "Latency p95", "0.90 s", "9.9 s",
                                 "Retries", "340", "Duplicates", "0:12:00", "▲ 51 %"}) {
            QVERIFY2(tip.contains(QString::fromUtf8(part)), part);
        }
        QVERIFY(tip.contains(QStringLiteral("A &lt;b&gt; &amp; c")));
    }

    void the_tag_stands_beside_its_control_while_it_is_true() {
        Controller controller;
        controller.load(lockscope::test::busy_scenario());
        ControlsPanel panel(controller);
        QTRY_VERIFY(controller.frame() != nullptr);
        Frame frame = *controller.frame();
        PriceTag price = tag(39, 100);
        price.key = "decouple.enabled";
        price.value = true;
        price.off_value = false;
        frame.price_tags = std::make_shared<const std::vector<PriceTag>>(std::vector{price});
        panel.show_frame(std::make_shared<const Frame>(frame));
        const auto* label =
            panel.row("decouple.enabled")->findChild<QLabel*>(QStringLiteral("price"));
        QVERIFY(label->isHidden()); // it is off: the tag tells of another value

        auto scenario = std::make_shared<Scenario>(*frame.scenario);
        scenario->parameters.decouple_enabled = true;
        frame.scenario = scenario;
        panel.show_frame(std::make_shared<const Frame>(frame));
        QVERIFY(!label->isHidden());
        QCOMPARE(label->text(), QStringLiteral("▼ 61 %"));
        QVERIFY(panel.row("batch.size")->findChild<QLabel*>(QStringLiteral("price"))->isHidden());

        frame.price_tags.reset();
        panel.show_frame(std::make_shared<const Frame>(frame));
        QVERIFY(label->isHidden());
    }

private:
    static PriceTag tag(int with, int without) {
        PriceTag price;
        price.to = SimTime(12min);
        price.with.records.failed = with;
        price.without.records.failed = without;
        return price;
    }
};

LOCKSCOPE_WINDOW_TEST(test_price_text, TestPriceText)
#include "test_price_text.moc"
