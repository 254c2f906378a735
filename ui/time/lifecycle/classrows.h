// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"
#include "document/edits/time/lifecycle.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace stratoplan {

struct PageContext;

/// The classes that stored data move through, a row each: name, age, price, what moving in and reading cost.
class ClassRows : public QWidget
{
    Q_OBJECT

public:
    explicit ClassRows(PageContext &context, QWidget *parent = nullptr);

    void setClasses(const QList<edits::StorageClass> &classes);
    /// Tab comes to the rows, whichever there are, from @p before.
    void setTabsAfter(QWidget &before);
    /// What is entered, or why it cannot be taken.
    [[nodiscard]] Result<QList<edits::StorageClass>> classes() const;
    /// Prices chosen from the catalog, which the plan does not have yet: see rateOfPick().
    [[nodiscard]] const QList<edits::CatalogPick> &picks() const { return m_picks; }
    /// A class behind the last one.
    void add();

Q_SIGNALS:
    void changed();

private:
    /// What a price is wanted for.
    enum class Use { Storing, Moving, Reading };

    struct Row
    {
        QLineEdit *name = nullptr;
        QSpinBox *age = nullptr;
        QComboBox *rate = nullptr;
        QComboBox *transition = nullptr;
        QLineEdit *perGb = nullptr;
        QComboBox *retrieval = nullptr;
        QLineEdit *retrieved = nullptr;
        QToolButton *remove = nullptr;
    };

    void addHeads();
    void rebuild(const QList<edits::StorageClass> &classes);
    void followTabs();
    /// What a row is made of, from left to right.
    [[nodiscard]] static QList<QWidget *> partsOf(const Row &row);
    [[nodiscard]] Row makeRow(int index, const edits::StorageClass &shown);
    [[nodiscard]] QComboBox *makeRates(const QString &name, const QString &title, Use use, RateId current);
    void fillRates(QComboBox &combo, Use use, RateId current) const;
    void chooseRate(QComboBox &combo, Use use);
    void addRate(QComboBox &combo, const QString &text, RateId rate) const;
    /// What belongs to a price can be typed where there is one.
    void enableParts(int index);
    void remove(int index);

    PageContext &m_context;
    QGridLayout *m_grid;
    QWidget *m_before = nullptr; ///< Tab comes from there
    QList<Row> m_rows;
    QList<edits::CatalogPick> m_picks;
};

} // namespace stratoplan
