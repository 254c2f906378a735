// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Offer files of the AWS price list: products and terms joined by SKU. The products stay in memory, the
/// terms do not.
[[nodiscard]] PriceListFormat awsOfferFormat();

/// Answers of the GetProducts call: a product with its terms, a list of them, or a "PriceList" of texts that
/// hold them.
[[nodiscard]] PriceListFormat awsGetProductsFormat();

} // namespace stratoplan::storage::pricelists
