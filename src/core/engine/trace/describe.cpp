// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace/describe.h"

#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Above it a quantity is usage rather than a head count and says little in front of a specification.
constexpr int largestHeadCount = 100;

/// "2 TB", "500 GB"; empty where the unit is no amount of data.
QString dataText(const Sizing &sizing)
{
    const bool isData = sizing.unit.startsWith("GB"_L1) || sizing.unit.startsWith("GiB"_L1);
    if (!isData || !sizing.quantity.number.isSingle())
        return {};
    return Format().gigabytes(sizing.quantity.number.likely);
}

} // namespace

QString describe(const Sizing &sizing)
{
    const bool counted = sizing.quantity.kind == QuantityInput::Kind::Number
        && sizing.quantity.number != Range(Quantity::fromWhole(1));
    if (!counted)
        return sizing.specification;
    const QString data = dataText(sizing);
    if (!data.isEmpty())
        return sizing.specification.isEmpty() ? data : data + u", "_s + sizing.specification;
    const bool heads = sizing.quantity.number.high <= Quantity::fromWhole(largestHeadCount);
    if (!heads && !sizing.specification.isEmpty())
        return sizing.specification;
    const QString count = Format().quantity(sizing.quantity);
    if (sizing.specification.isEmpty())
        return count + u' ' + sizing.unit;
    return count + u" × "_s + sizing.specification;
}

} // namespace stratoplan
