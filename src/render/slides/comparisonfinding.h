// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/showndifference.h"
#include "render/slides/slides.h"

namespace stratoplan::slides {

/// Whether every price of a compared option is known.
[[nodiscard]] bool isComplete(const ComparisonColumn &column);
/// What is known of its cost.
[[nodiscard]] const Money &known(const ComparisonColumn &column);

/// Two columns that a headline speaks about, the cheaper one first.
struct ComparedPair
{
    int low = -1;
    int high = -1;
};

/// What the slide says about the compared options.
class ComparisonFinding
{
public:
    ComparisonFinding(const SlideContext &context, const Comparison &comparison);

    /// The only cheapest option; -1 for none.
    [[nodiscard]] int cheapest() const { return m_cheapest; }
    /// Whether options are held against each other over the roles that all of them have a price for, because
    /// some total is not known.
    [[nodiscard]] bool isPartly() const { return m_isPartly; }
    /// Whether what is known of an option is already more than another one costs that is complete, while a
    /// third one may cost less: the two are the pair().
    [[nodiscard]] bool isProven() const { return m_proven.low >= 0; }
    [[nodiscard]] const Comparison &comparable() const { return m_comparable; }
    [[nodiscard]] QString headline() const;
    /// The options that the headline compares.
    [[nodiscard]] ComparedPair pair() const;
    /// The columns, those last that may yet cost less than the settled ones.
    [[nodiscard]] QList<int> inOrder(QList<int> indices) const;
    /// The roles that do most to make the dearer option of the headline dearer.
    [[nodiscard]] QString reasons() const;

private:
    [[nodiscard]] const QList<ComparisonColumn> &columns() const { return m_comparison.columns; }
    [[nodiscard]] int nextCheapest() const;
    [[nodiscard]] QString cheapestText() const;
    [[nodiscard]] QString cheaperText(const ComparisonColumn &best, const ComparisonColumn &next) const;
    [[nodiscard]] QString tieText() const;
    [[nodiscard]] QString provenText() const;
    [[nodiscard]] QString partlyText() const;
    [[nodiscard]] ComparedPair proven() const;
    /// Between the amounts of the pair that are shown.
    [[nodiscard]] ShownDifference difference() const;
    [[nodiscard]] QString differenceText() const;

    const SlideContext &m_context;
    Comparison m_comparison; ///< without what is paid once: that says nothing about a month
    Comparison m_comparable;
    int m_cheapest = -1;
    ComparedPair m_proven;
    bool m_isPartly = false;
};

} // namespace stratoplan::slides
