// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/ratemerger.h"

#include "core/text/format.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

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
    bool hasTierRows = false; ///< rows that each give a part of its tiers
    QList<qsizetype> rows; ///< places of those in it
    QMap<QDate, QList<Tier>> others; ///< tiers of other dates that were not taken
    qint64 overlap = 0; ///< line of a row with another price for a usage that has one; 0: none
    bool overlapsLater = false; ///< and that usage is not the first
    QMap<Quantity, Quantity> ends; ///< of its tiers that say where they end, by their beginnings
    QString broken; ///< why it cannot be priced; empty: it can
};

bool isSameUsage(const Rate &a, const Rate &b)
{
    return a.term == b.term && a.unit == b.unit && a.time == b.time && a.currency == b.currency;
}

bool isSameRate(const Rate &a, const Rate &b)
{
    return isSameUsage(a, b) && a.per == b.per;
}

bool hasTierFrom(const QList<Tier> &tiers, Quantity from)
{
    return std::any_of(tiers.begin(), tiers.end(), [from](const Tier &tier) { return tier.from == from; });
}

bool holdsAll(const QList<Tier> &tiers, const QList<Tier> &more)
{
    return std::all_of(more.begin(), more.end(), [&tiers](const Tier &tier) { return tiers.contains(tier); });
}

/// Adds tiers that are not there yet; false, and none is added, when one is there with another price, or the
/// rate is whole with tiers of its own.
bool joinTiers(Growing &growing, const QList<Tier> &more)
{
    QList<Tier> &tiers = growing.rate.tiers;
    QList<Tier> added;
    for (const Tier &tier : more) {
        if (tiers.contains(tier))
            continue;
        if (hasTierFrom(tiers, tier.from) || (!growing.hasTierRows && tiers.size() > 1))
            return false;
        added.append(tier);
    }
    tiers += added;
    growing.hasTierRows = true;
    return true;
}

bool joinsUpfront(Rate &rate, Money upfront)
{
    if (!rate.upfront.isZero() && rate.upfront != upfront)
        return false;
    rate.upfront = upfront;
    return true;
}

/// Whether a row joins a rate, which it then does. Prices of an earlier date do not, unless they say the
/// same.
bool joins(Growing &growing, const ListedRow &row)
{
    Rate &rate = growing.rate;
    if (row.part == Part::Upfront) {
        const bool isComing =
            growing.hasPrice && row.rate.effective > rate.effective; // newer ones came first
        return (!isComing || row.rate.upfront == rate.upfront) && joinsUpfront(rate, row.rate.upfront);
    }
    if (!growing.hasPrice) { // made by its upfront payment
        const Money upfront = rate.upfront;
        rate = row.rate;
        if (rate.upfront.isZero())
            rate.upfront = upfront;
        growing.hasPrice = true;
        growing.hasTierRows = row.part == Part::Tier;
        return true;
    }
    if (row.part == Part::Tier)
        return rate.effective == row.rate.effective ? joinTiers(growing, row.rate.tiers)
                                                    : holdsAll(rate.tiers, row.rate.tiers);
    const bool isSame =
        rate.tiers == row.rate.tiers || (growing.hasTierRows && holdsAll(rate.tiers, row.rate.tiers));
    return isSame && (row.rate.upfront.isZero() || row.rate.upfront == rate.upfront);
}

void noteEnd(Growing &growing, const ListedRow &row)
{
    if (!row.end.isZero() && !row.rate.tiers.isEmpty() && row.rate.effective == growing.rate.effective)
        growing.ends.insert(row.rate.tiers.back().from, row.end);
}

QString quoted(const QString &price)
{
    return u'“' + price + u'”';
}

/// The price of a rate that differs from the other's, for people.
QString differingPrice(const Rate &rate, const Rate &other, Part part)
{
    if (part == Part::Upfront || (rate.tiers == other.tiers && rate.upfront != other.upfront))
        return quoted(rate.upfront.amountString());
    for (const Tier &tier : other.tiers) {
        for (const Tier &own : rate.tiers) {
            if (own.from == tier.from && own.price != tier.price)
                return quoted(own.price.toString());
        }
    }
    return rate.tiers.isEmpty() ? quoted(u"0"_s) : quoted(rate.tiers.front().price.toString());
}

/// Notes a row that did not join; gives the reason, with both prices.
QString refuse(Growing &growing, const ListedRow &row, const QDate &day)
{
    const QDate date = row.rate.effective;
    const QString kept = differingPrice(growing.rate, row.rate, row.part);
    const QString price = differingPrice(row.rate, growing.rate, row.part);
    if (date > day && growing.rate.effective <= day)
        return Words::tr("The price %1 only holds from %2 on; until then it is %3 of line %4.")
            .arg(price, Format().date(date), kept, QString::number(growing.line));
    if (date > growing.rate.effective) {
        growing.others[date] += row.rate.tiers;
        return Words::tr("The price %1 only holds from %2 on; line %4 has an earlier one, %3.")
            .arg(price, Format().date(date), kept, QString::number(growing.line));
    }
    if (date.isValid() && date < growing.rate.effective) {
        growing.others[date] += row.rate.tiers;
        return Words::tr("Line %1 has a newer price for the same: %2, not %3.")
            .arg(QString::number(growing.line), kept, price);
    }
    const bool isOfTiers = growing.hasTierRows || row.part == Part::Tier;
    if (isOfTiers && row.part != Part::Upfront) {
        growing.overlap = row.line;
        growing.overlapsLater = growing.overlapsLater || row.rate.tiers.back().from > Quantity();
    }
    return Words::tr("Line %1 has another price for the same: %2, not %3.")
        .arg(QString::number(growing.line), kept, price);
}

/// Whether some of its tiers are of another date: what was not taken has no first tier, so it is not another
/// edition of the whole.
bool isOfSeveralDates(const Growing &growing)
{
    return std::any_of(growing.others.begin(), growing.others.end(), [&growing](const QList<Tier> &tiers) {
        return !hasTierFrom(tiers, Quantity()) && !hasTierFrom(growing.rate.tiers, tiers.front().from);
    });
}

bool hasEnded(const ListedRow &row, const QDate &day)
{
    return row.until.isValid() && row.until < day;
}

/// What becomes of a row if nothing else is found out.
RowOutcome outcomeOf(const ListedRow &row, const QDate &day)
{
    if (!hasEnded(row, day))
        return {row.file, row.row, row.line, Kind::Merged, {}};
    return {row.file, row.row, row.line, Kind::Skipped,
            Words::tr("The price %1 ended on %2.")
                .arg(differingPrice(row.rate, {}, row.part), Format().date(row.until))};
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

/// Whether a price of one date counts rather than one of another: the newest that holds on the day; of those
/// still to come the first.
bool countsRather(const QDate &a, const QDate &b, const QDate &day)
{
    const bool isComing = a > day;
    if (isComing != (b > day))
        return !isComing;
    return isComing ? a < b : a > b;
}

/// Rows that did not end before the day, in the order in which they count; rows of one date in their order.
QList<qsizetype> orderOf(const QList<ListedRow> &rows, const QDate &day)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!hasEnded(rows.at(i), day))
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&rows, &day](qsizetype a, qsizetype b) {
        return countsRather(rows.at(a).rate.effective, rows.at(b).rate.effective, day);
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

/// Whether a tier ends where the next one, if any, does not begin.
bool hasHole(const Growing &growing)
{
    const QList<Tier> &tiers = growing.rate.tiers;
    for (qsizetype i = 0; i < tiers.size(); ++i) {
        const auto end = growing.ends.constFind(tiers.at(i).from);
        if (end != growing.ends.constEnd() && (i + 1 == tiers.size() || tiers.at(i + 1).from != *end))
            return true;
    }
    return false;
}

/// A rate that is only paid upfront costs nothing by the hour. Says what is wrong with one that cannot be
/// priced for every usage.
QString complete(Growing &growing)
{
    Rate &rate = growing.rate;
    if (rate.tiers.isEmpty())
        rate.tiers.append(Tier());
    std::sort(rate.tiers.begin(), rate.tiers.end(),
              [](const Tier &a, const Tier &b) { return a.from < b.from; });
    if (growing.overlap != 0 && (growing.overlapsLater || rate.tiers.size() > 1))
        return Words::tr("Its tiers overlap: line %1 has another price for the same usage.")
            .arg(growing.overlap);
    if (!rate.tiers.front().from.isZero())
        return Words::tr("The price of the first unit is missing: its tiers begin later.");
    if (hasHole(growing))
        return Words::tr("A tier is missing: one ends where no other begins.");
    if (isOfSeveralDates(growing))
        return Words::tr("Its tiers are of different dates and do not make one price.");
    return {};
}

/// Tiers of one usage that are priced for different numbers of units make no rate, neither of them.
void breakSiblings(QList<Growing> &growing)
{
    for (Growing &each : growing) {
        if (each.rate.tiers.front().from.isZero())
            continue;
        for (Growing &other : growing) {
            if (&other != &each && isSameUsage(each.rate, other.rate))
                each.broken = other.broken =
                    Words::tr("Its tiers are priced for different numbers of units.");
        }
    }
}

/// Takes the whole rates; the rows of the others are skipped.
void finish(QList<Growing> &growing, MergedRates &merged)
{
    for (Growing &each : growing)
        each.broken = complete(each);
    breakSiblings(growing);
    for (const Growing &each : std::as_const(growing)) {
        if (each.broken.isEmpty()) {
            merged.rates.append(each.rate);
            continue;
        }
        for (const qsizetype i : each.rows) {
            merged.outcomes[i].kind = Kind::Skipped;
            merged.outcomes[i].why = each.broken;
        }
    }
    std::stable_sort(merged.rates.begin(), merged.rates.end(), comesBefore);
}

} // namespace

MergedRates mergeRates(const QList<ListedRow> &rows, const QDate &day)
{
    MergedRates merged;
    for (const ListedRow &row : rows)
        merged.outcomes.append(outcomeOf(row, day));
    QList<Growing> growing;
    for (const qsizetype i : orderOf(rows, day)) {
        const ListedRow &row = rows.at(i);
        RowOutcome &outcome = merged.outcomes[i];
        Growing *rate = find(growing, row);
        if (!rate) {
            growing.append({row.rate,
                            row.line,
                            row.part != Part::Upfront,
                            row.part == Part::Tier,
                            {i},
                            {},
                            0,
                            false,
                            {},
                            {}});
            noteEnd(growing.back(), row);
            outcome.kind = Kind::Imported;
        } else if (joins(*rate, row)) {
            rate->rows.append(i);
            noteEnd(*rate, row);
        } else {
            outcome.kind = Kind::Skipped;
            outcome.why = refuse(*rate, row, day);
        }
    }
    finish(growing, merged);
    return merged;
}

} // namespace stratoplan::storage
