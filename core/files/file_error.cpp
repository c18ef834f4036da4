// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_error.h"

#include "core/base/say.h"

namespace lockscope {

using S = SentenceId;

Sentence reason(std::error_code why) {
    if (why == std::errc::no_such_file_or_directory) {
        return say<S::no_such_file_or_directory>();
    }
    if (why == std::errc::permission_denied) {
        return say<S::permission_denied>();
    }
    if (why == std::errc::is_a_directory) {
        return say<S::system_is_a_directory>();
    }
    if (why == std::errc::not_a_directory) {
        return say<S::not_a_directory>();
    }
    if (why == std::errc::no_space_on_device) {
        return say<S::no_space_left>();
    }
    if (why == std::errc::read_only_file_system) {
        return say<S::read_only_file_system>();
    }
    if (why == std::errc::io_error) {
        return say<S::input_output_error>();
    }
    if (why == std::errc::filename_too_long) {
        return say<S::file_name_too_long>();
    }
    return as_said(why.message()); // not strerror, whose buffer belongs to all threads
}

} // namespace lockscope
