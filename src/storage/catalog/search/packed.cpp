// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/packed.h"

namespace stratoplan::storage {

void PackWriter::putNumber(quint64 number)
{
    while (number >= 0x80) {
        m_out.append(static_cast<char>(number | 0x80));
        number >>= 7;
    }
    m_out.append(static_cast<char>(number));
}

void PackWriter::putText(const QString &text)
{
    if (text.isEmpty()) {
        putNumber(0);
        return;
    }
    const auto place = m_dictionary.placeOf(text);
    if (place)
        putNumber((quint64(*place) << 1) | 1);
    else
        putOwnText(text);
}

void PackWriter::putCurrency(Currency currency)
{
    const auto place = currency.isNone() ? std::nullopt : m_dictionary.placeOf(currency);
    if (place)
        putNumber((quint64(*place) << 1) | 1);
    else
        putOwnText(currency.toString());
}

void PackWriter::putOwnText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    putNumber(static_cast<quint64>(utf8.size()) << 1);
    m_out.append(utf8);
}

void PackWriter::putRate(const Rate &rate)
{
    forEachField<Rate>([&](const auto &each) {
        using Type = std::remove_cvref_t<decltype(rate.*(each.member))>;
        if constexpr (std::is_same_v<Type, QString>) {
            if (each.member == &Rate::note)
                putOwnText(rate.note);
            else
                put(rate.*(each.member));
        } else if constexpr (!IdValue<Type>) {
            put(rate.*(each.member));
        }
    });
}

quint64 PackReader::number()
{
    quint64 number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (m_at == m_end)
            break;
        const auto byte = static_cast<quint8>(*m_at++);
        number |= quint64(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return m_ok ? number : 0;
    }
    m_ok = false;
    return 0;
}

QString PackReader::text()
{
    const quint64 head = number();
    const quint64 size = head >> 1;
    if (head & 1) {
        const QString *text = m_dictionary.at(size);
        m_ok = m_ok && text;
        return m_ok ? *text : QString();
    }
    if (size > static_cast<quint64>(m_end - m_at)) {
        m_ok = false;
        return {};
    }
    const QString text = QString::fromUtf8(m_at, static_cast<qsizetype>(size));
    m_at += size;
    return text;
}

void PackReader::getRate(Rate &rate)
{
    forEachField<Rate>([&](const auto &each) {
        using Type = std::remove_cvref_t<decltype(rate.*(each.member))>;
        if constexpr (!IdValue<Type>)
            get(rate.*(each.member));
    });
}

} // namespace stratoplan::storage
