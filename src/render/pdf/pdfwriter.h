// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/pdf/pdfpages.h"

#include <QObject>

#include <memory>

namespace stratoplan {

class PdfDocument;

/// Writes pages as PDF to @p path in one go; needs a QGuiApplication. The file is replaced whole or not at
/// all. Fails (Error::Unwritable, Error::DiskFull) with a message that names the file.
[[nodiscard]] Status writePdf(const PdfPages &pages, const QString &path);

/// Writes pages as PDF, one at each turn of the event loop, so that the window stays alive.
class PdfWriter : public QObject
{
    Q_OBJECT
public:
    explicit PdfWriter(QObject *parent = nullptr);
    ~PdfWriter() override;

    /// Begins; an earlier run is cancelled. finished() comes later, never from within start().
    void start(std::unique_ptr<const PdfPages> pages, const QString &path);
    /// Ends without a file; finished() follows at once with Error::Cancelled. Nothing where nothing runs.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_document != nullptr; }

Q_SIGNALS:
    /// @p page of @p pages are done.
    void progress(int page, int pages);
    void finished(const stratoplan::Status &status);

private:
    void scheduleStep();
    void step();
    void finish();
    void clear();

    std::unique_ptr<const PdfPages> m_pages;
    std::unique_ptr<PdfDocument> m_document;
    QString m_path;
    int m_run = 0;
};

} // namespace stratoplan
