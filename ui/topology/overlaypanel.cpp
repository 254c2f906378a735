// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/overlaypanel.h"

#include "render/diagram/scene/heat.h"
#include "render/theme/themesource.h"
#include "ui/topology/barrow.h"
#include "ui/topology/swatch.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int mostRanked = 12;
constexpr int heatSteps = 5;
}

OverlayPanel::OverlayPanel(ThemeSource &theme, const Format &format, QWidget *parent)
    : SidePanel(theme, u"overlayPanel"_s, tr("Overlay"), parent), m_format(format)
{
}

void OverlayPanel::addFigure(QVBoxLayout &layout, const QString &label, const QString &figure,
                             const QString &note)
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(padding, padding, padding, 10);
    box->setSpacing(1);
    box->addWidget(makeLabel(label, u"label"_s, m_content));
    auto *value = makeLabel(figure, u"dock-figure"_s, m_content);
    value->setObjectName(u"overlayFigureLabel"_s);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->addWidget(value);
    auto *text = makeLabel(note, u"label"_s, m_content);
    text->setWordWrap(true);
    box->addWidget(text);
    layout.addLayout(box);
}

void OverlayPanel::addScale(QVBoxLayout &layout, const DiagramData &diagram)
{
    const QStringList labels = HeatScale(diagram).labels();
    auto *grid = new QGridLayout;
    grid->setContentsMargins(padding, 0, padding, 12);
    grid->setHorizontalSpacing(1);
    grid->setVerticalSpacing(2);
    for (int step = 0; step < heatSteps; ++step) {
        grid->addWidget(new Swatch(m_theme, step, m_content), 0, step);
        grid->addWidget(makeLabel(labels.value(step), u"axis"_s, m_content), 1, step);
        grid->setColumnStretch(step, 1);
    }
    const QString code = diagram.total.amount.likely.currency().toString();
    grid->addWidget(makeLabel(tr("%1 a month for each node").arg(code), u"axis"_s, m_content), 2, 0, 1,
                    heatSteps);
    layout.addLayout(grid);
}

void OverlayPanel::addEntries(QVBoxLayout &layout, const QList<Entry> &entries)
{
    for (const Entry &entry : entries) {
        auto *row = new BarRow(m_theme, entry.name, entry.value, m_content);
        row->setObjectName(entry.node ? u"nodeRow:%1"_s.arg(entry.node.value())
                                      : u"areaRow:%1"_s.arg(entry.area.value()));
        if (entry.share >= 0)
            row->setBar(entry.share, entry.heat);
        if (entry.severity == "missed"_L1)
            row->setValueColor(Token::Missed);
        else if (entry.severity == "saving"_L1)
            row->setValueColor(Token::Saving);
        connect(row, &BarRow::clicked, this, [this, node = entry.node, area = entry.area] {
            node ? Q_EMIT nodeActivated(node) : Q_EMIT areaActivated(area);
        });
        layout.addWidget(row);
    }
    layout.addSpacing(6);
}

QList<OverlayPanel::Entry> OverlayPanel::ranking(const DiagramData &diagram) const
{
    struct Ranked
    {
        QString name;
        Money amount;
        NodeId node;
        AreaId area;
    };
    QList<Ranked> ranked;
    for (const DiagramNode &node : diagram.nodes) {
        if (node.cost.state == CostBadge::State::Priced && !node.cost.amount.isZero())
            ranked.append({node.name, node.cost.amount, node.id, {}});
    }
    for (const DiagramArea &area : diagram.areas) {
        const bool isCluster = !area.component.isNone() && area.cost.state == CostBadge::State::Priced;
        if (isCluster && !area.cost.amount.isZero())
            ranked.append({area.name, area.cost.amount, {}, area.id});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return b.amount < a.amount; });
    const HeatScale scale(diagram);
    QList<Entry> entries;
    for (const Ranked &each : ranked) {
        if (entries.size() == mostRanked)
            break;
        const double share = each.amount.toDouble() / ranked.first().amount.toDouble();
        entries.append({each.name,
                        m_format.cell(each.amount),
                        each.node,
                        each.area,
                        share,
                        scale.step(each.amount),
                        {}});
    }
    return entries;
}

void OverlayPanel::addUnpriced(QVBoxLayout &layout, const DiagramData &diagram)
{
    QList<DiagramNode> unpriced;
    for (const DiagramNode &node : diagram.nodes) {
        if (node.cost.state == CostBadge::State::NotPriced)
            unpriced.append(node);
    }
    if (unpriced.isEmpty())
        return;
    addSection(layout, tr("Not priced"), QString::number(unpriced.size()));
    layout.addSpacing(6);
    for (const DiagramNode &node : std::as_const(unpriced)) {
        auto *name = makeLabel(node.detail.isEmpty() ? node.name : tr("%1, %2").arg(node.name, node.detail),
                               {}, m_content);
        restyle(*name, "severity", u"warning"_s);
        name->setWordWrap(true);
        auto *line = new QHBoxLayout;
        line->setContentsMargins(padding, 2, padding, 0);
        line->setSpacing(8);
        line->addWidget(new IconLabel(m_theme, u"warning"_s, 16, Token::Warning, m_content), 0, Qt::AlignTop);
        line->addWidget(name, 1);
        layout.addLayout(line);
        auto *add = makeLink(tr("Find a price"), m_content);
        add->setObjectName(u"findPriceButton:%1"_s.arg(node.id.value()));
        add->setToolTip(tr("Search the catalog for a price of %1").arg(node.name));
        connect(add, &QPushButton::clicked, this, [this, id = node.id] { Q_EMIT priceRequested(id); });
        auto *links = new QHBoxLayout;
        links->setContentsMargins(padding + 22, 0, padding, 8);
        links->addWidget(add);
        links->addStretch(1);
        layout.addLayout(links);
    }
}

void OverlayPanel::setCosts(const DiagramData &diagram, const CostSum &whole)
{
    QVBoxLayout *layout = startOver();
    addFigure(*layout, tr("On this diagram"), m_format.money(diagram.total.amount),
              tr("of %1 for the whole option").arg(m_format.money(whole.amount)));
    addScale(*layout, diagram);
    const QList<Entry> entries = ranking(diagram);
    if (!entries.isEmpty()) {
        addSection(*layout, tr("Most expensive"), {});
        addEntries(*layout, entries);
    }
    addUnpriced(*layout, diagram);
    layout->addStretch(1);
}

void OverlayPanel::addRecoveryGroup(QVBoxLayout &layout, const DiagramData &diagram,
                                    RecoveryBadge::State state, const QString &title)
{
    const bool isMissed = state == RecoveryBadge::State::Missed;
    const QString severity = isMissed        ? u"missed"_s
        : state == RecoveryBadge::State::Met ? u"saving"_s
                                             : QString();
    const QString mark = isMissed ? u"◆ "_s : QString();
    QList<Entry> entries;
    for (const DiagramArea &area : diagram.areas) {
        if (area.recovery.state == state)
            entries.append({area.name, mark + area.recovery.text, {}, area.id, -1, 0, severity});
    }
    for (const DiagramNode &node : diagram.nodes) {
        if (node.recovery.state == state)
            entries.append({node.name, mark + node.recovery.text, node.id, {}, -1, 0, severity});
    }
    if (entries.isEmpty())
        return;
    addSection(layout, title, QString::number(entries.size()));
    layout.addSpacing(6);
    addEntries(layout, entries);
}

void OverlayPanel::setRecovery(const DiagramData &diagram, const QList<RecoveryCheck> &checks)
{
    QVBoxLayout *layout = startOver();
    const auto met = std::count_if(checks.begin(), checks.end(), [](const RecoveryCheck &check) {
        return check.verdict() == RecoveryCheck::Verdict::Met;
    });
    addFigure(*layout, tr("Recovery targets met in full"), tr("%1 of %2").arg(met).arg(checks.size()),
              checks.isEmpty() ? tr("The plan asks for no recovery time.")
                               : tr("What each node reaches, against the target that asks most of it."));
    addRecoveryGroup(*layout, diagram, RecoveryBadge::State::Missed, tr("Missed"));
    addRecoveryGroup(*layout, diagram, RecoveryBadge::State::Unknown, tr("Not known"));
    addRecoveryGroup(*layout, diagram, RecoveryBadge::State::Met, tr("Met"));
    layout->addStretch(1);
}

} // namespace stratoplan
