// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/nearestoffers.h"

#include "core/text/format.h"
#include "core/text/pricetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of what differs.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(NearestOffers)
};

/// Finds what comes nearest where a provider has nothing that matches.
class Nearest
{
public:
    Nearest(const storage::CatalogLibrary &library, const storage::CatalogQuery &query, const AskedFor &asked)
        : m_library(library), m_query(query), m_asked(asked)
    {
    }

    [[nodiscard]] QStringList providers() const
    {
        return m_query.provider.isEmpty() ? QStringList {u"aws"_s, u"gcp"_s, u"azure"_s}
                                          : QStringList {m_query.provider};
    }
    /// The best offers of a provider; none where something matches, or nothing comes near.
    [[nodiscard]] QList<Offer> at(const QString &provider) const
    {
        storage::CatalogQuery query = m_query;
        query.provider = provider;
        query.limit = 1;
        const auto page = m_library.search(query);
        if (!m_asked.isJob() || (page && !page->items.isEmpty()))
            return {};
        QStringList regions = m_asked.regionsAt(provider, regionsOf(provider));
        if (regions.isEmpty())
            regions.append(QString());
        QList<Offer> best;
        for (const QString &region : std::as_const(regions)) {
            const QList<Offer> offers = in(provider, region);
            if (best.isEmpty() || (!offers.isEmpty() && !offers.front().fit.has(FitKind::OtherRegion)))
                best = offers;
            if (!best.isEmpty() && !best.front().fit.has(FitKind::OtherRegion))
                break;
        }
        return best;
    }

private:
    [[nodiscard]] QList<Offer> in(const QString &provider, const QString &region) const
    {
        OfferWish wish;
        wish.role = m_asked.role;
        wish.provider = provider;
        wish.region = region;
        wish.needs = m_asked.needs;
        if (!m_query.term.isEmpty())
            wish.term = m_query.term;
        constexpr int shown = 3;
        QList<Offer> offers = pricedOffersFor(Plan(), {}, wish, QuantityInput::of(1),
                                              LibraryOffers(m_library, m_query.catalog), shown);
        if (m_asked.memoryAssumed) { // nobody asked for it, so it is no difference
            wish.needs.memory = {};
            for (Offer &offer : offers) {
                if (offer.parts.size() == 1)
                    offer.fit = fitOf(wish.needs, offer.parts.front().item.item, {region, false});
            }
        }
        return offers;
    }
    [[nodiscard]] QStringList regionsOf(const QString &provider) const
    {
        QStringList keys;
        for (const storage::CatalogSummary &each : m_library.catalogs()) {
            if (each.provider == provider)
                keys.append(each.regions);
        }
        keys.removeDuplicates();
        return keys;
    }

    const storage::CatalogLibrary &m_library;
    const storage::CatalogQuery &m_query;
    const AskedFor &m_asked;
};

} // namespace

QList<NearestOffers> nearestOffers(const storage::CatalogLibrary &library, const storage::CatalogQuery &query,
                                   const AskedFor &asked)
{
    QList<NearestOffers> all;
    if (!asked.isJob())
        return all;
    const Nearest nearest(library, query, asked);
    for (const QString &provider : nearest.providers()) {
        const QList<Offer> offers = nearest.at(provider);
        if (!offers.isEmpty())
            all.append({provider, offers});
    }
    return all;
}

QString differenceOf(const Offer &offer, const AskedFor &asked)
{
    QString text = offer.fit.text();
    const bool isMeant =
        std::any_of(asked.regions.begin(), asked.regions.end(), [&offer](const Region *region) {
            return region->provider == offer.provider() && region->key == offer.region();
        });
    const bool hasRegion = findRegion(offer.provider(), offer.region()) != nullptr;
    if (!asked.regions.isEmpty() && hasRegion && !isMeant && !offer.fit.has(FitKind::OtherRegion)) {
        const QString instead = Words::tr("priced in %1, the nearest to “%2”", "region, words")
                                    .arg(offer.region(), asked.regionText);
        text = offer.fit.isExact() ? instead : text + u"; "_s + instead;
    }
    if (offer.parts.size() > 1)
        text = Words::tr("composed; %1", "difference").arg(text);
    if (asked.memoryAssumed && offer.parts.size() > 1)
        text = Words::tr("%1; memory is not asked for, %2 GiB taken", "difference, amount")
                   .arg(text, Format().number(asked.needs.memory));
    return text;
}

QString partsText(const Offer &offer)
{
    const Format format;
    QStringList texts;
    for (const OfferPart &part : offer.parts) {
        const QString what = offer.parts.size() == 1 ? part.item.item.name
                                                     : format.number(part.amount) + u' ' + part.price().unit;
        texts.append(Words::tr("%1 at %2", "item, price")
                         .arg(what, tierPriceText(format, part.price(), part.price().tiers.front().price)));
    }
    return texts.join(u" + "_s);
}

} // namespace stratoplan
