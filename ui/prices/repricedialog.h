// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/offers/pricechange.h"
#include "models/catalog/catalogservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace stratoplan {

class EmptyState;
class RepriceFilter;
class RepriceModel;
class RepriceSummary;
struct PageContext;

/// Holds the plan's prices against those of a catalog and takes over all, some or none of the new ones as one
/// step. The comparison runs beside the window.
class RepriceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RepriceDialog(PageContext &context, QWidget *parent = nullptr);
    ~RepriceDialog() override;

    void accept() override;
    /// Whether everything shown is worked out.
    [[nodiscard]] bool isReady() const { return !m_isComparing && !m_isCounting; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeFoot();
    void fillCatalogs();
    void compare();
    void showChanges(const QList<PriceChange> &changes);
    void askEffects();
    void countLater();
    void count();
    void fillKinds();
    void applyKind();
    [[nodiscard]] QString chosenText() const;
    void updateButtons();

    PageContext &m_context;
    RepriceModel *m_model;
    RepriceFilter *m_filter;
    RepriceSummary *m_summary;
    QComboBox *m_catalog;
    QComboBox *m_kind;
    QProgressBar *m_loading;
    QTreeView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    QLabel *m_chosen = nullptr;
    QPushButton *m_apply = nullptr;
    QTimer *m_counting;
    CatalogTask m_comparison;
    CatalogTask m_effects;
    CatalogTask m_totals;
    bool m_isComparing = false;
    bool m_isCounting = false;
};

} // namespace stratoplan
