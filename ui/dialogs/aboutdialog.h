// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace stratoplan {

class ThemeSource;

/// Name, version, licence and what the program is built on.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const ThemeSource &theme, QWidget *parent = nullptr);
};

} // namespace stratoplan
