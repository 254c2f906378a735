// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <optional>
#include <type_traits>

/// What kinds of values rows are made of. The plan file, the text twin and its schema treat each kind once;
/// rows and their fields are found through `fields()`.
namespace stratoplan::storage {

template <class T>
struct IdTraits : std::false_type
{
};
template <class Row>
struct IdTraits<Id<Row>> : std::true_type
{
    using RowType = Row;
};

template <class T>
struct FixedTraits : std::false_type
{
};
template <class Tag, int Digits>
struct FixedTraits<Fixed<Tag, Digits>> : std::true_type
{
};

template <class T>
struct RangeTraits : std::false_type
{
};
template <class T>
struct RangeTraits<Range<T>> : std::true_type
{
    using ValueType = T;
};

template <class T>
struct OptionalTraits : std::false_type
{
};
template <class T>
struct OptionalTraits<std::optional<T>> : std::true_type
{
    using ValueType = T;
};

template <class T>
struct ListTraits : std::false_type
{
};
template <class T>
struct ListTraits<QList<T>> : std::true_type
{
    using ValueType = T;
};

template <class T>
concept IdValue = IdTraits<T>::value;
template <class T>
concept FixedValue = FixedTraits<T>::value;
template <class T>
concept RangeValue = RangeTraits<T>::value;
template <class T>
concept OptionalValue = OptionalTraits<T>::value;
template <class T>
concept ListValue = ListTraits<T>::value;
template <class T>
concept EnumValue = std::is_enum_v<T>;
/// A struct that is part of a row.
template <class T>
concept PartValue = Described<T>;

/// Largest id a file may hold: what every JSON reader keeps exact.
inline constexpr qint64 largestId = (qint64(1) << 53) - 1;

/// Words that stand for a month in files: ISO, or nothing where none is set.
[[nodiscard]] inline QString monthText(Month month)
{
    return month == Month() ? QString() : month.toString();
}
[[nodiscard]] inline std::optional<Month> monthFromText(const QString &text)
{
    return text.isEmpty() ? std::optional(Month()) : Month::fromString(text);
}

/// A currency's code, or nothing where none is set.
[[nodiscard]] inline std::optional<Currency> currencyFromText(const QString &text)
{
    return text.isEmpty() ? std::optional(Currency()) : Currency::fromString(text);
}

/// A day in files: ISO, or nothing where none is set.
[[nodiscard]] inline QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}
[[nodiscard]] inline std::optional<QDate> dateFromText(const QString &text)
{
    if (text.isEmpty())
        return QDate();
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && dateText(date) == text ? std::optional(date) : std::nullopt;
}

/// A moment in files: ISO in UTC with milliseconds, or nothing where none is set.
[[nodiscard]] inline QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}
[[nodiscard]] inline std::optional<QDateTime> timeFromText(const QString &text)
{
    if (text.isEmpty())
        return QDateTime();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() && text.endsWith(u'Z') ? std::optional(time.toUTC()) : std::nullopt;
}

} // namespace stratoplan::storage
