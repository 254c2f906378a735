// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite.h"

#include "storage/sqliteerror.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cstring>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

constexpr int megabyte = 1 << 20;

struct Limit
{
    int id;
    int value;
};

constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, 256 * megabyte},
    {SQLITE_LIMIT_SQL_LENGTH, megabyte},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 20},
    {SQLITE_LIMIT_FUNCTION_ARG, 100},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 250},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

int askCancelled(void *function)
{
    return (*static_cast<std::function<bool()> *>(function))() ? 1 : 0;
}

} // namespace

void Connection::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Connection::Connection(const QString &name) : m_name(name) { }

Result<Connection> Connection::open(const QString &path, Access access, const QString &name)
{
    const QString shown = name.isEmpty() ? QFileInfo(path).fileName() : name;
    if (access == Access::Create)
        return openWith(
            path.toUtf8(),
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_NOFOLLOW, shown);
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(u"immutable=1"_s);
    return openWith(url.toEncoded(QUrl::FullyEncoded), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, shown);
}

Result<Connection> Connection::openMemory(const QString &name)
{
    return openWith(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, name);
}

Result<Connection> Connection::openImage(const QByteArray &image, const QString &name)
{
    auto connection = openMemory(name);
    if (!connection)
        return connection;
    const auto size = quint64(image.size());
    auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(size));
    if (!copy)
        return sqliteError(SQLITE_NOMEM, nullptr, name);
    std::memcpy(copy, image.constData(), size);
    // SQLite owns the copy from here on, also when this fails.
    const int code =
        sqlite3_deserialize(connection->m_database.get(), "main", copy, qint64(size), qint64(size),
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        return sqliteError(code, connection->m_database.get(), name);
    return connection;
}

Result<Connection> Connection::openWith(const QByteArray &uri, int flags, const QString &name)
{
    Connection connection(name);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(uri.constData(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    connection.m_database.reset(handle);
    if (code != SQLITE_OK)
        return sqliteError(code, handle, name);
    if (const Status hardened = connection.harden(); !hardened)
        return hardened.error();
    return connection;
}

Status Connection::harden()
{
    sqlite3 *database = m_database.get();
    for (const int option : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY})
        sqlite3_db_config(database, option, 1, nullptr);
    for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL,
                             SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION})
        sqlite3_db_config(database, option, 0, nullptr);
    for (const Limit &limit : limits)
        sqlite3_limit(database, limit.id, limit.value);
    return execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

Status Connection::check(int code) const
{
    if (code == SQLITE_OK)
        return {};
    return sqliteError(code, m_database.get(), m_name);
}

Status Connection::execute(const QByteArray &sql)
{
    return check(sqlite3_exec(m_database.get(), sql.constData(), nullptr, nullptr, nullptr));
}

Result<Statement> Connection::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_database.get(), sql.constData(), int(sql.size()), 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(code, m_database.get(), m_name);
    return Statement(statement, *this);
}

Result<qint64> Connection::integer(const QByteArray &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row || statement->type(0) != Statement::Type::Integer)
        return damagedError(m_name, u"no number for: "_s + QString::fromUtf8(sql));
    return statement->integer(0);
}

Result<QString> Connection::text(const QByteArray &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row || statement->type(0) != Statement::Type::Text)
        return damagedError(m_name, u"no text for: "_s + QString::fromUtf8(sql));
    return statement->text(0);
}

Status Connection::quickCheck()
{
    const auto found = text("PRAGMA quick_check(1)");
    if (!found)
        return found.error();
    if (*found != "ok"_L1)
        return damagedError(m_name, *found);
    return {};
}

Result<QByteArray> Connection::image()
{
    qint64 size = 0;
    unsigned char *bytes = sqlite3_serialize(m_database.get(), "main", &size, 0);
    if (!bytes)
        return sqliteError(SQLITE_NOMEM, nullptr, m_name);
    QByteArray image(reinterpret_cast<const char *>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return image;
}

void Connection::setProgress(std::function<bool()> cancelled, int instructions)
{
    m_cancelled = std::make_unique<std::function<bool()>>(std::move(cancelled));
    if (*m_cancelled)
        sqlite3_progress_handler(m_database.get(), instructions, askCancelled, m_cancelled.get());
    else
        sqlite3_progress_handler(m_database.get(), 0, nullptr, nullptr);
}

Status Connection::close()
{
    const int code = sqlite3_close(m_database.get());
    if (code != SQLITE_OK)
        return sqliteError(code, m_database.get(), m_name);
    static_cast<void>(m_database.release());
    return {};
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (const Status begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        static_cast<void>(m_connection->execute("ROLLBACK"));
}

Status Transaction::commit()
{
    const Status committed = m_connection->execute("COMMIT");
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace stratoplan::storage
