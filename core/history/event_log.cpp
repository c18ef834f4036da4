// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/event_log.h"

#include <algorithm>
#include <cassert>

namespace lockscope {
namespace {

std::int64_t failures_in(std::span<const Event> events) {
    return std::count_if(events.begin(), events.end(),
                         [](const Event& e) { return e.kind == EventKind::attempt_failed; });
}

} // namespace

EventLogView::EventLogView(std::uint64_t first, std::int64_t failures_before,
                           std::vector<Chunk> chunks)
    : first_(first)
    , failures_before_(failures_before)
    , chunks_(std::move(chunks)) {
    assert(chunks_.empty() ||
           std::all_of(chunks_.begin(), chunks_.end() - 1,
                       [](const Chunk& chunk) { return chunk->size() == chunk_size; }));
    for (const Chunk& chunk : chunks_) {
        size_ += chunk->size();
    }
}

void EventLog::restart(std::uint64_t first, std::int64_t failures) {
    first_ = first;
    failures_before_ = failures;
    full_.clear();
    open_.clear();
}

std::uint64_t EventLog::end() const {
    return first_ + full_.size() * EventLogView::chunk_size + open_.size();
}

void EventLog::add(std::span<const Event> events) {
    while (!events.empty()) {
        open_.reserve(EventLogView::chunk_size);
        const std::size_t room = EventLogView::chunk_size - open_.size();
        const auto part = events.first(std::min(room, events.size()));
        open_.insert(open_.end(), part.begin(), part.end());
        events = events.subspan(part.size());
        if (open_.size() == EventLogView::chunk_size) {
            full_.push_back(std::make_shared<const std::vector<Event>>(std::move(open_)));
            open_ = {};
        }
    }
    while (full_.size() * EventLogView::chunk_size > most_events) {
        failures_before_ += failures_in(*full_.front());
        first_ += EventLogView::chunk_size;
        full_.erase(full_.begin());
    }
}

EventLogView EventLog::view(std::uint64_t end) const {
    end = std::min(end, this->end());
    if (end <= first_) {
        return {first_, failures_before_, {}};
    }
    const std::size_t size = end - first_;
    const std::size_t whole = size / EventLogView::chunk_size;
    const std::size_t rest = size % EventLogView::chunk_size;
    std::vector<EventLogView::Chunk> chunks(full_.begin(),
                                            full_.begin() + static_cast<std::ptrdiff_t>(whole));
    if (rest > 0) {
        const std::vector<Event>& last = whole < full_.size() ? *full_[whole] : open_;
        chunks.push_back(std::make_shared<const std::vector<Event>>(
            last.begin(), last.begin() + static_cast<std::ptrdiff_t>(rest)));
    }
    return {first_, failures_before_, std::move(chunks)};
}

void EventLog::truncate(std::uint64_t end) {
    if (end <= first_) {
        restart(0, 0);
        return;
    }
    const std::size_t size = end - first_;
    if (size >= full_.size() * EventLogView::chunk_size + open_.size()) {
        return;
    }
    const std::size_t whole = size / EventLogView::chunk_size;
    const std::size_t rest = size % EventLogView::chunk_size;
    if (whole < full_.size()) {
        open_.assign(full_[whole]->begin(),
                     full_[whole]->begin() + static_cast<std::ptrdiff_t>(rest));
        full_.resize(whole);
    } else {
        open_.resize(rest);
    }
}

} // namespace lockscope
