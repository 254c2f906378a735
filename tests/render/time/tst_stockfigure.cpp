// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/stockfigure.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

/// 100 GB in January; 150 GB and 50 GB in the archive in February.
StockFigureData twoMonths()
{
    return {
        .title = u"Kept by class"_s,
        .unit = u"GB"_s,
        .first = Month(2026, 1),
        .parts = {{.name = u"Standard"_s, .values = {100, 150}}, {.name = u"Archive"_s, .values = {0, 50}}}};
}

QStringList textsOf(const StockFigureData &data)
{
    QStringList texts;
    for (const Figure::HotSpot &spot : StockFigure(data).hotSpots(QRectF(0, 0, 640, 200), Theme::light()))
        texts.append(spot.text);
    return texts;
}

} // namespace

/// What is kept at the end of each month, by class.
class TestStockFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsFirstAndLastMonthAreSaid()
    {
        QCOMPARE(StockFigure(twoMonths()).altText(),
                 u"Kept by class: 100 GB in Jan 2026, 200 GB in Feb 2026."_s);
    }

    void aMonthSaysItsSumAndWhatItIsOf()
    {
        QCOMPARE(textsOf(twoMonths()),
                 QStringList({u"Jan 2026: 100 GB\nStandard: 100 GB"_s,
                              u"Feb 2026: 200 GB\nStandard: 150 GB\nArchive: 50 GB"_s}));
    }

    void whatIsUnknownCountsAsNothing()
    {
        StockFigureData data = twoMonths();
        data.parts[1].values = {std::numeric_limits<double>::quiet_NaN(), -5};
        QCOMPARE(
            textsOf(data),
            QStringList({u"Jan 2026: 100 GB\nStandard: 100 GB"_s, u"Feb 2026: 150 GB\nStandard: 150 GB"_s}));
    }

    void aShorterClassEndsEarlier()
    {
        StockFigureData data = twoMonths();
        data.parts[1].values = {30};
        QCOMPARE(textsOf(data),
                 QStringList({u"Jan 2026: 130 GB\nStandard: 100 GB\nArchive: 30 GB"_s,
                              u"Feb 2026: 150 GB\nStandard: 150 GB"_s}));
    }

    void nothingIsNothing()
    {
        const StockFigureData none {.title = u"Kept by class"_s};
        QCOMPARE(StockFigure(none).altText(), u"Kept by class"_s);
        QVERIFY(textsOf(none).isEmpty());
    }
};

QTEST_MAIN(TestStockFigure)
#include "tst_stockfigure.moc"
