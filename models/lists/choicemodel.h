// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/planview.h"
#include "models/roles.h"

#include <QAbstractListModel>

namespace stratoplan {

/// The entries of a picker: options, phases of the looked-at option, environments (with "All environments"
/// first), bases. DisplayRole is the name, DetailRole what explains it ("us-east-1", "from Jul 2026"),
/// IdRole the id (0 for all; the int of the basis).
class ChoiceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Options, Phases, Environments, Bases };

    ChoiceModel(Kind kind, const Document &document, PlanView &view, QObject *parent = nullptr);

    /// Row of what the view looks at, or -1.
    [[nodiscard]] int currentRow() const;
    /// Makes the view look at a row.
    void choose(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Another row is looked at, or the rows changed.
    void currentRowChanged(int row);

private:
    struct Choice
    {
        qint64 id = 0;
        QString name;
        QString detail;
        QString provider;
        bool operator==(const Choice &) const = default;
    };
    void follow();
    [[nodiscard]] QList<Choice> choices() const;
    [[nodiscard]] QList<Choice> options() const;
    [[nodiscard]] QList<Choice> phases() const;
    [[nodiscard]] QList<Choice> environments() const;

    Kind m_kind;
    const Document &m_document;
    PlanView &m_view;
    QList<Choice> m_choices;
    int m_announcedRow;
};

} // namespace stratoplan
