// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyside.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "render/theme/themesource.h"
#include "ui/catalog/panel/catalogpanel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/topology/nodepanel.h"
#include "ui/topology/overlaypanel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QList<Category> categoriesOn(const DiagramData &diagram)
{
    QList<Category> categories;
    for (const auto &each : EnumText<Category>::names) {
        const bool isUsed =
            std::any_of(diagram.nodes.begin(), diagram.nodes.end(),
                        [&each](const DiagramNode &node) { return node.category == each.value; });
        if (isUsed)
            categories.append(each.value);
    }
    return categories;
}

} // namespace

TopologySide::TopologySide(PageContext &context, DiagramScene &scene, QWidget *parent)
    : QFrame(parent), m_context(context), m_scene(scene), m_title(makeLabel({}, u"strong"_s, this)),
      m_node(new NodePanel(context.theme, this)),
      m_overlay(new OverlayPanel(context.theme, context.format, this)), m_panels(new QStackedWidget(this))
{
    setRole(*this, u"dock"_s);
    setMinimumWidth(context.theme.theme().scaled(220));
    auto *head = new QFrame(this);
    setRole(*head, u"dock-head"_s);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(14, 0, 8, 0);
    auto *close = makeIconButton(context.theme, u"close"_s, tr("Close details"), head);
    close->setObjectName(u"closeDetailsButton"_s);
    connect(close, &QToolButton::clicked, this, &TopologySide::closeRequested);
    line->addWidget(m_title, 1);
    line->addWidget(close);
    m_panels->addWidget(m_node);
    m_panels->addWidget(m_overlay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_panels, 1);
    connect(m_node, &NodePanel::whyRequested, this, &TopologySide::whyRequested);
    connect(m_node, &NodePanel::designRequested, this,
            [this](ComponentId component) { m_context.navigator.openComponent(u"design"_s, component); });
    connect(m_node, &NodePanel::flowActivated, this, [this](FlowId flow) {
        m_scene.select({{}, {}, {flow}});
    });
    connect(m_overlay, &OverlayPanel::nodeActivated, this, &TopologySide::nodeRequested);
    connect(m_overlay, &OverlayPanel::areaActivated, this, [this](AreaId area) {
        m_scene.select({{}, {area}, {}});
    });
    connect(m_overlay, &OverlayPanel::priceRequested, this, &TopologySide::findPrice);
}

void TopologySide::refresh()
{
    PlanView &view = m_context.view;
    const auto costs = m_context.recalculator.costs(view.option(), view.basis());
    const FactSource source {m_context.recalculator.plan(), m_scene.diagram(), costs.get(), view.column(),
                             m_context.format};
    const DiagramSelection selection = m_scene.selection();
    NodeFacts facts;
    if (!selection.nodes.isEmpty())
        facts = nodeFacts(source, selection.nodes.first());
    else if (!selection.areas.isEmpty())
        facts = areaFacts(source, selection.areas.first());
    else if (!selection.edges.isEmpty())
        facts = flowFacts(source, selection.edges.first());
    if (facts.title.isEmpty()) {
        showOverlay();
        return;
    }
    m_title->setText(facts.title);
    m_node->setFacts(facts);
    m_panels->setCurrentWidget(m_node);
    if (facts.component)
        view.setComponent(facts.component);
}

void TopologySide::showOverlay()
{
    PlanView &view = m_context.view;
    const auto costs = m_context.recalculator.costs(view.option(), view.basis());
    switch (m_scene.overlay()) {
    case DiagramOverlay::None:
        showLegend();
        return;
    case DiagramOverlay::Cost:
        m_title->setText(tr("Cost overlay"));
        m_overlay->setCosts(m_scene.diagram(), costs ? costs->total(view.column()) : CostSum());
        break;
    case DiagramOverlay::Recovery:
        m_title->setText(tr("Recovery overlay"));
        m_overlay->setRecovery(m_scene.diagram(), m_context.recalculator.checks(view.option()));
        break;
    }
    m_panels->setCurrentWidget(m_overlay);
}

void TopologySide::showLegend()
{
    const DiagramData &shown = m_scene.diagram();
    PlanView &view = m_context.view;
    const auto costs = m_context.recalculator.costs(view.option(), view.basis());
    const Format &format = m_context.format;
    const QString figure = costs
        ? tr("%1 of %2 a month is on this diagram.")
              .arg(format.money(shown.total.amount), format.money(costs->total(view.column()).amount))
        : QString();
    m_title->setText(tr("Diagram"));
    m_node->setLegend(shown.name, figure,
                      tr("Choose a node to see what it is, what it costs and how it recovers. "
                         "Drag with Ctrl from node to node to join them."),
                      categoriesOn(shown));
    m_panels->setCurrentWidget(m_node);
}

void TopologySide::findPrice(NodeId id)
{
    const DiagramNode *node = m_scene.diagram().node(id);
    if (!node)
        return;
    const QString words = node->name;
    m_context.navigator.openPage(u"design"_s);
    if (auto *catalog = window()->findChild<CatalogPanel *>())
        catalog->startSearch(words);
}

} // namespace stratoplan
