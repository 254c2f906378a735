// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"
#include "storage/jsontwin.h"
#include "storage/planfile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

/// Whatever a file holds, opening it gives a plan or an error that names it; seeds make it repeatable.
class DamagedPlanTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_image;

    /// True when loading it gives a whole plan, or an error that names the file.
    static bool isPlanOrError(const QByteArray &image)
    {
        const auto loaded = loadPlanImage(image, u"damaged.strato"_s);
        return loaded ? fromJson(toJson(loaded->plan), u"again"_s).ok()
                      : loaded.error().message.contains(u"damaged.strato"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.strato"_s);
        QVERIFY(savePlan(test::fullPlan(1), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_image = file.readAll();
        QVERIFY(loadPlanImage(m_image, u"damaged.strato"_s));
    }

    void everyCutIsAnError()
    {
        for (qsizetype size = 0; size < m_image.size(); size += size < 200 ? 1 : 1021) {
            const auto loaded = loadPlanImage(m_image.left(size), u"damaged.strato"_s);
            QVERIFY2(!loaded, qPrintable(u"cut to %1 bytes"_s.arg(size)));
            QVERIFY(loaded.error().message.contains(u"damaged.strato"_s));
        }
    }

    void everyByteOfTheHeaderMayBeAnything()
    {
        QRandomGenerator random(3);
        for (int at = 0; at < 100; ++at) {
            for (const int value : {0, 1, 127, 255, int(random.bounded(256))}) {
                QByteArray image = m_image;
                image[at] = char(value);
                QVERIFY2(isPlanOrError(image), qPrintable(u"byte %1 = %2"_s.arg(at).arg(value)));
            }
        }
    }

    void flippedBytesGiveAnErrorOrAPlan_data()
    {
        QTest::addColumn<int>("flips");
        for (const int flips : {1, 3, 20, 300})
            QTest::addRow("%d bytes", flips) << flips;
    }

    void flippedBytesGiveAnErrorOrAPlan()
    {
        QFETCH(int, flips);
        for (quint32 seed = 0; seed < 150; ++seed) {
            QRandomGenerator random(seed * 1000 + quint32(flips));
            QByteArray image = m_image;
            for (int i = 0; i < flips; ++i)
                image[random.bounded(int(image.size()))] = char(random.bounded(256));
            QVERIFY2(isPlanOrError(image), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void wipedAndSwappedPagesGiveAnErrorOrAPlan()
    {
        constexpr int page = 1024;
        const int pages = int(m_image.size() / page);
        for (quint32 seed = 0; seed < 150; ++seed) {
            QRandomGenerator random(seed);
            QByteArray image = m_image;
            const int to = random.bounded(pages);
            const QByteArray from = seed % 2 ? QByteArray(page, char(random.bounded(256)))
                                             : m_image.mid(random.bounded(pages) * page, page);
            image.replace(to * page, page, from);
            QVERIFY2(isPlanOrError(image), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void garbageBehindAGoodHeaderIsDamage()
    {
        QRandomGenerator random(5);
        QByteArray image = m_image.left(100);
        for (int i = 0; i < 40'000; ++i)
            image += char(random.bounded(256));
        const auto loaded = loadPlanImage(image, u"damaged.strato"_s);
        QCOMPARE(loaded.error().code, Error::Code::Damaged);
    }
};

QTEST_APPLESS_MAIN(DamagedPlanTest)
#include "tst_damagedplan.moc"
