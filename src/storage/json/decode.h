// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/json/jsonvalue.h"
#include "storage/plan/traits.h"

namespace stratoplan::storage {

/// Collects the first thing wrong with a value and where it stands: "component[3].source.line".
class Decoder
{
public:
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] int line() const { return m_line; }

    /// Records a problem with @p value; always false.
    bool fail(const JsonValue &value, const QString &problem);
    /// Records that @p value is of another kind than @p wanted ("text such as "0.25""); always false.
    bool failKind(const JsonValue &value, const QString &wanted);
    /// Records a word that is none of @p allowed; always false.
    bool failWord(const JsonValue &value, const QStringList &allowed);
    /// Records a member that the object does not have; always false.
    bool failName(const JsonMember &member, const QStringList &allowed);
    /// Puts a step in front of the place of a problem found further in; passes @p done on.
    bool at(const QString &step, bool done);

    bool readText(const JsonValue &value, QString &out);
    bool readTruth(const JsonValue &value, bool &out);
    bool readInteger(const JsonValue &value, qint64 lowest, qint64 highest, qint64 &out);
    bool readMoney(const JsonValue &value, Money &out);

    // What text in files must look like, for messages.
    [[nodiscard]] static QString decimalHint();
    [[nodiscard]] static QString moneyHint();
    [[nodiscard]] static QString currencyHint();
    [[nodiscard]] static QString monthHint();
    [[nodiscard]] static QString dateHint();
    [[nodiscard]] static QString timeHint();
    [[nodiscard]] static QString rangeHint();

private:
    bool m_failed = false;
    int m_line = 0;
    QString m_place;
    QString m_problem;
};

/// True for names that the reader passes over: people may keep their own notes in "x_…".
[[nodiscard]] bool isForeignName(QStringView name);

/// Reads a value that encode() wrote, or a person. What is missing in an object keeps the value of a new one.
template <class T>
bool decode(const JsonValue &value, T &out, Decoder &decoder);

/// Reads the members of an object into @p out.
template <class Row>
bool decodeFields(const JsonValue &value, Row &out, Decoder &decoder)
{
    if (!value.is(JsonValue::Kind::Object))
        return decoder.failKind(value, kindTitle(JsonValue::Kind::Object));
    for (const JsonMember &member : value.members) {
        bool known = isForeignName(member.name);
        bool done = true;
        forEachField<Row>([&](const auto &each) {
            if (known || member.name != QLatin1StringView(each.name))
                return;
            known = true;
            std::remove_cvref_t<decltype(out.*(each.member))> read {};
            done = decode(member.value, read, decoder);
            out.*(each.member) = std::move(read);
        });
        if (!known) {
            QStringList names;
            forEachField<Row>([&](const auto &each) { names += QString::fromLatin1(each.name); });
            return decoder.failName(member, names);
        }
        if (!decoder.at(member.name, done))
            return false;
    }
    return true;
}

/// Reads text and makes a value of it with @p make, which gives nothing for wrong text.
template <class T, class Make>
bool decodeText(const JsonValue &value, T &out, Decoder &decoder, const QString &hint, Make make)
{
    if (!value.is(JsonValue::Kind::Text))
        return decoder.failKind(value, hint);
    const auto made = make(value.text);
    if (!made)
        return decoder.failKind(value, hint);
    out = *made;
    return true;
}

template <class T>
bool decodeRange(const JsonValue &value, Range<T> &out, Decoder &decoder)
{
    if (!value.is(JsonValue::Kind::Object)) {
        T single {};
        const bool done = decode(value, single, decoder);
        out = Range<T>(single);
        return done;
    }
    const JsonValue *low = value.find(u"low");
    const JsonValue *likely = value.find(u"likely");
    const JsonValue *high = value.find(u"high");
    if (!low || !likely || !high || value.members.size() != 3)
        return decoder.fail(value, Decoder::rangeHint());
    return decoder.at(QStringLiteral("low"), decode(*low, out.low, decoder))
        && decoder.at(QStringLiteral("likely"), decode(*likely, out.likely, decoder))
        && decoder.at(QStringLiteral("high"), decode(*high, out.high, decoder));
}

template <class T>
bool decodeList(const JsonValue &value, QList<T> &out, Decoder &decoder)
{
    if (!value.is(JsonValue::Kind::Array))
        return decoder.failKind(value, kindTitle(JsonValue::Kind::Array));
    out.reserve(qsizetype(value.items.size()));
    for (const JsonValue &item : value.items) {
        T read {};
        if (!decoder.at(QStringLiteral("[%1]").arg(out.size()), decode(item, read, decoder)))
            return false;
        out.append(std::move(read));
    }
    return true;
}

template <class T>
bool decode(const JsonValue &value, T &out, Decoder &decoder)
{
    qint64 number = 0;
    if constexpr (IdValue<T>) {
        const bool done = decoder.readInteger(value, 0, largestId, number);
        out = T(number);
        return done;
    } else if constexpr (OptionalValue<T>) {
        out.reset();
        return value.is(JsonValue::Kind::Null) || decode(value, out.emplace(), decoder);
    } else if constexpr (std::is_same_v<T, bool>) {
        return decoder.readTruth(value, out);
    } else if constexpr (std::is_same_v<T, int>) {
        const bool done = decoder.readInteger(value, std::numeric_limits<int>::min(),
                                              std::numeric_limits<int>::max(), number);
        out = int(number);
        return done;
    } else if constexpr (std::is_same_v<T, Duration>) {
        const bool done = decoder.readInteger(value, -largestId, largestId, number);
        out = Duration::fromSeconds(number);
        return done;
    } else if constexpr (FixedValue<T>) {
        return decodeText(value, out, decoder, Decoder::decimalHint(),
                          [](const QString &text) { return T::fromString(text); });
    } else if constexpr (std::is_same_v<T, Currency>) {
        return decodeText(value, out, decoder, Decoder::currencyHint(), currencyFromText);
    } else if constexpr (std::is_same_v<T, Money>) {
        return decoder.readMoney(value, out);
    } else if constexpr (RangeValue<T>) {
        return decodeRange(value, out, decoder);
    } else if constexpr (std::is_same_v<T, QString>) {
        return decoder.readText(value, out);
    } else if constexpr (std::is_same_v<T, Month>) {
        return decodeText(value, out, decoder, Decoder::monthHint(), monthFromText);
    } else if constexpr (std::is_same_v<T, QDate>) {
        return decodeText(value, out, decoder, Decoder::dateHint(), dateFromText);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return decodeText(value, out, decoder, Decoder::timeHint(), timeFromText);
    } else if constexpr (EnumValue<T>) {
        const auto named = value.is(JsonValue::Kind::Text) ? enumFromName<T>(value.text) : std::nullopt;
        if (!named) {
            QStringList words;
            for (const auto &entry : EnumText<T>::names)
                words += QString::fromLatin1(entry.name);
            return decoder.failWord(value, words);
        }
        out = *named;
        return true;
    } else if constexpr (ListValue<T>) {
        return decodeList(value, out, decoder);
    } else {
        static_assert(PartValue<T>);
        return decodeFields(value, out, decoder);
    }
}

} // namespace stratoplan::storage
