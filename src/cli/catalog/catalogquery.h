// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "storage/catalog/catalog.h"

namespace stratoplan::cli {

/// What the options and words of a search look for; what is wrong with them is told through the arguments.
[[nodiscard]] storage::CatalogQuery queryOf(Arguments &arguments);

} // namespace stratoplan::cli
