// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/choicemodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"

#include <utility>

namespace stratoplan {

ChoiceModel::ChoiceModel(Kind kind, const Document &document, PlanView &view, QObject *parent)
    : QAbstractListModel(parent), m_kind(kind), m_document(document), m_view(view), m_choices(choices()), m_announcedRow(currentRow())
{
    connect(&document, &Document::revisionChanged, this, &ChoiceModel::follow);
    connect(&view, &PlanView::viewChanged, this, &ChoiceModel::follow);
}

void ChoiceModel::follow()
{
    const QList<Choice> wanted = choices();
    const bool reset = wanted != m_choices;
    if (reset) {
        beginResetModel();
        m_choices = wanted;
        endResetModel();
    }
    const int row = currentRow();
    if (std::exchange(m_announcedRow, row) != row || reset)
        Q_EMIT currentRowChanged(row);
}

QList<ChoiceModel::Choice> ChoiceModel::choices() const
{
    switch (m_kind) {
    case Kind::Options:
        return options();
    case Kind::Phases:
        return phases();
    case Kind::Environments:
        return environments();
    case Kind::Bases:
        return {{static_cast<qint64>(Basis::Catalog), tr("Catalog prices"), tr("rate times quantity"), {}},
                {static_cast<qint64>(Basis::Stated), tr("Stated amounts"), tr("as written down"), {}}};
    }
    Q_UNREACHABLE();
}

QList<ChoiceModel::Choice> ChoiceModel::options() const
{
    QList<Choice> choices;
    for (const Option &option : m_document.plan().table<Option>()) {
        QString detail = option.region.isEmpty() ? providerTitle(option.provider) : option.region;
        if (option.reference)
            detail = tr("as the document states it");
        choices.append({option.id.value(), option.name, detail, option.provider});
    }
    return choices;
}

QList<ChoiceModel::Choice> ChoiceModel::phases() const
{
    QList<Choice> choices;
    for (const PhaseId id : m_view.phases()) {
        const Phase &phase = *m_document.find(id);
        const bool dated = phase.begins == Phase::Begins::InMonth;
        const QString detail = dated ? tr("from %1").arg(Format().month(phase.month)) : tr("not dated");
        choices.append({id.value(), phase.name, detail, {}});
    }
    if (choices.isEmpty())
        choices.append({0, tr("Every month"), tr("no phases"), {}});
    return choices;
}

QList<ChoiceModel::Choice> ChoiceModel::environments() const
{
    QList<Choice> choices {{0, tr("All environments"), {}, {}}};
    for (const Environment &environment : m_document.plan().table<Environment>()) {
        const Environment *other = m_document.find(environment.inPlaceOf);
        const QString detail = other != nullptr ? tr("in place of %1").arg(other->name) : QString();
        choices.append({environment.id.value(), environment.name, detail, {}});
    }
    return choices;
}

int ChoiceModel::currentRow() const
{
    qint64 id = 0;
    switch (m_kind) {
    case Kind::Options:
        id = m_view.option().value();
        break;
    case Kind::Phases:
        id = m_view.phase().value();
        break;
    case Kind::Environments:
        id = m_view.environment().value();
        break;
    case Kind::Bases:
        id = static_cast<qint64>(m_view.basis());
        break;
    }
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices.at(row).id == id)
            return row;
    }
    return -1;
}

void ChoiceModel::choose(int row)
{
    if (row < 0 || row >= m_choices.size())
        return;
    const qint64 id = m_choices.at(row).id;
    switch (m_kind) {
    case Kind::Options:
        m_view.setOption(OptionId(id));
        break;
    case Kind::Phases:
        m_view.setPhase(PhaseId(id));
        break;
    case Kind::Environments:
        m_view.setEnvironment(EnvironmentId(id));
        break;
    case Kind::Bases:
        m_view.setBasis(static_cast<Basis>(id));
        break;
    }
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_choices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return choice.name;
    case Qt::ToolTipRole:
    case DetailRole:
        return choice.detail;
    case ProviderRole:
        return choice.provider;
    case IdRole:
        return choice.id;
    default:
        return {};
    }
}

} // namespace stratoplan
