// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologypage.h"

#include "core/engine/evaluate.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "render/diagram/scene/diagramview.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/topology/diagramchooser.h"
#include "ui/topology/diagrameditor.h"
#include "ui/topology/diagrammenus.h"
#include "ui/topology/flowdrawing.h"
#include "ui/topology/topologyside.h"
#include "ui/trace/totaltrace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/messagearea.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int sideWidth = 264;
constexpr int loadingDelay = 300;
constexpr int narrowPage = 1040;
} // namespace

void TopologyPage::registerPage(PageRegistry &registry)
{
    registry.add({.key = u"topology"_s,
                  .title = tr("Topology"),
                  .icon = u"topology"_s,
                  .order = 50,
                  .make = [](PageContext &context, QWidget *parent) -> Page * {
                      return new TopologyPage(context, parent);
                  },
                  .showsFindings = true});
}

TopologyPage::TopologyPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_scene(new DiagramScene(context.theme.theme(), this)),
      m_bar(new PageBar(tr("Topology"), this)), m_overlays(new SegmentedControl(tr("Overlay"), this)),
      m_chooser(new DiagramChooser(context, this)), m_messages(new MessageArea(context.theme, this)),
      m_loading(new QProgressBar(this)), m_loadingDelay(new QTimer(this)),
      m_editor(new DiagramEditor(context, *m_scene, *this, this)),
      m_drawing(new FlowDrawing(*m_scene, context.theme.theme(), this)),
      m_menus(new DiagramMenus(context, *m_scene, *m_editor, *this))
{
    makeBody();
    makeBar();
    setRole(*m_loading, u"loading"_s);
    m_loading->setRange(0, 0);
    m_loading->hide();
    m_loadingDelay->setSingleShot(true);
    m_loadingDelay->setInterval(loadingDelay);
    connect(m_loadingDelay, &QTimer::timeout, m_loading, &QWidget::show);
    m_bar->setContentsMargins(20, 0, 20, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_loading);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    connectScene();
    connect(m_chooser, &DiagramChooser::diagramChanged, this, &TopologyPage::refreshLater);
    connect(&context.recalculator, &Recalculator::finished, this, &TopologyPage::refreshLater);
    connect(&context.document, &Document::planChanged, this, &TopologyPage::refreshLater);
    connect(&context.view, &PlanView::viewChanged, this, &TopologyPage::refreshLater);
    connect(&context.theme, &ThemeSource::changed, this, [this] {
        m_scene->setTheme(this->context().theme.theme());
        m_drawing->setTheme(this->context().theme.theme());
    });
}

TopologyPage::~TopologyPage()
{
    // The view goes before the scene that it shows.
    delete m_view;
}

// --- Parts -------------------------------------------------------------------------------------------------

void TopologyPage::makeBar()
{
    m_overlays->setObjectName(u"overlayControl"_s);
    m_overlays->addSegment(u"noOverlay"_s, tr("None"), tr("Roles and costs"));
    m_overlays->addSegment(u"costOverlay"_s, tr("Cost"), tr("Colour by monthly cost"));
    m_overlays->addSegment(u"recoveryOverlay"_s, tr("Recovery"), tr("Time to recover against what is asked"));
    connect(m_overlays, &SegmentedControl::chosen, this, &TopologyPage::setOverlay);
    m_overlayLabel = makeLabel(tr("Overlay"), u"label"_s, m_bar);
    m_bar->addLeft(m_overlayLabel);
    m_bar->addLeft(m_overlays);
    m_bar->addLeft(m_chooser);
    auto *add = makeButton(context().theme, u"add"_s, tr("Component"), this);
    add->setObjectName(u"addToDiagramButton"_s);
    add->setToolTip(tr("Add a component, something outside the plan, an area or a flow"));
    add->setMenu(m_menus->addMenu(*m_drawing, add));
    restyle(*add, "hasMenu", true);
    m_arrange = makeButton(context().theme, u"topology"_s, tr("Arrange"), this);
    m_arrange->setObjectName(u"arrangeButton"_s);
    m_arrange->setToolTip(tr("Lay out what was not placed by hand"));
    auto *ways = new QMenu(m_arrange);
    ways->addAction(tr("Keep what was placed by hand"), this, &TopologyPage::arrange)
        ->setObjectName(u"arrangeAction"_s);
    ways->addAction(tr("Lay out everything anew"), this, &TopologyPage::arrangeAll)
        ->setObjectName(u"arrangeAllAction"_s);
    m_arrange->setMenu(ways);
    restyle(*m_arrange, "hasMenu", true);
    auto *exports = makeButton(context().theme, u"export"_s, tr("Export"), this);
    exports->setObjectName(u"exportDiagramButton"_s);
    exports->setToolTip(tr("Save or copy the diagram as a picture"));
    exports->setMenu(m_menus->exportMenu(exports));
    restyle(*exports, "hasMenu", true);
    m_details = makeIconButton(context().theme, u"info"_s, tr("Show details"), this);
    m_details->setObjectName(u"diagramDetailsButton"_s);
    m_details->setCheckable(true);
    m_details->setChecked(true);
    connect(m_details, &QToolButton::clicked, this, &TopologyPage::setSideOpen);
    for (QWidget *control : {static_cast<QWidget *>(add), static_cast<QWidget *>(m_arrange),
                             static_cast<QWidget *>(exports), static_cast<QWidget *>(m_details)})
        m_bar->addRight(control);
}

void TopologyPage::makeBody()
{
    m_view = new DiagramView(*m_scene, context().theme.icons(), this);
    m_view->setObjectName(u"diagramView"_s);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(context().theme, u"topology"_s, tr("This option has no diagram yet."), this);
    m_generate = m_empty->addAction(tr("Draw a diagram"), u"topology"_s);
    m_generate->setObjectName(u"generateDiagramButton"_s);
    connect(m_generate, &QPushButton::clicked, m_chooser, &DiagramChooser::generateFirst);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_side = new TopologySide(context(), *m_scene, this);
    connect(m_side, &TopologySide::closeRequested, this, [this] { setSideOpen(false); });
    connect(m_side, &TopologySide::whyRequested, this, &Page::traceRequested);
    connect(m_side, &TopologySide::nodeRequested, this, &TopologyPage::selectNode);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    setRole(*m_splitter, u"lined"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    const int width = context().theme.theme().scaled(sideWidth);
    m_splitter->setSizes({4 * width, width});
}

void TopologyPage::connectScene()
{
    connect(m_scene, &DiagramScene::selectedChanged, this, [this] {
        m_side->refresh();
        Q_EMIT editCommandsChanged();
        Q_EMIT traceChanged();
    });
    connect(m_scene, &DiagramScene::nodeActivated, this, [this] { m_editor->editSelected(); });
    connect(m_scene, &DiagramScene::areaActivated, this, [this] { m_editor->editSelected(); });
    connect(m_scene, &DiagramScene::laidOut, this, [this] {
        m_loadingDelay->stop();
        m_loading->hide();
    });
    connect(m_scene, &DiagramScene::layoutFailed, this, [this](const Error &error) {
        Banner &banner = m_messages->add(u"layout"_s, Banner::Kind::Warning);
        banner.setText(tr("Arranged plainly, in columns"), error.message);
        banner.addClose();
    });
    connect(m_drawing, &FlowDrawing::flowDrawn, m_editor, &DiagramEditor::connectNodes);
    connect(m_drawing, &FlowDrawing::onChanged, this, [this](bool isOn) {
        m_view->viewport()->setCursor(isOn ? Qt::CrossCursor : Qt::ArrowCursor);
        context().navigator.showMessage(isOn ? tr("Drag from one node to another to join them. Esc ends it.")
                                             : QString());
    });
    connect(m_menus, &DiagramMenus::whyRequested, this, &Page::traceRequested);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { m_menus->showContextMenu(*m_view, position); });
}

// --- What is shown -----------------------------------------------------------------------------------------

void TopologyPage::refresh()
{
    m_chooser->refresh();
    m_editor->setDiagram(m_chooser->diagram());
    const bool hasDiagram = !m_chooser->diagram().isNone();
    const bool hasOption = !context().view.option().isNone();
    m_empty->setText(hasOption ? tr("This option has no diagram yet.") : tr("The plan has no option yet."));
    m_generate->setVisible(hasOption);
    m_stack->setCurrentWidget(hasDiagram ? static_cast<QWidget *>(m_view) : m_empty);
    m_side->setVisible(hasDiagram && m_details->isChecked());
    m_arrange->setEnabled(hasDiagram);
    showDiagram();
    m_side->refresh();
    Q_EMIT traceChanged();
}

void TopologyPage::showDiagram()
{
    PlanView &view = context().view;
    const auto costs = context().recalculator.costs(view.option(), view.basis());
    DiagramFigures figures;
    figures.costs = costs.get();
    figures.column = view.column();
    figures.checks = context().recalculator.checks(view.option());
    const DiagramData shown = buildDiagram(context().recalculator.plan(), m_chooser->diagram(), figures);
    m_loadingDelay->start(); // laidOut() comes only where something had to be placed
    m_scene->setDiagram(shown);
    if (m_scene->layout().nodes.size() == shown.nodes.size()) {
        m_loadingDelay->stop();
        m_loading->hide();
    }
}

void TopologyPage::setOverlay(const QString &key)
{
    m_overlays->setCurrent(key);
    m_scene->setOverlay(key == "costOverlay"_L1           ? DiagramOverlay::Cost
                            : key == "recoveryOverlay"_L1 ? DiagramOverlay::Recovery
                                                          : DiagramOverlay::None);
    m_side->refresh();
}

void TopologyPage::setSideOpen(bool isOpen)
{
    m_details->setChecked(isOpen);
    m_side->setVisible(isOpen && !m_chooser->diagram().isNone());
}

void TopologyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_overlayLabel->setVisible(width() >= context().theme.theme().scaled(narrowPage));
}

void TopologyPage::arrange()
{
    m_messages->remove(u"layout"_s);
    m_loadingDelay->start();
    m_scene->arrange();
    m_view->zoomToFit();
}

void TopologyPage::arrangeAll()
{
    m_editor->unpin({});
    refresh(); // the scene lets go of the nodes before it lays them out
    arrange();
}

// --- What is asked of the page -----------------------------------------------------------------------------

ComponentId TopologyPage::chosenComponent() const
{
    const DiagramSelection selection = m_scene->selection();
    if (!selection.nodes.isEmpty()) {
        const DiagramNode *node = m_scene->diagram().node(selection.nodes.first());
        return node ? node->component : ComponentId();
    }
    const DiagramArea *area =
        selection.areas.isEmpty() ? nullptr : m_scene->diagram().area(selection.areas.first());
    return area ? area->component : ComponentId();
}

std::optional<Trace> TopologyPage::trace() const
{
    PlanView &view = context().view;
    const ComponentId component = chosenComponent();
    if (component)
        return explain(context().recalculator.plan(), component, view.basis(), view.column());
    const auto costs = context().recalculator.costs(view.option(), view.basis());
    return costs
        ? std::optional(traceOfTotal(context().recalculator.plan(), *costs, view.column(), context().format))
        : std::nullopt;
}

bool TopologyPage::canEdit(EditCommand command) const
{
    switch (command) {
    case EditCommand::Delete:
        return m_editor->canEdit();
    case EditCommand::Copy:
    case EditCommand::SelectAll:
        return !m_scene->diagram().nodes.isEmpty();
    case EditCommand::Cut:
    case EditCommand::Paste:
    case EditCommand::Duplicate:
        return false;
    }
    Q_UNREACHABLE();
}

void TopologyPage::edit(EditCommand command)
{
    if (command == EditCommand::Delete) {
        m_editor->removeSelected();
    } else if (command == EditCommand::Copy) {
        m_menus->copyPicture();
    } else if (command == EditCommand::SelectAll) {
        DiagramSelection all;
        for (const DiagramNode &node : m_scene->diagram().nodes)
            all.nodes.append(node.id);
        m_scene->select(all);
    }
}

void TopologyPage::selectNode(NodeId id)
{
    m_scene->select({{id}, {}, {}});
    const QRectF rect = m_scene->layout().nodes.value(id);
    m_view->ensureVisible(rect, 40, 40);
}

void TopologyPage::reveal(const Finding &finding)
{
    if (finding.option)
        context().view.setOption(finding.option);
    if (isVisible())
        refresh();
    // A finding about something without a component names its node at the end of its key.
    if (finding.component) {
        reveal(finding.component);
        return;
    }
    const NodeId node(finding.key.section(u'/', -1).toLongLong());
    if (const Node *row = context().document.find(node)) {
        m_chooser->choose(row->diagram);
        refresh();
        selectNode(node);
    }
}

void TopologyPage::reveal(ComponentId component)
{
    const Plan &plan = context().document.plan();
    for (const Node &node : plan.table<Node>()) {
        const Diagram *diagram = plan.find(node.diagram);
        if (node.component != component || !diagram)
            continue;
        m_chooser->choose(node.diagram);
        if (isVisible())
            refresh();
        selectNode(node.id);
        return;
    }
    for (const Area &area : plan.table<Area>()) {
        if (area.component == component) {
            m_chooser->choose(area.diagram);
            if (isVisible())
                refresh();
            m_scene->select({{}, {area.id}, {}});
            return;
        }
    }
}

QWidget *TopologyPage::firstFocus()
{
    return m_stack->currentWidget() == m_view ? static_cast<QWidget *>(m_view) : m_empty;
}

} // namespace stratoplan
