// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QDate>

namespace stratoplan::storage::pricelists {

/// A price as a list writes it, "0.0960000000" or "9.0E-4", taken from its digits and rounded half to even
/// where it has more than twelve decimals. Nothing when it is no number or too large.
[[nodiscard]] std::optional<UnitPrice> readPrice(QStringView text);

/// An amount of money, rounded half to even to a millionth.
[[nodiscard]] std::optional<Money> readMoney(QStringView text, Currency currency);

/// A number of units, rounded half to even to a millionth.
[[nodiscard]] std::optional<Quantity> readQuantity(QStringView text);

/// Units that a number of blocks of @p per units has: 10 blocks of 1000 are 10000. Nothing where there is no
/// number, or it is below 0 or too large.
[[nodiscard]] std::optional<Quantity> unitsOfBlocks(std::optional<Quantity> blocks, Quantity per);

/// The date that a time such as "2025-09-12T22:53:08Z" begins with; null when there is none.
[[nodiscard]] QDate readDate(const QString &text);

} // namespace stratoplan::storage::pricelists
