// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/drivercurve.h"

#include "core/engine/drivers.h"

namespace stratoplan {

DriverCurve driverCurve(const Plan &plan, const QString &key, const Timeline &timeline)
{
    DriverCurve curve;
    const Driver *driver = driverByKey(plan, key);
    if (!driver)
        return curve;
    for (const Period &period : timeline.periods())
        curve.append(driverValue(plan, *driver, period));
    return curve;
}

} // namespace stratoplan
