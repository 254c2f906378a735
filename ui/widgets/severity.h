// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"
#include "render/theme/token.h"

#include <QString>

namespace stratoplan {

/// The colour of what a severity word says: "critical", "warning", "saving", "missed"; anything else is
/// quiet.
[[nodiscard]] Token severityToken(const QString &severity);
[[nodiscard]] Token severityToken(Finding::Severity severity);
/// The icon of a finding: octagon, triangle, circle.
[[nodiscard]] QString severityIcon(Finding::Severity severity);

} // namespace stratoplan
