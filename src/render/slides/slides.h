// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportcontext.h"
#include "render/slides/deckinput.h"
#include "render/slides/slide.h"

/// One function a slide; nothing where the plan has no data for it.
namespace stratoplan::slides {

/// What every slide reads.
struct SlideContext
{
    const DeckInput &input;
    const ReportContext &report;

    [[nodiscard]] const Plan &plan() const { return report.plan(); }
    [[nodiscard]] const Format &format() const { return report.format(); }
    /// Whether the leading option costs anything in the months of the horizon.
    [[nodiscard]] bool hasMonths() const;
    /// Cost of the leading option in the saved plan, where something else is tried out.
    [[nodiscard]] std::optional<CostTable> savedCosts() const;
    /// Name of what is tried out, for a line or bar.
    [[nodiscard]] QString triedOutText() const;
    /// First and last month of the horizon: "Feb 2026 to Jan 2028".
    [[nodiscard]] QString horizonText() const;
    /// The phase spoken about and its first month: "Growth, May 2026".
    [[nodiscard]] QString periodText() const;
    /// "AWS: $4,500 of it is paid once."; empty where nothing of an option's cost in the column is.
    [[nodiscard]] QString onceText(OptionId option) const;
    /// "2 lines without a price are left out."; empty for none.
    [[nodiscard]] QString leftOutText(int unknown) const;
};

/// A slide with its key, kicker and parts joined: "Cost by month · AWS".
[[nodiscard]] Slide slideOf(const QString &key, const QStringList &kicker);
/// Sentences one after the other, without the empty ones.
[[nodiscard]] QString sentences(const QStringList &parts);
/// Thresholds of its budget that a phase has reached.
[[nodiscard]] QList<BudgetThreshold> reachedThresholds(const SlideContext &context,
                                                       const PhaseSummary &summary);
/// "98 %" of the budget that a phase is held to.
[[nodiscard]] QString usedText(const SlideContext &context, const PhaseSummary &summary);

[[nodiscard]] std::optional<Slide> comparison(const SlideContext &context);
[[nodiscard]] std::optional<Slide> curves(const SlideContext &context);
[[nodiscard]] std::optional<Slide> spend(const SlideContext &context);
[[nodiscard]] std::optional<Slide> perUser(const SlideContext &context);
[[nodiscard]] std::optional<Slide> scenarios(const SlideContext &context);
[[nodiscard]] std::optional<Slide> budget(const SlideContext &context);
[[nodiscard]] std::optional<Slide> phases(const SlideContext &context);
[[nodiscard]] std::optional<Slide> roadmap(const SlideContext &context);
[[nodiscard]] std::optional<Slide> recovery(const SlideContext &context);
[[nodiscard]] std::optional<Slide> decision(const SlideContext &context);
[[nodiscard]] std::optional<Slide> topology(const SlideContext &context);

} // namespace stratoplan::slides
