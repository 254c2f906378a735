// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/layout.h"

#include "render/report/layout/paginator.h"

namespace stratoplan {

ReportLayout::ReportLayout(const Report &report, const PageFormat &format, const WorkWatch &watch)
    : m_report(report), m_format(format)
{
    ReportPaginator(m_report, m_format).paginate(*this, watch);
}

} // namespace stratoplan
