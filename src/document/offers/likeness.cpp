// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/likeness.h"

#include "core/catalog/region.h"
#include "core/fit/given.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Megabytes in a unit of data; 0 for other units.
qint64 megabytes(const QString &unit)
{
    const QString word = unit.left(unit.indexOf(u' ') < 0 ? unit.size() : unit.indexOf(u' ')).toUpper();
    if (word == "MB"_L1 || word == "MIB"_L1)
        return 1;
    if (word == "GB"_L1 || word == "GIB"_L1)
        return 1024;
    return word == "TB"_L1 || word == "TIB"_L1 ? 1024 * 1024 : 0;
}

/// Words for one use of a service.
bool isRequest(const QString &unit)
{
    static const QStringList words {u"request"_s,   u"query"_s, u"operation"_s, u"execution"_s, u"call"_s,
                                    u"message"_s,   u"transaction"_s, u"API request"_s, u"invocation"_s};
    return words.contains(unit, Qt::CaseInsensitive);
}

/// Amounts that are neither things nor uses: what is multiplied with time.
bool isCompound(const QString &unit)
{
    return unit.contains("-second"_L1) || unit.contains("-hour"_L1) || unit.contains('/'_L1);
}

QString compoundWord(const QString &unit)
{
    return unit.toLower().replace("gib"_L1, "gb"_L1).replace("mib"_L1, "mb"_L1);
}

struct ClassRank
{
    QLatin1StringView name;
    int family; ///< objects, disks that spin, disks that do not
    int rank;
};

constexpr ClassRank classRanks[] = {
    {"standard"_L1, 0, 0},         {"intelligent tiering"_L1, 0, 0},
    {"infrequent"_L1, 0, 1},       {"infrequent, one zone"_L1, 0, 1},
    {"cold"_L1, 0, 2},             {"archive instant"_L1, 0, 2},
    {"archive"_L1, 0, 3},          {"deep archive"_L1, 0, 4},
    {"HDD"_L1, 1, 0},              {"magnetic"_L1, 1, 0},
    {"throughput HDD"_L1, 1, 0},   {"cold HDD"_L1, 1, 1},
    {"general purpose SSD"_L1, 2, 0}, {"performance SSD"_L1, 2, 1},
    {"provisioned IOPS SSD"_L1, 2, 2},
};

const ClassRank *rankOf(const QString &name)
{
    for (const ClassRank &each : classRanks) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return &each;
    }
    return nullptr;
}

} // namespace

Quantity UnitFactor::of(Quantity amount) const
{
    const Int128 exact = Int128(amount.raw()) * times.raw();
    return Quantity::fromRaw(decimal::narrow(decimal::divideHalfEven(exact, by.raw())).value_or(0));
}

std::optional<UnitFactor> unitFactor(const QString &from, const QString &to)
{
    const qint64 fromData = megabytes(from);
    const qint64 toData = megabytes(to);
    if (fromData > 0 && fromData == toData)
        return UnitFactor();
    if (fromData > 0 && toData > 0)
        return UnitFactor {Quantity::fromWhole(fromData), Quantity::fromWhole(toData)};
    if (fromData > 0 || toData > 0)
        return std::nullopt;
    if (isCompound(from) || isCompound(to)) {
        const bool same = compoundWord(from) == compoundWord(to);
        return same ? std::optional(UnitFactor()) : std::nullopt;
    }
    if (isRequest(from) != isRequest(to))
        return std::nullopt;
    return UnitFactor();
}

std::optional<int> classDistance(const QString &from, const QString &to)
{
    if (from.compare(to, Qt::CaseInsensitive) == 0)
        return 0;
    const ClassRank *a = rankOf(from);
    const ClassRank *b = rankOf(to);
    if (from.isEmpty() || a == nullptr || b == nullptr || a->family != b->family)
        return std::nullopt;
    const int apart = std::abs(a->rank - b->rank);
    return apart <= 2 ? std::optional(apart) : std::nullopt;
}

QString areaOf(const PriceItem &item)
{
    struct Word
    {
        QLatin1StringView word;
        QLatin1StringView area;
    };
    // Narrow areas before wide ones.
    static constexpr Word words[] = {
        {"south america"_L1, "south-america"_L1}, {"south-america"_L1, "south-america"_L1},
        {"australia"_L1, "oceania"_L1},           {"oceania"_L1, "oceania"_L1},
        {"china"_L1, "china"_L1},                 {"india"_L1, "india"_L1},
        {"japan"_L1, "japan"_L1},                 {"middle east"_L1, "middle-east"_L1},
        {"africa"_L1, "middle-east"_L1},          {"asia"_L1, "asia"_L1},
        {"north america"_L1, "north-america"_L1}, {"north-america"_L1, "north-america"_L1},
        {"united states"_L1, "north-america"_L1}, {"canada"_L1, "north-america"_L1},
        {"europe"_L1, "europe"_L1},
    };
    const QString text = item.name + u' ' + item.sku;
    for (const Word &each : words) {
        if (text.contains(each.word, Qt::CaseInsensitive))
            return each.area;
    }
    // Zone 1 of Azure's delivery is North America and Europe.
    const bool zoneOne = specificationOf(item, u"Billing zone"_s) == "1"_L1
        || text.contains("zone 1"_L1, Qt::CaseInsensitive) || text.contains("zone-1"_L1, Qt::CaseInsensitive);
    if (zoneOne)
        return u"north-america"_s;
    const Region *region = findRegion(item.provider, item.region);
    const bool isArea = region != nullptr && region->kind == Region::Kind::Area;
    return isArea ? areaOf(item.provider, item.region) : QString();
}

QString areaOf(const QString &provider, const QString &key)
{
    struct Place
    {
        QLatin1StringView code; ///< country, or the first part of a group
        QLatin1StringView area;
    };
    static constexpr Place places[] = {
        {"IN"_L1, "india"_L1},         {"JP"_L1, "japan"_L1},         {"AU"_L1, "oceania"_L1},
        {"NZ"_L1, "oceania"_L1},       {"CN"_L1, "china"_L1},         {"us"_L1, "north-america"_L1},
        {"ca"_L1, "north-america"_L1}, {"mx"_L1, "north-america"_L1}, {"eu"_L1, "europe"_L1},
        {"uk"_L1, "europe"_L1},        {"ap"_L1, "asia"_L1},          {"au"_L1, "oceania"_L1},
        {"sa"_L1, "south-america"_L1}, {"me"_L1, "middle-east"_L1},   {"af"_L1, "middle-east"_L1},
        {"il"_L1, "middle-east"_L1},
    };
    const Region *region = findRegion(provider, key);
    if (region == nullptr)
        return {};
    const QString group = region->groups.isEmpty() ? QString() : region->groups.first().section(u'-', 0, 0);
    for (const Place &each : places) {
        if (region->countryCode == each.code || group == each.code)
            return each.area;
    }
    return {};
}

bool isSpecial(const PriceItem &item)
{
    static constexpr QLatin1StringView words[] = {
        "classic"_L1,  "gateway load balancer"_L1, "intelligent-tiering"_L1, "vended"_L1,  "autopilot"_L1,
        "extended"_L1, "express"_L1,               "surcharge"_L1,           "latency"_L1, "@edge"_L1,
        "enterprise"_L1, "legacy"_L1,
    };
    return std::any_of(std::begin(words), std::end(words), [&item](QLatin1StringView word) {
        return item.name.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace stratoplan
