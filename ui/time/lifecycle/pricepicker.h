// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"

#include <QDialog>

namespace stratoplan {

class CatalogPanel;
struct PageContext;

/// Lets a price be chosen from the catalogs.
class PricePicker : public QDialog
{
    Q_OBJECT

public:
    PricePicker(PageContext &context, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] const edits::CatalogPick &pick() const { return m_pick; }

private:
    CatalogPanel *m_panel;
    edits::CatalogPick m_pick;
};

} // namespace stratoplan
