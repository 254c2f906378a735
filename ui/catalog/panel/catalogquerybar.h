// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

#include <QWidget>

class QToolButton;

namespace stratoplan {

class CatalogFilters;
class FilterControls;
class SearchEdit;
struct PageContext;

/// What is looked for in the catalogs: words, provider, region, and further filters and the order in a
/// pop-up.
class CatalogQueryBar : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogQueryBar(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] storage::CatalogQuery query() const;
    [[nodiscard]] SearchEdit &search() { return *m_search; }
    /// Looks for what suits an option: its provider and region.
    void setOption(const QString &provider, const QString &region);
    /// Narrows to a role; empty: all roles.
    void setRole(const QString &role);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void build();
    void showFilters();

    PageContext &m_context;
    SearchEdit *m_search;
    FilterControls *m_controls;
    QToolButton *m_filter;
    CatalogFilters *m_filters;
};

} // namespace stratoplan
