// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/fit.h"
#include "document/offers/offers.h"

namespace stratoplan::test {

/// A handful of price items as a catalog offers them.
class OfferList : public Offers
{
public:
    /// An item priced on demand, by the hour unless said otherwise; follow-ups are about the one added last.
    /// @param key  "gcp/compute/n2/us-central1": provider, service, SKU and region
    OfferList &with(const QString &key, const QString &role, const QString &price,
                    const QList<KeyValue> &specifications = {}, Rate::Time time = Rate::Time::Hour,
                    const QString &unit = QStringLiteral("instance"))
    {
        const QStringList parts = key.split(u'/');
        storage::CatalogItem added;
        added.catalogKey = parts.at(0);
        added.catalogTitle = parts.at(0) + QStringLiteral(" list prices");
        added.date = QDate(2026, 9, 1);
        added.item.key = key;
        added.item.provider = parts.at(0);
        added.item.service = parts.at(1);
        added.item.sku = parts.at(2);
        added.item.name = parts.at(2);
        added.item.region = parts.at(3);
        added.item.role = role;
        added.item.specifications = specifications;
        Rate rate;
        rate.term = QStringLiteral("on-demand");
        rate.unit = unit;
        rate.time = time;
        rate.tiers = {{Quantity(), *UnitPrice::fromString(price)}};
        rate.effective = added.date;
        rate.sourceTitle = QStringLiteral("A price page");
        added.rates = {rate};
        m_items.append(added);
        return *this;
    }
    /// Another rate of the item added last, like its first one.
    OfferList &withTerm(const QString &term, const QString &price)
    {
        Rate rate = m_items.last().rates.first();
        rate.term = term;
        rate.tiers = {{Quantity(), *UnitPrice::fromString(price)}};
        m_items.last().rates.append(rate);
        return *this;
    }
    /// The item added last, to change it.
    [[nodiscard]] storage::CatalogItem &last() { return m_items.last(); }

    [[nodiscard]] std::optional<storage::CatalogItem> item(const QString &key) const override
    {
        for (const storage::CatalogItem &each : m_items) {
            if (each.item.key == key)
                return each;
        }
        return std::nullopt;
    }
    [[nodiscard]] QList<storage::CatalogItem> search(const storage::CatalogQuery &query) const override
    {
        QList<storage::CatalogItem> found;
        for (const storage::CatalogItem &each : m_items) {
            if (matches(each.item, query) && found.size() < query.limit)
                found.append(each);
        }
        return found;
    }

private:
    static bool matches(const PriceItem &item, const storage::CatalogQuery &query)
    {
        const auto is = [](const QString &value, const QString &wanted) {
            return wanted.isEmpty() || value == wanted;
        };
        const Needs given = needsOf(item);
        QString text = item.sku + u' ' + item.name;
        for (const KeyValue &each : item.specifications)
            text += u' ' + each.value;
        for (const QString &word : query.words.split(u' ', Qt::SkipEmptyParts)) {
            if (!text.contains(word, Qt::CaseInsensitive))
                return false;
        }
        return is(item.role, query.role) && is(item.provider, query.provider) && is(item.region, query.region)
            && is(item.service, query.service) && given.vcpu >= query.minimumVcpu
            && given.memory >= query.minimumMemory;
    }

    QList<storage::CatalogItem> m_items;
};

/// Specifications of a machine of so many processors and GiB.
[[nodiscard]] inline QList<KeyValue> machine(int vcpu, const QString &memory)
{
    return {{QStringLiteral("Measure"), QStringLiteral("node")},
            {QStringLiteral("vCPU"), QString::number(vcpu)},
            {QStringLiteral("Memory"), memory + QStringLiteral(" GiB")}};
}

/// Specifications of what measures something.
[[nodiscard]] inline QList<KeyValue> measuring(const QString &measure)
{
    return {{QStringLiteral("Measure"), measure}};
}

/// What a component needs of processors and GiB of memory.
[[nodiscard]] inline Needs needing(int vcpu, int memory)
{
    Needs needs;
    needs.vcpu = Quantity::fromWhole(vcpu);
    needs.memory = Quantity::fromWhole(memory);
    return needs;
}

} // namespace stratoplan::test
