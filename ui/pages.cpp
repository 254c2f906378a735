// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "ui/catalog/catalogpage.h"
#include "ui/compare/comparepage.h"
#include "ui/curves/curvespage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/design/designpage.h"
#include "ui/resilience/resiliencepage.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/shell/pageregistry.h"
#include "ui/topology/topologypage.h"

namespace stratoplan {

void registerPages(PageRegistry &registry)
{
    DashboardPage::registerPage(registry);
    ComparePage::registerPage(registry);
    DesignPage::registerPage(registry);
    CurvesPage::registerPage(registry);
    TopologyPage::registerPage(registry);
    ResiliencePage::registerPage(registry);
    RoadmapPage::registerPage(registry);
    CatalogPage::registerPage(registry);
}

} // namespace stratoplan
