// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"
#include "models/text/celltext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

Money usd(const QString &amount)
{
    return *Money::fromString(amount, Currency::of("USD"));
}

CostCell cellOf(CostCell::State state, const Range<Money> &amount = {})
{
    CostCell cell;
    cell.state = state;
    cell.amount = amount;
    return cell;
}

} // namespace

class TestCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costSaysWhyThereIsNone()
    {
        using State = CostCell::State;
        QCOMPARE(celltext::cost(CostCell()), u"–"_s);
        QCOMPARE(celltext::cost(cellOf(State::Free)), u"free"_s);
        QCOMPARE(celltext::cost(cellOf(State::Included)), u"included"_s);
        QCOMPARE(celltext::cost(cellOf(State::Unknown)), u"no price"_s);
        QCOMPARE(celltext::cost(cellOf(State::Priced, usd(u"1982"_s))), u"1,982"_s);
    }

    void aRangeShowsWhatSumsTakeOfIt()
    {
        const Range<Money> range(usd(u"1500"_s), usd(u"2000"_s), usd(u"2500"_s));
        const CostCell cell = cellOf(CostCell::State::Priced, range);
        QCOMPARE(celltext::cost(cell), u"2,000\u00a0±"_s);
        QCOMPARE(celltext::costDetail(cell), u"1,500.00–2,500.00 USD a month\nLikely 2,000.00"_s);
        const QuantityInput nodes =
            QuantityInput::of(Range(Quantity::fromWhole(2), Quantity::fromWhole(3), Quantity::fromWhole(5)));
        const GridQuantity quantity {true, true, nodes, u"node"_s};
        QCOMPARE(celltext::quantity(quantity), u"3\u00a0±"_s);
        QCOMPARE(celltext::exactQuantity(quantity), u"2 to 3 to 5"_s);
    }

    void rawCostIsExactAndUngrouped()
    {
        const Range<Money> range(usd(u"1500"_s), usd(u"2000"_s), usd(u"2500.5"_s));
        QCOMPARE(celltext::rawCost(cellOf(CostCell::State::Priced, usd(u"1982.25"_s))), u"1982.25"_s);
        QCOMPARE(celltext::rawCost(cellOf(CostCell::State::Priced, range)), u"1500-2500.5"_s);
        QCOMPARE(celltext::rawCost(CostCell()), QString());
    }

    void sumSaysWhatItLeavesOut()
    {
        CostSum sum;
        QCOMPARE(celltext::cost(sum), u"–"_s);
        sum.add(cellOf(CostCell::State::Unknown));
        QCOMPARE(celltext::cost(sum), u"no price"_s);
        sum.add(cellOf(CostCell::State::Priced, usd(u"40"_s)));
        QCOMPARE(celltext::cost(sum), u"40"_s);
        QVERIFY(celltext::costDetail(sum).startsWith("40.00 USD a month"_L1));
        QVERIFY(celltext::costDetail(sum).contains("1 component"_L1));
    }

    void sumIsTheLikelyOne()
    {
        CostSum sum;
        sum.add(cellOf(CostCell::State::Priced, Range(usd(u"10"_s), usd(u"20"_s), usd(u"60"_s))));
        QCOMPARE(celltext::cost(sum), u"20"_s);
        QCOMPARE(celltext::rawCost(sum), u"20"_s);
        QCOMPARE(celltext::costDetail(sum), u"10.00–60.00 USD a month\nLikely 20.00"_s);
    }

    void quantitiesComeInTheirUnits()
    {
        GridQuantity quantity {true, true, QuantityInput::of(2048), u"GB"_s};
        QCOMPARE(celltext::quantity(quantity), u"2\u00a0TB"_s);
        quantity.unit = u"node"_s;
        QCOMPARE(celltext::quantity(quantity), u"2,048"_s);
        quantity.present = false;
        QCOMPARE(celltext::quantity(quantity), u"–"_s);
    }

    void quantitiesAreShortenedInCellsOnly_data()
    {
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("shown");
        QTest::newRow("computed") << u"3.922619"_s << u"3.923"_s;
        QTest::newRow("tens") << u"39.226190"_s << u"39.23"_s;
        QTest::newRow("thousands") << u"39226.190123"_s << u"39,226.2"_s;
        QTest::newRow("small") << u"0.003923"_s << u"0.00392"_s;
        QTest::newRow("smallest") << u"0.000511"_s << u"0.000511"_s;
        QTest::newRow("rounds up") << u"9.999600"_s << u"10"_s;
        QTest::newRow("plain") << u"2.5"_s << u"2.5"_s;
    }

    void quantitiesAreShortenedInCellsOnly()
    {
        QFETCH(QString, exact);
        QFETCH(QString, shown);
        const Quantity value = *Quantity::fromString(exact);
        const GridQuantity quantity {true, true, QuantityInput::of(value), u"node"_s};
        QCOMPARE(celltext::quantity(quantity), shown);
        QCOMPARE(celltext::exactQuantity(quantity), Format().number(value));
    }

    void ratesNameWhatTheyAreFor_data()
    {
        QTest::addColumn<int>("time");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<qint64>("per");
        QTest::addColumn<QString>("text");
        QTest::newRow("hourly") << int(Rate::Time::Hour) << u"instance"_s << qint64(1) << u"$0.0960 /h"_s;
        QTest::newRow("hourly by size")
            << int(Rate::Time::Hour) << u"GB"_s << qint64(1) << u"$0.0960 /GB h"_s;
        QTest::newRow("stored") << int(Rate::Time::Month) << u"GB"_s << qint64(1) << u"$0.0960 /GB-month"_s;
        QTest::newRow("monthly") << int(Rate::Time::Month) << u"seat"_s << qint64(1) << u"$0.096 /month"_s;
        QTest::newRow("used") << int(Rate::Time::Use) << u"GB"_s << qint64(1) << u"$0.0960 /GB"_s;
        QTest::newRow("per million") << int(Rate::Time::Use) << u"request"_s << qint64(1'000'000)
                                     << u"$0.0960 /1M request"_s;
    }
    void ratesNameWhatTheyAreFor()
    {
        QFETCH(int, time);
        QFETCH(QString, unit);
        QFETCH(qint64, per);
        QFETCH(QString, text);
        Rate rate;
        rate.time = static_cast<Rate::Time>(time);
        rate.unit = unit;
        rate.per = Quantity::fromWhole(per);
        rate.tiers = {{Quantity(), *UnitPrice::fromString(u"0.096")}};
        QCOMPARE(celltext::rate(rate), text);
    }

    void tieredRateCountsItsTiers()
    {
        Rate rate;
        rate.tiers = {{Quantity(), *UnitPrice::fromString(u"0.09")},
                      {Quantity::fromWhole(10240), *UnitPrice::fromString(u"0.085")}};
        QVERIFY(celltext::rate(rate).startsWith("2 tier"_L1));
    }

    void rateNamesWhatIsPaidOnce()
    {
        Rate rate;
        rate.time = Rate::Time::Hour;
        rate.tiers = {{Quantity(), UnitPrice()}};
        rate.upfront = usd(u"494"_s);
        rate.termMonths = 12;
        QCOMPARE(celltext::rate(rate), u"$494 /year"_s);
        rate.termMonths = 36;
        QCOMPARE(celltext::rate(rate), u"$494 once"_s);
        rate.tiers = {{Quantity(), *UnitPrice::fromString(u"0.029")}};
        QCOMPARE(celltext::rate(rate), u"$0.0290 /h + $494 once"_s);
    }
};

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_celltext.moc"
