// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

class QWidget;

namespace stratoplan {

class MessageArea;
class PagesJob;
class PdfWriter;
struct FileQuestion;
struct PageContext;

/// What leaves the program: the PDF report, CSV tables, the text twin. Shows progress and outcome in place.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    ExportCommands(PageContext &context, MessageArea &messages, QWidget &window);

    void exportReport();
    void exportSlides();
    void exportCsv();
    void exportJson();
    /// Whether a PDF is being made or written.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// A file was written.
    void written(const QString &path);

private:
    /// Pages that a worker made are written.
    void writePages();
    void cancel();
    /// Says what is being written, with a button that ends it.
    void addProgress(const QString &path);
    void showProgress(int percent);
    void pdfDone(const Status &status);
    void tell(const Status &status, const QString &path, const QString &detail = {});
    [[nodiscard]] QString ask(const QString &title, const QString &filter, const QString &suffix) const;

    PageContext &m_context;
    MessageArea &m_messages;
    QWidget &m_window;
    PagesJob *m_pages; ///< first, then
    PdfWriter *m_writer;
    QString m_path; ///< of the PDF that is written
};

} // namespace stratoplan
