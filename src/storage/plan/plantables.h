// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "storage/sqlite.h"

namespace stratoplan::storage {

/// Fills the empty tables of a plan file; the caller holds a transaction.
[[nodiscard]] Status writeTables(Connection &connection, const Plan &plan);

/// Reads a plan from tables of the current version. Fails with Error::Damaged where a table or column is
/// missing, a value is wrong, or what was read is not a valid plan.
[[nodiscard]] Result<Plan> readTables(Connection &connection);

} // namespace stratoplan::storage
