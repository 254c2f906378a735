// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportreading.h"
#include "reportsamples.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

constexpr int margin = 5;
constexpr int conversion = 7;

/// The priced plan's break-even of an option, where users pay so many dollars.
TableBlock evenOf(const QString &option, const char *dollars)
{
    Plan plan = pricedPlan();
    PlanInfo info = plan.info();
    info.userPrice = *Money::fromString(QString::fromLatin1(dollars), Currency::of("USD"));
    plan.table<PlanInfo>().replace(info);
    ReportOptions asked = inPhase(plan, u"Growth"_s);
    asked.option = test::named<Option>(plan, option);
    return tableOf(buildReport(plan, asked), u"Break-even of "_s + option);
}

} // namespace

/// What a report answers about money.
class TestReportMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marginsThatLeaveLinesOutAreNotGood()
    {
        // 400 users at 3 dollars against 880; GCP's 450 leave a search out.
        const TableBlock complete = evenOf(u"AWS"_s, "3");
        QCOMPARE(complete.rows.at(1).cells.at(margin).text, u"+320"_s);
        QCOMPARE(complete.rows.at(1).cells.at(margin).color, std::optional(Token::Saving));
        QCOMPARE(complete.note, QString());
        const TableBlock partly = evenOf(u"GCP"_s, "3");
        QCOMPARE(partly.rows.at(1).cells.at(margin).text, u"+750"_s);
        QCOMPARE(partly.rows.at(1).cells.at(margin).color, std::nullopt);
        QCOMPARE(partly.note, u"Lines left out for want of a sourced price: 1."_s);
        QCOMPARE(partly.rows.at(0).cells.at(margin).color, std::optional(Token::Overrun)); // 300 against 450
    }

    void moreThanAllUsersIsNoShare()
    {
        const TableBlock table = evenOf(u"AWS"_s, "2");
        // 880 of 800
        QCOMPARE(table.rows.at(1).cells.at(conversion).text, u"more than all users"_s);
    }
};

QTEST_MAIN(TestReportMoney)
#include "tst_reportmoney.moc"
