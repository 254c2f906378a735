// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/json/decode.h"
#include "storage/plan/columns.h"
#include "storage/sqlite.h"

namespace stratoplan::storage {

/// Takes values from the current row of a statement, one column after another, as columns.h lays them out.
/// Nothing is taken on trust: every type, word and bound is checked.
class RowReader
{
public:
    explicit RowReader(Statement &statement) : m_statement(statement) { }

    /// Reads a row; false when a value is wrong: problem() tells which.
    template <class Row>
    bool readRow(Row &row)
    {
        m_next = 0;
        bool fine = true;
        forEachField<Row>([&](const auto &each) { fine = fine && read(row.*(each.member)); });
        return fine;
    }
    /// The column and what is wrong with it, for the details of an error.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    using Type = Statement::Type;

    bool fail(const char *why)
    {
        m_problem = m_statement.columnName(m_next) + QStringLiteral(": ") + QLatin1StringView(why);
        return false;
    }
    bool isNull(int column) const { return m_statement.type(column) == Type::Null; }

    bool take(qint64 &value)
    {
        if (m_statement.type(m_next) != Type::Integer)
            return fail("no whole number");
        value = m_statement.integer(m_next++);
        return true;
    }
    bool take(QString &text)
    {
        if (m_statement.type(m_next) != Type::Text)
            return fail("no text");
        text = m_statement.text(m_next++);
        return true;
    }
    /// Takes text (empty for NULL, where that is allowed) and makes a value of it.
    template <class T, class Make>
    bool takeText(T &value, Make make, bool nullable = false)
    {
        QString text;
        if (nullable && isNull(m_next))
            ++m_next;
        else if (!take(text))
            return false;
        const auto made = make(text);
        if (!made) {
            --m_next;
            return fail("wrong text");
        }
        value = *made;
        return true;
    }

    bool readMoneyRange(Range<Money> &range)
    {
        qint64 low = 0;
        qint64 likely = 0;
        qint64 high = 0;
        Currency currency;
        if (!take(low) || !take(likely) || !take(high) || !read(currency))
            return false;
        range = {Money::fromMicros(low, currency), Money::fromMicros(likely, currency),
                 Money::fromMicros(high, currency)};
        return true;
    }

    template <class T>
    bool readOptional(std::optional<T> &value)
    {
        bool none = true;
        for (int i = 0; i < columnCount<T>(); ++i)
            none = none && isNull(m_next + i);
        if (!none)
            return read(value.emplace());
        m_next += columnCount<T>();
        return true;
    }

    template <class T>
    bool readList(T &list)
    {
        QString text;
        if (!take(text))
            return false;
        const auto json = parseJson(text.toUtf8());
        const auto *parsed = std::get_if<JsonValue>(&json);
        Decoder decoder;
        if (parsed && decode(*parsed, list, decoder))
            return true;
        --m_next;
        return fail("wrong list");
    }

    template <class T>
    bool read(T &value)
    {
        qint64 number = 0;
        if constexpr (IdValue<T>) {
            if (isNull(m_next)) {
                ++m_next;
                return true;
            }
            if (!take(number))
                return false;
            value = T(number);
            return true;
        } else if constexpr (OptionalValue<T>) {
            return readOptional(value);
        } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
            using Limits = std::numeric_limits<T>;
            if (!take(number))
                return false;
            value = T(number);
            if (number >= qint64(Limits::min()) && number <= qint64(Limits::max()))
                return true;
            --m_next;
            return fail("out of bounds");
        } else if constexpr (FixedValue<T>) {
            const bool fine = take(number);
            value = T::fromRaw(number);
            return fine;
        } else if constexpr (std::is_same_v<T, Duration>) {
            const bool fine = take(number);
            value = Duration::fromSeconds(number);
            return fine;
        } else if constexpr (std::is_same_v<T, Money>) {
            Currency currency;
            const bool fine = take(number) && read(currency);
            value = Money::fromMicros(number, currency);
            return fine;
        } else if constexpr (std::is_same_v<T, Range<Money>>) {
            return readMoneyRange(value);
        } else if constexpr (RangeValue<T>) {
            return read(value.low) && read(value.likely) && read(value.high);
        } else if constexpr (std::is_same_v<T, QString>) {
            return take(value);
        } else if constexpr (std::is_same_v<T, Currency>) {
            return takeText(value, currencyFromText);
        } else if constexpr (std::is_same_v<T, Month>) {
            return takeText(value, monthFromText);
        } else if constexpr (EnumValue<T>) {
            return takeText(value, [](const QString &text) { return enumFromName<T>(text); });
        } else if constexpr (std::is_same_v<T, QDate>) {
            return takeText(value, dateFromText, true);
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            return takeText(value, timeFromText, true);
        } else if constexpr (ListValue<T>) {
            return readList(value);
        } else {
            static_assert(PartValue<T>);
            bool fine = true;
            forEachField<T>([&](const auto &each) { fine = fine && read(value.*(each.member)); });
            return fine;
        }
    }

    Statement &m_statement;
    int m_next = 0;
    QString m_problem;
};

} // namespace stratoplan::storage
