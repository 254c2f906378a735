// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/drivers/driverswindow.h"

#include "core/engine/drivers.h"
#include "document/document.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/formulas.h"
#include "models/time/driversmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/drivers/drivereditor.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figures/sparkline.h"
#include "ui/widgets/forms/windowfoot.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QScreen>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

/// As much of a size as the screen has room for, frame and title included.
QSize DriversWindow::roomFor(const QSize &wanted) const
{
    const QSize room = screen()->availableSize() - QSize(24, 56);
    return wanted.boundedTo(room);
}

DriversWindow::DriversWindow(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_model(new DriversModel(context.document, context.view, context.format, this)),
      m_editor(new DriverEditor(context, this)), m_stack(new QStackedWidget(this)),
      m_problem(makeLabel({}, {}, this))
{
    setObjectName(u"driversWindow"_s);
    setWindowTitle(tr("Drivers"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(roomFor(QSize(1240, 840)));
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setWordWrap(true);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->hide();
    auto *both = new QWidget(m_stack);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeList());
    row->addWidget(m_editor, 1);
    m_empty = new EmptyState(context.theme, u"chart"_s,
                             tr("No driver yet. A driver is what the system has to carry: users, requests, "
                                "gigabytes, month by month."),
                             m_stack);
    auto *first = m_empty->addAction(tr("Add driver"), u"add"_s);
    first->setObjectName(u"addFirstDriverButton"_s);
    first->setAutoDefault(true);
    connect(first, &QPushButton::clicked, this, &DriversWindow::add);
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeWindowFoot(*this,
                                     {.theme = context.theme,
                                      .stack = context.document.undoStack(),
                                      .name = u"Drivers"_s,
                                      .remark = tr("Every change counts at once and can be undone.")}));
    connect(&context.document, &Document::planChanged, this, &DriversWindow::update);
    connect(&context.document, &Document::reset, this, &QWidget::close);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        check({});
        m_editor->setDriver(current());
        update();
    });
    showDriver({});
}

QWidget *DriversWindow::makeList()
{
    auto *card = new QFrame(this);
    stratoplan::setRole(*card, u"card"_s);
    card->setFixedWidth(m_context.theme.theme().scaled(470));
    const CostDelegate::Options cells {.rowHeight = 44, .detail = CostDelegate::Detail::Below, .edge = 12};
    m_list = makeTable(m_context.theme,
                       {.name = u"driversTable"_s,
                        .title = tr("Drivers"),
                        .cells = cells,
                        .stretchColumn = DriversModel::Name,
                        .widths = {0, 108, 84, 92}},
                       card);
    auto *delegate = new SparklineDelegate(m_context.theme, cells, DriversModel::Course, m_list);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = index.column() == DriversModel::Name || index.column() == DriversModel::Now;
        return look;
    });
    m_list->setItemDelegate(delegate);
    setTableModel(*m_list, m_model);
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeListFoot(card));
    return card;
}

QWidget *DriversWindow::makeListFoot(QWidget *parent)
{
    auto *foot = new QFrame(parent);
    stratoplan::setRole(*foot, u"card-foot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    ThemeSource &theme = m_context.theme;
    auto *add = makeButton(theme, u"add"_s, tr("Add"), foot);
    add->setObjectName(u"addDriverButton"_s);
    add->setToolTip(tr("Add a driver (Insert)"));
    connect(add, &QPushButton::clicked, this, &DriversWindow::add);
    m_duplicate = makeButton(theme, u"copy"_s, tr("Duplicate"), foot);
    m_duplicate->setObjectName(u"duplicateDriverButton"_s);
    m_duplicate->setToolTip(tr("Put a copy below it (Ctrl+D)"));
    connect(m_duplicate, &QPushButton::clicked, this, &DriversWindow::duplicate);
    m_remove = makeButton(theme, u"remove"_s, tr("Remove"), foot);
    m_remove->setObjectName(u"removeDriverButton"_s);
    m_remove->setToolTip(tr("Remove it (Delete)"));
    connect(m_remove, &QPushButton::clicked, this, &DriversWindow::remove);
    m_up = makeIconButton(theme, u"chevron-up"_s, tr("Earlier in the list (Alt+Up)"), foot);
    m_up->setObjectName(u"raiseDriverButton"_s);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    m_down = makeIconButton(theme, u"chevron-down"_s, tr("Later in the list (Alt+Down)"), foot);
    m_down->setObjectName(u"lowerDriverButton"_s);
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    for (QPushButton *button : {add, m_duplicate, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_up);
    row->addWidget(m_down);
    return foot;
}

DriverId DriversWindow::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->driverAt(index.row()) : DriverId();
}

void DriversWindow::choose(DriverId driver)
{
    const int row = m_model->rowOf(driver);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void DriversWindow::showDriver(const QString &key)
{
    const Driver *driver = driverByKey(m_context.document.plan(), key);
    if (driver)
        choose(driver->id);
    else if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    update();
    if (m_model->rowCount() > 0)
        m_list->setFocus();
}

bool DriversWindow::check(const Status &status)
{
    m_problem->setText(status ? QString() : status.error().message);
    m_problem->setVisible(!status.ok());
    return status.ok();
}

void DriversWindow::add()
{
    m_editor->commit();
    Document &document = m_context.document;
    Driver driver;
    driver.name = document.plan().table<Driver>().isEmpty() ? tr("Users") : tr("New driver");
    driver.key = edits::freeKey(document.plan(), driver.name);
    if (document.plan().table<Driver>().isEmpty())
        driver.unit = tr("users");
    DriverPoint point;
    point.month = document.plan().info().start;
    point.value = Quantity::fromWhole(100);
    driver.points.append(point);
    const auto added = edits::setDriver(document, driver);
    if (!added) {
        check(added.error());
        return;
    }
    check({});
    // The list follows at the end of the turn; the new row is wanted at once.
    QMetaObject::invokeMethod(
        this,
        [this, id = *added] {
            choose(id);
            m_editor->editName();
        },
        Qt::QueuedConnection);
}

void DriversWindow::duplicate()
{
    m_editor->commit();
    Document &document = m_context.document;
    const Driver *source = document.find(current());
    if (!source)
        return;
    Driver copy = *source;
    copy.id = {};
    copy.name = tr("%1, copy", "name").arg(source->name);
    copy.key = edits::freeKey(document.plan(), source->key);
    const auto added = edits::setDriver(document, copy);
    if (!added) {
        check(added.error());
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, id = *added] { choose(id); }, Qt::QueuedConnection);
}

void DriversWindow::remove()
{
    const DriverId driver = current();
    if (!driver.isNone())
        check(edits::removeDriver(m_context.document, driver));
}

void DriversWindow::move(int step)
{
    const int row = m_list->currentIndex().row();
    if (row + step >= 0 && row + step < m_model->rowCount())
        check(edits::moveDriver(m_context.document, current(), row + step));
}

void DriversWindow::update()
{
    const int rows = m_model->rowCount();
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    if (rows > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    const int row = m_list->currentIndex().row();
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < rows);
}

bool DriversWindow::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isAlt = key->modifiers().testFlag(Qt::AltModifier);
    const bool isControl = key->modifiers().testFlag(Qt::ControlModifier);
    switch (key->key()) {
    case Qt::Key_Insert:
        add();
        return true;
    case Qt::Key_Delete:
        remove();
        return true;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_editor->editName();
        return true;
    case Qt::Key_D:
        if (isControl)
            duplicate();
        return isControl;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isAlt)
            move(key->key() == Qt::Key_Up ? -1 : 1);
        return isAlt;
    default:
        return QDialog::eventFilter(object, event);
    }
}

void DriversWindow::done(int result)
{
    m_editor->commit();
    QDialog::done(result);
}

} // namespace stratoplan
