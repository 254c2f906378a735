// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/pdf/pdfdocument.h"

#include "render/report/pdf/pdfauthor.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int dotsPerInch = 1200;

QIODevice *opened(QBuffer &buffer)
{
    buffer.open(QIODevice::WriteOnly);
    return &buffer;
}

} // namespace

PdfDocument::PdfDocument(const ReportLayout &layout) : m_layout(layout), m_writer(opened(m_buffer))
{
    m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(layout.format().pageSize());
    m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    turnPage(0);
    const Report &report = layout.report();
    m_writer.setTitle(report.plan.isEmpty() ? report.title : report.plan + u": "_s + report.title);
    m_writer.setCreator(u"Stratoplan %1"_s.arg(QCoreApplication::applicationVersion()).trimmed());
    m_painter.begin(&m_writer);
}

void PdfDocument::paintNextPage()
{
    if (isComplete())
        return;
    if (m_next > 0) {
        turnPage(m_next);
        m_writer.newPage();
    }
    m_painter.save();
    m_painter.scale(dotsPerInch / 72.0, dotsPerInch / 72.0);
    m_layout.paint(m_painter, m_next);
    m_painter.restore();
    ++m_next;
}

void PdfDocument::turnPage(int index)
{
    m_writer.setPageOrientation(m_layout.page(index).format.isLandscape ? QPageLayout::Landscape
                                                                        : QPageLayout::Portrait);
}

QByteArray PdfDocument::finish()
{
    m_painter.end();
    m_buffer.close();
    return withAuthor(m_buffer.data(), m_layout.report().author);
}

} // namespace stratoplan
