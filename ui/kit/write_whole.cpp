// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/write_whole.h"

#include "core/files/whole_file.h"
#include "ui/kit/sentences.h"

#include <string_view>

namespace lockscope::ui {

QString write_whole(const QString& name, const QByteArray& content, const FileSystem& files) {
    const std::string_view bytes(content.constData(), static_cast<std::size_t>(content.size()));
    const Result<Done> written = write_whole_file(path_of(name), bytes, files);
    return written ? QString() : shown(written.errors().front());
}

} // namespace lockscope::ui
