// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/lifecycle/lifecyclecost.h"

#include "core/engine/drivers.h"
#include "core/engine/evaluate.h"
#include "document/document.h"
#include "document/edits/step/onestep.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Lifecycle)
};

/// Takes a price into the plan where a class names one of the catalog.
Status takeRate(Document &document, RateId &rate, const QList<edits::CatalogPick> &picks)
{
    for (qsizetype pick = 0; pick < picks.size(); ++pick) {
        if (rate != rateOfPick(pick))
            continue;
        const auto taken = edits::takePrice(document, picks.at(pick));
        if (!taken)
            return taken.error();
        rate = *taken;
        return {};
    }
    return {};
}

Result<edits::Lifecycle> taken(Document &document, const PickedLifecycle &picked)
{
    edits::Lifecycle lifecycle = picked.lifecycle;
    for (edits::StorageClass &each : lifecycle.classes) {
        for (RateId *rate : {&each.rate, &each.transition, &each.retrieval}) {
            if (const Status status = takeRate(document, *rate, picked.picks); !status)
                return status.error();
        }
    }
    return lifecycle;
}

} // namespace

RateId rateOfPick(qsizetype pick)
{
    return RateId(-1 - pick);
}

const Rate *wantedRate(const edits::CatalogPick &pick)
{
    const QString term = pick.term.isEmpty() ? u"on-demand"_s : pick.term;
    for (const Rate &rate : pick.rates) {
        if (rate.term == term)
            return &rate;
    }
    return pick.term.isEmpty() && !pick.rates.isEmpty() ? &pick.rates.first() : nullptr;
}

Status setLifecycleFrom(Document &document, edits::Place place, const PickedLifecycle &picked)
{
    const Timeline timeline(document.plan());
    const QList<PhaseId> &phases = timeline.phases();
    QList<PhaseId> later;
    for (const Sizing &sizing : document.plan().table<Sizing>()) {
        const bool isOurs =
            sizing.component == place.component && sizing.present && timeline.beginOf(sizing.phase);
        if (isOurs && phases.indexOf(sizing.phase) > phases.indexOf(place.phase))
            later.append(sizing.phase);
    }
    return edits::inOneStep(document, Words::tr("Set lifecycle"), [&]() -> Status {
        const auto lifecycle = taken(document, picked);
        if (!lifecycle)
            return lifecycle.error();
        Status done = edits::setLifecycle(document, place, *lifecycle);
        for (const PhaseId phase : std::as_const(later)) {
            if (done)
                done = edits::setLifecycle(document, {place.component, phase}, *lifecycle);
        }
        return done;
    });
}

LifecycleCost lifecycleCost(const Plan &plan, edits::Place place, const PickedLifecycle &picked)
{
    LifecycleCost cost;
    Document tried(plan);
    const Status done = setLifecycleFrom(tried, place, picked);
    const Component *component = plan.find(place.component);
    if (!done || !component) {
        cost.problem = done ? QString() : done.error().message;
        return cost;
    }
    const CostTable table = evaluate(tried.plan(), component->option, Basis::Catalog);
    const int row = table.rowOf(place.component);
    const int begin = std::max(0, table.timeline.firstColumn(place.phase));
    cost.months = std::min(12, table.timeline.months() - begin);
    if (cost.months > 0)
        cost.begin = table.timeline.at(begin).month;
    for (int column = begin; row >= 0 && column < begin + cost.months; ++column) {
        CostSum month;
        month.add(table.rows.at(row).cells.at(column));
        if (column == begin)
            cost.first = month;
        cost.last = month;
        cost.year += month;
    }
    return cost;
}

StockFigureData lifecycleStock(const Plan &plan, const edits::Lifecycle &lifecycle, int months)
{
    StockFigureData data;
    data.title = Words::tr("GB kept");
    data.unit = Words::tr("GB");
    data.first = plan.info().start;
    const Timeline timeline(plan);
    const DriverTable drivers(plan, timeline);
    const int shown = std::min(months, timeline.months());
    for (qsizetype i = 0; i < lifecycle.classes.size(); ++i) {
        const edits::StorageClass &each = lifecycle.classes.at(i);
        const int until =
            i + 1 < lifecycle.classes.size() ? lifecycle.classes.at(i + 1).fromAge : lifecycle.deleteAge;
        const QString formula = until > 0
            ? u"stock(%1, %2, %3)"_s.arg(lifecycle.driver).arg(each.fromAge).arg(until)
            : u"stock(%1, %2)"_s.arg(lifecycle.driver).arg(each.fromAge);
        const Series &series = drivers.formula(formula);
        StockFigureData::Part part;
        part.name = each.name;
        for (int month = 0; month < shown && series.problem.isEmpty(); ++month)
            part.values.append(series.likely.at(static_cast<std::size_t>(month)));
        data.parts.append(part);
    }
    return data;
}

} // namespace stratoplan
