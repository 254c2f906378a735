// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace stratoplan::storage {

class Connection;

/// A prepared statement; finalized when it goes. Columns count from 0, parameters from 1.
class Statement
{
public:
    enum class Type { Integer, Real, Text, Blob, Null };

    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = default;

    void bind(int parameter, qint64 value);
    void bind(int parameter, const QString &text);
    void bindNull(int parameter);
    /// Bytes, and text in UTF-8, that are not copied: they must stay until the statement has run.
    void bindBytes(int parameter, QByteArrayView bytes);
    void bindText(int parameter, QByteArrayView utf8);

    /// Next row: true while there is one, false at the end. Fails as the statement fails.
    Result<bool> step();
    /// Runs to the end and makes the statement ready to run again with the same parameters.
    Status run();
    /// Makes it ready to run again; parameters keep their values.
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] Type type(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The bytes of a blob or text, until the next step.
    [[nodiscard]] QByteArrayView bytes(int column) const;

private:
    friend class Connection;
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    Statement(sqlite3_stmt *statement, const Connection &connection);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QString m_name; ///< of the file, for messages
};

/// One connection to an SQLite database, for one thread. Every connection is defensive: the schema is not
/// trusted, double-quoted strings are off, lengths and depths are limited. Errors name the file.
class Connection
{
public:
    enum class Access {
        ReadOnly, ///< an unchanging file: no journal is looked for, nothing is written beside it
        Create ///< a new file; one that is there already is an error
    };

    /// Opens the file @p path; messages name it @p name (by default its file name).
    static Result<Connection> open(const QString &path, Access access, const QString &name = {});
    /// An empty database in memory.
    static Result<Connection> openMemory(const QString &name);
    /// A private copy of a database image in memory, free to change; messages name it @p name.
    static Result<Connection> openImage(const QByteArray &image, const QString &name);

    Connection(Connection &&) noexcept = default;
    Connection &operator=(Connection &&) noexcept = default;

    /// Runs one statement or a whole script.
    Status execute(const QByteArray &sql);
    Result<Statement> prepare(const QByteArray &sql);
    /// First column of the first row of @p sql as integer (or text); fails when there is no row.
    Result<qint64> integer(const QByteArray &sql);
    Result<QString> text(const QByteArray &sql);
    /// SQLite's own check of pages and rows; fails with Error::Damaged naming what it found first.
    Status quickCheck();
    /// The whole database as the bytes of a file; every statement must be done.
    Result<QByteArray> image();
    /// @p cancelled is asked every @p instructions steps of SQLite's machine; true ends the running statement
    /// with Error::Cancelled.
    void setProgress(std::function<bool()> cancelled, int instructions = 100'000);
    /// Closes now, so that a failure is seen; the connection must not be used afterwards.
    Status close();
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
    };
    explicit Connection(const QString &name);
    static Result<Connection> openWith(const QByteArray &uri, int flags, const QString &name);
    Status harden();
    [[nodiscard]] Status check(int code) const;

    std::unique_ptr<std::function<bool()>> m_cancelled; ///< outlives the handle that points at it
    std::unique_ptr<sqlite3, Close> m_database;
    QString m_name;
};

/// A transaction that is rolled back unless it is committed.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Status commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) { }

    Connection *m_connection; ///< null once committed or moved from
};

} // namespace stratoplan::storage
