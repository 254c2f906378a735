// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"
#include "core/audit/phasesummary.h"
#include "core/engine/figures/comparison.h"
#include "core/text/format.h"
#include "render/report/reportbuilder.h"

#include <QCoreApplication>
#include <QHash>

#include <memory>

namespace stratoplan {

struct Simulation;

/// Where the words of a report are translated.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What every section of a report reads: the plan, what the report is about, figures worked out once.
class ReportContext
{
public:
    /// @param known  cost tables that were calculated before; those of other options follow when asked for
    ReportContext(const Plan &plan, const ReportOptions &options, const QList<CostTable> &known = {},
                  const WorkWatch &watch = {});

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// Whether the report is still wanted.
    [[nodiscard]] const WorkWatch &watch() const { return m_watch; }
    [[nodiscard]] const Format &format() const { return m_format; }
    [[nodiscard]] QDate printed() const { return m_printed; }
    [[nodiscard]] Basis basis() const { return m_basis; }
    /// The option the report leads with; none only where the plan has no option.
    [[nodiscard]] OptionId option() const { return m_option; }
    [[nodiscard]] QString optionName() const { return nameOf(m_option); }
    [[nodiscard]] PhaseId phase() const { return m_phase; }
    /// Column of the phase's first month.
    [[nodiscard]] int column() const;
    /// Cost of the option that the report leads with.
    [[nodiscard]] const CostTable &costs() const { return costs(m_option); }
    /// Cost of any option: reference options on the stated basis, others on the report's.
    [[nodiscard]] const CostTable &costs(OptionId option) const;
    /// What chance does to it, with the plan's own seed and number of runs; nothing where the report was
    /// cancelled meanwhile.
    [[nodiscard]] const Simulation &simulation() const;
    /// Options compared, the leading one first.
    [[nodiscard]] const QList<OptionId> &compared() const { return m_compared; }
    /// The leading option's phases and the one spoken about.
    [[nodiscard]] const QList<PhaseSummary> &phases() const { return m_phases; }
    [[nodiscard]] const PhaseSummary &summary() const { return m_summary; }
    /// Compared options side by side in the phase, over all counted environments.
    [[nodiscard]] const Comparison &comparison() const;
    [[nodiscard]] const QList<Finding> &findings() const;
    /// Rates that the compared options use, in the order of their price items.
    [[nodiscard]] QList<RateId> usedRates() const;

    [[nodiscard]] QString nameOf(OptionId option) const;
    [[nodiscard]] QString nameOf(PhaseId phase) const;
    [[nodiscard]] QString nameOf(EnvironmentId environment) const;
    [[nodiscard]] QString currency() const { return m_plan.info().currency.toString(); }
    /// "catalog prices" or "stated amounts".
    [[nodiscard]] QString basisText() const;
    /// "29 Jan 2026", "29 Jan to 6 Aug 2026", "undated".
    [[nodiscard]] QString priceDates() const;
    /// Whether a price held longer ago than the plan's age for old prices.
    [[nodiscard]] bool isOld(const Rate &rate) const;
    /// "46 of 102 older than 12 months"; empty where none is.
    [[nodiscard]] QString priceAgeText() const;
    /// "May 2026"; the phase's name for an undated one.
    [[nodiscard]] QString periodText(int column) const;
    /// Users in a column, where the plan counts them.
    [[nodiscard]] std::optional<Quantity> users(int column) const;
    /// A number of users: whole from ten on, for it is interpolated between stated points.
    [[nodiscard]] QString usersText(Quantity users) const;
    /// "Lines left out for want of a sourced price: 2."; empty for none.
    [[nodiscard]] static QString leftOutText(int unknown);
    /// Whether a price used has a payment upfront.
    [[nodiscard]] bool paysUpfront() const;
    /// Whether such payments count in the month in which they are paid.
    [[nodiscard]] bool isCashView() const;
    /// How payments upfront count, in a sentence; empty where no price used has any.
    [[nodiscard]] QString upfrontText() const;
    /// A caption of a table or figure of costs, which says so where they are cash: "…, cash when paid".
    [[nodiscard]] QString captioned(const QString &caption) const;

private:
    void choosePhase(PhaseId asked);
    /// The basis an option is calculated on.
    [[nodiscard]] Basis basisOf(OptionId option) const;

    const Plan &m_plan;
    WorkWatch m_watch;
    Format m_format;
    QDate m_printed;
    Basis m_basis;
    OptionId m_option;
    PhaseId m_phase;
    QList<OptionId> m_compared;
    QList<PhaseSummary> m_phases;
    PhaseSummary m_summary;
    mutable std::optional<Comparison> m_comparison; ///< this and what follows: once asked for
    mutable std::optional<QList<Finding>> m_findings;
    mutable QHash<OptionId, std::shared_ptr<const CostTable>> m_costs; ///< references to them stay valid
    mutable std::shared_ptr<const Simulation> m_simulation;
};

/// @p count columns in groups that fit a page side by side; every group begins with the first column, so that
/// the leading option stands in each.
[[nodiscard]] QList<QList<int>> columnGroups(qsizetype count);
/// Text that no line break parts.
[[nodiscard]] QString inOneLine(const QString &text);
/// @p parts without the empty ones.
[[nodiscard]] QStringList filled(QStringList parts);
/// A cell with that meaning.
[[nodiscard]] ReportCell toned(const QString &text, Token color);
/// The likely amount with two decimals; of a range its ends below.
[[nodiscard]] ReportCell amountCell(const Range<Money> &amount, const Format &format);
/// The signs of a cost: "†" a price in it was set by hand, "‡" the price book lowered one.
[[nodiscard]] QString priceMark(bool isOverridden, bool isDiscounted);
/// What the signs in a table mean; empty where it has none.
[[nodiscard]] QString markLegend(const TableBlock &table);
/// What a report table shows for a cost cell: two decimals, "free", "included", "no sourced price", "–".
[[nodiscard]] ReportCell costCell(const CostCell &cell, Basis basis, const Format &format);
/// A sum with two decimals; "no sourced price" where nothing in it is known.
[[nodiscard]] ReportCell sumCell(const CostSum &sum, const Format &format);

} // namespace stratoplan
