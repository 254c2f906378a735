// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

namespace stratoplan {

Document::Document(Plan plan, QObject *parent) : QObject(parent), m_plan(std::move(plan))
{
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &Document::finishStep);
}

Document::~Document()
{
    // The stack tells about its end; nobody is left to hear it.
    m_undoStack.disconnect(this);
}

void Document::begin(const Change &change)
{
    Q_EMIT aboutToChange(change);
}

void Document::end(const Change &change)
{
    ++m_revision;
    Q_EMIT changed(change);
}

void Document::finishStep()
{
    if (m_announced == m_revision)
        return;
    m_announced = m_revision;
    Q_EMIT revisionChanged(m_revision);
    if (!m_planPending) {
        m_planPending = true;
        QMetaObject::invokeMethod(this, &Document::announcePlan, Qt::QueuedConnection);
    }
}

void Document::announcePlan()
{
    m_planPending = false;
    Q_EMIT planChanged();
}

void Document::replacePlan(Plan plan)
{
    m_undoStack.clear();
    m_plan = std::move(plan);
    ++m_revision;
    Q_EMIT reset();
    finishStep();
}

} // namespace stratoplan
