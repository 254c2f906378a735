// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramsamples.h"
#include "render/diagram/diagramfigure.h"
#include "render/diagram/layout/layoutjob.h"
#include "render/exporter.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using samples::Placed;

namespace {

QString folder()
{
    const QString path = QCoreApplication::applicationDirPath() + u"/gallery"_s;
    QDir().mkpath(path);
    return path;
}

DiagramFigure figureOf(Placed placed, DiagramOverlay overlay)
{
    const DiagramData data = samples::crmDiagram(placed);
    return DiagramFigure(data, layoutNow(layoutInput(data, Theme::print())).layout, overlay);
}

/// Words of all text elements and how many pictures there are.
std::pair<QStringList, int> contentsOf(const QByteArray &svg)
{
    std::pair<QStringList, int> contents;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "image"_L1)
            ++contents.second;
        else if (reader.name() == "text"_L1)
            contents.first.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    return contents;
}

} // namespace

class TestDiagramFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsInBothThemes_data();
    void paintsInBothThemes();
    void paintsAFailedNetwork();
    void svgHoldsEveryWordAndNoPictures();
    void alternativeTextNamesEveryPart();
    void hotSpotsCoverTheNodes();
    void emptyDiagramIsPainted();
};

void TestDiagramFigure::paintsInBothThemes_data()
{
    QTest::addColumn<int>("placed");
    QTest::addColumn<int>("overlay");
    QTest::addColumn<QString>("name");
    const auto row = [](Placed placed, DiagramOverlay overlay, const QString &name) {
        QTest::newRow(qPrintable(name)) << static_cast<int>(placed) << static_cast<int>(overlay) << name;
    };
    row(Placed::All, DiagramOverlay::None, u"diagram"_s);
    row(Placed::All, DiagramOverlay::Cost, u"diagram-cost"_s);
    row(Placed::None, DiagramOverlay::None, u"diagram-laid-out"_s);
}

void TestDiagramFigure::paintsInBothThemes()
{
    QFETCH(int, placed);
    QFETCH(int, overlay);
    QFETCH(QString, name);
    const DiagramFigure figure = figureOf(static_cast<Placed>(placed), static_cast<DiagramOverlay>(overlay));
    const QImage light = toImage(figure, {.theme = Theme::light()});
    const QImage dark = toImage(figure, {.theme = Theme::dark()});
    QVERIFY(light.save(folder() + u'/' + name + u"-light.png"_s));
    QVERIFY(dark.save(folder() + u'/' + name + u"-dark.png"_s));
    QCOMPARE(light.pixelColor(2, 2), Theme::light().color(Token::Surface));
    QCOMPARE(dark.pixelColor(2, 2), Theme::dark().color(Token::Surface));
}

void TestDiagramFigure::paintsAFailedNetwork()
{
    const Plan plan = samples::crmPlan(Placed::All);
    DiagramData data = samples::crmDiagram(Placed::All);
    data = buildDiagram(plan, DiagramId(1), {nullptr, 0, {}, {samples::areaNamed(data, u"Private"_s)}});
    for (DiagramNode &node : data.nodes) {
        if (node.name == u"ElastiCache"_s)
            node.recovery = {RecoveryBadge::State::Missed, u"25 min of 15"_s};
        else if (node.component)
            node.recovery = {RecoveryBadge::State::Met, u"4 min"_s};
    }
    const DiagramFigure figure(data, layoutNow(layoutInput(data, Theme::print())).layout,
                               DiagramOverlay::Recovery);
    QVERIFY(toImage(figure).save(folder() + u"/diagram-recovery-light.png"_s));
    const auto [words, pictures] = contentsOf(toSvg(figure));
    QCOMPARE(pictures, 0); // hatched by lines, not by a pattern
    QVERIFY(words.contains(u"25 min of 15"_s));
}

void TestDiagramFigure::svgHoldsEveryWordAndNoPictures()
{
    const auto [words, pictures] = contentsOf(toSvg(figureOf(Placed::All, DiagramOverlay::None)));
    QCOMPARE(pictures, 0);
    for (const char *expected :
         {"Users", "500 active", "Application LB", "not priced", "$390", "EKS, 5 nodes", "$450", "VPC",
          "10.0.0.0/16 · 3 zones", "500 GB", "calls, mail, AI"}) {
        QVERIFY2(words.contains(QString::fromUtf8(expected)), expected);
    }
    // The region holds 450 + 5 + 85 + 25 + 50 + 22 + 390 + 400 + 500 + 50 + 5, the third parties
    // 500 + 449 + 350 + 200 + 89 + 20.
    QVERIFY(words.contains(u"$1,982"_s));
    QVERIFY(words.contains(u"$1,608"_s));
}

void TestDiagramFigure::alternativeTextNamesEveryPart()
{
    const QString text = figureOf(Placed::All, DiagramOverlay::None).altText();
    QVERIFY(text.contains(u"ElastiCache, 3 × r6g.large, $390 a month. In Database. Reached from API."_s));
    QVERIFY(text.contains(u"NAT gateway, 3 zones, not priced. In Public. Leads to Third parties."_s));
}

void TestDiagramFigure::hotSpotsCoverTheNodes()
{
    const DiagramFigure figure = figureOf(Placed::All, DiagramOverlay::None);
    const QRectF target(QPointF(10, 20), figure.preferredSize() / 2);
    const QList<Figure::HotSpot> spots = figure.hotSpots(target, Theme::light());
    QCOMPARE(spots.size(), 21);
    for (const Figure::HotSpot &spot : spots)
        QVERIFY(target.contains(spot.area));
    QCOMPARE(spots.first().area.height(), 24.0); // half of a node of two lines
}

void TestDiagramFigure::emptyDiagramIsPainted()
{
    const DiagramFigure figure({}, {});
    QVERIFY(!toImage(figure, {.size = {200, 100}}).isNull());
}

QTEST_MAIN(TestDiagramFigure)
#include "tst_diagramfigure.moc"
