// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"

#include <functional>

namespace stratoplan::edits {

/// Does @p verb to a charge as it holds in a phase: where the phase only continues an earlier one it first
/// gets a sizing of its own, and the verb meets the copy. One step called @p text.
[[nodiscard]] Status editChargeAt(Document &document, Place place, const Charge &charge, const QString &text,
                                  const std::function<Status(const Charge &)> &verb);

} // namespace stratoplan::edits
