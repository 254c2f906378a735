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
    /// The option's name, which texts need not repeat: "AWS: MVP is over …" is "MVP is over …". Empty: as
    /// they are.
    void setKnownOption(const QString &name);
    /// How many findings of a severity are shown.
    [[nodiscard]] int count(Finding::Severity severity) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    PhaseId m_phase;
    OptionId m_option;
    QString m_known; ///< what texts begin with: "AWS: "
};

} // namespace stratoplan
