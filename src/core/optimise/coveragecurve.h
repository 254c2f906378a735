// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitment.h"

namespace stratoplan {

/// What follows when a commitment that was bought at the start ends.
enum class Renewal {
    Once, ///< the rest of the horizon runs on demand
    Renewed ///< as many units are bought again, to the end of the horizon
};

/// One constant level of coverage.
struct CoveragePoint
{
    int units = 0; ///< committed from the first month on
    Percent level; ///< of the largest demand of any month, 0 … 100
    Money cost; ///< expected, over the horizon

    bool operator==(const CoveragePoint &) const = default;
};

/// Expected cost by constant level of coverage under one offer, for drawing.
struct CoverageCurve
{
    int offer = 0; ///< its number in the question
    QList<CoveragePoint> points; ///< ascending from 0 to 100 %, at most 101
    CoveragePoint best; ///< the cheapest of all whole numbers of units, the smallest of several

    bool operator==(const CoverageCurve &) const = default;
};

/// A curve for each offer: so many units bought at the start, whatever follows. Fails as bestCommitments()
/// does for a question that makes no sense. O(offers × distinct demands × months).
[[nodiscard]] Result<QList<CoverageCurve>> coverageCurves(const CommitmentQuestion &question,
                                                          Renewal renewal = Renewal::Once);

} // namespace stratoplan
