// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan::storage {

/// A plan that comes with the program.
struct Sample
{
    QString key; ///< "sequelstring"
    QString title; ///< translated
    QString summary; ///< one translated sentence
};

/// All samples, in the order to show them.
[[nodiscard]] QList<Sample> samples();

/// The plan of a sample. Fails with NotFound for an unknown key.
[[nodiscard]] Result<Plan> loadSample(const QString &key);

} // namespace stratoplan::storage
