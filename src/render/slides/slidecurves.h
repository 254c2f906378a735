// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/optioncurves.h"
#include "render/slides/slides.h"

/// What slides with curves of several options have in common.
namespace stratoplan::slides {

/// Most options that a slide can name beside their lines.
constexpr qsizetype mostOptions = 4;

/// Whether anything of the cost is known in some month.
[[nodiscard]] bool hasKnownMonth(const CostTable &costs);
/// The leading option and others that are compared and have a price, as many as a slide can name.
[[nodiscard]] curves::OptionSource optionsOf(const SlideContext &context);
/// A finding that leaves lines without a price out says so.
[[nodiscard]] QString asKnown(const QString &finding, int unknown);
/// Phases by their names alone.
[[nodiscard]] QList<ChartPhase> withoutDetails(QList<ChartPhase> phases);

} // namespace stratoplan::slides
