// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogservice.h"

#include <QObject>

class QWidget;

namespace stratoplan {

class FilterCombo;
class RangeEdit;
class RegionCombo;

/// Every filter over price items and their order, as controls that a page or a pop-up arranges. Knows what
/// can be chosen from the catalogs, and narrows that to the chosen provider.
class FilterControls : public QObject
{
    Q_OBJECT

public:
    enum class Which {
        Provider,
        Service,
        Role,
        Region,
        Category,
        Term,
        Architecture,
        Vcpu,
        Memory,
        Price,
        Sort
    };

    /// @param scope  begins the object names, empty or "price": "providerCombo", "priceProviderCombo"
    /// @param owner  parent of the controls until they are laid out
    FilterControls(CatalogService &catalogs, const QString &scope, QWidget &owner);

    [[nodiscard]] QWidget &control(Which which) const;
    /// "Provider", for the label beside the control; with the letter that Alt goes to.
    [[nodiscard]] static QString title(Which which);

    /// Asks the catalogs what can be chosen; once is enough, it follows changes.
    void fill();
    /// Puts the choices into a query.
    void apply(storage::CatalogQuery &query) const;
    /// How many of these filters are set; the order is none.
    [[nodiscard]] int count(const QList<Which> &which) const;
    [[nodiscard]] int count() const;
    void clear();
    /// Chooses, without a signal; what is not there is chosen when the catalogs turn out to have it.
    void choose(const QString &provider, const QString &region);
    void chooseRole(const QString &role);

Q_SIGNALS:
    /// The user changed a filter or the order, or a choice is gone.
    void changed();

private:
    [[nodiscard]] FilterCombo *makeCombo(const QString &name, Which which, QWidget &owner);
    void setUp(FilterCombo &combo, const QString &name, Which which);
    RangeEdit *makeRange(const QString &name, Which which, const QString &tip, QWidget &owner);
    void makeChoices();
    void setFacets(const storage::CatalogFacets &facets);
    void setProviders(const QList<storage::CatalogFacet> &providers);
    void providerChosen();

    CatalogService &m_catalogs;
    QString m_scope;
    FilterCombo *m_provider;
    FilterCombo *m_service;
    FilterCombo *m_role;
    RegionCombo *m_region;
    FilterCombo *m_category;
    FilterCombo *m_term;
    FilterCombo *m_architecture;
    RangeEdit *m_vcpu;
    RangeEdit *m_memory;
    RangeEdit *m_price;
    FilterCombo *m_sort;
    QString m_wantedProvider; ///< to be chosen when the catalogs are known
    QString m_wantedRegion;
    bool m_isFilled = false;
    CatalogTask m_task;
};

} // namespace stratoplan
