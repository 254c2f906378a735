// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/format.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// The pods that run on a cluster, each kind a row that is typed over: replicas "3", "=users / 1000" or "each
/// node"; processors "500m" or "0.5"; memory "512Mi" or "2Gi". What cannot be taken is refused with a
/// sentence.
class WorkloadsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Replicas, Minimum, Maximum, Cpu, Memory, ColumnCount };

    WorkloadsModel(Document &document, ComponentId cluster, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] Id<Workload> workloadAt(int row) const;
    [[nodiscard]] int rowOf(Id<Workload> workload) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// What was typed was refused, or not any more (empty).
    void refused(const QString &why);

private:
    void follow();
    [[nodiscard]] Status read(Workload &workload, int column, const QString &text) const;
    [[nodiscard]] QString text(const Workload &workload, int column) const;

    Document &m_document;
    ComponentId m_cluster;
    Format m_format;
    QList<Workload> m_rows;
};

/// Thousandths of a core: "500m", "0.5", "2".
[[nodiscard]] std::optional<int> parseCpu(const QString &text);
/// MiB: "512Mi", "512", "1.5Gi".
[[nodiscard]] std::optional<int> parseMemory(const QString &text);

} // namespace stratoplan
