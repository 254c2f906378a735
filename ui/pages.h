// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stratoplan {

class PageRegistry;

/// Every page of the window. A new page adds its line here, nothing else in the shell names it.
void registerPages(PageRegistry &registry);

} // namespace stratoplan
