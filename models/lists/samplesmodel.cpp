// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/samplesmodel.h"

namespace stratoplan {

SamplesModel::SamplesModel(QObject *parent) : RowListModel(parent) { }

void SamplesModel::setSamples(const QList<SamplePlan> &samples)
{
    takeRows(m_samples, samples, [](const SamplePlan &each) { return each.key; });
}

int SamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_samples.size());
}

int SamplesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SamplePlan &sample = m_samples.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? sample.name : tr("%n component(s)", nullptr, sample.components);
    case Qt::ToolTipRole:
        return sample.detail;
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Name ? Qt::AlignLeft : Qt::AlignRight);
    case DetailRole:
        return index.column() == Name ? sample.detail : QString();
    case IconRole:
        return sample.icon;
    case KeyRole:
        return sample.key;
    case CountRole:
        return sample.components;
    default:
        return {};
    }
}

} // namespace stratoplan
