// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/formats.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace stratoplan {

/// Keeps all that a reader gives, and may stop it.
class RecordedList : public storage::PriceListSink
{
public:
    struct Skipped
    {
        qint64 line = 0;
        QString why;
    };

    QString format; ///< empty: no format knows the file
    Status status;
    int begun = 0;
    storage::PriceListHead head;
    QList<storage::ListedPrice> prices;
    QList<Skipped> skipped;
    qint64 stopAfter = -1; ///< prices; -1: never

    bool begin(const storage::PriceListHead &said) override
    {
        ++begun;
        head = said;
        return true;
    }
    bool add(const storage::ListedPrice &price) override
    {
        prices.append(price);
        return prices.size() != stopAfter;
    }
    bool skip(qint64 line, const QString &why) override
    {
        skipped.append({line, why});
        return true;
    }

    /// Rows that carry a price: each counts once, however many prices it gave.
    [[nodiscard]] qint64 rows() const
    {
        qint64 count = skipped.size();
        for (const storage::ListedPrice &price : prices)
            count += price.sameRow ? 0 : 1;
        return count;
    }
    /// The first price of that item and term; a default one where there is none.
    [[nodiscard]] storage::ListedPrice price(const QString &key, const QString &term) const
    {
        for (const storage::ListedPrice &each : prices) {
            if (each.item.key == key && each.rate.term == term)
                return each;
        }
        return {};
    }
    [[nodiscard]] QString specification(const QString &key, const QString &name) const
    {
        for (const storage::ListedPrice &each : prices) {
            if (each.item.key != key)
                continue;
            for (const KeyValue &pair : each.item.specifications) {
                if (pair.key == name)
                    return pair.value;
            }
        }
        return {};
    }

    static RecordedList ofBytes(QByteArray bytes, const QString &fileName, qint64 stopAfter = -1)
    {
        RecordedList list;
        list.stopAfter = stopAfter;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        list.read(buffer, bytes.left(64 * 1024), fileName);
        return list;
    }
    static RecordedList ofFile(const QString &path)
    {
        RecordedList list;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            list.status = Error {Error::Code::Unreadable, path, {}};
            return list;
        }
        const QByteArray start = file.peek(64 * 1024);
        list.read(file, start, QFileInfo(path).fileName());
        return list;
    }

private:
    void read(QIODevice &device, const QByteArray &start, const QString &fileName)
    {
        const auto found = storage::priceListFormat(start, fileName);
        if (!found)
            return;
        format = found->name;
        status = found->read(device, fileName, *this);
    }
};

} // namespace stratoplan
