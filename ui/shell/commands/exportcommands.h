// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

class QWidget;

namespace stratoplan {

class MessageArea;
class ReportDialog;
class PdfWriter;
class SlidePages;
struct FileQuestion;
struct PageContext;

/// What leaves the program: the PDF report, CSV tables, the text twin. Shows progress and outcome in place.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    ExportCommands(PageContext &context, MessageArea &messages, QWidget &window);
    ~ExportCommands() override;

    void exportReport();
    void exportSlides();
    void exportCsv();
    void exportJson();
    /// Whether a PDF is being written.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// A file was written.
    void written(const QString &path);

private:
    void writeReport(const ReportDialog &dialog, const QString &path);
    void writeSlides();
    /// Slides that were made are written, unless that was cancelled meanwhile.
    void takeSlides(std::unique_ptr<SlidePages> pages, quint64 work);
    void cancel();
    /// Says what is being written, with a button that ends it.
    void addProgress(const QString &path);
    void pdfDone(const Status &status);
    void tell(const Status &status, const QString &path, const QString &detail = {});
    [[nodiscard]] QString ask(const QString &title, const QString &filter, const QString &suffix) const;

    PageContext &m_context;
    MessageArea &m_messages;
    QWidget &m_window;
    PdfWriter *m_writer;
    QString m_path; ///< of the PDF that is written
    quint64 m_slidesWork = 0; ///< counts what was begun
    bool m_areSlidesMade = false; ///< at the moment, before they are written
    QThreadPool m_worker; ///< makes slides
};

} // namespace stratoplan
