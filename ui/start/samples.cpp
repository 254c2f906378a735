// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/samples.h"

#include "core/plan/plan.h"
#include "storage/samples.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::Samples)
};

} // namespace

QList<SamplePlan> samplePlans()
{
    QList<SamplePlan> plans;
    for (const storage::Sample &sample : storage::samples())
        plans.append({sample.key, sample.title, {}, u"users"_s, 0});
    return plans;
}

QList<SamplePlan> countedSamplePlans()
{
    QList<SamplePlan> plans = samplePlans();
    for (SamplePlan &each : plans) {
        const Result<Plan> plan = storage::loadSample(each.key);
        if (!plan)
            continue;
        each.components = static_cast<int>(plan->table<Component>().size());
        const int options = static_cast<int>(plan->table<Option>().size());
        const int environments = static_cast<int>(plan->table<Environment>().size());
        const int phases = static_cast<int>(plan->table<Phase>().size());
        each.detail = QStringList {Words::tr("%n option(s)", nullptr, options),
                                   Words::tr("%n environment(s)", nullptr, environments),
                                   Words::tr("%n phase(s)", nullptr, phases)}
                          .join(u", "_s);
    }
    return plans;
}

} // namespace stratoplan
