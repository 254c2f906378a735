// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

namespace stratoplan::edits {

/// Ends that the quantity of a component follows what only the component itself knows, such as `scaled`:
/// wherever its formula names one of @p names it becomes the number that it is when the phase begins, and in
/// amounts of its charges that number stands in place of the name; unknown where there is none. One step.
[[nodiscard]] Status holdQuantity(Document &document, ComponentId component, const QStringList &names);

} // namespace stratoplan::edits
