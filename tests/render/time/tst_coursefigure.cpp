// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/coursefigure.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
const QRectF target(0, 0, 640, 190);

CourseFigureData users(const QList<double> &likely)
{
    return {.title = u"Active users"_s, .unit = u"users"_s, .first = Month(2026, 1), .likely = likely};
}

QStringList textsOf(const CourseFigureData &data)
{
    QStringList texts;
    for (const Figure::HotSpot &spot : CourseFigure(data).hotSpots(target, Theme::light()))
        texts.append(spot.text);
    return texts;
}

} // namespace

/// What a course says of its months and phases.
class TestCourseFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsFirstAndLastMonthAreSaid()
    {
        QCOMPARE(CourseFigure(users({10, 15, 20})).altText(),
                 u"Active users. Jan 2026: 10 users. Mar 2026: 20 users."_s);
    }

    void aRangeIsSaidWithItsEnds()
    {
        CourseFigureData data = users({10, 20});
        data.low = {5, 20};
        data.high = {20, 20};
        QCOMPARE(textsOf(data),
                 QStringList({u"Jan 2026: 10 users, from 5 to 20"_s, u"Feb 2026: 20 users"_s}));
    }

    void unknownMonthsAreLeftOut()
    {
        QCOMPARE(textsOf(users({unknown, 20, unknown})), QStringList {u"Feb 2026: 20 users"_s});
        QCOMPARE(CourseFigure(users({unknown, 20, unknown})).altText(),
                 u"Active users. Feb 2026: 20 users."_s);
        QCOMPARE(CourseFigure(users({unknown})).altText(), u"Active users."_s);
    }

    void digitsFollowTheSize()
    {
        QCOMPARE(textsOf(users({0.12344, 12.344, 1234.4})),
                 QStringList(
                     {u"Jan 2026: 0.1234 users"_s, u"Feb 2026: 12.34 users"_s, u"Mar 2026: 1,234 users"_s}));
    }

    void phasesWithoutMonthsStandBesideThem()
    {
        CourseFigureData data = users({10, 20});
        data.steady = {{u"Scale"_s, 100, 200, 300}, {u"Later"_s, 500, 500, 500}};
        QCOMPARE(textsOf(data).mid(2),
                 QStringList({u"Scale: 200 users, from 100 to 300"_s, u"Later: 500 users"_s}));
        const QList<Figure::HotSpot> spots = CourseFigure(data).hotSpots(target, Theme::light());
        for (qsizetype i = 1; i < spots.size(); ++i)
            QVERIFY(spots.at(i).area.left() >= spots.at(i - 1).area.right() - 0.001);
        QVERIFY(target.contains(spots.last().area));
    }

    void withoutMonthsPhasesAreAll()
    {
        CourseFigureData data = users({});
        data.steady = {{u"Scale"_s, 200, 200, 200}};
        QCOMPARE(CourseFigure(data).altText(), u"Active users. Scale: 200 users."_s);
        QCOMPARE(textsOf(data), QStringList {u"Scale: 200 users"_s});
    }
};

QTEST_MAIN(TestCourseFigure)
#include "tst_coursefigure.moc"
