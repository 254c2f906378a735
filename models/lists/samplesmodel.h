// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// A sample plan on the start page.
struct SamplePlan
{
    QString key; ///< for Session::openSample()
    QString name;
    QString detail; ///< "3 clouds, 4 environments"
    QString icon;
    int components = 0;

    bool operator==(const SamplePlan &) const = default;
};

/// Samples: columns name (DetailRole, IconRole; KeyRole is the key) and number of components.
class SamplesModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Components, ColumnCount };

    explicit SamplesModel(QObject *parent = nullptr);
    void setSamples(const QList<SamplePlan> &samples);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<SamplePlan> m_samples;
};

} // namespace stratoplan
