// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/overridesmodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"
#include "core/text/pricetext.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QList<ComponentId> componentsAtRate(const Plan &plan, RateId rate)
{
    QSet<ComponentId> users;
    for (const Charge &charge : plan.table<Charge>()) {
        const Sizing *sizing = charge.rate == rate ? plan.find(charge.sizing) : nullptr;
        if (sizing)
            users.insert(sizing->component);
    }
    QList<ComponentId> components;
    for (const Component &component : plan.table<Component>()) {
        if (users.contains(component.id))
            components.append(component.id);
    }
    return components;
}

QString componentNames(const Plan &plan, const QList<ComponentId> &components, int most)
{
    const bool isShared = plan.table<Option>().size() > 1;
    QStringList names;
    for (const ComponentId id : components) {
        const Component *component = plan.find(id);
        if (!component)
            continue;
        const Option *option = isShared ? plan.find(component->option) : nullptr;
        const QString name = option
            ? OverridesModel::tr("%1 (%2)", "component, option").arg(component->name, option->name)
            : component->name;
        if (!names.contains(name))
            names.append(name);
    }
    const int more = static_cast<int>(names.size()) - most;
    if (more <= 0)
        return names.join(u", "_s);
    return OverridesModel::tr("%1 and %n more", nullptr, more).arg(names.mid(0, most).join(u", "_s));
}

OverridesModel::OverridesModel(const Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::planChanged, this, &OverridesModel::follow);
}

void OverridesModel::follow()
{
    const Plan &plan = m_document.plan();
    QList<Row> rows;
    for (const PriceOverride &override : plan.table<PriceOverride>()) {
        const Rate *rate = plan.find(override.rate);
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (!item)
            continue;
        const QList<ComponentId> users = componentsAtRate(plan, rate->id);
        rows.append(
            {override, item->name, item->region, item->provider, *rate, users, componentNames(plan, users)});
    }
    takeRows(m_rows, rows, [](const Row &each) { return each.override.id; });
}

int OverridesModel::rowOf(RateId rate) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).override.rate == rate)
            return row;
    }
    return -1;
}

int OverridesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OverridesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OverridesModel::display(const Row &row, int column) const
{
    const Format format;
    switch (column) {
    case Item:
        return row.item;
    case ListPrice:
        return priceText(format, row.rate);
    case OwnPrice:
        return tierPriceText(format, row.rate, row.override.price);
    case Reason:
        return row.override.reason;
    case UsedBy:
        return row.users.isEmpty() ? tr("nothing") : row.userNames;
    default:
        return {};
    }
}

QString OverridesModel::detail(const Row &row, int column) const
{
    const Format format;
    switch (column) {
    case Item: {
        QStringList place {providerTitle(row.provider), row.region, termText(row.rate.term)};
        place.removeAll(QString());
        return place.join(u" · "_s);
    }
    case ListPrice:
        return format.date(row.rate.effective);
    case OwnPrice:
        return row.override.from.isValid()
            ? tr("from %1", "month").arg(format.month({row.override.from.year(), row.override.from.month()}))
            : QString();
    case Reason:
        return tr("by %1 on %2", "author, date").arg(row.override.author, format.date(row.override.date));
    default:
        return {};
    }
}

QVariant OverridesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case DetailRole:
        return detail(row, column);
    case Qt::ToolTipRole:
        if (column == UsedBy)
            return componentNames(m_document.plan(), row.users, 20);
        return (display(row, column).toString() + u'\n' + detail(row, column)).trimmed();
    case Qt::TextAlignmentRole:
        return alignment(column == ListPrice || column == OwnPrice ? Qt::AlignRight : Qt::AlignLeft);
    case ProviderRole:
        return column == Item ? row.provider : QVariant();
    case PriceMarkRole:
        return static_cast<int>(column == OwnPrice ? PriceMark::ByHand : PriceMark::None);
    case IdRole:
        return row.override.id.value();
    case KeyRole:
        return u"override:%1"_s.arg(row.override.id.value());
    case ComponentRole:
        return row.users.isEmpty() ? 0 : row.users.first().value();
    default:
        return {};
    }
}

QVariant OverridesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Price item"), tr("List price"), tr("Own price"), tr("Why, by whom"),
                              tr("Used by")};
    return titleAt(titles, {ListPrice, OwnPrice}, section, orientation, role);
}

} // namespace stratoplan
