// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/record.h"

#include <QDate>

namespace stratoplan {

/// Whether a milestone's day is past and it is not done; never where nobody says what day it is.
[[nodiscard]] inline bool isOverdue(const Milestone &milestone, const QDate &today)
{
    return !milestone.done && today.isValid() && milestone.day.isValid() && milestone.day < today;
}

} // namespace stratoplan
