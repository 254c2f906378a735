// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/planfigures.h"

namespace stratoplan {

/// One slide: a finding in words, and the figure that shows it.
struct Slide
{
    QString key; ///< stable word: "comparison", "curves", "spend", …
    QString kicker; ///< what is looked at: "Options compared · Growth, May 2026"
    QString headline; ///< the finding, in a sentence without a full stop
    FigurePointer figure; ///< never null
    double zoom = 2; ///< of the figure and its type
    double indent = 0; ///< room that the figure leaves at its sides: it may reach so far into the margin
    QString lead; ///< begins the sentence, in 600: "What makes the difference:"; may be empty
    QString sentence; ///< may be empty
    int lines = 2; ///< that it may take, at most
    QString prices; ///< of what it shows: "Prices of 29 Jan 2026"; empty: none are used
};

/// What stands at the foot of every slide.
struct SlideFoot
{
    QString plan; ///< its name
    QString facts; ///< "catalog prices, 730 h a month, USD": follows the prices of the slide
    QString warning; ///< "What if, not the saved plan"; empty: the figures are the saved plan's
};

} // namespace stratoplan
