// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula/formulapopup.h"

#include "models/time/formulawordsmodel.h"
#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int mostRows = 6;
constexpr int rowHeight = 42;
constexpr int smallest = 400;

} // namespace

FormulaPopup::FormulaPopup(ThemeSource &theme, QWidget *parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint), m_model(new FormulaWordsModel(this)),
      m_list(makeTable(theme,
                       {.name = u"formulaWords"_s,
                        .title = tr("Words for the formula"),
                        .cells = {.rowHeight = rowHeight, .detail = CostDelegate::Detail::Below, .edge = 12},
                        .hasHeader = false,
                        .stretchColumn = FormulaWordsModel::Word},
                       this)),
      m_remark(makeLabel({}, u"label"_s, this))
{
    setObjectName(u"formulaPopup"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    stratoplan::setRole(*this, u"toast"_s);
    setTableModel(*m_list, m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    cellsOf(*m_list).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == FormulaWordsModel::Value;
        look.isStrong = index.column() == FormulaWordsModel::Word;
        return look;
    });
    m_remark->setObjectName(u"formulaRemark"_s);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(12, 6, 12, 6);
    m_remark->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_remark);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        Q_EMIT picked();
    });
}

void FormulaPopup::setEntries(const QList<FormulaEntry> &entries)
{
    m_model->setEntries(entries);
}

int FormulaPopup::offer(const QString &beginning)
{
    m_model->setBeginning(beginning);
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    if (rows > 0) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->setFixedHeight(qMin(rows, mostRows) * m_list->sizeHintForRow(0) + 2);
    }
    return rows;
}

void FormulaPopup::clearOffer()
{
    m_list->hide();
}

bool FormulaPopup::hasOffer() const
{
    return isVisible() && !m_list->isHidden();
}

void FormulaPopup::setRemark(const QString &text, bool isProblem)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
    restyle(*m_remark, "severity", isProblem ? u"critical"_s : QString());
}

void FormulaPopup::showBelow(const QRect &below)
{
    if (m_list->isHidden() && m_remark->isHidden()) {
        hide();
        return;
    }
    const int wide = qMax(smallest, below.width());
    setFixedWidth(wide);
    m_remark->setFixedWidth(wide - 2);
    layout()->activate();
    const int tall = (m_list->isHidden() ? 0 : m_list->height())
        + (m_remark->isHidden() ? 0 : m_remark->heightForWidth(wide - 2)) + 2;
    resize(wide, tall);
    QPoint corner(below.left(), below.bottom() + 2);
    if (const QScreen *screen = QGuiApplication::screenAt(below.center())) {
        const QRect room = screen->availableGeometry();
        if (corner.y() + tall > room.bottom() && below.top() - tall - 2 > room.top())
            corner.setY(below.top() - tall - 2);
        corner.setX(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - wide)));
    }
    move(corner);
    show();
}

void FormulaPopup::moveBy(int rows)
{
    const int row = qBound(0, m_list->currentIndex().row() + rows, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

const FormulaEntry *FormulaPopup::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return hasOffer() && index.isValid() ? &m_model->entryAt(index.row()) : nullptr;
}

} // namespace stratoplan
