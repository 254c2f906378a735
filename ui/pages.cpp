// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "ui/compare/comparepage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/shell/pageregistry.h"

namespace stratoplan {

void registerPages(PageRegistry &registry)
{
    DashboardPage::registerPage(registry);
    ComparePage::registerPage(registry);
}

} // namespace stratoplan
