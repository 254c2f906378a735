// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"
#include "models/catalog/catalogmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace stratoplan {

class CatalogDelegate;
class CatalogQueryBar;
class ElidedLabel;
class EmptyState;
struct PageContext;

/// The catalog beside the grid: search as you type, filters, price items that are added by button, Enter,
/// double click or drag. It can also choose another price for a component.
class CatalogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogPanel(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] CatalogModel &model() { return *m_model; }
    [[nodiscard]] QWidget *searchEdit() const;
    void startSearch(const QString &words = {});
    /// Where an item goes: "Production"; empty: nowhere in particular.
    void setTarget(const QString &environment);
    /// The next chosen item becomes the price of that component instead of a component of its own; none ends
    /// that.
    void setReplacing(ComponentId component);
    [[nodiscard]] ComponentId replacing() const { return m_replacing; }

Q_SIGNALS:
    void addRequested(const edits::CatalogPick &pick);
    void replaceRequested(ComponentId component, const edits::CatalogPick &pick);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void makeList();
    [[nodiscard]] QWidget *makeFoot();
    void followOption();
    void countAll();
    void showCount();
    void showOutcome();
    void showTerms();
    void takeTyped();
    void take();
    void updateButton();

    PageContext &m_context;
    CatalogModel *m_model;
    CatalogQueryBar *m_query;
    ElidedLabel *m_count;
    QListView *m_list;
    CatalogDelegate *m_cells = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QComboBox *m_term; ///< the rates of the chosen item
    QPushButton *m_add;
    QPushButton *m_cancel;
    QLabel *m_hint;
    QString m_target;
    ComponentId m_replacing;
    qint64 m_all = 0; ///< items in all catalogs
    CatalogTask m_counting;
    bool m_isTaking = false; ///< Enter was pressed before the answer was there
};

} // namespace stratoplan
