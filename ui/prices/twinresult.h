// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/prices/twin.h"

#include <QDialog>

class QTreeView;

namespace stratoplan {

class FigureStrip;
class TwinModel;
struct PageContext;

/// What became of each component in a twin that was just made: what was chosen and how it fits, or why there
/// is no price. Stays open beside the window.
class TwinResult : public QDialog
{
    Q_OBJECT

public:
    TwinResult(PageContext &context, OptionId source, const edits::Twin &twin, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeFoot();
    void showTotals();

    PageContext &m_context;
    OptionId m_source;
    OptionId m_twin;
    TwinModel *m_model;
    FigureStrip *m_figures;
    QTreeView *m_table = nullptr;
};

} // namespace stratoplan
