// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite.h"

#include "storage/files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

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

bool isFullErrno(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

Error damaged(const QString &name, const QString &detail)
{
    return {Error::Code::Damaged,
            Text::tr("“%1” is damaged and cannot be read. Open a backup or a recovery copy of it instead.")
                .arg(name),
            detail};
}

Error errorOf(int code, int systemNumber, const QString &name, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return systemError(ENOSPC, name, FileUse::Write, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return damaged(name, detail);
    case SQLITE_IOERR:
        if (isFullErrno(systemNumber))
            return systemError(systemNumber, name, FileUse::Write, detail);
        if (code == SQLITE_IOERR_SHORT_READ)
            return damaged(name, detail);
        return systemError(systemNumber ? systemNumber : EIO, name, FileUse::Write, detail);
    case SQLITE_CANTOPEN:
        return systemError(systemNumber ? systemNumber : EIO, name, FileUse::Open, detail);
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return systemError(EACCES, name, FileUse::Write, detail);
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled, Text::tr("Working on “%1” was cancelled.").arg(name), detail};
    default:
        return {Error::Code::Failed,
                Text::tr("“%1” could not be read or written. The details tell why.").arg(name), detail};
    }
}

Error errorOf(int code, sqlite3 *database, const QString &name)
{
    QString detail = QString::fromUtf8(sqlite3_errstr(code));
    int systemNumber = 0;
    if (database) {
        detail = u"SQLite %1: %2"_s.arg(QString::number(code), QString::fromUtf8(sqlite3_errmsg(database)));
        systemNumber = sqlite3_system_errno(database);
    }
    return errorOf(code, systemNumber, name, detail);
}

} // namespace

// --- Statement ----------------------------------------------------------------------------------

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt *statement, const Connection &connection)
    : m_statement(statement), m_name(connection.name())
{
}

void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement.get(), parameter, utf8.constData(), quint64(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement.get(), parameter);
}

void Statement::bindBytes(int parameter, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data(), quint64(bytes.size()), SQLITE_STATIC);
}

void Statement::bindText(int parameter, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement.get(), parameter, utf8.data(), quint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return errorOf(code, sqlite3_db_handle(m_statement.get()), m_name);
}

Status Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row) {
            reset();
            return row.error();
        }
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement.get(), column));
}

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return Type::Integer;
    case SQLITE_FLOAT:
        return Type::Real;
    case SQLITE_TEXT:
        return Type::Text;
    case SQLITE_BLOB:
        return Type::Blob;
    default:
        return Type::Null;
    }
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, sqlite3_column_bytes(m_statement.get(), column)};
}

// --- Connection ---------------------------------------------------------------------------------

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
        return errorOf(SQLITE_NOMEM, nullptr, name);
    std::memcpy(copy, image.constData(), size);
    // SQLite owns the copy from here on, also when this fails.
    const int code =
        sqlite3_deserialize(connection->m_database.get(), "main", copy, qint64(size), qint64(size),
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        return errorOf(code, connection->m_database.get(), name);
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
        return errorOf(code, handle, name);
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
    return errorOf(code, m_database.get(), m_name);
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
        return errorOf(code, m_database.get(), m_name);
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
        return damaged(m_name, u"no number for: "_s + QString::fromUtf8(sql));
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
        return damaged(m_name, u"no text for: "_s + QString::fromUtf8(sql));
    return statement->text(0);
}

Status Connection::quickCheck()
{
    const auto found = text("PRAGMA quick_check(1)");
    if (!found)
        return found.error();
    if (*found != "ok"_L1)
        return damaged(m_name, *found);
    return {};
}

Result<QByteArray> Connection::image()
{
    qint64 size = 0;
    unsigned char *bytes = sqlite3_serialize(m_database.get(), "main", &size, 0);
    if (!bytes)
        return errorOf(SQLITE_NOMEM, nullptr, m_name);
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
        return errorOf(code, m_database.get(), m_name);
    static_cast<void>(m_database.release());
    return {};
}

// --- Transaction --------------------------------------------------------------------------------

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
