// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/text/format.h"
#include "render/diagram/diagramdata.h"

namespace stratoplan {

/// What the panel beside a diagram says about what is selected, ready to show.
struct NodeFacts
{
    /// A labelled fact.
    struct Row
    {
        QString label;
        QString value;
        bool operator==(const Row &) const = default;
    };
    /// A flow that begins or ends there.
    struct FlowRow
    {
        FlowId flow;
        QString text; ///< "API → ElastiCache"
        QString detail; ///< "TCP 6379"
        bool operator==(const FlowRow &) const = default;
    };

    QString title;
    QString role; ///< "Cache", "Subnet"
    QString place; ///< "Production"
    QString icon;
    QString cost; ///< "$390", "not priced"; empty where there is nothing to pay
    QString share; ///< "20 % of $1,982"
    bool unpriced = false;
    ComponentId component;
    QList<Row> rows;
    QList<FlowRow> flows;

    bool operator==(const NodeFacts &) const = default;
};

/// Where the facts come from. Borrowed for the call only.
struct FactSource
{
    const Plan &plan;
    const DiagramData &diagram;
    const CostTable *costs = nullptr;
    int column = 0;
    Format format = Format();
};

[[nodiscard]] NodeFacts nodeFacts(const FactSource &source, NodeId node);
[[nodiscard]] NodeFacts areaFacts(const FactSource &source, AreaId area);
[[nodiscard]] NodeFacts flowFacts(const FactSource &source, FlowId flow);

/// "daily, kept 30 d".
[[nodiscard]] QString backupText(const Backup &backup, const Format &format);

} // namespace stratoplan
