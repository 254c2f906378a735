// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reportpages.h"

#include "render/pdf/pdfwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QString ReportPages::title() const
{
    const Report &report = m_layout.report();
    return report.plan.isEmpty() ? report.title : report.plan + u": "_s + report.title;
}

Status writePdf(const ReportLayout &layout, const QString &path)
{
    return writePdf(ReportPages(layout), path);
}

} // namespace stratoplan
