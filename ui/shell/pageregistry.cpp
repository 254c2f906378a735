// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageregistry.h"

#include <algorithm>

namespace stratoplan {

void PageRegistry::add(PageInfo page)
{
    Q_ASSERT(indexOf(page.key) < 0 && page.make);
    const auto place = std::upper_bound(m_pages.begin(), m_pages.end(), page.order,
                                        [](int order, const PageInfo &other) { return order < other.order; });
    m_pages.insert(place, std::move(page));
}

int PageRegistry::indexOf(const QString &key) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&key](const PageInfo &page) { return page.key == key; });
    return found == m_pages.end() ? -1 : static_cast<int>(found - m_pages.begin());
}

} // namespace stratoplan
