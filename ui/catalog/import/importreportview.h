// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/import.h"

#include <QWidget>

class QTreeView;

namespace stratoplan {

class SkippedRowsModel;
struct PageContext;

/// What an import did: which list and edition, how its rows add up, what each file gave, which rows were
/// skipped and why. The skipped rows can be copied and saved.
class ImportReportView : public QWidget
{
    Q_OBJECT

public:
    ImportReportView(PageContext &context, const storage::ImportReport &report, QWidget *parent = nullptr);

    /// Pixels that show all of it at a width.
    [[nodiscard]] int wantedHeight(int width) const;

private:
    [[nodiscard]] QWidget *makeOutcome();
    [[nodiscard]] QWidget *makeSum();
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makeFiles();
    [[nodiscard]] QWidget *makeSkipped();
    void copySkipped();
    void saveSkipped();

    PageContext &m_context;
    storage::ImportReport m_report;
    SkippedRowsModel *m_skipped;
    QTreeView *m_table = nullptr;
};

} // namespace stratoplan
