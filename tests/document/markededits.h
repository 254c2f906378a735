// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/planedits.h"
#include "support/randomedits.h"

namespace stratoplan::test {

/// Random edits that number the plan: after the n-th its author is n. Two of them with the same seed make the
/// same plans, so a plan found on disk can be compared with what it should be.
class MarkedEdits
{
public:
    MarkedEdits(Document &document, quint32 seed) : m_document(document), m_edits(document, seed) { }

    /// One random edit and its number, as two undo steps. @return the number
    int next()
    {
        m_edits.next();
        PlanInfo info = m_document.plan().info();
        info.author = QString::number(++m_number);
        const Status status = edits::setPlanInfo(m_document, info);
        Q_ASSERT(status.ok());
        return m_number;
    }
    /// The number of a plan; 0 before the first edit.
    [[nodiscard]] static int numberOf(const Plan &plan) { return plan.info().author.toInt(); }

private:
    Document &m_document;
    RandomEdits m_edits;
    int m_number = 0;
};

} // namespace stratoplan::test
