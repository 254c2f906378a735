// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/dictionary.h"
#include "storage/plan/traits.h"

#include <QByteArray>

namespace stratoplan::storage {

/// Writes values one after another into few bytes: numbers as variable-length integers, texts that are said
/// often by their place in a dictionary. What was written is read back by PackReader with the same types and
/// dictionary.
class PackWriter
{
public:
    PackWriter(QByteArray &out, Dictionary &dictionary) : m_out(out), m_dictionary(dictionary) { }

    void putNumber(quint64 number);
    void putSigned(qint64 number)
    {
        putNumber((static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63));
    }
    /// A text that other values share.
    void putText(const QString &text);
    void putCurrency(Currency currency);
    /// A text of its own.
    void putOwnText(const QString &text);

    template <class T>
    void put(const T &value)
    {
        if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
            putSigned(value);
        } else if constexpr (FixedValue<T>) {
            putSigned(value.raw());
        } else if constexpr (std::is_same_v<T, Money>) {
            putSigned(value.micros());
            put(value.currency());
        } else if constexpr (std::is_same_v<T, QString>) {
            putText(value);
        } else if constexpr (std::is_same_v<T, Currency>) {
            putCurrency(value);
        } else if constexpr (EnumValue<T>) {
            putNumber(static_cast<quint64>(value));
        } else if constexpr (std::is_same_v<T, QDate>) {
            putNumber(value.isValid() ? static_cast<quint64>(value.toJulianDay()) : 0);
        } else if constexpr (ListValue<T>) {
            putNumber(static_cast<quint64>(value.size()));
            for (const auto &each : value)
                put(each);
        } else {
            static_assert(PartValue<T>);
            forEachField<T>([&](const auto &each) { put(value.*(each.member)); });
        }
    }
    /// A rate without its ids. Its note is a text of its own.
    void putRate(const Rate &rate);

private:
    QByteArray &m_out;
    Dictionary &m_dictionary;
};

/// Reads what PackWriter wrote. Nothing is taken on trust: after a wrong byte ok() is false and values are
/// empty.
class PackReader
{
public:
    PackReader(QByteArrayView bytes, const Dictionary &dictionary)
        : m_at(bytes.data()), m_end(bytes.data() + bytes.size()), m_dictionary(dictionary)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    quint64 number();
    qint64 signedNumber()
    {
        const quint64 read = number();
        return static_cast<qint64>(read >> 1) ^ -static_cast<qint64>(read & 1);
    }
    QString text();

    template <class T>
    void get(T &value)
    {
        if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
            value = static_cast<T>(signedNumber());
        } else if constexpr (FixedValue<T>) {
            value = T::fromRaw(signedNumber());
        } else if constexpr (std::is_same_v<T, Money>) {
            const qint64 micros = signedNumber();
            Currency currency;
            get(currency);
            value = Money::fromMicros(micros, currency);
        } else if constexpr (std::is_same_v<T, QString>) {
            value = text();
        } else if constexpr (std::is_same_v<T, Currency>) {
            const auto read = currencyFromText(text());
            m_ok = m_ok && read;
            value = read.value_or(Currency());
        } else if constexpr (EnumValue<T>) {
            getEnum(value);
        } else if constexpr (std::is_same_v<T, QDate>) {
            const quint64 day = number();
            m_ok = m_ok && day < 10'000'000;
            value = m_ok && day > 0 ? QDate::fromJulianDay(static_cast<qint64>(day)) : QDate();
        } else if constexpr (ListValue<T>) {
            getList(value);
        } else {
            static_assert(PartValue<T>);
            forEachField<T>([&](const auto &each) { get(value.*(each.member)); });
        }
    }
    void getRate(Rate &rate);

private:
    template <class T>
    void getEnum(T &value)
    {
        const quint64 read = number();
        for (const auto &each : EnumText<T>::names) {
            if (static_cast<quint64>(each.value) == read) {
                value = each.value;
                return;
            }
        }
        m_ok = false;
    }
    template <class T>
    void getList(T &list)
    {
        const quint64 size = number();
        if (size > static_cast<quint64>(m_end - m_at)) // every element takes a byte at least
            m_ok = false;
        list.clear();
        for (quint64 i = 0; m_ok && i < size; ++i)
            get(list.emplaceBack());
    }

    const char *m_at;
    const char *m_end;
    const Dictionary &m_dictionary;
    bool m_ok = true;
};

} // namespace stratoplan::storage
