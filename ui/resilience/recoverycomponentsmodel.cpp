// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/recoverycomponentsmodel.h"

#include "core/engine/costtable.h"
#include "core/plan/role.h"
#include "core/resilience/assessment.h"
#include "ui/widgets/input/durationtext.h"

#include <QPair>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Choices = QList<QPair<qint64, QString>>;

bool covers(const RecoveryTarget &target, const Component &component)
{
    if (target.component)
        return target.component == component.id;
    if (target.tier)
        return target.tier == component.recoveryTier;
    return target.environment.isNone() || target.environment == component.environment;
}

} // namespace

bool RecoveryComponentsModel::mustRecover(const Plan &plan, const Component &component)
{
    const Environment *environment = plan.find(component.environment);
    return !environment
        || (environment->inPlaceOf.isNone() && environment->kind != Environment::Kind::Development
            && environment->kind != Environment::Kind::Staging);
}

RecoveryComponentsModel::RecoveryComponentsModel(Document &document, const PlanView &view, QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_view(view)
{
    m_rows = components();
    connect(&document, &Document::planChanged, this, &RecoveryComponentsModel::follow);
    connect(&view, &PlanView::optionChanged, this, &RecoveryComponentsModel::follow);
}

void RecoveryComponentsModel::setTarget(Id<RecoveryTarget> target)
{
    if (m_target == target)
        return;
    m_target = target;
    follow();
}

int RecoveryComponentsModel::rowOf(ComponentId component) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == component)
            return row;
    }
    return -1;
}

QList<Component> RecoveryComponentsModel::components() const
{
    const Plan &plan = m_document.plan();
    const RecoveryTarget *target = plan.find(m_target);
    QList<Component> rows;
    for (const Component &component : plan.table<Component>()) {
        const bool listed = component.option == m_view.option() && mustRecover(plan, component);
        if (listed && (!target || covers(*target, component)))
            rows.append(component);
    }
    return rows;
}

void RecoveryComponentsModel::follow()
{
    const QList<Component> rows = components();
    const bool sameRows = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const Component &a, const Component &b) { return a.id == b.id; });
    if (sameRows) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RecoveryComponentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecoveryComponentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Duration> RecoveryComponentsModel::reached(const Component &component, int column) const
{
    const Plan &plan = m_document.plan();
    return column == Recovery ? reachedRto(plan, component) : reachedRpo(plan, component);
}

QVariant RecoveryComponentsModel::display(const Component &component, int column) const
{
    const Plan &plan = m_document.plan();
    switch (column) {
    case Name:
        return component.name;
    case Tier: {
        const RecoveryTier *tier = plan.find(component.recoveryTier);
        return tier ? tier->name : absentText();
    }
    case Strategy: {
        const RecoveryStrategy *strategy = plan.find(component.recoveryStrategy);
        return strategy ? strategy->name : absentText();
    }
    case Recovery:
    case Loss: {
        const auto time = reached(component, column);
        return time ? m_format.duration(*time) : tr("not known");
    }
    default:
        return {};
    }
}

QVariant RecoveryComponentsModel::edited(const Component &component, int column) const
{
    switch (column) {
    case Tier:
        return component.recoveryTier.value();
    case Strategy:
        return component.recoveryStrategy.value();
    case Recovery:
        return component.recoveryTime ? m_format.duration(*component.recoveryTime).replace(QChar::Nbsp, u' ')
                                      : QString();
    case Loss:
        return component.dataLoss ? m_format.duration(*component.dataLoss).replace(QChar::Nbsp, u' ')
                                  : QString();
    default:
        return {};
    }
}

QVariant RecoveryComponentsModel::choices(int column) const
{
    Choices list;
    if (column == Tier) {
        list.append({0, tr("No tier")});
        for (const RecoveryTier &tier : m_document.plan().table<RecoveryTier>())
            list.append({tier.id.value(), tier.name});
    } else if (column == Strategy) {
        list.append({0, tr("No strategy")});
        for (const RecoveryStrategy &strategy : m_document.plan().table<RecoveryStrategy>())
            list.append({strategy.id.value(), strategy.name});
    }
    return list.isEmpty() ? QVariant() : QVariant::fromValue(list);
}

QString RecoveryComponentsModel::tip(const Component &component, int column) const
{
    const RecoveryStrategy *strategy = m_document.plan().find(component.recoveryStrategy);
    const bool own = column == Recovery ? component.recoveryTime.has_value() : component.dataLoss.has_value();
    if (column == Strategy && strategy)
        return strategy->basis.isEmpty() ? strategy->name : strategy->name + u"\n"_s + strategy->basis;
    if (column != Recovery && column != Loss)
        return {};
    if (own)
        return component.recoveryBasis.isEmpty() ? tr("Set for this component") : component.recoveryBasis;
    return strategy ? tr("By its strategy, %1. Type a time to set its own.").arg(strategy->name)
                    : tr("Nobody has said how it recovers. Choose a strategy or type a time.");
}

QVariant RecoveryComponentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Component &component = m_rows.at(index.row());
    const int column = index.column();
    const bool isTime = column == Recovery || column == Loss;
    switch (role) {
    case Qt::DisplayRole:
        return display(component, column);
    case Qt::EditRole:
        return edited(component, column);
    case Qt::ToolTipRole:
        return tip(component, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isTime ? Qt::AlignRight : Qt::AlignLeft)));
    case IconRole:
        return column == Name ? stratoplan::role(component.role).icon : QVariant();
    case ComponentRole:
        return component.id.value();
    case StateRole:
        return isTime && !reached(component, column) ? QVariant(static_cast<int>(CostCell::State::Unknown))
                                                     : QVariant();
    case ChoicesRole:
        return choices(column);
    default:
        return {};
    }
}

QVariant RecoveryComponentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Recovery || section == Loss))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Component");
    case Tier:
        return tr("Tier");
    case Strategy:
        return tr("Strategy");
    case Recovery:
        return tr("Recovers in");
    case Loss:
        return tr("Loses");
    default:
        return {};
    }
}

Qt::ItemFlags RecoveryComponentsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != Name ? flags | Qt::ItemIsEditable : flags;
}

bool RecoveryComponentsModel::setTime(const Component &component, int column, const QString &text)
{
    edits::ComponentRecovery recovery;
    std::optional<Duration> time;
    if (!text.trimmed().isEmpty()) {
        time = parseDuration(text);
        if (!time) {
            Q_EMIT rejected(
                tr("“%1” is not a time. Write it as 40 s, 15 min, 3 h or 1 d.").arg(text.trimmed()));
            return false;
        }
    }
    (column == Recovery ? recovery.recoveryTime : recovery.dataLoss) = time;
    const Status done = edits::setComponentRecovery(m_document, component.id, recovery);
    if (!done.ok())
        Q_EMIT rejected(done.error().message);
    return done.ok();
}

bool RecoveryComponentsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Component component = m_rows.at(index.row());
    if (index.column() == Recovery || index.column() == Loss)
        return setTime(component, index.column(), value.toString());
    edits::ComponentRecovery recovery;
    if (index.column() == Tier)
        recovery.tier = edits::RecoveryTierId(value.toLongLong());
    else
        recovery.strategy = edits::RecoveryStrategyId(value.toLongLong());
    const Status done = edits::setComponentRecovery(m_document, component.id, recovery);
    if (!done.ok())
        Q_EMIT rejected(done.error().message);
    return done.ok();
}

} // namespace stratoplan
