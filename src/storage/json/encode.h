// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/plan/traits.h"

namespace stratoplan::storage {

/// Appends @p text as a JSON string with its quotes, in UTF-8.
void appendJsonString(QByteArray &out, const QString &text);

/// An amount as it stands in JSON: "1200.5 USD"; a plain "0" where it has no currency.
[[nodiscard]] QString moneyText(const Money &money);

/// Appends any value a row is made of as JSON on one line.
///
/// Numbers that must stay exact (quantities, percentages, prices, exchange rates, money) are decimal strings;
/// counts, ids and durations (seconds) are integers; a range whose three values agree is that one value. In
/// objects, fields that have the value of a new row are left out, words (enumerators) of parts never are.
template <class T>
void encode(QByteArray &out, const T &value);

/// Appends the members of @p row that differ from @p byDefault as an object.
template <class Row>
void encodeFields(QByteArray &out, const Row &row, const Row &byDefault, bool isRow)
{
    out += '{';
    bool first = true;
    forEachField<Row>([&](const auto &each) {
        using Value = std::remove_cvref_t<decltype(row.*(each.member))>;
        const bool always = isRow ? qstrcmp(each.name, "id") == 0 : EnumValue<Value>;
        const Value &value = row.*(each.member);
        if (!always && value == byDefault.*(each.member))
            return;
        out += first ? "\"" : ", \"";
        out += each.name;
        out += "\": ";
        first = false;
        encode(out, value);
    });
    out += '}';
}

template <class T>
void encode(QByteArray &out, const T &value)
{
    if constexpr (IdValue<T>) {
        out += QByteArray::number(value.value());
    } else if constexpr (OptionalValue<T>) {
        if (value)
            encode(out, *value);
        else
            out += "null";
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, int>) {
        out += QByteArray::number(value);
    } else if constexpr (std::is_same_v<T, Duration>) {
        out += QByteArray::number(value.seconds());
    } else if constexpr (FixedValue<T> || std::is_same_v<T, Currency>) {
        appendJsonString(out, value.toString());
    } else if constexpr (std::is_same_v<T, Money>) {
        appendJsonString(out, moneyText(value));
    } else if constexpr (RangeValue<T>) {
        if (value.low == value.likely && value.likely == value.high) {
            encode(out, value.likely);
        } else {
            out += "{\"low\": ";
            encode(out, value.low);
            out += ", \"likely\": ";
            encode(out, value.likely);
            out += ", \"high\": ";
            encode(out, value.high);
            out += '}';
        }
    } else if constexpr (std::is_same_v<T, QString>) {
        appendJsonString(out, value);
    } else if constexpr (std::is_same_v<T, Month>) {
        appendJsonString(out, monthText(value));
    } else if constexpr (EnumValue<T>) {
        appendJsonString(out, enumName(value));
    } else if constexpr (std::is_same_v<T, QDate>) {
        appendJsonString(out, dateText(value));
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        appendJsonString(out, timeText(value));
    } else if constexpr (ListValue<T>) {
        out += '[';
        for (qsizetype i = 0; i < value.size(); ++i) {
            out += i ? ", " : "";
            encode(out, value.at(i));
        }
        out += ']';
    } else {
        static_assert(PartValue<T>);
        encodeFields(out, value, T(), false);
    }
}

/// A value as JSON text of its own.
template <class T>
[[nodiscard]] QByteArray encoded(const T &value)
{
    QByteArray out;
    encode(out, value);
    return out;
}

} // namespace stratoplan::storage
