// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogcommands.h"
#include "cli/command.h"
#include "core/text/format.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// What comes after "catalog", the options it knows, and what it does.
struct Verb
{
    const char *name;
    QStringList valued;
    QStringList flags;
    int (*run)(Arguments &arguments);
};

QList<Verb> verbs()
{
    return {{"list", {u"format"_s, u"catalog"_s}, {}, listCatalogs},
            {"search",
             {u"format"_s, u"provider"_s, u"service"_s, u"role"_s, u"region"_s, u"vcpu"_s, u"memory"_s,
              u"architecture"_s, u"engine"_s, u"term"_s, u"min-price"_s, u"max-price"_s, u"catalog"_s, u"sort"_s,
              u"limit"_s},
             {},
             searchCatalog},
            {"import", {u"format"_s}, {u"skipped"_s, u"progress"_s}, importCatalog},
            {"remove", {}, {}, removeCatalog}};
}

} // namespace

std::optional<storage::CatalogLibrary> openLibrary(Arguments &arguments)
{
    std::optional<storage::CatalogLibrary> library(std::in_place);
    for (const Error &problem : library->problems())
        printError(problem.message);
    if (!library->isEmpty())
        return library;
    arguments.fail(FileError, u"No price catalog is at hand."_s);
    return std::nullopt;
}

OutputCell dateCell(const QDate &date)
{
    return OutputCell(Format().date(date), DataCell::ofText(date.toString(Qt::ISODate)));
}

OutputCell countCell(qint64 count)
{
    return OutputCell(QLocale(QLocale::English).toString(count), DataCell::ofNumber(QString::number(count)));
}

int runCatalog(const QStringList &words)
{
    const QString name = words.value(0);
    for (const Verb &verb : verbs()) {
        if (name != QLatin1StringView(verb.name))
            continue;
        Arguments arguments(words.mid(1), verb.valued, verb.flags);
        return arguments.ok() ? verb.run(arguments) : arguments.exitStatus();
    }
    printError(u"Say what to do: catalog list, search WORDS, import FILE… or remove CATALOG."_s);
    return Usage;
}

} // namespace stratoplan::cli
