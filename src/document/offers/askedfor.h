// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/region.h"
#include "core/plan/component.h"
#include "storage/catalog/catalog.h"

namespace stratoplan {

/// What words of a search ask for, as far as they can be understood: "postgres 4 vcpu eu-west".
struct AskedFor
{
    QString role; ///< empty: not told
    Needs needs; ///< vCPU, memory and engine
    bool memoryAssumed = false; ///< memory is not told and taken as usual for the vCPUs
    QString regionText; ///< "eu-west"; empty: any region
    QList<const Region *> regions; ///< that it may mean, the likeliest first

    /// Enough is known to look for what comes nearest.
    [[nodiscard]] bool isJob() const
    {
        return !role.isEmpty() && !(needs.vcpu.isZero() && needs.memory.isZero());
    }
    /// Where to look at a provider: regions meant that are among @p offered, else the one nearest to any
    /// meant.
    [[nodiscard]] QStringList regionsAt(const QString &provider, const QStringList &offered) const;
};

/// Reads the words of a search: what job is meant, how large, where.
[[nodiscard]] AskedFor understand(const QString &words);
/// What words and filters of a search ask for together.
[[nodiscard]] AskedFor askedFor(const QString &words, const storage::CatalogQuery &query);

} // namespace stratoplan
