// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/region.h"

#include "core/catalog/regiontable.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Letters and digits alone, lower case, without accents: what spellings of one name have in common.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.isLetterOrNumber())
            plain += letter.toLower();
    }
    return plain;
}

QStringList listOf(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

/// The part in brackets of "EU (Ireland)"; empty where there is none.
QString bracketed(const QString &name)
{
    const qsizetype open = name.indexOf(u'(');
    const qsizetype close = name.indexOf(u')', open);
    return open < 0 || close < 0 ? QString() : name.mid(open + 1, close - open - 1);
}

Region regionOf(const QString &provider, const RegionEntry &entry)
{
    Region region {.provider = provider,
                   .key = QString::fromLatin1(entry.key),
                   .name = QString::fromUtf8(entry.name),
                   .otherNames = listOf(entry.otherNames),
                   .city = QString::fromUtf8(entry.city),
                   .countryCode = QString::fromLatin1(entry.country),
                   .latitude = entry.latitude,
                   .longitude = entry.longitude,
                   .groups = listOf(entry.groups),
                   .kind = entry.kind};
    if (region.name.startsWith("EU ("_L1)) // Amazon's lists say both
        region.otherNames.append(u"Europe "_s + region.name.mid(3));
    if (provider == "gcp"_L1 && region.kind == Region::Kind::Region) { // as the console and its downloads put it
        region.otherNames.append(region.key + u" ("_s + region.name + u')');
        region.otherNames.append(region.name + u" ("_s + region.key + u')');
    }
    return region;
}

/// Everything by which a person may name the place of a region, folded.
QStringList placesOf(const Region &region)
{
    QStringList places {folded(region.name), folded(bracketed(region.name)), folded(region.country())};
    for (const QString &name : region.otherNames)
        places.append(folded(name));
    for (const QString &part : region.city.split(u','))
        places.append(folded(part));
    if (region.countryCode == "US"_L1)
        places.append({u"us"_s, u"usa"_s, u"america"_s});
    else if (region.countryCode == "GB"_L1)
        places.append({u"uk"_s, u"britain"_s, u"greatbritain"_s, u"england"_s});
    else if (region.countryCode == "AE"_L1)
        places.append({u"uae"_s, u"emirates"_s});
    places.removeAll(QString());
    return places;
}

struct Synonyms
{
    const char *part; ///< as groups spell it
    const char *others; ///< as people and other providers spell it
};

constexpr Synonyms synonyms[] = {
    {"us", "usa|united states|america"}, {"eu", "europe"},        {"ap", "asia pacific|asia|apac"},
    {"me", "middle east"},               {"af", "africa"},        {"sa", "south america|southamerica"},
    {"ca", "canada"},                    {"au", "australia"},     {"mx", "mexico"},
    {"il", "israel"},                    {"nz", "new zealand"},   {"in", "india"},
};

/// "europe west", "West Europe" and "eu_west" become "eu-west"; what names no group comes back changed but useless.
QStringList groupSpellings(const QString &text)
{
    QString words = u' ' + text.toLower() + u' ';
    for (QChar &letter : words) {
        if (!letter.isLetterOrNumber())
            letter = u' ';
    }
    for (const Synonyms &synonym : synonyms) {
        for (const QString &other : listOf(synonym.others))
            words.replace(u' ' + other + u' ', u' ' + QString::fromLatin1(synonym.part) + u' ');
    }
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() == 2)
        return {parts.join(u'-'), parts[1] + u'-' + parts[0]};
    return {parts.join(u'-')};
}

/// How closely a region belongs to a group: 0 best, -1 not at all. "eu" is every group that begins with it.
int groupRank(const Region &region, const QStringList &spellings)
{
    for (qsizetype rank = 0; rank < region.groups.size(); ++rank) {
        const QString &group = region.groups[rank];
        for (const QString &spelling : spellings) {
            if (group == spelling || (!spelling.contains(u'-') && group.section(u'-', 0, 0) == spelling))
                return static_cast<int>(rank);
        }
    }
    return -1;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

void addWords(QStringList &words, const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.isLetterOrNumber() ? letter : QChar(u' ');
    }
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        QString letters = word;
        while (!letters.isEmpty() && letters.back().isDigit())
            letters.chop(1);
        for (const QString &form : {word, letters}) {
            if (form.size() > 1 && !words.contains(form))
                words.append(form);
        }
    }
}

} // namespace

QString Region::country() const
{
    return countryName(countryCode);
}

const QList<Region> &regions()
{
    static const QList<Region> all = [] {
        QList<Region> list;
        for (const RegionEntry &entry : awsRegionEntries())
            list.append(regionOf(u"aws"_s, entry));
        for (const RegionEntry &entry : gcpRegionEntries())
            list.append(regionOf(u"gcp"_s, entry));
        for (const RegionEntry &entry : azureRegionEntries())
            list.append(regionOf(u"azure"_s, entry));
        return list;
    }();
    return all;
}

QStringList regionKeys(const QString &provider)
{
    QStringList keys;
    for (const Region &region : regions()) {
        if (region.provider == provider && region.kind == Region::Kind::Region)
            keys.append(region.key);
    }
    return keys;
}

const Region *findRegion(const QString &provider, const QString &text)
{
    // Price lists ask this for every row: one look-up in a table made once, keys before names.
    static const QHash<QString, const Region *> known = [] {
        QHash<QString, const Region *> table;
        for (const Region &region : regions())
            table.insert(region.provider + u'/' + folded(region.key), &region);
        for (const Region &region : regions()) {
            QStringList names = region.otherNames;
            names.prepend(region.name);
            for (const QString &name : names) {
                const QString entry = region.provider + u'/' + folded(name);
                if (!table.contains(entry))
                    table.insert(entry, &region);
            }
        }
        return table;
    }();
    return known.value(provider + u'/' + folded(text), nullptr);
}

QList<const Region *> regionsMeantBy(const QString &text)
{
    const QString wanted = folded(text);
    if (wanted.isEmpty())
        return {};
    QList<const Region *> byKey;
    QList<const Region *> byName;
    QList<QList<const Region *>> byGroup(4);
    const QStringList spellings = groupSpellings(text);
    for (const Region &region : regions()) {
        if (region.kind == Region::Kind::Area)
            continue;
        if (region.key.compare(text.trimmed(), Qt::CaseInsensitive) == 0)
            byKey.append(&region);
        if (region.kind != Region::Kind::Region)
            continue;
        const int rank = groupRank(region, spellings);
        if (rank >= 0)
            byGroup[std::min(rank, 3)].append(&region);
        else if (placesOf(region).contains(wanted))
            byName.append(&region);
    }
    if (!byKey.isEmpty())
        return byKey;
    QList<const Region *> found;
    for (const QList<const Region *> &list : byGroup)
        found.append(list);
    return found + byName;
}

const Region *nearestRegion(const Region &from, const QString &provider, const QStringList &among)
{
    if (from.kind == Region::Kind::Area)
        return nullptr;
    const Region *best = nullptr;
    int bestKinship = std::numeric_limits<int>::max();
    double bestDistance = 0;
    for (const Region &region : regions()) {
        const bool offered = among.isEmpty() ? region.kind == Region::Kind::Region : among.contains(region.key);
        if (region.provider != provider || !offered || region.kind == Region::Kind::Area)
            continue;
        const int kinship = region.countryCode == from.countryCode ? 0 : groupRank(region, from.groups) >= 0 ? 1 : 2;
        const double far = kilometresBetween(from, region);
        if (kinship < bestKinship || (kinship == bestKinship && far < bestDistance)) {
            best = &region;
            bestKinship = kinship;
            bestDistance = far;
        }
    }
    return best;
}

double kilometresBetween(const Region &from, const Region &to)
{
    constexpr double earthRadius = 6371.0;
    const double latitudes = std::sin(radians(to.latitude - from.latitude) / 2);
    const double longitudes = std::sin(radians(to.longitude - from.longitude) / 2);
    const double squared = latitudes * latitudes
                           + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * longitudes * longitudes;
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(squared)));
}

QStringList regionWords(const QString &provider, const QString &key)
{
    QStringList words {key.toLower()};
    addWords(words, key);
    const Region *region = findRegion(provider, key);
    if (!region)
        return words;
    addWords(words, region->name);
    for (const QString &name : region->otherNames)
        addWords(words, name);
    addWords(words, region->city);
    addWords(words, region->country());
    if (region->countryCode == "GB"_L1)
        addWords(words, u"uk britain england"_s);
    if (region->countryCode == "US"_L1)
        addWords(words, u"us usa america"_s);
    for (const QString &group : region->groups) {
        words.append(group);
        addWords(words, group);
        for (const Synonyms &synonym : synonyms) {
            if (group.section(u'-', 0, 0) == QLatin1StringView(synonym.part))
                addWords(words, listOf(synonym.others).join(u' '));
        }
    }
    words.removeDuplicates();
    return words;
}

QString regionTitle(const QString &provider, const QString &key)
{
    const Region *region = findRegion(provider, key);
    if (!region || region->kind == Region::Kind::Area)
        return region ? region->name : key;
    if (provider == "gcp"_L1)
        return region->key + u" ("_s + region->name + u')';
    const QString place = bracketed(region->name);
    const bool isPlace = provider == "aws"_L1 && !place.isEmpty() && place != "Central"_L1 && !place.startsWith("US"_L1);
    return region->key + u" ("_s + (isPlace ? place : region->city.section(u',', 0, 0)) + u')';
}

} // namespace stratoplan
