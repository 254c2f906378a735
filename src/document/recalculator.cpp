// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recalculator.h"

#include "core/engine/evaluate.h"
#include "document/whatif.h"

#include <QElapsedTimer>

namespace stratoplan {

namespace {

/// An audit that took longer than this does not run on the GUI thread again.
constexpr qint64 slowMicros = 15'000;

qint64 microsSince(const QElapsedTimer &timer)
{
    return timer.nsecsElapsed() / 1000;
}

} // namespace

Recalculator::Recalculator(const Document &document, const WhatIf *whatIf, QObject *parent)
    : QObject(parent), m_document(document), m_whatIf(whatIf)
{
    m_worker.setMaxThreadCount(1);
    connect(&document, &Document::reset, this, &Recalculator::startOver);
    connect(&document, &Document::revisionChanged, this, &Recalculator::schedule);
    if (whatIf)
        connect(whatIf, &WhatIf::changed, this, &Recalculator::schedule);
    schedule();
}

Recalculator::~Recalculator()
{
    m_worker.waitForDone();
}

std::shared_ptr<const CostTable> Recalculator::costs(OptionId option, Basis basis)
{
    return costsIn(m_costs, plan(), {option, basis});
}

std::shared_ptr<const CostTable> Recalculator::savedCosts(OptionId option, Basis basis)
{
    if (!isWhatIf())
        return costs(option, basis);
    if (m_savedRevision != m_document.revision()) {
        m_saved.clear();
        m_savedRevision = m_document.revision();
    }
    return costsIn(m_saved, m_document.plan(), {option, basis});
}

const Plan &Recalculator::plan() const
{
    return isWhatIf() ? m_whatIf->plan() : m_document.plan();
}

bool Recalculator::isWhatIf() const
{
    return m_whatIf && m_whatIf->isActive();
}

std::shared_ptr<const CostTable> Recalculator::costsIn(Tables &tables, const Plan &plan, Key key) const
{
    if (m_document.find(key.option) == nullptr)
        return nullptr;
    const auto known = tables.find(key);
    if (known != tables.end())
        return known->second;
    auto table = std::make_shared<const CostTable>(evaluate(plan, key.option, key.basis));
    tables.emplace(key, table);
    return table;
}

const QList<RecoveryCheck> &Recalculator::checks(OptionId option)
{
    const auto known = m_checks.find(option);
    if (known != m_checks.end())
        return known->second;
    return m_checks.emplace(option, assess(m_document.plan(), option)).first->second;
}

void Recalculator::setToday(const QDate &today)
{
    m_today = today;
    m_auditedRevision.reset();
    schedule();
}

void Recalculator::flush()
{
    if (m_costsPending)
        calculate();
    if (findingsPending())
        auditNow();
}

/// Nothing of another plan is of use any more; what is asked for again is calculated again.
void Recalculator::startOver()
{
    m_costs.clear();
    m_saved.clear();
    m_checks.clear();
    m_auditMicros = -1;
}

void Recalculator::schedule()
{
    if (m_costsPending)
        return;
    m_costsPending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_costsPending)
                calculate();
        },
        Qt::QueuedConnection);
}

void Recalculator::calculate()
{
    m_costsPending = false;
    ++m_runs;
    QElapsedTimer timer;
    timer.start();
    const QList<OptionId> changedCosts = calculateCosts();
    if (!isWhatIf()) {
        // What is tried out next starts from figures that are known.
        m_saved = m_costs;
        m_savedRevision = m_document.revision();
    }
    const QList<OptionId> changedChecks = calculateChecks();
    m_elapsedMicros = microsSince(timer);
    for (const OptionId option : changedCosts)
        Q_EMIT costsChanged(option);
    for (const OptionId option : changedChecks)
        Q_EMIT checksChanged(option);
    Q_EMIT finished();
    // Findings may wait until the figures are painted.
    QMetaObject::invokeMethod(this, &Recalculator::startAudit, Qt::QueuedConnection);
}

QList<OptionId> Recalculator::calculateCosts()
{
    QList<OptionId> changed;
    for (auto entry = m_costs.begin(); entry != m_costs.end();) {
        const auto &[option, basis] = entry->first;
        if (m_document.find(option) == nullptr) {
            entry = m_costs.erase(entry);
            continue;
        }
        CostTable table = evaluate(plan(), option, basis);
        if (!(table == *entry->second)) {
            entry->second = std::make_shared<const CostTable>(std::move(table));
            if (!changed.contains(option))
                changed.append(option);
        }
        ++entry;
    }
    return changed;
}

QList<OptionId> Recalculator::calculateChecks()
{
    QList<OptionId> changed;
    for (auto entry = m_checks.begin(); entry != m_checks.end();) {
        if (m_document.find(entry->first) == nullptr) {
            entry = m_checks.erase(entry);
            continue;
        }
        QList<RecoveryCheck> checks = assess(m_document.plan(), entry->first);
        if (checks != entry->second) {
            entry->second = std::move(checks);
            changed.append(entry->first);
        }
        ++entry;
    }
    return changed;
}

void Recalculator::startAudit()
{
    if (!findingsPending() || m_auditRunning || m_costsPending)
        return;
    const bool slow = m_auditMicros < 0 || m_auditMicros > slowMicros;
    if (slow)
        auditOnWorker();
    else
        auditNow();
}

QDate Recalculator::today() const
{
    return m_today.isNull() ? QDate::currentDate() : m_today;
}

void Recalculator::auditNow()
{
    QElapsedTimer timer;
    timer.start();
    const QList<Finding> found = audit(m_document.plan(), today());
    takeFindings(found, m_document.revision(), microsSince(timer));
}

void Recalculator::auditOnWorker()
{
    m_auditRunning = true;
    m_worker.start([this, plan = m_document.plan(), date = today(), revision = m_document.revision()] {
        QElapsedTimer timer;
        timer.start();
        const QList<Finding> found = audit(plan, date);
        const qint64 micros = microsSince(timer);
        QMetaObject::invokeMethod(
            this,
            [this, found, revision, micros] {
                m_auditRunning = false;
                takeFindings(found, revision, micros);
                startAudit();
            },
            Qt::QueuedConnection);
    });
}

void Recalculator::takeFindings(const QList<Finding> &findings, quint64 revision, qint64 micros)
{
    m_auditMicros = micros;
    // Findings about an older plan would point at rows that may be gone.
    if (revision != m_document.revision() || !findingsPending())
        return;
    m_auditedRevision = revision;
    if (findings == m_findings)
        return;
    m_findings = findings;
    Q_EMIT findingsChanged();
}

} // namespace stratoplan
