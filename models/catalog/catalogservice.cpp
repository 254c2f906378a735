// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogservice.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

CatalogService::CatalogService(QObject *parent)
    : CatalogService(storage::Catalog::defaultPath(), storage::CatalogLibrary::importedFolder(), parent)
{
}

CatalogService::CatalogService(const QString &bundledPath, const QString &folder, QObject *parent)
    : QObject(parent), m_bundledPath(bundledPath), m_folder(folder), m_worker(new QObject)
{
    m_thread.setObjectName(u"catalogs"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

CatalogService::~CatalogService()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void CatalogService::post(Job job)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    ++m_pending;
    QMetaObject::invokeMethod(m_worker, [this, job = std::move(job)] {
        if (!m_workerLibrary)
            m_workerLibrary = std::make_unique<storage::CatalogLibrary>(m_bundledPath, m_folder);
        auto tell = job(*m_workerLibrary);
        QMetaObject::invokeMethod(this, [this, tell = std::move(tell)] {
            --m_pending;
            tell();
            if (m_pending == 0)
                Q_EMIT becameIdle();
        });
    });
}

const storage::CatalogLibrary &CatalogService::library()
{
    if (!m_library)
        m_library = std::make_unique<storage::CatalogLibrary>(m_bundledPath, m_folder);
    return *m_library;
}

Status CatalogService::remove(const QString &catalog)
{
    std::ignore = library();
    Status removed = m_library->remove(catalog);
    if (removed)
        reload();
    return removed;
}

void CatalogService::reload()
{
    if (m_library)
        m_library->reload();
    // Questions that wait are answered by the new catalogs.
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_worker, [this] {
            if (m_workerLibrary)
                m_workerLibrary->reload();
        });
    }
    Q_EMIT catalogsChanged();
}

} // namespace stratoplan
