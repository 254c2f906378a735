// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricelistimport.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PriceListImport::PriceListImport(const QStringList &files, const QString &folder, QObject *parent)
    : QObject(parent), m_files(files), m_folder(folder), m_worker(new QObject),
      m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
    m_thread.setObjectName(u"import"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

PriceListImport::~PriceListImport()
{
    cancel();
    if (!m_isStarted) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void PriceListImport::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, [this, files = m_files, folder = m_folder, cancelled = m_isCancelled] {
        const storage::ImportHooks hooks {
            .progress =
                [this](const storage::ImportProgress &progress) {
                    QMetaObject::invokeMethod(this, [this, progress] { Q_EMIT progressed(progress); });
                },
            .cancelled = [cancelled] { return cancelled->load(); }};
        auto result = std::make_shared<Result<storage::ImportReport>>(
            cancelled->load() ? Result<storage::ImportReport>(Error {Error::Code::Cancelled, {}, {}})
                              : storage::importPriceLists(files, folder, hooks));
        QMetaObject::invokeMethod(this, [this, result] {
            m_result.emplace(*result);
            Q_EMIT finished();
        });
    });
}

void PriceListImport::cancel()
{
    m_isCancelled->store(true);
}

} // namespace stratoplan
