// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/componenttreemodel.h"

#include "document/edits/edits.h"
#include "models/grid/mime.h"
#include "models/grid/treenode.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// A cell that a spreadsheet takes as one cell.
QString quoted(QString cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString ComponentTreeModel::toText(const QModelIndexList &indexes) const
{
    QSet<int> columns;
    QSet<const Node *> nodes;
    for (const QModelIndex &index : indexes) {
        columns.insert(index.column());
        nodes.insert(nodeAt(index));
    }
    QStringList lines;
    m_root->visit([&](const Node &node) {
        if (!nodes.contains(&node))
            return;
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            if (columns.contains(column))
                cells.append(quoted(editData(node.row, column).toString()));
        }
        lines.append(cells.join(u'\t'));
    });
    return lines.join(u'\n');
}

Status ComponentTreeModel::paste(const QModelIndex &index, const QMimeData &data)
{
    const QList<ComponentId> ids = mime::componentsIn(data);
    const bool intoQuantity = index.isValid() && rowAt(index).component
        && m_columns.at(index.column()).kind == GridColumn::Kind::Quantities;
    return ids.isEmpty() || intoQuantity ? pasteText(index, data.text()) : pasteComponents(index, ids);
}

Status ComponentTreeModel::pasteText(const QModelIndex &index, const QString &text)
{
    const bool onQuantity = index.isValid() && rowAt(index).component
        && m_columns.at(index.column()).kind == GridColumn::Kind::Quantities;
    if (onQuantity)
        return pasteQuantities(index, text);
    const edits::CatalogTarget target = targetAt(index);
    const auto added =
        edits::pasteLines(m_document, text, {target.option, target.environment, {}, target.after});
    if (!added)
        return added.error();
    if (!added->isEmpty())
        Q_EMIT componentsAdded(*added);
    return {};
}

/// Fills the components from the cell's on, in the order shown, and the phases from the cell's on.
Status ComponentTreeModel::pasteQuantities(const QModelIndex &index, const QString &text)
{
    QList<ComponentId> components;
    bool reached = false;
    m_root->visit([&](const Node &node) {
        reached = reached || &node == nodeAt(index);
        if (reached && node.row.component)
            components.append(node.row.component);
    });
    QList<PhaseId> phases;
    for (int column = index.column(); column < columnCount(); ++column) {
        if (m_columns.at(column).kind == GridColumn::Kind::Quantities)
            phases.append(m_columns.at(column).phase);
    }
    return edits::pasteQuantities(m_document, text, components, phases);
}

Status ComponentTreeModel::pasteComponents(const QModelIndex &index, const QList<ComponentId> &ids)
{
    const edits::CatalogTarget target = targetAt(index);
    edits::Destination destination;
    destination.option = target.option;
    destination.environment = target.environment;
    destination.after = target.after;
    for (const ComponentId id : ids) {
        if (m_document.find(id) == nullptr)
            return Error {Error::Code::NotFound, tr("What was copied is no longer in the plan.")};
    }
    QList<ComponentId> copies;
    const QString text = tr("Paste %n component(s)", nullptr, static_cast<int>(ids.size()));
    const Status pasted = edits::inOneStep(m_document, text, [&]() -> Status {
        const auto copied = edits::duplicateComponents(m_document, ids);
        if (!copied)
            return copied.error();
        copies = *copied;
        return edits::moveComponents(m_document, copies, destination);
    });
    if (pasted)
        Q_EMIT componentsAdded(copies);
    return pasted;
}

edits::CatalogTarget ComponentTreeModel::targetAt(const QModelIndex &index) const
{
    const Place place = placeAt(index, -1);
    return {m_option, place.environment, {}, place.after};
}

/// The environment that is looked at, else production, else the first that counts.
EnvironmentId ComponentTreeModel::defaultEnvironment() const
{
    if (m_view.environment())
        return m_view.environment();
    EnvironmentId first;
    for (const Environment &environment : m_document.plan().table<Environment>()) {
        if (!environment.inPlaceOf.isNone())
            continue;
        if (environment.kind == Environment::Kind::Production)
            return environment.id;
        if (!first)
            first = environment.id;
    }
    return first;
}

/// On a row (@p row is -1) or between the rows below @p parent.
ComponentTreeModel::Place ComponentTreeModel::placeAt(const QModelIndex &parent, int row) const
{
    const Node *node = nodeAt(parent);
    const GridRow &heading = node->row;
    Place place;
    place.allowed = m_option && heading.kind != RowKind::AddedLine && heading.kind != RowKind::Adjustments;
    place.environment = heading.environment;
    if (node == m_root.get() && (row < 0 || m_arrangement == Arrangement::ByEnvironment)) {
        // Between environments: into the one above.
        const int above = std::min(row, node->childCount()) - 1;
        if (above >= 0)
            return placeAt(indexOfNode(node->child(above)), -1);
        place.environment = defaultEnvironment();
        return place;
    }
    if (heading.kind == RowKind::Category && node != m_root.get())
        place.category = enumFromName<Category>(heading.category);
    if (heading.component) {
        const Node *group = node->parent();
        place.after = heading.component;
        if (group != m_root.get() && group->row.kind == RowKind::Category)
            place.category = enumFromName<Category>(group->row.category);
        return place;
    }
    const int rows = node->childCount();
    const Node *next = row >= 0 && row < rows ? node->child(row) : nullptr;
    const Node *last = rows > 0 ? node->child(rows - 1) : nullptr;
    if (next != nullptr && next->row.component)
        place.before = next->row.component;
    else if (last != nullptr && last->row.component)
        place.after = last->row.component;
    const Node *beside = next != nullptr ? next : last;
    if (m_arrangement != Arrangement::ByEnvironment && beside != nullptr)
        place.environment = beside->row.environment;
    return place;
}

QStringList ComponentTreeModel::mimeTypes() const
{
    return {QString::fromLatin1(mime::components), QString::fromLatin1(mime::catalogItems)};
}

QMimeData *ComponentTreeModel::mimeData(const QModelIndexList &indexes) const
{
    const QList<ComponentId> components = componentsOf(indexes);
    auto data = std::make_unique<QMimeData>();
    data->setText(toText(indexes));
    if (!components.isEmpty())
        mime::setComponents(*data, components);
    return data.release();
}

Qt::DropActions ComponentTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool ComponentTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                         const QModelIndex &parent) const
{
    const QStringList types = mimeTypes();
    const bool known = data != nullptr
        && std::any_of(types.begin(), types.end(),
                       [data](const QString &type) { return data->hasFormat(type); });
    return known && placeAt(parent.siblingAtColumn(0), row).allowed;
}

bool ComponentTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                      const QModelIndex &parent)
{
    if (action == Qt::IgnoreAction)
        return true;
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Place place = placeAt(parent.siblingAtColumn(0), row);
    const QStringList keys = mime::catalogKeysIn(*data);
    const QPersistentModelIndex at(parent);
    const Status status =
        keys.isEmpty() ? dropComponents(mime::componentsIn(*data), place) : dropCatalogItems(keys, place);
    if (!status)
        Q_EMIT rejected(at, status.error());
    return status.ok();
}

Status ComponentTreeModel::dropComponents(const QList<ComponentId> &ids, const Place &place)
{
    edits::Destination destination;
    // Outside its environment's heading a component only changes places.
    if (m_arrangement == Arrangement::ByEnvironment)
        destination.environment = place.environment;
    destination.category = place.category;
    destination.before = place.before;
    destination.after = place.after;
    return edits::moveComponents(m_document, ids, destination);
}

Status ComponentTreeModel::dropCatalogItems(const QStringList &keys, const Place &place)
{
    QList<ComponentId> added;
    ComponentId after = place.after;
    for (const QString &key : keys) {
        const auto pick = m_pickSource ? m_pickSource(key) : std::nullopt;
        if (!pick)
            return Error {Error::Code::NotFound, tr("The price item is no longer in the catalog.")};
        const auto id =
            edits::addComponentFromCatalog(m_document, *pick, {m_option, place.environment, {}, after});
        if (!id)
            return id.error();
        added.append(*id);
        after = *id;
    }
    Q_EMIT componentsAdded(added);
    return {};
}

} // namespace stratoplan
