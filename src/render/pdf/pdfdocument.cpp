// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pdfdocument.h"

#include "render/pdf/pdfauthor.h"

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

PdfDocument::PdfDocument(const PdfPages &pages) : m_pages(pages), m_writer(opened(m_buffer))
{
    m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(pages.pageSize());
    m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    turnPage(0);
    m_writer.setTitle(pages.title());
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
    m_pages.paint(m_painter, m_next);
    m_painter.restore();
    ++m_next;
}

void PdfDocument::turnPage(int index)
{
    m_writer.setPageOrientation(m_pages.isLandscape(index) ? QPageLayout::Landscape : QPageLayout::Portrait);
}

QByteArray PdfDocument::finish()
{
    m_painter.end();
    m_buffer.close();
    return withAuthor(m_buffer.data(), m_pages.author());
}

} // namespace stratoplan
