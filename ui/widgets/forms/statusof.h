// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace stratoplan {

/// Whether a verb succeeded, for a form that does not ask what it made.
template <class T>
[[nodiscard]] Status statusOf(const Result<T> &result)
{
    return result ? Status() : Status(result.error());
}

} // namespace stratoplan
