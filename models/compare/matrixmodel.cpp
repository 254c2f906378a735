// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/matrixmodel.h"

#include "core/text/decisiontext.h"
#include "core/text/format.h"
#include "document/edits/money/criteria.h"
#include "document/edits/step/onestep.h"
#include "models/compare/comparisonmodel.h"
#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double whole = 100;

/// What a person types for a score, 0 … 10, without digits that say nothing.
QString editText(std::optional<Percent> score)
{
    return score ? Percent::fromRaw(score->raw() / 10).toString() : QString();
}

} // namespace

MatrixModel::MatrixModel(Document &document, const ComparisonModel &comparison, QObject *parent)
    : RowListModel(parent), m_document(document), m_comparison(comparison)
{
    follow();
    connect(&comparison, &ComparisonModel::comparisonChanged, this, &MatrixModel::follow);
    connect(&document, &Document::revisionChanged, this, [this] {
        m_moved.clear(); // they stood in for weights that may be others now
        follow();
    });
}

void MatrixModel::follow()
{
    if (rests())
        return;
    DecisionMatrix matrix;
    if (m_comparison.mode() == ComparisonModel::Mode::Options)
        matrix = decisionMatrix(
            m_document.plan(), m_comparison.comparison(),
            [this](OptionId option) { return m_comparison.tableOf(option); }, m_moved);
    const auto options = [](const DecisionMatrix &each) {
        QList<OptionId> ids;
        for (const ComparisonColumn &column : each.columns)
            ids.append(column.option);
        return ids;
    };
    const bool reset = options(matrix) != options(m_matrix) || matrix.rows.isEmpty() != m_rows.isEmpty();
    if (reset)
        beginResetModel();
    else
        takeRows(m_rows, matrix.rows, [](const DecisionRow &row) { return row.criterion; });
    m_matrix = std::move(matrix);
    m_rows = m_matrix.rows;
    if (reset)
        endResetModel();
    else if (!m_rows.isEmpty()) {
        const int last = rowCount() - 1;
        Q_EMIT dataChanged(index(last, 0), index(last, columnCount() - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT decided();
}

QString MatrixModel::costBasis() const
{
    const bool isPartly = m_matrix.unpricedRoles > 0;
    if (m_matrix.pricedRoles == 0 || !(isPartly || m_matrix.isWithoutOnce))
        return {};
    QStringList names;
    for (const DecisionRow &row : m_rows) {
        if (row.measure == Criterion::Measure::Cost)
            names.append(row.name);
    }
    if (names.isEmpty())
        return {};
    const QString costs = names.join(u", "_s);
    if (!isPartly)
        return tr("%1: without what is paid once.", "criteria of cost").arg(costs);
    const int all = m_matrix.pricedRoles + m_matrix.unpricedRoles;
    const QString roles = tr("%1: %2 of %n role(s), priced in every option.", nullptr, all)
                              .arg(costs)
                              .arg(m_matrix.pricedRoles);
    return m_matrix.isWithoutOnce ? roles + u' ' + tr("What is paid once does not count.") : roles;
}

QString MatrixModel::uncounted() const
{
    QStringList names;
    for (const DecisionRow &row : m_rows) {
        if (!row.leftOut.isEmpty() && row.weight > Percent())
            names.append(row.name);
    }
    if (names.isEmpty() || m_matrix.leaders.isEmpty())
        return {};
    return tr("Not counted, for not every option has a score: %1.", "criteria").arg(names.join(u", "_s));
}

Id<Criterion> MatrixModel::criterionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).criterion : Id<Criterion>();
}

Percent MatrixModel::weightAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).weight : Percent();
}

void MatrixModel::moveWeight(Id<Criterion> criterion, Percent weight)
{
    const Criterion *row = m_document.find(criterion);
    if (row == nullptr || m_moved.value(criterion, row->weight) == weight)
        return;
    m_moved.insert(criterion, weight);
    follow();
}

void MatrixModel::settleWeights(int run)
{
    const DecisionWeights moved = std::exchange(m_moved, {});
    const auto setAll = [&]() -> Status {
        for (auto each = moved.cbegin(); each != moved.cend(); ++each) {
            const Status done = edits::setCriterionWeight(m_document, each.key(), each.value(), run);
            if (!done)
                return done;
        }
        return {};
    };
    if (moved.isEmpty())
        return;
    take(moved.size() == 1 ? setAll() : edits::inOneStep(m_document, tr("Change weight"), setAll));
    follow(); // a weight that went back to where it was changes nothing in the plan
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstOptionColumn + static_cast<int>(m_matrix.columns.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const bool isTotal = index.row() == m_rows.size();
    if (role == KindRole)
        return static_cast<int>(isTotal ? RowKind::Total : RowKind::Criterion);
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight);
    return isTotal ? totalData(index.column(), role)
                   : criterionData(m_rows.at(index.row()), index.column(), role);
}

QVariant MatrixModel::criterionData(const DecisionRow &row, int column, int role) const
{
    if (role == IdRole)
        return row.criterion.value();
    if (role == KeyRole)
        return u"criterion:%1"_s.arg(row.criterion.value());
    if (column >= FirstOptionColumn)
        return cellData(row, column - FirstOptionColumn, role);
    if (role == Qt::ToolTipRole) {
        const QString name = row.leftOut.isEmpty() ? row.name : row.name + u'\n' + row.leftOut;
        return name + u'\n' + measureFormula(row.measure);
    }
    if (role == NoteRole && column == NameColumn)
        return row.leftOut;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (column == NameColumn)
        return row.name;
    if (role == Qt::EditRole)
        return row.weight.toString();
    return row.leftOut.isEmpty() ? Format().percent(row.share) : absentText();
}

QVariant MatrixModel::cellData(const DecisionRow &row, int option, int role) const
{
    const DecisionCell &cell = row.cells.at(option);
    const ComparisonColumn &column = m_matrix.columns.at(option);
    switch (role) {
    case Qt::DisplayRole:
        return scoreText(cell.score);
    case Qt::EditRole:
        return cell.isJudged ? editText(cell.score) : QString();
    case ShareRole:
        return cell.score ? QVariant(cell.score->toDouble() / whole) : QVariant();
    case OptionRole:
        return column.option.value();
    case MarkedRole:
        return cell.isJudged && row.measure != Criterion::Measure::Judged;
    case Qt::ToolTipRole: {
        const QString text = tr("%1, %2: %3").arg(column.title, row.name, scoreText(cell.score));
        return cell.why.isEmpty() ? text : text + u'\n' + cell.why;
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(column.title, row.name, scoreText(cell.score));
    default:
        return {};
    }
}

QVariant MatrixModel::totalData(int column, int role) const
{
    if (role == KeyRole)
        return u"total"_s;
    if (column == NameColumn)
        return role == Qt::DisplayRole ? QVariant(tr("Score")) : QVariant();
    if (column == WeightColumn) {
        const bool isDecided = !m_matrix.leaders.isEmpty();
        return role == Qt::DisplayRole && isDecided ? QVariant(Format().percent(Percent::fromWhole(100)))
                                                    : QVariant();
    }
    const int option = column - FirstOptionColumn;
    switch (role) {
    case Qt::DisplayRole:
        return scoreText(m_matrix.totals.value(option));
    case CheapestRole:
        return !m_matrix.isTie() && m_matrix.leaders.contains(option);
    case Qt::ToolTipRole:
        return tr("Sum of weight × score over the sum of the weights that count");
    case Qt::AccessibleTextRole:
        return tr("%1, score: %2")
            .arg(m_matrix.columns.at(option).title, scoreText(m_matrix.totals.value(option)));
    default:
        return {};
    }
}

bool MatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const DecisionRow row = m_rows.at(index.row());
    const QString text = value.toString().trimmed();
    if (index.column() == NameColumn)
        return take(edits::renameCriterion(m_document, row.criterion, text));
    if (index.column() >= FirstOptionColumn)
        return setScore(row, index.column() - FirstOptionColumn, text);
    QString number = text;
    number.remove(u'%');
    const auto weight = Percent::fromString(number.trimmed());
    if (!weight) {
        Q_EMIT refused(tr("Type a weight of 0 to 100."));
        return false;
    }
    return take(edits::setCriterionWeight(m_document, row.criterion, *weight));
}

bool MatrixModel::setScore(const DecisionRow &row, int option, const QString &text)
{
    const OptionId id = m_matrix.columns.at(option).option;
    const bool isEmpty = text.isEmpty() || text == absentText();
    const std::optional<Percent> score = isEmpty ? std::nullopt : parseScore(text);
    if (!isEmpty && !score) {
        Q_EMIT refused(tr("Type a score of 0 to 10."));
        return false;
    }
    if (isEmpty && !row.cells.at(option).isJudged)
        return false;
    return take(edits::setScore(m_document, row.criterion, id, score));
}

bool MatrixModel::take(const Status &status)
{
    if (!status)
        Q_EMIT refused(status.error().message);
    return status.ok();
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowListModel::flags(index);
    if (!index.isValid() || index.row() >= m_rows.size())
        return flags;
    const bool isCost = m_rows.at(index.row()).measure == Criterion::Measure::Cost;
    if (index.column() < FirstOptionColumn || !isCost)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == NameColumn ? Qt::AlignLeft : Qt::AlignRight);
    const bool isCut = role == Qt::ToolTipRole && section >= FirstOptionColumn; // where room is short
    if (role != Qt::DisplayRole && !isCut)
        return {};
    if (section == NameColumn)
        return tr("Criterion");
    return section == WeightColumn ? tr("Weight") : m_matrix.columns.at(section - FirstOptionColumn).title;
}

} // namespace stratoplan
