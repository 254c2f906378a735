// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reportcontext.h"

#include "core/engine/drivers.h"
#include "core/engine/evaluate.h"
#include "core/uncertainty/simulation.h"
#include "render/report/usedprices.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr QChar overriddenSign = u'†';
constexpr QChar discountedSign = u'‡';

} // namespace

ReportContext::ReportContext(const Plan &plan, const ReportOptions &options, const QList<CostTable> &known,
                             const WorkWatch &watch)
    : m_plan(plan), m_watch(watch),
      m_printed(options.printed.isValid() ? options.printed : QDate::currentDate()), m_basis(options.basis),
      m_option(options.option), m_compared(comparedOptions(plan))
{
    if (!plan.find(m_option))
        m_option = !m_compared.isEmpty()
            ? m_compared.first()
            : (plan.table<Option>().isEmpty() ? OptionId() : plan.table<Option>().at(0).id);
    if (m_compared.removeOne(m_option) || m_option)
        m_compared.prepend(m_option);
    for (const CostTable &table : known) {
        if (table.basis == basisOf(table.option))
            m_costs.insert(table.option, std::make_shared<const CostTable>(table));
    }
    if (m_option.isNone())
        return;
    m_phases = summarizePhases(plan, costs());
    choosePhase(options.phase);
}

void ReportContext::choosePhase(PhaseId asked)
{
    m_summary = m_phases.first();
    for (const PhaseSummary &summary : std::as_const(m_phases)) {
        if (summary.firstColumn < 0)
            continue;
        m_summary = summary;
        if (asked && summary.phase == asked)
            break;
    }
    m_phase = m_summary.phase;
}

int ReportContext::column() const
{
    return std::max(0, m_summary.firstColumn);
}

const CostTable &ReportContext::costs(OptionId id) const
{
    std::shared_ptr<const CostTable> &costs = m_costs[id];
    if (!costs)
        costs = std::make_shared<const CostTable>(evaluate(m_plan, id, basisOf(id)));
    return *costs;
}

Basis ReportContext::basisOf(OptionId id) const
{
    const Option *option = m_plan.find(id);
    return option && option->reference && id != m_option ? Basis::Stated : m_basis;
}

const Simulation &ReportContext::simulation() const
{
    if (!m_simulation) {
        SimulationOptions options = simulationOptions(m_plan);
        options.threads = 0;
        options.cancelled = m_watch.cancelled();
        const auto made = simulate(m_plan, m_option, m_basis, options);
        m_simulation = std::make_shared<const Simulation>(made.value_or(Simulation()));
    }
    return *m_simulation;
}

const Comparison &ReportContext::comparison() const
{
    if (!m_comparison)
        m_comparison =
            m_option.isNone() ? Comparison() : compareOptions(m_plan, m_compared, m_phase, {}, m_basis);
    return *m_comparison;
}

const QList<Finding> &ReportContext::findings() const
{
    if (!m_findings)
        m_findings = audit(m_plan, m_printed);
    return *m_findings;
}

QList<RateId> ReportContext::usedRates() const
{
    QSet<RateId> used;
    for (const Charge &charge : m_plan.table<Charge>()) {
        const Sizing *sizing = m_plan.find(charge.sizing);
        const Component *component = sizing ? m_plan.find(sizing->component) : nullptr;
        if (component && charge.rate && m_compared.contains(component->option))
            used.insert(charge.rate);
    }
    QHash<PriceItemId, QList<RateId>> byItem;
    for (const Rate &rate : m_plan.table<Rate>()) {
        if (used.contains(rate.id))
            byItem[rate.item].append(rate.id);
    }
    QList<RateId> ordered;
    for (const PriceItem &item : m_plan.table<PriceItem>())
        ordered += byItem.value(item.id);
    return ordered;
}

QString ReportContext::nameOf(OptionId id) const
{
    const Option *option = m_plan.find(id);
    return option ? option->name : QString();
}

QString ReportContext::nameOf(PhaseId id) const
{
    const Phase *phase = m_plan.find(id);
    return phase ? phase->name : QString();
}

QString ReportContext::nameOf(EnvironmentId id) const
{
    const Environment *environment = m_plan.find(id);
    return environment ? environment->name : ReportWords::tr("No environment");
}

QString ReportContext::basisText() const
{
    return m_basis == Basis::Catalog ? ReportWords::tr("catalog prices") : ReportWords::tr("stated amounts");
}

QString ReportContext::priceDates() const
{
    return usedprices::dates(usedprices::ratesOf(*this), m_format);
}

bool ReportContext::isOld(const Rate &rate) const
{
    const int age = m_plan.info().priceAge;
    return age > 0 && rate.effective.isValid() && rate.effective.addMonths(age) < m_printed;
}

QString ReportContext::priceAgeText() const
{
    return usedprices::age(usedprices::ratesOf(*this), *this);
}

QString ReportContext::periodText(int column) const
{
    if (column < 0 || column >= costs().timeline.size())
        return {};
    const Period &period = costs().timeline.at(column);
    return period.month ? m_format.month(*period.month) : nameOf(period.phase);
}

std::optional<Quantity> ReportContext::users(int column) const
{
    const Driver *driver = driverByKey(m_plan, m_plan.info().usersDriver);
    if (!driver || column < 0 || column >= costs().timeline.size())
        return std::nullopt;
    const auto value = driverValue(m_plan, *driver, costs().timeline.at(column));
    return value ? std::optional(value->likely) : std::nullopt;
}

QString ReportContext::usersText(Quantity users) const
{
    constexpr int fewest = 10;
    if (users < Quantity::fromWhole(fewest))
        return m_format.number(users);
    return m_format.number(Quantity::fromWhole(qRound64(users.toDouble())));
}

QString ReportContext::leftOutText(int unknown)
{
    if (unknown <= 0)
        return {};
    return ReportWords::tr("Lines left out for want of a sourced price: %1.").arg(unknown);
}

bool ReportContext::paysUpfront() const
{
    const QList<RateId> used = usedRates();
    return std::any_of(used.begin(), used.end(),
                       [this](RateId id) { return !m_plan.find(id)->upfront.isZero(); });
}

bool ReportContext::isCashView() const
{
    return m_plan.info().upfront == UpfrontView::Cash && m_basis == Basis::Catalog && paysUpfront();
}

QString ReportContext::upfrontText() const
{
    if (!paysUpfront())
        return {};
    return m_plan.info().upfront == UpfrontView::Spread
        ? ReportWords::tr("Payments upfront are spread evenly over the months of their terms.")
        : ReportWords::tr("Payments upfront count in the month in which they are paid.");
}

QString ReportContext::captioned(const QString &caption) const
{
    return isCashView() ? ReportWords::tr("%1, cash when paid", "caption").arg(caption) : caption;
}

QList<QList<int>> columnGroups(qsizetype count)
{
    constexpr qsizetype most = 4;
    QList<QList<int>> groups;
    for (int column = 1; column < count; ++column) {
        if (groups.isEmpty() || groups.last().size() == most)
            groups.append(QList<int> {0});
        groups.last().append(column);
    }
    return groups.isEmpty() && count > 0 ? QList<QList<int>> {{0}} : groups;
}

QString inOneLine(const QString &text)
{
    return QString(text).replace(u' ', QChar::Nbsp);
}

QStringList filled(QStringList parts)
{
    parts.removeAll(QString());
    return parts;
}

ReportCell toned(const QString &text, Token color)
{
    ReportCell cell(text);
    cell.color = color;
    return cell;
}

ReportCell amountCell(const Range<Money> &amount, const Format &format)
{
    if (amount.isSingle())
        return format.exact(amount);
    return {format.exact(amount.likely), format.exact(amount)};
}

QString priceMark(bool isOverridden, bool isDiscounted)
{
    QString mark;
    if (isOverridden)
        mark += overriddenSign;
    if (isDiscounted)
        mark += discountedSign;
    return mark;
}

QString markLegend(const TableBlock &table)
{
    const auto has = [&table](QChar sign) {
        return std::any_of(table.rows.begin(), table.rows.end(), [sign](const ReportRow &row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [sign](const ReportCell &cell) { return cell.mark.contains(sign); });
        });
    };
    QStringList legend;
    if (has(overriddenSign))
        legend.append(ReportWords::tr("%1 Price set by hand.", "sign").arg(overriddenSign));
    if (has(discountedSign))
        legend.append(ReportWords::tr("%1 Discounted by the price book.", "sign").arg(discountedSign));
    return legend.join(u' ');
}

ReportCell costCell(const CostCell &cell, Basis basis, const Format &format)
{
    switch (cell.state) {
    case CostCell::State::Absent:
        return absentText();
    case CostCell::State::Unknown:
        return toned(ReportWords::tr("no sourced price"), Token::Warning);
    case CostCell::State::Free:
        return ReportWords::tr("free", "price");
    case CostCell::State::Included:
        return ReportWords::tr("included", "price");
    case CostCell::State::Priced:
        break;
    }
    ReportCell shown = amountCell(cell.amount, format);
    if (cell.otherBasis) {
        const QString other =
            basis == Basis::Catalog ? ReportWords::tr("as stated") : ReportWords::tr("catalog price");
        shown.detail = filled({shown.detail, other}).join(u'\n');
    }
    shown.mark = priceMark(cell.overridden, cell.discounted);
    return shown;
}

ReportCell sumCell(const CostSum &sum, const Format &format)
{
    if (sum.present == 0)
        return absentText();
    if (sum.unknown == sum.present)
        return toned(ReportWords::tr("no sourced price"), Token::Warning);
    return amountCell(sum.amount, format);
}

} // namespace stratoplan
