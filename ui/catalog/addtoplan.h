// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"

class QWidget;

namespace stratoplan {

struct PageContext;

/// Asks where a price item goes, the option and environment looked at proposed, and adds a component for it.
void addToPlan(PageContext &context, const edits::CatalogPick &pick, QWidget &window);

} // namespace stratoplan
