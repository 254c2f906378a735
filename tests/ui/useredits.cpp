// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/useredits.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

// --- Design ------------------------------------------------------------------------------------------------

QAbstractItemView &grid(Hands &hands)
{
    return hands.gui().get<QAbstractItemView>("componentGrid");
}

QModelIndex cluster(Hands &hands)
{
    return rowAt(*grid(hands).model(), {u"Production"_s, u"Compute"_s, u"EKS cluster"_s});
}

QModelIndex clusterQuantity(Hands &hands)
{
    return cluster(hands).siblingAtColumn(columnTitled(*grid(hands).model(), u"Quantity"_s, u"Growth"_s));
}

void clickCluster(Hands &hands)
{
    hands.openPage(u"design"_s);
    hands.click(grid(hands), cluster(hands));
}

void paste(Hands &hands, const QModelIndex &index, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    hands.click(grid(hands), index);
    hands.press("pasteAction");
}

void renameComponent(Hands &hands)
{
    hands.openPage(u"design"_s);
    hands.type(grid(hands), cluster(hands), u"Main cluster"_s);
}

void renameEnvironment(Hands &hands)
{
    hands.openPage(u"design"_s);
    hands.type(grid(hands), rowAt(*grid(hands).model(), {u"Staging"_s}), u"Rehearsal"_s);
}

void changeQuantity(Hands &hands)
{
    hands.openPage(u"design"_s);
    hands.type(grid(hands), clusterQuantity(hands), u"9"_s);
}

void deleteComponent(Hands &hands)
{
    clickCluster(hands);
    hands.press("deleteAction");
}

void duplicateComponent(Hands &hands)
{
    clickCluster(hands);
    hands.press("duplicateAction");
}

void copyAndPasteComponent(Hands &hands)
{
    clickCluster(hands);
    hands.press("copyAction");
    hands.press("pasteAction");
}

void cutAndPasteComponent(Hands &hands)
{
    clickCluster(hands);
    hands.press("cutAction");
    hands.click(grid(hands), rowAt(*grid(hands).model(), {u"Staging"_s}));
    hands.press("pasteAction");
}

void pasteLines(Hands &hands)
{
    hands.openPage(u"design"_s);
    paste(hands, cluster(hands), u"Queue workers\tt3.large\t2\nScheduler\tt3.micro\t1\n"_s);
}

void pasteQuantities(Hands &hands)
{
    hands.openPage(u"design"_s);
    paste(hands, clusterQuantity(hands), u"7\t11\n"_s);
}

void addPlainComponent(Hands &hands)
{
    clickCluster(hands);
    hands.gui().get<QAction>("addPlainComponentAction").trigger();
    auto *editor = grid(hands).viewport()->findChild<QLineEdit *>(u"cellEditor"_s);
    if (!editor)
        qFatal("the new component's name is not asked for");
    QTest::keyClick(editor, Qt::Key_Return);
}

/// Chooses from the context menu of the cluster's row.
void chooseForCluster(Hands &hands, const QString &entry)
{
    clickCluster(hands);
    auto &view = grid(hands);
    const QPoint at = view.visualRect(cluster(hands)).center();
    Q_EMIT view.customContextMenuRequested(at);
    auto *menu = view.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
        if (action->text() == entry)
            return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    qFatal("the menu does not offer %s", qPrintable(entry));
}

void putInWhatIsThere(Hands &hands)
{
    chooseForCluster(hands, u"Put in from MVP on"_s);
}

void takeOut(Hands &hands)
{
    chooseForCluster(hands, u"Take out from MVP on"_s);
}

void renameToTheSame(Hands &hands)
{
    hands.openPage(u"design"_s);
    hands.type(grid(hands), cluster(hands), u"EKS cluster"_s);
}

void changeQuantityToTheSame(Hands &hands)
{
    hands.openPage(u"design"_s);
    hands.type(grid(hands), clusterQuantity(hands), u"5.0"_s);
}

void pasteTheSameQuantity(Hands &hands)
{
    hands.openPage(u"design"_s);
    paste(hands, clusterQuantity(hands), u"5\n"_s);
}

void pasteWordsAsQuantities(Hands &hands)
{
    hands.openPage(u"design"_s);
    paste(hands, clusterQuantity(hands), u"many\tfew\n"_s);
}

void acceptSettingsAsTheyAre(Hands &hands)
{
    hands.gui().prompts.onDialog = [](QDialog &) { return true; };
    hands.press("planSettingsAction");
}

void cutAndPasteInPlace(Hands &hands)
{
    clickCluster(hands);
    hands.press("cutAction");
    hands.press("pasteAction");
}

} // namespace

// --- Topology ----------------------------------------------------------------------------------------------

QGraphicsView &drawing(Hands &hands)
{
    hands.openPage(u"topology"_s);
    auto &view = hands.gui().get<QGraphicsView>("diagramView");
    QCoreApplication::processEvents();
    return view;
}

DiagramScene &sceneOf(const QGraphicsView &view)
{
    return *qobject_cast<DiagramScene *>(view.scene());
}

QRectF boxOf(const DiagramScene &scene, const QString &name)
{
    for (const DiagramNode &node : scene.diagram().nodes) {
        if (node.name == name)
            return scene.layout().nodes.value(node.id);
    }
    return {};
}

QPoint middleOf(const QGraphicsView &view, const QString &name)
{
    const QRectF box = boxOf(sceneOf(view), name);
    if (box.isEmpty())
        qFatal("there is no %s on the diagram", qPrintable(name));
    return view.mapFromScene(box.center());
}

void drag(const QGraphicsView &view, const QPoint &from, const QPoint &step)
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    for (int part = 1; part <= 4; ++part)
        QTest::mouseMove(view.viewport(), from + step * part / 4);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + step);
    QCoreApplication::processEvents();
}

void dragNode(Hands &hands)
{
    const QGraphicsView &view = drawing(hands);
    drag(view, middleOf(view, u"ElastiCache"_s), {0, -30});
}

void layOutAnew(Hands &hands)
{
    std::ignore = drawing(hands);
    hands.gui().get<QAction>("arrangeAllAction").trigger();
}

namespace {

void moveNodeByKey(Hands &hands)
{
    QGraphicsView &view = drawing(hands);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, u"ElastiCache"_s));
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
}

void deleteNode(Hands &hands)
{
    const QGraphicsView &view = drawing(hands);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(view, u"NAT gateway"_s));
    hands.press("deleteAction");
}

void dragNodeBackAgain(Hands &hands)
{
    const QGraphicsView &view = drawing(hands);
    const QPoint from = middleOf(view, u"ElastiCache"_s);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), from + QPoint(0, -60));
    QTest::mouseMove(view.viewport(), from);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from);
}

} // namespace

// --- All of them -------------------------------------------------------------------------------------------

QList<UserEdit> userEdits()
{
    return {
        {"rename a component", renameComponent},
        {"rename an environment", renameEnvironment},
        {"change a quantity", changeQuantity},
        {"delete", deleteComponent},
        {"duplicate", duplicateComponent},
        {"copy and paste", copyAndPasteComponent},
        {"cut and paste elsewhere", cutAndPasteComponent},
        {"paste lines of a spreadsheet", pasteLines},
        {"paste quantities", pasteQuantities},
        {"add a component without a price", addPlainComponent},
        {"take out of a phase", takeOut},
        {"drag a node", dragNode},
        {"move a node by key", moveNodeByKey},
        {"delete a node", deleteNode},
        {"lay out anew", layOutAnew},
    };
}

QList<UserEdit> idleEdits()
{
    return {
        {"rename to the same", renameToTheSame},
        {"the same quantity", changeQuantityToTheSame},
        {"paste the same quantity", pasteTheSameQuantity},
        {"paste what is no quantity", pasteWordsAsQuantities},
        {"put into a phase what is there", putInWhatIsThere},
        {"cut and paste in place", cutAndPasteInPlace},
        {"accept the settings as they are", acceptSettingsAsTheyAre},
        {"drag a node back again", dragNodeBackAgain},
    };
}

} // namespace stratoplan::test
