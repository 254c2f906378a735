// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"
#include "document/offers/offer.h"

/// @file
/// Needs become price items: for one component in a phase, or for a whole option at another provider.
namespace stratoplan::edits {

/// Looks up what a component needs in a phase, in its option's provider and in its own or the option's
/// region, and makes the best offer its price. A choice by hand stays (Error::Invalid). Where nothing is
/// offered, the sizing becomes one without a price and says why. @return how the outcome goes with the needs
[[nodiscard]] Result<Fit> resolveNeeds(Document &document, Place place, const Offers &offers);

/// What a twin is to be.
struct TwinTarget
{
    QString provider; ///< "gcp"
    QString region = {}; ///< empty: one near the option's own that has most prices, see proposedRegion()
    QString name = {}; ///< empty: "<provider>", or "<provider> twin of <option>" where that is taken
};

/// What became of one component in one phase.
struct TwinLine
{
    ComponentId source;
    ComponentId component; ///< its counterpart in the twin
    PhaseId phase; ///< of the sizing; none: from the start
    QString role; ///< of the component
    QString was; ///< what it was made of: "m5.large, EKS control plane"
    QString chosen; ///< what it is made of now; empty: nothing has a price
    bool kept = false; ///< a third party's service, which stays as it is
    Fit fit;
    QString reason; ///< why (a part of) it has no price; empty: all has
};

/// What twinOption() did.
struct Twin
{
    OptionId option;
    QString region;
    QList<TwinLine> lines; ///< component by component in the plan's order, their phases in order
};

/// Makes a comparable option at another provider, in one step: the same components with environments, groups,
/// tags, phases, quantities, adjustments and recovery, each priced at the new provider. Nodes go by what they
/// need, or what their items give; other charges by role, measure and unit. What has no counterpart becomes a
/// charge without a price and says why. Third parties' services stay as they are; diagrams and candidates are
/// not copied. Fails with Invalid where the option is at that provider already or names none.
[[nodiscard]] Result<Twin> twinOption(Document &document, OptionId option, const TwinTarget &target,
                                      const Offers &offers);

/// The provider's region nearest to an option's own; empty where it is not known.
[[nodiscard]] QString twinRegion(const Plan &plan, OptionId option, const QString &provider);

} // namespace stratoplan::edits
