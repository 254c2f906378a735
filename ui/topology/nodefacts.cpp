// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/nodefacts.h"

#include "core/engine/figures/breakdown.h"
#include "core/plan/role.h"
#include "render/diagram/describe.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(NodeFacts)
};

void addRow(NodeFacts &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.rows.append({label, value});
}

PhaseId phaseOf(const FactSource &source)
{
    const bool known = source.costs && source.column >= 0 && source.column < source.costs->timeline.size();
    return known ? source.costs->timeline.at(source.column).phase : PhaseId();
}

/// What the component's environment costs in all; everything where it has none.
CostSum environmentSum(const FactSource &source, EnvironmentId environment)
{
    const Breakdown all = breakdown(source.plan, *source.costs, Dimension::Environment, {}, environment);
    return all.total.value(source.column);
}

void addCost(const FactSource &source, const Component &component, NodeFacts &facts)
{
    const int row = source.costs ? source.costs->rowOf(component.id) : -1;
    if (row < 0)
        return;
    const CostCell &cell = source.costs->rows.at(row).cells.at(source.column);
    switch (cell.state) {
    case CostCell::State::Absent:
        facts.cost = absentText();
        facts.share = Words::tr("not there in this phase");
        return;
    case CostCell::State::Free:
        facts.cost = Words::tr("free");
        return;
    case CostCell::State::Included:
        facts.cost = Words::tr("included");
        facts.share = Words::tr("paid with another line");
        return;
    case CostCell::State::Unknown:
        facts.cost = Words::tr("not priced");
        facts.unpriced = true;
        return;
    case CostCell::State::Priced:
        break;
    }
    facts.cost = source.format.money(cell.amount);
    const Money whole = environmentSum(source, component.environment).amount.likely;
    if (!whole.isZero()) {
        facts.share = Words::tr("%1 of %2", "share, total")
                          .arg(source.format.share(cell.amount.likely, whole, 0), source.format.money(whole));
    }
}

QString unitText(const Sizing &sizing, const Format &format)
{
    if (sizing.quantity.kind == QuantityInput::Kind::Number && sizing.quantity.number.isSingle()
        && sizing.unit == "GB"_L1)
        return format.gigabytes(sizing.quantity.number.likely);
    const QString amount = format.quantity(sizing.quantity);
    return sizing.unit.isEmpty() ? amount : Words::tr("%1 × %2", "quantity, unit").arg(amount, sizing.unit);
}

void addSizing(const FactSource &source, const Component &component, NodeFacts &facts)
{
    const Sizing *sizing = sizingAt(source.plan, component.id, phaseOf(source));
    if (!sizing || !sizing->present)
        return;
    QStringList items;
    QStringList specifications;
    for (const Charge &charge : source.plan.table<Charge>()) {
        const Rate *rate = charge.sizing == sizing->id ? source.plan.find(charge.rate) : nullptr;
        const PriceItem *item = rate ? source.plan.find(rate->item) : nullptr;
        if (!item || items.contains(item->name))
            continue;
        items.append(item->name);
        for (const KeyValue &each : item->specifications) {
            const bool tells = each.key == "Memory"_L1 || each.key == "vCPU"_L1 || each.key == "Storage"_L1;
            if (tells && items.size() == 1)
                addRow(facts, each.key, each.value);
        }
    }
    facts.rows.prepend({Words::tr("Quantity"), unitText(*sizing, source.format)});
    if (!items.isEmpty())
        facts.rows.prepend({Words::tr("Price item"), items.join(u", "_s)});
    else if (!sizing->specification.isEmpty())
        facts.rows.prepend({Words::tr("Specification"), sizing->specification});
    if (!sizing->unpricedReason.isEmpty() && items.isEmpty())
        addRow(facts, Words::tr("No price"), sizing->unpricedReason);
}

/// Names of the areas around a node, the innermost first, of one kind.
QString areaOf(const DiagramData &diagram, AreaId innermost, Area::Kind kind)
{
    for (const DiagramArea *area = diagram.area(innermost); area; area = diagram.area(area->parent)) {
        if (area->kind == kind)
            return area->detail.isEmpty() ? area->name : area->detail;
    }
    return {};
}

void addRecovery(const FactSource &source, const Component &component, NodeFacts &facts)
{
    const auto rto = reachedRto(source.plan, component);
    const auto rpo = reachedRpo(source.plan, component);
    QString text;
    if (rto && rpo)
        text = Words::tr("%1, losing %2").arg(source.format.duration(*rto), source.format.duration(*rpo));
    else if (rto)
        text = source.format.duration(*rto);
    else if (rpo)
        text = Words::tr("losing %1").arg(source.format.duration(*rpo));
    addRow(facts, Words::tr("Recovery"), text);
    const RecoveryStrategy *strategy = source.plan.find(component.recoveryStrategy);
    addRow(facts, Words::tr("Strategy"), strategy ? strategy->name : QString());
    QStringList backups;
    for (const Backup &backup : source.plan.table<Backup>()) {
        if (backup.component == component.id)
            backups.append(backupText(backup, source.format));
    }
    addRow(facts, Words::tr("Backup"), backups.join(u"; "_s));
}

void addFlow(const DiagramData &diagram, const DiagramEdge &edge, NodeFacts &facts)
{
    const QString detail = edge.protocol.isEmpty() ? edge.label : edge.protocol;
    facts.flows.append({edge.id, diagram.endName(edge.from) + u" → "_s + diagram.endName(edge.to), detail});
}

QString placeOf(const Plan &plan, const Component &component)
{
    const Environment *environment = plan.find(component.environment);
    return environment ? environment->name : QString();
}

/// Everything the plan knows about the component behind a node or a cluster.
void addComponent(const FactSource &source, const Component &component, AreaId area, NodeFacts &facts)
{
    facts.component = component.id;
    facts.role = role(component.role).title;
    facts.place = placeOf(source.plan, component);
    addCost(source, component, facts);
    addSizing(source, component, facts);
    addRow(facts, Words::tr("Subnets"), areaOf(source.diagram, area, Area::Kind::Subnet));
    addRow(facts, Words::tr("Cluster"), areaOf(source.diagram, area, Area::Kind::Cluster));
    QStringList zones;
    for (const Placement &placement : component.placements)
        zones.append(placement.zones);
    addRow(facts, Words::tr("Zones"), zones.join(u", "_s));
    addRecovery(source, component, facts);
    for (const KeyValue &note : component.specifications)
        addRow(facts, note.key, note.value);
    addRow(facts, Words::tr("Fit"), component.fitNote);
}

} // namespace

NodeFacts nodeFacts(const FactSource &source, NodeId id)
{
    NodeFacts facts;
    const DiagramNode *node = source.diagram.node(id);
    if (!node)
        return facts;
    facts.title = node->name;
    facts.icon = node->icon;
    if (const Component *component = source.plan.find(node->component)) {
        addComponent(source, *component, node->area, facts);
    } else {
        const Node *row = source.plan.find(id);
        facts.role = row && !row->priced ? Words::tr("Part of another line") : Words::tr("Outside the plan");
        facts.place = node->detail;
        facts.unpriced = node->cost.state == CostBadge::State::NotPriced;
        facts.cost = facts.unpriced ? node->cost.text : QString();
        addRow(facts, Words::tr("Subnets"), areaOf(source.diagram, node->area, Area::Kind::Subnet));
        addRow(facts, Words::tr("Cluster"), areaOf(source.diagram, node->area, Area::Kind::Cluster));
    }
    for (const DiagramEdge &edge : source.diagram.edges) {
        if (edge.from.node == id || edge.to.node == id)
            addFlow(source.diagram, edge, facts);
    }
    return facts;
}

NodeFacts areaFacts(const FactSource &source, AreaId id)
{
    NodeFacts facts;
    const DiagramArea *area = source.diagram.area(id);
    if (!area)
        return facts;
    facts.title = area->name;
    facts.role = areaKindTitle(area->kind);
    facts.place = area->detail;
    facts.icon = area->icon;
    if (const Component *component = source.plan.find(area->component)) {
        addComponent(source, *component, area->parent, facts);
        facts.place = area->detail.isEmpty() ? facts.place : area->detail;
    } else if (area->cost.state == CostBadge::State::Priced) {
        facts.cost = area->cost.text;
        facts.share = Words::tr("all that is in it");
    }
    int inside = 0;
    for (const DiagramNode &node : source.diagram.nodes)
        inside += source.diagram.encloses(id, node.area) ? 1 : 0;
    addRow(facts, Words::tr("Holds"), Words::tr("%n node(s)", nullptr, inside));
    addRow(facts, Words::tr("Rules"), area->note);
    for (const DiagramEdge &edge : source.diagram.edges) {
        if (edge.from.area == id || edge.to.area == id)
            addFlow(source.diagram, edge, facts);
    }
    return facts;
}

NodeFacts flowFacts(const FactSource &source, FlowId id)
{
    NodeFacts facts;
    const DiagramEdge *edge = source.diagram.edge(id);
    if (!edge)
        return facts;
    facts.title = source.diagram.endName(edge->from) + u" → "_s + source.diagram.endName(edge->to);
    facts.role = edge->kind == Flow::Kind::Control ? Words::tr("Control flow") : Words::tr("Data flow");
    facts.icon = u"network"_s;
    addRow(facts, Words::tr("Label"), edge->label);
    addRow(facts, Words::tr("Protocol"), edge->protocol);
    return facts;
}

QString backupText(const Backup &backup, const Format &format)
{
    QString how;
    switch (backup.mode) {
    case Backup::Mode::Full:
    case Backup::Mode::Incremental:
        how = Words::tr("every %1").arg(format.duration(backup.every));
        if (backup.every == Duration::fromHours(1))
            how = Words::tr("hourly");
        else if (backup.every == Duration::fromDays(1))
            how = Words::tr("daily");
        else if (backup.every == Duration::fromDays(7))
            how = Words::tr("weekly");
        break;
    case Backup::Mode::Continuous:
        how = Words::tr("continuous");
        break;
    case Backup::Mode::Replication:
        how = Words::tr("replicated");
        break;
    case Backup::Mode::OnChange:
        how = Words::tr("on every change");
        break;
    }
    if (backup.keepCount > 0)
        return Words::tr("%1, kept %n version(s)", nullptr, backup.keepCount).arg(how);
    if (!backup.keep.isZero())
        return Words::tr("%1, kept %2").arg(how, format.duration(backup.keep));
    return how;
}

} // namespace stratoplan
