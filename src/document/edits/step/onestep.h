// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

#include <functional>

namespace stratoplan::edits {

/// Makes several verbs one step of the undo stack called @p text. Where @p edit fails, everything it did is
/// taken back and nothing can bring it again; where it changes nothing there is no step. In both cases what
/// was undone before can still be redone. It may hold another one, which then goes with it. @return what @p
/// edit returns
[[nodiscard]] Status inOneStep(Document &document, const QString &text, const std::function<Status()> &edit);

} // namespace stratoplan::edits
