// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/edits/step/references.h"

#include <QCoreApplication>

namespace stratoplan::edits {

/// Translation context of all verbs: names of undo steps and refusals.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Edits)

public:
    /// A refusal of what was asked for.
    [[nodiscard]] static Error invalid(const QString &message) { return {Error::Code::Invalid, message}; }
    /// The row that a verb was given is not there.
    [[nodiscard]] static Error missing()
    {
        return {Error::Code::NotFound, tr("It is no longer in the plan.")};
    }
};

/// Success when every id inside a row is none or there. @p plan as the row will find it.
template <class Row>
[[nodiscard]] Status checkReferences(const Plan &plan, const Row &row)
{
    bool complete = true;
    forEachField<Row>([&]<class Value>(const Field<Row, Value> &each) {
        if constexpr (std::is_same_v<Value, Id<Row>>) {
            if (each.member == &Row::id)
                return;
        }
        forEachId(row.*each.member,
                  [&](const auto &id) { complete = complete && (id.isNone() || plan.find(id) != nullptr); });
    });
    if (!complete)
        return Words::invalid(Words::tr("It refers to something that is no longer in the plan."));
    return {};
}

/// A trimmed name that is not empty.
[[nodiscard]] Result<QString> checkedName(const QString &name);

} // namespace stratoplan::edits
