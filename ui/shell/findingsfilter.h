// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QSortFilterProxyModel>

namespace stratoplan {

/// Findings of all phases, or those of one phase and of none.
class FindingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// None: all findings.
    void setPhase(PhaseId phase);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    PhaseId m_phase;
};

} // namespace stratoplan
