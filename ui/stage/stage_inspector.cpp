// SPDX-License-Identifier: GPL-3.0-or-later
// When the inspector of the stage opens, what it is told, where it stands.
#include "ui/stage/inspector_panel.h"
#include "ui/stage/stage_widget.h"

namespace lockscope::ui {
namespace {

constexpr double told_every_s = 0.12; // words that change faster cannot be read

} // namespace

void StageWidget::make_inspector() {
    inspector_ = new InspectorPanel(this);
    inspector_->setAttribute(Qt::WA_NoMousePropagation);
    inspector_->set_theme(look_.theme);
    connect(inspector_, &InspectorPanel::closed, this, [this] {
        inspecting_ = false;
        inspect_chosen(true);
        setFocus();
    });
    connect(inspector_, &InspectorPanel::details_requested, this, &StageWidget::request_inspector);
}

void StageWidget::await_transaction(TransactionSerial transaction) {
    awaited_ = transaction;
    follow_transaction();
}

void StageWidget::inspect_chosen(bool at_once) {
    const double now = now_s();
    if (!at_once && inspector_->isVisible() && now - inspected_s_ < told_every_s) {
        return;
    }
    const auto about = inspecting_ && scene_.frame() != nullptr
                           ? inspect(*scene_.frame(), scene_.selected_transaction())
                           : std::nullopt;
    if (!about) {
        inspector_->hide();
        return;
    }
    inspected_s_ = now;
    inspector_->show_inspection(*about);
    place_inspector();
    inspector_->show();
    inspector_->raise();
}

/// Beside the back-off, whose tokens may be chosen, too: over the cards of what is over.
void StageWidget::place_inspector() {
    const auto& l = scene_.layout();
    const double em = l.metrics.em;
    if (l.failed.isEmpty()) {
        inspector_->fit(QRectF(0, height() - 8 * em, width(), 8 * em));
    } else {
        inspector_->fit(l.committed.united(l.failed));
    }
}

} // namespace lockscope::ui
