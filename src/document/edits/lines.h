// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Lines pasted from a spreadsheet as tab-separated text.
namespace stratoplan::edits {

/// Where pasted lines go.
struct LinesTarget
{
    OptionId option;
    EnvironmentId environment;
    PhaseId phase; ///< none: from the start
    ComponentId after; ///< none: at the end
};

/// Splits tab-separated text into cells; understands quoted cells, drops a last empty line.
[[nodiscard]] QList<QStringList> splitLines(const QString &text);
/// Adds a component for every line: name, specification, quantity, monthly amount; only the name is
/// needed. All lines in one step, or none: the error names the first line that cannot be read.
[[nodiscard]] Result<QList<ComponentId>> pasteLines(Document &document, const QString &text,
                                                    const LinesTarget &target);
/// Fills a block of quantities: line by line over @p components, cell by cell over @p phases. Empty cells
/// leave theirs as it is; what hangs over is an error.
[[nodiscard]] Status pasteQuantities(Document &document, const QString &text,
                                     const QList<ComponentId> &components, const QList<PhaseId> &phases);

} // namespace stratoplan::edits
