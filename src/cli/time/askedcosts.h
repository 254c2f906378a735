// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "core/engine/costtable.h"

namespace stratoplan::cli {

/// An option that a question over time is asked about.
struct AskedOption
{
    QString name;
    QString title; ///< "AWS, catalog basis, USD, scenario High"
    CostTable costs; ///< of a reference option as stated, unless --basis says otherwise
};

/// What --option, --basis, --scenario and --format ask for.
struct AskedCosts
{
    Plan plan; ///< with the scenario laid over it
    OutputFormat format = OutputFormat::Table;
    QList<AskedOption> options; ///< without --option all but reference options
};

/// Reads them and works out the costs; nothing where arguments are wrong, which exitStatus() then tells.
[[nodiscard]] std::optional<AskedCosts> askedCosts(Arguments &arguments);

} // namespace stratoplan::cli
