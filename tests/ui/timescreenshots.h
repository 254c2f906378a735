// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/guitest.h"

#include <functional>

namespace stratoplan::test {

/// Saves a picture of a widget under a name; whether that worked.
using SavePicture = std::function<bool(QWidget &, const QString &)>;

/// The windows about time, one after the other; the plan is changed for it.
[[nodiscard]] bool photographTime(GuiTest &gui, const SavePicture &save);

} // namespace stratoplan::test
