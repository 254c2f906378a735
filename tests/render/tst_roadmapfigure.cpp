// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "render/exporter.h"
#include "render/painted/roadmap/roadmapfigure.h"
#include "render/painted/roadmap/roadmaplayout.h"
#include "render/painted/roadmap/roadmapsource.h"
#include "render/painted/roadmap/roadmapview.h"
#include "support/roadmapplan.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr QRectF target(0, 0, 1180, 380);

RoadmapData dataOf(const Plan &plan, const RoadmapAsked &asked = {})
{
    const CostTable costs = evaluate(plan, OptionId(1), Basis::Stated);
    return roadmapData(plan, costs, roadmapOf(plan, costs), asked);
}

/// Two dated phases and one without a month.
Plan mixedPlan()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    small.stated(option, small.environment("Production"), "Server", dollars("100"));
    small.phase("MVP", Month(2026, 1));
    small.phase("Growth", Month(2026, 7));
    small.phase("Some day", std::nullopt);
    return small.plan;
}

/// The mixed plan with a milestone on that day.
Plan planWithMilestone(const QDate &day)
{
    Plan plan = mixedPlan();
    Milestone row;
    row.id = Id<Milestone>(1);
    row.name = u"Go live"_s;
    row.day = day;
    plan.table<Milestone>().insert(row);
    return plan;
}

} // namespace

class TestRoadmapFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsReachFromBeginToBegin();
    void phasesWithoutAMonthStandApart();
    void nothingDatedLeavesTheAxisOut();
    void everySpotHasItsArea();
    void whatIsOnThePictureIsSaid();
    void textIsTextInSvg();
    void onlyGivenMonthsCanBeDragged();
    void draggingAnEdgeGivesTheNearestMonth();
    void keysMoveBetweenPhases();
    void controlAndArrowMoveABegin();
    void milestoneIsDraggedToADay();
    void keysMoveAMilestoneByMonthAndDay();
    void todayIsMarkedOnlyWithinTheMonths();
    void milestonesThatArePastAndOpenAreOverdue();
    void wordsOfMarksStayInside();
    void lowLanesHaveNoMoreRowsThanNamesNeed();
    void wordsThatFitNowhereAreCutWhereTheyEnd();
    void denseLaneOfUsersShowsTheirGrowth();
    void costIsHeldToTheUpperEndOfABudget();
};

void TestRoadmapFigure::barsReachFromBeginToBegin()
{
    const RoadmapFigure figure(dataOf(zoptal()));
    const QList<Figure::HotSpot> spots = figure.hotSpots(target, Theme::light());
    for (int phase = 0; phase < 3; ++phase) {
        const QRectF bar = spots.at(phase).area;
        QVERIFY(bar.right() <= spots.at(phase + 1).area.left());
        QVERIFY(spots.at(phase + 1).area.left() - bar.right() < 5);
    }
    // 8, 7, 10 and 11 of 36 months
    QVERIFY(spots.at(1).area.width() < spots.at(0).area.width());
    QVERIFY(spots.at(2).area.width() < spots.at(3).area.width());
    QVERIFY(spots.at(3).area.right() <= target.right());
}

void TestRoadmapFigure::phasesWithoutAMonthStandApart()
{
    const RoadmapData data = dataOf(mixedPlan());
    QVERIFY(data.hasAxis);
    QVERIFY(data.phases.at(2).isApart());
    QCOMPARE(data.phases.at(2).detail, u"not dated"_s);
    QCOMPARE(data.phases.at(2).amount, 100.0);
    const QList<Figure::HotSpot> spots = RoadmapFigure(data).hotSpots(target, Theme::light());
    QVERIFY(spots.at(2).area.left() > spots.at(1).area.right() + 15);
}

void TestRoadmapFigure::nothingDatedLeavesTheAxisOut()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const PhaseId phase = small.phase("Some day", std::nullopt);
    small.stated(option, small.environment("Production"), "Server", dollars("100"), phase);
    const RoadmapData data = dataOf(small.plan);
    QVERIFY(!data.hasAxis);
    const QRectF bar = RoadmapFigure(data).hotSpots(target, Theme::light()).first().area;
    QVERIFY(bar.width() > target.width() * 0.8);
}

void TestRoadmapFigure::everySpotHasItsArea()
{
    const RoadmapFigure figure(dataOf(zoptal()));
    const QList<Figure::HotSpot> areas = figure.hotSpots(target, Theme::light());
    const QList<RoadmapSpot> spots = figure.spots();
    QCOMPARE(areas.size(), spots.size());
    for (qsizetype i = 0; i < spots.size(); ++i) {
        QVERIFY(!areas.at(i).text.isEmpty());
        QVERIFY2(target.adjusted(-1, -1, 1, 1).contains(areas.at(i).area), qPrintable(areas.at(i).text));
    }
    QCOMPARE(spots.first(), (RoadmapSpot {RoadmapSpot::Kind::Phase, 1}));
    QVERIFY(spots.contains(RoadmapSpot {RoadmapSpot::Kind::Scaling, 1})); // daily users pass 100
    QVERIFY(!spots.contains(RoadmapSpot {RoadmapSpot::Kind::Scaling, 2})); // nothing gives CPU
    QCOMPARE(spots.last().kind, RoadmapSpot::Kind::Break);
}

void TestRoadmapFigure::whatIsOnThePictureIsSaid()
{
    const QString said = RoadmapFigure(dataOf(zoptal())).altText().replace(QChar::Nbsp, u' ');
    for (const QString &words :
         {u"Roadmap from Sep 2025 to Aug 2028."_s, u"Phase 3, Dec 2026 (daily_users > 500)"_s,
          u"$260 a month, budget $150–250"_s, u"over its budget by $10"_s, u"checklist 3 of 5"_s,
          u"Free tier ends, 1 Sep 2026"_s, u"daily_users > 5000 fires in Oct 2027"_s})
        QVERIFY2(said.contains(words), qPrintable(words + u" is not in: "_s + said));
}

void TestRoadmapFigure::costIsHeldToTheUpperEndOfABudget()
{
    // Phase 3 has $150 to $250.
    QCOMPARE(dataOf(zoptal()).phases.at(2).budget, u"$250"_s);
}

void TestRoadmapFigure::textIsTextInSvg()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"roadmap.svg"_s);
    QVERIFY(exportFigure(RoadmapFigure(dataOf(zoptal())), path, FigureFormat::Svg).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString svg = QString::fromUtf8(file.readAll());
    for (const QString &words :
         {u"Phase 4"_s, u"Daily users"_s, u"2026"_s, u"Launch in week 4"_s, u"2 cannot be"_s})
        QVERIFY2(svg.contains(words), qPrintable(words));
    QVERIFY(!svg.contains(u"<image"_s));
}

void TestRoadmapFigure::onlyGivenMonthsCanBeDragged()
{
    const RoadmapFigure figure(dataOf(zoptal()));
    QList<RoadmapSpot> phases;
    for (const RoadmapFigure::Handle &handle : figure.handles(target, Theme::light())) {
        if (handle.spot.kind == RoadmapSpot::Kind::Phase)
            phases.append(handle.spot);
    }
    // The others begin by trigger.
    QCOMPARE(phases, QList<RoadmapSpot>({{RoadmapSpot::Kind::Phase, 1}}));
}

void TestRoadmapFigure::draggingAnEdgeGivesTheNearestMonth()
{
    RoadmapView view(Theme::light());
    view.setRoadmap(std::make_shared<RoadmapFigure>(dataOf(mixedPlan())));
    view.resize(1180, 380);
    QSignalSpy moved(&view, &RoadmapView::beginMoved);
    QSignalSpy opened(&view, &RoadmapView::opened);
    const RoadmapFigure figure(dataOf(mixedPlan()));
    const QPoint from = figure.handles(view.rect(), Theme::light()).at(1).area.center().toPoint();
    const double month = figure.hotSpots(view.rect(), Theme::light()).at(0).area.width() / 6;
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, from + QPoint(qRound(month * 0.8), 0));
    QTest::mouseMove(&view, from + QPoint(qRound(month * 2.2), 3));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from + QPoint(qRound(month * 2.2), 3));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().at(0).value<PhaseId>(), PhaseId(2));
    QCOMPARE(moved.first().at(1).value<Month>(), Month(2026, 9));
    QVERIFY(opened.isEmpty());
    // Letting go where it began is a click.
    QTest::mouseClick(&view, Qt::LeftButton, {}, from + QPoint(30, 0));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(opened.size(), 1);
}

void TestRoadmapFigure::keysMoveBetweenPhases()
{
    RoadmapView view(Theme::light());
    view.setRoadmap(std::make_shared<RoadmapFigure>(dataOf(zoptal())));
    view.resize(1180, 380);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.spot(), std::optional(RoadmapSpot {RoadmapSpot::Kind::Phase, 2}));
    QSignalSpy entered(&view, &RoadmapView::entered);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().value<RoadmapSpot>(), (RoadmapSpot {RoadmapSpot::Kind::Phase, 2}));
}

void TestRoadmapFigure::controlAndArrowMoveABegin()
{
    RoadmapView view(Theme::light());
    view.setRoadmap(std::make_shared<RoadmapFigure>(dataOf(mixedPlan())));
    view.resize(1180, 380);
    QSignalSpy moved(&view, &RoadmapView::beginMoved);
    view.reach({RoadmapSpot::Kind::Phase, 2});
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().at(1).value<Month>(), Month(2026, 6));
    view.reach({RoadmapSpot::Kind::Phase, 3}); // without a month
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(moved.size(), 1);
}

void TestRoadmapFigure::milestoneIsDraggedToADay()
{
    const RoadmapData data = dataOf(planWithMilestone(QDate(2026, 9, 1)));
    RoadmapView view(Theme::light());
    view.setRoadmap(std::make_shared<RoadmapFigure>(data));
    view.resize(1180, 380);
    QSignalSpy moved(&view, &RoadmapView::milestoneMoved);
    QSignalSpy opened(&view, &RoadmapView::opened);
    const RoadmapFigure figure(data);
    const QPointF from = figure.handles(view.rect(), Theme::light()).last().area.center();
    double width = 1; // of a month
    while (figure.dayAt(from.x() + width, view.rect(), Theme::light()) < QDate(2026, 10, 1))
        width += 0.25;
    const QPoint to = (from + QPointF(width * 1.5, 0)).toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&view, to);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().at(0).value<Id<Milestone>>(), Id<Milestone>(1));
    const QDate day = moved.first().at(1).toDate();
    QVERIFY2(std::abs(day.daysTo(QDate(2026, 10, 16))) <= 1, qPrintable(day.toString(Qt::ISODate)));
    QVERIFY(opened.isEmpty());
    // A hand that trembles still clicks.
    QTest::mousePress(&view, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&view, from.toPoint() + QPoint(3, 0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from.toPoint() + QPoint(3, 0));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(opened.size(), 1);
}

void TestRoadmapFigure::keysMoveAMilestoneByMonthAndDay()
{
    RoadmapView view(Theme::light());
    view.setRoadmap(std::make_shared<RoadmapFigure>(dataOf(planWithMilestone(QDate(2026, 8, 31)))));
    view.resize(1180, 380);
    QSignalSpy moved(&view, &RoadmapView::milestoneMoved);
    view.reach({RoadmapSpot::Kind::Milestone, 1});
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved.at(0).at(1).toDate(), QDate(2026, 9, 30));
    QCOMPARE(moved.at(1).at(1).toDate(), QDate(2026, 8, 30));
}

/// The launch is on 6 October; the day itself is not past yet.
void TestRoadmapFigure::milestonesThatArePastAndOpenAreOverdue()
{
    RoadmapAsked asked;
    asked.today = QDate(2025, 10, 6);
    QVERIFY(!dataOf(zoptal(), asked).milestones.at(0).isOverdue);
    asked.today = QDate(2025, 10, 7);
    const RoadmapData::Mark late = dataOf(zoptal(), asked).milestones.at(0);
    QVERIFY(late.isOverdue);
    QVERIFY2(late.title.startsWith("Launch in week 4"_L1), qPrintable(late.title));
    QVERIFY2(QString(late.title).replace(QChar::Nbsp, u' ').endsWith("overdue 6 Oct 2025"_L1),
             qPrintable(late.title));
    Plan done = zoptal();
    Milestone launch = done.table<Milestone>().at(0);
    launch.done = true;
    done.table<Milestone>().replace(launch);
    QVERIFY(!dataOf(done, asked).milestones.at(0).isOverdue);
}

void TestRoadmapFigure::todayIsMarkedOnlyWithinTheMonths()
{
    RoadmapAsked asked;
    asked.today = QDate(2025, 9, 16);
    QCOMPARE(dataOf(zoptal(), asked).today, std::optional(0.5));
    asked.today = QDate(2031, 1, 1);
    QVERIFY(!dataOf(zoptal(), asked).today);
}

void TestRoadmapFigure::wordsThatFitNowhereAreCutWhereTheyEnd()
{
    Plan plan = zoptal();
    for (const int year : {2026, 2028}) {
        Milestone row;
        row.id = plan.table<Milestone>().nextId();
        row.name = QString(200, u'a');
        row.day = QDate(year, 3, 1);
        plan.table<Milestone>().insert(row);
    }
    const RoadmapData data = dataOf(plan);
    const RoadmapLayout layout(data, QRectF(0, 0, 760, 420), Theme::light());
    for (const RoadmapLayout::Place &place : layout.milestonePlaces) {
        QVERIFY(place.text.left() >= layout.left);
        QVERIFY(place.text.right() <= layout.area.right());
        QVERIFY2(place.words.isEmpty() || place.words.at(0) != u'…', qPrintable(place.words));
    }
}

void TestRoadmapFigure::wordsOfMarksStayInside()
{
    Plan plan = zoptal();
    for (int day = 1; day <= 28; day += 3) {
        Milestone row;
        row.id = plan.table<Milestone>().nextId();
        row.name = u"A milestone with a long name %1"_s.arg(day);
        row.day = QDate(2028, 7, day);
        plan.table<Milestone>().insert(row);
    }
    const QRectF narrow(0, 0, 760, 420);
    for (const Figure::HotSpot &spot : RoadmapFigure(dataOf(plan)).hotSpots(narrow, Theme::dark()))
        QVERIFY2(narrow.adjusted(-1, -1, 1, 1).contains(spot.area), qPrintable(spot.text));
}

void TestRoadmapFigure::lowLanesHaveNoMoreRowsThanNamesNeed()
{
    Plan plan = zoptal();
    for (int month = 1; month <= 6; ++month) {
        Milestone row;
        row.id = plan.table<Milestone>().nextId();
        row.name = u"A milestone with a long name %1"_s.arg(month);
        row.day = QDate(2027, month, 1);
        plan.table<Milestone>().insert(row);
    }
    RoadmapData data = dataOf(plan);
    const double full = RoadmapLayout::wantedHeight(data, 900, Theme::light());
    data.isLow = true;
    const double low = RoadmapLayout::wantedHeight(data, 900, Theme::light());
    QVERIFY2(low <= full - 60, qPrintable(u"%1 of %2"_s.arg(low).arg(full)));
    const RoadmapLayout at(data, QRectF(0, 0, 900, low), Theme::light());
    QSet<double> rows;
    for (qsizetype i = 0; i < at.milestonePlaces.size(); ++i) {
        const QPointF point = at.milestonePlaces.at(i).point;
        rows.insert(point.y());
        for (qsizetype other = 0; other < i; ++other)
            QVERIFY(at.milestonePlaces.at(other).point != point);
    }
    QVERIFY2(rows.size() <= 3, qPrintable(QString::number(rows.size())));
    // Words beyond the name give way before the name does.
    for (RoadmapData::Mark &mark : data.milestones) {
        mark.shortTitle = mark.title;
        mark.title += u", overdue 29 May 2026 or in any other month of this year or the next"_s;
    }
    const RoadmapLayout named(data, QRectF(0, 0, 900, low), Theme::light());
    for (qsizetype i = 0; i < named.milestonePlaces.size(); ++i) {
        const QString words = named.milestonePlaces.at(i).words;
        QVERIFY2(!words.endsWith(u'…') || words.size() <= data.milestones.at(i).shortTitle.size(),
                 qPrintable(words));
    }
    data.milestones.clear();
    data.hasMilestones = false;
    QVERIFY(RoadmapLayout::wantedHeight(data, 900, Theme::light()) <= low - 40);
}

void TestRoadmapFigure::denseLaneOfUsersShowsTheirGrowth()
{
    RoadmapData data;
    data.start = Month(2026, 2);
    data.months = 24;
    data.isDense = true;
    data.usersTitle = u"Users"_s;
    for (int month = 0; month < data.months; ++month)
        data.users.append(100 + month * 430); // 100 … 9,990
    const RoadmapLayout at(data, QRectF(0, 0, 756, 285), Theme::print());
    QVERIFY2(at.usersY(100) - at.usersY(9'990) >= 30,
             qPrintable(QString::number(at.usersY(100) - at.usersY(9'990))));
    QVERIFY(at.usersY(9'990) - at.users.top() >= 18); // room for the words above it
}

QTEST_MAIN(TestRoadmapFigure)
#include "tst_roadmapfigure.moc"
