// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"
#include "storage/plan/schema.h"
#include "storage/planfile.h"
#include "storage/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// Makes a database of an SQL text.
void build(const QString &path, const QByteArray &sql)
{
    auto connection = Connection::open(path, Connection::Access::Create);
    QVERIFY(connection);
    const Status done = connection->execute("PRAGMA synchronous = OFF;" + sql);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

QString why(const Error &error)
{
    return error.message + u" ["_s + error.detail + u']';
}

} // namespace

class PlanFileTest : public QObject
{
    Q_OBJECT

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

    void expectError(const QString &name, Error::Code code)
    {
        const QByteArray before = contentOf(path(name));
        const auto loaded = loadPlan(path(name));
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().code == code, qPrintable(why(loaded.error())));
        QVERIFY2(loaded.error().message.contains(name), qPrintable(loaded.error().message));
        QCOMPARE(contentOf(path(name)), before);
    }
    /// Saves a full plan and changes the file with SQL, past everything that guards it.
    void buildChanged(const QString &name, const QByteArray &sql)
    {
        auto connection = Connection::open(path(name), Connection::Access::Create);
        QVERIFY(connection->execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF"));
        QVERIFY(createSchema(*connection));
        QVERIFY(connection->execute("INSERT INTO plan (id, position) VALUES (1, 0)"));
        const Status done = connection->execute(sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void fullPlanHasAValueInEveryField()
    {
        test::fullPlan().forEachTable([](const auto &table) {
            const QStringList empty = test::emptyFields(table.at(table.size() - 1));
            const QString name =
                QString::fromLatin1(std::remove_cvref_t<decltype(table)>::RowType::tableName);
            QVERIFY2(empty.isEmpty() || (name == "plan"_L1 && empty == QStringList {u"id"_s}),
                     qPrintable(name + u": "_s + empty.join(u", "_s)));
        });
    }

    void planComesBackAsItWasSaved()
    {
        const Plan plan = test::fullPlan(3);
        const auto saved = savePlan(plan, path(u"a.strato"_s));
        QVERIFY2(saved, saved ? "" : qPrintable(why(saved.error())));
        const auto loaded = loadPlan(path(u"a.strato"_s));
        QVERIFY2(loaded, loaded ? "" : qPrintable(why(loaded.error())));
        QVERIFY(loaded->plan == plan);
        QCOMPARE(loaded->fromVersion, 3);
        QCOMPARE(loaded->migrated, QStringList());
        QCOMPARE(loaded->stamp, *saved);
        QCOMPARE(files(), QStringList {u"a.strato"_s});
    }

    void emptyPlanComesBackEmpty()
    {
        QVERIFY(savePlan(Plan(), path(u"a.strato"_s)));
        const auto loaded = loadPlan(path(u"a.strato"_s));
        QVERIFY(loaded);
        QVERIFY(loaded->plan == Plan());
    }

    void orderOfTheRowsIsKept()
    {
        Plan plan;
        for (const int id : {5, 2, 9}) {
            Group group;
            group.id = GroupId(id);
            plan.table<Group>().insert(group);
        }
        QVERIFY(savePlan(plan, path(u"a.strato"_s)));
        const auto loaded = loadPlan(path(u"a.strato"_s));
        QCOMPARE(loaded->plan.table<Group>().at(0).id, GroupId(5));
        QCOMPARE(loaded->plan.table<Group>().at(2).id, GroupId(9));
    }

    void fileSaysWhatItIs()
    {
        QVERIFY(savePlan(Plan(), path(u"a.strato"_s)));
        const QByteArray bytes = contentOf(path(u"a.strato"_s));
        QVERIFY(bytes.startsWith("SQLite format 3"));
        QCOMPARE(bytes.mid(68, 4), QByteArray("STRP"));
        QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\3", 4));
    }

    void planThatContradictsItselfIsNotSaved()
    {
        Plan plan;
        Account account;
        account.id = AccountId(1);
        account.option = OptionId(17);
        plan.table<Account>().insert(account);
        const auto saved = savePlan(plan, path(u"a.strato"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::Invalid);
        QVERIFY(saved.error().message.contains(u"account[0].option"_s));
        QVERIFY(files().isEmpty());
    }

    void version0IsMigratedInACopy()
    {
        build(path(u"old.strato"_s),
              contentOf(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/tests/data/plans/version0.sql"_s));
        const QByteArray before = contentOf(path(u"old.strato"_s));
        const auto loaded = loadPlan(path(u"old.strato"_s));
        QVERIFY2(loaded, loaded ? "" : qPrintable(why(loaded.error())));
        QCOMPARE(contentOf(path(u"old.strato"_s)), before);
        QCOMPARE(files(), QStringList {u"old.strato"_s});
        QCOMPARE(loaded->fromVersion, 0);
        QCOMPARE(loaded->migrated.size(), 3);

        const Plan &plan = loaded->plan;
        QCOMPARE(plan.info().name, u"Web shop"_s);
        QCOMPARE(plan.info().start, Month(2025, 7));
        QVERIFY(plan.find(OptionId(4))->reference);
        QCOMPARE(plan.table<Phase>().at(0).begins, Phase::Begins::InMonth);
        QCOMPARE(plan.table<Phase>().at(1).begins, Phase::Begins::Undated);
        QCOMPARE(plan.table<Group>().size(), 2);
        QCOMPARE(plan.table<Group>().at(0).name, u"front"_s);
        QCOMPARE(plan.find(ComponentId(3))->group, plan.table<Group>().at(0).id);
        QCOMPARE(plan.find(ComponentId(2))->group, plan.table<Group>().at(1).id);
        QVERIFY(plan.find(ComponentId(4))->group.isNone());
        const Rate &rate = *plan.find(RateId(9));
        QCOMPARE(rate.tiers.size(), 1);
        QCOMPARE(rate.tiers.first().price.toString(), u"0.115"_s);
        QCOMPARE(rate.currency, Currency::of("EUR"));
        QCOMPARE(rate.effective, QDate(2025, 6, 1));
        QCOMPARE(plan.table<Charge>().size(), 2);
        QCOMPARE(plan.table<Charge>().at(1).sizing, SizingId(2));
        QCOMPARE(plan.table<Charge>().at(1).rate, RateId(9));
        QCOMPARE(plan.table<Charge>().at(1).amount, QuantityInput::of(1));
        QCOMPARE(plan.find(SizingId(2))->quantity, QuantityInput::of(5));
        QCOMPARE(plan.find(SizingId(3))->quantity.kind, QuantityInput::Kind::Unknown);
        QCOMPARE(plan.find(SizingId(3))->stated.amount.likely,
                 *Money::fromString(u"25.5", Currency::of("EUR")));
        QCOMPARE(plan.find(SizingId(3))->source.line, 12);
        QCOMPARE(plan.table<Note>().at(0).text, u"Ask for a quote"_s);
    }

    void savingAMigratedPlanKeepsTheOldFile()
    {
        build(path(u"old.strato"_s),
              contentOf(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/tests/data/plans/version0.sql"_s));
        const QByteArray before = contentOf(path(u"old.strato"_s));
        const auto loaded = loadPlan(path(u"old.strato"_s));
        QVERIFY(savePlan(loaded->plan, path(u"old.strato"_s)));
        QCOMPARE(contentOf(path(u"old.strato.bak-v0"_s)), before);
        QCOMPARE(loadPlan(path(u"old.strato"_s))->fromVersion, 3);
        QVERIFY(loadPlan(path(u"old.strato"_s))->plan == loaded->plan);
        QVERIFY(savePlan(loaded->plan, path(u"old.strato"_s)));
        QCOMPARE(files(), QStringList({u"old.strato"_s, u"old.strato.bak-v0"_s}));
    }

    void fileOfALaterVersionIsTooNew()
    {
        buildChanged(u"new.strato"_s, "PRAGMA user_version = 7; INSERT INTO meta VALUES ('needs', '3.2')");
        expectError(u"new.strato"_s, Error::Code::TooNew);
        const QString message = loadPlan(path(u"new.strato"_s)).error().message;
        QVERIFY2(message.contains(u"Stratoplan 3.2"_s) && message.contains(u'7'), qPrintable(message));
    }

    void laterVersionThatAllowsItIsReadButNotToBeWritten()
    {
        buildChanged(u"new.strato"_s,
                     "PRAGMA user_version = 4; INSERT INTO meta VALUES ('min_reader', '3');"
                     "ALTER TABLE note ADD COLUMN colour TEXT; CREATE TABLE later (id INTEGER) STRICT;"
                     "UPDATE plan SET name = 'From the future'");
        const auto loaded = loadPlan(path(u"new.strato"_s));
        QVERIFY2(loaded, loaded ? "" : qPrintable(why(loaded.error())));
        QVERIFY(loaded->readOnly);
        QCOMPARE(loaded->fromVersion, 4);
        QCOMPARE(loaded->plan.info().name, u"From the future"_s);
    }

    void laterVersionThatCannotBeReadAfterAllIsTooNew()
    {
        buildChanged(u"new.strato"_s,
                     "PRAGMA user_version = 4; INSERT INTO meta VALUES ('min_reader', '3');"
                     "UPDATE plan SET basis = 'negotiated'");
        expectError(u"new.strato"_s, Error::Code::TooNew);
    }

    void filesOfOtherProgramsAreNotOurs()
    {
        build(path(u"other.db"_s), "PRAGMA application_id = 1; CREATE TABLE plan (id INTEGER)");
        expectError(u"other.db"_s, Error::Code::NotOurs);
        build(path(u"plain.db"_s), "CREATE TABLE plan (id INTEGER)");
        expectError(u"plain.db"_s, Error::Code::NotOurs);
        write(path(u"picture.png"_s),
              QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(500, 'x'));
        expectError(u"picture.png"_s, Error::Code::NotOurs);
        write(path(u"empty.strato"_s), {});
        expectError(u"empty.strato"_s, Error::Code::NotOurs);
        write(path(u"short.txt"_s), "hi");
        expectError(u"short.txt"_s, Error::Code::NotOurs);
    }

    void whatIsNotThereIsNotFound()
    {
        expectError(u"nowhere.strato"_s, Error::Code::NotFound);
        QCOMPARE(loadPlan(m_folder->path() + u"/no/such"_s).error().code, Error::Code::NotFound);
    }

    void folderAndDeviceAreNoFiles()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QCOMPARE(loadPlan(path(u"folder"_s)).error().code, Error::Code::Invalid);
        QCOMPARE(loadPlan(u"/dev/zero"_s).error().code, Error::Code::Invalid);
    }

    void wrongContentIsDamage_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("no plan row") << QByteArray("DELETE FROM plan");
        QTest::newRow("two plan rows") << QByteArray("INSERT INTO plan (id, position) VALUES (2, 1)");
        QTest::newRow("no table") << QByteArray("DROP TABLE charge");
        QTest::newRow("no column") << QByteArray("ALTER TABLE note DROP COLUMN text");
        QTest::newRow("a table that is loose")
            << QByteArray("DROP TABLE note; CREATE TABLE note (id INTEGER PRIMARY "
                          "KEY, text, why, source_file, source_line, source_text, position)");
        QTest::newRow("a view in place of a table")
            << QByteArray("ALTER TABLE note RENAME TO n; CREATE VIEW note AS SELECT * FROM n");
        QTest::newRow("a trigger") << QByteArray(
            "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM plan; END");
        QTest::newRow("an unknown word") << QByteArray("UPDATE plan SET basis = 'guess'");
        QTest::newRow("no such month") << QByteArray("UPDATE plan SET start = '2026-13'");
        QTest::newRow("horizon out of bounds") << QByteArray("UPDATE plan SET horizon = 601");
        QTest::newRow("horizon beyond int") << QByteArray("UPDATE plan SET horizon = 4294967297");
        QTest::newRow("no currency") << QByteArray("UPDATE plan SET currency = ''");
        QTest::newRow("wrong currency") << QByteArray("UPDATE plan SET currency = 'usd'");
        QTest::newRow("truth of 2") << QByteArray(
            "INSERT INTO option (id, reference, position) VALUES (1, 2, 0)");
        QTest::newRow("dangling id") << QByteArray(
            "INSERT INTO account (id, option, position) VALUES (1, 5, 0)");
        QTest::newRow("id 0") << QByteArray("INSERT INTO note (id, position) VALUES (0, 0)");
        QTest::newRow("negative id") << QByteArray("INSERT INTO note (id, position) VALUES (-4, 0)");
        QTest::newRow("id without an end")
            << QByteArray("INSERT INTO note (id, position) VALUES (9223372036854775807, 0)");
        QTest::newRow("a list that is none")
            << QByteArray("INSERT INTO option (id, notes_for, position) VALUES (1, '{}', 0)");
        QTest::newRow("a list of numbers")
            << QByteArray("INSERT INTO option (id, notes_for, position) VALUES (1, '[1]', 0)");
        QTest::newRow("a list too deep")
            << QByteArray("INSERT INTO option (id, notes_for, position) VALUES (1, '")
                + QByteArray(100'000, '[') + QByteArray("', 0)");
        QTest::newRow("a rate without tiers") << QByteArray("INSERT INTO rate (id, position) VALUES (1, 0)");
        QTest::newRow("tiers that go down") << QByteArray(
            "INSERT INTO rate (id, tiers, position) VALUES (1, "
            "'[{\"from\": \"0\", \"price\": \"1\"}, {\"from\": \"5\"}, {\"from\": \"5\"}]', 0)");
        QTest::newRow("a range that runs backwards")
            << QByteArray("INSERT INTO lever (id, bounds_low, bounds_likely, bounds_high, position) VALUES "
                          "(1, 3, 2, 1, 0)");
        QTest::newRow("money without a currency") << QByteArray(
            "INSERT INTO rate (id, upfront, tiers, position) VALUES (1, 5, '[{\"from\": \"0\"}]', 0)");
        QTest::newRow("money beyond counting") << QByteArray(
            "INSERT INTO budget (id, amount_low, amount_likely, amount_high, amount_currency, position) "
            "VALUES (1, 0, 0, 9223372036854775807, 'USD', 0)");
        QTest::newRow("environments in place of each other")
            << QByteArray("INSERT INTO environment (id, in_place_of, position) VALUES (1, 2, 0), (2, 1, 1)");
        QTest::newRow("an area in itself")
            << QByteArray("INSERT INTO area (id, parent, position) VALUES (1, 1, 0)");
        QTest::newRow("half a position")
            << QByteArray("INSERT INTO node (id, position_x, position) VALUES (1, 4, 0)");
        QTest::newRow("time backwards")
            << QByteArray("INSERT INTO backup (id, every, position) VALUES (1, -1, 0)");
    }

    void wrongContentIsDamage()
    {
        QFETCH(QByteArray, sql);
        buildChanged(u"bad.strato"_s, sql);
        expectError(u"bad.strato"_s, Error::Code::Damaged);
        QVERIFY(!loadPlan(path(u"bad.strato"_s)).error().detail.isEmpty());
    }

    void nextToAnInterruptedChangeThePlanIsNotRead()
    {
        QVERIFY(savePlan(Plan(), path(u"a.strato"_s)));
        write(path(u"a.strato-journal"_s), QByteArray::fromHex("d9d505f920a163d7") + QByteArray(600, '\0'));
        expectError(u"a.strato"_s, Error::Code::Damaged);
        write(path(u"a.strato-journal"_s), QByteArray(600, '\0'));
        QVERIFY(loadPlan(path(u"a.strato"_s)));
    }

    void planInWriteAheadModeIsReadWithoutAnythingBesideIt()
    {
        buildChanged(u"a.strato"_s, "PRAGMA journal_mode = WAL; UPDATE plan SET name = 'logged'");
        const auto loaded = loadPlan(path(u"a.strato"_s));
        QVERIFY2(loaded, loaded ? "" : qPrintable(why(loaded.error())));
        QCOMPARE(loaded->plan.info().name, u"logged"_s);
        QCOMPARE(files(), QStringList {u"a.strato"_s});
    }
};

QTEST_APPLESS_MAIN(PlanFileTest)
#include "tst_planfile.moc"
