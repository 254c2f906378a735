// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/engine/pricing/effective.h"
#include "models/grid/gridrow.h"
#include "models/roles.h"

namespace stratoplan {

/// The words of table cells, the same in every table.
namespace celltext {

/// "450", "2,000 ±" for a range whose likely amount sums take, "–", "free", "included", "no price".
[[nodiscard]] QString cost(const CostCell &cell);
/// The likely amount of a sum, as all pages have it; "no price" only where nothing in it has one.
[[nodiscard]] QString cost(const CostSum &sum);
/// As a spreadsheet reads it: "450.25", of a line "1500-2500" too, empty for nothing, "?" for unknown.
[[nodiscard]] QString rawCost(const CostCell &cell);
[[nodiscard]] QString rawCost(const CostSum &sum);
/// The exact figure and what it leaves out, for a tooltip: "4,262.00 USD a month", its range with it.
[[nodiscard]] QString costDetail(const CostCell &cell);
[[nodiscard]] QString costDetail(const CostSum &sum);
/// "5", "2 TB", "3 ±" for a range, "3.923", "?", "–": about four digits, as many as a cell has room for.
[[nodiscard]] QString quantity(const GridQuantity &quantity);
/// The same with all its digits, for a tooltip: "3.922619", "2 to 3 to 5".
[[nodiscard]] QString exactQuantity(const GridQuantity &quantity);
/// What a rate costs, short: "$0.0960 /h", "$500.00 /month", "$0.085 /GB", "3 tiers".
[[nodiscard]] QString rate(const Rate &rate);
/// Where a rate comes from: "on-demand, AWS list prices, 6 Aug 2026".
[[nodiscard]] QString rateSource(const Rate &rate);
/// What became of list prices on the way into an amount; by hand before discounted.
[[nodiscard]] PriceMark priceMark(const CostCell &cell);
[[nodiscard]] PriceMark priceMark(const EffectiveRate &rate);
/// How the price that counts came about, a line for each step: "set by hand: $0.0960 /h → $0.0800 /h, by Mara
/// on 1 Jul 2026: quote 4711"; empty where the list price counts.
[[nodiscard]] QString priceWay(const Plan &plan, const EffectiveRate &rate);
/// What a fit note says differs; empty for one that says the fit is exact.
[[nodiscard]] QString fitDifference(const QString &note);
/// "USD a month".
[[nodiscard]] QString amountTitle(Currency currency);

} // namespace celltext
} // namespace stratoplan
