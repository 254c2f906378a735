// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace stratoplan {

/// A place where a provider sells its services.
struct Region
{
    enum class Kind {
        Region, ///< open to every customer
        Zone, ///< a local or wavelength zone that hangs on a region
        Restricted, ///< government, sovereign and national clouds
        Area ///< a multi-region or billing area: "United States", "eu"
    };

    QString provider; ///< "aws", "gcp", "azure"
    QString key; ///< "eu-west-1", "europe-west1", "westeurope"
    QString name; ///< as the provider's price lists spell it today: "EU (Ireland)", "Belgium", "West Europe"
    QStringList otherNames; ///< other spellings in price lists and consoles: "Europe (Ireland)", "EU West"
    QString city; ///< the city or district it stands in or near; empty for an area
    QString countryCode; ///< two letters of ISO 3166; empty for an area of several countries
    double latitude = 0; ///< degrees, to about a tenth
    double longitude = 0;
    QStringList groups; ///< words regions share across providers, the closest first: "eu-west"
    Kind kind = Kind::Region;

    /// English name of the country: "Belgium".
    [[nodiscard]] QString country() const;
};

/// Every known region of AWS, Google Cloud and Azure, provider by provider.
[[nodiscard]] const QList<Region> &regions();

/// Keys of a provider's regions open to everyone, the usual ones first. Empty for other providers.
[[nodiscard]] QStringList regionKeys(const QString &provider);

/// The region of that key or name, null where it is none ("global", "Zone 1"). Case, spaces and punctuation do not
/// count: "EU (Ireland)", "eu-west-1" and "europe (ireland)" are one region.
[[nodiscard]] const Region *findRegion(const QString &provider, const QString &text);

/// The regions of all providers that a person may mean: a key, a name, a city, a country or a group of any provider
/// ("eu-west", "europe west", "ireland", "uae"). Those whose closest group it is come first. Empty where it means none.
[[nodiscard]] QList<const Region *> regionsMeantBy(const QString &text);

/// The provider's region that stands in best for another: of the same country if there is one, else of the same
/// group, else of the world; there the nearest.
/// @param among  only these keys; empty: all regions open to everyone
/// @return null where the provider has none of them, or `from` is an area
[[nodiscard]] const Region *nearestRegion(const Region &from, const QString &provider, const QStringList &among = {});

/// Great-circle distance.
[[nodiscard]] double kilometresBetween(const Region &from, const Region &to);

/// Lower-case words by which a search finds the region, whatever the provider calls it: key and its parts, names,
/// city, country, groups and their synonyms. An unknown key gives its own parts.
[[nodiscard]] QStringList regionWords(const QString &provider, const QString &key);

/// For people: "eu-west-1 (Ireland)"; an unknown key as it is.
[[nodiscard]] QString regionTitle(const QString &provider, const QString &key);

} // namespace stratoplan
