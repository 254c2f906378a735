// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/plan/columns.h"
#include "storage/sqlite.h"

namespace stratoplan::storage {

/// Binds values to the parameters of a statement, one after another, as columns.h lays them out.
class RowWriter
{
public:
    explicit RowWriter(Statement &statement) : m_statement(statement) { }

    template <class Row>
    void writeRow(const Row &row, qint64 position)
    {
        m_next = 1;
        forEachField<Row>([&](const auto &each) { write(row.*(each.member)); });
        m_statement.bind(m_next++, position);
    }

private:
    void put(qint64 value) { m_statement.bind(m_next++, value); }
    void put(const QString &text) { m_statement.bind(m_next++, text); }
    void putNull() { m_statement.bindNull(m_next++); }
    void putOrNull(const QString &text)
    {
        if (text.isEmpty())
            putNull();
        else
            put(text);
    }

    template <class T>
    void write(const T &value)
    {
        if constexpr (IdValue<T>) {
            if (value.isNone())
                putNull();
            else
                put(value.value());
        } else if constexpr (OptionalValue<T>) {
            if (value)
                return write(*value);
            for (int i = 0; i < columnCount<typename OptionalTraits<T>::ValueType>(); ++i)
                putNull();
        } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
            put(qint64(value));
        } else if constexpr (FixedValue<T>) {
            put(value.raw());
        } else if constexpr (std::is_same_v<T, Duration>) {
            put(value.seconds());
        } else if constexpr (std::is_same_v<T, Money>) {
            put(value.micros());
            put(value.currency().toString());
        } else if constexpr (std::is_same_v<T, Range<Money>>) {
            writeMoneyRange(value);
        } else if constexpr (RangeValue<T>) {
            write(value.low);
            write(value.likely);
            write(value.high);
        } else if constexpr (std::is_same_v<T, QString>) {
            put(value);
        } else if constexpr (std::is_same_v<T, Currency>) {
            put(value.toString());
        } else if constexpr (std::is_same_v<T, Month>) {
            put(monthText(value));
        } else if constexpr (EnumValue<T>) {
            put(enumName(value));
        } else if constexpr (std::is_same_v<T, QDate>) {
            putOrNull(dateText(value));
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            putOrNull(timeText(value));
        } else if constexpr (ListValue<T>) {
            put(QString::fromUtf8(encoded(value)));
        } else {
            static_assert(PartValue<T>);
            forEachField<T>([&](const auto &each) { write(value.*(each.member)); });
        }
    }

    /// The three amounts are of one currency (validate() sees to it); a zero without one takes it on.
    void writeMoneyRange(const Range<Money> &range)
    {
        Currency currency;
        for (const Money &money : {range.low, range.likely, range.high}) {
            put(money.micros());
            if (currency.isNone())
                currency = money.currency();
        }
        put(currency.toString());
    }

    Statement &m_statement;
    int m_next = 1;
};

} // namespace stratoplan::storage
