// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"

namespace stratoplan::test {

/// A virtual machine as a catalog of the given date offers it, on demand by the hour.
[[nodiscard]] inline edits::CatalogPick aPick(const QString &name, const QString &price,
                                              const QDate &date = QDate(2026, 8, 6))
{
    edits::CatalogPick pick;
    pick.catalog.key = QStringLiteral("aws");
    pick.catalog.name = QStringLiteral("AWS list prices");
    pick.catalog.kind = PlanCatalog::Kind::Bundled;
    pick.catalog.date = date;
    pick.item.key = QStringLiteral("aws/ec2/%1/us-east-1").arg(name);
    pick.item.provider = QStringLiteral("aws");
    pick.item.service = QStringLiteral("Amazon EC2");
    pick.item.sku = name;
    pick.item.name = name;
    pick.item.role = QStringLiteral("virtual-machine");
    pick.item.category = Category::Compute;
    pick.item.region = QStringLiteral("us-east-1");
    pick.item.specifications = {{QStringLiteral("vCPU"), QStringLiteral("2")},
                                {QStringLiteral("Memory"), QStringLiteral("8 GiB")},
                                {QStringLiteral("Architecture"), QStringLiteral("x86_64")}};
    Rate rate;
    rate.term = QStringLiteral("on-demand");
    rate.unit = QStringLiteral("instance");
    rate.time = Rate::Time::Hour;
    rate.tiers = {{Quantity(), *UnitPrice::fromString(price)}};
    rate.effective = date;
    rate.sourceTitle = QStringLiteral("AWS price list");
    rate.sourceUrl = QStringLiteral("https://aws.amazon.com/ec2/pricing/");
    Rate spot = rate;
    spot.term = QStringLiteral("spot");
    spot.tiers = {{Quantity(), *UnitPrice::fromString(u"0.03")}};
    pick.rates = {spot, rate};
    return pick;
}

} // namespace stratoplan::test
