// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/recoverydelegate.h"

#include "ui/resilience/recoverycomponentsmodel.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QWidget *RecoveryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    Q_UNUSED(option)
    const QString title = index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const QVariant choices = index.data(RecoveryComponentsModel::ChoicesRole);
    if (!choices.isValid()) {
        auto *line = new QLineEdit(parent);
        setRole(*line, u"cell"_s);
        line->setObjectName(u"recoveryTimeEdit"_s);
        line->setAccessibleName(title);
        line->setPlaceholderText(index.data(Qt::DisplayRole).toString());
        line->setAlignment(Qt::AlignRight);
        return line;
    }
    auto *combo = new QComboBox(parent);
    setRole(*combo, u"cell"_s);
    combo->setObjectName(u"recoveryChoiceCombo"_s);
    combo->setAccessibleName(title);
    for (const auto &[id, name] : choices.value<QList<QPair<qint64, QString>>>())
        combo->addItem(name, id);
    return combo;
}

void RecoveryDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    if (combo)
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    else
        CostDelegate::setEditorData(editor, index);
}

void RecoveryDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentData(), Qt::EditRole);
    else
        CostDelegate::setModelData(editor, model, index);
}

} // namespace stratoplan
