// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMimeData;
class QWidget;

namespace stratoplan {

class ImportDialog;
struct PageContext;

/// Brings price lists in: asks which files, shows the import. One at a time; asked again meanwhile, it shows
/// the one that runs.
class PriceListImporter : public QObject
{
    Q_OBJECT

public:
    PriceListImporter(PageContext &context, QWidget *owner);

    /// Asks for files and imports them.
    void choose();
    void import(const QStringList &files);
    [[nodiscard]] bool isRunning() const;
    /// The files among what is dragged that may be price lists: no folders, no plans.
    [[nodiscard]] static QStringList priceListsIn(const QMimeData &data);

Q_SIGNALS:
    void imported(const QString &catalog);
    void browseRequested(const QString &catalog, const QString &title);

private:
    PageContext &m_context;
    QWidget *m_owner;
    QPointer<ImportDialog> m_dialog;
};

} // namespace stratoplan
