// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/assessment.h"
#include "render/painted/backupschedule.h"
#include "render/painted/recoverydumbbell.h"
#include "render/painted/roadmap/roadmapfigure.h"
#include "render/painted/roadmap/roadmapsource.h"
#include "render/painted/waterfall.h"
#include "render/report/planfigures.h"
#include "render/report/reportcontext.h"

namespace stratoplan::figures {

FigurePointer waterfall(const ReportContext &context, int to)
{
    const Comparison &comparison = context.comparison();
    if (to < 1 || to >= comparison.columns.size() || comparison.rows.isEmpty())
        return nullptr;
    const ComparisonColumn &from = comparison.columns.first();
    const ComparisonColumn &end = comparison.columns.at(to);
    WaterfallData data;
    data.most = 8; // so that the names below have room on a page
    data.isWhole = true;
    data.fromTitle = from.title;
    data.toTitle = end.title;
    data.fromProvider = from.provider;
    data.toProvider = end.provider;
    const LikeForLike ends = likeForLike(comparison, 0, to);
    data.from = ends.from;
    data.to = ends.to;
    for (const WaterfallStep &step : stratoplan::waterfall(comparison, 0, to))
        data.steps.append({step.title, step.change});
    return data.steps.isEmpty() ? nullptr : std::make_shared<Waterfall>(data);
}

FigurePointer recovery(const ReportContext &context)
{
    RecoveryDumbbellData data;
    for (const RecoveryCheck &check : assess(context.plan(), context.option()))
        data.rows.append({check.title,
                          check.detail,
                          {check.targetRto, check.reachedRto},
                          {check.targetRpo, check.reachedRpo}});
    return data.rows.isEmpty() ? nullptr : std::make_shared<RecoveryDumbbell>(data);
}

FigurePointer roadmap(const ReportContext &context)
{
    if (context.option().isNone() || context.plan().table<Phase>().isEmpty())
        return nullptr;
    RoadmapAsked asked;
    asked.today = context.printed();
    const Roadmap road = roadmapOf(context.plan(), context.costs());
    return std::make_shared<RoadmapFigure>(roadmapData(context.plan(), context.costs(), road, asked));
}

FigurePointer backups(const ReportContext &context)
{
    BackupScheduleData data;
    for (const Backup &backup : context.plan().table<Backup>()) {
        const Component *component = context.plan().find(backup.component);
        if (component && component->option != context.option())
            continue;
        data.rows.append({backup.name, backup.mode, backup.every, backup.keep, backup.keepCount,
                          backup.location, backup.copies});
    }
    return data.rows.isEmpty() ? nullptr : std::make_shared<BackupSchedule>(data);
}

} // namespace stratoplan::figures
