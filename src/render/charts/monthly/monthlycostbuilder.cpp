// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/monthly/monthlycostbuilder.h"

#include "core/text/format.h"
#include "render/charts/parts/axes.h"
#include "render/charts/parts/endlabels.h"
#include "render/charts/parts/phases.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::charts {

namespace {

constexpr double barShare = 0.62; ///< of a month's slot
/// Parts below this share of the last total are named together.
constexpr double smallestNamed = 0.09;

QColor colorOf(const ChartPart &part, const Theme &theme)
{
    return part.category ? theme.category(*part.category) : theme.adjustments();
}

} // namespace

MonthlyCostBuilder::MonthlyCostBuilder(const MonthlyCostData &data, const QSizeF &size, const Theme &theme,
                                       const ChartWindow &window)
    : m_data(data), m_size(size), m_theme(theme)
{
    m_at.from = std::clamp(static_cast<int>(std::floor(window.from)), 0, std::max(0, data.months - 1));
    m_at.to = std::clamp(static_cast<int>(std::ceil(window.to)), m_at.from + 1, std::max(1, data.months));
    layOut();
}

void MonthlyCostBuilder::layOut()
{
    double highest = 0;
    for (int month = m_at.from; month < m_at.to && month < m_data.months; ++month) {
        highest = std::max(highest, m_data.totals[month].toDouble());
        if (const auto budget = m_data.budgetOf(month))
            highest = std::max(highest, budget->toDouble());
    }
    const double top = charts::phaseRowHeight(m_data.phases, m_theme) + (m_data.phases.isEmpty() ? 8 : 0);
    const double bottom = m_theme.scaled(14.0) * 2 + 8;
    m_at.highest = highest > 0 ? highest : 1;
    m_at.high = m_at.highest;
    const double left = charts::widest(ticks(), m_theme) + 14;
    m_at.plot = QRectF(left, top, m_size.width() - left, m_size.height() - top - bottom);
    // Room above the highest bar for the call-out.
    const double head = m_data.firstOverBudget() >= 0 ? m_theme.scaled(34.0) : 12;
    if (m_at.plot.height() > head * 2)
        m_at.high *= 1 + head / (m_at.plot.height() - head);
    m_at.plot.setRight(m_size.width() - charts::endLabelWidth(endLabels(), labelled(), m_theme));
}

QList<charts::AxisTick> MonthlyCostBuilder::ticks() const
{
    const Format format;
    QList<charts::AxisTick> ticks;
    for (const double value : niceTicks(0, m_at.highest, 6)) {
        if (value <= m_at.high * (1 + 1e-9))
            ticks.append({value, format.axisMoney(value, m_data.currency)});
    }
    return ticks;
}

charts::EndLabel MonthlyCostBuilder::others(const QList<int> &parts, const QList<double> &centers) const
{
    charts::EndLabel label;
    double sum = 0;
    double y = 0;
    for (const int index : parts) {
        const ChartPart &part = m_data.parts[index];
        sum += part.amounts[m_at.to - 1].toDouble();
        y += centers[index];
        label.swatches.append({colorOf(part, m_theme), !part.category});
    }
    label.y = y / static_cast<double>(parts.size());
    label.text = tr("%n others", "smaller parts of a bar, joined", static_cast<int>(parts.size())) + u' '
        + Format().shortMoney(sum, m_data.currency);
    return label;
}

QRectF MonthlyCostBuilder::labelled() const
{
    return m_at.plot.adjusted(0, -4, 0, 0);
}

QList<charts::EndLabel> MonthlyCostBuilder::endLabels() const
{
    const int last = m_at.to - 1;
    if (last >= m_data.months)
        return {};
    const Format format;
    const Money total = m_data.totals[last];
    const auto budget = m_data.budgetOf(last);
    const bool isOver = budget && total > *budget;

    QList<charts::EndLabel> labels;
    QList<double> centers;
    QList<int> small;
    double base = 0;
    for (int i = 0; i < m_data.parts.size(); ++i) {
        const ChartPart &part = m_data.parts[i];
        const double amount = part.amounts[last].toDouble();
        centers.append(m_at.y(base + amount / 2));
        base += amount;
        // Only its label says what a hatched part is.
        if (part.category && amount > 0 && amount < smallestNamed * total.toDouble())
            small.append(i);
        else if (amount > 0)
            labels.append({centers.last(),
                           part.title + u' ' + format.shortMoney(amount, m_data.currency),
                           {},
                           {{colorOf(part, m_theme), !part.category}}});
    }
    if (small.size() == 1) {
        const ChartPart &part = m_data.parts[small.first()];
        labels.append({centers[small.first()],
                       part.title + u' ' + format.shortMoney(part.amounts[last].toDouble(), m_data.currency),
                       {},
                       {{colorOf(part, m_theme), !part.category}}});
    } else if (small.size() > 1) {
        labels.append(others(small, centers));
    }
    if (budget)
        labels.append({m_at.y(*budget), tr("Budget %1").arg(format.money(*budget)), Token::Text, {}});
    labels.append({m_at.y(total) - m_theme.scaled(isOver ? 6.0 : 2.0),
                   format.money(total),
                   isOver ? Token::Overrun : Token::Text,
                   {},
                   FontRole::BodyStrong});
    return labels;
}

void MonthlyCostBuilder::addBars(QChart &chart) const
{
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(barShare);
    for (const ChartPart &part : m_data.parts) {
        auto *set = new QBarSet(part.title);
        for (int month = m_at.from; month < m_at.to && month < m_data.months; ++month)
            set->append(part.amounts[month].toDouble());
        set->setBrush(part.category ? colorOf(part, m_theme) : m_theme.color(Token::Surface));
        set->setPen(QPen(m_theme.color(Token::Surface), 0.75));
        bars->append(set);
    }
    charts::addSeries(chart, bars);
}

void MonthlyCostBuilder::drawHatches(QPainter &painter) const
{
    for (int month = m_at.from; month < m_at.to && month < m_data.months; ++month) {
        double base = 0;
        for (const ChartPart &part : m_data.parts) {
            const double amount = part.amounts[month].toDouble();
            if (!part.category && amount > 0) {
                const QRectF bar(m_at.center(month) - m_at.slot() * barShare / 2, m_at.y(base + amount),
                                 m_at.slot() * barShare, m_at.y(base) - m_at.y(base + amount));
                painting::drawHatchedBar(painter, bar, colorOf(part, m_theme), m_theme);
            }
            base += amount;
        }
    }
}

void MonthlyCostBuilder::drawBudget(QPainter &painter) const
{
    QPen pen(m_theme.color(Token::Text), 1.5);
    pen.setDashPattern({3, 2});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() > 1)
            painter.drawPolyline(line);
        line.clear();
    };
    for (int month = m_at.from; month < m_at.to; ++month) {
        const auto budget = m_data.budgetOf(month);
        if (!budget) {
            flush();
            continue;
        }
        line << QPointF(m_at.edge(month), m_at.y(*budget)) << QPointF(m_at.edge(month + 1), m_at.y(*budget));
    }
    if (!line.isEmpty())
        line << QPointF(line.last().x() + 5, line.last().y());
    flush();
}

double MonthlyCostBuilder::leftOf(int month) const
{
    for (const ChartPhase &phase : m_data.phases) {
        if (month >= phase.from && month < phase.to)
            return std::max(m_at.plot.left(), m_at.edge(phase.from) + 8);
    }
    return m_at.plot.left();
}

void MonthlyCostBuilder::drawOverrun(QPainter &painter) const
{
    const int month = m_data.firstOverBudget();
    if (month < m_at.from || month >= m_at.to)
        return;
    const QString text = m_data.overBudgetText();
    const QFont font = m_theme.font(FontRole::LabelStrong);
    const double width = painting::textWidth(font, text) + 2;
    const double height = m_theme.scaled(16.0);
    const QPointF spot(m_at.center(month), m_at.y(*m_data.budgetOf(month)));
    const double left =
        std::clamp(spot.x() + 34 - width, leftOf(month), std::max(leftOf(month), m_at.plot.right() - width));
    double lowest = spot.y() - 12;
    for (int other = m_at.from; other < m_at.to; ++other) {
        if (m_at.edge(other + 1) > left && m_at.edge(other) < left + width)
            lowest = std::min(lowest, m_at.y(m_data.totals[other]) - 2);
    }
    const QRectF box(left, std::max(m_at.plot.top() + 1, lowest - height - 3), width, height);
    const QColor color = m_theme.color(Token::Overrun);
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(spot.x(), box.bottom()), spot);
    painting::drawRing(painter, spot, 9, color, m_theme);
    painting::drawText(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text, font, color);
}

void MonthlyCostBuilder::paintBelow(QPainter &painter) const
{
    charts::drawPhaseTint(
        painter, m_data.phases, m_data.current, m_at.plot, [this](int month) { return m_at.edge(month); },
        m_theme);
    charts::drawGridlines(painter, m_at.plot, 0, m_at.high, ticks(), m_theme);
}

void MonthlyCostBuilder::paintAbove(QPainter &painter) const
{
    charts::drawPhaseMarks(
        painter, m_data.phases, m_at.plot, [this](int month) { return m_at.edge(month); }, m_theme);
    drawHatches(painter);
    drawBudget(painter);
    const int most = std::clamp(static_cast<int>(m_at.plot.width() / m_theme.scaled(36.0)), 2, 12);
    charts::drawMonthLabels(
        painter,
        charts::monthLabels(m_data.first, m_at.from, std::min(m_at.to, m_data.months), most,
                            charts::monthsApart(m_at.slot(), m_theme)),
        m_at.plot.bottom(), m_data.current, [this](int month) { return m_at.center(month); }, m_theme);
    charts::drawEndLabels(painter, endLabels(), labelled(), m_theme);
    drawOverrun(painter);
}

QList<ReadOut> MonthlyCostBuilder::readOuts() const
{
    QList<ReadOut> readOuts;
    const Format format;
    for (int month = m_at.from; month < m_at.to && month < m_data.months; ++month) {
        ReadOut readOut {m_at.center(month), m_at.plot, format.month(m_data.first + month), {}, {}};
        const Money total = m_data.totals[month];
        readOut.points.append({m_at.center(month), m_at.y(total)});
        for (qsizetype i = m_data.parts.size() - 1; i >= 0; --i) {
            const ChartPart &part = m_data.parts[i];
            if (!part.amounts[month].isZero())
                readOut.rows.append({colorOf(part, m_theme), part.title, format.money(part.amounts[month])});
        }
        readOut.rows.append({{}, tr("Total"), format.money(total), true});
        if (const auto budget = m_data.budgetOf(month))
            readOut.rows.append({{}, tr("Budget"), format.money(*budget)});
        readOuts.append(readOut);
    }
    return readOuts;
}

std::unique_ptr<ChartScene>
MonthlyCostBuilder::build(const std::shared_ptr<const MonthlyCostBuilder> &builder)
{
    auto scene = std::make_unique<ChartScene>(builder->m_size);
    const Layout &at = builder->m_at;
    scene->paintBelow([builder](QPainter &painter) { builder->paintBelow(painter); });
    QChart &chart = scene->addChart(scene->scene().sceneRect(), at.plot, builder->m_theme);
    charts::addValueAxis(chart, 0, at.high, builder->ticks(), builder->m_theme);
    charts::addPositionAxis(chart, -0.5, at.to - at.from - 0.5);
    builder->addBars(chart);
    ChartScene::layOut(chart);
    scene->paintAbove([builder](QPainter &painter) { builder->paintAbove(painter); });
    scene->readOuts = builder->readOuts();
    return scene;
}

} // namespace stratoplan::charts
