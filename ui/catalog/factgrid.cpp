// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/factgrid.h"

#include "ui/widgets/linklabel.h"
#include "ui/widgets/properties.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<catalogcells::Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const catalogcells::Fact &fact : facts)
        addFact(fact, row++);
}

void FactGrid::addFact(const catalogcells::Fact &fact, int row)
{
    auto *label = makeLabel(fact.label, u"label"_s, this);
    constexpr int widest = 124;
    if (label->sizeHint().width() > widest) {
        label->setFixedWidth(widest);
        label->setWordWrap(true);
    }
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    if (!fact.url.isEmpty()) {
        m_grid->addWidget(new LinkLabel(fact.value, fact.url, u"fact"_s, this), row, 1);
        return;
    }
    QLabel *value = makeLabel({}, u"fact"_s, this);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setText(fact.value);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(value, row, 1);
}

} // namespace stratoplan
