// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmap.h"
#include "render/painted/roadmap/roadmapfigure.h"
#include "render/painted/roadmap/roadmapsource.h"
#include "render/slides/slides.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

/// Phases that have months of the horizon, in order.
QList<RoadmapPhase> datedPhases(const Roadmap &road)
{
    QList<RoadmapPhase> dated;
    for (const RoadmapPhase &phase : road.phases) {
        if (phase.place == RoadmapPhase::Place::Dated)
            dated.append(phase);
    }
    return dated;
}

/// "CPU above 70 % in Sep 2026": the first things that happen on the way.
QString triggersText(const SlideContext &context, const Roadmap &road)
{
    constexpr qsizetype most = 3;
    QList<RoadmapTrigger> fired;
    for (const RoadmapTrigger &trigger : road.triggers) {
        if (trigger.month)
            fired.append(trigger);
    }
    std::stable_sort(fired.begin(), fired.end(), [](const RoadmapTrigger &one, const RoadmapTrigger &other) {
        return *one.month < *other.month;
    });
    QStringList texts;
    for (const RoadmapTrigger &trigger : fired) {
        if (texts.size() < most)
            texts.append(Words::tr("%1 in %2", "trigger, month")
                             .arg(trigger.name, context.format().month(*trigger.month)));
    }
    return texts.isEmpty() ? QString() : texts.join(u", "_s) + u'.';
}

/// With as many milestones as a slide has room for.
RoadmapData fitted(RoadmapData data, double zoom)
{
    constexpr QSizeF room {1248, 470};
    constexpr double spare = 54; // that the lane of costs can do without
    const Theme theme = Theme::print();
    while (!data.milestones.isEmpty()
           && RoadmapFigure(data).heightFor(room.width() / zoom, theme) > room.height() / zoom + spare)
        data.milestones.removeLast();
    return data;
}

} // namespace

std::optional<Slide> roadmap(const SlideContext &context)
{
    const CostTable &costs = context.report.costs();
    const Roadmap road = roadmapOf(context.plan(), costs);
    const QList<RoadmapPhase> dated = datedPhases(road);
    if (dated.size() < 2 || !context.hasMonths())
        return std::nullopt;
    Slide slide =
        slideOf(u"roadmap"_s, {Words::tr("Roadmap"), context.report.optionName(), context.horizonText()});
    const RoadmapPhase &last = dated.last();
    slide.headline =
        Words::tr("%1 begins in %2, at %3 a month", "phase, month, cost")
            .arg(context.report.nameOf(last.phase), context.report.periodText(last.cost.firstColumn),
                 context.format().money(last.cost.first.amount.likely));
    RoadmapData data = roadmapData(context.plan(), costs, road, {});
    // The sentence tells what happens on the way; phases without a month have no place on the road.
    data.triggers.clear();
    data.triggersNote.clear();
    data.phases.removeIf([](const RoadmapData::Phase &phase) { return phase.isApart(); });
    data.isDense = true;
    slide.zoom = 1.65; // its lanes need the room; the smallest type is 11
    slide.figure = std::make_shared<RoadmapFigure>(fitted(data, slide.zoom));
    slide.sentence = triggersText(context, road);
    if (!slide.sentence.isEmpty())
        slide.lead = Words::tr("On the way:");
    return slide;
}

} // namespace stratoplan::slides
