// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"
#include "core/text/format.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

class PlanView;

/// The drivers of a plan: name, value in the month looked at and at the end, and their course.
class DriversModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Now, End, Course, ColumnCount };

    DriversModel(const Document &document, const PlanView &view, const Format &format,
                 QObject *parent = nullptr);

    [[nodiscard]] DriverId driverAt(int row) const;
    [[nodiscard]] int rowOf(DriverId driver) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        DriverId id;
        QString key;
        QString name;
        QString unit;
        QString made; ///< how it is made
        QString now;
        QString end;
        QString problem;
        QList<double> course;
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] Row rowOf(const Driver &driver, const DriverTable &drivers, const Timeline &timeline) const;
    [[nodiscard]] QVariant display(const Row &row, int column) const;

    const Document &m_document;
    const PlanView &m_view;
    Format m_format;
    QString m_nowTitle;
    QString m_endTitle;
    QList<Row> m_rows;
};

/// How a driver is made, in a few words: "formula", "4 points, geometric", "500 in every month".
[[nodiscard]] QString drivenBy(const Driver &driver);
/// "Linear", with what it means for "…Tip".
[[nodiscard]] QString interpolationTitle(Driver::Interpolation interpolation);
[[nodiscard]] QString interpolationTip(Driver::Interpolation interpolation);

} // namespace stratoplan
