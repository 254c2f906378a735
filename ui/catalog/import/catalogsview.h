// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QStackedWidget;
class QTreeView;

namespace stratoplan {

class CatalogDetails;
class CatalogsModel;
class EmptyState;
class MessageArea;
struct PageContext;

/// The catalogs at hand as a table, and beside it what the chosen one covers.
class CatalogsView : public QFrame
{
    Q_OBJECT

public:
    CatalogsView(PageContext &context, CatalogsModel &model, QWidget *parent = nullptr);

    /// Selects the catalog of that key, now or when it is there.
    void choose(const QString &catalog);
    [[nodiscard]] QWidget *firstFocus() const;

Q_SIGNALS:
    void browseRequested(const QString &catalog, const QString &title);
    void importRequested();

private:
    /// What stands below the table while no price list is imported.
    [[nodiscard]] QWidget *makeInvitation();
    void follow();
    void showChosen();
    void remove(const QString &catalog);

    PageContext &m_context;
    CatalogsModel &m_model;
    QTreeView *m_table;
    CatalogDetails *m_details;
    MessageArea *m_messages;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QFrame *m_invitation = nullptr;
    QString m_wanted; ///< key of the catalog that is or will be chosen
};

} // namespace stratoplan
