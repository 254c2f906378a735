// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontwin.h"
#include "storage/planfile.h"
#include "storage/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleLoadsAndSurvivesAPlanFile()
    {
        const QTemporaryDir folder;
        QVERIFY(!samples().isEmpty());
        for (const Sample &sample : samples()) {
            QVERIFY(!sample.title.isEmpty() && !sample.summary.isEmpty());
            const auto plan = loadSample(sample.key);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
            const QString path = folder.filePath(sample.key + u".strato"_s);
            QVERIFY(savePlan(*plan, path));
            QVERIFY(loadPlan(path)->plan == *plan);
            QVERIFY(*fromJson(toJson(*plan), sample.key) == *plan);
        }
    }

    void unknownSampleNamesTheKnownOnes()
    {
        const auto plan = loadSample(u"../nothing"_s);
        QCOMPARE(plan.error().code, Error::Code::NotFound);
        QVERIFY(plan.error().message.contains(u"sequelstring"_s));
    }
};

QTEST_APPLESS_MAIN(SamplesTest)
#include "tst_samples.moc"
