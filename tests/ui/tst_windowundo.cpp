// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hands.h"

#include "models/grid/gridcolumn.h"
#include "render/diagram/diagramscene.h"
#include "ui/shell/filecommands.h"

#include <QAction>
#include <QClipboard>
#include <QGraphicsView>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::columnTitled;
using test::GuiTest;
using test::Hands;
using test::rowAt;

namespace {

/// An edit as a user makes it, on the sample.
using MakeEdit = void (*)(Hands &hands);

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
}

void dragNode(Hands &hands)
{
    const QGraphicsView &view = drawing(hands);
    drag(view, middleOf(view, u"ElastiCache"_s), {0, -30});
}

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

void layOutAnew(Hands &hands)
{
    std::ignore = drawing(hands);
    hands.gui().get<QAction>("arrangeAllAction").trigger();
}

} // namespace

/// Every way to change a plan in Design and Topology is one step that undo takes back and redo makes again.
class TestWindowUndo : public QObject
{
    Q_OBJECT

private:
    static void open(GuiTest &gui)
    {
        gui.show();
        QVERIFY(gui.window->files().openSample(u"sequelstring"_s));
        gui.settle();
    }

private Q_SLOTS:
    void editIsUndoneAndRedoneInOneStep_data()
    {
        QTest::addColumn<MakeEdit>("make");
        QTest::newRow("rename a component") << &renameComponent;
        QTest::newRow("rename an environment") << &renameEnvironment;
        QTest::newRow("change a quantity") << &changeQuantity;
        QTest::newRow("delete") << &deleteComponent;
        QTest::newRow("duplicate") << &duplicateComponent;
        QTest::newRow("copy and paste") << &copyAndPasteComponent;
        QTest::newRow("cut and paste elsewhere") << &cutAndPasteComponent;
        QTest::newRow("paste lines of a spreadsheet") << &pasteLines;
        QTest::newRow("paste quantities") << &pasteQuantities;
        QTest::newRow("add a component without a price") << &addPlainComponent;
        QTest::newRow("drag a node") << &dragNode;
        QTest::newRow("move a node by key") << &moveNodeByKey;
        QTest::newRow("delete a node") << &deleteNode;
        QTest::newRow("lay out anew") << &layOutAnew;
    }

    void editIsUndoneAndRedoneInOneStep()
    {
        QFETCH(MakeEdit, make);
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const Plan before = gui.document.plan();
        make(hands);
        const Plan after = gui.document.plan();
        QVERIFY2(after != before, "nothing was changed");
        hands.press("undoAction");
        QVERIFY2(gui.document.plan() == before, "undo does not lead back");
        QVERIFY(!gui.get<QAction>("undoAction").isEnabled());
        hands.press("redoAction");
        QVERIFY2(gui.document.plan() == after, "redo does not lead there again");
    }

    void undoPutsADraggedNodeBack()
    {
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const DiagramScene &scene = sceneOf(drawing(hands));
        const QRectF before = boxOf(scene, u"ElastiCache"_s);
        dragNode(hands);
        QVERIFY(boxOf(scene, u"ElastiCache"_s) != before);
        hands.press("undoAction");
        QTRY_COMPARE(boxOf(scene, u"ElastiCache"_s), before);
    }

    void undoPutsANodeBackThatTheLayoutHadPlaced()
    {
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const QGraphicsView &view = drawing(hands);
        const DiagramScene &scene = sceneOf(view);
        hands.choose("diagramCombo", u"Draw Staging"_s);
        QTRY_VERIFY(!boxOf(scene, u"MongoDB Atlas"_s).isEmpty());
        const QRectF before = boxOf(scene, u"MongoDB Atlas"_s);
        drag(view, middleOf(view, u"MongoDB Atlas"_s), {40, 60});
        QVERIFY(boxOf(scene, u"MongoDB Atlas"_s) != before);
        hands.press("undoAction");
        QTRY_COMPARE(boxOf(scene, u"MongoDB Atlas"_s), before);
    }

    void layingOutAnewMovesWhatWasPlacedByHand()
    {
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const DiagramScene &scene = sceneOf(drawing(hands));
        const QHash<NodeId, QRectF> before = scene.layout().nodes;
        layOutAnew(hands);
        QTRY_VERIFY(scene.layout().nodes != before);
    }
};

QTEST_MAIN(TestWindowUndo)
#include "tst_windowundo.moc"
