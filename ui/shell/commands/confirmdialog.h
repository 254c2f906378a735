// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace stratoplan {

struct Question;

/// A question in its own words: what it is about, what happens, and a button for each way. Closing it is the
/// way back.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);
};

} // namespace stratoplan
