// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QRandomGenerator>

namespace stratoplan::test {

/// Does one edit after another through the verbs, chosen by a seed.
class RandomEdits
{
public:
    RandomEdits(Document &document, quint32 seed) : m_document(document), m_random(seed) { }

    /// One edit; some change nothing and some are refused, as with people. @return what was tried
    QString next();

private:
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    /// Any row's id of that type; none where there is none.
    template <class Row>
    [[nodiscard]] Id<Row> any()
    {
        const Table<Row> &table = m_document.plan().table<Row>();
        return table.isEmpty() ? Id<Row>() : table.at(below(static_cast<int>(table.size()))).id;
    }
    [[nodiscard]] QString word() { return QStringLiteral("Name %1").arg(below(1000)); }
    QString editStructure();
    QString editComponent();
    QString editSizing();
    QString editTopology();
    QString editCatalog();
    QString editPrices();
    QString editOffers();

    Document &m_document;
    QRandomGenerator m_random;
};


} // namespace stratoplan::test
