// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "storage/catalog/catalog.h"

namespace stratoplan::catalogcells {

/// A fact about a price item or a rate, with where it can be looked up.
struct Fact
{
    QString label;
    QString value;
    QString url = {};

    bool operator==(const Fact &) const = default;
};

/// The rate that stands for an item in a list: that of the wanted term, else the on-demand one, else the
/// first. Null where it has none.
[[nodiscard]] const Rate *mainRate(const storage::CatalogItem &item, const QString &term = {});

/// A price in a narrow column: "$0.0960 /h", "$0.0230 /GB-month", "$0.0900 /GB, 4 tiers", "$1,200.00 once",
/// "10 %, 4 tiers".
[[nodiscard]] QString shortPrice(const Format &format, const Rate &rate);

/// What a month costs, and of what: "$70.08" of a machine that runs all of it, "$0.0230 for 1 GB". "–" for
/// what is charged by use or by spend.
[[nodiscard]] QString monthText(const Format &format, const Rate &rate);

/// "2 vCPU · 8 GiB · x86_64"; a SKU that is a code for machines is left out.
[[nodiscard]] QString specifications(const PriceItem &item);

/// "EC2 · 2 vCPU · 8 GiB", the service without its provider's name.
[[nodiscard]] QString secondLine(const PriceItem &item);

/// What a price item is: provider, service, SKU, region, role, specifications, catalog.
[[nodiscard]] QList<Fact> itemFacts(const storage::CatalogItem &item, const Format &format);

/// How a rate is charged: what a month costs, tiers, commitment, upfront payment, allowance, minimum, date,
/// source.
[[nodiscard]] QList<Fact> rateFacts(const Rate &rate, const Format &format);

/// The facts of an item and of its rates as plain text, for the clipboard.
[[nodiscard]] QString plainText(const storage::CatalogItem &item, const Format &format);

} // namespace stratoplan::catalogcells
