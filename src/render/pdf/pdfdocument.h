// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pdf/pdfpages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace stratoplan {

/// Pages becoming a PDF in memory, one by one, at 1200 dots an inch: text as text with its fonts embedded,
/// figures as vectors.
class PdfDocument
{
public:
    /// @p pages must outlive the document.
    explicit PdfDocument(const PdfPages &pages);

    /// Whether the device took it; false only where Qt has no PDF.
    [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }
    [[nodiscard]] int pagesPainted() const { return m_next; }
    [[nodiscard]] bool isComplete() const { return m_next >= m_pages.count(); }
    void paintNextPage();
    /// The file's content; nothing more can be painted.
    [[nodiscard]] QByteArray finish();

private:
    void turnPage(int index);

    const PdfPages &m_pages;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_next = 0;
};

} // namespace stratoplan
