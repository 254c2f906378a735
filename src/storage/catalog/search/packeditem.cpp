// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/packeditem.h"

namespace stratoplan::storage {

void packDescription(PackWriter &writer, const PriceItem &item)
{
    writer.putOwnText(item.key);
    writer.putText(item.provider);
    writer.putText(item.service);
    writer.putOwnText(item.sku);
    writer.putOwnText(item.name);
    writer.putText(item.role);
    writer.put(item.category);
    writer.putText(item.region);
    writer.putNumber(static_cast<quint64>(item.specifications.size()));
    for (const KeyValue &specification : item.specifications) {
        writer.putText(specification.key);
        if (specification.key == QLatin1StringView(ownSpecification))
            writer.putOwnText(specification.value);
        else
            writer.putText(specification.value);
    }
}

void unpackDescription(PackReader &reader, PriceItem &item)
{
    reader.get(item.key);
    reader.get(item.provider);
    reader.get(item.service);
    reader.get(item.sku);
    reader.get(item.name);
    reader.get(item.role);
    reader.get(item.category);
    reader.get(item.region);
    reader.get(item.specifications);
}

void packItem(QByteArray &out, Dictionary &dictionary, int catalog, const PriceItem &item,
              const QList<Rate> &rates)
{
    PackWriter writer(out, dictionary);
    writer.putNumber(static_cast<quint64>(catalog));
    packDescription(writer, item);
    writer.putNumber(static_cast<quint64>(rates.size()));
    for (const Rate &rate : rates)
        writer.putRate(rate);
}

std::optional<PackedItem> unpackItem(QByteArrayView bytes, const Dictionary &dictionary)
{
    PackReader reader(bytes, dictionary);
    PackedItem packed;
    const quint64 catalog = reader.number();
    unpackDescription(reader, packed.item);
    const quint64 count = reader.number();
    for (quint64 i = 0; reader.ok() && i < count; ++i)
        reader.getRate(packed.rates.emplaceBack());
    if (!reader.ok() || !reader.atEnd() || catalog > 100'000)
        return std::nullopt;
    packed.catalog = static_cast<int>(catalog);
    return packed;
}

} // namespace stratoplan::storage
