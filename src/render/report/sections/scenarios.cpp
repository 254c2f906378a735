// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/scenariocosts.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int mostPhases = 4; ///< that have columns of their own

ReportCell costOf(const ReportContext &context, const ScenarioCost &cost, const CostSum &sum,
                  const CostSum &saved)
{
    ReportCell cell = sumCell(sum, context.format());
    if (!cost.scenario.isNone()) {
        const Money difference = changeBetween(saved, sum);
        cell.detail = context.format().difference(difference);
        if (difference.isNegative())
            cell.color = Token::Saving;
    }
    return cell;
}

/// "Without a column: Scale, Later."; empty where every phase has one.
QString leftOutPhases(const ReportContext &context, const ScenarioCost &saved)
{
    QStringList names;
    for (const ScenarioCost::InPhase &each : saved.phases.mid(mostPhases))
        names.append(context.nameOf(each.phase));
    return names.isEmpty() ? QString() : Words::tr("Phases without a column: %1.").arg(names.join(u", "_s));
}

} // namespace

QList<Block> scenarios(const ReportContext &context)
{
    const QList<ScenarioCost> costs = scenarioCosts(context);
    if (costs.size() < 2)
        return {};
    const ScenarioCost &saved = costs.first();
    const qsizetype phases = qMin<qsizetype>(mostPhases, saved.phases.size());
    TableBlock block;
    block.caption =
        context.captioned(Words::tr("%1 by scenario, %2 a month, with the difference against the saved plan")
                              .arg(context.optionName(), context.currency()));
    block.columns.append({Words::tr("Scenario"), ReportColumn::Align::Left, 2, false});
    for (qsizetype i = 0; i < phases; ++i) {
        const PhaseId phase = saved.phases.at(i).phase;
        block.columns.append(
            {phase ? context.nameOf(phase) : Words::tr("A month"), ReportColumn::Align::Right, 1, false});
    }
    block.columns.append({Words::tr("All months"), ReportColumn::Align::Right, 1, false});
    QStringList notes = filled({leftOutPhases(context, saved)});
    for (const ScenarioCost &cost : costs) {
        ReportRow row;
        row.cells.append(ReportCell(cost.name, cost.settings));
        for (qsizetype i = 0; i < phases; ++i) {
            const CostSum *sum = cost.in(saved.phases.at(i).phase);
            row.cells.append(sum ? costOf(context, cost, *sum, saved.phases.at(i).sum)
                                 : ReportCell(absentText()));
        }
        row.cells.append(costOf(context, cost, cost.horizon, saved.horizon));
        block.rows.append(row);
        for (const QString &problem : cost.problems) {
            if (!notes.contains(problem))
                notes.append(problem);
        }
    }
    block.note = notes.join(u' ');
    return {HeadingBlock {1, Words::tr("Scenarios")}, block};
}

} // namespace stratoplan::sections
