// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pagesjob.h"

namespace stratoplan {

PagesJob::PagesJob(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

PagesJob::~PagesJob()
{
    cancel();
    m_worker.waitForDone();
}

void PagesJob::start(Make make)
{
    cancel();
    m_pages.reset();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_worker.start([this, make = std::move(make), cancelled = m_cancelled, watch = watchOf(m_cancelled)] {
        if (*cancelled)
            return;
        const auto pages = std::make_shared<std::unique_ptr<PdfPages>>(make(watch));
        const auto deliver = [this, pages, cancelled] {
            if (!*cancelled)
                take(std::move(*pages));
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

WorkWatch PagesJob::watchOf(const Flag &cancelled)
{
    const auto say = [this, cancelled](int percent) {
        const auto tell = [this, percent, cancelled] {
            if (!*cancelled)
                Q_EMIT progress(percent);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    return WorkWatch(say, cancelled);
}

void PagesJob::cancel()
{
    if (const Flag running = std::exchange(m_cancelled, nullptr))
        *running = true;
}

void PagesJob::take(std::unique_ptr<PdfPages> pages)
{
    m_cancelled.reset();
    m_pages = std::move(pages);
    Q_EMIT finished();
}

} // namespace stratoplan
