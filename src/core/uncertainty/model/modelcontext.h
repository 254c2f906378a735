// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/quantities.h"
#include "core/uncertainty/model/ratesbycolumn.h"
#include "core/uncertainty/model/seriesgraph.h"

namespace stratoplan {

/// What a component's line costs in a column comes from.
enum class LineSource : quint8 {
    Nothing, ///< it is not there, free, included, or nobody knows the price
    Catalog, ///< its charges
    Stated ///< the amount written down
};

/// A component whose cost is followed, and where it comes from by column: as evaluate() has it, in every run.
struct ModelLine
{
    ComponentId component;
    EnvironmentId environment;
    bool counted = true; ///< part of the whole: its environment stands in place of no other
    std::vector<LineSource> sources;
    std::vector<const Sizing *> sizings; ///< by column, of the plan; null: none, or not present
    bool hasCatalog = false; ///< in some column
    bool hasStated = false;

    /// Whether they share tiers, allowances and percentages of spend: what stands in place of an environment
    /// shares with nobody outside it.
    [[nodiscard]] bool isBilledWith(const ModelLine &other) const
    {
        return counted ? other.counted : !other.counted && other.environment == environment;
    }
};

/// What the parts of a model are made from. Everything referred to outlives them.
struct ModelContext
{
    const Plan &plan;
    OptionId option;
    Basis basis;
    const SizingIndex &sizings;
    const Quantities &quantities;
    const InputTable &inputs;
    SeriesGraph &graph;
    RatesByColumn &rates;
    std::vector<ModelLine> lines;
    QSet<int> used; ///< inputs that the model depends on, beside those of the graph

    [[nodiscard]] const Timeline &timeline() const { return quantities.timeline(); }
    [[nodiscard]] std::size_t columns() const { return static_cast<std::size_t>(timeline().size()); }
    void use(const Draw &draw)
    {
        if (!draw.isCertain())
            used.insert(draw.input);
    }
};

} // namespace stratoplan
