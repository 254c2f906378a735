// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plan/schema.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// One script of resources/schema, run as a whole.
Status runScript(Connection &connection, const QString &name)
{
    QFile file(u":/schema/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error {Error::Code::Failed, Words::tr("The program is incomplete. Install it again."),
                      file.fileName()};
    return connection.execute(file.readAll());
}

/// Version 0 had one rate in each sizing and group names as text. Its tables are set aside, the tables of
/// version 1 made, and the rows carried over.
Status fromVersion0(Connection &connection)
{
    for (const QString &script : {u"0001_set_aside.sql"_s, u"0001_initial.sql"_s, u"0001_carry_over.sql"_s}) {
        if (const Status done = runScript(connection, script); !done)
            return done;
    }
    return {};
}

/// Version 2 knows commitments, shared allowances, percentages of spend, needs, hours and discounts by term.
Status fromVersion1(Connection &connection)
{
    return runScript(connection, u"0002_prices.sql"_s);
}

/// Version 3 knows how values are spread, load, levers by kind, commitments, milestones and criteria.
Status fromVersion2(Connection &connection)
{
    return runScript(connection, u"0003_time.sql"_s);
}

struct Step
{
    Status (*run)(Connection &);
    const char *title;
};

/// steps[n] leads from version n to n + 1.
constexpr Step steps[] = {
    {fromVersion0,
     QT_TRANSLATE_NOOP(
         "Storage", "Groups became a list of their own, and each price of a component a charge of its own.")},
    {fromVersion1,
     QT_TRANSLATE_NOOP("Storage",
                       "Prices know how long they commit, and what they share an allowance with.")},
    {fromVersion2, QT_TRANSLATE_NOOP("Storage", "Values, prices and growth may be uncertain, and a plan keeps what a decision is made by.")},
};
static_assert(std::size(steps) == formatVersion);

Status runStep(Connection &connection, int version)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (const Status done = steps[version].run(connection); !done)
        return done;
    if (const Status done = connection.execute("PRAGMA user_version = " + QByteArray::number(version + 1));
        !done)
        return done;
    return transaction->commit();
}

} // namespace

Status createSchema(Connection &connection)
{
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(applicationId)
        + "; PRAGMA user_version = " + QByteArray::number(formatVersion);
    if (const Status done = connection.execute(marks); !done)
        return done;
    return runScript(connection, u"current.sql"_s);
}

Result<QStringList> migrate(Connection &connection, int fromVersion)
{
    QStringList changes;
    // Tables are renamed and dropped on the way; the references are checked once the plan is read.
    if (const Status done = connection.execute("PRAGMA foreign_keys = OFF"); !done)
        return done.error();
    for (int version = fromVersion; version < formatVersion; ++version) {
        if (const Status done = runStep(connection, version); !done) {
            Error error = done.error();
            if (error.code == Error::Code::Failed)
                error = {
                    Error::Code::Damaged,
                    Words::tr(
                        "“%1” is damaged and cannot be read. Open a backup or a recovery copy of it instead.")
                        .arg(connection.name()),
                    error.detail};
            return error;
        }
        changes += Words::tr(steps[version].title);
    }
    return changes;
}

Error tooNew(const QString &name, qint64 version, const QString &program)
{
    const QString needed = program.isEmpty() ? Words::tr("a newer version of Stratoplan")
                                             : Words::tr("Stratoplan %1 or newer").arg(program);
    return {Error::Code::TooNew,
            Words::tr("“%1” needs %2: it is of format version %3, and this program reads versions up to %4.")
                .arg(name, needed, QString::number(version), QString::number(formatVersion)),
            {}};
}

Error invalidPlan(const QString &name, const QString &issue)
{
    return {Error::Code::Invalid,
            Words::tr("“%1” was not saved, because the plan contradicts itself: %2. Undo the last change and "
                      "try again.")
                .arg(name, issue),
            issue};
}

} // namespace stratoplan::storage
