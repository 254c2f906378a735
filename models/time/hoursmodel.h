// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// The environments of a plan and the hours a month that their machines run.
class HoursModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Hours, Share, ColumnCount };

    HoursModel(const Document &document, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] Id<Environment> environmentAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Environment environment;
        Quantity all; ///< hours of the plan's month
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] QString display(const Row &row, int column) const;

    const Document &m_document;
    Format m_format;
    QList<Row> m_rows;
};

/// "Production".
[[nodiscard]] QString environmentKindTitle(Environment::Kind kind);

} // namespace stratoplan
