// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/commitments.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/policies.h"
#include "document/planview.h"
#include "models/roles.h"
#include "models/time/commitmentsmodel.h"
#include "models/time/datedpricesmodel.h"
#include "models/time/driverpointsmodel.h"
#include "models/time/driversmodel.h"
#include "models/time/formulawordsmodel.h"
#include "models/time/hoursmodel.h"
#include "models/time/loadweekmodel.h"
#include "models/time/rangetext.h"
#include "models/time/workloadsmodel.h"
#include "support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto mode = Tester::FailureReportingMode::QtTest;

Driver users()
{
    Driver driver;
    driver.key = u"users"_s;
    driver.name = u"Active users"_s;
    driver.unit = u"users"_s;
    driver.points = {{Month(2026, 1), {}, Quantity::fromWhole(100)},
                     {Month(2026, 11), {}, Quantity::fromWhole(1100)}};
    return driver;
}

/// Twelve months from January 2026; users rise from 100 by 100 a month to 1,100 in November.
Plan drivenPlan()
{
    PlanBuilder builder = aPlan();
    Driver requests;
    requests.key = u"requests"_s;
    requests.name = u"Requests"_s;
    requests.formula = u"users * 500"_s;
    return builder.withOption(u"AWS"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"API"_s, 2)
        .with(users())
        .with(requests)
        .build();
}

struct Drivers
{
    explicit Drivers(const Plan &plan = drivenPlan()) : document(plan) { }

    Document document;
    PlanView view {document};
    DriversModel model {document, view, Format()};
    Tester tester {&model, mode};

    QString text(int row, DriversModel::Column column)
    {
        QCoreApplication::processEvents();
        return model.index(row, column).data().toString();
    }
};

struct Points
{
    Points() : document(drivenPlan()) { model.setDriver(DriverId(1)); }

    Document document;
    DriverPointsModel model {document, Format()};
    Tester tester {&model, mode};

    QStringList texts()
    {
        QCoreApplication::processEvents();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, 0).data().toString() + u": "_s
                         + model.index(row, 1).data().toString());
        return texts;
    }
};

FormulaScope scopeOf(const Plan &plan, DriverId driver = {})
{
    return FormulaScope(plan, {.column = 0, .component = {}, .driver = driver, .unit = u"nodes"_s}, Format());
}

} // namespace

/// Models of what moves in time: drivers, their points, words of formulas.
class TestTimeModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void driversSayWhatTheyAreNowAndAtTheEnd()
    {
        Drivers test;
        QCOMPARE(test.text(0, DriversModel::Now), u"100"_s);
        QCOMPARE(test.text(0, DriversModel::End), u"1,100"_s);
        QCOMPARE(test.text(1, DriversModel::Now), u"50,000"_s);
        QCOMPARE(test.text(1, DriversModel::End), u"550,000"_s);
        const auto course = test.model.index(0, DriversModel::Course).data(SeriesRole).value<QList<double>>();
        QCOMPARE(course.size(), 12);
        QCOMPARE(course.at(5), 600.0);
    }

    void driversFollowEditsAndUndo()
    {
        Drivers test;
        QVERIFY(edits::setDriverKey(test.document, DriverId(1), u"people"_s));
        QCOMPARE(test.text(1, DriversModel::Now), u"50,000"_s);
        QVERIFY(test.model.index(1, 0).data(DetailRole).toString().contains("people * 500"_L1));
        QVERIFY(edits::moveDriver(test.document, DriverId(2), 0));
        QCOMPARE(test.text(0, DriversModel::Name), u"Requests"_s);
        test.document.undoStack().undo();
        test.document.undoStack().undo();
        QCOMPARE(test.text(0, DriversModel::Name), u"Active users"_s);
        QVERIFY(test.model.index(1, 0).data(DetailRole).toString().contains("users * 500"_L1));
    }

    void pointsAreTypedOver()
    {
        Points test;
        QCOMPARE(test.texts(), QStringList({u"Jan 2026: 100"_s, u"Nov 2026: 1,100"_s}));
        QVERIFY(test.model.setData(test.model.index(1, 1), u"2k"_s));
        QVERIFY(test.model.setData(test.model.index(1, 0), u"2026-06"_s));
        QCOMPARE(test.texts(), QStringList({u"Jan 2026: 100"_s, u"Jun 2026: 2,000"_s}));
        QVERIFY(test.model.setData(test.model.index(0, 1), u"80-100-150"_s));
        const Driver &driver = *test.document.find(DriverId(1));
        QCOMPARE(driver.points.first().value,
                 Range(Quantity::fromWhole(80), Quantity::fromWhole(100), Quantity::fromWhole(150)));
        test.document.undoStack().undo();
        QCOMPARE(test.texts().first(), u"Jan 2026: 100"_s);
    }

    void badPointsAreRefusedWithASentence()
    {
        Points test;
        QStringList whys;
        QObject::connect(&test.model, &DriverPointsModel::refused, &test.model,
                         [&](const QString &why) { whys.append(why); });
        QVERIFY(!test.model.setData(test.model.index(0, 0), u"never"_s));
        QVERIFY(whys.last().contains("never"_L1));
        QVERIFY(!test.model.setData(test.model.index(0, 1), u"many"_s));
        QVERIFY(!whys.last().isEmpty());
        QCOMPARE(test.document.undoStack().count(), 0);
    }

    void pointsComeFromASpreadsheet()
    {
        Points test;
        QVERIFY(test.model.paste(u"2026-03\t250\nNov 2026\t900\n"_s));
        QCOMPARE(test.texts(), QStringList({u"Jan 2026: 100"_s, u"Mar 2026: 250"_s, u"Nov 2026: 900"_s}));
        QCOMPARE(test.document.undoStack().count(), 1);
        QVERIFY(!test.model.paste(u"2026-03\tfew"_s));
    }

    void aPointIsAddedBehindTheLast()
    {
        Points test;
        QVERIFY(test.model.addMonth());
        QCOMPARE(test.texts().last(), u"Dec 2026: 1,100"_s);
        QVERIFY(test.model.removePoints({0, 2}));
        QCOMPARE(test.texts(), QStringList({u"Nov 2026: 1,100"_s}));
    }

    void aFormulaSaysWhatItComesTo()
    {
        const FormulaReading reading = scopeOf(drivenPlan()).read(u"ceil(users / 300)"_s);
        QCOMPARE(reading.problem, QString());
        QCOMPARE(reading.now, u"1 nodes"_s);
        QCOMPARE(reading.end, u"4 nodes"_s);
        QCOMPARE(reading.sentence, u"1 nodes in Jan 2026, 4 nodes in Dec 2026"_s);
    }

    void aWrongWordIsNamedWithTheNearest()
    {
        const FormulaReading reading = scopeOf(drivenPlan()).read(u"ceil(user / 300)"_s);
        QVERIFY2(reading.problem.contains(u"“user” at place 6"_s), qPrintable(reading.problem));
        QVERIFY(reading.problem.contains(u"Did you mean “users”?"_s));
    }

    void aCircleIsNamedWhereItIsTyped()
    {
        const FormulaReading reading = scopeOf(drivenPlan(), DriverId(1)).read(u"requests / 2"_s);
        QVERIFY2(reading.problem.contains(u"users → requests → users"_s), qPrintable(reading.problem));
    }

    void aConditionSaysWhenItFirstHolds()
    {
        const FormulaScope scope(
            drivenPlan(), {.column = 0, .component = {}, .driver = {}, .unit = {}, .isCondition = true},
            Format());
        QCOMPARE(scope.read(u"users > 450"_s).sentence, u"First holds in May 2026"_s);
        QCOMPARE(scope.read(u"users > 9000"_s).sentence, u"Never holds within the plan's time"_s);
    }

    void wordsAreFilteredByTheirBeginning()
    {
        FormulaWordsModel model;
        Tester tester(&model, mode);
        model.setEntries(scopeOf(drivenPlan()).entries());
        const int all = model.rowCount();
        QVERIFY(all > 15);
        model.setBeginning(u"us"_s);
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"users"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"100 users"_s);
        model.setBeginning(u"ce"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"ceil(x)"_s);
        QVERIFY(!model.index(0, 0).data(DetailRole).toString().isEmpty());
        model.setBeginning({});
        QCOMPARE(model.rowCount(), all);
    }

    void aWeekIsATableOfHours()
    {
        LoadWeekModel model;
        Tester tester(&model, mode);
        QCOMPARE(model.index(0, 0).data().toString(), u"100"_s);
        QVERIFY(model.setData(model.index(5, 3), u"40"_s));
        QVERIFY(!model.setData(model.index(5, 3), u"-4"_s));
        QCOMPARE(model.index(5, 3).data(ShareRole).toDouble(), 0.4);
        // Saturday 3:00 begins at hour 123, and one hour later all is as before.
        const QList<HourLoad> hours = hoursOf(model.week());
        QCOMPARE(hours.size(), 3);
        QCOMPARE(hours.at(1).hour, 123);
        QCOMPARE(hours.at(2).hour, 124);
        LoadProfile profile;
        profile.hours = hours;
        QCOMPARE(weekOf(&profile), model.week());
        QVERIFY(hoursOf(weekOf(WeekShape::Flat)).isEmpty());
    }

    void podsAreTypedAsKubernetesWritesThem()
    {
        Document document(drivenPlan());
        Workload api;
        api.component = ComponentId(1);
        api.name = u"api"_s;
        QVERIFY(edits::setWorkload(document, api));
        WorkloadsModel model(document, ComponentId(1), Format());
        Tester tester(&model, mode);
        const auto type = [&](WorkloadsModel::Column column, const QString &text) {
            const bool taken = model.setData(model.index(0, column), text);
            QCoreApplication::processEvents();
            return taken;
        };
        QVERIFY(type(WorkloadsModel::Cpu, u"0.5"_s));
        QVERIFY(type(WorkloadsModel::Memory, u"1.5Gi"_s));
        QVERIFY(type(WorkloadsModel::Replicas, u"=ceil(users / 100)"_s));
        QVERIFY(type(WorkloadsModel::Maximum, u"12"_s));
        QVERIFY(!type(WorkloadsModel::Cpu, u"fast"_s));
        const Workload &row = document.plan().table<Workload>().at(0);
        QCOMPARE(row.cpuMilli, 500);
        QCOMPARE(row.memoryMiB, 1536);
        QCOMPARE(row.replicas, QuantityInput::by(u"ceil(users / 100)"_s));
        QCOMPARE(model.index(0, WorkloadsModel::Cpu).data().toString(), u"500m"_s);
        QVERIFY(type(WorkloadsModel::Replicas, u"each node"_s));
        QVERIFY(document.plan().table<Workload>().at(0).everyNode);
        document.undoStack().undo();
        QVERIFY(!document.plan().table<Workload>().at(0).everyNode);
    }

    void committedPricesInUseAreListed()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"node"_s, u"0.06"_s, Rate::Time::Hour)
            .withOption(u"AWS"_s)
            .withEnvironment(u"Production"_s)
            .withComponent(u"VM"_s, 1, u"node"_s);
        Plan plan = builder.build();
        Rate rate = plan.table<Rate>().at(0);
        rate.term = u"reserved-1y-no-upfront"_s;
        rate.termMonths = 12;
        plan.table<Rate>().replace(rate);
        Document document(plan);
        CommitmentsModel model(document, Format());
        Tester tester(&model, mode);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.commitmentAt(0).id.isNone());
        Commitment commitment;
        commitment.rate = rate.id;
        commitment.start = Month(2026, 4);
        commitment.terms = 1;
        QVERIFY(edits::setCommitment(document, commitment));
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, CommitmentsModel::Begins).data().toString(), u"Apr 2026"_s);
        QCOMPARE(model.index(0, CommitmentsModel::Ends).data().toString(), u"lapses in Apr 2027"_s);
    }

    void environmentsSayTheirHours()
    {
        Document document(drivenPlan());
        HoursModel model(document, Format());
        Tester tester(&model, mode);
        QCOMPARE(model.index(0, HoursModel::Hours).data().toString(), u"always, 730"_s);
        QVERIFY(edits::setEnvironmentHours(document, model.environmentAt(0), Quantity::fromWhole(365)));
        QCoreApplication::processEvents();
        QCOMPARE(model.index(0, HoursModel::Hours).data().toString(), u"365"_s);
        QCOMPARE(model.index(0, HoursModel::Share).data().toString(), u"50\u00a0%"_s);
    }

    void headingsStandWhereTheirColumnsDo()
    {
        const Document document(drivenPlan());
        const PlanView view(document);
        const DriversModel drivers(document, view, Format());
        const HoursModel hours(document, Format());
        for (const QAbstractItemModel *model :
             std::initializer_list<const QAbstractItemModel *> {&drivers, &hours}) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const auto heading = [&](int role) {
                    return model->headerData(column, Qt::Horizontal, role);
                };
                QVERIFY(!heading(Qt::DisplayRole).toString().isEmpty());
                QCOMPARE(heading(Qt::TextAlignmentRole).toInt(),
                         model->index(0, column).data(Qt::TextAlignmentRole).toInt());
            }
            QVERIFY(!model->headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
        }
    }

    void percentagesAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("one") << u"5"_s << u"5 5 5"_s;
        QTest::newRow("sign") << u"12.5 %"_s << u"12.5 12.5 12.5"_s;
        QTest::newRow("two") << u"3-8"_s << u"3 5.5 8"_s;
        QTest::newRow("three") << u"3–5–8"_s << u"3 5 8"_s;
        QTest::newRow("words") << u"3 to 5 to 8"_s << u"3 5 8"_s;
        QTest::newRow("negative") << u"-4--2-1"_s << u"-4 -2 1"_s;
        QTest::newRow("empty") << QString() << u"0 0 0"_s;
        QTest::newRow("downwards") << u"8-3"_s << QString();
        QTest::newRow("text") << u"much"_s << QString();
        QTest::newRow("four") << u"1-2-3-4"_s << QString();
    }
    void percentagesAreReadAsTyped()
    {
        QFETCH(QString, text);
        const auto range = parsePercents(text);
        const QString read = range
            ? range->low.toString() + u' ' + range->likely.toString() + u' ' + range->high.toString()
            : QString();
        QTEST(read, "read");
        if (range)
            QCOMPARE(*parsePercents(percentsText(*range)), *range);
    }
};

QTEST_GUILESS_MAIN(TestTimeModels)

#include "tst_timemodels.moc"
