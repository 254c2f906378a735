// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/planview.h"
#include "document/recalculator.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Recovery targets of the looked-at option against what it reaches. VerdictRole, TargetSecondsRole and
/// ReachedSecondsRole go with the RTO columns and with the RPO columns.
class RecoveryChecksModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Title, TargetRto, ReachedRto, VerdictRto, TargetRpo, ReachedRpo, VerdictRpo, ColumnCount };

    RecoveryChecksModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                        QObject *parent = nullptr);

    /// The check of a row.
    [[nodiscard]] const RecoveryCheck &at(int row) const { return m_checks.at(row); }
    [[nodiscard]] int met() const;
    [[nodiscard]] int missed() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// After any change, also where the rows stay as they are.
    void checksChanged();

private:
    void follow();
    [[nodiscard]] int countOf(RecoveryCheck::Verdict verdict) const;
    [[nodiscard]] static QString verdictText(RecoveryCheck::Verdict verdict, bool asked);
    [[nodiscard]] QVariant display(const RecoveryCheck &check, int column) const;

    const Document &m_document;
    const PlanView &m_view;
    Recalculator &m_recalculator;
    QList<RecoveryCheck> m_checks;
};

} // namespace stratoplan
