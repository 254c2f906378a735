// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/drivercurve.h"

#include "core/engine/drivers.h"

namespace stratoplan {

DriverCurve driverCurve(const Plan &plan, const QString &key, const Timeline &timeline)
{
    DriverCurve curve;
    if (!driverByKey(plan, key))
        return curve;
    const DriverTable drivers(plan, timeline);
    for (int column = 0; column < timeline.size(); ++column)
        curve.append(drivers.value(key, column));
    return curve;
}

} // namespace stratoplan
