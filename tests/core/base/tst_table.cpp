// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsKeepTheirOrderAndAreFoundById();
    void removedIdIsNotGivenOutAgain();
    void copyStaysAsItWas();
    void rowsAreChangedWhereTheyAre();
};

static Group group(qint64 id, const char *name)
{
    return {Id<Group>(id), QString::fromLatin1(name)};
}

void TestTable::rowsKeepTheirOrderAndAreFoundById()
{
    Table<Group> table;
    table.insert(group(1, "a"));
    table.insert(group(2, "b"));
    table.insert(group(3, "between"), 1);
    QCOMPARE(table.at(1).name, QStringLiteral("between"));
    QCOMPARE(table.indexOf(Id<Group>(2)), 2);
    table.remove(Id<Group>(1));
    QCOMPARE(table.indexOf(Id<Group>(2)), 1);
    QCOMPARE(table.find(Id<Group>(1)), nullptr);
}

void TestTable::removedIdIsNotGivenOutAgain()
{
    Table<Group> table;
    table.insert(group(7, "a"));
    table.remove(Id<Group>(7));
    QCOMPARE(table.nextId(), Id<Group>(8));
}

void TestTable::copyStaysAsItWas()
{
    Table<Group> table;
    table.insert(group(1, "a"));
    const Table<Group> copy = table;
    table.replace(group(1, "changed"));
    QCOMPARE(copy.at(0).name, QStringLiteral("a"));
    QVERIFY(!(copy == table));
}

void TestTable::rowsAreChangedWhereTheyAre()
{
    Table<Group> table;
    table.insert(group(4, "a"));
    table.insert(group(2, "b"));
    const Table<Group> copy = table;
    table.changeEach([](Group &each, qsizetype place) { each.name += QString::number(place); });
    QCOMPARE(table.at(0).name, QStringLiteral("a0"));
    QCOMPARE(table.find(Id<Group>(2))->name, QStringLiteral("b1"));
    QCOMPARE(copy.at(0).name, QStringLiteral("a"));
    QVERIFY(table.version() != copy.version());
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
