// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramsamples.h"
#include "render/diagram/scene/diagramscene.h"
#include "render/diagram/scene/diagramview.h"
#include "render/diagram/scene/items.h"
#include "render/theme/iconset.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using samples::Placed;

namespace {

/// A scene in a view, as a person has it before them.
struct Stage
{
    explicit Stage(Placed placed = Placed::All, const Theme &theme = Theme::light())
        : data(samples::crmDiagram(placed)), icons(theme), scene(theme), view(scene, icons)
    {
        view.resize(1058, 676);
        scene.setDiagram(data);
        view.show();
    }

    [[nodiscard]] NodeId node(const QString &name) const { return samples::nodeNamed(data, name); }
    [[nodiscard]] QRectF rect(const QString &name) const { return scene.layout().nodes.value(node(name)); }
    [[nodiscard]] QPoint spot(const QString &name) const { return view.mapFromScene(rect(name).center()); }

    /// Drags with the left button from a place of the view.
    void drag(const QPoint &from, const QPoint &step) const
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), from + step / 2);
        move(from + step / 2);
        move(from + step);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + step);
    }

    /// QTest's move has no button pressed.
    void move(const QPoint &to) const
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    DiagramData data;
    IconSet icons;
    DiagramScene scene;
    DiagramView view;
};

DiagramSelection only(NodeId node)
{
    return {{node}, {}, {}};
}

QString folder()
{
    const QString path = QCoreApplication::applicationDirPath() + u"/gallery"_s;
    QDir().mkpath(path);
    return path;
}

} // namespace

class TestDiagramScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinnedDiagramIsThereAtOnce();
    void otherDiagramIsLaidOutSoon();
    void missingProgramIsReportedAndTheDiagramShown();
    void newCostsMoveNothing();
    void newNodeMovesNoOther();
    void draggedNodeIsReportedOnceOnTheGrid();
    void newCostsLeaveANodeInTheHand();
    void severalNodesAreReportedTogether();
    void headOfAnAreaMovesWhatIsInIt();
    void clickAloneMovesNothing();
    void arrowKeysFollowTheArrows();
    void arrowKeysWithShiftMoveTheNode();
    void enterAndDoubleClickActivate();
    void selectionIsReportedOnce();
    void accessibleTextSaysWhatIsSelected();
    void areasAndArrowsFollowAMovedNode();
    void wheelZoomsAroundThePointer();
    void zoomHasLimits();
    void wholeDiagramFits();
    void dropNamesTheArea();
    void looksLikeTheDesign_data();
    void looksLikeTheDesign();
};

void TestDiagramScene::pinnedDiagramIsThereAtOnce()
{
    const Stage stage;
    QCOMPARE(stage.rect(u"API"_s).topLeft(), QPointF(712, 224));
    QCOMPARE(stage.scene.layout().areas.size(), 7);
}

void TestDiagramScene::otherDiagramIsLaidOutSoon()
{
    const Stage stage(Placed::None);
    QVERIFY(stage.scene.layout().nodes.isEmpty());
    QSignalSpy spy(&stage.scene, &DiagramScene::laidOut);
    QVERIFY(spy.wait());
    QCOMPARE(stage.scene.layout().nodes.size(), 21);
}

void TestDiagramScene::missingProgramIsReportedAndTheDiagramShown()
{
    const QTemporaryDir empty;
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", empty.path().toLocal8Bit());
    const Stage stage(Placed::None);
    QList<Error> errors;
    connect(&stage.scene, &DiagramScene::layoutFailed, this,
            [&errors](const Error &error) { errors.append(error); });
    QTRY_COMPARE(errors.size(), 1);
    qputenv("PATH", before);
    QCOMPARE(errors.first().code, Error::Code::NotFound);
    QCOMPARE(stage.scene.layout().nodes.size(), 21);
}

void TestDiagramScene::newCostsMoveNothing()
{
    Stage stage(Placed::None);
    QTRY_COMPARE(stage.scene.layout().nodes.size(), 21);
    const DiagramLayout before = stage.scene.layout();
    QSignalSpy spy(&stage.scene, &DiagramScene::laidOut);
    stage.data.nodes[10].cost.text = u"$391"_s;
    stage.scene.setDiagram(stage.data);
    QCOMPARE(stage.scene.layout(), before);
    QVERIFY(spy.isEmpty());
}

void TestDiagramScene::newNodeMovesNoOther()
{
    Stage stage(Placed::None);
    QTRY_COMPARE(stage.scene.layout().nodes.size(), 21);
    const DiagramLayout before = stage.scene.layout();
    DiagramNode node = stage.data.nodes.at(10);
    node.id = NodeId(77);
    stage.data.nodes.append(node);
    stage.scene.setDiagram(stage.data);
    QTRY_COMPARE(stage.scene.layout().nodes.size(), 22);
    for (auto each = before.nodes.constBegin(); each != before.nodes.constEnd(); ++each)
        QCOMPARE(stage.scene.layout().nodes.value(each.key()), *each);
}

void TestDiagramScene::draggedNodeIsReportedOnceOnTheGrid()
{
    Stage stage;
    QSignalSpy one(&stage.scene, &DiagramScene::nodeMoved);
    QSignalSpy several(&stage.scene, &DiagramScene::nodesMoved);
    stage.view.setZoom(1);
    stage.view.centerOn(stage.rect(u"CloudWatch"_s).center());
    stage.drag(stage.spot(u"CloudWatch"_s), {61, 30});
    QCOMPARE(one.size(), 1);
    QVERIFY(several.isEmpty());
    QCOMPARE(one.first().at(0).value<NodeId>(), stage.node(u"CloudWatch"_s));
    // 200 + 61 and 480 + 30, to the nearest eighth pixel.
    QCOMPARE(one.first().at(1).value<Position>(), (Position {264, 512}));
}

void TestDiagramScene::newCostsLeaveANodeInTheHand()
{
    Stage stage;
    const QPoint from = stage.spot(u"CloudWatch"_s);
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, from);
    stage.move(from + QPoint(100, 50));
    const QRectF held = stage.rect(u"CloudWatch"_s);
    QVERIFY(held.topLeft() != QPointF(200, 480));
    stage.data.nodes[10].cost.text = u"$391"_s;
    stage.scene.setDiagram(stage.data);
    QCOMPARE(stage.rect(u"CloudWatch"_s), held);
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, from + QPoint(100, 50));
}

void TestDiagramScene::severalNodesAreReportedTogether()
{
    Stage stage;
    stage.scene.select({{stage.node(u"Twilio"_s), stage.node(u"NewsAPI"_s)}, {}, {}});
    QList<NodeMove> moves;
    connect(&stage.scene, &DiagramScene::nodesMoved, this,
            [&moves](const QList<NodeMove> &all) { moves = all; });
    QTest::keyClick(&stage.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(
        moves,
        (QList<NodeMove> {{stage.node(u"Twilio"_s), {200, 648}}, {stage.node(u"NewsAPI"_s), {368, 648}}}));
}

void TestDiagramScene::headOfAnAreaMovesWhatIsInIt()
{
    Stage stage;
    QList<NodeMove> moves;
    connect(&stage.scene, &DiagramScene::nodesMoved, this,
            [&moves](const QList<NodeMove> &all) { moves = all; });
    stage.view.setZoom(1);
    const AreaId outside = samples::areaNamed(stage.data, u"Third parties"_s);
    const QPointF head = stage.scene.layout().areas.value(outside).topLeft() + QPointF(60, 15);
    stage.view.centerOn(head);
    stage.drag(stage.view.mapFromScene(head), {0, 40});
    QCOMPARE(moves.size(), 6);
    QCOMPARE(moves.first(), (NodeMove {stage.node(u"Twilio"_s), {200, 680}}));
    QCOMPARE(stage.scene.selection(), (DiagramSelection {{}, {outside}, {}}));
}

void TestDiagramScene::clickAloneMovesNothing()
{
    Stage stage;
    QSignalSpy spy(&stage.scene, &DiagramScene::nodeMoved);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.spot(u"API"_s));
    QVERIFY(spy.isEmpty());
    QCOMPARE(stage.scene.selection(), only(stage.node(u"API"_s)));
}

void TestDiagramScene::arrowKeysFollowTheArrows()
{
    Stage stage;
    const auto press = [&stage](Qt::Key key) { QTest::keyClick(&stage.view, key); };
    press(Qt::Key_Right);
    QCOMPARE(stage.scene.selection(), only(stage.node(u"Users"_s)));
    press(Qt::Key_Right);
    QCOMPARE(stage.scene.selection(), only(stage.node(u"CloudFront"_s)));
    press(Qt::Key_Down);
    QCOMPARE(stage.scene.selection(), only(stage.node(u"WAF"_s)));
    press(Qt::Key_Right);
    QCOMPARE(stage.scene.selection(), only(stage.node(u"Application LB"_s)));
    press(Qt::Key_Right);
    QCOMPARE(stage.scene.selection(), only(stage.node(u"Frontend"_s)));
    press(Qt::Key_Down); // no arrow leads there: the nearest below
    QCOMPARE(stage.scene.selection(), only(stage.node(u"API"_s)));
    press(Qt::Key_Right);
    QCOMPARE(stage.scene.selection(), only(stage.node(u"OpenSearch"_s)));
}

void TestDiagramScene::arrowKeysWithShiftMoveTheNode()
{
    Stage stage;
    stage.scene.select(only(stage.node(u"API"_s)));
    QSignalSpy spy(&stage.scene, &DiagramScene::nodeMoved);
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&stage.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(1).value<Position>(), (Position {720, 224}));
    QCOMPARE(spy.at(1).at(1).value<Position>(), (Position {720, 216}));
}

void TestDiagramScene::enterAndDoubleClickActivate()
{
    Stage stage;
    QSignalSpy spy(&stage.scene, &DiagramScene::nodeActivated);
    stage.scene.select(only(stage.node(u"API"_s)));
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.spot(u"Worker"_s));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).value<NodeId>(), stage.node(u"API"_s));
    QCOMPARE(spy.at(1).at(0).value<NodeId>(), stage.node(u"Worker"_s));
}

void TestDiagramScene::selectionIsReportedOnce()
{
    Stage stage;
    QSignalSpy spy(&stage.scene, &DiagramScene::selectedChanged);
    stage.scene.select(only(stage.node(u"API"_s)));
    stage.scene.select(only(stage.node(u"API"_s)));
    QCOMPARE(spy.size(), 1);
    stage.scene.select(only(stage.node(u"Worker"_s)));
    QCOMPARE(spy.size(), 2);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(stage.scene.selection(), DiagramSelection());
}

void TestDiagramScene::accessibleTextSaysWhatIsSelected()
{
    Stage stage;
    QVERIFY(stage.scene.accessibleText().contains(u"Production"_s));
    stage.scene.select(only(stage.node(u"WAF"_s)));
    QCOMPARE(
        stage.view.accessibleDescription(),
        u"WAF, 15 rules, $25 a month. In us-east-1. Leads to Application LB. Reached from CloudFront."_s);
}

void TestDiagramScene::areasAndArrowsFollowAMovedNode()
{
    Stage stage;
    stage.scene.select(only(stage.node(u"MongoDB Atlas"_s)));
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(&stage.view, Qt::Key_Down, Qt::ShiftModifier);
    const QRectF rect = stage.rect(u"MongoDB Atlas"_s);
    QCOMPARE(rect.top(), 408.0);
    QCOMPARE(stage.scene.layout().areas.value(samples::areaNamed(stage.data, u"Database"_s)).bottom(),
             rect.bottom() + 16);
    for (QGraphicsItem *item : stage.scene.items()) {
        const auto *edge = qgraphicsitem_cast<EdgeItem *>(item);
        if (edge && edge->edge().to.node == stage.node(u"MongoDB Atlas"_s))
            QVERIFY(rect.adjusted(-1, -1, 1, 1).contains(edge->route().points.last()));
    }
}

void TestDiagramScene::wheelZoomsAroundThePointer()
{
    Stage stage;
    const QPoint pointer(300, 200);
    const QPointF before = stage.view.mapToScene(pointer);
    const double zoom = stage.view.zoom();
    QWheelEvent turn(pointer, stage.view.viewport()->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, {},
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(stage.view.viewport(), &turn);
    QVERIFY(stage.view.zoom() > zoom * 1.1);
    const QPointF way = stage.view.mapToScene(pointer) - before;
    QVERIFY2(way.manhattanLength() < 3, qPrintable(u"%1 %2"_s.arg(way.x()).arg(way.y())));
}

void TestDiagramScene::zoomHasLimits()
{
    Stage stage;
    stage.view.setZoom(9);
    QCOMPARE(stage.view.zoom(), 4.0);
    stage.view.setZoom(0.001);
    QCOMPARE(stage.view.zoom(), 0.1);
}

void TestDiagramScene::wholeDiagramFits()
{
    Stage stage;
    stage.view.setZoom(2);
    QTest::keyClick(&stage.view, Qt::Key_0);
    const QRectF seen = stage.view.mapToScene(stage.view.viewport()->rect()).boundingRect();
    QVERIFY(seen.contains(stage.scene.layout().bounds()));
    QVERIFY(stage.view.zoom() <= 1);
}

void TestDiagramScene::dropNamesTheArea()
{
    Stage stage;
    stage.view.setAcceptedMimeTypes({u"application/x-component"_s});
    QMimeData mimeData;
    mimeData.setData(u"application/x-component"_s, "7");
    AreaId area;
    connect(&stage.view, &DiagramView::dropped, this,
            [&area](const QMimeData *, const QPointF &, AreaId where) { area = where; });
    const QRectF database = stage.scene.layout().areas.value(samples::areaNamed(stage.data, u"Database"_s));
    const QPoint place = stage.view.mapFromScene(database.topLeft() + QPointF(5, 5));
    QDragEnterEvent enter(place, Qt::CopyAction, &mimeData, Qt::LeftButton, {});
    QCoreApplication::sendEvent(stage.view.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &mimeData, Qt::LeftButton, {});
    QCoreApplication::sendEvent(stage.view.viewport(), &drop);
    QCOMPARE(area, samples::areaNamed(stage.data, u"Database"_s));
}

void TestDiagramScene::looksLikeTheDesign_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<double>("zoom");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("light-50") << false << 0.5;
    QTest::newRow("dark-30") << true << 0.3;
}

void TestDiagramScene::looksLikeTheDesign()
{
    QFETCH(bool, isDark);
    QFETCH(double, zoom);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    Stage stage(Placed::All, theme);
    stage.view.resize(1240, 760);
    stage.view.setPalette(theme.palette());
    stage.view.setStyleSheet(theme.styleSheet());
    stage.scene.select(only(stage.node(u"ElastiCache"_s)));
    stage.scene.setOverlay(isDark ? DiagramOverlay::Cost : DiagramOverlay::None);
    if (zoom < 1)
        stage.view.setZoom(zoom);
    QCoreApplication::processEvents(); // sizes under the new style
    const QImage image = stage.view.grab().toImage();
    QVERIFY(image.save(folder() + u"/diagram-view-"_s + QString::fromLatin1(QTest::currentDataTag())
                       + u".png"_s));
    QCOMPARE(image.pixelColor(image.width() - 30, 7).rgb(), theme.color(Token::Window).rgb());
}

QTEST_MAIN(TestDiagramScene)
#include "tst_diagramscene.moc"
