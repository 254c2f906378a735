// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace stratoplan::storage {

/// The error of a file that no format knows, from its first bytes and its name: says whether it is empty or
/// written in UTF-16, else what can be imported.
[[nodiscard]] Error unknownFile(const QByteArray &head, const QString &fileName);

} // namespace stratoplan::storage
