// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"
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

QString overText(const ScenarioCost::InPhase &phase, const QString &amount)
{
    return phase.isLeast ? moneywords::atLeast(amount) : amount;
}

/// The cost in a phase; where a month of it is over the budget, it says by how much.
ReportCell costIn(const ReportContext &context, const ScenarioCost &cost, const ScenarioCost::InPhase &phase,
                  const CostSum &saved)
{
    ReportCell cell = costOf(context, cost, phase.sum, saved);
    if (!phase.isOver())
        return cell;
    cell.color = Token::Overrun;
    cell.strong = true;
    const QString over = overText(phase, context.format().exact(-*phase.left));
    cell.detail =
        filled({cell.detail, Words::tr("%1 over", "an amount above a budget").arg(over)}).join(u'\n');
    return cell;
}

/// "High passes the budget by $19 in MVP and by $671 in Growth."; empty where it passes none.
QString passesText(const ReportContext &context, const ScenarioCost &cost)
{
    QStringList over;
    for (const ScenarioCost::InPhase &phase : cost.phases) {
        if (!phase.isOver())
            continue;
        const QString amount = overText(phase, context.format().money(-*phase.left));
        const QString name = context.nameOf(phase.phase);
        over.append(name.isEmpty() ? Words::tr("by %1", "amount").arg(amount)
                                   : Words::tr("by %1 in %2", "amount, phase").arg(amount, name));
    }
    if (over.isEmpty())
        return {};
    const QString last = over.takeLast();
    const QString all =
        over.isEmpty() ? last : Words::tr("%1 and %2", "amounts").arg(over.join(u", "_s), last);
    const QString who = cost.scenario.isNone() ? Words::tr("The saved plan") : cost.name;
    return Words::tr("%1 passes the budget %2.", "scenario, by how much and where").arg(who, all);
}

/// Which scenarios pass a budget; empty where there is none.
QString leadText(const ReportContext &context, const QList<ScenarioCost> &costs)
{
    QStringList sentences;
    bool hasBudget = false;
    bool isComplete = true;
    for (const ScenarioCost &cost : costs) {
        sentences.append(passesText(context, cost));
        for (const ScenarioCost::InPhase &phase : cost.phases) {
            hasBudget = hasBudget || phase.left;
            isComplete = isComplete && !(phase.left && phase.isLeast);
        }
    }
    sentences = filled(sentences);
    if (!sentences.isEmpty() || !hasBudget)
        return sentences.join(u' ');
    return isComplete ? Words::tr("Every scenario stays within the budgets of its phases.")
                      : Words::tr("Every scenario stays within the budgets of its phases, as far as prices "
                                  "are known.");
}

/// Beside a scenario stands the difference where the saved plan has its range.
QString rangesText(const ScenarioCost &saved)
{
    return saved.horizon.amount.isSingle() ? QString()
                                           : Words::tr("Ranges stand beside the saved plan only.");
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
            const ScenarioCost::InPhase *phase = cost.in(saved.phases.at(i).phase);
            row.cells.append(phase ? costIn(context, cost, *phase, saved.phases.at(i).sum)
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
    QList<Block> blocks {HeadingBlock {1, Words::tr("Scenarios")}};
    if (const QStringList lead = filled({leadText(context, costs), rangesText(saved)}); !lead.isEmpty())
        blocks.append(TextBlock {lead.join(u' ')});
    blocks.append(block);
    return blocks;
}

} // namespace stratoplan::sections
