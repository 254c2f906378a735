// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/money.h"
#include "core/base/range.h"
#include "core/plan/field.h"

#include <QList>
#include <QString>

namespace stratoplan {

/// Where a figure or text was read: file, line (from 1; 0 unknown) and the words themselves.
struct SourceRef
{
    QString file;
    int line = 0;
    QString text;

    static constexpr auto fields()
    {
        return Fields(field("file", &SourceRef::file), field("line", &SourceRef::line),
                      field("text", &SourceRef::text));
    }
    [[nodiscard]] bool isNone() const { return file.isEmpty() && text.isEmpty(); }
    bool operator==(const SourceRef &) const = default;
};

/// key = value: a tag on a component, a specification of a price item, a free note of a component.
struct KeyValue
{
    QString key;
    QString value;

    static constexpr auto fields()
    {
        return Fields(field("key", &KeyValue::key), field("value", &KeyValue::value));
    }
    bool operator==(const KeyValue &) const = default;
};

/// How a value is spread over its range. Without a likely value of its own a range has its middle.
enum class Spread {
    Triangular, ///< density rises from low to likely and falls to high
    Pert, ///< beta distribution of mean (low + 4 likely + high) / 6
    Uniform, ///< every value between low and high alike
    Normal ///< around likely; low and high are three standard deviations apart from it on average, cut there
};

template <>
struct EnumText<Spread>
{
    static constexpr std::array names {
        EnumName<Spread> {Spread::Triangular, "triangular"},
        EnumName<Spread> {Spread::Pert, "pert"},
        EnumName<Spread> {Spread::Uniform, "uniform"},
        EnumName<Spread> {Spread::Normal, "normal"},
    };
};

/// How much of something: one number, a range, a formula over drivers, or not known.
struct QuantityInput
{
    enum class Kind { Unknown, Number, Formula };

    Kind kind = Kind::Unknown;
    Range<Quantity> number; ///< for Number; low = likely = high for a plain number
    QString formula; ///< for Formula
    Spread spread = Spread::Triangular; ///< for a Number that is a range

    [[nodiscard]] static QuantityInput of(const Range<Quantity> &number)
    {
        return {Kind::Number, number, {}, Spread::Triangular};
    }
    [[nodiscard]] static QuantityInput by(const QString &formula)
    {
        return {Kind::Formula, {}, formula, Spread::Triangular};
    }
    [[nodiscard]] static QuantityInput of(qint64 whole) { return of(Range(Quantity::fromWhole(whole))); }

    static constexpr auto fields()
    {
        return Fields(field("kind", &QuantityInput::kind), field("number", &QuantityInput::number),
                      field("formula", &QuantityInput::formula), field("spread", &QuantityInput::spread));
    }
    bool operator==(const QuantityInput &) const = default;
};

template <>
struct EnumText<QuantityInput::Kind>
{
    using Kind = QuantityInput::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::Unknown, "unknown"},
        EnumName<Kind> {Kind::Number, "number"},
        EnumName<Kind> {Kind::Formula, "formula"},
    };
};

/// The amount that a document or a person writes down for a sizing: a month's, or a payment made once.
struct StatedAmount
{
    enum class Kind {
        None, ///< nothing is stated
        Amount, ///< every month
        Once, ///< in the first month of the sizing's phase: migration, set-up, hardware
        AfterFirstYear, ///< every month, free in the account's first 12
        Free,
        Included, ///< paid with another line
        Unknown ///< named, without an amount: "TBD", "varies"
    };

    Kind kind = Kind::None;
    Range<Money> amount; ///< for Amount and AfterFirstYear a month, for Once in all
    Spread spread = Spread::Triangular; ///< for an amount that is a range

    /// Whether `amount` is of any meaning.
    [[nodiscard]] bool hasAmount() const
    {
        return kind == Kind::Amount || kind == Kind::Once || kind == Kind::AfterFirstYear;
    }

    static constexpr auto fields()
    {
        return Fields(field("kind", &StatedAmount::kind), field("amount", &StatedAmount::amount),
                      field("spread", &StatedAmount::spread));
    }
    bool operator==(const StatedAmount &) const = default;
};

template <>
struct EnumText<StatedAmount::Kind>
{
    using Kind = StatedAmount::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::None, "none"},       EnumName<Kind> {Kind::Amount, "amount"},
        EnumName<Kind> {Kind::Once, "once"},       EnumName<Kind> {Kind::AfterFirstYear, "after_first_year"},
        EnumName<Kind> {Kind::Free, "free"},       EnumName<Kind> {Kind::Included, "included"},
        EnumName<Kind> {Kind::Unknown, "unknown"},
    };
};

} // namespace stratoplan
