// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/preset_button.h"

#include "ui/kit/parameter_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/table_words.h"
#include "ui/kit/value_text.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace lockscope::ui {
namespace {

QString with_capital(QString text) {
    return text.isEmpty() ? text : text.replace(0, 1, text.front().toUpper());
}

/// One line each: `Batch size: 20 records`.
QString settings_text(const std::vector<Setting>& settings, const Scenario& scenario) {
    QStringList lines;
    for (const Setting& setting : settings) {
        if (const std::optional<Parameter> row = find_parameter(scenario, setting.key)) {
            lines << QStringLiteral("%1: %2").arg(label_of(*row), value_text(*row, setting.value));
        }
    }
    return lines.join(u'\n');
}

/// A name as menus take it, where & would mark a key.
QString menu_text(QString name) {
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

std::vector<Setting> settings_of(const StoredPreset& preset, const Scenario& scenario) {
    std::vector<Setting> settings;
    for (const QString& text : preset.settings) {
        Result<Setting> setting = parse_setting(scenario, text.toStdString());
        if (setting.ok()) {
            settings.push_back(std::move(setting).value());
        }
    }
    return settings;
}

PresetButton::PresetButton(Controller& controller, AppSettings& settings, QWidget* parent)
    : ToolButton(parent)
    , controller_(controller)
    , settings_(settings)
    , menu_(new QMenu(this)) {
    setObjectName(QStringLiteral("presets"));
    setText(tr("Presets ▾"));
    setAccessibleName(tr("Presets"));
    setToolTip(tr("Sets several controls at once"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    // As high as what stands beside it.
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    menu_->setToolTipsVisible(true);
    setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &PresetButton::fill);
}

std::vector<Setting> PresetButton::changes() const {
    const FramePtr& frame = controller_.frame();
    return frame == nullptr || controller_.loaded() == nullptr
               ? std::vector<Setting>()
               : settings_between(*controller_.loaded(), *frame->scenario);
}

void PresetButton::fill() {
    menu_->clear();
    if (controller_.loaded() == nullptr) {
        return;
    }
    for (const Preset& preset : built_in_presets(*controller_.loaded())) {
        QAction* action =
            menu_->addAction(with_capital(translated(presets_context, preset.name)), this,
                             [this, settings = preset.settings] { Q_EMIT chosen(settings); });
        action->setObjectName(QString::fromStdString(preset.name));
        action->setToolTip(translated(presets_context, preset.description));
    }
    menu_->addSeparator();
    add_own();
    QAction* save = menu_->addAction(tr("&Save as preset…"), this, &PresetButton::ask_name);
    save->setObjectName(QStringLiteral("save-preset"));
    save->setToolTip(tr("Keeps what differs from the scenario under a name"));
    save->setEnabled(!changes().empty());
}

void PresetButton::add_own() {
    const QList<StoredPreset> own = settings_.presets();
    for (const StoredPreset& preset : own) {
        const std::vector<Setting> settings = settings_of(preset, *controller_.loaded());
        QAction* action = menu_->addAction(menu_text(preset.name), this,
                                           [this, settings] { Q_EMIT chosen(settings); });
        // One made for another scenario may have nothing to say about this one.
        action->setEnabled(!settings.empty());
        action->setToolTip(settings_text(settings, *controller_.loaded()));
    }
    if (own.isEmpty()) {
        return;
    }
    QMenu* remove = menu_->addMenu(tr("&Remove"));
    for (const StoredPreset& preset : own) {
        remove->addAction(menu_text(preset.name), this, [this, name = preset.name] {
            QList<StoredPreset> left = settings_.presets();
            left.removeIf([&name](const StoredPreset& p) { return p.name == name; });
            settings_.set_presets(left);
        });
    }
    menu_->addSeparator();
}

void PresetButton::ask_name() {
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("preset-name"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as preset"));
    dialog->setLabelText(tr("Name"));
    connect(dialog, &QInputDialog::textValueSelected, this, &PresetButton::save_as);
    dialog->open();
}

void PresetButton::save_as(const QString& name) {
    const std::vector<Setting> settings = changes();
    if (name.trimmed().isEmpty() || settings.empty()) {
        return;
    }
    StoredPreset preset{name.trimmed(), {}};
    for (const Setting& setting : settings) {
        preset.settings.append(
            QString::fromStdString(format_setting(*controller_.loaded(), setting)));
    }
    QList<StoredPreset> own = settings_.presets();
    own.removeIf([&preset](const StoredPreset& p) { return p.name == preset.name; });
    own.append(preset);
    settings_.set_presets(own);
}

} // namespace lockscope::ui
