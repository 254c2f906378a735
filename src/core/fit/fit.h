// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QDate>

namespace stratoplan {

/// How a price item goes with what is needed.
enum class FitKind {
    Exact,
    Larger, ///< it gives more than is asked for
    Missing, ///< it gives less, or does not state what is asked for
    OtherRegion, ///< its price is of another region
    OldPrice, ///< its price is older than the plan allows
    ByHand, ///< a person chose it
    Unpriced ///< no sourced price is known
};

template <>
struct EnumText<FitKind>
{
    static constexpr std::array names {
        EnumName<FitKind> {FitKind::Exact, "exact"},
        EnumName<FitKind> {FitKind::Larger, "larger"},
        EnumName<FitKind> {FitKind::Missing, "missing"},
        EnumName<FitKind> {FitKind::OtherRegion, "other-region"},
        EnumName<FitKind> {FitKind::OldPrice, "old-price"},
        EnumName<FitKind> {FitKind::ByHand, "by-hand"},
        EnumName<FitKind> {FitKind::Unpriced, "unpriced"},
    };
};

/// One thing to say about a fit, with what it is about where that can be counted.
struct FitPart
{
    FitKind kind = FitKind::Exact;
    QString text; ///< translated, no full stop: "2 vCPU and 8 GiB more than asked"
    Quantity vcpu = {}; ///< Larger and Missing: by so much
    Quantity memory = {}; ///< GiB
    Quantity storage = {}; ///< GB
    Quantity iops = {};

    bool operator==(const FitPart &) const = default;
};

/// How what was chosen goes with what is needed; several things may hold. Empty: there is nothing to say.
struct Fit
{
    QList<FitPart> parts;

    [[nodiscard]] bool has(FitKind kind) const;
    /// Nothing but exact; a choice by hand does not count against it.
    [[nodiscard]] bool isExact() const;
    /// What matters most: Unpriced, Missing, OtherRegion, Larger, OldPrice, ByHand, Exact in this order.
    [[nodiscard]] FitKind kind() const;
    /// All of it as one sentence without a full stop: "2 vCPU more than asked; chosen by hand".
    [[nodiscard]] QString text() const;
    bool operator==(const Fit &) const = default;
};

/// What beside the needs is wanted of a price item.
struct FitWish
{
    QString region = {}; ///< empty: any
    bool chosenByHand = false;
};

/// What a price item gives by its specifications, in the words of needs: vCPU, memory, storage, IOPS, engine,
/// zones (1 or 2), architecture. What it does not state stays empty.
[[nodiscard]] Needs needsOf(const PriceItem &item);

/// How a price item goes with needs. Needs that ask for nothing fit exactly.
[[nodiscard]] Fit fitOf(const Needs &needs, const PriceItem &item, const FitWish &wish = {});
/// The same for something made of several price items that together give @p given.
/// @param items  for their provider and regions
[[nodiscard]] Fit fitOf(const Needs &needs, const Needs &given, const QList<PriceItem> &items,
                        const FitWish &wish = {});
/// "No sourced price for search on GCP".
[[nodiscard]] Fit unpricedFit(const QString &role, const QString &provider);

/// How what a component has in a phase goes with what it needs there. Empty where its sizing states no needs
/// and was not chosen by hand.
/// @param today  from which prices are old that the plan allows no longer
[[nodiscard]] Fit fitAt(const Plan &plan, const Component &component, PhaseId phase,
                        const QDate &today = QDate::currentDate());
/// The fit as text, live; empty where there is nothing to say. Component::fitNote, where a person wrote one,
/// stands in its place.
[[nodiscard]] QString fitNote(const Plan &plan, const Component &component, PhaseId phase,
                              const QDate &today = QDate::currentDate());

/// An engine by one name whoever offers it: "Redis OSS", "Redis Cluster" and "redis" are "Redis"; "Aurora
/// PostgreSQL" is "PostgreSQL". An unknown one comes back trimmed.
[[nodiscard]] QString engineName(const QString &engine);

} // namespace stratoplan
