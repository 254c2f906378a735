// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/pricelistimport.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace stratoplan {

class ImportReportView;
struct PageContext;

/// An import of price lists: how far it is, with a way to cancel; then what came of it. The window can be
/// used meanwhile.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(PageContext &context, const QStringList &files, QWidget *parent = nullptr);

    /// Whether the imported prices can be searched from here, which needs an open plan.
    void setCanBrowse(bool canBrowse) { m_canBrowse = canBrowse; }
    /// Begins the import; once.
    void start();
    [[nodiscard]] bool isRunning() const { return m_import->isRunning(); }
    /// While it runs, cancels it and closes when it has ended.
    void reject() override;

Q_SIGNALS:
    /// A catalog is there, a new one or the same as before.
    void imported(const QString &catalog);
    void browseRequested(const QString &catalog, const QString &title);
    /// Other files are to be chosen.
    void retryRequested();

private:
    [[nodiscard]] QWidget *makeProgress();
    void showProgress(const storage::ImportProgress &progress);
    void cancel();
    void showResult();
    void showEnd(QWidget *view);
    [[nodiscard]] QWidget *makeReport(ImportReportView *report, QPushButton *browse);
    void place(int height);
    [[nodiscard]] QWidget *makeFailure(const Error &error);
    [[nodiscard]] QWidget *makeFoot(const QList<QPushButton *> &left);
    [[nodiscard]] QString filesText() const;

    PageContext &m_context;
    PriceListImport *m_import;
    QStackedWidget *m_stack;
    QLabel *m_share;
    QProgressBar *m_bar;
    QLabel *m_step;
    QPushButton *m_cancel;
    bool m_closesAtEnd = false;
    bool m_canBrowse = true;
};

} // namespace stratoplan
