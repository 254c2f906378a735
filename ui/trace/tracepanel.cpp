// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracepanel.h"

#include "render/theme/themesource.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 14;

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setRole(*line, u"separator"_s);
    return line;
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
    : QScrollArea(parent), m_theme(theme), m_format(format)
{
    setRole(*this, u"table"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"tracePanel"_s);
    setAccessibleName(tr("Why this figure"));
    rebuild();
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
    m_content = new QWidget;
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
        layout.addWidget(separator(m_content));
    }
    auto *sum = new QHBoxLayout;
    sum->setContentsMargins(0, 6, 0, 6);
    sum->addWidget(addText(tr("Total a month"), u"strong"_s), 1);
    sum->addWidget(addText(amountText(m_trace->total, m_trace->known, m_format), u"strong"_s));
    layout.addLayout(sum);
    layout.addSpacing(8);
}

void TracePanel::addFacts(QVBoxLayout &layout)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const TraceFact &fact : m_trace->facts) {
        grid->addWidget(addText(fact.label, u"label"_s), row, 0, Qt::AlignTop);
        QLabel *value = addText(fact.value, u"fact"_s);
        value->setWordWrap(true);
        if (!fact.url.isEmpty()) {
            value->setTextFormat(Qt::RichText);
            value->setText(
                u"<a href=\"%1\">%2</a>"_s.arg(fact.url.toHtmlEscaped(), fact.value.toHtmlEscaped()));
            value->setOpenExternalLinks(true);
            value->setTextInteractionFlags(Qt::TextBrowserInteraction);
            value->setToolTip(fact.url);
        }
        grid->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
    layout.addLayout(grid);
    layout.addSpacing(8);
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
