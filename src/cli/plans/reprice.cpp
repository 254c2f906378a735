// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogcommands.h"
#include "cli/command.h"
#include "cli/plans/planwriting.h"
#include "core/text/format.h"
#include "document/edits/prices/reprice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

QString namesOf(const Plan &plan, const PriceChange &change)
{
    QStringList names;
    for (const ComponentId id : change.components) {
        const Component *component = plan.find(id);
        if (component && !names.contains(component->name))
            names.append(component->name);
    }
    return names.isEmpty() ? u"(another rate of an item in use)"_s : names.join(u", "_s);
}

QString kindText(const PriceChange &change)
{
    switch (change.kind) {
    case PriceChange::Kind::Changed:
        // The first price is the same, what it is part of is not.
        return change.difference && change.difference->isZero() ? u"tiers, allowance or payment changed"_s : u"changed"_s;
    case PriceChange::Kind::NewerDate:
        return u"same price, newer"_s;
    case PriceChange::Kind::Same:
        return u"same"_s;
    case PriceChange::Kind::Gone:
        return u"not in the catalog"_s;
    case PriceChange::Kind::OtherCurrency:
        return u"other currency"_s;
    }
    return {};
}

OutputCell differenceCell(const PriceChange &change)
{
    if (!change.difference || change.difference->isZero() || change.kind != PriceChange::Kind::Changed)
        return OutputCell();
    const QString sign = change.difference->isNegative() ? QString() : u"+"_s;
    return OutputCell(sign + Format().percent(*change.difference, 2), DataCell::ofNumber(change.difference->toString()));
}

/// Whether people see a line for it; what one catalog of many does not have is only counted.
bool isTold(const PriceChange &change, bool oneCatalog)
{
    return change.kind != PriceChange::Kind::Same && !(oneCatalog && change.kind == PriceChange::Kind::Gone);
}

OutputTable changesTable(const Plan &plan, const QList<PriceChange> &changes, OutputFormat format)
{
    OutputTable table;
    table.columns = {{u"components"_s, u"Components"_s}, {u"item"_s, u"Price item"_s},
                     {u"region"_s, u"Region"_s},         {u"term"_s, u"Term"_s},
                     {u"old_price"_s, u"Frozen"_s, true}, {u"new_price"_s, u"Catalog"_s, true},
                     {u"difference_percent"_s, u"Difference"_s, true}, {u"change"_s, u"What"_s},
                     {u"effective"_s, u"As of"_s, true}, {u"catalog"_s, u"From"_s}, {u"overridden"_s, {}}, {u"key"_s, {}}};
    for (const PriceChange &change : changes) {
        const Rate *rate = plan.find(change.rate);
        const PriceItem *item = plan.find(rate->item);
        const QString what = kindText(change) + (change.overridden ? u", set by hand in the plan"_s : QString());
        table.rows.append({OutputCell(namesOf(plan, change)), OutputCell(item->name), OutputCell(item->region),
                           OutputCell(rate->term), OutputCell(change.oldPrice),
                           OutputCell(change.newPrice.isEmpty() ? absentText() : change.newPrice,
                                      DataCell::ofText(change.newPrice)),
                           differenceCell(change), OutputCell(what, DataCell::ofText(enumName(change.kind))),
                           change.offered.effective.isNull() ? OutputCell() : dateCell(change.offered.effective),
                           OutputCell(change.catalog.name, DataCell::ofText(change.catalog.key)),
                           OutputCell(change.overridden ? u"yes"_s : u"no"_s), OutputCell(item->key)});
    }
    if (format == OutputFormat::Table) {
        table.columns = table.columns.mid(0, 10);
        for (QList<OutputCell> &row : table.rows)
            row = row.mid(0, 10);
    }
    return table;
}

OutputTable totalsTable(const Plan &plan, const QList<RepriceTotal> &totals)
{
    const Format format;
    OutputTable table {{{{}, u"Option"_s}, {{}, u"Phase"_s}, {{}, u"Before"_s, true}, {{}, u"After"_s, true},
                        {{}, u"Difference"_s, true}},
                       {},
                       {}};
    for (const RepriceTotal &total : totals) {
        const Phase *phase = plan.find(total.phase);
        table.rows.append({OutputCell(plan.find(total.option)->name), OutputCell(phase ? phase->name : u"all"_s),
                           OutputCell(format.exact(total.before.amount)), OutputCell(format.exact(total.after.amount)),
                           OutputCell(format.moneyDifference(total.difference()))});
    }
    return table;
}

int count(const QList<PriceChange> &changes, PriceChange::Kind kind)
{
    return static_cast<int>(std::count_if(changes.begin(), changes.end(),
                                          [kind](const PriceChange &change) { return change.kind == kind; }));
}

/// The changes to take over: all, or those of the items that --only names.
QList<PriceChange> chosenOf(Arguments &arguments, const Plan &plan, const QList<PriceChange> &changes)
{
    const QStringList keys = arguments.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    QList<PriceChange> chosen;
    QStringList found;
    for (const PriceChange &change : changes) {
        const QString key = plan.find(plan.find(change.rate)->item)->key;
        if (keys.isEmpty() ? !arguments.has(u"only"_s) : keys.contains(key)) {
            found.append(key);
            if (change.canBeApplied())
                chosen.append(change);
        }
    }
    for (const QString &key : keys) {
        if (!found.contains(key))
            arguments.fail(Usage, u"The plan has no price item “%1”. Items are named as in the column key of "
                                  "reprice --format csv."_s.arg(key));
    }
    return chosen;
}

void printChanges(const Plan &plan, const QList<PriceChange> &changes, const QList<PriceChange> &chosen, bool oneCatalog)
{
    QList<PriceChange> told = changes;
    told.removeIf([oneCatalog](const PriceChange &change) { return !isTold(change, oneCatalog); });
    const OutputTable table = changesTable(plan, told, OutputFormat::Table);
    if (!table.rows.isEmpty())
        printTable(table, OutputFormat::Table);
    print(u"%1 prices compared: %2 changed, %3 the same of a newer date, %4 the same, %5 not in the catalog, "
          "%6 in another currency\n"_s.arg(changes.size())
              .arg(count(changes, PriceChange::Kind::Changed))
              .arg(count(changes, PriceChange::Kind::NewerDate))
              .arg(count(changes, PriceChange::Kind::Same))
              .arg(count(changes, PriceChange::Kind::Gone))
              .arg(count(changes, PriceChange::Kind::OtherCurrency)));
    if (!chosen.isEmpty())
        print(u'\n' + toText(totalsTable(plan, repriceEffect(plan, chosen))));
}

/// Takes the chosen prices over and writes the plan.
int apply(const Plan &plan, const QList<PriceChange> &chosen, const QString &path)
{
    Document document(plan);
    const Status applied = edits::applyReprice(document, chosen);
    if (!applied)
        return reportError(applied.error());
    const Status written = writePlan(document.plan(), path);
    if (!written) {
        reportError(written.error());
        return FileError;
    }
    return Fine;
}

} // namespace

int runReprice(const QStringList &words)
{
    Arguments arguments(words, {u"catalog"_s, u"only"_s, u"out"_s, u"format"_s}, {u"apply"_s});
    const OutputFormat format = arguments.format();
    const auto plan = arguments.ok() ? arguments.plan() : std::nullopt;
    const auto library = plan ? openLibrary(arguments) : std::nullopt;
    if (!library)
        return arguments.exitStatus();
    const QString key = arguments.value(u"catalog"_s);
    const auto &catalogs = library->catalogs();
    const bool known = std::any_of(catalogs.begin(), catalogs.end(),
                                   [&key](const storage::CatalogSummary &each) { return each.key == key; });
    if (arguments.has(u"catalog"_s) && !known)
        arguments.fail(Usage, u"There is no catalog “%1”. catalog list names them."_s.arg(key));
    const QList<PriceChange> changes = arguments.ok() ? compareWithCatalog(*plan, LibraryOffers(*library, key))
                                                      : QList<PriceChange>();
    const QList<PriceChange> chosen = chosenOf(arguments, *plan, changes);
    if (!arguments.ok())
        return arguments.exitStatus();
    if (format == OutputFormat::Table)
        printChanges(*plan, changes, chosen, arguments.has(u"catalog"_s));
    else
        printTable(changesTable(*plan, changes, format), format);
    const QString path = outputPath(arguments);
    if (path.isEmpty())
        return count(changes, PriceChange::Kind::Changed) > 0 ? Findings : Fine;
    const int status = apply(*plan, chosen, path);
    if (status == Fine && format == OutputFormat::Table)
        print(u"\n%1 prices taken over into %2\n"_s.arg(chosen.size()).arg(path));
    return status;
}

} // namespace stratoplan::cli
