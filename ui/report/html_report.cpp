// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/html_report.h"

#include "core/version.h"
#include "ui/charts/chart_export.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/parameter_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/value_text.h"
#include "ui/kit/verdict_words.h"
#include "ui/report/report_figures.h"
#include "ui/report/translated.h"
#include "ui/stage/words.h"

#include <QBuffer>
#include <QLocale>
#include <QXmlStreamWriter>

namespace lockscope::ui {
namespace {

/// A frame made by hand may have those of its scenario only.
const std::vector<Intervention>& interventions_of(const Frame& frame) {
    return frame.interventions != nullptr ? *frame.interventions : frame.scenario->interventions;
}

constexpr const char* style = R"(
:root { color-scheme: light dark; }
body { font: 15px/1.5 Inter, system-ui, sans-serif; max-width: 1120px; margin: 32px auto;
       padding: 0 20px; color: #1b2029; background: #ffffff; }
h1 { font-size: 26px; margin-bottom: 4px; } h2 { font-size: 17px; margin-top: 32px; }
p.lead { color: #566074; margin-top: 0; }
table { border-collapse: collapse; } th, td { padding: 5px 14px 5px 0; text-align: right;
       border-bottom: 1px solid #d5dbe5; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; } th { font-weight: 600; }
td.difference { color: #566074; } td.reason { text-align: left; }
svg { max-width: 100%; height: auto; }
div.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr));
       gap: 20px; }
@media (prefers-color-scheme: dark) {
  body { color: #e8ebf0; background: #14171c; } p.lead, td.difference { color: #a8b1c2; }
  th, td { border-color: #333b49; } }
)";

/// Writes elements; pieces that are XML already go in as they are.
class Page {
public:
    Page()
        : device_(&bytes_) {
        device_.open(QIODevice::WriteOnly);
        xml_.setDevice(&device_);
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(1);
    }
    void open(const char* name, const char* of_class = nullptr) {
        xml_.writeStartElement(QString::fromLatin1(name));
        if (of_class != nullptr) {
            attribute("class", QString::fromLatin1(of_class));
        }
    }
    void attribute(const char* name, const QString& value) {
        xml_.writeAttribute(QString::fromLatin1(name), value);
    }
    void close() { xml_.writeEndElement(); }
    void text(const char* name, const QString& words, const char* of_class = nullptr) {
        open(name, of_class);
        // An empty element would be written <td/>, which HTML does not know.
        xml_.writeCharacters(words.isEmpty() ? QStringLiteral(" ") : words);
        close();
    }
    void raw(const QByteArray& piece) {
        xml_.writeCharacters(QStringLiteral("\n")); // ends the tag before it
        device_.write(piece);
    }
    [[nodiscard]] QByteArray bytes() const { return "<!DOCTYPE html>\n" + bytes_; }

private:
    QByteArray bytes_;
    QBuffer device_;
    QXmlStreamWriter xml_;
};

QString name_of(const Frame& frame) {
    const QString name = QString::fromStdString(frame.scenario->name);
    return name.isEmpty() ? Report::tr("Unnamed scenario") : name;
}

void write_head(Page& page, const Frame& frame) {
    page.open("head");
    page.open("meta");
    page.attribute("charset", QStringLiteral("utf-8"));
    page.close();
    page.text("title", Report::tr("%1 – Lockscope").arg(name_of(frame)));
    page.text("style", QString::fromLatin1(style));
    page.close();
}

void write_lead(Page& page, const Frame& frame) {
    page.text("h1", name_of(frame));
    page.text("p", QString::fromStdString(frame.scenario->description), "lead");
    page.text(
        "p", Report::tr("Seed %1 · %2 of %3 simulated · %4 events, fingerprint %5 · "
                        "Lockscope %6")
                 .arg(QString::number(frame.seed), length_text(frame.stage.now),
                      length_text(frame.end), words::count(static_cast<std::int64_t>(frame.events)),
                      QStringLiteral("%1").arg(frame.fingerprint, 16, 16, QChar(u'0')),
                      QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()))));
    page.text("p", words::summary(frame));
}

/// The scenario's own words: what there is to see, and what to try.
void write_story(Page& page, const Scenario& scenario) {
    if (!scenario.look_at.empty()) {
        page.text("h2", Report::tr("What to see"));
        const QString text = QString::fromStdString(scenario.look_at);
        for (const QString& paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
            page.text("p", paragraph);
        }
    }
    if (!scenario.try_this.empty()) {
        page.text("h2", Report::tr("Things to try"));
        page.open("ul");
        for (const std::string& idea : scenario.try_this) {
            page.text("li", QString::fromStdString(idea));
        }
        page.close();
    }
}

/// What the window says above its verdicts, and the verdicts.
void write_diagnosis(Page& page, const Frame& frame) {
    const bool of_stretch = frame.judged_from > start_of_run && frame.judgement != nullptr;
    const Diagnosis* diagnosis =
        of_stretch ? &*frame.judgement->figures.diagnosis : frame.diagnosis.get();
    if (diagnosis == nullptr) {
        return;
    }
    page.text("h2", diagnosis->from > start_of_run
                        ? Report::tr("Diagnosis of the time from %1 to %2")
                              .arg(length_text(diagnosis->from), length_text(diagnosis->to))
                        : Report::tr("Diagnosis"));
    page.text("p", shown(diagnosis->headline));
    if (!diagnosis->peaks.empty()) {
        page.text("p", shown(peaks_sentence(*diagnosis)));
    }
    page.open("table");
    for (const Verdict& verdict : diagnosis->verdicts) {
        page.open("tr");
        page.text("td", suspect_text(verdict.suspect));
        page.text("td", grade_text(verdict.grade));
        QString reason = verdict.reasons.empty() ? QString() : shown(verdict.reasons.front());
        page.text("td", reason, "reason");
        page.close();
    }
    page.close();
}

void write_figures(Page& page, const std::vector<ReportRun>& runs) {
    page.text("h2", Report::tr("Figures of the whole run"));
    if (runs.empty()) {
        page.text("p", Report::tr("Nothing was measured yet."));
        return;
    }
    page.open("table");
    page.open("thead");
    page.open("tr");
    page.text("th", Report::tr("Figure"));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        page.text("th", runs[i].name);
        if (i > 0) {
            page.text("th", Report::tr("this run compared"));
        }
    }
    page.close();
    page.close();
    page.open("tbody");
    for (const FigureRow& row : figure_rows(runs)) {
        page.open("tr");
        page.text("td", row.name);
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            page.text("td", row.values.at(i));
            if (i > 0) {
                page.text("td", row.differences.at(i - 1), "difference");
            }
        }
        page.close();
    }
    page.close();
    page.close();
}

void write_charts(Page& page, const StagePicture& picture, std::size_t runs) {
    if (picture.frame->curves == nullptr || picture.frame->curves->time_s.empty()) {
        return;
    }
    page.text("h2", Report::tr("Charts"));
    if (runs > 1) {
        page.text("p", Report::tr("Solid: this run. Dashed: the others. Upright: changes."));
    }
    page.open("div", "charts");
    for (const QByteArray& chart : chart_elements(picture.frame, picture.theme, picture.font)) {
        page.raw(chart);
    }
    page.close();
}

void write_changes(Page& page, const Frame& frame) {
    const auto& list = interventions_of(frame);
    page.text("h2", Report::tr("Changes"));
    if (list.empty()) {
        page.text("p", Report::tr("None: the run is as the scenario says."));
        return;
    }
    page.open("table");
    for (const Intervention& change : list) {
        for (const Setting& setting : change.set) {
            const std::optional<Parameter> row = find_parameter(*frame.scenario, setting.key);
            page.open("tr");
            page.text("td", length_text(SimTime(change.at)));
            page.text("td", row ? label_of(*row) : QString::fromStdString(setting.key));
            page.text("td", row ? value_text(*row, setting.value) : QString());
            page.close();
        }
    }
    page.close();
}

} // namespace

QByteArray html_report(const StagePicture& picture) {
    const Frame& frame = *picture.frame;
    const std::vector<ReportRun> runs = runs_of(frame);
    Page page;
    page.open("html");
    page.attribute("lang", QLocale().bcp47Name().section(u'-', 0, 0));
    write_head(page, frame);
    page.open("body");
    write_lead(page, frame);
    write_story(page, *frame.scenario);
    write_diagnosis(page, frame);
    write_figures(page, runs);
    page.text("h2", Report::tr("The stage at %1").arg(length_text(frame.stage.now)));
    page.open("div");
    page.raw(svg_element(stage_svg(picture)));
    page.close();
    if (frame.rival != nullptr) {
        StagePicture other = picture;
        other.frame = frame.rival;
        page.text("h2", Report::tr("The stage of the other run"));
        page.open("div");
        page.raw(svg_element(stage_svg(other)));
        page.close();
    }
    write_charts(page, picture, runs.size());
    write_changes(page, frame);
    page.close();
    page.close();
    return page.bytes();
}

} // namespace lockscope::ui
