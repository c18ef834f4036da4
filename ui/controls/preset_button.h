// SPDX-License-Identifier: GPL-3.0-or-later
// A menu of presets: the built-in ones and the user's own.
#pragma once

#include "core/model/presets.h"
#include "ui/kit/app_settings.h"
#include "ui/kit/tool_button.h"
#include "ui/session/controller.h"

class QMenu;

namespace lockscope::ui {

class PresetButton : public ToolButton {
    Q_OBJECT
public:
    /// Both outlive the button.
    PresetButton(Controller& controller, AppSettings& settings, QWidget* parent = nullptr);

    /// Stores what differs from the loaded scenario; one of the same name is replaced.
    void save_as(const QString& name);
    /// The menu as it is when it opens.
    void fill();

Q_SIGNALS:
    /// Somebody wants these values, all at once.
    void chosen(const std::vector<lockscope::Setting>& settings);

private:
    void ask_name();
    void add_own();
    [[nodiscard]] std::vector<Setting> changes() const;

    Controller& controller_;
    AppSettings& settings_;
    QMenu* menu_;
};

/// The settings of a stored preset that this scenario has; the others are left out.
[[nodiscard]] std::vector<Setting> settings_of(const StoredPreset& preset,
                                               const Scenario& scenario);

} // namespace lockscope::ui
