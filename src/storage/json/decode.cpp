// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json/decode.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// A value as it stands in the text, shortened for a message.
QString shown(const JsonValue &value)
{
    switch (value.kind) {
    case JsonValue::Kind::Integer:
        return QString::number(value.integer);
    case JsonValue::Kind::Number:
        return value.text;
    case JsonValue::Kind::Text:
        return u'“' + (value.text.size() > 40 ? value.text.left(39) + u'…' : value.text) + u'”';
    default:
        return kindTitle(value.kind);
    }
}

} // namespace

bool isForeignName(QStringView name)
{
    return name.startsWith("x_"_L1);
}

bool Decoder::fail(const JsonValue &value, const QString &problem)
{
    m_failed = true;
    m_line = value.line;
    m_problem = problem;
    return false;
}

bool Decoder::failKind(const JsonValue &value, const QString &wanted)
{
    //: %1 what stands there, %2 what should stand there
    return fail(value, Words::tr("here stands %1, but it must be %2").arg(shown(value), wanted));
}

bool Decoder::failWord(const JsonValue &value, const QStringList &allowed)
{
    return fail(
        value,
        Words::tr("here stands %1, but it must be one of: %2").arg(shown(value), allowed.join(u", "_s)));
}

bool Decoder::failName(const JsonMember &member, const QStringList &allowed)
{
    return fail(
        member.value,
        Words::tr("“%1” is no field; take it out, write x_%1 for a note of your own, or use one of: %2")
            .arg(member.name.left(60), allowed.join(u", "_s)));
}

bool Decoder::at(const QString &step, bool done)
{
    if (done)
        return true;
    const bool joined = m_place.isEmpty() || m_place.startsWith(u'[');
    m_place = step + (joined ? QString() : u"."_s) + m_place;
    return false;
}

bool Decoder::readText(const JsonValue &value, QString &out)
{
    if (!value.is(JsonValue::Kind::Text))
        return failKind(value, kindTitle(JsonValue::Kind::Text));
    out = value.text;
    return true;
}

bool Decoder::readTruth(const JsonValue &value, bool &out)
{
    if (!value.is(JsonValue::Kind::Bool))
        return failKind(value, kindTitle(JsonValue::Kind::Bool));
    out = value.truth;
    return true;
}

bool Decoder::readInteger(const JsonValue &value, qint64 lowest, qint64 highest, qint64 &out)
{
    if (!value.is(JsonValue::Kind::Integer) || value.integer < lowest || value.integer > highest)
        return failKind(value, Words::tr("a whole number from %1 to %2").arg(lowest).arg(highest));
    out = value.integer;
    return true;
}

bool Decoder::readMoney(const JsonValue &value, Money &out)
{
    if (!value.is(JsonValue::Kind::Text))
        return failKind(value, moneyHint());
    const qsizetype space = value.text.indexOf(u' ');
    const auto currency =
        space < 0 ? std::optional(Currency()) : Currency::fromString(QStringView(value.text).mid(space + 1));
    const auto money = currency
        ? Money::fromString(QStringView(value.text).left(space < 0 ? value.text.size() : space), *currency)
        : std::nullopt;
    if (!money || (space < 0 && !money->isZero()))
        return failKind(value, moneyHint());
    out = *money;
    return true;
}

QString Decoder::decimalHint()
{
    return Words::tr("a number written as text, such as \"0.25\"");
}

QString Decoder::moneyHint()
{
    return Words::tr("an amount and its currency written as text, such as \"1200.50 USD\"");
}

QString Decoder::currencyHint()
{
    return Words::tr("a currency of three capital letters, such as \"USD\"");
}

QString Decoder::monthHint()
{
    return Words::tr("a month such as \"2026-03\"");
}

QString Decoder::dateHint()
{
    return Words::tr("a day such as \"2026-03-31\"");
}

QString Decoder::timeHint()
{
    return Words::tr("a time in UTC such as \"2026-03-31T12:00:00.000Z\"");
}

QString Decoder::rangeHint()
{
    return Words::tr(
        "a range needs exactly \"low\", \"likely\" and \"high\"; one value alone may stand without them");
}

} // namespace stratoplan::storage
