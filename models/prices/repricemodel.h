// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/costchange.h"
#include "document/offers/pricechange.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// What a catalog says about the prices of a plan, line by line, with a check at those that are to be taken
/// over.
class RepriceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Item, Term, OldPrice, NewPrice, Difference, Effect, Status, ColumnCount };
    enum class Check { All, None, ChangedOnly };

    explicit RepriceModel(QObject *parent = nullptr);

    /// Another comparison of @p plan. What can be taken over is checked.
    void setChanges(const Plan &plan, const QList<PriceChange> &changes);
    /// What each of changes() alone does to the looked-at @p option, in their order, or to another one, which
    /// is then named; none where it cannot be taken over. Over all months where the plan has any; beside it a
    /// month of @p phase, or of the first phase that it changes.
    void setEffects(const QList<std::optional<CostChange>> &effects, OptionId option, PhaseId phase);
    [[nodiscard]] QList<PriceChange> changes() const;
    [[nodiscard]] const PriceChange &changeAt(int row) const { return m_rows.at(row).change; }
    /// The changes that are checked.
    [[nodiscard]] QList<PriceChange> chosen() const;
    [[nodiscard]] int count(PriceChange::Kind kind) const;
    /// Rows that can be taken over.
    [[nodiscard]] int applicable() const;
    void check(Check which);
    void toggle(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "changed", "newer date", …
    [[nodiscard]] static QString kindText(PriceChange::Kind kind);

Q_SIGNALS:
    void chosenChanged();

private:
    struct Row
    {
        PriceChange change;
        QString item;
        QString place; ///< provider, service and region
        QString provider;
        QString term;
        QString users;
        QDate date;
        QString finding; ///< what the comparison says about it
        QString news; ///< what is new beside the price: another allowance, upfront payment or minimum
        bool isChecked = false;
        std::optional<CostChange> effect;
    };
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QString detail(const Row &row, int column) const;
    [[nodiscard]] QString toolTip(const Row &row, int column) const;
    [[nodiscard]] QString monthly(const CostChange::Total &total) const;
    [[nodiscard]] QString phaseEffect(const CostChange &effect) const;
    [[nodiscard]] static QVariant delta(const Row &row, int column);

    QList<Row> m_rows;
    QString m_currency;
    QHash<PhaseId, QString> m_phases;
    QHash<OptionId, QString> m_options;
    OptionId m_option; ///< that effects are mostly of
    PhaseId m_phase;
    int m_months = 0;
};

} // namespace stratoplan
