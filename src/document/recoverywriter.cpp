// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recoverywriter.h"

namespace stratoplan {

RecoveryWriter::RecoveryWriter(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_worker.setMaxThreadCount(1);
}

RecoveryWriter::~RecoveryWriter()
{
    finish();
}

void RecoveryWriter::run(const std::function<Status()> &work)
{
    ++m_running;
    m_worker.start([this, work] {
        const Status status = work();
        --m_running;
        if (!status) {
            QMetaObject::invokeMethod(
                this, [this, error = status.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        }
    });
}

void RecoveryWriter::write(const Plan &plan, const storage::RecoveryNote &note)
{
    run([this, plan, note]() -> Status {
        if (m_copy == nullptr) {
            auto made = storage::RecoveryCopy::create(m_folder);
            if (!made)
                return made.error();
            m_copy = *std::move(made);
        }
        return m_copy->write(plan, note);
    });
}

void RecoveryWriter::discard()
{
    run([this]() -> Status {
        if (m_copy == nullptr)
            return {};
        const Status status = m_copy->discard();
        m_copy.reset();
        return status;
    });
}

void RecoveryWriter::discardLeft(const QString &id)
{
    run([this, id] { return storage::discardRecovery(id, m_folder); });
}

void RecoveryWriter::finish()
{
    m_worker.waitForDone();
}

} // namespace stratoplan
