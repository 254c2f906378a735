// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/report/layout/layout.h"

#include <QObject>

#include <memory>

namespace stratoplan {

class PdfDocument;

/// Writes a report as PDF to @p path in one go; needs a QGuiApplication. The file is replaced whole or not at
/// all. Fails (Error::Unwritable, Error::DiskFull) with a message that names the file.
[[nodiscard]] Status writePdf(const ReportLayout &layout, const QString &path);

/// Writes a report as PDF, a page at each turn of the event loop, so that the window stays alive.
class ReportWriter : public QObject
{
    Q_OBJECT
public:
    explicit ReportWriter(QObject *parent = nullptr);
    ~ReportWriter() override;

    /// Begins; an earlier run is cancelled. finished() comes later, never from within start().
    void start(const ReportLayout &layout, const QString &path);
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

    std::unique_ptr<ReportLayout> m_layout;
    std::unique_ptr<PdfDocument> m_document;
    QString m_path;
    int m_run = 0;
};

} // namespace stratoplan
