// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/planbuilder.h"

namespace stratoplan::test {

/// A costs 1,000 a month, B 1,250; people know B better.
[[nodiscard]] inline Plan planToDecide()
{
    using namespace Qt::Literals::StringLiterals;
    PlanBuilder builder = aPlan();
    builder.withPrice(u"node"_s, u"1"_s)
        .withOption(u"A"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"VM"_s, 1000, u"node"_s)
        .as(u"virtual-machine"_s)
        .withOption(u"B"_s, u"gcp"_s)
        .withComponent(u"VM"_s, 1250, u"node"_s)
        .as(u"virtual-machine"_s);
    Criterion cost;
    cost.name = u"Cost"_s;
    cost.measure = Criterion::Measure::Cost;
    cost.weight = Percent::fromWhole(60);
    Criterion knowHow;
    knowHow.name = u"Know-how"_s;
    knowHow.weight = Percent::fromWhole(20);
    knowHow.scores = {{OptionId(1), Percent::fromWhole(50), u"one person"_s},
                      {OptionId(2), Percent::fromWhole(90), {}}};
    return builder.with(cost).with(knowHow).build();
}

} // namespace stratoplan::test
