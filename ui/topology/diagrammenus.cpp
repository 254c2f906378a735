// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/diagrammenus.h"

#include "core/plan/role.h"
#include "render/diagram/diagramfigure.h"
#include "render/diagram/scene/diagramview.h"
#include "render/diagram/scene/items.h"
#include "render/exporter.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"
#include "ui/topology/diagrameditor.h"
#include "ui/topology/flowdrawing.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Pictures leave in light colours, in the fonts they were laid out in.
ExportOptions pictureOptions()
{
    ExportOptions options;
    options.theme = Theme::light();
    return options;
}

constexpr int mostListed = 40;

} // namespace

DiagramMenus::DiagramMenus(PageContext &context, DiagramScene &scene, DiagramEditor &editor, QWidget &page)
    : QObject(&page), m_context(context), m_scene(scene), m_editor(editor), m_page(page)
{
}

QMenu *DiagramMenus::addMenu(FlowDrawing &drawing, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, &drawing] { fillAddMenu(*menu, drawing); });
    fillAddMenu(*menu, drawing);
    return menu;
}

void DiagramMenus::fillAddMenu(QMenu &menu, FlowDrawing &drawing)
{
    menu.clear();
    const QList<Component> unplaced = m_editor.unplaced();
    for (const Component &component : unplaced.mid(0, mostListed)) {
        QAction *action =
            menu.addAction(m_context.theme.icons().icon(role(component.role).icon), component.name, this,
                           [this, id = component.id] { m_editor.addComponent(id); });
        action->setObjectName(u"addNode:%1"_s.arg(component.id.value()));
    }
    if (unplaced.isEmpty())
        menu.addAction(tr("Every component is on the diagram"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(m_context.theme.icons().icon(u"external"_s), tr("Something outside the plan…"), this,
                   [this] { m_editor.addOutside(); })
        ->setObjectName(u"addOutsideAction"_s);
    menu.addAction(m_context.theme.icons().icon(u"subnet"_s), tr("Area…"), this,
                   [this] { m_editor.addArea(); })
        ->setObjectName(u"addAreaAction"_s);
    QAction *flow = menu.addAction(m_context.theme.icons().icon(u"swap"_s), tr("Flow"), this,
                                   [&drawing] { drawing.setOn(true); });
    flow->setObjectName(u"addFlowAction"_s);
    flow->setToolTip(tr("Drag from one node to another; with Ctrl this works at any time"));
}

QMenu *DiagramMenus::exportMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(tr("Save as SVG…"), this, [this] { savePicture(FigureFormat::Svg); })
        ->setObjectName(u"saveDiagramSvgAction"_s);
    menu->addAction(tr("Save as PNG…"), this, [this] { savePicture(FigureFormat::Png); })
        ->setObjectName(u"saveDiagramPngAction"_s);
    menu->addAction(m_context.theme.icons().icon(u"copy"_s), tr("Copy picture"), this,
                    &DiagramMenus::copyPicture)
        ->setObjectName(u"copyDiagramAction"_s);
    return menu;
}

QString DiagramMenus::askPath(FigureFormat format) const
{
    const bool isSvg = format == FigureFormat::Svg;
    QString folder = m_context.settings.exportFolder.value();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    FileQuestion question;
    question.title = tr("Save diagram");
    question.suffix = isSvg ? u"svg"_s : u"png"_s;
    question.filters = {isSvg ? tr("SVG drawing (*.svg)") : tr("PNG picture (*.png)")};
    const QString name = m_scene.diagram().name.isEmpty() ? u"topology"_s : m_scene.diagram().name;
    question.folder = QDir(folder).filePath(name + u'.' + question.suffix);
    return m_context.prompts.saveFile(&m_page, question);
}

void DiagramMenus::savePicture(FigureFormat format)
{
    const QString path = askPath(format);
    if (path.isEmpty())
        return;
    m_context.settings.exportFolder.set(QFileInfo(path).path());
    const DiagramFigure figure(m_scene.diagram(), m_scene.layout(), m_scene.overlay());
    if (m_context.navigator.check(exportFigure(figure, path, format, pictureOptions())))
        m_context.navigator.showMessage(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
}

void DiagramMenus::copyPicture() const
{
    const DiagramFigure figure(m_scene.diagram(), m_scene.layout(), m_scene.overlay());
    QGuiApplication::clipboard()->setMimeData(toMimeData(figure, pictureOptions()));
}

void DiagramMenus::selectAt(DiagramView &view, const QPoint &position)
{
    const QGraphicsItem *item = view.itemAt(position);
    if (!item || item->isSelected())
        return;
    DiagramSelection selection;
    if (const auto *node = qgraphicsitem_cast<const NodeItem *>(item))
        selection.nodes.append(node->node().id);
    else if (const auto *area = qgraphicsitem_cast<const AreaItem *>(item))
        selection.areas.append(area->area().id);
    else if (const auto *edge = qgraphicsitem_cast<const EdgeItem *>(item))
        selection.edges.append(edge->edge().id);
    m_scene.select(selection);
}

void DiagramMenus::fillNodeMenu(QMenu &menu, ComponentId component)
{
    if (component.isNone())
        return;
    menu.addAction(m_context.theme.icons().icon(u"trace"_s), tr("Why this figure"), this,
                   &DiagramMenus::whyRequested)
        ->setShortcut(QKeySequence(u"Alt+Return"_s));
    menu.addAction(m_context.theme.icons().icon(u"design"_s), tr("Show in Design"), this,
                   [this, component] { m_context.navigator.openComponent(u"design"_s, component); });
    menu.addAction(m_context.theme.icons().icon(u"shield"_s), tr("Show in Resilience"), this,
                   [this, component] { m_context.navigator.openComponent(u"resilience"_s, component); });
    menu.addSeparator();
}

void DiagramMenus::showContextMenu(DiagramView &view, const QPoint &position)
{
    selectAt(view, position);
    const DiagramSelection selection = m_scene.selection();
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (selection.nodes.size() == 1) {
        const DiagramNode *node = m_scene.diagram().node(selection.nodes.first());
        fillNodeMenu(*menu, node ? node->component : ComponentId());
    }
    if (m_editor.canEdit()) {
        menu->addAction(m_context.theme.icons().icon(u"edit"_s), tr("Edit…"), &m_editor,
                        &DiagramEditor::editSelected);
    }
    if (!selection.nodes.isEmpty()) {
        QMenu *areas = menu->addMenu(tr("Move to area"));
        const QList<NodeId> nodes = selection.nodes;
        areas->addAction(tr("None"), this, [this, nodes] { m_editor.moveToArea(nodes, {}); });
        for (const DiagramArea &area : m_scene.diagram().areas) {
            const QString title =
                area.detail.isEmpty() ? area.name : tr("%1, %2").arg(area.name, area.detail);
            areas->addAction(title, this, [this, nodes, id = area.id] { m_editor.moveToArea(nodes, id); });
        }
        if (nodes.size() == 2) {
            menu->addAction(m_context.theme.icons().icon(u"swap"_s), tr("Connect with a flow"), this,
                            [this, nodes] { m_editor.connectNodes(nodes.first(), nodes.last()); });
        }
        menu->addAction(tr("Place automatically"), this, [this, nodes] { m_editor.unpin(nodes); });
    }
    if (m_editor.canEdit()) {
        menu->addSeparator();
        menu->addAction(m_context.theme.icons().icon(u"remove"_s), tr("Remove from diagram"), &m_editor,
                        &DiagramEditor::removeSelected);
    } else {
        menu->addAction(m_context.theme.icons().icon(u"copy"_s), tr("Copy picture"), this,
                        &DiagramMenus::copyPicture);
        menu->addAction(m_context.theme.icons().icon(u"zoom-fit"_s), tr("Zoom to fit"), &view,
                        &DiagramView::zoomToFit);
    }
    menu->popup(view.viewport()->mapToGlobal(position));
}

} // namespace stratoplan
