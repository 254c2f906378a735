// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/sortedspool.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan::storage;

/// Records come out in order, whether they fit into memory or not.
class SortedSpoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeOutInOrder_data()
    {
        QTest::addColumn<int>("memory");
        QTest::addColumn<int>("records");
        QTest::newRow("none") << 1000 << 0;
        QTest::newRow("one") << 1000 << 1;
        QTest::newRow("all in memory") << (10 << 20) << 5000;
        QTest::newRow("some runs") << 100'000 << 5000;
        QTest::newRow("a run for nearly every record") << 600 << 800;
    }

    void recordsComeOutInOrder()
    {
        QFETCH(int, memory);
        QFETCH(int, records);
        const QTemporaryDir folder;
        SortedSpool spool(folder.path(), memory);
        QRandomGenerator random(7);
        QMap<QByteArray, QByteArray> expected;
        for (int i = 0; i < records; ++i) {
            // Zeros and high bytes sort as bytes; keys of which one begins another sort by length.
            QByteArray key = QByteArray(random.bounded(4), '\0') + QByteArray::number(random.bounded(50))
                + char(random.bounded(256)) + QByteArray::number(i);
            const QByteArray value(random.bounded(400), char('a' + i % 26));
            expected.insert(key, value);
            QVERIFY(spool.add(key, value));
        }
        QVERIFY(spool.finish());
        QCOMPARE(spool.count(), records);
        for (auto each = expected.cbegin(); each != expected.cend(); ++each) {
            const auto record = spool.next();
            QVERIFY(record && record->has_value());
            QCOMPARE((*record)->key.toByteArray(), each.key());
            QCOMPARE((*record)->value.toByteArray(), each.value());
        }
        QVERIFY(!spool.next()->has_value());
        QVERIFY(!spool.next()->has_value());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 0);
    }
};

QTEST_APPLESS_MAIN(SortedSpoolTest)
#include "tst_sortedspool.moc"
