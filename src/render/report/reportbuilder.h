// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/text/tabular.h"
#include "render/pdf/workwatch.h"
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
    QString scenario = {}; ///< name of the scenario laid over the plan; empty: the plan as it is saved
};

/// Puts a report together: cover, summary, contents, negotiated prices, comparison, phases, roadmap, curves,
/// uncertainty, scenarios, topology, recovery, components, carbon, reference options and audit, price
/// sources. Sections about nothing are left out. Waits for Graphviz where a diagram has to be laid out (5 s
/// at most), so that those who cannot wait call it on a worker. Needs a QGuiApplication for its figures. What
/// was cancelled meanwhile is not whole.
[[nodiscard]] Report buildReport(const Plan &plan, const ReportOptions &options, const WorkWatch &watch = {});

} // namespace stratoplan
