// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/prices/twin.h"
#include "document/edits/step/step.h"
#include "document/edits/twins/nodegroups.h"
#include "document/offers/pairing.h"

namespace stratoplan::edits {

/// From where to where an option is twinned.
struct TwinRoute
{
    QString fromProvider;
    QString toProvider;
    QString toRegion;
};

/// What became of one sizing.
struct TwinnedSizing
{
    QStringList was; ///< names of the source's items
    QStringList chosen; ///< names of what was chosen
    QList<PriceItem> sources; ///< items that were replaced
    QList<PriceItem> counterparts; ///< for each of them; without key where there is none
    Fit fit;
    QString reason;
    bool hasNeeds = false;
};

/// Prices sizings of a copied option at another provider, within one step.
class SizingTwinner
{
public:
    SizingTwinner(Step &step, const Offers &offers, const TwinRoute &route);

    /// Prices one sizing of a component in the region.
    [[nodiscard]] TwinnedSizing twin(const Component &component, SizingId id, const QString &region);

private:
    void twinNodes(const Component &component, const NodeGroup &group, const Needs &needs,
                   TwinnedSizing &result, SizingId sizing);
    void twinMeasures(const QList<Charge> &charges, Sizing &sizing, TwinnedSizing &result);
    void putCounterpart(const Charge &charge, const GivenPart &source, const Counterpart &counterpart,
                        TwinnedSizing &result);
    void twinTyped(const Component &component, Sizing &sizing, TwinnedSizing &result);
    [[nodiscard]] QList<Counterpart> counterparts(const PairingWish &wish);
    [[nodiscard]] QString whyNotTyped(const Component &component) const;
    [[nodiscard]] Offer bestFor(const OfferWish &wish, QString &whyNone);

    Step &m_step;
    const Offers &m_offers;
    TwinRoute m_route;
    QString m_region; ///< of the component at hand
    QHash<QString, QList<Offer>> m_found; ///< by wish, so that nothing is looked up twice
    QHash<QString, QList<Counterpart>> m_paired; ///< by the charges, likewise
};

} // namespace stratoplan::edits
