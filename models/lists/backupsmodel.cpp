// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/backupsmodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"

namespace stratoplan {

BackupsModel::BackupsModel(const Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::revisionChanged, this, &BackupsModel::follow);
}

void BackupsModel::follow()
{
    takeRows(m_backups, m_document.plan().table<Backup>().rows(), [](const Backup &each) { return each.id; });
}

int BackupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupsModel::modeText(Backup::Mode mode)
{
    switch (mode) {
    case Backup::Mode::Full:
        return tr("full");
    case Backup::Mode::Incremental:
        return tr("incremental");
    case Backup::Mode::Continuous:
        return tr("continuous");
    case Backup::Mode::Replication:
        return tr("replication");
    case Backup::Mode::OnChange:
        return tr("on change");
    }
    Q_UNREACHABLE();
}

QString BackupsModel::keptText(const Backup &backup)
{
    if (backup.keepCount > 0)
        return tr("%n version(s)", nullptr, backup.keepCount);
    return backup.keep.isZero() ? tr("for ever") : Format().duration(backup.keep);
}

QVariant BackupsModel::display(const Backup &backup, int column) const
{
    switch (column) {
    case Name:
        return backup.name;
    case Mode:
        return modeText(backup.mode);
    case Every:
        return backup.every.isZero() ? absentText() : Format().duration(backup.every);
    case Kept:
        return keptText(backup);
    case Location:
        return backup.location;
    default:
        return QString::number(backup.copies);
    }
}

QVariant BackupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Backup &backup = m_backups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(backup, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Every || index.column() == Kept || index.column() == Copies
                             ? Qt::AlignRight
                             : Qt::AlignLeft);
    case IdRole:
        return backup.id.value();
    case ComponentRole:
        return backup.component.value();
    case IconRole: {
        const Component *component = m_document.find(backup.component);
        return component != nullptr ? stratoplan::role(component->role).icon : QStringLiteral("backup");
    }
    default:
        return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("What"), tr("Kind"), tr("Every"), tr("Kept"), tr("Where"), tr("Copies")};
    return titleAt(titles, {Every, Kept, Copies}, section, orientation, role);
}

} // namespace stratoplan
