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
        return std::tuple(field("file", &SourceRef::file), field("line", &SourceRef::line),
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
        return std::tuple(field("key", &KeyValue::key), field("value", &KeyValue::value));
    }
    bool operator==(const KeyValue &) const = default;
};

/// How much of something: one number, a range, a formula over drivers, or not known.
struct QuantityInput
{
    enum class Kind { Unknown, Number, Formula };

    Kind kind = Kind::Unknown;
    Range<Quantity> number; ///< for Number; low = likely = high for a plain number
    QString formula; ///< for Formula

    [[nodiscard]] static QuantityInput of(const Range<Quantity> &number)
    {
        return {Kind::Number, number, {}};
    }
    [[nodiscard]] static QuantityInput of(qint64 whole) { return of(Range(Quantity::fromWhole(whole))); }

    static constexpr auto fields()
    {
        return std::tuple(field("kind", &QuantityInput::kind), field("number", &QuantityInput::number),
                          field("formula", &QuantityInput::formula));
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

/// The monthly amount that a document or a person writes down for a sizing.
struct StatedAmount
{
    enum class Kind {
        None, ///< nothing is stated
        Amount,
        Free,
        Included, ///< paid with another line
        Unknown ///< named, without an amount: "TBD", "varies"
    };

    Kind kind = Kind::None;
    Range<Money> amount; ///< for Amount, a month

    static constexpr auto fields()
    {
        return std::tuple(field("kind", &StatedAmount::kind), field("amount", &StatedAmount::amount));
    }
    bool operator==(const StatedAmount &) const = default;
};

template <>
struct EnumText<StatedAmount::Kind>
{
    using Kind = StatedAmount::Kind;
    static constexpr std::array names {
        EnumName<Kind> {Kind::None, "none"},         EnumName<Kind> {Kind::Amount, "amount"},
        EnumName<Kind> {Kind::Free, "free"},         EnumName<Kind> {Kind::Included, "included"},
        EnumName<Kind> {Kind::Unknown, "unknown"},
    };
};

} // namespace stratoplan
