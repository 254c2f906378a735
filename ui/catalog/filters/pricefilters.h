// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalog/filters/filtercontrols.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace stratoplan {

class ElidedLabel;
class SearchEdit;
struct PageContext;

/// The head of the price browser: what is searched for, in which order, how much was found; below it every
/// filter.
class PriceFilters : public QWidget
{
    Q_OBJECT

public:
    explicit PriceFilters(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] storage::CatalogQuery query() const;
    [[nodiscard]] SearchEdit &search() { return *m_search; }
    [[nodiscard]] FilterControls &controls() { return *m_controls; }
    /// "214 of 11,480 price items".
    void setOutcome(const QString &text);
    /// Searches one catalog only, named by its title; empty: all of them.
    void setCatalog(const QString &key, const QString &title);
    void clear();
    /// Which columns the table shows.
    [[nodiscard]] QToolButton &columnsButton() { return *m_columns; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *field(FilterControls::Which which);
    [[nodiscard]] QWidget *makeFields();
    void update();

    PageContext &m_context;
    SearchEdit *m_search;
    FilterControls *m_controls;
    ElidedLabel *m_outcome;
    QPushButton *m_catalogChip;
    QPushButton *m_clear;
    QToolButton *m_columns;
    QString m_catalog;
};

} // namespace stratoplan
