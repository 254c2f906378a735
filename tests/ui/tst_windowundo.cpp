// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/useredits.h"

#include "ui/shell/commands/filecommands.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Every way to change a plan in Design and Topology is one step that undo takes back and redo makes again.
class TestWindowUndo : public QObject
{
    Q_OBJECT

private:
    static void addEdits(const QList<UserEdit> &edits)
    {
        QTest::addColumn<UserEdit>("edit");
        for (const UserEdit &edit : edits)
            QTest::newRow(edit.name) << edit;
    }
    static void open(GuiTest &gui)
    {
        gui.show();
        QVERIFY(gui.window->files().openSample(u"sequelstring"_s));
        gui.settle();
    }

private Q_SLOTS:
    void editIsUndoneAndRedoneInOneStep_data() { addEdits(test::userEdits()); }

    void editIsUndoneAndRedoneInOneStep()
    {
        QFETCH(UserEdit, edit);
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const Plan before = gui.document.plan();
        edit.make(hands);
        const Plan after = gui.document.plan();
        QVERIFY2(after != before, "nothing was changed");
        hands.press("undoAction");
        QVERIFY2(gui.document.plan() == before, "undo does not lead back");
        QVERIFY(!gui.get<QAction>("undoAction").isEnabled());
        hands.press("redoAction");
        QVERIFY2(gui.document.plan() == after, "redo does not lead there again");
    }

    void editThatChangesNothingIsNoStep_data() { addEdits(test::idleEdits()); }

    void editThatChangesNothingIsNoStep()
    {
        QFETCH(UserEdit, edit);
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const Plan before = gui.document.plan();
        edit.make(hands);
        QVERIFY2(gui.document.plan() == before, "something was changed");
        QVERIFY(!gui.get<QAction>("undoAction").isEnabled());
    }

    void settingsThatAreRefusedCannotBeRedone()
    {
        GuiTest gui;
        Hands hands(gui);
        open(gui);
        const Plan before = gui.document.plan();
        gui.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Another name"_s);
            auto *phases = dialog.findChild<QAbstractItemView *>(u"phaseRowsTable"_s);
            phases->model()->setData(phases->model()->index(0, 0), u"Growth"_s); // there is one already
            dialog.accept();
            return false; // the dialog tells the problem and stays; the user gives up
        };
        hands.press("planSettingsAction");
        QCOMPARE(gui.document.plan(), before);
        QVERIFY(!gui.get<QAction>("redoAction").isEnabled());
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
        const DiagramId production = scene.diagram().id;
        hands.choose("diagramCombo", u"Draw Staging"_s);
        QTRY_VERIFY(scene.diagram().id != production
                    && scene.layout().nodes.size() == scene.diagram().nodes.size());
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
