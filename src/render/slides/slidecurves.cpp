// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/slidecurves.h"

#include "core/engine/money/moneywords.h"

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

} // namespace

bool hasKnownMonth(const CostTable &costs)
{
    for (int month = 0; month < costs.timeline.months(); ++month) {
        if (moneywords::isKnown(costs.total(month)))
            return true;
    }
    return false;
}

curves::OptionSource optionsOf(const SlideContext &context)
{
    curves::OptionSource source {context.plan(), {}, -1, {.band = false, .budget = false, .phases = true}};
    for (const OptionId option : context.report.compared()) {
        if (source.tables.size() < mostOptions && hasKnownMonth(context.report.costs(option)))
            source.tables.append(std::make_shared<const CostTable>(context.report.costs(option)));
    }
    return source;
}

QString asKnown(const QString &finding, int unknown)
{
    return unknown > 0 ? Words::tr("As far as prices are known, %1", "a finding").arg(finding) : finding;
}

QList<ChartPhase> withoutDetails(QList<ChartPhase> phases)
{
    for (ChartPhase &phase : phases)
        phase.detail.clear();
    return phases;
}

} // namespace stratoplan::slides
