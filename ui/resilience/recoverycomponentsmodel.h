// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/edits/recoveryedits.h"
#include "document/planview.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// How the components of the looked-at option come back: tier, strategy, the time it takes and what is lost.
/// Tier, strategy and both times are edited in place. Development, staging and what stands in place of
/// another environment are not asked to recover and are not listed.
class RecoveryComponentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Tier, Strategy, Recovery, Loss, ColumnCount };
    /// QList<QPair<qint64, QString>> of ids and names that a cell may take; 0 takes the value away.
    static constexpr int ChoicesRole = Qt::UserRole + 200;

    RecoveryComponentsModel(Document &document, const PlanView &view, QObject *parent = nullptr);

    /// Whether a component is of what counts in production.
    [[nodiscard]] static bool mustRecover(const Plan &plan, const Component &component);
    /// Only what a target covers; none: all.
    void setTarget(Id<RecoveryTarget> target);
    [[nodiscard]] ComponentId componentAt(int row) const { return m_rows.at(row).id; }
    /// Row of a component, or -1.
    [[nodiscard]] int rowOf(ComponentId component) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// An edit was refused; the old value stays.
    void rejected(const QString &message);

private:
    void follow();
    [[nodiscard]] QList<Component> components() const;
    [[nodiscard]] std::optional<Duration> reached(const Component &component, int column) const;
    [[nodiscard]] QVariant display(const Component &component, int column) const;
    [[nodiscard]] QVariant edited(const Component &component, int column) const;
    [[nodiscard]] QVariant choices(int column) const;
    [[nodiscard]] QString tip(const Component &component, int column) const;
    [[nodiscard]] bool setTime(const Component &component, int column, const QString &text);

    Document &m_document;
    const PlanView &m_view;
    Format m_format;
    Id<RecoveryTarget> m_target;
    QList<Component> m_rows;
};

} // namespace stratoplan
