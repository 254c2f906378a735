// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"
#include "storage/jsontwin.h"
#include "storage/plan/createsql.h"
#include "storage/plan/schema.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

QString schemaFolder()
{
    return qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/resources/schema/"_s;
}

bool updatesGolden()
{
    return qEnvironmentVariableIsSet("STRATOPLAN_UPDATE_GOLDEN");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The columns of a table as SQLite knows them.
QList<Column> columnsInFile(Connection &connection, const QByteArray &table)
{
    auto list = connection.prepare("SELECT x.name, x.type, x.\"notnull\", x.pk, coalesce(f.\"table\", ''), "
                                   "coalesce(x.dflt_value, '') FROM pragma_table_xinfo('"
                                   + table + "') x LEFT JOIN pragma_foreign_key_list('" + table
                                   + "') f ON f.\"from\" = x.name ORDER BY x.cid");
    QList<Column> columns;
    while (list && *list->step()) {
        Column column;
        column.name = list->text(0).toUtf8();
        column.type = list->text(1) == "INTEGER"_L1 ? Column::Type::Integer : Column::Type::Text;
        column.key = list->integer(3) != 0;
        column.nullable = list->integer(2) == 0 && !column.key;
        column.references = list->text(4).toUtf8();
        column.byDefault = list->text(5).toUtf8();
        columns.append(column);
    }
    return columns;
}

} // namespace

/// The plan file's SQL, the text twin's JSON Schema and the rows' fields say the same.
class PlanSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!updatesGolden())
            return;
        QByteArray sql = QByteArray()
            + "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
              "-- Format version "
            + QByteArray::number(formatVersion)
            + ". One table for each kind of row; \"position\" keeps the user's order.\n"
              "-- Fixed-point numbers are integers: money and quantities count millionths, unit prices and\n"
              "-- exchange rates 10^-12; times count seconds; months and days are ISO text; lists are "
              "JSON.\n\n"
              "CREATE TABLE \"meta\" (\n  \"key\" TEXT PRIMARY KEY,\n  \"value\" TEXT NOT NULL\n) STRICT;\n";
        Plan().forEachTable([&](const auto &table) {
            sql += '\n' + createSql<typename std::remove_cvref_t<decltype(table)>::RowType>();
        });
        write(schemaFolder() + u"current.sql"_s, sql);
        write(schemaFolder() + u"stratoplan-plan.schema.json"_s, twinSchema());
        QSKIP("golden files rewritten; build and run again");
    }

    void everyFieldHasItsColumnsAndNoColumnIsWithoutAField()
    {
        auto connection = Connection::openMemory(u"schema"_s);
        QVERIFY(connection);
        const Status created = createSchema(*connection);
        QVERIFY2(created, created ? "" : qPrintable(created.error().detail));
        QStringList tables {u"meta"_s};
        Plan().forEachTable([&](const auto &table) {
            using Row = typename std::remove_cvref_t<decltype(table)>::RowType;
            tables += QString::fromLatin1(Row::tableName);
            QList<Column> expected = columnsOf<Row>();
            expected.append({"position", Column::Type::Integer, false, false, {}, {}});
            const QList<Column> found = columnsInFile(*connection, Row::tableName);
            QCOMPARE(found.size(), expected.size());
            for (qsizetype i = 0; i < found.size(); ++i) {
                QVERIFY2(found.at(i) == expected.at(i),
                         qPrintable(u"%1.%2 differs from %3"_s.arg(QLatin1StringView(Row::tableName),
                                                                   QLatin1StringView(found.at(i).name),
                                                                   QLatin1StringView(expected.at(i).name))));
            }
        });
        auto list = connection->prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
        QStringList found;
        while (*list->step())
            found += list->text(0);
        QCOMPARE(found, tables);
    }

    void everyTableIsStrict()
    {
        auto connection = Connection::openMemory(u"schema"_s);
        QVERIFY(createSchema(*connection));
        const auto loose = connection->integer("SELECT count(*) FROM pragma_table_list WHERE strict = 0 "
                                               "AND name NOT LIKE 'sqlite%'");
        QCOMPARE(*loose, 0);
    }

    void noColumnNameStandsTwice()
    {
        Plan().forEachTable([&](const auto &table) {
            using Row = typename std::remove_cvref_t<decltype(table)>::RowType;
            QSet<QByteArray> names;
            for (const Column &column : columnsOf<Row>()) {
                QVERIFY2(!names.contains(column.name), column.name.constData());
                names.insert(column.name);
            }
            QVERIFY(!names.contains("position"));
        });
    }

    void rowsReferToTablesBeforeTheirOwn()
    {
        QList<QByteArray> before;
        Plan().forEachTable([&](const auto &table) {
            using Row = typename std::remove_cvref_t<decltype(table)>::RowType;
            before += Row::tableName;
            for (const Column &column : columnsOf<Row>())
                QVERIFY(column.references.isEmpty() || before.contains(column.references));
        });
    }

    void publishedJsonSchemaIsTheOneMadeFromTheFields()
    {
        QCOMPARE(read(schemaFolder() + u"stratoplan-plan.schema.json"_s), twinSchema());
    }
};

QTEST_APPLESS_MAIN(PlanSchemaTest)
#include "tst_planschema.moc"
