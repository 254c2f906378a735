// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogcoverage.h"
#include "models/catalog/catalogservice.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace stratoplan {

struct PageContext;

/// What one catalog covers: roles with their number of items, regions, where its prices were read, what is
/// missing.
class CatalogDetails : public QFrame
{
    Q_OBJECT

public:
    explicit CatalogDetails(PageContext &context, QWidget *parent = nullptr);

    void setCatalog(const storage::CatalogSummary &summary);
    void clear();

Q_SIGNALS:
    void browseRequested(const QString &catalog, const QString &title);
    void removeRequested(const QString &catalog);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFoot();
    void show(const CatalogCoverage &coverage);
    void addTitle(const QString &title, const QString &note = {});
    void addRoles(const CatalogCoverage &coverage);
    void addMissing(const CatalogCoverage &coverage);
    void addSources(const CatalogCoverage &coverage);
    void addSource(const storage::CatalogSource &source);
    QLabel *addText(const QString &text, const QString &role);
    void copy();

    PageContext &m_context;
    QLabel *m_title;
    QLabel *m_note;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_body = nullptr;
    QPushButton *m_browse;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QStackedWidget *m_stack;
    std::optional<storage::CatalogSummary> m_summary;
    QHash<QString, CatalogCoverage> m_known; ///< by catalog
    CatalogTask m_task;
};

} // namespace stratoplan
