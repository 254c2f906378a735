// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "storage/json/jsonvalue.h"

#include <QIODevice>

#include <vector>

namespace stratoplan::storage::pricelists {

/// Names from the root of a JSON text to a value; an element of a list has an empty name.
using JsonPath = std::vector<QString>;

/// Decides what becomes of the values of a JSON text as they come by.
class JsonGuide
{
public:
    enum class Step {
        Skip, ///< leave it out
        Enter, ///< ask again for each value in it
        Take ///< collect it whole: a record
    };

    virtual ~JsonGuide() = default;

    /// What to do with the value that stands at @p path (empty: the root).
    virtual Step step(const JsonPath &path) = 0;
    /// A collected value. False ends the reading.
    virtual bool take(const JsonPath &path, const JsonValue &value) = 0;
};

/// Reads JSON text of any length from the device's beginning to its end, keeping no more of it than one
/// record. Several values may follow one another, as when pages are joined. Fails with Cancelled where the
/// guide ended it, with Damaged and the line where the text is broken, nested too deep, or holds too large a
/// record.
[[nodiscard]] Status readJson(QIODevice &device, const QString &fileName, JsonGuide &guide);

/// Text of a value: a text as it is, the digits of a number, empty for anything else.
[[nodiscard]] QString jsonText(const JsonValue *value);
/// The text of a member; empty where there is none.
[[nodiscard]] QString jsonText(const JsonValue &object, QStringView name);

} // namespace stratoplan::storage::pricelists
