// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/componenttreemodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"
#include "document/edits/edits.h"
#include "models/grid/treenode.h"
#include "models/text/celltext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

bool isLine(const GridRow &row)
{
    return row.kind == GridRow::Kind::Component || row.kind == GridRow::Kind::AddedLine;
}

} // namespace

QVariant ComponentTreeModel::displayData(const GridRow &row, int column) const
{
    switch (m_columns.at(column).kind) {
    case GridColumn::Kind::Name:
        return row.title;
    case GridColumn::Kind::Specification:
        return row.specification;
    case GridColumn::Kind::Rate:
        return row.rate;
    case GridColumn::Kind::Quantities:
        return row.component ? celltext::quantity(row.quantities.at(column)) : QVariant();
    case GridColumn::Kind::Amounts:
        return isLine(row) ? celltext::cost(row.cells.at(column)) : celltext::cost(row.sums.at(column));
    case GridColumn::Kind::Difference:
        return row.difference && !row.difference->isZero() ? Format().difference(*row.difference) : QString();
    }
    Q_UNREACHABLE();
}

QVariant ComponentTreeModel::editData(const GridRow &row, int column) const
{
    switch (m_columns.at(column).kind) {
    case GridColumn::Kind::Name:
        return row.title;
    case GridColumn::Kind::Specification:
        return row.specificationNow;
    case GridColumn::Kind::Rate:
        return row.rate;
    case GridColumn::Kind::Quantities:
        if (!row.component)
            return {};
        return row.quantities.at(column).present ? edits::quantityText(row.quantities.at(column).quantity)
                                                 : u"–"_s;
    case GridColumn::Kind::Amounts:
        return isLine(row) ? celltext::rawCost(row.cells.at(column)) : celltext::rawCost(row.sums.at(column));
    case GridColumn::Kind::Difference:
        return row.difference ? row.difference->amountString() : QString();
    }
    Q_UNREACHABLE();
}

QString ComponentTreeModel::toolTip(const GridRow &row, int column) const
{
    switch (m_columns.at(column).kind) {
    case GridColumn::Kind::Name: {
        QStringList lines {row.title};
        for (const QString &line : {row.specification, row.note, row.fitNote}) {
            if (!line.isEmpty())
                lines.append(line);
        }
        return lines.join(u'\n');
    }
    case GridColumn::Kind::Specification:
        return row.specification;
    case GridColumn::Kind::Rate:
        return row.rateDetail;
    case GridColumn::Kind::Quantities: {
        const GridQuantity &quantity = row.quantities.at(column);
        if (!row.component || !quantity.present)
            return {};
        const QString text = celltext::exactQuantity(quantity) + u' ' + quantity.unit;
        QStringList lines {quantity.own ? text.trimmed()
                                        : tr("%1, as in the phase before").arg(text.trimmed())};
        if (quantity.quantity.kind == QuantityInput::Kind::Formula)
            lines.append(edits::quantityText(quantity.quantity));
        if (!quantity.problem.isEmpty())
            lines.append(quantity.problem);
        return lines.join(u'\n');
    }
    case GridColumn::Kind::Amounts: {
        if (!isLine(row))
            return celltext::costDetail(row.sums.at(column));
        const QString detail = celltext::costDetail(row.cells.at(column));
        const QString reason = row.reasons.value(column);
        const bool unknown = row.cells.at(column).state == CostCell::State::Unknown;
        return unknown && !reason.isEmpty() ? detail + u'\n' + reason : detail;
    }
    case GridColumn::Kind::Difference:
        return row.difference ? tr("%1 a month against the saved plan").arg(Format().exact(*row.difference))
                              : QString();
    }
    Q_UNREACHABLE();
}

/// What belongs to one cell of a row.
QVariant ComponentTreeModel::cellData(const GridRow &row, int column, int role) const
{
    const GridColumn &place = m_columns.at(column);
    const bool phased = place.kind == GridColumn::Kind::Quantities || place.kind == GridColumn::Kind::Amounts;
    const bool amount = place.kind == GridColumn::Kind::Amounts;
    switch (role) {
    case ColumnKindRole:
        return static_cast<int>(place.kind);
    case PhaseRole:
        return place.phase.value();
    case CurrentPhaseRole:
        return phased && place.phase == m_view.phase();
    case DeltaRole:
        if (place.kind != GridColumn::Kind::Difference || !row.difference)
            return {};
        return row.difference->isZero() ? 0 : (row.difference->isNegative() ? -1 : 1);
    case OwnSizingRole:
        return place.kind == GridColumn::Kind::Quantities && row.quantities.at(column).own;
    case StateRole:
        return amount && isLine(row) ? QVariant(static_cast<int>(row.cells.at(column).state)) : QVariant();
    case UnknownRole:
        return amount ? row.sums.at(column).unknown : 0;
    case MarkedRole:
        return amount && row.cells.at(column).otherBasis;
    case PriceMarkRole:
        if (place.kind == GridColumn::Kind::Rate)
            return static_cast<int>(row.rateMark);
        return static_cast<int>(amount ? celltext::priceMark(row.cells.at(column)) : PriceMark::None);
    case AmountRole:
        return amount && row.sums.at(column).present > 0
            ? QVariant(row.sums.at(column).amount.likely.toDouble())
            : QVariant();
    default:
        return {};
    }
}

QVariant ComponentTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isQuantity = m_columns.at(index.column()).kind == GridColumn::Kind::Quantities;
    const GridRow &row = isQuantity ? freshRow(index) : rowAt(index);
    const bool text = m_columns.at(index.column()).kind == GridColumn::Kind::Name
        || m_columns.at(index.column()).kind == GridColumn::Kind::Specification;
    switch (role) {
    case Qt::DisplayRole:
        return displayData(row, index.column());
    case Qt::EditRole:
        return isTriedOut() ? savedText(row, index.column()) : editData(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (text ? Qt::AlignLeft : Qt::AlignRight)));
    case KindRole:
        return static_cast<int>(row.kind);
    case KeyRole:
        return row.key;
    case IconRole:
        return index.column() == 0 ? row.icon : QVariant();
    case CategoryRole:
        return row.category;
    case OptionRole:
        return m_option.value();
    case EnvironmentRole:
        return row.environment.value();
    case ComponentRole:
        return row.component.value();
    case AdjustmentRole:
        return row.adjustment.value();
    case UncountedRole:
        return !row.counted;
    case NoteRole:
        return index.column() == 0 ? row.note : QVariant();
    case FitRole:
        return index.column() == 0 ? row.fitNote : QVariant();
    case CountRole:
        return index.column() == 0 && !isLine(row) ? QVariant(row.count) : QVariant();
    default:
        return cellData(row, index.column(), role);
    }
}

QVariant ComponentTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const GridColumn &column = m_columns.at(section);
    const bool phased =
        column.kind == GridColumn::Kind::Quantities || column.kind == GridColumn::Kind::Amounts;
    const QString group = column.kind == GridColumn::Kind::Quantities
        ? tr("Quantity")
        : celltext::amountTitle(m_document.plan().info().currency);
    switch (role) {
    case Qt::DisplayRole: {
        const Phase *phase = m_document.find(column.phase);
        if (phased)
            return phase != nullptr ? phase->name : group;
        return column.kind == GridColumn::Kind::Name         ? tr("Component")
            : column.kind == GridColumn::Kind::Specification ? tr("Specification")
            : column.kind == GridColumn::Kind::Difference    ? tr("What if")
                                                             : tr("Rate");
    }
    case GroupTitleRole:
        return phased && column.phase ? group : QString();
    case Qt::TextAlignmentRole: {
        const bool left =
            column.kind == GridColumn::Kind::Name || column.kind == GridColumn::Kind::Specification;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight)));
    }
    case ColumnKindRole:
        return static_cast<int>(column.kind);
    case PhaseRole:
        return column.phase.value();
    case CurrentPhaseRole:
        return phased && column.phase == m_view.phase();
    default:
        return {};
    }
}

Qt::ItemFlags ComponentTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const GridRow &row = rowAt(index);
    const GridColumn::Kind kind = m_columns.at(index.column()).kind;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (row.kind != RowKind::AddedLine && row.kind != RowKind::Adjustments)
        flags |= Qt::ItemIsDropEnabled;
    if (row.kind == RowKind::Component)
        flags |= Qt::ItemIsDragEnabled;
    else
        return row.kind == RowKind::Environment && row.environment && kind == GridColumn::Kind::Name
            ? flags | Qt::ItemIsEditable
            : flags;
    const bool editable = kind == GridColumn::Kind::Name || kind == GridColumn::Kind::Specification
        || kind == GridColumn::Kind::Quantities || (kind == GridColumn::Kind::Amounts && row.statable);
    return editable ? flags | Qt::ItemIsEditable : flags;
}

Status ComponentTreeModel::edit(const GridRow &row, int column, const QString &text)
{
    if (row.kind == RowKind::Environment)
        return edits::renameEnvironment(m_document, row.environment, text);
    const GridColumn &place = m_columns.at(column);
    switch (place.kind) {
    case GridColumn::Kind::Name:
        return edits::setName(m_document, row.component, text);
    case GridColumn::Kind::Specification:
        return edits::setSpecification(m_document, {row.component, m_view.phase()}, text);
    case GridColumn::Kind::Quantities:
        return edits::setQuantity(m_document, {row.component, place.phase}, text);
    case GridColumn::Kind::Amounts:
        return edits::setStated(m_document, {row.component, place.phase}, text);
    case GridColumn::Kind::Rate:
    case GridColumn::Kind::Difference:
        break;
    }
    return {};
}

bool ComponentTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    // An editor that is closed untouched must not turn a shown figure into a stated one.
    if (value.toString() == data(index, Qt::EditRole).toString())
        return true;
    const QPersistentModelIndex place(index);
    const GridRow row = rowAt(index);
    const Status status = edit(row, index.column(), value.toString());
    if (!status)
        Q_EMIT rejected(place, status.error());
    return status.ok();
}

} // namespace stratoplan
