// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The backup schedule: what, how, how often, kept how long, where, how many copies.
class BackupsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Mode, Every, Kept, Location, Copies, ColumnCount };

    explicit BackupsModel(const Document &document, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    [[nodiscard]] static QString modeText(Backup::Mode mode);
    [[nodiscard]] static QString keptText(const Backup &backup);
    [[nodiscard]] QVariant display(const Backup &backup, int column) const;

    const Document &m_document;
    QList<Backup> m_backups;
};

} // namespace stratoplan
