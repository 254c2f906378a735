// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/library.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace stratoplan {

/// A question to the catalogs that is under way. Letting go of it cancels it: its answer never comes, and it is not
/// even worked on where its turn has not come yet.
class CatalogTask
{
public:
    CatalogTask() = default;
    explicit CatalogTask(std::shared_ptr<std::atomic_bool> wanted) : m_wanted(std::move(wanted)) { }
    CatalogTask(CatalogTask &&) noexcept = default;
    CatalogTask &operator=(CatalogTask &&other) noexcept
    {
        cancel();
        m_wanted = std::move(other.m_wanted);
        return *this;
    }
    ~CatalogTask() { cancel(); }

    void cancel()
    {
        if (m_wanted)
            m_wanted->store(false);
        m_wanted.reset();
    }

private:
    std::shared_ptr<std::atomic_bool> m_wanted;
};

/// The catalogs at hand for everything that must not wait for them: questions are answered one after the other on a
/// thread of its own, which opens the catalogs when the first one is asked.
class CatalogService : public QObject
{
    Q_OBJECT

public:
    explicit CatalogService(QObject *parent = nullptr);
    /// @param bundledPath  the compiled catalog @param folder  of the imported ones
    CatalogService(const QString &bundledPath, const QString &folder, QObject *parent = nullptr);
    /// Waits for the question that is being answered.
    ~CatalogService() override;

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Asks @p work of the catalogs on their thread and gives its answer to @p done in this one.
    template <class Work, class Done>
    [[nodiscard]] CatalogTask ask(Work work, Done done)
    {
        auto wanted = std::make_shared<std::atomic_bool>(true);
        post([this, wanted, work = std::move(work), done = std::move(done)](const storage::CatalogLibrary &library) {
            using Answer = std::invoke_result_t<Work, const storage::CatalogLibrary &>;
            auto answer = std::make_shared<std::optional<Answer>>();
            if (wanted->load())
                answer->emplace(work(library));
            return std::function<void()>([wanted, answer, done] {
                if (wanted->load() && *answer)
                    done(**answer);
            });
        });
        return CatalogTask(wanted);
    }

    /// The catalogs for this thread, opened at the first call: for single items by their key.
    [[nodiscard]] const storage::CatalogLibrary &library();
    /// Takes an imported catalog away for good.
    Status remove(const QString &catalog);
    /// Looks at the folder again, after an import; catalogsChanged() follows.
    void reload();

    [[nodiscard]] bool isIdle() const { return m_pending == 0; }

Q_SIGNALS:
    /// Another catalog is there, or one is gone.
    void catalogsChanged();
    /// Every question is answered.
    void becameIdle();

private:
    using Job = std::function<std::function<void()>(const storage::CatalogLibrary &)>;
    void post(Job job);

    QString m_bundledPath;
    QString m_folder;
    QThread m_thread;
    QObject *m_worker; ///< lives in the thread
    std::unique_ptr<storage::CatalogLibrary> m_workerLibrary; ///< touched by the thread only
    std::unique_ptr<storage::CatalogLibrary> m_library;
    int m_pending = 0;
};

} // namespace stratoplan
