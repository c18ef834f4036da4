// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/events_model.h"

#include "core/measure/event_csv.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/words.h"
#include "ui/tables/events_text.h"
#include "ui/tables/names.h"

#include <QFont>

#include <algorithm>
#include <array>

namespace lockscope::ui {
namespace {

using EventColumn = EventsModel::Column;

EventColumn event_column_of(int section) {
    return static_cast<EventColumn>(section);
}

enum class EventHolds : std::uint8_t { text, number };

struct EventColumnRow {
    EventHolds holds;
    const char* title;
};
constexpr std::array<EventColumnRow, EventsModel::column_count> event_column_rows{{
#define LOCKSCOPE_EVENT_COLUMN(column, holds, sample, title) {EventHolds::holds, title},
#include "ui/tables/event_columns.def"
}};

const EventColumnRow& event_row_of(int column) {
    return event_column_rows[static_cast<std::size_t>(column)];
}

QString long_event_text() {
    return EventsModel::tr("records written, 0.88 s after they came");
}

QString why_text() {
    return EventsModel::tr("Why?");
}

} // namespace

bool continues(const EventLogView& earlier, const EventLogView& later) {
    const std::uint64_t first = std::max(earlier.first(), later.first());
    const std::uint64_t end = std::min(earlier.end(), later.end());
    if (first >= end) {
        return earlier.size() == 0 && earlier.end() == later.first();
    }
    constexpr std::size_t chunk = EventLogView::chunk_size;
    if ((first - earlier.first()) % chunk != 0 || (first - later.first()) % chunk != 0) {
        return false;
    }
    // Full chunks are shared between the views of a run; only the last one is copied, and only that
    // one is worth a comparison.
    std::size_t i = (first - earlier.first()) / chunk;
    std::size_t j = (first - later.first()) / chunk;
    for (; i < earlier.chunks().size() && j < later.chunks().size(); ++i, ++j) {
        const auto& a = earlier.chunks()[i];
        const auto& b = later.chunks()[j];
        if (a == b) {
            continue;
        }
        const auto common = static_cast<std::ptrdiff_t>(std::min(a->size(), b->size()));
        const bool both_full = a->size() == chunk && b->size() == chunk;
        if (both_full || !std::equal(a->begin(), a->begin() + common, b->begin())) {
            return false;
        }
    }
    return true;
}

EventsModel::EventsModel(QObject* parent)
    : TableModel(column_count, parent) {
    scan_timer_.setInterval(0);
    connect(&scan_timer_, &QTimer::timeout, this, &EventsModel::scan);
}

void EventsModel::set_log(const Log& log, const std::shared_ptr<const AccountNames>& names,
                          const std::shared_ptr<const Scenario>& scenario) {
    if (log == nullptr || log == shown_) {
        return;
    }
    const bool same_run = shown_ != nullptr && continues(log_, *log);
    shown_ = log;
    scenario_ = scenario;
    if (names != names_) {
        names_ = names;
        index_.set_names(names);
    }
    if (same_run) {
        take_from_ends(*log);
        log_ = *log;
        add_events();
        return;
    }
    beginResetModel();
    log_ = *log;
    begin_ = log_.first();
    end_ = log_.end();
    index_.restart(index_.filter(), begin_, names_);
    endResetModel();
    if (filtered_) {
        scan_timer_.start();
    }
}

/// What the new view has no more: the newest when the run went back, the oldest when it is long.
void EventsModel::take_from_ends(const EventLogView& log) {
    if (log.end() < end_) {
        const std::size_t rows = filtered_ ? index_.rows_from(log.end()) : end_ - log.end();
        if (rows > 0) {
            beginRemoveRows({}, rowCount() - static_cast<int>(rows), rowCount() - 1);
        }
        index_.forget_from(log.end());
        end_ = log.end();
        if (rows > 0) {
            endRemoveRows();
        }
    }
    if (log.first() > begin_) {
        const std::size_t rows =
            filtered_ ? index_.rows_before(log.first()) : std::min(log.first(), end_) - begin_;
        if (rows > 0) {
            beginRemoveRows({}, 0, static_cast<int>(rows) - 1);
        }
        index_.forget_before(log.first());
        begin_ = log.first();
        end_ = std::max(end_, begin_);
        if (rows > 0) {
            endRemoveRows();
        }
    }
}

void EventsModel::add_events() {
    const std::uint64_t end = log_.end();
    if (filtered_) {
        end_ = end;
        // At once as far as that takes no time, so that a filtered log follows the run.
        scan();
    } else if (end > end_) {
        beginInsertRows({}, static_cast<int>(end_ - begin_), static_cast<int>(end - begin_) - 1);
        end_ = end;
        endInsertRows();
    }
}

void EventsModel::scan() {
    if (const std::size_t found = index_.scan(log_); found > 0) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found) - 1);
        index_.add_found();
        endInsertRows();
    }
    if (index_.next() >= log_.end()) {
        scan_timer_.stop();
    } else if (!scan_timer_.isActive()) {
        scan_timer_.start();
    }
    Q_EMIT scanned();
}

void EventsModel::clear() {
    beginResetModel();
    log_ = {};
    shown_.reset();
    names_.reset();
    scenario_.reset();
    begin_ = end_ = 0;
    index_.restart(index_.filter(), 0, nullptr);
    scan_timer_.stop();
    endResetModel();
}

void EventsModel::set_filter(const EventFilter& filter) {
    if (filter == index_.filter()) {
        return;
    }
    beginResetModel();
    filtered_ = !filter.everything();
    index_.restart(filter, begin_, names_);
    scan_timer_.stop();
    endResetModel();
    if (filtered_) {
        scan();
    }
    Q_EMIT scanned();
}

std::optional<double> EventsModel::scanning() const {
    if (!filtered_ || index_.next() >= end_) {
        return std::nullopt;
    }
    return static_cast<double>(index_.next() - begin_) / static_cast<double>(end_ - begin_);
}

std::uint64_t EventsModel::number_at(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return filtered_ ? index_[place] : begin_ + place;
}

const Event& EventsModel::event_at(int row) const {
    return log_[number_at(row) - log_.first()];
}

std::int64_t EventsModel::failure_at(int row) const {
    const std::uint64_t last = number_at(row) - log_.first();
    std::int64_t failure = log_.failures_before();
    for (std::size_t i = 0; i <= last; ++i) {
        failure += log_[i].kind == EventKind::attempt_failed ? 1 : 0;
    }
    return failure;
}

QString EventsModel::csv(const std::vector<int>& rows) const {
    if (scenario_ == nullptr || names_ == nullptr) {
        return {};
    }
    EventCsv writer(*scenario_, names_->pool());
    fmt::memory_buffer text;
    text.append(EventCsv::header);
    for (const int row : rows) {
        writer.append(std::span(&event_at(row), 1), text);
    }
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int EventsModel::row_count() const {
    return static_cast<int>(filtered_ ? index_.size() : end_ - begin_);
}

QString EventsModel::display(const Event& event, int column) const {
    switch (event_column_of(column)) {
    case time:
        return clock_text(event.time);
    case what:
        return event_text(event);
    case transaction:
        return event.transaction != 0 ? serial_text(event.transaction) : QString();
    case workload:
        return workload_text(scenario_.get(), event.workload);
    case account:
        return account_text(names_.get(), event.account) +
               (event.is_of_several_accounts() ? QStringLiteral(" …") : QString());
    case records:
        return event.records > 0 ? words::count(event.records) : QString();
    case attempt:
        return event.attempt > 0 ? words::count(event.attempt) : QString();
    case duration:
        return event.duration > Duration(0) ? words::duration(event.duration) : QString();
    case cause:
        return cause_text(event.cause);
    case why:
        return event.kind == EventKind::attempt_failed ? why_text() : QString();
    case column_count:
        break;
    }
    return {};
}

QVariant EventsModel::colour(const Event& event, int column) const {
    if (column == why) {
        return theme().accent.text;
    }
    if (column == what || column == cause) {
        if (event.cause != FailureCause::none) {
            return event.kind == EventKind::attempt_committed ? theme().contended.text
                                                              : theme().critical.text;
        }
        switch (event.kind) {
        case EventKind::attempt_committed:
        case EventKind::record_committed:
            return theme().held.text;
        case EventKind::waiting:
            return theme().waiting.text;
        case EventKind::backoff:
        case EventKind::record_duplicated:
        case EventKind::summary_touched:
            return theme().backoff.text;
        case EventKind::alert_raised:
            return theme().critical.text;
        case EventKind::long_running_began:
        case EventKind::parameters_changed:
            return theme().contended.text;
        case EventKind::offered:
        case EventKind::started:
        case EventKind::granted:
        case EventKind::withdrawn:
        case EventKind::released:
        case EventKind::refused:
        case EventKind::attempt_failed:
        case EventKind::attempt_abandoned:
        case EventKind::record_failed:
        case EventKind::long_running_ended:
        case EventKind::queued:
        case EventKind::dequeued:
        case EventKind::requeued:
        case EventKind::account_added:
        case EventKind::alert_cleared:
            return {};
        }
    }
    return column == time || (column == attempt && event.attempt == 1) ? QVariant(theme().muted)
                                                                       : QVariant();
}

QVariant EventsModel::data(const QModelIndex& index, int role) const {
    if (!has_cell(index)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(event_at(index.row()), index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::ForegroundRole:
        return colour(event_at(index.row()), index.column());
    case Qt::ToolTipRole:
        return index.column() == why && is_failure(index.row())
                   ? QVariant(tr("Why did this fail? Opens its autopsy"))
                   : QVariant();
    default:
        return {};
    }
}

bool EventsModel::is_text(int column) const {
    return event_row_of(column).holds == EventHolds::text;
}

QVariant EventsModel::heading(int column, int role) const {
    const EventColumnRow& row = event_row_of(column);
    if (role != Qt::DisplayRole) {
        return {};
    }
    return *row.title == '\0' ? QString() : tr(row.title);
}

QString EventsModel::sample(int column) {
    switch (event_column_of(column)) {
#define LOCKSCOPE_EVENT_COLUMN(column, holds, sample, title)                                       \
    case column:                                                                                   \
        return sample;
#include "ui/tables/event_columns.def"
    case column_count:
        break;
    }
    return {};
}

} // namespace lockscope::ui
