// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapnames.h"

#include "core/engine/timeline.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::roadmapnames {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RoadmapNames)
};

constexpr int usualLength = 3;

template <class Row>
bool hasName(const Plan &plan, const QString &name)
{
    for (const Row &row : plan.table<Row>()) {
        if (row.name.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// "Phase 4", the first number that is free.
template <class Row>
QString freeName(const Plan &plan, const QString &pattern)
{
    auto number = static_cast<int>(plan.table<Row>().size()) + 1;
    while (hasName<Row>(plan, pattern.arg(number)))
        ++number;
    return pattern.arg(number);
}

} // namespace

Phase newPhase(const Plan &plan)
{
    Phase phase;
    phase.name = freeName<Phase>(plan, Words::tr("Phase %1"));
    const Timeline timeline(plan);
    std::optional<Month> last;
    for (const PhaseId id : timeline.phases()) {
        const auto begin = timeline.beginOf(id);
        if (begin && (!last || *last < *begin))
            last = begin;
    }
    const Month end = plan.info().start + plan.info().horizon;
    if (!last && plan.table<Phase>().isEmpty())
        phase.month = plan.info().start;
    else if (last && *last + usualLength < end && !(*last + usualLength < plan.info().start))
        phase.month = *last + usualLength;
    else
        return phase;
    phase.begins = Phase::Begins::InMonth;
    return phase;
}

Trigger newTrigger(const Plan &plan)
{
    Trigger trigger;
    trigger.name = freeName<Trigger>(plan, Words::tr("Trigger %1"));
    const QString &users = plan.info().usersDriver;
    trigger.condition = users.isEmpty() ? u"month > 6"_s : users + u" > 1000"_s;
    return trigger;
}

Milestone newMilestone(const Plan &plan, PhaseId phase, const QDate &today)
{
    Milestone milestone;
    milestone.name = freeName<Milestone>(plan, Words::tr("Milestone %1"));
    milestone.phase = phase;
    const Month start = plan.info().start;
    const Month month(today.year(), today.month());
    const auto begin = phase ? Timeline(plan).beginOf(phase) : std::nullopt;
    const bool isWithin = start <= month && month < start + plan.info().horizon;
    milestone.day = begin ? begin->firstDay() : isWithin ? today : start.firstDay();
    return milestone;
}

} // namespace stratoplan::roadmapnames
