// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/pageflow.h"

namespace stratoplan {

PageFlow::PageFlow(const PageFormat &format) : m_format(format), m_body(format.body())
{
    newPage();
}

void PageFlow::newPage()
{
    ReportPage page;
    page.format = m_format;
    m_pages.append(page);
    m_y = m_body.top();
}

void PageFlow::setLandscape(bool isLandscape)
{
    m_format.isLandscape = isLandscape;
    m_body = m_format.body();
    if (m_pages.last().items.isEmpty()) {
        m_pages.last().format = m_format;
        m_y = m_body.top();
    }
}

void PageFlow::space(double height)
{
    if (!isAtTop())
        m_y += height;
}

void PageFlow::addText(double x, double top, const QString &text, TextStyle style, Token color)
{
    if (!text.isEmpty())
        add(TextItem {QPointF(x, m_y + top + typeMetrics(style).ascent), text, style, color});
}

void PageFlow::addTextRight(double x, double top, const QString &text, TextStyle style, Token color)
{
    addText(x - textWidth(text, style), top, text, style, color);
}

void PageFlow::addRule(double from, double to, double top, double width, Token color)
{
    add(RuleItem {QLineF(from, m_y + top, to, m_y + top), width, color});
}

} // namespace stratoplan
