// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracepanel.h"

#include "render/theme/themesource.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 14;
constexpr int stepIconSize = 14;
constexpr int factGap = 8; ///< between label and value
constexpr int stepGap = 6; ///< between icon and label
constexpr int mostLinesInView = 6; ///< five lines and their sum, where the panel shares its place
constexpr int sumMargin = 6;
constexpr int mostLinesBeside = 4; ///< of a value beside its label; longer ones have the whole width

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setRole(*line, u"separator"_s);
    return line;
}

QString stepIcon(TraceFact::Kind kind)
{
    switch (kind) {
    case TraceFact::Kind::Override:
        return u"edit"_s;
    case TraceFact::Kind::Discount:
        return u"discount"_s;
    case TraceFact::Kind::Exchange:
        return u"swap"_s;
    case TraceFact::Kind::Plain:
    case TraceFact::Kind::Item:
    case TraceFact::Kind::Price:
        break;
    }
    return {};
}

QString amountText(const Range<Money> &amount, bool known, const Format &format)
{
    return known ? format.exact(amount) : TracePanel::tr("unknown");
}

} // namespace

QString traceText(const Trace &trace, const Format &format)
{
    QStringList lines {trace.title, trace.place};
    for (const TraceLine &line : trace.lines)
        lines.append(
            QStringList {line.label, line.arithmetic, amountText(line.amount, line.known, format)}.join(
                u'\t'));
    lines.append(TracePanel::tr("Total") + u"\t\t"_s + amountText(trace.total, trace.known, format));
    for (const TraceFact &fact : trace.facts)
        lines.append(QStringList {fact.label, fact.value, fact.url}.join(u'\t').trimmed());
    return lines.join(u'\n') + u'\n';
}

TracePanel::TracePanel(ThemeSource &theme, const Format &format, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_format(format), m_refit(new QTimer(this))
{
    setRole(*this, u"table"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"tracePanel"_s);
    setAccessibleName(tr("Why this figure"));
    m_refit->setSingleShot(true);
    m_refit->setInterval(0);
    connect(m_refit, &QTimer::timeout, this, &TracePanel::rebuild);
    connect(&theme, &ThemeSource::changed, m_refit,
            qOverload<>(&QTimer::start)); // links keep their colour else
    rebuild();
}

void TracePanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (viewport()->width() != m_builtFor)
        m_refit->start();
}

void TracePanel::setTrace(const std::optional<Trace> &trace)
{
    if (trace == m_trace)
        return;
    m_trace = trace;
    rebuild();
}

void TracePanel::rebuild()
{
    m_builtFor = viewport()->width();
    m_lineEnds.clear();
    m_content = new QWidget;
    m_labelWidth = m_trace ? labelWidth() : 0;
    setRole(*m_content, u"dock"_s);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(0);
    if (m_trace) {
        addHead(*layout);
        addLines(*layout);
        addFacts(*layout);
        addLinks(*layout);
    } else {
        QLabel *hint = addText(
            tr("Choose a figure to see how it is calculated and where its prices come from."), u"hint"_s);
        hint->setWordWrap(true);
        layout->addWidget(hint);
    }
    layout->addStretch(1);
    setWidget(m_content);
    setAccessibleDescription(m_trace ? traceText(*m_trace, m_format) : QString());
    Q_EMIT laidOut();
}

int TracePanel::heightOfLines(int most) const
{
    m_content->layout()->activate();
    int height = 0;
    const qsizetype count = qMin<qsizetype>(mostLinesInView, m_lineEnds.size());
    for (qsizetype line = 0; line < count; ++line) {
        const int end = m_lineEnds.at(line)->geometry().bottom() + 1 + sumMargin;
        if (end <= most)
            height = end;
    }
    return height;
}

/// As wide as the longest label, but never more than two fifths: values are what is read.
int TracePanel::labelWidth() const
{
    const QFontMetrics metrics(m_theme.theme().font(FontRole::Label));
    int width = 0;
    for (const TraceFact &fact : m_trace->facts) {
        const int icon = stepIcon(fact.kind).isEmpty() ? 0 : stepIconSize + stepGap;
        if (fact.kind != TraceFact::Kind::Item)
            width = qMax(width, icon + metrics.horizontalAdvance(fact.label) + 1);
    }
    return qMin(width, (m_builtFor - 2 * padding) * 2 / 5);
}

/// A label and what it says in each row; values begin at one line in all grids of the panel.
QGridLayout *TracePanel::factGrid() const
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(factGap);
    grid->setVerticalSpacing(5);
    grid->setColumnMinimumWidth(0, m_labelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

QLabel *TracePanel::addText(const QString &text, const QString &role)
{
    QLabel *label = makeLabel(text, role, m_content);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void TracePanel::addHead(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    QLabel *title = addText(m_trace->title, u"strong"_s);
    title->setWordWrap(true);
    QLabel *place = addText(m_trace->place, u"label"_s);
    place->setWordWrap(true);
    names->addWidget(title);
    names->addWidget(place);
    row->addLayout(names, 1);
    const QString figure = m_trace->known
        ? Format::symbol(m_trace->total.likely.currency()) + m_format.exact(m_trace->total)
        : tr("unknown");
    QLabel *total = addText(figure, u"trace-figure"_s);
    total->setObjectName(u"traceTotalLabel"_s);
    row->addWidget(total, 0, Qt::AlignTop | Qt::AlignRight);
    layout.addLayout(row);
    layout.addSpacing(8);
}

void TracePanel::addLines(QVBoxLayout &layout)
{
    for (const TraceLine &line : m_trace->lines) {
        auto *row = new QGridLayout;
        row->setContentsMargins(0, 4, 0, 4);
        row->setHorizontalSpacing(8);
        row->setVerticalSpacing(1);
        row->setColumnStretch(0, 1);
        QLabel *label = addText(line.label, {});
        label->setWordWrap(true);
        QLabel *arithmetic = addText(line.arithmetic, u"label"_s);
        QLabel *amount = addText(amountText(line.amount, line.known, m_format), {});
        if (!line.known)
            amount->setProperty("severity", u"warning"_s);
        const int oneLine =
            label->sizeHint().width() + arithmetic->sizeHint().width() + amount->sizeHint().width();
        const bool fits = oneLine + 2 * padding + 28 < viewport()->width();
        row->addWidget(label, 0, 0);
        row->addWidget(amount, 0, 2, Qt::AlignRight | Qt::AlignTop);
        if (fits) {
            row->addWidget(arithmetic, 0, 1, Qt::AlignRight);
        } else if (!line.arithmetic.isEmpty()) {
            arithmetic->setWordWrap(true);
            row->addWidget(arithmetic, 1, 0, 1, 3);
        }
        layout.addLayout(row);
        QFrame *end = separator(m_content);
        layout.addWidget(end);
        m_lineEnds.append(end);
    }
    auto *sum = new QHBoxLayout;
    sum->setContentsMargins(0, sumMargin, 0, sumMargin);
    QLabel *label = addText(tr("Total a month"), u"strong"_s);
    m_lineEnds.append(label);
    sum->addWidget(label, 1);
    sum->addWidget(addText(amountText(m_trace->total, m_trace->known, m_format), u"strong"_s));
    layout.addLayout(sum);
    layout.addSpacing(8);
}

void TracePanel::addFacts(QVBoxLayout &layout)
{
    qsizetype next = 0;
    while (next < m_trace->facts.size()) {
        if (m_trace->facts.at(next).kind == TraceFact::Kind::Item) {
            next = addItem(layout, next);
            continue;
        }
        QGridLayout *grid = factGrid();
        while (next < m_trace->facts.size() && m_trace->facts.at(next).kind != TraceFact::Kind::Item)
            addFact(*grid, m_trace->facts.at(next++));
        layout.addLayout(grid);
        layout.addSpacing(10);
    }
}

qsizetype TracePanel::addItem(QVBoxLayout &layout, qsizetype first)
{
    const TraceFact &item = m_trace->facts.at(first);
    layout.addWidget(separator(m_content));
    layout.addSpacing(8);
    QLabel *title = addText(item.value, u"label-strong"_s);
    title->setWordWrap(true);
    title->setToolTip(item.label);
    layout.addWidget(title);
    layout.addSpacing(5);
    QGridLayout *grid = factGrid();
    QList<TraceFact::Kind> steps;
    qsizetype next = first + 1;
    for (; next < m_trace->facts.size(); ++next) {
        const TraceFact &fact = m_trace->facts.at(next);
        if (fact.kind == TraceFact::Kind::Item || fact.kind == TraceFact::Kind::Plain)
            break;
        if (fact.kind != TraceFact::Kind::Price)
            steps.append(fact.kind);
        addFact(*grid, fact);
    }
    layout.addLayout(grid);
    addPriceLinks(layout, item.rate, steps);
    layout.addSpacing(10);
    return next;
}

void TracePanel::addFact(QGridLayout &grid, const TraceFact &fact)
{
    const int row = grid.rowCount();
    const bool isLong = linesBeside(fact.value) > mostLinesBeside;
    addFactLabel(grid, row, fact, isLong);
    QLabel *value = addText(fact.value, u"fact"_s);
    value->setWordWrap(true);
    if (!fact.url.isEmpty()) {
        value->setTextFormat(Qt::RichText);
        value->setText(u"<a href=\"%1\">%2</a>"_s.arg(fact.url.toHtmlEscaped(), fact.value.toHtmlEscaped()));
        value->setOpenExternalLinks(true);
        value->setTextInteractionFlags(Qt::TextBrowserInteraction);
        value->setToolTip(fact.url);
    }
    grid.addWidget(value, isLong ? row + 1 : row, isLong ? 0 : 1, 1, isLong ? 2 : 1, Qt::AlignTop);
}

/// Steps of a price have an icon before the label.
void TracePanel::addFactLabel(QGridLayout &grid, int row, const TraceFact &fact, bool isAlone)
{
    auto *cell = new QHBoxLayout;
    cell->setSpacing(stepGap);
    const QString icon = stepIcon(fact.kind);
    if (!icon.isEmpty())
        cell->addWidget(new IconLabel(m_theme, icon, stepIconSize, Token::Accent, m_content), 0,
                        Qt::AlignTop);
    QLabel *label = addText(fact.label, u"label"_s);
    label->setWordWrap(true);
    cell->addWidget(label, 1, Qt::AlignTop);
    if (!isAlone)
        label->setMaximumWidth(m_labelWidth - (icon.isEmpty() ? 0 : stepIconSize + stepGap));
    grid.addLayout(cell, row, 0, 1, isAlone ? 2 : 1, Qt::AlignTop);
}

/// Into how many lines a value breaks beside its label; a word that is too wide for that counts as many.
int TracePanel::linesBeside(const QString &value) const
{
    const QFontMetrics metrics(m_theme.theme().font(FontRole::Label));
    const int width = m_builtFor - 2 * padding - m_labelWidth - factGap;
    for (const QString &word : value.split(u' ')) {
        if (metrics.horizontalAdvance(word) > width)
            return mostLinesBeside + 1;
    }
    return metrics.boundingRect(0, 0, width, 10000, Qt::TextWordWrap, value).height() / metrics.lineSpacing();
}

void TracePanel::addPriceLinks(QVBoxLayout &layout, RateId rate, const QList<TraceFact::Kind> &steps)
{
    if (rate.isNone())
        return;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(12);
    const auto add = [&](const QString &name, const QString &text) {
        QPushButton *link = makeLink(text, m_content);
        link->setObjectName(name);
        row->addWidget(link);
        return link;
    };
    const bool isOwn = steps.contains(TraceFact::Kind::Override);
    QPushButton *set =
        add(u"setPriceButton:%1"_s.arg(rate.value()), isOwn ? tr("Change own price…") : tr("Set price…"));
    connect(set, &QPushButton::clicked, this, [this, rate] { Q_EMIT priceRequested(rate); });
    if (steps.contains(TraceFact::Kind::Discount)) {
        connect(add(u"showDiscountsButton"_s, tr("Discounts")), &QPushButton::clicked, this,
                [this] { Q_EMIT priceBookRequested(u"discounts"_s); });
    }
    if (steps.contains(TraceFact::Kind::Exchange)) {
        connect(add(u"showExchangeButton"_s, tr("Exchange rates")), &QPushButton::clicked, this,
                [this] { Q_EMIT priceBookRequested(u"exchange"_s); });
    }
    row->addStretch(1);
    layout.addLayout(row);
}

void TracePanel::addLinks(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (const TraceFact &fact : m_trace->facts) {
        if (fact.url.isEmpty())
            continue;
        QPushButton *source = makeLink(tr("Open source"), m_content);
        source->setObjectName(u"openSourceButton"_s);
        source->setToolTip(fact.url);
        const QUrl url(fact.url);
        connect(source, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        row->addWidget(source);
        break;
    }
    QPushButton *copy = makeLink(tr("Copy trace"), m_content);
    copy->setObjectName(u"copyTraceButton"_s);
    const QString text = traceText(*m_trace, m_format);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    row->addWidget(copy);
    row->addStretch(1);
    layout.addLayout(row);
}

} // namespace stratoplan
