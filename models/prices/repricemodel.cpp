// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/repricemodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"
#include "core/text/pricetext.h"
#include "models/prices/changetext.h"
#include "models/prices/overridesmodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

int rank(PriceChange::Kind kind)
{
    switch (kind) {
    case PriceChange::Kind::Changed:
        return 0;
    case PriceChange::Kind::NewerDate:
        return 1;
    case PriceChange::Kind::OtherCurrency:
        return 2;
    case PriceChange::Kind::Same:
        return 3;
    case PriceChange::Kind::Gone:
        return 4;
    }
    Q_UNREACHABLE();
}

/// What a changed rate says that the plan's does not, beside its prices.
QString newsOf(const Rate &rate, const PriceChange &change)
{
    if (change.kind != PriceChange::Kind::Changed)
        return {};
    const Format format;
    const QStringList before = priceDetails(format, rate);
    QStringList news;
    for (const QString &line : priceDetails(format, change.offered)) {
        if (!before.contains(line))
            news.append(line);
    }
    if (news.isEmpty() && rate.pool != change.offered.pool)
        news.append(RepriceModel::tr("shares tiers and free amount with other prices"));
    if (news.isEmpty() && rate.tiers == change.offered.tiers && rate.upfront == change.offered.upfront)
        news.append(RepriceModel::tr("other terms"));
    return news.join(u"; "_s);
}

/// What changed, where it is not the price itself.
QString findingOf(const Rate &rate, const PriceChange &change)
{
    const Rate &offered = change.offered;
    const bool isSamePrice = rate.tiers == offered.tiers && rate.upfront == offered.upfront;
    if (change.kind == PriceChange::Kind::Changed && isSamePrice
        && (rate.allowance != offered.allowance || rate.free != offered.free))
        return RepriceModel::tr("free allowance changed");
    return RepriceModel::kindText(change.kind);
}

/// A price without its conditions, which stand in the finding and in the tooltip.
QString priceAlone(const QString &price)
{
    return price.section(u"; "_s, 0, 0);
}

/// The total that an effect is shown by: over all months, or of its only phase.
const CostChange::Total &mainTotal(const CostChange &effect)
{
    return effect.months > 0 || effect.phases.isEmpty() ? effect.horizon : effect.phases.first();
}

} // namespace

RepriceModel::RepriceModel(QObject *parent) : QAbstractTableModel(parent) { }

QString RepriceModel::kindText(PriceChange::Kind kind)
{
    switch (kind) {
    case PriceChange::Kind::Changed:
        return tr("changed");
    case PriceChange::Kind::NewerDate:
        return tr("same price, other date");
    case PriceChange::Kind::Same:
        return tr("same");
    case PriceChange::Kind::Gone:
        return tr("not in the catalog");
    case PriceChange::Kind::OtherCurrency:
        return tr("other currency");
    }
    Q_UNREACHABLE();
}

void RepriceModel::setChanges(const Plan &plan, const QList<PriceChange> &changes)
{
    beginResetModel();
    m_rows.clear();
    m_currency = plan.info().currency.toString();
    m_months = 0;
    m_phases.clear();
    m_options.clear();
    for (const Option &option : plan.table<Option>())
        m_options.insert(option.id, option.name);
    for (const Phase &phase : plan.table<Phase>())
        m_phases.insert(phase.id, phase.name);
    for (const PriceChange &change : changes) {
        const Rate *rate = plan.find(change.rate);
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (!item)
            continue;
        Row row;
        row.change = change;
        row.item = item->name;
        QStringList place {providerTitle(item->provider)};
        for (const QString &part : {item->service, item->region}) {
            if (!part.isEmpty())
                place.append(part);
        }
        row.place = place.join(u" · "_s);
        row.provider = item->provider;
        row.term = termText(rate->term);
        row.users = componentNames(plan, change.components);
        row.date = rate->effective;
        row.finding = findingOf(*rate, change);
        row.news = newsOf(*rate, change);
        row.isChecked = change.canBeApplied();
        m_rows.append(row);
    }
    // What can be taken over stands first, then what a person should know.
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return rank(a.change.kind) < rank(b.change.kind); });
    endResetModel();
    Q_EMIT chosenChanged();
}

void RepriceModel::setEffects(const QList<std::optional<CostChange>> &effects, OptionId option, PhaseId phase)
{
    m_option = option;
    m_phase = phase;
    for (qsizetype row = 0; row < std::min(m_rows.size(), effects.size()); ++row) {
        m_rows[row].effect = effects.at(row);
        if (effects.at(row))
            m_months = effects.at(row)->months;
    }
    if (m_rows.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, Effect), index(rowCount() - 1, Effect));
    Q_EMIT headerDataChanged(Qt::Horizontal, Effect, Effect);
}

QString RepriceModel::monthly(const CostChange::Total &total) const
{
    const QString amount = centsText(Format(), total.difference());
    const QString phase = m_phases.value(total.phase);
    return phase.isEmpty() ? tr("%1 a month", "amount").arg(amount)
                           : tr("%1 a month in %2", "amount, phase").arg(amount, phase);
}

QString RepriceModel::phaseEffect(const CostChange &effect) const
{
    const CostChange::Total *shown = effect.in(m_phase);
    if (effect.months == 0 || effect.isNothing())
        return {};
    if (effect.option != m_option)
        return tr("in %1", "option").arg(m_options.value(effect.option));
    if (!shown || shown->difference().isZero()) {
        for (const CostChange::Total &total : effect.phases) {
            if (!total.difference().isZero())
                return monthly(total);
        }
    }
    return shown ? monthly(*shown) : QString();
}

QList<PriceChange> RepriceModel::changes() const
{
    QList<PriceChange> all;
    for (const Row &row : m_rows)
        all.append(row.change);
    return all;
}

QList<PriceChange> RepriceModel::chosen() const
{
    QList<PriceChange> checked;
    for (const Row &row : m_rows) {
        if (row.isChecked)
            checked.append(row.change);
    }
    return checked;
}

int RepriceModel::count(PriceChange::Kind kind) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [kind](const Row &row) { return row.change.kind == kind; }));
}

int RepriceModel::applicable() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const Row &row) { return row.change.canBeApplied(); }));
}

void RepriceModel::check(Check which)
{
    for (Row &row : m_rows) {
        const bool isWanted = which == Check::All
            || (which == Check::ChangedOnly && row.change.kind == PriceChange::Kind::Changed);
        row.isChecked = isWanted && row.change.canBeApplied();
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT chosenChanged();
}

void RepriceModel::toggle(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).change.canBeApplied())
        return;
    m_rows[row].isChecked = !m_rows.at(row).isChecked;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT chosenChanged();
}

int RepriceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RepriceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RepriceModel::display(const Row &row, int column) const
{
    const Format format;
    switch (column) {
    case Item:
        return row.item;
    case Term:
        return row.term;
    case OldPrice:
        return priceAlone(row.change.oldPrice);
    case NewPrice:
        return row.change.newPrice.isEmpty() ? absentText() : priceAlone(row.change.newPrice);
    case Difference:
        // A change beside the price, such as an allowance, is no percentage of it.
        if (!row.change.difference
            || (row.change.difference->isZero() && row.change.kind == PriceChange::Kind::Changed))
            return incomparableText();
        return signedPercent(format, *row.change.difference);
    case Effect:
        return row.effect ? centsText(format, mainTotal(*row.effect).difference()) : QString();
    case Status:
        return row.change.overridden ? tr("%1, own price counts").arg(row.finding) : row.finding;
    default:
        return {};
    }
}

QString RepriceModel::detail(const Row &row, int column) const
{
    const Format format;
    switch (column) {
    case Item:
        return row.place;
    case Term:
        return row.users.isEmpty() ? tr("not used now") : row.users;
    case OldPrice:
        return format.date(row.date);
    case NewPrice:
        return row.change.newPrice.isEmpty() ? QString() : format.date(row.change.offered.effective);
    case Effect:
        return row.effect ? phaseEffect(*row.effect) : QString();
    case Status:
        return row.news;
    default:
        return {};
    }
}

QVariant RepriceModel::delta(const Row &row, int column)
{
    if (column == Difference && row.change.difference) {
        const qint64 raw = row.change.difference->raw();
        return raw < 0 ? -1 : raw > 0 ? 1 : 0;
    }
    if (column == Effect && row.effect) {
        const Money effect = mainTotal(*row.effect).difference();
        return effect.isNegative() ? -1 : effect.isZero() ? 0 : 1;
    }
    return {};
}

QString RepriceModel::toolTip(const Row &row, int column) const
{
    if (column == NewPrice && !row.change.catalog.name.isEmpty())
        return u"%1\n%2"_s.arg(row.change.newPrice, row.change.catalog.name);
    if (column == OldPrice)
        return row.change.oldPrice;
    if (column != Effect || !row.effect)
        return (display(row, column).toString() + u'\n' + detail(row, column)).trimmed();
    QStringList lines;
    for (const CostChange::Total &total : row.effect->phases)
        lines.append(monthly(total));
    return lines.join(u'\n');
}

QVariant RepriceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case DetailRole:
        return detail(row, column);
    case Qt::CheckStateRole:
        if (column != Item || !row.change.canBeApplied())
            return {};
        return static_cast<int>(row.isChecked ? Qt::Checked : Qt::Unchecked);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return alignment(column >= OldPrice && column <= Effect ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::AccessibleTextRole:
        return column == Item && row.change.canBeApplied()
            ? (row.isChecked ? tr("%1, taken over").arg(row.item) : tr("%1, not taken over").arg(row.item))
            : display(row, column).toString();
    case KindRole:
        return static_cast<int>(row.change.kind);
    case KeyRole:
        return u"rate:%1"_s.arg(row.change.rate.value());
    case DeltaRole:
        return delta(row, column);
    case PriceMarkRole:
        return static_cast<int>(column == OldPrice && row.change.overridden ? PriceMark::ByHand
                                                                            : PriceMark::None);
    case ComponentRole:
        return row.change.components.isEmpty() ? 0 : row.change.components.first().value();
    default:
        return {};
    }
}

bool RepriceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    if ((value.toInt() == Qt::Checked) != m_rows.at(index.row()).isChecked)
        toggle(index.row());
    return true;
}

Qt::ItemFlags RepriceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Item && m_rows.at(index.row()).change.canBeApplied())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RepriceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Price item"),
                              tr("Term, used by"),
                              tr("Plan's price"),
                              tr("Catalog's price"),
                              tr("Change"),
                              m_months > 0 ? tr("%1 over %n month(s)", "currency", m_months).arg(m_currency)
                                           : tr("%1 a month", "currency").arg(m_currency),
                              tr("Finding", "what the comparison says about a price")};
    return titleAt(titles, {OldPrice, NewPrice, Difference, Effect}, section, orientation, role);
}

} // namespace stratoplan
