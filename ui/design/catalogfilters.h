// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace stratoplan {

/// The further filters of the catalog in a pop-up: service, role, category, smallest size, term.
class CatalogFilters : public QFrame
{
    Q_OBJECT

public:
    explicit CatalogFilters(QWidget *parent = nullptr);

    /// What can be chosen; a choice that is gone is dropped.
    void setFacets(const storage::CatalogFacets &facets);
    /// Puts the choices into a query.
    void apply(storage::CatalogQuery &query) const;
    /// How many filters are set.
    [[nodiscard]] int count() const;
    void clear();
    void chooseRole(const QString &role);
    /// Opens below @p anchor.
    void openAt(QWidget &anchor);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addCombo(QFormLayout &form, const QString &name, const QString &label);
    QSpinBox *addSpin(QFormLayout &form, const QString &name, const QString &label, const QString &suffix);

    QComboBox *m_service;
    QComboBox *m_role;
    QComboBox *m_category;
    QSpinBox *m_vcpu;
    QSpinBox *m_memory;
    QComboBox *m_term;
};

} // namespace stratoplan
