// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/comparisonmodel.h"

#include "core/engine/evaluate.h"
#include "models/compare/comparisoncells.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Whether all columns say the same in a row.
bool isSame(const ComparisonRow &row)
{
    for (const ComparisonCell &cell : row.cells) {
        const ComparisonCell &first = row.cells.first();
        if (cell.state != first.state || !(cell.amount == first.amount) || !(cell.once == first.once)
            || cell.text != first.text)
            return false;
    }
    return true;
}

QList<LikeForLike> againstTheFirst(const Comparison &comparison)
{
    QList<LikeForLike> alike;
    for (int i = 0; i < comparison.columns.size(); ++i)
        alike.append(likeForLike(comparison, 0, i));
    return alike;
}

} // namespace

ComparisonModel::ComparisonModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                                 const WhatIf *whatIf, QObject *parent)
    : RowListModel(parent), m_document(document), m_view(view), m_recalculator(recalculator),
      m_scenarios(document, view, recalculator, whatIf)
{
    follow();
    connect(&recalculator, &Recalculator::finished, this, &ComparisonModel::follow);
    connect(&document, &Document::reset, this, [this] { m_options.clear(); });
    connect(&view, &PlanView::viewChanged, this, &ComparisonModel::follow);
    connect(&m_scenarios, &ScenarioColumns::continued, this, &ComparisonModel::follow);
}

void ComparisonModel::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    follow();
}

void ComparisonModel::setOptions(const QList<OptionId> &options)
{
    m_options = options;
    follow();
}

QList<OptionId> ComparisonModel::options() const
{
    QList<OptionId> there;
    for (const OptionId option : m_options) {
        if (m_document.find(option) != nullptr)
            there.append(option);
    }
    return there.size() < 2 ? comparedOptions(m_document.plan()) : there;
}

int ComparisonModel::optionsLeftOut() const
{
    const QList<OptionId> shown = options();
    int left = 0;
    for (const OptionId option : comparedOptions(m_document.plan()))
        left += m_mode == Mode::Options && !shown.contains(option) ? 1 : 0;
    return left;
}

void ComparisonModel::setOnlyDifferences(bool only)
{
    if (m_onlyDifferences == only)
        return;
    m_onlyDifferences = only;
    follow();
}

QString ComparisonModel::summary() const
{
    const int columns = static_cast<int>(m_comparison.columns.size());
    switch (m_mode) {
    case Mode::Options:
        return tr("%n option(s), paired by role", nullptr, columns);
    case Mode::Phases:
        return tr("%n phase(s), paired by role", nullptr, columns);
    case Mode::Scenarios:
        return columns < 2 ? QString() : scenarioSummary();
    }
    Q_UNREACHABLE();
}

QString ComparisonModel::scenarioSummary() const
{
    const int columns = static_cast<int>(m_comparison.columns.size());
    const int kept = std::min(columns - 1, static_cast<int>(m_document.plan().table<Scenario>().size()));
    if (kept == 0)
        return tr("What is tried out against the saved plan");
    return kept == columns - 1
        ? tr("%n scenario(s) against the saved plan", nullptr, kept)
        : tr("%n scenario(s) and what is tried out, against the saved plan", nullptr, kept);
}

const Plan &ComparisonModel::planOf(int compared) const
{
    return compared >= 0 && compared < m_plans.size() ? m_plans.at(compared) : m_recalculator.plan();
}

bool ComparisonModel::prepareScenarios()
{
    if (m_mode != Mode::Scenarios) {
        m_scenarios.clear();
        m_plans.clear();
        m_details.clear();
        m_isPending = false;
        return true;
    }
    m_isPending = !m_scenarios.bringUpToDate();
    if (m_isPending)
        return false;
    m_plans = m_scenarios.plans();
    m_details = m_scenarios.details();
    return true;
}

Comparison ComparisonModel::compared()
{
    m_tables.clear();
    if (m_mode == Mode::Scenarios)
        return m_scenarios.comparison();
    const Plan &plan = m_recalculator.plan();
    const Basis basis = m_view.basis();
    if (m_mode == Mode::Options) {
        m_tables = tablesOfOptions();
        return compareTables(plan, m_tables, m_view.phase(), m_view.environment());
    }
    if (m_recalculator.isPending()) // known tables may have rows that are gone
        return comparePhases(plan, m_view.option(), m_view.environment(), basis);
    const auto table = m_recalculator.costs(m_view.option(), basis);
    return table ? comparePhases(plan, table, m_view.environment()) : Comparison();
}

CostTables ComparisonModel::tablesOfOptions() const
{
    const Basis basis = m_view.basis();
    CostTables tables;
    for (const OptionId option : options()) {
        // Known tables may have rows that are gone.
        const auto table = m_recalculator.isPending()
            ? std::make_shared<const CostTable>(evaluate(m_recalculator.plan(), option, basis))
            : m_recalculator.costs(option, basis);
        if (table)
            tables.append(table);
    }
    return tables;
}

const CostTable *ComparisonModel::tableOf(OptionId option) const
{
    for (const auto &table : m_tables) {
        if (table->option == option)
            return table.get();
    }
    return nullptr;
}

void ComparisonModel::follow()
{
    if (rests()) {
        m_scenarios.clear(); // nobody looks
        return;
    }
    if (!prepareScenarios())
        return;
    Comparison comparison = compared();
    const QList<LikeForLike> alike = againstTheFirst(comparison);
    const QList<Column> columns = columnsFor(comparison);
    const QList<Line> lines = linesOf(comparison, alike);
    const bool reset = columns != m_columns;
    if (reset)
        beginResetModel();
    else // Lines hold their own cells, so they can come and go while the totals are still the old ones.
        takeRows(m_lines, lines, [](const Line &each) { return each.key; });
    m_comparison = std::move(comparison);
    m_alike = alike;
    m_columns = columns;
    m_lines = lines;
    if (reset)
        endResetModel();
    else if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT comparisonChanged();
}

QList<ComparisonModel::Column> ComparisonModel::columnsFor(const Comparison &comparison) const
{
    QList<Column> columns {{Part::Role, -1}};
    for (int i = 0; i < comparison.columns.size(); ++i) {
        if (i == 0 || m_mode != Mode::Scenarios)
            columns.append({Part::Text, i});
        columns.append({Part::Amount, i});
        if (i > 0)
            columns.append({Part::Difference, i});
    }
    return columns;
}

QList<ComparisonModel::Line> ComparisonModel::linesOf(const Comparison &comparison,
                                                      const QList<LikeForLike> &alike) const
{
    QList<Line> lines;
    if (comparison.columns.isEmpty())
        return lines;
    bool several = false;
    for (const ComparisonRow &row : comparison.rows)
        several = several || row.environment != comparison.rows.first().environment;
    std::optional<EnvironmentId> current;
    for (const ComparisonRow &row : comparison.rows) {
        if (m_onlyDifferences && isSame(row))
            continue;
        const qint64 id = row.environment.value();
        if (several && current != row.environment) {
            lines.append({RowKind::Environment,
                          u"environment:%1"_s.arg(id),
                          environmentTitle(row.environment),
                          row.environment,
                          {}});
        }
        current = row.environment;
        const QString key = u"role:%1:%2"_s.arg(id).arg(row.role);
        lines.append({RowKind::Role, key, row.title, row.environment, row});
    }
    lines.append({RowKind::Total, u"total"_s, tr("Total a month"), {}, {}});
    if (comparison.hasOnce())
        lines.append({RowKind::Once, u"once"_s, tr("Of it paid once"), {}, {}});
    bool isAlike = true;
    for (int i = 0; i < comparison.columns.size(); ++i)
        isAlike = isAlike && comparisoncells::isOfTotals(comparison, i, alike.at(i));
    if (!isAlike)
        lines.append({RowKind::Alike, u"alike"_s, tr("Priced in both"), {}, {}});
    lines.append({RowKind::Fit, u"fit"_s, tr("Fit"), {}, {}});
    return lines;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

/// What a whole line says, whatever the column.
QVariant ComparisonModel::lineData(const Line &line, int role) const
{
    switch (role) {
    case KindRole:
        return static_cast<int>(line.kind);
    case KeyRole:
        return line.key;
    case EnvironmentRole:
        return line.environment.value();
    case IconRole:
        return line.row.icon;
    default:
        return {};
    }
}

QString ComparisonModel::environmentTitle(EnvironmentId id) const
{
    const Environment *environment = m_document.find(id);
    return environment != nullptr ? environment->name : tr("No environment");
}

QVariant ComparisonModel::roleData(const ComparisonCell &cell, Part part, int role) const
{
    const QVariant data = comparisoncells::cell(cell, part, role);
    const bool saysText = m_mode == Mode::Scenarios && part == Part::Amount && role == Qt::ToolTipRole;
    return saysText && !cell.text.isEmpty() ? QVariant(cell.text + u'\n' + data.toString()) : data;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    const Column &column = m_columns.at(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool text = column.part == Part::Role || column.part == Part::Text;
        return alignment(text ? Qt::AlignLeft : Qt::AlignRight);
    }
    if (const QVariant whole = lineData(line, role); whole.isValid())
        return whole;
    if (column.part == Part::Role)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(line.title) : QVariant();
    const ComparisonColumn &compared = m_comparison.columns.at(column.compared);
    if (role == OptionRole)
        return compared.option.value();
    if (role == PhaseRole)
        return compared.phase.value();
    const LikeForLike alike = m_alike.value(column.compared);
    switch (line.kind) {
    case RowKind::Environment:
        return {};
    case RowKind::Role:
        return roleData(line.row.cells.at(column.compared), column.part, role);
    case RowKind::Total:
        return comparisoncells::total(m_comparison, column.compared, alike, column.part, role);
    case RowKind::Once:
        return comparisoncells::once(m_comparison, column.compared, alike, column.part, role);
    case RowKind::Alike:
        return comparisoncells::alike(m_comparison, column.compared, alike, column.part, role);
    case RowKind::Fit:
        return comparisoncells::fit(m_comparison, column.compared, column.part, role);
    }
    Q_UNREACHABLE();
}

QVariant ComparisonModel::headingToolTip(int compared) const
{
    QStringList lines {m_details.value(compared)};
    if (m_comparison.hasOnce() && m_comparison.columns.at(compared).cheapest)
        lines.append(tr("Cheapest without what is paid once"));
    lines.removeAll(QString());
    return lines.isEmpty() ? QVariant() : QVariant(lines.join(u'\n'));
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Column &column = m_columns.at(section);
    const bool text = column.part == Part::Role || column.part == Part::Text;
    if (role == Qt::TextAlignmentRole)
        return alignment(text ? Qt::AlignLeft : Qt::AlignRight);
    if (column.part == Part::Role)
        return role == Qt::DisplayRole ? QVariant(tr("Role")) : QVariant();
    const ComparisonColumn &compared = m_comparison.columns.at(column.compared);
    switch (role) {
    case Qt::DisplayRole:
        if (column.part == Part::Text)
            return QString();
        if (column.part == Part::Amount)
            return m_document.plan().info().currency.toString();
        return m_mode == Mode::Scenarios ? tr("vs saved", "plan")
                                         : tr("vs %1").arg(m_comparison.columns.first().title);
    case GroupTitleRole:
        return compared.title;
    case DetailRole:
        return compared.subtitle;
    case Qt::ToolTipRole:
        return headingToolTip(column.compared);
    case ProviderRole:
        return compared.provider;
    case CheapestRole:
        return compared.cheapest;
    case OptionRole:
        return compared.option.value();
    case PhaseRole:
        return compared.phase.value();
    default:
        return {};
    }
}

} // namespace stratoplan
