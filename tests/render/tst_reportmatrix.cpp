// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportreading.h"
#include "reportsamples.h"
#include "support/decisionplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::reportsamples;

class TestReportMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandAgainstTheCriteria()
    {
        const TableBlock table =
            tableOf(buildReport(test::planToDecide(), {}), u"Options by weighted criteria"_s);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows.at(0).cells.at(1).text.simplified(), u"75 %"_s);
        QCOMPARE(table.rows.at(0).cells.at(3).text, u"8.0"_s);
        QCOMPARE(table.rows.at(0).cells.at(3).detail, u"$1,250"_s);
        QCOMPARE(table.rows.at(1).cells.at(2).detail, u"one person"_s);
        // (60 × 100 + 20 × 50) / 80 = 87.5 and (60 × 80 + 20 × 90) / 80 = 82.5
        QCOMPARE(table.rows.at(2).cells.at(2).text, u"8.8"_s);
        QCOMPARE(table.rows.at(2).cells.at(2).color, std::optional(Token::Saving));
        QCOMPARE(table.rows.at(2).cells.at(3).text, u"8.3"_s);
        QVERIFY(table.note.contains(u"10 × lowest monthly cost / own one"_s));
    }

    void dataTellScoresAndTotals()
    {
        const DataTable data = dataOf(test::planToDecide(), u"decision"_s);
        QCOMPARE(data.rows.size(), 6);
        QCOMPARE(cells(data, {{u"criterion"_s, u"Know-how"_s}, {u"option"_s, u"A"_s}},
                       {u"measure"_s, u"weight"_s, u"weight_percent"_s, u"score_percent"_s, u"judged"_s,
                        u"why"_s}),
                 QStringList({u"judged"_s, u"20"_s, u"25"_s, u"50"_s, u"yes"_s, u"one person"_s}));
        QCOMPARE(cells(data, {{u"criterion"_s, u"total"_s}, {u"option"_s, u"B"_s}}, {u"score_percent"_s}),
                 QStringList(u"82.5"_s));
    }

    void withoutCriteriaNothingIsDecided()
    {
        Plan plan = test::planToDecide();
        for (const Id<Criterion> id : {Id<Criterion>(1), Id<Criterion>(2)})
            plan.table<Criterion>().remove(id);
        QVERIFY(dataOf(plan, u"decision"_s).rows.isEmpty());
        for (const Block &block : buildReport(plan, {}).blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            QVERIFY(!heading || heading->text != u"Decision");
        }
    }
};

QTEST_MAIN(TestReportMatrix)
#include "tst_reportmatrix.moc"
