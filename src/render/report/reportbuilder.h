// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/text/tabular.h"
#include "render/report/layout/block.h"

#include <QDate>

namespace stratoplan {

/// What a report is about.
struct ReportOptions
{
    OptionId option; ///< the option it leads with; none: the first that is compared
    PhaseId phase; ///< the phase it speaks about; none: the last that has a column
    Basis basis = Basis::Catalog;
    QDate printed; ///< date of the report; prices are judged old by it
    QString scenario = {}; ///< name of the scenario that was laid over the plan; empty: the plan as it is saved
};

/// Puts a report together: cover, summary, contents, negotiated prices, comparison, phases, roadmap, curves, uncertainty,
/// scenarios, topology, recovery, components, carbon, reference options and audit, price sources. Sections about nothing are left
/// out. Waits for Graphviz where a diagram has to be laid out (5 s at most). Needs a QGuiApplication for that
/// and for its figures.
[[nodiscard]] Report buildReport(const Plan &plan, const ReportOptions &options);

} // namespace stratoplan
