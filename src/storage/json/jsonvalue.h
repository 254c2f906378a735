// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace stratoplan::storage {

struct JsonMember;

/// A value read from JSON text, with the line it begins on. Numbers keep their digits; members their order.
struct JsonValue
{
    enum class Kind { Null, Bool, Integer, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    int line = 0; ///< from 1
    bool truth = false;
    qint64 integer = 0;
    QString text; ///< for Text; the digits of a Number
    std::vector<JsonValue> items;
    std::vector<JsonMember> members; ///< no name twice

    [[nodiscard]] bool is(Kind other) const { return kind == other; }
    /// The member of that name, or null.
    [[nodiscard]] const JsonValue *find(QStringView name) const;
};

/// One name and its value in an object.
struct JsonMember
{
    QString name;
    JsonValue value;
};

/// Why JSON text could not be read, in the words of the parser (not translated) and the line.
struct JsonProblem
{
    int line = 0;
    QString text;
};

/// The value that UTF-8 text holds, or the first thing wrong with it. Depth is limited; a name given twice in
/// an object is a problem.
[[nodiscard]] std::variant<JsonValue, JsonProblem> parseJson(const QByteArray &text);

/// What kind of value it is, for people: "a number", "a list".
[[nodiscard]] QString kindTitle(JsonValue::Kind kind);

} // namespace stratoplan::storage
