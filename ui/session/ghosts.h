// SPDX-License-Identifier: GPL-3.0-or-later
// The runs behind the present one on the charts: the original of a run whose past was changed, and
// the scenario without any mitigation.
//
// Belongs to the simulation's thread. Their runs are made in the background, in the order in which
// they are asked for, and only for who looks at them.
#pragma once

#include "ui/session/background.h"
#include "ui/session/frame.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace lockscope::ui {

class Ghosts : public QObject {
    Q_OBJECT
public:
    /// `background` outlives it. `changed`: there is something else to show.
    Ghosts(Background& background, std::function<void()> changed, QObject* parent);

    /// Another scenario: no ghosts.
    void clear();
    void show(GhostCurves::Kind kind, bool shown);
    /// The run whose past was changed, as far as it went, and its scenario.
    void set_original(Run run, Scenario recorded);
    /// What the present run does now. Cheap; the ghost is made when this has stood for a moment.
    void follow(Scenario recorded);

    /// Is one about to be asked for?
    [[nodiscard]] bool settling() const { return settle_.isActive(); }
    /// In steps as wide as those of the present run.
    [[nodiscard]] std::vector<GhostCurves> curves(AccountId chart_account, Duration width);

private:
    struct Ghost {
        Background::RunPtr run;
        std::shared_ptr<const ChartCurves> curves;
        std::shared_ptr<const RunSummary> figures;
        AccountId curves_of;
        Duration width{0};
        bool shown = true;
    };
    static constexpr std::size_t kinds = 2;

    void take(GhostCurves::Kind kind, Background::RunPtr run);
    void make_without();
    [[nodiscard]] Ghost& ghost(GhostCurves::Kind kind) {
        return ghosts_[static_cast<std::size_t>(kind)];
    }

    Background& background_;
    std::function<void()> changed_;
    std::array<Ghost, kinds> ghosts_;
    Scenario wanted_;
    std::shared_ptr<const Scenario> made_of_; ///< what the ghost without mitigations was made of
    QTimer settle_;
};

} // namespace lockscope::ui
