// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontwin.h"

#include "storage/json/encode.h"
#include "storage/plan/schema.h"

namespace stratoplan::storage {

namespace {

constexpr char decimalPattern[] = R"(^[-+]?[0-9]*\\.?[0-9]+(e[-+]?[0-9]{1,2})?$)";
constexpr char moneyPattern[] = R"(^(0|[-+]?[0-9]*\\.?[0-9]+ [A-Z]{3})$)";
constexpr char currencyPattern[] = "^([A-Z]{3})?$";
constexpr char monthPattern[] = "^([0-9]{4}-(0[1-9]|1[0-2]))?$";
constexpr char dayPattern[] = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$";
constexpr char timePattern[] = R"(^([0-9-]{10}T[0-9:.]{8,12}Z)?$)";

QByteArray reference(const char *name)
{
    return QByteArray("{\"$ref\": \"#/$defs/") + name + "\"}";
}

QByteArray textPattern(const char *title, const char *pattern)
{
    return QByteArray("{\"description\": \"") + title + R"(", "type": "string", "pattern": ")" + pattern
        + "\"}";
}

template <class T>
QByteArray schemaOf();

/// An object with the fields of @p Row and nothing else but names that begin with "x_".
template <class Row>
QByteArray objectOf(const QByteArray &required, const QByteArray &separator)
{
    QByteArray out =
        R"({"type": "object", "additionalProperties": false, "patternProperties": {"^x_": true}, )";
    out += required + "\"properties\": {";
    bool first = true;
    forEachField<Row>([&](const auto &each) {
        using Value = typename std::remove_cvref_t<decltype(each)>::ValueType;
        out += (first ? "" : ",") + separator + '"' + each.name + "\": ";
        out += std::is_same_v<Value, Id<Row>> ? reference("id") : schemaOf<Value>();
        first = false;
    });
    return out + "}}";
}

template <class E>
QByteArray wordsOf()
{
    QByteArray out;
    for (const auto &entry : EnumText<E>::names)
        out += (out.isEmpty() ? "\"" : ", \"") + QByteArray(entry.name) + '"';
    return "{\"enum\": [" + out + "]}";
}

template <class T>
QByteArray rangeOf()
{
    const QByteArray value = schemaOf<T>();
    return "{\"anyOf\": [" + value
        + ", {\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"low\", \"likely\", "
          "\"high\"], "
          "\"properties\": {\"low\": "
        + value + ", \"likely\": " + value + ", \"high\": " + value + "}}]}";
}

template <class T>
QByteArray schemaOf()
{
    if constexpr (IdValue<T>)
        return reference("row");
    else if constexpr (OptionalValue<T>)
        return "{\"anyOf\": [{\"type\": \"null\"}, " + schemaOf<typename OptionalTraits<T>::ValueType>()
            + "]}";
    else if constexpr (std::is_same_v<T, bool>)
        return R"({"type": "boolean"})";
    else if constexpr (std::is_same_v<T, int>)
        return R"({"type": "integer"})";
    else if constexpr (std::is_same_v<T, Duration>)
        return reference("duration");
    else if constexpr (FixedValue<T>)
        return reference("decimal");
    else if constexpr (std::is_same_v<T, Money>)
        return reference("money");
    else if constexpr (RangeValue<T>)
        return rangeOf<typename RangeTraits<T>::ValueType>();
    else if constexpr (std::is_same_v<T, QString>)
        return R"({"type": "string"})";
    else if constexpr (std::is_same_v<T, Currency>)
        return reference("currency");
    else if constexpr (std::is_same_v<T, Month>)
        return reference("month");
    else if constexpr (std::is_same_v<T, QDate>)
        return reference("day");
    else if constexpr (std::is_same_v<T, QDateTime>)
        return reference("time");
    else if constexpr (EnumValue<T>)
        return wordsOf<T>();
    else if constexpr (ListValue<T>)
        return "{\"type\": \"array\", \"items\": " + schemaOf<typename ListTraits<T>::ValueType>() + "}";
    else
        return objectOf<T>({}, " ");
}

QByteArray definitions()
{
    const std::pair<const char *, QByteArray> list[] = {
        {"id",
         R"({"description": "names the row in its table", "type": "integer", "minimum": 1, "maximum": )"
             + QByteArray::number(largestId) + "}"},
        {"row",
         R"({"description": "id of a row of another table, or 0 for none", "type": "integer", "minimum": 0, "maximum": )"
             + QByteArray::number(largestId) + "}"},
        {"decimal", textPattern("an exact number as text", decimalPattern)},
        {"money", textPattern("an exact amount and its currency as text", moneyPattern)},
        {"currency", textPattern("ISO 4217, or nothing", currencyPattern)},
        {"month", textPattern("a month, or nothing", monthPattern)},
        {"day", textPattern("a day, or nothing", dayPattern)},
        {"time", textPattern("a moment in UTC, or nothing", timePattern)},
        {"duration", R"({"description": "seconds", "type": "integer", "minimum": 0})"},
    };
    QByteArray out;
    for (const auto &[name, schema] : list)
        out += QByteArray(out.isEmpty() ? "" : ",") + "\n    \"" + name + "\": " + schema;
    return out;
}

} // namespace

QByteArray twinSchema()
{
    const Plan plan;
    QByteArray tables;
    QByteArray rows;
    plan.forEachTable([&](const auto &table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::RowType;
        const QByteArray name = Row::tableName;
        rows += ",\n    \"row." + name + "\": " + objectOf<Row>("\"required\": [\"id\"], ", "\n      ");
        const QByteArray one = std::is_same_v<Row, PlanInfo> ? R"("minItems": 1, "maxItems": 1, )" : "";
        tables += ",\n    \"" + name + R"(": {"type": "array", )" + one + R"("items": {"$ref": "#/$defs/row.)"
            + name + "\"}}";
    });
    return R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "stratoplan-plan.schema.json",
  "title": "Stratoplan plan, text twin",
  "description": "A table is a list of rows; rows name each other by id. A field that is left out has its usual value. Names that begin with x_ are passed over.",
  "type": "object",
  "required": ["format", "version", "plan"],
  "additionalProperties": false,
  "patternProperties": {"^x_": true},
  "properties": {
    "$schema": {"type": "string"},
    "format": {"const": ")"
        + QByteArray(twinFormat) + "\"},\n    \"version\": {\"const\": " + QByteArray::number(formatVersion)
        + "}" + tables + "\n  },\n  \"$defs\": {" + definitions() + rows + "\n  }\n}\n";
}

} // namespace stratoplan::storage
