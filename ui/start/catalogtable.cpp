// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/catalogtable.h"

#include "core/catalog/region.h"
#include "models/roles.h"
#include "storage/catalog/catalog.h"

#include <QCoreApplication>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::CatalogTable)
};

/// The region most people use first, then how many others.
QString regionsText(const storage::CatalogSummary &summary)
{
    const QStringList &regions = summary.regions;
    QString first = regions.value(0);
    for (const QString &usual : regionKeys(summary.provider)) {
        if (regions.contains(usual)) {
            first = usual;
            break;
        }
    }
    if (regions.size() < 2)
        return first;
    return Words::tr("%1 and %n more", nullptr, static_cast<int>(regions.size()) - 1).arg(first);
}

QString datesText(const storage::CatalogSummary &summary, const Format &format)
{
    if (summary.oldest == summary.newest)
        return format.date(summary.newest);
    return Words::tr("%1 to %2").arg(format.date(summary.oldest), format.date(summary.newest));
}

QStandardItem *rightItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

QStandardItemModel *catalogTable(const storage::Catalog *catalog, const Format &format, QObject *parent)
{
    auto *model = new QStandardItemModel(0, 4, parent);
    model->setHorizontalHeaderItem(0, new QStandardItem(Words::tr("Catalog")));
    model->setHorizontalHeaderItem(1, new QStandardItem(Words::tr("Regions")));
    model->setHorizontalHeaderItem(2, rightItem(Words::tr("Price items")));
    model->setHorizontalHeaderItem(3, rightItem(Words::tr("Prices of")));
    if (!catalog)
        return model;
    const auto summaries = catalog->catalogs();
    if (!summaries)
        return model;
    for (const storage::CatalogSummary &summary : *summaries) {
        auto *regions = new QStandardItem(regionsText(summary));
        regions->setToolTip(summary.regions.join(u'\n'));
        auto *items = rightItem(format.locale().toString(summary.items));
        items->setData(summary.items, AmountRole);
        model->appendRow(
            {new QStandardItem(summary.title), regions, items, rightItem(datesText(summary, format))});
    }
    return model;
}

} // namespace stratoplan
