// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmap.h"
#include "render/painted/roadmap/roadmapfigure.h"
#include "render/painted/roadmap/roadmapsource.h"
#include "render/slides/slidepainter.h"
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

/// Triggers and scaling rules that fire, in their order in time; those that do the same in the same month
/// once.
QList<RoadmapTrigger> firedTriggers(const Roadmap &road)
{
    QList<RoadmapTrigger> fired;
    for (const RoadmapTrigger &trigger : road.triggers) {
        const auto isSame = [&](const RoadmapTrigger &other) {
            return !trigger.effect.isEmpty() && other.effect == trigger.effect
                && other.month == trigger.month;
        };
        if (trigger.month && std::none_of(fired.begin(), fired.end(), isSame))
            fired.append(trigger);
    }
    std::stable_sort(fired.begin(), fired.end(), [](const RoadmapTrigger &one, const RoadmapTrigger &other) {
        return *one.month < *other.month;
    });
    return fired;
}

/// "CPU above 70 % (One more API pod) in Sep 2026"; the effect may be left out. Of "Worker pods: queue" what
/// follows the colon is put in brackets, for one stands before all of them.
QString triggerText(const SlideContext &context, const RoadmapTrigger &trigger, bool hasEffect)
{
    const qsizetype colon = trigger.name.indexOf(u": "_s);
    QStringList details;
    if (colon > 0)
        details.append(trigger.name.mid(colon + 2));
    if (hasEffect)
        details.append(trigger.effect);
    details.removeAll(QString());
    const QString name = colon > 0 ? trigger.name.first(colon) : trigger.name;
    const QString what = details.isEmpty()
        ? name
        : Words::tr("%1 (%2)", "trigger, what it does").arg(name, details.join(u", "_s));
    return Words::tr("%1 in %2", "trigger, month").arg(what, context.format().month(*trigger.month));
}

/// The first things that happen on the way, and how many more.
QString triggersText(const QStringList &texts, qsizetype shown)
{
    const QString text = texts.first(shown).join(u", "_s);
    const qsizetype more = texts.size() - shown;
    return more > 0 ? Words::tr("%1 and %2 more.", "names").arg(text).arg(more) : text + u'.';
}

/// All that happens on the way: with what it does, or without where that keeps it on one line and leaves room
/// for milestones; as much of it as there is room for.
void sayTriggers(Slide &slide, const SlideContext &context, const Roadmap &road)
{
    QStringList full;
    QStringList brief;
    for (const RoadmapTrigger &trigger : firedTriggers(road)) {
        full.append(triggerText(context, trigger, true));
        brief.append(triggerText(context, trigger, false));
    }
    if (brief.isEmpty())
        return;
    slide.lead = Words::tr("Limits reached:");
    const auto fits = [&slide](const QStringList &texts, qsizetype shown, int lines) {
        slide.sentence = triggersText(texts, shown);
        slide.lines = lines;
        return SlidePainter::hasRoomForSentence(slide);
    };
    const qsizetype all = brief.size();
    if (fits(full, all, 1) || fits(brief, all, 1) || fits(full, all, 2))
        return;
    qsizetype shown = all;
    while (!fits(brief, shown, 2) && shown > 1)
        --shown;
}

/// With as many milestones as a slide has room for.
RoadmapData fitted(RoadmapData data, const Slide &slide)
{
    constexpr double spare = 58; // that the lane of costs can do without
    const Theme theme = Theme::print();
    const QSizeF room = SlidePainter::figureArea(slide).size() / slide.zoom;
    while (!data.milestones.isEmpty()
           && RoadmapFigure(data).heightFor(room.width(), theme) > room.height() + spare)
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
    sayTriggers(slide, context, road);
    slide.figure = std::make_shared<RoadmapFigure>(fitted(data, slide));
    return slide;
}

} // namespace stratoplan::slides
