// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/backupstock.h"

#include <QTest>

#include <random>

using namespace stratoplan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 secondsOfMonth = 30 * 86400;

Backup daily(int keptDays)
{
    Backup backup;
    backup.every = Duration::fromDays(1);
    backup.keep = Duration::fromDays(keptDays);
    return backup;
}

/// Every copy one by one: taken, aged, thrown away.
std::vector<double> copyByCopy(const Backup &backup, const std::vector<double> &sizes)
{
    struct Copy
    {
        qint64 taken;
        double size;
    };
    std::vector<double> stock;
    for (size_t month = 0; month < sizes.size(); ++month) {
        const qint64 now = static_cast<qint64>(month + 1) * secondsOfMonth;
        QList<Copy> kept;
        for (qint64 taken = 0; taken < now; taken += backup.every.seconds())
            kept.append({taken, sizes[static_cast<size_t>(taken / secondsOfMonth)]});
        while (kept.size() > 1
               && ((!backup.keep.isZero() && now - kept.first().taken > backup.keep.seconds())
                   || (backup.keepCount > 0 && kept.size() > backup.keepCount)))
            kept.removeFirst();
        double sum = 0;
        if (backup.mode == Backup::Mode::Incremental) {
            for (const Copy &copy : kept.mid(1))
                sum += copy.size * backup.change.toDouble() / 100;
            sum += sizes[month];
        } else {
            for (const Copy &copy : kept)
                sum += copy.size;
        }
        stock.push_back(sum * backup.copies);
    }
    return stock;
}

} // namespace

/// What a backup schedule holds, by hand and against a list of every copy.
class TestBackupStock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandRandomSchedulesHoldWhatTheirCopiesAddUpTo();
    void dailyFullCopiesFillAMonth();
    void stockBuildsUpUntilTheFirstCopiesGo();
    void copiesKeepTheSizeOfTheirMonth();
    void countLimitsTheCopies();
    void bothLimitsHold();
    void newestCopyStaysThoughItIsTooOld();
    void yearlyCopyIsTakenWhenThePlanBegins();
    void incrementalKeepsOneFullCopyAndChanges();
    void continuousKeepsTheDataAndALog();
    void continuousWithoutChangeKeepsTheData();
    void replicaIsAsLargeAsTheData();
    void versionsAreKeptByCount();
    void copiesElsewhereCountAgain();
    void shortIntervalsTakeNoLonger();
    void unknownScheduleSaysWhy();
    void noMonthsHoldNothing();

private:
    static void compare(const std::vector<double> &stock, const std::vector<double> &expected)
    {
        QCOMPARE(stock.size(), expected.size());
        for (size_t month = 0; month < stock.size(); ++month)
            QVERIFY2(std::abs(stock[month] - expected[month]) <= 1e-9 * std::max(1.0, expected[month]),
                     qPrintable(u"month %1: %2, expected %3"_s.arg(
                         QString::number(month), QString::number(stock[month], 'g', 12),
                         QString::number(expected[month], 'g', 12))));
    }
};

void TestBackupStock::thousandRandomSchedulesHoldWhatTheirCopiesAddUpTo()
{
    std::mt19937 random(99);
    const auto between = [&random](int low, int high) {
        return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    for (int round = 0; round < 1000; ++round) {
        Backup backup;
        backup.mode = between(0, 1) == 0 ? Backup::Mode::Full : Backup::Mode::Incremental;
        backup.every = Duration::fromHours(between(1, between(0, 1) == 0 ? 48 : 3000));
        backup.keep = Duration::fromHours(between(0, 2) == 0 ? 0 : between(1, 4000));
        backup.keepCount = between(0, 2) == 0 ? between(1, 40) : 0;
        backup.change = Percent::fromWhole(between(1, 30));
        backup.copies = between(1, 3);
        std::vector<double> sizes(static_cast<size_t>(between(1, 14)));
        for (double &size : sizes)
            size = between(0, 1000);
        compare(backupStock(backup, sizes), copyByCopy(backup, sizes));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestBackupStock::dailyFullCopiesFillAMonth()
{
    compare(backupStock(daily(30), {10, 10, 10}), {300, 300, 300});
    compare(backupStock(daily(7), {10, 10, 10}), {70, 70, 70});
}

void TestBackupStock::stockBuildsUpUntilTheFirstCopiesGo()
{
    // Daily for 90 days: 30, 60, 90 copies, and no more. For ever: 30 more each month.
    compare(backupStock(daily(90), {1, 1, 1, 1, 1}), {30, 60, 90, 90, 90});
    compare(backupStock(daily(0), {1, 1, 1, 1, 1}), {30, 60, 90, 120, 150});
}

void TestBackupStock::copiesKeepTheSizeOfTheirMonth()
{
    // 45 days at the end of the third month: 30 copies of 300 and 15 of 200.
    compare(backupStock(daily(45), {100, 200, 300}), {3000, 30 * 200 + 15 * 100, 30 * 300 + 15 * 200});
}

void TestBackupStock::countLimitsTheCopies()
{
    Backup backup = daily(0);
    backup.keepCount = 40;
    compare(backupStock(backup, {1, 2, 3}), {30, 30 * 2 + 10 * 1, 30 * 3 + 10 * 2});
}

void TestBackupStock::bothLimitsHold()
{
    Backup backup = daily(10);
    backup.keepCount = 14;
    compare(backupStock(backup, {1}), {10});
    backup.keepCount = 4;
    compare(backupStock(backup, {1}), {4});
}

void TestBackupStock::newestCopyStaysThoughItIsTooOld()
{
    Backup backup;
    backup.every = Duration::fromDays(60);
    backup.keep = Duration::fromDays(10);
    compare(backupStock(backup, {5, 6, 7}), {5, 5, 7});
}

void TestBackupStock::yearlyCopyIsTakenWhenThePlanBegins()
{
    Backup backup;
    backup.every = Duration::fromDays(360);
    backup.keep = Duration::fromDays(7 * 360);
    std::vector<double> sizes(25, 10);
    std::vector<double> expected(25, 10);
    std::fill(expected.begin() + 12, expected.begin() + 24, 20);
    expected[24] = 30;
    compare(backupStock(backup, sizes), expected);
}

void TestBackupStock::incrementalKeepsOneFullCopyAndChanges()
{
    // Daily for 30 days, 5 % a day: 100 + 29 × 5.
    Backup backup = daily(30);
    backup.mode = Backup::Mode::Incremental;
    backup.change = Percent::fromWhole(5);
    compare(backupStock(backup, {100, 100}), {245, 245});
    // The data double: 200 in full, 29 changes of 10 (the oldest copy of the second month is merged).
    compare(backupStock(backup, {100, 200}), {245, 200 + 29 * 10});
    // 45 days: 44 changes, 30 of them of the second month.
    backup.keep = Duration::fromDays(45);
    compare(backupStock(backup, {100, 200}), {245, 200 + 30 * 10 + 14 * 5});
}

void TestBackupStock::continuousKeepsTheDataAndALog()
{
    Backup backup;
    backup.mode = Backup::Mode::Continuous;
    backup.keep = Duration::fromDays(35);
    backup.change = Percent::fromWhole(2); // a day
    // 30 days in the first month, then 35: 30 of the second month and 5 of the first.
    compare(backupStock(backup, {100, 200}), {100 + 30 * 2, 200 + 30 * 4 + 5 * 2});
    backup.keep = Duration::fromHours(12);
    compare(backupStock(backup, {100, 200}), {101, 202});
    backup.keep = {};
    compare(backupStock(backup, {100, 200}), {160, 200 + 60 + 120});
}

void TestBackupStock::continuousWithoutChangeKeepsTheData()
{
    Backup backup;
    backup.mode = Backup::Mode::Continuous;
    backup.keep = Duration::fromDays(30);
    compare(backupStock(backup, {100, 200}), {100, 200});
}

void TestBackupStock::replicaIsAsLargeAsTheData()
{
    Backup backup;
    backup.mode = Backup::Mode::Replication;
    compare(backupStock(backup, {500, 1000, 1500}), {500, 1000, 1500});
}

void TestBackupStock::versionsAreKeptByCount()
{
    Backup backup;
    backup.mode = Backup::Mode::OnChange;
    backup.keepCount = 30;
    compare(backupStock(backup, {0.5, 1}), {15, 30});
}

void TestBackupStock::copiesElsewhereCountAgain()
{
    Backup backup = daily(7);
    backup.copies = 3;
    compare(backupStock(backup, {2}), {42});
    backup.copies = 0;
    compare(backupStock(backup, {2}), {0});
}

void TestBackupStock::shortIntervalsTakeNoLonger()
{
    Backup backup;
    backup.every = Duration::fromSeconds(1);
    const std::vector<double> stock = backupStock(backup, std::vector<double>(120, 1));
    QCOMPARE(stock.back(), 120.0 * 30 * 86400);
}

void TestBackupStock::unknownScheduleSaysWhy()
{
    Backup backup;
    QCOMPARE(backupStockProblem(backup), u"How often a copy is taken is not stated."_s);
    QVERIFY(backupStock(backup, {1, 2}).empty());
    backup.every = Duration::fromDays(1);
    QVERIFY(backupStockProblem(backup).isEmpty());
    backup.mode = Backup::Mode::Incremental;
    QCOMPARE(backupStockProblem(backup), u"How much changes between two copies is not stated."_s);
    backup.mode = Backup::Mode::OnChange;
    QCOMPARE(backupStockProblem(backup), u"How many versions are kept is not stated."_s);
    backup.mode = Backup::Mode::Continuous;
    QVERIFY(backupStockProblem(backup).isEmpty());
}

void TestBackupStock::noMonthsHoldNothing()
{
    QVERIFY(backupStock(daily(30), {}).empty());
}

QTEST_APPLESS_MAIN(TestBackupStock)
#include "tst_backupstock.moc"
