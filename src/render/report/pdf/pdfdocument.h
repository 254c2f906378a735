// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/layout.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace stratoplan {

/// A report becoming a PDF in memory, page by page, at 1200 dots an inch: text as text with its fonts
/// embedded, figures as vectors.
class PdfDocument
{
public:
    /// @p layout must outlive the document.
    explicit PdfDocument(const ReportLayout &layout);

    /// Whether the device took it; false only where Qt has no PDF.
    [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }
    [[nodiscard]] int pagesPainted() const { return m_next; }
    [[nodiscard]] bool isComplete() const { return m_next >= m_layout.pageCount(); }
    void paintNextPage();
    /// The file's content; nothing more can be painted.
    [[nodiscard]] QByteArray finish();

private:
    void turnPage(int index);

    const ReportLayout &m_layout;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_next = 0;
};

} // namespace stratoplan
