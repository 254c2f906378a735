// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/chartview.h"

#include "render/charts/parts/readoutbox.h"

#include <QAccessible>
#include <QAction>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double zoomStep = 1.4;
constexpr double dragThreshold = 6;

} // namespace

ChartView::ChartView(const Theme &theme, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
    , m_actions(new FigureActions(*this, [this] { return m_figure.get(); }))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractive(false);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *reset = new QAction(tr("Show all"), this);
    reset->setObjectName(u"resetChartZoomAction"_s);
    reset->setEnabled(false);
    connect(reset, &QAction::triggered, this, &ChartView::resetZoom);
    connect(this, &ChartView::windowChanged, reset, [this, reset] { reset->setEnabled(isZoomed()); });
    addAction(reset);
}

ChartView::~ChartView()
{
    setScene(nullptr);
}

void ChartView::setFigure(std::shared_ptr<const ChartFigure> figure)
{
    const bool isSameAxis = m_figure && figure && m_figure->fullWindow() == figure->fullWindow();
    m_figure = std::move(figure);
    if (!isSameAxis)
        m_window = m_figure ? m_figure->fullWindow() : ChartWindow{};
    setAccessibleName(m_figure ? m_figure->altText() : QString());
    updateGeometry();
    rebuild();
    if (!isSameAxis) {
        setReadOut(-1);
        Q_EMIT windowChanged();
    }
}

void ChartView::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    m_isInOldTheme = m_chart && !isVisible(); // built anew when it is seen
    if (!m_isInOldTheme)
        rebuild();
}

void ChartView::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (m_isInOldTheme)
        rebuild();
}

void ChartView::rebuild()
{
    m_isInOldTheme = false;
    setScene(nullptr);
    m_chart.reset();
    setBackgroundBrush(m_theme.color(Token::Surface));
    const QSize size = viewport()->size();
    if (!m_figure || size.width() < 20 || size.height() < 20) {
        viewport()->update();
        return;
    }
    m_chart = m_figure->build(size, m_theme, m_window);
    setScene(&m_chart->scene());
    setSceneRect(QRectF({}, QSizeF(size)));
    if (m_readOut >= readOutCount())
        m_readOut = -1;
    viewport()->update();
}

bool ChartView::isZoomed() const
{
    return m_figure && m_window != m_figure->fullWindow();
}

void ChartView::setWindow(const ChartWindow &window)
{
    if (!m_figure)
        return;
    const ChartWindow full = m_figure->fullWindow();
    const double width = std::clamp(window.width(), std::min(m_figure->smallestWindow(), full.width()), full.width());
    const double from = std::clamp(window.from, full.from, full.to - width);
    const ChartWindow next = width >= full.width() ? full : ChartWindow{from, from + width};
    if (next == m_window)
        return;
    m_window = next;
    m_readOut = -1;
    rebuild();
    Q_EMIT windowChanged();
}

void ChartView::zoom(double factor, double center)
{
    setWindow({center - (center - m_window.from) / factor, center + (m_window.to - center) / factor});
}

void ChartView::resetZoom()
{
    if (m_figure)
        setWindow(m_figure->fullWindow());
}

int ChartView::readOutCount() const
{
    return m_chart ? static_cast<int>(m_chart->readOuts.size()) : 0;
}

void ChartView::setReadOut(int index)
{
    const int next = readOutCount() == 0 ? -1 : std::clamp(index, -1, readOutCount() - 1);
    if (next == m_readOut)
        return;
    m_readOut = next;
    viewport()->update();
    setAccessibleDescription(readOutText());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT readOutChanged(m_readOut);
}

QString ChartView::readOutText() const
{
    if (m_readOut < 0 || m_readOut >= readOutCount())
        return {};
    const ReadOut &readOut = m_chart->readOuts[m_readOut];
    QStringList lines{readOut.title};
    for (const ReadOut::Row &row : readOut.rows)
        lines.append(row.name + u' ' + row.value);
    return lines.join(u", "_s);
}

QSize ChartView::sizeHint() const
{
    return m_figure ? (m_figure->preferredSize() * m_theme.textScale()).toSize() : QSize(400, 240);
}

QRectF ChartView::plotAt(const QPointF &position) const
{
    if (m_chart) {
        for (const ReadOut &readOut : std::as_const(m_chart->readOuts)) {
            if (position.x() >= readOut.plot.left() - 8 && position.x() <= readOut.plot.right() + 8)
                return readOut.plot;
        }
    }
    return {};
}

int ChartView::nearest(const QPointF &position) const
{
    const QRectF plot = plotAt(position);
    int best = -1;
    for (int i = 0; i < readOutCount(); ++i) {
        const ReadOut &readOut = m_chart->readOuts[i];
        if (readOut.plot != plot)
            continue;
        if (best < 0 || std::abs(readOut.x - position.x()) < std::abs(m_chart->readOuts[best].x - position.x()))
            best = i;
    }
    return best;
}

std::optional<double> ChartView::valueAt(const QPointF &position) const
{
    const QRectF plot = plotAt(position);
    if (plot.isEmpty())
        return std::nullopt;
    const double share = std::clamp((position.x() - plot.left()) / plot.width(), 0.0, 1.0);
    return m_window.from + share * m_window.width();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    rebuild();
}

void ChartView::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_dragFrom && std::abs(m_dragTo.x() - m_dragFrom->x()) >= dragThreshold) {
        const QRectF plot = plotAt(*m_dragFrom);
        const double from = std::clamp(std::min(m_dragFrom->x(), m_dragTo.x()), plot.left(), plot.right());
        const double to = std::clamp(std::max(m_dragFrom->x(), m_dragTo.x()), plot.left(), plot.right());
        painter->fillRect(QRectF(from, plot.top(), to - from, plot.height()), m_theme.color(Token::Band));
    } else if (m_readOut >= 0 && m_readOut < readOutCount()) {
        charts::drawReadOut(*painter, m_chart->readOuts[m_readOut], sceneRect(), m_theme);
    }
    if (hasFocus()) {
        painter->setPen(QPen(m_theme.color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(sceneRect().adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom) {
        m_dragTo = event->position();
        viewport()->update();
        return;
    }
    setReadOut(nearest(event->position()));
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !plotAt(event->position()).isEmpty()) {
        m_dragFrom = event->position();
        m_dragTo = event->position();
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_dragFrom)
        return;
    const QPointF from = *std::exchange(m_dragFrom, std::nullopt);
    const auto one = valueAt(from);
    const auto other = valueAt(event->position());
    if (one && other && std::abs(event->position().x() - from.x()) >= dragThreshold)
        setWindow({std::min(*one, *other), std::max(*one, *other)});
    viewport()->update();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *)
{
    resetZoom();
}

void ChartView::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    if (!hasFocus())
        setReadOut(-1);
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    // Only with a modifier, or over a chart in use: a page that scrolls must stay scrollable.
    const auto value = valueAt(event->position());
    const bool isMeant = hasFocus() || event->modifiers().testFlag(Qt::ControlModifier);
    if (!value || !isMeant || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    zoom(std::pow(zoomStep, event->angleDelta().y() / 120.0), *value);
    event->accept();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const double center = m_window.from + m_window.width() / 2;
    switch (event->key()) {
    case Qt::Key_Left: setReadOut(m_readOut < 0 ? readOutCount() - 1 : std::max(0, m_readOut - 1)); return;
    case Qt::Key_Right: setReadOut(m_readOut + 1); return;
    case Qt::Key_Home: setReadOut(0); return;
    case Qt::Key_End: setReadOut(readOutCount() - 1); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(zoomStep, center); return;
    case Qt::Key_Minus: zoom(1 / zoomStep, center); return;
    case Qt::Key_0: resetZoom(); return;
    case Qt::Key_Escape:
        if (m_readOut >= 0) {
            setReadOut(-1);
            return;
        }
        break;
    default: break;
    }
    event->ignore();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    setReadOut(-1);
    viewport()->update();
}

} // namespace stratoplan
