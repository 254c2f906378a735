// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/recentplansmodel.h"
#include "models/lists/samplesmodel.h"

#include "support/modelprinter.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestStartModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastOpenedComesFirstWithItsDay()
    {
        RecentPlansModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(at(2026, 11, 20, 16));
        model.setPlans({plan(u"Old"_s, at(2025, 10, 28, 9)), plan(u"Yesterday"_s, at(2026, 11, 19, 23)),
                        plan(u"Today"_s, at(2026, 11, 20, 14)), plan(u"Earlier"_s, at(2026, 11, 3, 8))});
        const QStringList expected {u"Today | AWS |  | $4,262 | today, 14:20"_s,
                                    u"Yesterday | AWS |  | $4,262 | yesterday"_s,
                                    u"Earlier | AWS |  | $4,262 | 3 Nov"_s,
                                    u"Old | AWS |  | $4,262 | 28 Oct 2025"_s};
        QCOMPARE(modelText(model), expected);
        QCOMPARE(model.index(0, RecentPlansModel::Amount).data(DetailRole).toString(), u"Growth"_s);
        QCOMPARE(model.index(0, 0).data(SeriesRole).value<QList<double>>().size(), 2);
    }

    void pathInTheHomeFolderIsShort()
    {
        RecentPlansModel model;
        RecentPlan inHome = plan(u"A"_s, at(2026, 1, 1, 1));
        inHome.path = QDir::homePath() + u"/Plans/a.strato"_s;
        model.setPlans({inHome});
        QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"~/Plans/a.strato"_s);
        QCOMPARE(model.index(0, 0).data(PathRole).toString(), inHome.path);
    }

    void samplesSayWhatTheyHold()
    {
        SamplesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSamples({{u"crm"_s, u"SaaS CRM"_s, u"3 clouds"_s, u"users"_s, 38}});
        QCOMPARE(model.index(0, 0).data().toString(), u"SaaS CRM"_s);
        QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"3 clouds"_s);
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"crm"_s);
        QVERIFY(model.index(0, 1).data().toString().startsWith("38 component"_L1));
    }

private:
    static QDateTime at(int year, int month, int day, int hour)
    {
        return {QDate(year, month, day), QTime(hour, 20), Qt::UTC};
    }
    static RecentPlan plan(const QString &name, const QDateTime &opened)
    {
        return {name, u"/tmp/"_s + name, u"AWS"_s, u"$4,262"_s, u"Growth"_s, {1.0, 2.0}, opened};
    }
};

QTEST_GUILESS_MAIN(TestStartModels)
#include "tst_startmodels.moc"
