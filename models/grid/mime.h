// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QMimeData>

namespace stratoplan::mime {

/// Components of this plan, dragged or copied.
inline constexpr const char *components = "application/x-stratoplan-components";
/// Price items of a catalog, dragged: their keys.
inline constexpr const char *catalogItems = "application/x-stratoplan-catalog-items";

void setComponents(QMimeData &data, const QList<ComponentId> &ids);
[[nodiscard]] QList<ComponentId> componentsIn(const QMimeData &data);
void setCatalogKeys(QMimeData &data, const QStringList &keys);
[[nodiscard]] QStringList catalogKeysIn(const QMimeData &data);

} // namespace stratoplan::mime
