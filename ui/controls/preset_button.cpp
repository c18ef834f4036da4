// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/preset_button.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace lockscope::ui {
namespace {

// Where lupdate finds the words of core/model/presets.
[[maybe_unused]] constexpr const char* preset_words[] = {
    QT_TRANSLATE_NOOP("Presets", "as is"),
    QT_TRANSLATE_NOOP("Presets", "tuned"),
    QT_TRANSLATE_NOOP("Presets", "seed advice"),
    QT_TRANSLATE_NOOP("Presets", "Every control as the scenario was opened."),
    QT_TRANSLATE_NOOP("Presets",
                      "What shortens locks and spreads retries: batches of 50, decoupled account "
                      "updates, five attempts with exponential back-off and full jitter, "
                      "idempotent, a public sharing model."),
    QT_TRANSLATE_NOOP("Presets",
                      "What is often advised first: batches of 200, and trying again at once. "
                      "Each batch holds its locks many times as long, and who fails comes "
                      "straight back."),
};

QString translated(const std::string& text) {
    return QCoreApplication::translate("Presets", text.c_str());
}

QString with_capital(QString text) {
    return text.isEmpty() ? text : text.replace(0, 1, text.front().toUpper());
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
            menu_->addAction(with_capital(translated(preset.name)), this,
                             [this, settings = preset.settings] { Q_EMIT chosen(settings); });
        action->setObjectName(QString::fromStdString(preset.name));
        action->setToolTip(translated(preset.description));
    }
    menu_->addSeparator();
    add_own();
    QAction* save = menu_->addAction(tr("&Save as preset…"), this, &PresetButton::ask_name);
    save->setObjectName(QStringLiteral("save"));
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
        action->setToolTip(preset.settings.join(u'\n'));
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
