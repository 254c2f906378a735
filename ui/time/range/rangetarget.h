// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/text/format.h"

#include <functional>

namespace stratoplan {

class Document;

/// Something of a component that can be a range: its quantity, its stated amount, a price, an adjustment of
/// its option.
struct RangeTarget
{
    using Texts = Range<QString>;

    QString key; ///< "quantity", "stated", "price:17", "amount:4", "adjustment:2"
    QString title;
    QString unit; ///< of what is typed: "nodes", "USD a month", "% of the list price"
    QString hint; ///< what the numbers mean, a sentence
    Texts texts; ///< as it is
    Spread spread = Spread::Triangular;
    /// The number that a text stands for, for the sketch.
    std::function<Result<double>(const QString &)> read;
    /// Writes it; texts are those that read() takes.
    std::function<Status(const Texts &, Spread)> apply;
};

/// Everything of a component in a phase that can be a range.
[[nodiscard]] QList<RangeTarget> rangeTargets(Document &document, ComponentId component, PhaseId phase,
                                              const Format &format);

} // namespace stratoplan
