// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/nodepanel.h"

#include "render/theme/themesource.h"
#include "ui/topology/swatch.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

NodePanel::NodePanel(ThemeSource &theme, QWidget *parent)
    : SidePanel(theme, u"nodePanel"_s, tr("Selected on the diagram"), parent)
{
}

void NodePanel::setFacts(const NodeFacts &facts)
{
    if (facts == m_facts && m_shown == "facts"_L1)
        return;
    m_facts = facts;
    m_shown = u"facts"_s;
    QVBoxLayout *layout = startOver();
    addHead(*layout, facts);
    addRows(*layout, facts);
    addLinks(*layout, facts);
    addFlows(*layout, facts);
    layout->addStretch(1);
}

void NodePanel::addHead(QVBoxLayout &layout, const NodeFacts &facts)
{
    auto *box = new QFrame(m_content);
    setRole(*box, u"start-icon"_s);
    box->setFixedSize(36, 36);
    auto *inner = new QVBoxLayout(box);
    inner->setContentsMargins(8, 8, 8, 8);
    inner->addWidget(new IconLabel(m_theme, facts.icon, 20, Token::Text, box));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *role = new ElidedLabel(facts.role, m_content);
    setRole(*role, u"strong"_s);
    auto *place = new ElidedLabel(facts.place, m_content);
    setRole(*place, u"label"_s);
    names->addWidget(role);
    names->addWidget(place);
    auto *figures = new QVBoxLayout;
    figures->setSpacing(0);
    auto *cost = makeLabel(facts.cost, facts.unpriced ? u"strong"_s : u"page-title"_s, m_content);
    cost->setObjectName(u"nodeCostLabel"_s);
    cost->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (facts.unpriced)
        restyle(*cost, "severity", u"warning"_s);
    figures->addWidget(cost, 0, Qt::AlignRight);
    figures->addWidget(makeLabel(facts.share, u"label"_s, m_content), 0, Qt::AlignRight);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, padding, padding, 10);
    head->setSpacing(10);
    head->addWidget(box, 0, Qt::AlignVCenter);
    head->addLayout(names, 1);
    head->addLayout(figures);
    layout.addLayout(head);
}

void NodePanel::addRows(QVBoxLayout &layout, const NodeFacts &facts)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(padding, 0, padding, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->setColumnMinimumWidth(0, m_theme.theme().scaled(72));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < facts.rows.size(); ++row) {
        const NodeFacts::Row &fact = facts.rows.at(row);
        auto *value = new QLabel(fact.value, m_content);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *label = makeLabel(fact.label, u"secondary"_s, m_content);
        label->setWordWrap(true);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
    }
    layout.addLayout(grid);
}

void NodePanel::addLinks(QVBoxLayout &layout, const NodeFacts &facts)
{
    if (facts.component.isNone())
        return;
    auto *why = makeLink(facts.unpriced || facts.cost.isEmpty() ? tr("Why") : tr("Why %1").arg(facts.cost),
                         m_content);
    why->setObjectName(u"whyNodeButton"_s);
    why->setToolTip(tr("Show how this figure is calculated (Alt+Enter)"));
    connect(why, &QPushButton::clicked, this, [this] { Q_EMIT whyRequested(m_facts.component); });
    auto *design = makeLink(tr("Show in Design"), m_content);
    design->setObjectName(u"showInDesignButton"_s);
    connect(design, &QPushButton::clicked, this, [this] { Q_EMIT designRequested(m_facts.component); });
    auto *links = new QHBoxLayout;
    links->setContentsMargins(padding - 2, 0, padding, 12);
    links->setSpacing(12);
    links->addWidget(why);
    links->addWidget(design);
    links->addStretch(1);
    layout.addLayout(links);
}

void NodePanel::addFlows(QVBoxLayout &layout, const NodeFacts &facts)
{
    if (facts.flows.isEmpty())
        return;
    addSection(layout, tr("Flows"), QString::number(facts.flows.size()));
    for (const NodeFacts::FlowRow &flow : facts.flows) {
        auto *link = makeLink(flow.text, m_content);
        link->setObjectName(u"flowButton:%1"_s.arg(flow.flow.value()));
        link->setToolTip(tr("Select this flow"));
        connect(link, &QPushButton::clicked, this, [this, id = flow.flow] { Q_EMIT flowActivated(id); });
        auto *detail = new ElidedLabel(flow.detail, m_content);
        setRole(*detail, u"label"_s);
        detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *line = new QHBoxLayout;
        line->setContentsMargins(padding - 2, 6, padding, 6);
        line->addWidget(link);
        line->addWidget(detail, 1);
        layout.addLayout(line);
    }
}

void NodePanel::setLegend(const QString &title, const QString &figure, const QString &text,
                          const QList<Category> &categories)
{
    QString key = u"legend "_s + title + figure + text;
    for (const Category category : categories)
        key += enumName(category);
    if (key == m_shown)
        return;
    m_shown = key;
    QVBoxLayout *layout = startOver();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(padding, padding, padding, 12);
    head->setSpacing(4);
    head->addWidget(makeLabel(title, u"strong"_s, m_content));
    for (const auto &[words, style] : {std::pair(figure, QString()), std::pair(text, u"label"_s)}) {
        if (words.isEmpty())
            continue;
        auto *label = makeLabel(words, style, m_content);
        label->setWordWrap(true);
        head->addWidget(label);
    }
    layout->addLayout(head);
    addSection(*layout, tr("Categories"), {});
    auto *grid = new QGridLayout;
    grid->setContentsMargins(padding, 10, padding, 12);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(8);
    for (int i = 0; i < categories.size(); ++i) {
        auto *name = new ElidedLabel(categoryTitle(categories.at(i)), m_content);
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new Swatch(m_theme, categories.at(i), Swatch::Shape::Bar, m_content));
        line->addWidget(name, 1);
        grid->addLayout(line, i, 0);
    }
    layout->addLayout(grid);
    layout->addStretch(1);
}

} // namespace stratoplan
