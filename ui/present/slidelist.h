// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListWidget;

namespace stratoplan {

/// All slides by their headlines, over the slide that is shown.
class SlideList : public QFrame
{
    Q_OBJECT

public:
    explicit SlideList(QWidget *parent = nullptr);

    void setHeadlines(const QStringList &headlines, int current);
    [[nodiscard]] QListWidget &list() { return *m_list; }
    /// Height at which all slides are seen.
    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QListWidget *m_list;
};

} // namespace stratoplan
