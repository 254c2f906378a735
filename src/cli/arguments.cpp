// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/command.h"
#include "storage/jsontwin.h"
#include "storage/planfile.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

Arguments::Arguments(const QStringList &words, const QStringList &valued, const QStringList &flags)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith("--"_L1)) {
            m_places.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word.mid(2) : word.mid(2, equals - 2);
        if (flags.contains(name)) {
            m_options.insert(name, QString());
        } else if (valued.contains(name)) {
            if (equals < 0 && i + 1 >= words.size()) {
                fail(Usage, u"--%1 needs a value."_s.arg(name));
                return;
            }
            m_options.insert(name, equals < 0 ? words.at(++i) : word.mid(equals + 1));
        } else {
            fail(Usage, u"There is no option --%1 here. stratoplan-cli --help says what there is."_s.arg(name));
            return;
        }
    }
}

void Arguments::fail(int status, const QString &message)
{
    printError(message);
    if (m_status == 0)
        m_status = status;
}

bool Arguments::wantPlaces(int count, const QString &what)
{
    if (ok() && m_places.size() != count)
        fail(Usage, what);
    return ok();
}

std::optional<Plan> Arguments::plan()
{
    if (!wantPlaces(1, u"Name one plan file."_s))
        return std::nullopt;
    const QString &path = m_places.front();
    const auto failed = [this](const Error &error) -> std::optional<Plan> {
        m_status = reportError(error);
        return std::nullopt;
    };
    if (path.endsWith(".json"_L1)) {
        auto plan = storage::loadJson(path);
        return plan ? std::optional(*std::move(plan)) : failed(plan.error());
    }
    auto loaded = storage::loadPlan(path);
    return loaded ? std::optional(loaded->plan) : failed(loaded.error());
}

template <class Row>
Id<Row> Arguments::named(const Plan &plan, const QString &option, const QString &what)
{
    if (!has(option))
        return {};
    QStringList names;
    for (const Row &row : plan.table<Row>()) {
        if (row.name.compare(value(option), Qt::CaseInsensitive) == 0)
            return row.id;
        names.append(row.name);
    }
    fail(Usage, u"The plan has no %1 “%2”; it has: %3."_s.arg(what, value(option), names.join(u", "_s)));
    return {};
}

OptionId Arguments::option(const Plan &plan)
{
    return named<Option>(plan, u"option"_s, u"option"_s);
}

PhaseId Arguments::phase(const Plan &plan)
{
    return named<Phase>(plan, u"phase"_s, u"phase"_s);
}

EnvironmentId Arguments::environment(const Plan &plan)
{
    return named<Environment>(plan, u"environment"_s, u"environment"_s);
}

Basis Arguments::basis(const Plan &plan)
{
    if (!has(u"basis"_s))
        return plan.info().basis;
    const auto basis = enumFromName<Basis>(value(u"basis"_s));
    if (!basis)
        fail(Usage, u"--basis is stated or catalog, not “%1”."_s.arg(value(u"basis"_s)));
    return basis.value_or(Basis::Catalog);
}

OutputFormat Arguments::format()
{
    const QString name = has(u"format"_s) ? value(u"format"_s) : u"table"_s;
    if (name == "csv"_L1)
        return OutputFormat::Csv;
    if (name == "json"_L1)
        return OutputFormat::Json;
    if (name != "table"_L1)
        fail(Usage, u"--format is table, csv or json, not “%1”."_s.arg(name));
    return OutputFormat::Table;
}

void printTable(const OutputTable &table, OutputFormat format, const QString &title)
{
    switch (format) {
    case OutputFormat::Table:
        print((title.isEmpty() ? QString() : title + u'\n') + toText(table));
        break;
    case OutputFormat::Csv:
        print(toCsv(table));
        break;
    case OutputFormat::Json:
        print(toJson(table));
        break;
    }
}

int reportError(const Error &error)
{
    printError(error.message);
    if (!error.detail.isEmpty())
        printError(u"(%1)"_s.arg(error.detail));
    return error.code == Error::Code::Invalid ? Usage : FileError;
}

} // namespace stratoplan::cli
