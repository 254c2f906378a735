// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/diagramchooser.h"

#include "document/edits/step/onestep.h"
#include "document/edits/topologyedits.h"
#include "document/planview.h"
#include "render/diagram/layout/generate.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"

#include <QHash>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Adds what was generated as one step; ids are those that the plan gives.
Result<DiagramId> insert(Document &document, const GeneratedDiagram &drawn)
{
    const auto diagram = edits::addDiagram(document, drawn.diagram);
    if (!diagram)
        return diagram.error();
    QHash<AreaId, AreaId> areas;
    QHash<NodeId, NodeId> nodes;
    for (Area area : drawn.areas) {
        const AreaId old = area.id;
        area.diagram = *diagram;
        area.parent = areas.value(area.parent);
        const auto added = edits::addArea(document, area);
        if (!added)
            return added.error();
        areas.insert(old, *added);
    }
    for (Node node : drawn.nodes) {
        const NodeId old = node.id;
        node.diagram = *diagram;
        node.area = areas.value(node.area);
        const auto added = edits::addNode(document, node);
        if (!added)
            return added.error();
        nodes.insert(old, *added);
    }
    for (Flow flow : drawn.flows) {
        flow.diagram = *diagram;
        flow.fromNode = nodes.value(flow.fromNode);
        flow.toNode = nodes.value(flow.toNode);
        flow.fromArea = areas.value(flow.fromArea);
        flow.toArea = areas.value(flow.toArea);
        if (const auto added = edits::addFlow(document, flow); !added)
            return added.error();
    }
    return *diagram;
}

constexpr int generateRole = Qt::UserRole + 1; ///< id of an environment to draw, 0 for all of it

} // namespace

DiagramChooser::DiagramChooser(PageContext &context, QWidget *parent) : QComboBox(parent), m_context(context)
{
    setObjectName(u"diagramCombo"_s);
    setAccessibleName(tr("Diagram"));
    setToolTip(tr("Which diagram is shown"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, &DiagramChooser::take);
}

QList<Diagram> DiagramChooser::diagrams() const
{
    QList<Diagram> found;
    for (const Diagram &diagram : m_context.document.plan().table<Diagram>()) {
        if (diagram.option == m_context.view.option())
            found.append(diagram);
    }
    return found;
}

QList<Environment> DiagramChooser::undrawn() const
{
    const Plan &plan = m_context.document.plan();
    const QList<Diagram> drawn = diagrams();
    QList<Environment> missing;
    for (const Environment &environment : plan.table<Environment>()) {
        const bool isDrawn = std::any_of(drawn.begin(), drawn.end(), [&](const Diagram &diagram) {
            return diagram.environment == environment.id;
        });
        const auto &components = plan.table<Component>();
        const bool isUsed =
            std::any_of(components.begin(), components.end(), [&](const Component &component) {
                return component.option == m_context.view.option() && component.environment == environment.id;
            });
        if (!isDrawn && isUsed)
            missing.append(environment);
    }
    return missing;
}

void DiagramChooser::refresh()
{
    const Plan &plan = m_context.document.plan();
    const QList<Diagram> found = diagrams();
    const auto titleOf = [&plan](const Diagram &diagram) {
        const Environment *environment = plan.find(diagram.environment);
        return environment ? environment->name : diagram.name;
    };
    const bool isKept = std::any_of(found.begin(), found.end(),
                                    [this](const Diagram &diagram) { return diagram.id == m_diagram; });
    if (!isKept) {
        m_diagram = found.isEmpty() ? DiagramId() : found.first().id;
        for (const Diagram &diagram : found) {
            if (titleOf(diagram) == m_name)
                m_diagram = diagram.id;
        }
    }
    const QSignalBlocker blocker(this);
    clear();
    for (const Diagram &diagram : found) {
        // Two drawings of one environment are told apart by their own names.
        const bool isAlone =
            std::count_if(found.begin(), found.end(),
                          [&](const Diagram &other) { return titleOf(other) == titleOf(diagram); })
            == 1;
        addItem(isAlone ? titleOf(diagram) : diagram.name, diagram.id.value());
        setItemData(count() - 1, diagram.name, Qt::ToolTipRole);
        if (diagram.id == m_diagram) {
            setCurrentIndex(count() - 1);
            m_name = titleOf(diagram);
        }
    }
    const QList<Environment> missing = undrawn();
    if (!missing.isEmpty() && count() > 0)
        insertSeparator(count());
    for (const Environment &environment : missing) {
        addItem(tr("Draw %1").arg(environment.name));
        setItemData(count() - 1, environment.id.value(), generateRole);
    }
    setVisible(!found.isEmpty());
    setMinimumWidth(sizeHint().width());
}

void DiagramChooser::take(int index)
{
    const QVariant environment = itemData(index, generateRole);
    if (environment.isValid())
        generate(EnvironmentId(environment.toLongLong()));
    else if (currentData().isValid())
        choose(DiagramId(currentData().toLongLong()));
}

void DiagramChooser::choose(DiagramId diagram)
{
    if (diagram == m_diagram)
        return;
    m_diagram = diagram;
    Q_EMIT diagramChanged();
}

void DiagramChooser::generate(EnvironmentId environment)
{
    Document &document = m_context.document;
    const GeneratedDiagram drawn = generateDiagram(document.plan(), m_context.view.option(), environment);
    const Status done = edits::inOneStep(document, tr("Draw diagram"), [&]() -> Status {
        const auto added = insert(document, drawn);
        if (!added)
            return added.error();
        m_diagram = *added;
        return {};
    });
    if (m_context.navigator.check(done))
        Q_EMIT diagramChanged();
}

void DiagramChooser::generateFirst()
{
    const QList<Environment> missing = undrawn();
    EnvironmentId environment;
    for (const Environment &each : missing) {
        const bool isProduction = each.kind == Environment::Kind::Production && each.inPlaceOf.isNone();
        if (isProduction || (environment.isNone() && missing.size() == 1))
            environment = each.id;
    }
    generate(environment);
}

} // namespace stratoplan
