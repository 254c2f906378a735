// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stratoplan::test {

/// The layer a source file stands in ("core", "storage", …, "app", "cli"); empty outside the layers.
/// @param path  relative to the project: "src/core/base/money.h"
QString layerOf(const QString &path);

/// What is wrong with the includes of one file: an include of a layer that it may not use, a Qt header that its
/// layer must not know, Qt Charts outside render/charts, a relative include. Empty: nothing.
QStringList violations(const QString &path, const QString &source);

} // namespace stratoplan::test
