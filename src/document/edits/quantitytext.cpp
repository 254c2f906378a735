// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"
#include "document/edits/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

Error unreadable()
{
    return Words::invalid(Words::tr(
        "Type a number such as 5, a range such as 2-5, a formula such as =users/100, or ? for unknown."));
}

/// How many units a suffix stands for; 0 for an unknown one.
qint64 factorOf(const QString &suffix, const QString &unit)
{
    const bool bytes = unit == "GB"_L1;
    if (suffix.isEmpty() || (!unit.isEmpty() && suffix.compare(unit, Qt::CaseInsensitive) == 0))
        return 1;
    if (bytes && suffix.compare("TB"_L1, Qt::CaseInsensitive) == 0)
        return 1024;
    if (bytes && suffix.compare("PB"_L1, Qt::CaseInsensitive) == 0)
        return 1024 * 1024;
    if (suffix == "k"_L1 || suffix == "K"_L1)
        return 1000;
    if (suffix == "M"_L1)
        return 1'000'000;
    if (suffix == "B"_L1)
        return 1'000'000'000;
    return 0;
}

/// One number with an optional suffix: "1,330", "2.5M", "2 TB".
std::optional<Quantity> oneQuantity(const QString &text, const QString &unit)
{
    static const QRegularExpression pattern(
        u"^((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)\\s*([A-Za-z][A-Za-z ]*)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = Quantity::fromString(match.captured(1).remove(u','));
    const qint64 factor = factorOf(match.captured(2).trimmed(), unit);
    if (!number || factor == 0)
        return std::nullopt;
    const auto product = decimal::multiply(number->raw(), factor);
    const auto raw = product ? decimal::narrow(*product) : std::nullopt;
    return raw ? std::optional(Quantity::fromRaw(*raw)) : std::nullopt;
}

/// The middle of two quantities, rounded down to what a quantity can hold.
Quantity middle(Quantity low, Quantity high)
{
    return Quantity::fromRaw(low.raw() + (high.raw() - low.raw()) / 2);
}

} // namespace

Result<QuantityInput> parseQuantity(const QString &text, const QString &unit)
{
    const QString trimmed = text.trimmed();
    if (trimmed == "?"_L1)
        return QuantityInput();
    if (trimmed.startsWith(u'=')) {
        const QString formula = trimmed.mid(1).trimmed();
        return formula.isEmpty() ? Result<QuantityInput>(unreadable()) : QuantityInput::by(formula);
    }
    static const QRegularExpression dashes(u"\\s*(?:-|\\x{2013}|\\.\\.|\\bto\\b)\\s*"_s);
    const QStringList parts = trimmed.split(dashes);
    if (trimmed.isEmpty() || parts.size() > 3)
        return unreadable();
    QList<Quantity> numbers;
    for (const QString &part : parts) {
        const auto number = oneQuantity(part, unit);
        if (!number)
            return unreadable();
        numbers.append(*number);
    }
    const Quantity low = numbers.first();
    const Quantity high = numbers.last();
    const Range<Quantity> range(low, numbers.size() == 3 ? numbers.at(1) : middle(low, high), high);
    if (!range.isOrdered())
        return Words::invalid(Words::tr("The upper end of the range is below the lower."));
    return QuantityInput::of(range);
}

QString quantityText(const QuantityInput &input)
{
    switch (input.kind) {
    case QuantityInput::Kind::Unknown:
        return u"?"_s;
    case QuantityInput::Kind::Formula:
        return u'=' + input.formula;
    case QuantityInput::Kind::Number:
        break;
    }
    const Range<Quantity> &number = input.number;
    if (number.isSingle())
        return number.likely.toString();
    if (number.likely == middle(number.low, number.high))
        return number.low.toString() + u'-' + number.high.toString();
    return number.low.toString() + u'-' + number.likely.toString() + u'-' + number.high.toString();
}

namespace {

/// Takes a word off the end of a text. @return whether it was there
bool takeSuffix(QString &text, const QString &word)
{
    if (!text.endsWith(word, Qt::CaseInsensitive))
        return false;
    text.chop(word.size());
    text = text.trimmed();
    return true;
}

} // namespace

Result<StatedAmount> parseStated(const QString &text, Currency currency)
{
    QString trimmed = text.trimmed();
    const auto is = [&trimmed](const QString &word) {
        return trimmed.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (trimmed.isEmpty())
        return StatedAmount();
    if (is(u"free"_s) || is(Words::tr("free")))
        return StatedAmount {StatedAmount::Kind::Free, {}, {}};
    if (is(u"included"_s) || is(Words::tr("included")))
        return StatedAmount {StatedAmount::Kind::Included, {}, {}};
    if (is(u"?"_s))
        return StatedAmount {StatedAmount::Kind::Unknown, {}, {}};
    trimmed.remove(u'$').remove(u'€').remove(u'£').remove(u'₹');
    const bool once = takeSuffix(trimmed, u"once"_s) || takeSuffix(trimmed, Words::tr("once"));
    const bool later = !once
        && (takeSuffix(trimmed, u"after first year"_s) || takeSuffix(trimmed, Words::tr("after first year")));
    const Result<QuantityInput> number = parseQuantity(trimmed);
    if (!number || number->kind != QuantityInput::Kind::Number) {
        return Words::invalid(Words::tr("Type an amount such as 450, 1500-2500, 900 once or 8.50 after first "
                                        "year, “free”, “included” or ?."));
    }
    // Both are millionths.
    static_assert(Quantity::digits == Money::digits);
    const auto money = [currency](Quantity value) { return Money::fromMicros(value.raw(), currency); };
    const Range<Quantity> &range = number->number;
    return StatedAmount {once        ? StatedAmount::Kind::Once
                             : later ? StatedAmount::Kind::AfterFirstYear
                                     : StatedAmount::Kind::Amount,
                         Range<Money>(money(range.low), money(range.likely), money(range.high)),
                         {}};
}

} // namespace stratoplan::edits
