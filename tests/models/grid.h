// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/componenttreemodel.h"
#include "models/grid/totalrowmodel.h"

#include <QAbstractItemModelTester>

namespace stratoplan::test {

/// A document with everything around it that a grid needs, all under test.
struct Grid
{
    explicit Grid(const Plan &plan) : document(plan) { }

    Document document;
    PlanView view {document};
    Recalculator recalculator {document};
    ComponentTreeModel model {document, view, recalculator};
    TotalRowModel totals {document, view, model};
    QAbstractItemModelTester modelTester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester totalsTester {&totals, QAbstractItemModelTester::FailureReportingMode::QtTest};

    [[nodiscard]] QModelIndex cell(ComponentId component, GridColumn::Kind kind, PhaseId phase = {}) const
    {
        return model.indexOf(component, model.columnOf(kind, phase));
    }
};

} // namespace stratoplan::test
