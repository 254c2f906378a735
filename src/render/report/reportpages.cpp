// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reportpages.h"

#include "core/scenario/overlay.h"
#include "render/pdf/pdfwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QString ReportPages::title() const
{
    const Report &report = m_layout.report();
    return report.plan.isEmpty() ? report.title : report.plan + u": "_s + report.title;
}

std::unique_ptr<ReportPages> makeReport(const ReportOrder &order, const WorkWatch &watch)
{
    constexpr int built = 60; // percent
    const Plan plan = order.settings.isEmpty() ? order.plan : withScenario(order.plan, order.settings).plan;
    Report report = buildReport(plan, order.options, watch.part(0, built));
    if (!order.author.isEmpty())
        report.author = order.author;
    auto pages = std::make_unique<ReportPages>(ReportLayout(report, order.format, watch.part(built, 100)));
    return watch.isCancelled() ? nullptr : std::move(pages);
}

Status writePdf(const ReportLayout &layout, const QString &path)
{
    return writePdf(ReportPages(layout), path);
}

} // namespace stratoplan
