// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stratoplan {

class Theme;

/// The style sheet ":/theme/stratoplan.qss" with its placeholders replaced from @p theme: "@text-2@" by a colour,
/// "@13px@" by that many pixels times the text scale, "@scheme@" by "light" or "dark". What is unknown stays as it is.
[[nodiscard]] QString resolvedStyleSheet(const Theme &theme);

} // namespace stratoplan
