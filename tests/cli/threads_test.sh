#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A guard that never barks guards nothing: clang must refuse each way to touch from the wrong thread
# what core/base/threads.h guards. Usage: threads_test.sh SOURCE_FOLDER
set -euo pipefail

command -v clang++ >/dev/null || exit 77 # CTest: skipped

# Compiles a class with one guarded member and one function of this body.
compile() { # BODY
    clang++ -std=c++20 -fsyntax-only -I "$source" -Wthread-safety -Werror=thread-safety \
        -x c++ - 2>&1 <<END
#include "core/base/threads.h"
class Subject {
public:
    int touch() { $1 }
private:
    int count() REQUIRES(home_) { return counted_; }
    lockscope::Mutex mutex_;
    lockscope::HomeThread home_;
    int shared_ GUARDED_BY(mutex_) = 0;
    int counted_ GUARDED_BY(home_) = 0;
};
END
}

readonly source=$1
wrong=""
while IFS= read -r body; do
    if said=$(compile "$body") || [[ $said != *thread-safety* ]]; then
        wrong+="not refused: $body"$'\n'"$said"$'\n'
    fi
done <<'END'
return shared_;
{ const lockscope::MutexLock lock(mutex_); } return ++shared_;
mutex_.lock(); return shared_;
return ++counted_;
return count();
home_.assert_is_here(); return [this] { return count(); }();
const lockscope::MutexLock lock(mutex_); return counted_;
END
while IFS= read -r body; do
    said=$(compile "$body") || wrong+="refused: $body"$'\n'"$said"$'\n'
done <<'END'
const lockscope::MutexLock lock(mutex_); return ++shared_;
home_.assert_is_here(); return ++counted_ + count();
END
if [[ -n $wrong ]]; then
    printf 'What clang checks of threads is not what it should be:\n%s' "$wrong"
    exit 1
fi
echo "Nobody touches from the wrong thread what is guarded."
