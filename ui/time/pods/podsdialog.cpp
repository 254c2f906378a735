// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/pods/podsdialog.h"

#include "core/engine/ownvalues.h"
#include "document/document.h"
#include "document/edits/time/held.h"
#include "document/edits/time/policies.h"
#include "document/planview.h"
#include "models/time/formulascope.h"
#include "models/time/workloadsmodel.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/drivers/drivercourse.h"
#include "ui/time/pods/podspacking.h"
#include "ui/widgets/figures/figurestrip.h"
#include "ui/widgets/forms/windowfoot.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PodsDialog::PodsDialog(PageContext &context, ComponentId cluster, QWidget *parent)
    : QDialog(parent), m_context(context), m_cluster(cluster),
      m_model(new WorkloadsModel(context.document, cluster, context.format, this))
{
    const Component *row = context.document.find(cluster);
    setObjectName(u"podsDialog"_s);
    setWindowTitle(tr("Pods on %1", "cluster").arg(row ? row->name : QString()));
    resize(880, 640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *intro =
        makeLabel(tr("What each pod asks for, and how many there are. They are packed onto nodes of the "
                     "cluster's size less what the provider keeps for itself."),
                  u"secondary"_s, this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    layout->addWidget(makeTableCard(), 1);
    layout->addWidget(makeResult());
    layout->addWidget(makeWindowFoot(*this,
                                     {.theme = context.theme,
                                      .stack = context.document.undoStack(),
                                      .name = u"Pods"_s,
                                      .remark = tr("Every change counts at once and can be undone.")}));
    connect(&context.document, &Document::planChanged, this, &PodsDialog::follow);
    follow();
}

QWidget *PodsDialog::makeTableCard()
{
    auto *card = new QFrame(this);
    stratoplan::setRole(*card, u"card"_s);
    m_table = makeTable(m_context.theme,
                        {.name = u"workloadsTable"_s,
                         .title = tr("Pods"),
                         .cells = {.rowHeight = 28, .edge = 12},
                         .stretchColumn = WorkloadsModel::Name,
                         .widths = {0, 190, 76, 76, 92, 92}},
                        card);
    setTableModel(*m_table, m_model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setAllColumnsShowFocus(false);
    // It has what room is left: a sentence below it takes none from the figures.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setMinimumHeight(m_context.theme.theme().scaled(90));
    m_table->installEventFilter(this);
    m_problem = makeLabel({}, u"label"_s, card);
    m_problem->setObjectName(u"podsProblem"_s);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->setContentsMargins(12, 4, 12, 4);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_model, &WorkloadsModel::refused, this, [this](const QString &why) {
        check(why.isEmpty() ? Status() : Status(Error {Error::Code::Invalid, why}));
    });
    auto *foot = new QFrame(card);
    stratoplan::setRole(*foot, u"card-foot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    auto *add = makeButton(m_context.theme, u"add"_s, tr("Add pods"), foot);
    add->setObjectName(u"addPodsButton"_s);
    add->setAutoDefault(false);
    add->setToolTip(tr("Add pods (Insert)"));
    connect(add, &QPushButton::clicked, this, &PodsDialog::add);
    m_remove = makeButton(m_context.theme, u"remove"_s, tr("Remove"), foot);
    m_remove->setObjectName(u"removePodsButton"_s);
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &PodsDialog::remove);
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addWidget(foot);
    return card;
}

QWidget *PodsDialog::makeResult()
{
    auto *box = new QFrame(this);
    stratoplan::setRole(*box, u"card"_s);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_strip = new FigureStrip(box);
    m_strip->addFigure(u"podsNodesLabel"_s, tr("Nodes needed"));
    m_strip->addFigure(u"podsEndLabel"_s, tr("At the end"));
    m_strip->addFigure(u"podsCpuLabel"_s, tr("CPU asked for"));
    m_strip->addFigure(u"podsMemoryLabel"_s, tr("Memory asked for"));
    layout->addWidget(m_strip);
    m_why = makeLabel({}, u"label"_s, box);
    m_why->setObjectName(u"podsPackingLabel"_s);
    m_why->setWordWrap(true);
    layout->addWidget(m_why);
    m_course = new FigureView(m_context.theme.theme(), box);
    m_course->setObjectName(u"podsCourse"_s);
    m_course->setFixedHeight(m_context.theme.theme().scaled(150));
    connect(&m_context.theme, &ThemeSource::changed, m_course,
            [this] { m_course->setTheme(m_context.theme.theme()); });
    layout->addWidget(m_course);
    m_follows = new QCheckBox(tr("The &quantity is the nodes that the pods need"), box);
    m_follows->setObjectName(u"podsFollowCheck"_s);
    m_follows->setToolTip(
        tr("Sets the quantity to the formula “packed” wherever the cluster is; without the tick "
           "it stays at the number that it is"));
    connect(m_follows, &QCheckBox::clicked, this, [this](bool isOn) {
        check(isOn ? edits::usePacking(m_context.document, m_cluster)
                   : edits::holdQuantity(m_context.document, m_cluster, {u"packed"_s}));
        follow();
    });
    layout->addWidget(m_follows);
    return box;
}

bool PodsDialog::check(const Status &status)
{
    m_problem->setText(status ? QString() : status.error().message);
    m_problem->setVisible(!status.ok());
    return status.ok();
}

void PodsDialog::add()
{
    Workload workload;
    workload.component = m_cluster;
    workload.name = tr("New pods");
    workload.minimum = 1;
    workload.maximum = 10;
    workload.replicas = QuantityInput::of(2);
    workload.cpuMilli = 250;
    workload.memoryMiB = 512;
    const auto added = edits::setWorkload(m_context.document, workload);
    if (!added) {
        check(added.error());
        return;
    }
    check({});
    QMetaObject::invokeMethod(
        this,
        [this, id = *added] {
            const int row = m_model->rowOf(id);
            if (row < 0)
                return;
            m_table->setFocus();
            m_table->setCurrentIndex(m_model->index(row, WorkloadsModel::Name));
            m_table->edit(m_table->currentIndex());
        },
        Qt::QueuedConnection);
}

void PodsDialog::remove()
{
    const Id<Workload> id = m_model->workloadAt(m_table->currentIndex().row());
    if (!id.isNone())
        check(edits::removeWorkload(m_context.document, id));
}

void PodsDialog::follow()
{
    m_remove->setEnabled(m_model->rowCount() > 0);
    const Sizing *sizing = sizingAt(m_context.document.plan(), m_cluster, m_context.view.phase());
    const bool follows = sizing && sizing->quantity.kind == QuantityInput::Kind::Formula
        && ownValuesIn(sizing->quantity.formula).contains("packed"_L1);
    const QSignalBlocker blocker(m_follows);
    m_follows->setChecked(follows);
    m_follows->setEnabled(follows || m_model->rowCount() > 0);
    showPacking();
}

void PodsDialog::showPacking()
{
    const Plan &plan = m_context.document.plan();
    const Format &format = m_context.format;
    const Timeline timeline(plan);
    const DriverTable drivers(plan, timeline);
    const PodsPacking now = packingAt(plan, m_cluster, timeline, drivers, m_context.view.column());
    const PodsPacking end = packingAt(plan, m_cluster, timeline, drivers, timeline.months() - 1);
    const auto nodes = [](const PodsPacking &packing) {
        return packing.problem.isEmpty() ? QString::number(packing.nodes) : absentText();
    };
    const auto share = [&](double use) {
        return now.problem.isEmpty() ? tr("%1 of %n node(s)", "percentage", now.nodes)
                                           .arg(format.percent(Percent::fromDouble(use * 100)))
                                     : absentText();
    };
    m_strip->setFigure(u"podsNodesLabel"_s, nodes(now));
    m_strip->setFigure(u"podsEndLabel"_s, nodes(end));
    m_strip->setFigure(u"podsCpuLabel"_s, share(now.cpuUse));
    m_strip->setFigure(u"podsMemoryLabel"_s, share(now.memoryUse));
    const int column = m_context.view.column();
    m_strip->setRemark(column >= 0 && column < timeline.size() ? periodText(plan, format, timeline.at(column))
                                                               : QString());
    const QString size = tr("%1 pods; a node has %2 cores and %3 GiB for them.", "pods, cores, memory")
                             .arg(now.pods)
                             .arg(valueText(format, now.node.cpuMilli / 1000.0),
                                  valueText(format, now.node.memoryMiB / 1024.0));
    const QString proof = now.exact ? tr("Fewer nodes are not possible.")
                                    : tr("At least %n node(s) are needed.", nullptr, now.lowerBound);
    m_why->setText(now.problem.isEmpty() ? size + u' ' + proof : now.problem);
    restyle(*m_why, "severity", now.problem.isEmpty() ? QString() : u"warning"_s);
    const OwnValues own = ownValuesOf(plan, m_cluster, timeline, SizingIndex(plan), drivers);
    const qsizetype packed = own.names.indexOf(u"packed"_s);
    const bool isKnown = packed >= 0 && own.series.at(packed).problem.isEmpty();
    if (!isKnown) {
        m_course->setFigure(nullptr);
        m_course->setFocusPolicy(Qt::NoFocus);
        return;
    }
    CourseFigureData course = courseOf(plan, timeline, own.series.at(packed), column);
    course.title = tr("Nodes needed");
    course.unit = tr("nodes");
    course.isStepped = true;
    course.isWhole = true;
    m_course->setFigure(std::make_shared<CourseFigure>(course));
    m_course->setFocusPolicy(Qt::StrongFocus);
}

bool PodsDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Insert) {
        add();
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
        m_table->edit(m_table->currentIndex());
        return true;
    }
    return QDialog::eventFilter(object, event);
}

} // namespace stratoplan
