// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/halfeven.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

/// A division by a reciprocal gives what decimal::divideHalfEven() gives.
class TestHalfEven : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tiesGoToTheEvenNeighbour()
    {
        const HalfEvenDivider ten(10);
        QCOMPARE(ten.divide(14), 1);
        QCOMPARE(ten.divide(15), 2);
        QCOMPARE(ten.divide(16), 2);
        QCOMPARE(ten.divide(25), 2);
        QCOMPARE(ten.divide(35), 4);
        QCOMPARE(ten.divide(0), 0);
    }

    void everyDivisorAgreesWithTheDivisionOf128Bits()
    {
        QRandomGenerator64 random(7);
        const auto number = [&](int bits) { return static_cast<qint64>(random.generate64() >> (64 - bits)); };
        for (int round = 0; round < 400'000; ++round) {
            const int divisorBits = 1 + static_cast<int>(random.bounded(63U));
            const qint64 divisor = std::max<qint64>(1, number(divisorBits));
            const HalfEvenDivider divider(divisor);
            // Any value, one beside a multiple, one beside a tie.
            const qint64 any = number(1 + static_cast<int>(random.bounded(63U)));
            const qint64 multiple = any / divisor * divisor;
            for (const qint64 base : {any, multiple, multiple + divisor / 2}) {
                for (const qint64 value : {base - 1, base, base + 1}) {
                    if (value < 0 || base > std::numeric_limits<qint64>::max() - 2)
                        continue;
                    const auto expected = static_cast<qint64>(decimal::divideHalfEven(value, divisor));
                    if (divider.divide(value) != expected)
                        QFAIL(qPrintable(u"%1 / %2 is %3, not %4"_s.arg(value)
                                             .arg(divisor)
                                             .arg(divider.divide(value))
                                             .arg(expected)));
                }
            }
        }
    }

    void largestNumbersAreDivided()
    {
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        QCOMPARE(HalfEvenDivider(1).divide(most), most);
        QCOMPARE(HalfEvenDivider(most).divide(most), 1);
        QCOMPARE(HalfEvenDivider(most).divide(most / 2), 0);
        QCOMPARE(HalfEvenDivider(qint64(1) << 62).divide(most), 2);
    }
};

QTEST_GUILESS_MAIN(TestHalfEven)
#include "tst_halfeven.moc"
