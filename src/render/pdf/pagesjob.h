// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pdf/pdfpages.h"
#include "render/pdf/workwatch.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace stratoplan {

/// Makes the pages of a document on a worker, so that the window never waits for it.
class PagesJob : public QObject
{
    Q_OBJECT

public:
    /// Runs on the worker. What it gives is thrown away where it was cancelled meanwhile.
    using Make = std::function<std::unique_ptr<PdfPages>(const WorkWatch &watch)>;

    explicit PagesJob(QObject *parent = nullptr);
    /// Cancels, and waits until the work has seen it.
    ~PagesJob() override;

    /// Begins; what was begun before is cancelled.
    void start(Make make);
    /// Ends at once, whatever the worker still does; finished() does not come.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_cancelled != nullptr; }
    /// The pages that were made last; null once they have been taken.
    [[nodiscard]] std::unique_ptr<PdfPages> takePages() { return std::move(m_pages); }

Q_SIGNALS:
    void progress(int percent);
    /// The pages are made; never from within start().
    void finished();

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    [[nodiscard]] WorkWatch watchOf(const Flag &cancelled);
    void take(std::unique_ptr<PdfPages> pages);

    Flag m_cancelled; ///< of what runs; null: nothing does
    std::unique_ptr<PdfPages> m_pages;
    QThreadPool m_worker;
};

} // namespace stratoplan
