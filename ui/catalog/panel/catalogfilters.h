// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalog/filters/filtercontrols.h"

#include <QFrame>

namespace stratoplan {

/// The further filters of the catalog and its order in a pop-up: service, role, category, term, sizes, price.
class CatalogFilters : public QFrame
{
    Q_OBJECT

public:
    explicit CatalogFilters(FilterControls &controls, QWidget *parent = nullptr);

    /// How many filters of the pop-up are set.
    [[nodiscard]] int count() const;
    /// Opens below @p anchor, within the screen.
    void openAt(QWidget &anchor);

Q_SIGNALS:
    void clearRequested();

private:
    FilterControls &m_controls;
};

} // namespace stratoplan
