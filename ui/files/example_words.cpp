// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/example_words.h"

#include "core/scenario/example_texts.h"
#include "ui/kit/sentences.h"
#include "ui/kit/table_words.h"

#include <cassert>
#include <string>

namespace lockscope::ui {

Scenario in_the_windows_words(Scenario example) {
    assert(example.interventions.empty()); // their keys may name a workload
    each_text(example,
              [](std::string& text) { text = translated(examples_context, text).toStdString(); });
    return example;
}

} // namespace lockscope::ui
