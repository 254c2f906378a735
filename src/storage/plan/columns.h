// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/json/encode.h"

namespace stratoplan::storage {

/// One column of a table of the plan file.
struct Column
{
    enum class Type { Integer, Text };

    QByteArray name;
    Type type = Type::Integer;
    bool nullable = false;
    bool key = false; ///< the row's own id
    QByteArray references; ///< table whose row it names
    QByteArray byDefault; ///< SQL literal; empty: NULL

    bool operator==(const Column &) const = default;
};

/// The columns that hold one field, in order; @p byDefault is the field's value in a new row.
///
/// Numbers are integers (fixed-point numbers by their raw count), text, words, months and days are text;
/// money is an amount and a currency, a range is low, likely and high; parts are spread over prefixed
/// columns; lists are JSON text; what may be absent may be NULL.
template <class T>
void appendColumns(QList<Column> &columns, const QByteArray &name, const T &byDefault, bool nullable = false)
{
    using Type = Column::Type;
    const auto add = [&](const QByteArray &column, Type type, const QByteArray &literal) {
        columns.append({column, type, nullable, false, {}, nullable ? QByteArray() : literal});
    };
    const auto quoted = [](const QString &text) { return '\'' + text.toUtf8().replace('\'', "''") + '\''; };
    if constexpr (IdValue<T>) {
        columns.append({name, Type::Integer, true, false, IdTraits<T>::RowType::tableName, {}});
    } else if constexpr (OptionalValue<T>) {
        appendColumns(columns, name, typename OptionalTraits<T>::ValueType(), true);
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
        add(name, Type::Integer, QByteArray::number(int(byDefault)));
    } else if constexpr (FixedValue<T>) {
        add(name, Type::Integer, QByteArray::number(byDefault.raw()));
    } else if constexpr (std::is_same_v<T, Duration>) {
        add(name, Type::Integer, QByteArray::number(byDefault.seconds()));
    } else if constexpr (std::is_same_v<T, Money>) {
        add(name, Type::Integer, QByteArray::number(byDefault.micros()));
        add(name + "_currency", Type::Text, quoted(byDefault.currency().toString()));
    } else if constexpr (std::is_same_v<T, Range<Money>>) {
        add(name + "_low", Type::Integer, QByteArray::number(byDefault.low.micros()));
        add(name + "_likely", Type::Integer, QByteArray::number(byDefault.likely.micros()));
        add(name + "_high", Type::Integer, QByteArray::number(byDefault.high.micros()));
        add(name + "_currency", Type::Text, quoted(byDefault.likely.currency().toString()));
    } else if constexpr (RangeValue<T>) {
        appendColumns(columns, name + "_low", byDefault.low, nullable);
        appendColumns(columns, name + "_likely", byDefault.likely, nullable);
        appendColumns(columns, name + "_high", byDefault.high, nullable);
    } else if constexpr (std::is_same_v<T, QString>) {
        add(name, Type::Text, quoted(byDefault));
    } else if constexpr (std::is_same_v<T, Currency>) {
        add(name, Type::Text, quoted(byDefault.toString()));
    } else if constexpr (std::is_same_v<T, Month>) {
        add(name, Type::Text, quoted(monthText(byDefault)));
    } else if constexpr (EnumValue<T>) {
        add(name, Type::Text, quoted(enumName(byDefault)));
    } else if constexpr (std::is_same_v<T, QDate> || std::is_same_v<T, QDateTime>) {
        columns.append({name, Type::Text, true, false, {}, {}});
    } else if constexpr (ListValue<T>) {
        add(name, Type::Text, quoted(QString::fromUtf8(encoded(byDefault))));
    } else {
        static_assert(PartValue<T>);
        forEachField<T>([&](const auto &each) {
            appendColumns(columns, name + '_' + each.name, byDefault.*(each.member), nullable);
        });
    }
}

/// The columns of a table but for `position`, the row's place in the user's order: its id, then the rest.
template <class Row>
[[nodiscard]] const QList<Column> &columnsOf()
{
    static const QList<Column> columns = [] {
        QList<Column> list;
        const Row byDefault;
        forEachField<Row>(
            [&](const auto &each) { appendColumns(list, each.name, byDefault.*(each.member)); });
        list.front() = {"id", Column::Type::Integer, false, true, {}, {}};
        return list;
    }();
    return columns;
}

/// How many columns a value of type @p T takes.
template <class T>
[[nodiscard]] int columnCount()
{
    static const int count = [] {
        QList<Column> list;
        appendColumns(list, "x", T());
        return int(list.size());
    }();
    return count;
}

} // namespace stratoplan::storage
