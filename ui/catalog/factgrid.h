// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogcells.h"

#include <QWidget>

class QGridLayout;

namespace stratoplan {

/// Names and values in two columns; what has an address is a link. Values can be selected.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void setFacts(const QList<catalogcells::Fact> &facts);

private:
    void addFact(const catalogcells::Fact &fact, int row);

    QGridLayout *m_grid;
    QList<catalogcells::Fact> m_facts;
};

} // namespace stratoplan
