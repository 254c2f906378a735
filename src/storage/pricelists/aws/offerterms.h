// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/json/jsonvalue.h"
#include "storage/pricelists/aws/product.h"

namespace stratoplan::storage::pricelists {

/// A product of an offer file or a GetProducts document.
[[nodiscard]] AwsProduct awsProductOf(const JsonValue &product, const QString &serviceCode);

/// Gives the prices of one offer term of a product: {offerTermCode, effectiveDate, termAttributes,
/// priceDimensions}. Each price dimension is a row.
/// @param kind  "OnDemand", "Reserved" or "FlatRate"
/// @param item  null: the file holds no such product; its prices are skipped
[[nodiscard]] bool giveAwsTerm(Listing &listing, const JsonValue &term, const QString &kind,
                               const AwsItem *item);

} // namespace stratoplan::storage::pricelists
