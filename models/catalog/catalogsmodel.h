// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "models/catalog/catalogservice.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// The catalogs at hand, a row each: what they hold, as of when and from where. AmountRole is the number of
/// items, KeyRole the catalog's key, DetailRole of the name its kind, regions and source. Filled beside the
/// window when it is first asked to, and whenever catalogs change.
class CatalogsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Provider, Kind, Items, Rates, Regions, Dates, Source, ColumnCount };

    CatalogsModel(CatalogService &catalogs, const Format &format, QObject *parent = nullptr);

    /// Asks for the catalogs once; filled() follows.
    void fill();
    [[nodiscard]] bool isFilled() const { return m_isFilled; }
    [[nodiscard]] const storage::CatalogSummary &summaryAt(int row) const { return m_rows.at(row); }
    /// The row of that key, -1 where there is none.
    [[nodiscard]] int rowOf(const QString &key) const;
    /// Catalogs that could not be opened.
    [[nodiscard]] const QList<Error> &problems() const { return m_problems; }
    /// Price items of all catalogs together.
    [[nodiscard]] qint64 items() const;
    /// Whether any of them was imported.
    [[nodiscard]] bool hasImported() const;

    /// "us-east-1 and 5 more": the region that most people use first.
    [[nodiscard]] static QString regionsText(const storage::CatalogSummary &summary);
    /// "29 Jan 2026", "3 Sep 2025 to 29 Jan 2026".
    [[nodiscard]] static QString datesText(const storage::CatalogSummary &summary, const Format &format);
    /// "bundled", "imported", with its standing among the editions of its list.
    [[nodiscard]] static QString kindText(const storage::CatalogSummary &summary);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void filled();

private:
    void ask();
    /// "bundled · us-east-1 and 6 more".
    [[nodiscard]] QString detail(const storage::CatalogSummary &summary) const;
    [[nodiscard]] QString cell(const storage::CatalogSummary &summary, int column) const;

    CatalogService &m_catalogs;
    Format m_format;
    QList<storage::CatalogSummary> m_rows;
    QList<Error> m_problems;
    CatalogTask m_task;
    bool m_isAsked = false;
    bool m_isFilled = false;
};

} // namespace stratoplan
