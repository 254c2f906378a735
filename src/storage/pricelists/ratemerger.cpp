// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/ratemerger.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

using Part = ListedPrice::Part;
using Kind = RowOutcome::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceLists)
};

/// A rate while its rows come together.
struct Growing
{
    Rate rate;
    qint64 line = 0; ///< of the row that made it
    bool hasPrice = false;
    QList<qsizetype> rows; ///< places of those in it
};

bool isSameRate(const Rate &a, const Rate &b)
{
    return a.term == b.term && a.unit == b.unit && a.time == b.time && a.currency == b.currency;
}

/// Adds tiers that are not there yet; false, and none is added, when one is there with another price.
bool joinTiers(QList<Tier> &tiers, const QList<Tier> &more)
{
    QList<Tier> added;
    for (const Tier &tier : more) {
        const auto known = std::find_if(tiers.begin(), tiers.end(),
                                        [&tier](const Tier &each) { return each.from == tier.from; });
        if (known == tiers.end())
            added.append(tier);
        else if (known->price != tier.price)
            return false;
    }
    tiers += added;
    return true;
}

/// Whether a row joins a rate, which it then does.
bool joins(Growing &growing, const ListedRow &row)
{
    Rate &rate = growing.rate;
    if (row.part == Part::Upfront) {
        if (!rate.upfront.isZero() && rate.upfront != row.rate.upfront)
            return false;
        rate.upfront = row.rate.upfront;
        return true;
    }
    if (!growing.hasPrice) { // made by its upfront payment
        const Money upfront = rate.upfront;
        rate = row.rate;
        if (rate.upfront.isZero())
            rate.upfront = upfront;
        growing.hasPrice = true;
        return true;
    }
    if (row.part == Part::Tier)
        return joinTiers(rate.tiers, row.rate.tiers);
    const bool isSame = rate.tiers == row.rate.tiers && rate.per == row.rate.per;
    if (!isSame || (!row.rate.upfront.isZero() && row.rate.upfront != rate.upfront))
        return false;
    return true;
}

/// The rate that a row belongs to. An upfront payment does not say what it is counted by: it belongs to what
/// is charged under the same term.
Growing *find(QList<Growing> &growing, const ListedRow &row)
{
    Growing *ofTerm = nullptr;
    for (Growing &each : growing) {
        if (isSameRate(each.rate, row.rate))
            return &each;
        const bool mayBe = row.part == Part::Upfront || !each.hasPrice;
        if (mayBe && each.rate.term == row.rate.term && each.rate.currency == row.rate.currency)
            ofTerm = &each;
    }
    return ofTerm;
}

/// Newer rows first; rows of one date in their order.
QList<qsizetype> orderOf(const QList<ListedRow> &rows)
{
    QList<qsizetype> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&rows](qsizetype a, qsizetype b) {
        return rows.at(a).rate.effective > rows.at(b).rate.effective;
    });
    return order;
}

int placeOf(const QString &term)
{
    return term == "on-demand"_L1 ? 0 : term.startsWith("flat"_L1) ? 1 : term == "spot"_L1 ? 2 : 3;
}

bool comesBefore(const Rate &a, const Rate &b)
{
    return std::pair(placeOf(a.term), a.term) < std::pair(placeOf(b.term), b.term);
}

/// A rate that is only paid upfront costs nothing by the hour. False for one whose usage has no price from 0
/// on.
bool complete(Rate &rate)
{
    if (rate.tiers.isEmpty())
        rate.tiers.append(Tier());
    std::sort(rate.tiers.begin(), rate.tiers.end(),
              [](const Tier &a, const Tier &b) { return a.from < b.from; });
    return rate.tiers.front().from.isZero();
}

} // namespace

MergedRates mergeRates(const QList<ListedRow> &rows)
{
    MergedRates merged;
    for (const ListedRow &row : rows)
        merged.outcomes.append({row.file, row.row, row.line, Kind::Merged, {}});
    QList<Growing> growing;
    for (const qsizetype i : orderOf(rows)) {
        const ListedRow &row = rows.at(i);
        RowOutcome &outcome = merged.outcomes[i];
        Growing *rate = find(growing, row);
        if (!rate) {
            growing.append({row.rate, row.line, row.part != Part::Upfront, {i}});
            outcome.kind = Kind::Imported;
        } else if (joins(*rate, row)) {
            rate->rows.append(i);
        } else {
            outcome.kind = Kind::Skipped;
            outcome.why = rate->rate.effective > row.rate.effective && row.rate.effective.isValid()
                ? Words::tr("Line %1 has a newer price for the same.").arg(rate->line)
                : Words::tr("Line %1 has another price for the same.").arg(rate->line);
        }
    }
    for (Growing &each : growing) {
        if (complete(each.rate)) {
            merged.rates.append(each.rate);
            continue;
        }
        for (const qsizetype i : std::as_const(each.rows)) {
            merged.outcomes[i].kind = Kind::Skipped;
            merged.outcomes[i].why =
                Words::tr("The price of the first unit is missing: its tiers begin later.");
        }
    }
    std::stable_sort(merged.rates.begin(), merged.rates.end(), comesBefore);
    return merged;
}

} // namespace stratoplan::storage
