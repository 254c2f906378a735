// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// What is entered, or why it cannot be taken.
    [[nodiscard]] Result<QList<edits::StorageClass>> classes() const;
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
    [[nodiscard]] Row makeRow(int index, const edits::StorageClass &shown);
    [[nodiscard]] QComboBox *makeRates(const QString &name, const QString &title, Use use, RateId current);
    void fillRates(QComboBox &combo, Use use, RateId current) const;
    void chooseRate(QComboBox &combo, Use use);
    void remove(int index);

    PageContext &m_context;
    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace stratoplan
