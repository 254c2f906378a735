// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "core/engine/figures/comparison.h"
#include "core/resilience/assessment.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

OutputCell durationCell(const std::optional<Duration> &duration)
{
    if (!duration)
        return OutputCell(absentText(), DataCell());
    return OutputCell(Format().duration(*duration), DataCell::ofNumber(QString::number(duration->seconds())));
}

QString verdictWord(RecoveryCheck::Verdict verdict)
{
    switch (verdict) {
    case RecoveryCheck::Verdict::Met:
        return u"met"_s;
    case RecoveryCheck::Verdict::Missed:
        return u"missed"_s;
    case RecoveryCheck::Verdict::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString componentName(const Plan &plan, ComponentId id)
{
    const Component *component = plan.find(id);
    return component ? component->name : QString();
}

} // namespace

int runResilience(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"format"_s});
    const OutputFormat format = arguments.format();
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!plan)
        return arguments.exitStatus();
    const OptionId asked = arguments.option(*plan);
    if (!arguments.ok())
        return arguments.exitStatus();
    OutputTable table;
    table.columns = {{u"option"_s, u"Option"_s},
                     {u"target"_s, u"Target"_s},
                     {u"rto_target_s"_s, u"RTO asked"_s, true},
                     {u"rto_reached_s"_s, u"reached"_s, true},
                     {u"rto"_s, {}},
                     {u"rpo_target_s"_s, u"RPO asked"_s, true},
                     {u"rpo_reached_s"_s, u"reached"_s, true},
                     {u"rpo"_s, {}},
                     {u"slowest"_s, u"Slowest"_s},
                     {u"most_data_lost"_s, u"Most data lost"_s}};
    bool missed = false;
    for (const OptionId id : asked ? QList {asked} : comparedOptions(*plan)) {
        for (const RecoveryCheck &check : assess(*plan, id)) {
            missed = missed || check.verdict() == RecoveryCheck::Verdict::Missed;
            table.rows.append({OutputCell(plan->find(id)->name), OutputCell(check.title),
                               durationCell(check.targetRto), durationCell(check.reachedRto),
                               OutputCell(verdictWord(check.rto)), durationCell(check.targetRpo),
                               durationCell(check.reachedRpo), OutputCell(verdictWord(check.rpo)),
                               OutputCell(componentName(*plan, check.slowest)),
                               OutputCell(componentName(*plan, check.lossiest))});
        }
    }
    printTable(table, format);
    return missed ? Findings : Fine;
}

} // namespace stratoplan::cli
