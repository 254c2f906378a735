// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/diagrameditor.h"

#include "document/edits/topologyedits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/formdialog.h"
#include "ui/topology/nodefacts.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DiagramEditor::DiagramEditor(PageContext &context, DiagramScene &scene, QWidget &window, QObject *parent)
    : QObject(parent), m_context(context), m_scene(scene), m_window(window)
{
    connect(&scene, &DiagramScene::nodeMoved, this, &DiagramEditor::takeMove);
    connect(&scene, &DiagramScene::nodesMoved, this, &DiagramEditor::takeMoves);
}

QList<Component> DiagramEditor::unplaced() const
{
    const Plan &plan = m_context.document.plan();
    const Diagram *diagram = plan.find(m_diagram);
    if (!diagram)
        return {};
    QSet<ComponentId> placed;
    for (const Node &node : plan.table<Node>()) {
        if (node.diagram == m_diagram)
            placed.insert(node.component);
    }
    for (const Area &area : plan.table<Area>()) {
        if (area.diagram == m_diagram)
            placed.insert(area.component);
    }
    QList<Component> missing;
    for (const Component &component : plan.table<Component>()) {
        const bool belongs = component.option == diagram->option
            && (diagram->environment.isNone() || component.environment == diagram->environment);
        if (belongs && !placed.contains(component.id))
            missing.append(component);
    }
    return missing;
}

bool DiagramEditor::canEdit() const
{
    const DiagramSelection selection = m_scene.selection();
    return selection.nodes.size() + selection.areas.size() + selection.edges.size() > 0;
}

void DiagramEditor::takeMove(NodeId node, const Position &position)
{
    m_context.navigator.check(
        edits::setNodePosition(m_context.document, {node, position}, edits::Merging::WithPrevious));
}

void DiagramEditor::takeMoves(const QList<NodeMove> &moves)
{
    QList<edits::NodePosition> positions;
    for (const NodeMove &move : moves)
        positions.append({move.node, move.position});
    m_context.navigator.check(edits::setNodePositions(m_context.document, positions));
}

AreaId DiagramEditor::areaForNew() const
{
    const DiagramSelection selection = m_scene.selection();
    if (!selection.areas.isEmpty())
        return selection.areas.first();
    const Node *node = selection.nodes.isEmpty() ? nullptr : m_context.document.find(selection.nodes.first());
    return node ? node->area : AreaId();
}

void DiagramEditor::select(const DiagramSelection &selection)
{
    // What was added is shown in the next turn of the event loop.
    QMetaObject::invokeMethod(this, [this, selection] { m_scene.select(selection); }, Qt::QueuedConnection);
}

void DiagramEditor::addComponent(ComponentId component)
{
    Node node;
    node.diagram = m_diagram;
    node.area = areaForNew();
    node.component = component;
    const auto added = edits::addNode(m_context.document, node);
    if (added)
        select({{*added}, {}, {}});
    else
        m_context.navigator.showError(added.error());
}

QList<std::pair<QVariant, QString>> DiagramEditor::areaChoices(AreaId without) const
{
    QList<std::pair<QVariant, QString>> choices {{qint64(0), tr("None")}};
    const DiagramData &data = m_scene.diagram();
    for (const DiagramArea &area : data.areas) {
        if (without.isNone() || !data.encloses(without, area.id))
            choices.append({area.id.value(), area.detail.isEmpty() ? area.name : tr("%1, %2").arg(area.name, area.detail)});
    }
    return choices;
}

void DiagramEditor::addOutside()
{
    FormDialog dialog(u"outsideDialog"_s, tr("Add something outside the plan"), tr("Add"), &m_window);
    const QLineEdit *name = dialog.addLine(u"outsideNameEdit"_s, tr("&Name"), {}, FormDialog::Need::Required);
    const QLineEdit *detail = dialog.addLine(u"outsideDetailEdit"_s, tr("&Detail"), {});
    const QComboBox *icon = dialog.addChoice(u"outsideIconCombo"_s, tr("&Icon"),
                                             {{u"users"_s, tr("People")},
                                              {u"browser"_s, tr("Browser")},
                                              {u"mobile"_s, tr("Phone")},
                                              {u"external"_s, tr("Outside service")}},
                                             u"external"_s);
    const QComboBox *area = dialog.addChoice(u"outsideAreaCombo"_s, tr("In &area"), areaChoices({}),
                                             areaForNew().value());
    if (!m_context.prompts.run(dialog))
        return;
    Node node;
    node.diagram = m_diagram;
    node.area = AreaId(area->currentData().toLongLong());
    node.name = name->text().trimmed();
    node.detail = detail->text().trimmed();
    node.icon = icon->currentData().toString();
    node.priced = false;
    const auto added = edits::addNode(m_context.document, node);
    if (added)
        select({{*added}, {}, {}});
    else
        m_context.navigator.showError(added.error());
}

namespace {

QList<std::pair<QVariant, QString>> kindChoices()
{
    QList<std::pair<QVariant, QString>> choices;
    for (const auto &kind : EnumText<Area::Kind>::names)
        choices.append({static_cast<int>(kind.value), areaKindTitle(kind.value)});
    return choices;
}

} // namespace

void DiagramEditor::addArea()
{
    const DiagramSelection selection = m_scene.selection();
    FormDialog dialog(u"areaDialog"_s, tr("Add area"), tr("Add area"), &m_window);
    const QComboBox *kind = dialog.addChoice(u"areaKindCombo"_s, tr("&Kind"), kindChoices(),
                                             static_cast<int>(Area::Kind::Subnet));
    const QLineEdit *name = dialog.addLine(u"areaNameEdit"_s, tr("&Name"), {}, FormDialog::Need::Required);
    QLineEdit *detail = dialog.addLine(u"areaDetailEdit"_s, tr("&Detail"), {});
    detail->setPlaceholderText(tr("10.0.1.0/24, 3 zones"));
    const QComboBox *parentArea = dialog.addChoice(u"areaParentCombo"_s, tr("&Within"), areaChoices({}),
                                                   areaForNew().value());
    if (!m_context.prompts.run(dialog))
        return;
    Area area;
    area.diagram = m_diagram;
    area.kind = static_cast<Area::Kind>(kind->currentData().toInt());
    area.name = name->text().trimmed();
    area.detail = detail->text().trimmed();
    area.parent = AreaId(parentArea->currentData().toLongLong());
    m_context.document.undoStack().beginMacro(tr("Add area"));
    const auto added = edits::addArea(m_context.document, area);
    if (added)
        moveToArea(selection.nodes, *added);
    m_context.document.undoStack().endMacro();
    if (added)
        select({{}, {*added}, {}});
    else
        m_context.navigator.showError(added.error());
}

void DiagramEditor::connectNodes(NodeId from, NodeId to)
{
    Flow flow;
    flow.diagram = m_diagram;
    flow.fromNode = from;
    flow.toNode = to;
    const auto added = edits::addFlow(m_context.document, flow);
    if (added)
        select({{}, {}, {*added}});
    else
        m_context.navigator.showError(added.error());
}

void DiagramEditor::moveToArea(const QList<NodeId> &nodes, AreaId area)
{
    if (nodes.isEmpty())
        return;
    m_context.document.undoStack().beginMacro(tr("Move to area"));
    for (const NodeId id : nodes) {
        Node node = *m_context.document.find(id);
        node.area = area;
        node.position.reset(); // its place was among its old neighbours
        if (!m_context.navigator.check(edits::setNode(m_context.document, node)))
            break;
    }
    m_context.document.undoStack().endMacro();
}

void DiagramEditor::unpin(const QList<NodeId> &nodes)
{
    if (nodes.isEmpty()) {
        m_context.navigator.check(edits::clearPositions(m_context.document, m_diagram));
        return;
    }
    m_context.document.undoStack().beginMacro(tr("Place automatically"));
    for (const NodeId id : nodes) {
        Node node = *m_context.document.find(id);
        node.position.reset();
        if (!m_context.navigator.check(edits::setNode(m_context.document, node)))
            break;
    }
    m_context.document.undoStack().endMacro();
}

void DiagramEditor::editSelected()
{
    const DiagramSelection selection = m_scene.selection();
    if (!selection.nodes.isEmpty())
        editNode(selection.nodes.first());
    else if (!selection.areas.isEmpty())
        editArea(selection.areas.first());
    else if (!selection.edges.isEmpty())
        editFlow(selection.edges.first());
}

void DiagramEditor::editNode(NodeId id)
{
    const Node *row = m_context.document.find(id);
    if (!row)
        return;
    Node node = *row;
    const Component *component = m_context.document.find(node.component);
    FormDialog dialog(u"nodeDialog"_s, tr("Edit node"), tr("Change"), &m_window);
    QLineEdit *name = dialog.addLine(u"nodeNameEdit"_s, tr("&Name"), node.name,
                                     component ? FormDialog::Need::Optional : FormDialog::Need::Required);
    if (component)
        name->setPlaceholderText(component->name);
    const QLineEdit *detail = dialog.addLine(u"nodeDetailEdit"_s, tr("&Detail"), node.detail);
    const QComboBox *area = dialog.addChoice(u"nodeAreaCombo"_s, tr("In &area"), areaChoices({}), node.area.value());
    if (!m_context.prompts.run(dialog))
        return;
    node.name = name->text().trimmed();
    node.detail = detail->text().trimmed();
    const AreaId chosen(area->currentData().toLongLong());
    if (chosen != node.area)
        node.position.reset();
    node.area = chosen;
    m_context.navigator.check(edits::setNode(m_context.document, node));
}

void DiagramEditor::editArea(AreaId id)
{
    const Area *row = m_context.document.find(id);
    if (!row)
        return;
    Area area = *row;
    FormDialog dialog(u"areaDialog"_s, tr("Edit area"), tr("Change"), &m_window);
    const QComboBox *kind = dialog.addChoice(u"areaKindCombo"_s, tr("&Kind"), kindChoices(),
                                             static_cast<int>(area.kind));
    const QLineEdit *name = dialog.addLine(u"areaNameEdit"_s, tr("&Name"), area.name, FormDialog::Need::Required);
    const QLineEdit *detail = dialog.addLine(u"areaDetailEdit"_s, tr("&Detail"), area.detail);
    const QComboBox *parentArea = dialog.addChoice(u"areaParentCombo"_s, tr("&Within"), areaChoices(id),
                                                   area.parent.value());
    if (!m_context.prompts.run(dialog))
        return;
    area.kind = static_cast<Area::Kind>(kind->currentData().toInt());
    area.name = name->text().trimmed();
    area.detail = detail->text().trimmed();
    area.parent = AreaId(parentArea->currentData().toLongLong());
    m_context.navigator.check(edits::setArea(m_context.document, area));
}

void DiagramEditor::editFlow(FlowId id)
{
    const Flow *row = m_context.document.find(id);
    if (!row)
        return;
    Flow flow = *row;
    FormDialog dialog(u"flowDialog"_s, tr("Edit flow"), tr("Change"), &m_window);
    QLineEdit *label = dialog.addLine(u"flowLabelEdit"_s, tr("&Label"), flow.label);
    label->setPlaceholderText(tr("jobs, 1 TB"));
    QLineEdit *protocol = dialog.addLine(u"flowProtocolEdit"_s, tr("&Protocol"), flow.protocol);
    protocol->setPlaceholderText(tr("TCP 6379"));
    const QComboBox *kind = dialog.addChoice(u"flowKindCombo"_s, tr("&Kind"),
                                             {{static_cast<int>(Flow::Kind::Data), tr("Data")},
                                              {static_cast<int>(Flow::Kind::Control), tr("Control")}},
                                             static_cast<int>(flow.kind));
    if (!m_context.prompts.run(dialog))
        return;
    flow.label = label->text().trimmed();
    flow.protocol = protocol->text().trimmed();
    flow.kind = static_cast<Flow::Kind>(kind->currentData().toInt());
    m_context.navigator.check(edits::setFlow(m_context.document, flow));
}

void DiagramEditor::removeSelected()
{
    const DiagramSelection selection = m_scene.selection();
    Document &document = m_context.document;
    const auto count = selection.nodes.size() + selection.areas.size() + selection.edges.size();
    if (count == 0)
        return;
    document.undoStack().beginMacro(tr("Remove from diagram"));
    for (const FlowId flow : selection.edges)
        m_context.navigator.check(edits::removeFlow(document, flow));
    if (!selection.nodes.isEmpty())
        m_context.navigator.check(edits::removeNodes(document, selection.nodes));
    for (const AreaId area : selection.areas)
        m_context.navigator.check(edits::removeArea(document, area));
    document.undoStack().endMacro();
    m_context.navigator.showMessage(tr("%n thing(s) removed from the diagram; the components stay", nullptr,
                                       static_cast<int>(count)));
}

} // namespace stratoplan
