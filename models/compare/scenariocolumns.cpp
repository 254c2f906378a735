// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/scenariocolumns.h"

#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"
#include "core/scenario/settingtext.h"
#include "document/whatif.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr qint64 longestTurn = 20; // ms of calculation
constexpr qint64 slowTable = 5; // ms

} // namespace

ScenarioColumns::ScenarioColumns(const Document &document, const PlanView &view, Recalculator &recalculator,
                                 const WhatIf *whatIf, QObject *parent)
    : QObject(parent), m_document(document), m_view(view), m_recalculator(recalculator), m_whatIf(whatIf)
{
    m_nextTurn.setSingleShot(true);
    m_nextTurn.setInterval(0);
    connect(&m_nextTurn, &QTimer::timeout, this, [this] {
        m_isOwnTurn = true;
        Q_EMIT continued();
        m_isOwnTurn = false;
    });
    connect(&document, &Document::reset, this, &ScenarioColumns::clear);
}

void ScenarioColumns::clear()
{
    m_nextTurn.stop();
    m_columns.clear();
    m_subject = {};
}

/// "AWS, Growth".
QString ScenarioColumns::subject() const
{
    const Option *option = m_document.find(m_view.option());
    const Phase *phase = m_document.find(m_view.phase());
    const QString name = option ? option->name : QString();
    return phase ? tr("%1, %2", "option, phase").arg(name, phase->name) : name;
}

QList<ScenarioColumns::Column> ScenarioColumns::wanted() const
{
    const Plan &plan = m_document.plan();
    const auto column = [&plan](const QString &title, const QList<ScenarioSetting> &settings) {
        const QString text = settings.isEmpty() ? tr("as saved") : settingsText(plan, settings);
        return Column {title, text, settings, plan, {}, nullptr};
    };
    QList<Column> columns {column(tr("Saved plan"), {})};
    columns.front().subtitle = subject();
    for (const Scenario &scenario : plan.table<Scenario>())
        columns.append(column(scenario.name, scenario.settings));
    if (m_whatIf && m_whatIf->isMoved())
        columns.append(column(tr("Tried out now"), m_whatIf->settings()));
    return columns;
}

bool ScenarioColumns::takeKnown(Column &column) const
{
    for (const Column &known : m_columns) {
        if (!known.table || known.settings != column.settings)
            continue;
        column.plan = known.plan;
        column.problems = known.problems;
        column.table = known.table;
        return true;
    }
    if (m_recalculator.isPending())
        return false;
    if (column.settings.isEmpty()) {
        column.table = m_recalculator.savedCosts(m_view.option(), m_view.basis());
    } else if (m_whatIf && column.settings == m_whatIf->settings()) {
        column.plan = m_recalculator.plan();
        column.problems = m_whatIf->problems();
        column.table = m_recalculator.costs(m_view.option(), m_view.basis());
    }
    return column.table != nullptr;
}

void ScenarioColumns::takeOver(QList<Column> columns)
{
    const Subject subject {m_document.revision(), m_view.option(), m_view.basis()};
    if (subject != m_subject)
        m_columns.clear();
    m_subject = subject;
    for (Column &column : columns)
        std::ignore = takeKnown(column);
    m_columns = std::move(columns);
}

void ScenarioColumns::calculate(Column &column)
{
    QElapsedTimer timer;
    timer.start();
    Overlay overlay = withScenario(m_document.plan(), column.settings);
    column.plan = std::move(overlay.plan);
    column.problems = std::move(overlay.problems);
    column.table = std::make_shared<const CostTable>(evaluate(column.plan, m_view.option(), m_view.basis()));
    m_isSlow = timer.elapsed() >= slowTable;
}

bool ScenarioColumns::bringUpToDate()
{
    m_nextTurn.stop();
    if (m_document.find(m_view.option()) == nullptr) {
        clear();
        return true;
    }
    takeOver(wanted());
    QElapsedTimer turn;
    turn.start();
    for (Column &column : m_columns) {
        if (column.table)
            continue;
        // The turn in which the plan changed has enough to do.
        if (turn.elapsed() >= longestTurn || (m_isSlow && !m_isOwnTurn)) {
            m_nextTurn.start();
            return false;
        }
        calculate(column);
    }
    if (turn.elapsed() < longestTurn / 2)
        return true;
    m_nextTurn.start(); // to hold them against each other is work of its own
    return false;
}

QList<Plan> ScenarioColumns::plans() const
{
    QList<Plan> plans;
    for (const Column &column : m_columns)
        plans.append(column.plan);
    return plans;
}

QStringList ScenarioColumns::details() const
{
    QStringList details;
    for (const Column &column : m_columns)
        details.append((QStringList(column.subtitle) + column.problems).join(u'\n'));
    return details;
}

Comparison ScenarioColumns::comparison() const
{
    const Option *option = m_document.find(m_view.option());
    if (!option || m_columns.size() < 2)
        return {};
    QList<ComparedPlan> compared;
    for (const Column &each : m_columns) {
        ComparisonColumn column;
        column.option = option->id;
        column.phase = m_view.phase();
        column.title = each.title;
        const bool isReached = each.table->timeline.firstColumn(column.phase) >= 0;
        column.subtitle = isReached ? each.subtitle : tr("passes over this phase");
        column.provider = option->provider;
        compared.append({each.table, &each.plan, column});
    }
    return comparePlans(compared, m_view.environment());
}

} // namespace stratoplan
