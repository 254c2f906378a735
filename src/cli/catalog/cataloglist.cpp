// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogcommands.h"
#include "cli/command.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

using storage::CatalogSummary;

QString kindOf(const CatalogSummary &catalog)
{
    if (catalog.kind == PlanCatalog::Kind::Bundled)
        return u"bundled"_s;
    return catalog.isNewest ? u"imported"_s : u"imported, older edition"_s;
}

/// All regions for machines, so many as a line holds for people.
OutputCell regionsCell(const QStringList &regions)
{
    constexpr int shown = 6;
    QString text = regions.mid(0, shown).join(u", "_s);
    if (regions.size() > shown)
        text += u" and %1 more"_s.arg(regions.size() - shown);
    return OutputCell(text, DataCell::ofText(regions.join(u", "_s)));
}

OutputTable tableOf(const QList<CatalogSummary> &catalogs)
{
    OutputTable table;
    table.columns = {{u"catalog"_s, u"Catalog"_s},       {u"title"_s, u"Title"_s},
                     {u"kind"_s, u"Kind"_s},             {u"items"_s, u"Price items"_s, true},
                     {u"rates"_s, u"Rates"_s, true},     {u"oldest"_s, u"Oldest price"_s, true},
                     {u"newest"_s, u"Newest price"_s, true}, {u"imported"_s, u"Imported"_s, true},
                     {u"regions"_s, u"Regions"_s},       {u"source"_s, u"From"_s},
                     {u"missing"_s, {}}};
    for (const CatalogSummary &each : catalogs) {
        table.rows.append({OutputCell(each.key), OutputCell(each.title), OutputCell(kindOf(each)),
                           countCell(each.items), countCell(each.rates), dateCell(each.oldest), dateCell(each.newest),
                           each.imported.isNull() ? OutputCell()
                                                  : OutputCell(Format().date(each.imported.date()),
                                                               DataCell::ofText(each.imported.toString(Qt::ISODate))),
                           regionsCell(each.regions), OutputCell(each.source),
                           OutputCell({}, DataCell::ofText(each.missing.join(u' ')))});
    }
    return table;
}

/// What is known to be missing, below the table.
QString missingText(const QList<CatalogSummary> &catalogs)
{
    QString text;
    for (const CatalogSummary &each : catalogs) {
        if (each.missing.isEmpty())
            continue;
        text += u"\nKnown to be missing or weak in %1:\n"_s.arg(each.title);
        for (const QString &sentence : each.missing)
            text += u"  "_s + sentence + u'\n';
    }
    return text;
}

} // namespace

int listCatalogs(Arguments &arguments)
{
    const OutputFormat format = arguments.format();
    if (!arguments.wantPlaces(0, u"catalog list takes no names."_s))
        return arguments.exitStatus();
    const auto library = openLibrary(arguments);
    if (!library)
        return arguments.exitStatus();
    QList<CatalogSummary> catalogs;
    qint64 items = 0;
    qint64 rates = 0;
    for (const CatalogSummary &each : library->catalogs()) {
        if (arguments.has(u"catalog"_s) && arguments.value(u"catalog"_s) != each.key)
            continue;
        catalogs.append(each);
        items += each.items;
        rates += each.rates;
    }
    if (catalogs.isEmpty()) {
        arguments.fail(Usage, u"There is no catalog “%1”. catalog list names them."_s.arg(arguments.value(u"catalog"_s)));
        return arguments.exitStatus();
    }
    OutputTable table = tableOf(catalogs);
    if (format == OutputFormat::Table) { // sentences do not fit a column
        table.columns.removeLast();
        for (QList<OutputCell> &row : table.rows)
            row.removeLast();
    }
    printTable(table, format);
    if (format == OutputFormat::Table) {
        print(u"%1 price items, %2 rates\n"_s.arg(countCell(items).shown, countCell(rates).shown));
        print(missingText(catalogs));
    }
    return Fine;
}

int removeCatalog(Arguments &arguments)
{
    if (!arguments.wantPlaces(1, u"Name the catalog to remove as catalog list does."_s))
        return arguments.exitStatus();
    auto library = openLibrary(arguments);
    if (!library)
        return arguments.exitStatus();
    const QString key = arguments.places().front();
    const Status removed = library->remove(key);
    if (!removed)
        return reportError(removed.error());
    print(u"Removed %1.\n"_s.arg(key));
    return Fine;
}

} // namespace stratoplan::cli
