// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rowseditor.h"

#include "render/theme/themesource.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/table/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int idRole = Qt::UserRole + 100;
constexpr int valueRole = Qt::UserRole + 101;

QString titleOf(const RowsColumn &column, const QVariant &value)
{
    if (column.choices.isEmpty())
        return value.toString();
    for (const RowsChoice &choice : column.choices) {
        if (choice.value == value)
            return choice.title;
    }
    return {};
}

/// Edits a choice with a combo box.
class RowsDelegate : public CostDelegate
{
public:
    RowsDelegate(ThemeSource &theme, const QList<RowsColumn> &columns, QObject *parent)
        : CostDelegate(theme, {.rowHeight = 30}, parent), m_columns(columns)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const RowsColumn &column = m_columns.at(index.column());
        if (column.choices.isEmpty())
            return CostDelegate::createEditor(parent, option, index);
        auto *combo = new QComboBox(parent);
        combo->setProperty("role", u"cell"_s);
        combo->setAccessibleName(column.title);
        combo->setObjectName(u"cellEditor"_s);
        for (const RowsChoice &choice : column.choices)
            combo->addItem(choice.title, choice.value);
        return combo;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *combo = qobject_cast<QComboBox *>(editor))
            combo->setCurrentIndex(combo->findData(index.data(valueRole)));
        else
            CostDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *combo = qobject_cast<QComboBox *>(editor);
        if (!combo) {
            CostDelegate::setModelData(editor, model, index);
            return;
        }
        model->setData(index, combo->currentData(), valueRole);
        model->setData(index, combo->currentText(), Qt::DisplayRole);
    }

private:
    QList<RowsColumn> m_columns;
};

} // namespace

RowsEditor::RowsEditor(ThemeSource &theme, const QString &key, const QString &name,
                       const QList<RowsColumn> &columns, QWidget *parent)
    : QWidget(parent), m_columns(columns),
      m_model(new QStandardItemModel(0, static_cast<int>(columns.size()), this)),
      m_table(makeTable(theme, {key + u"RowsTable"_s, name, {.rowHeight = 30}, true, 0}, this)),
      m_add(makeButton(theme, u"add"_s, tr("Add"), this)),
      m_remove(makeButton(theme, u"remove"_s, tr("Remove"), this))
{
    m_add->setObjectName(u"add"_s + key + u"RowButton"_s);
    m_remove->setObjectName(u"remove"_s + key + u"RowButton"_s);
    for (int column = 0; column < columns.size(); ++column) {
        m_model->setHorizontalHeaderItem(column, new QStandardItem(columns.at(column).title));
        if (columns.at(column).isNumber)
            m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setItemDelegate(new RowsDelegate(theme, columns, m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setAllColumnsShowFocus(false);
    m_table->setProperty("role", u"framed"_s);
    m_table->setTabKeyNavigation(true);
    setTableModel(*m_table, m_model);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] { startRow(m_defaults); });
    connect(m_remove, &QPushButton::clicked, this, &RowsEditor::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RowsEditor::updateButtons);
    updateButtons();
}

void RowsEditor::addRow(const RowsRow &row)
{
    QList<QStandardItem *> items;
    for (int column = 0; column < m_columns.size(); ++column) {
        const QVariant value = row.values.value(column);
        auto *item = new QStandardItem(titleOf(m_columns.at(column), value));
        item->setData(value, valueRole);
        if (m_columns.at(column).isNumber)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    items.first()->setData(row.id, idRole);
    m_model->appendRow(items);
    updateButtons();
}

void RowsEditor::startRow(const QList<QVariant> &values)
{
    addRow({0, values});
    const QModelIndex first = m_model->index(m_model->rowCount() - 1, 0);
    m_table->setCurrentIndex(first);
    m_table->scrollTo(first);
    m_table->edit(first);
}

QList<RowsRow> RowsEditor::rows() const
{
    QList<RowsRow> all;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        RowsRow each {m_model->index(row, 0).data(idRole).toLongLong(), {}};
        for (int column = 0; column < m_columns.size(); ++column) {
            const bool isText = m_columns.at(column).choices.isEmpty();
            each.values.append(m_model->index(row, column).data(isText ? int(Qt::DisplayRole) : valueRole));
        }
        all.append(each);
    }
    return all;
}

void RowsEditor::removeCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const qint64 id = current.siblingAtColumn(0).data(idRole).toLongLong();
    if (id != 0)
        m_removed.append(id);
    m_model->removeRow(current.row());
    updateButtons();
}

void RowsEditor::updateButtons()
{
    const bool mayGo = !m_needsOne || m_model->rowCount() > 1;
    m_remove->setEnabled(m_table->currentIndex().isValid() && mayGo);
}

} // namespace stratoplan
