// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pdfwriter.h"

#include "render/pdf/pdfdocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTimer>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

Error fileError(const QSaveFile &file, int systemError)
{
    const QString name = QDir::toNativeSeparators(file.fileName());
    if (systemError == ENOSPC || file.error() == QFileDevice::ResourceError)
        return {
            Error::Code::DiskFull,
            QCoreApplication::translate("Pdf", "There is no room left on the disk to write “%1”.").arg(name),
            file.errorString()};
    return {Error::Code::Unwritable,
            QCoreApplication::translate("Pdf", "“%1” cannot be written. Choose another folder or file name.")
                .arg(name),
            file.errorString()};
}

Error cannotPaint()
{
    return {Error::Code::Failed,
            QCoreApplication::translate("Pdf", "The pages could not be painted as PDF."),
            {}};
}

Error wasCancelled()
{
    return {Error::Code::Cancelled, QCoreApplication::translate("Pdf", "The PDF was cancelled."), {}};
}

/// Beside the file first, then renamed into its place.
Status writeFile(const QByteArray &content, const QString &path)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file, errno);
    errno = 0;
    const bool wrote = file.write(content) == content.size() && file.flush();
    if (!wrote) {
        const int systemError = errno;
        file.cancelWriting();
        return fileError(file, systemError);
    }
    errno = 0;
    if (!file.commit())
        return fileError(file, errno);
    return {};
}

/// Tells early what would fail at the end.
Status tryPath(const QString &path)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file, errno);
    file.cancelWriting();
    return {};
}

} // namespace

Status writePdf(const PdfPages &pages, const QString &path)
{
    if (const Status status = tryPath(path); !status)
        return status;
    PdfDocument document(pages);
    if (!document.isOpen())
        return cannotPaint();
    while (!document.isComplete())
        document.paintNextPage();
    return writeFile(document.finish(), path);
}

PdfWriter::PdfWriter(QObject *parent) : QObject(parent) { }

PdfWriter::~PdfWriter() = default;

void PdfWriter::start(std::unique_ptr<const PdfPages> pages, const QString &path)
{
    cancel();
    m_pages = std::move(pages);
    m_document = std::make_unique<PdfDocument>(*m_pages);
    m_path = path;
    ++m_run;
    scheduleStep();
}

void PdfWriter::scheduleStep()
{
    // A step that is still due from an earlier run must not drive this one.
    QTimer::singleShot(0, this, [this, run = m_run] {
        if (isRunning() && run == m_run)
            step();
    });
}

void PdfWriter::cancel()
{
    if (!isRunning())
        return;
    clear();
    Q_EMIT finished(wasCancelled());
}

void PdfWriter::clear()
{
    m_document.reset();
    m_pages.reset();
}

void PdfWriter::step()
{
    if (!m_document->isOpen()) {
        clear();
        Q_EMIT finished(cannotPaint());
        return;
    }
    if (m_document->pagesPainted() == 0) {
        if (const Status status = tryPath(m_path); !status) {
            clear();
            Q_EMIT finished(status);
            return;
        }
    }
    if (m_document->isComplete()) {
        finish();
        return;
    }
    m_document->paintNextPage();
    const int run = m_run;
    Q_EMIT progress(m_document->pagesPainted(), m_pages->count());
    if (run == m_run)
        scheduleStep();
}

void PdfWriter::finish()
{
    const QByteArray content = m_document->finish();
    clear();
    Q_EMIT finished(writeFile(content, m_path));
}

} // namespace stratoplan
