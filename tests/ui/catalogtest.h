// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

namespace stratoplan::test {

/// A column of a table by its heading.
inline int columnOf(const QAbstractItemModel &model, const QString &title)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == title)
            return column;
    }
    qFatal("no column %s", qPrintable(title));
}

/// The Catalog page with the busy plan.
class CatalogTest : public PageTest
{
public:
    CatalogTest() : PageTest(aBusyPlan(), QStringLiteral("catalog")), table(get<QTreeView>("priceTable")) { }

    QString cell(int row, const QString &title)
    {
        return table.model()->index(row, columnOf(*table.model(), title)).data().toString();
    }
    /// All different texts of a column among the rows that are there.
    QStringList column(const QString &title)
    {
        QStringList texts;
        for (int row = 0; row < qMin(100, table.model()->rowCount()); ++row)
            texts.append(cell(row, title));
        texts.removeDuplicates();
        return texts;
    }
    void search(const QString &words)
    {
        auto &edit = get<QLineEdit>("priceSearchEdit");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, words);
        settle();
    }
    void choose(const char *combo, const QString &key)
    {
        auto &box = get<QComboBox>(combo);
        const int row = box.findData(key);
        if (row < 0)
            qFatal("%s does not offer %s", combo, qPrintable(key));
        box.setCurrentIndex(row);
        settle();
    }
    void import(const QStringList &files)
    {
        prompts.openPaths = files;
        get<QAbstractButton>("importPriceListsButton").click();
    }
    QStringList importedFiles() { return QDir(catalogs.folder()).entryList(QDir::Files); }
    QAbstractItemModel &catalogRows() { return *get<QTreeView>("importedCatalogsTable").model(); }

    QTreeView &table;
};

} // namespace stratoplan::test
