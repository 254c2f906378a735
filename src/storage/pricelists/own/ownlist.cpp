// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/own/ownlist.h"

#include "storage/pricelists/own/ownrow.h"
#include "storage/pricelists/support/words.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// The list's name: the file's without its ending and a date at its end, so that its editions belong
/// together.
QString listName(const QString &fileName)
{
    static const QRegularExpression date(u"[-_ ]*[0-9]{4}-?[0-9]{2}(?:-?[0-9]{2})?$"_s);
    const QString base = QFileInfo(fileName).completeBaseName();
    const QString name = QString(base).remove(date);
    return name.isEmpty() ? base : name;
}

/// The first columns that are missing, as people read them; empty where all are there.
QString missingColumns(const CsvColumns &columns)
{
    for (const QStringList &choices : OwnRow::requiredColumns()) {
        const bool found = std::any_of(choices.cbegin(), choices.cend(),
                                       [&columns](const QString &name) { return columns.has(name); });
        if (!found)
            return choices.join(Words::tr(" or ", "between names of columns"));
    }
    return {};
}

QString unknownColumn(const CsvColumns &columns)
{
    const QStringList known = OwnRow::knownColumns();
    for (const QString &name : columns.names()) {
        if (!name.isEmpty() && !name.startsWith("spec:"_L1, Qt::CaseInsensitive)
            && !known.contains(name.toLower()))
            return name;
    }
    return {};
}

/// What is wrong with the columns, in a sentence; empty where all is well.
QString problemOf(const CsvColumns &columns)
{
    const QString missing = missingColumns(columns);
    if (!missing.isEmpty())
        return Words::tr("the first row names no column “%1”.").arg(missing);
    const QString unknown = unknownColumn(columns);
    if (unknown.isEmpty())
        return {};
    return Words::tr("the column “%1” is not known. Columns of specifications begin with “spec:”.")
        .arg(unknown);
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    CsvRows rows(device);
    Listing listing(sink, fileName);
    if (!rows.next())
        return csvError(fileName,
                        rows.problem().isEmpty() ? Words::tr("the file is empty.") : rows.problem());
    const CsvColumns columns(rows.cells());
    if (const QString problem = problemOf(columns); !problem.isEmpty())
        return csvError(fileName, problem);
    bool goesOn = true;
    while (goesOn && rows.next()) {
        OwnRow row(columns, rows.cells());
        auto price = row.read();
        const QString provider = columns.cell(rows.cells(), u"provider"_s);
        goesOn = listing.begin({u"own/"_s + keyPart(listName(fileName)),
                                listName(fileName),
                                provider.isEmpty() ? u"own"_s : provider,
                                {},
                                {}});
        if (!goesOn)
            break;
        if (!price) {
            goesOn = listing.skip(rows.line(), skippedRowText(rows, columns, row.problem()));
            continue;
        }
        price->line = rows.line();
        if (price->rate.sourceTitle.isEmpty())
            price->rate.sourceTitle = listName(fileName);
        goesOn = listing.add(*price);
    }
    if (goesOn && !rows.problem().isEmpty())
        return csvError(fileName, rows.problem());
    if (goesOn && !listing.hasBegun())
        return noPrices(fileName, Words::tr("it has a header and no rows."));
    return listing.status({});
}

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    const QByteArray line = text.left(text.indexOf('\n')).toLower();
    const QByteArray separated =
        QByteArray(line).replace(';', ',').replace('\t', ',').replace('"', "").replace('\r', "").replace(' ',
                                                                                                         "");
    const QList<QByteArray> names = separated.split(',');
    return names.contains("provider") && (names.contains("price") || names.contains("upfront"));
}

} // namespace

PriceListFormat ownListFormat()
{
    return {Words::tr("Price list of your own (CSV)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
