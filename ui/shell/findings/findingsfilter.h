// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"

#include <QSortFilterProxyModel>

namespace stratoplan {

/// Findings of all options and phases, or those of one and of none.
class FindingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// None: all findings.
    void setPhase(PhaseId phase);
    void setOption(OptionId option);
    /// How many findings of a severity are shown.
    [[nodiscard]] int count(Finding::Severity severity) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    PhaseId m_phase;
    OptionId m_option;
};

} // namespace stratoplan
