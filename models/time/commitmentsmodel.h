// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// The committed prices that a plan uses or says something about: since when, until when, what is paid
/// otherwise.
class CommitmentsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Item, Term, Begins, Ends, Otherwise, ColumnCount };

    CommitmentsModel(const Document &document, const Format &format, QObject *parent = nullptr);

    /// The commitment of a row; without id where the plan says nothing yet: it counts as long as it is used.
    [[nodiscard]] Commitment commitmentAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Commitment commitment;
        QString item;
        QString detail;
        QString term;
        QString begins;
        QString ends;
        QString otherwise;
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] Row rowOf(const Commitment &commitment) const;
    [[nodiscard]] static QString display(const Row &row, int column);

    const Document &m_document;
    Format m_format;
    QList<Row> m_rows;
};

/// When a commitment's last term ends: "renewed for ever", or the first month without it.
[[nodiscard]] QString commitmentEnd(const Plan &plan, const Format &format, const Commitment &commitment);
/// A rate with its item: "m5.large: $0.0600 /instance-hour".
[[nodiscard]] QString rateTitle(const Plan &plan, const Format &format, RateId rate);

} // namespace stratoplan
