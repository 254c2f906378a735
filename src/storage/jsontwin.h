// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan::storage {

/// The plan as its text twin (`.strato.json`): always the same text for the same plan, one row a line, fields
/// that have the value of a new row left out.
[[nodiscard]] QByteArray toJson(const Plan &plan);

/// The plan that a text twin holds. Errors name the file, the line and the place in it
/// ("component[3].category"), and what to write instead: NotOurs, TooNew or Damaged. Names that begin with
/// "x_" are passed over, other unknown names are errors.
[[nodiscard]] Result<Plan> fromJson(const QByteArray &json, const QString &fileName);

/// Reads a text twin from a file.
[[nodiscard]] Result<Plan> loadJson(const QString &path);

/// Writes a text twin; as savePlan() does, the old file stays whole until the new one is complete.
[[nodiscard]] Status saveJson(const Plan &plan, const QString &path);

/// The JSON Schema of the text twin, made from the rows' fields (draft 2020-12).
[[nodiscard]] QByteArray twinSchema();

} // namespace stratoplan::storage
