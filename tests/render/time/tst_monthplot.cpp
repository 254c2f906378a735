// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/monthplot.h"

#include <QTest>

using namespace stratoplan;
using painting::MonthPlot;

/// Where months and values stand.
class TestMonthPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monthsStandSideBySide()
    {
        const MonthPlot plot(QRectF(0, 0, 640, 200), 90, 4, 12, Theme::light());
        const double width = plot.area().width() / 4;
        QCOMPARE(plot.strip(0).left(), plot.area().left());
        QCOMPARE(plot.strip(3).right(), plot.area().right());
        QCOMPARE(plot.strip(2).left(), plot.area().left() + 2 * width);
        QCOMPARE(plot.x(0), plot.area().left() + width / 2);
        QCOMPARE(plot.x(3), plot.area().right() - width / 2);
        QCOMPARE(plot.area().right(), 628.0); // what is kept free for labels
    }

    void theAxisGoesFromZeroToARoundValue()
    {
        const MonthPlot plot(QRectF(0, 0, 640, 200), 90, 4, 12, Theme::light()); // up to 100
        QCOMPARE(plot.y(0), plot.area().bottom());
        QCOMPARE(plot.y(50), plot.area().center().y());
        QCOMPARE(plot.y(100), plot.area().top());
        QCOMPARE(plot.y(-20), plot.area().bottom());
    }

    void nothingHasAPlaceToo()
    {
        const MonthPlot plot(QRectF(0, 0, 640, 200), 0, 0, 12, Theme::light());
        QCOMPARE(plot.strip(0), plot.area());
        QCOMPARE(plot.y(0), plot.area().bottom());
    }
};

QTEST_MAIN(TestMonthPlot)
#include "tst_monthplot.moc"
