// SPDX-License-Identifier: GPL-3.0-or-later
#include "includerules.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

struct Layer
{
    QString name;
    QString folder;
    QStringList mayUse; ///< itself included
    bool widgets; ///< may know Qt Widgets, Svg and PrintSupport
    bool gui; ///< may know Qt Gui
};

/// The house, as ARCHITECTURE.md draws it.
const QList<Layer> &house()
{
    static const QList<Layer> layers {
        {u"core"_s, u"src/core/"_s, {u"core"_s}, false, false},
        {u"storage"_s, u"src/storage/"_s, {u"core"_s, u"storage"_s}, false, false},
        {u"render"_s, u"src/render/"_s, {u"core"_s, u"render"_s}, true, true},
        {u"document"_s, u"src/document/"_s, {u"core"_s, u"storage"_s, u"document"_s}, false, true},
        {u"models"_s, u"models/"_s, {u"core"_s, u"storage"_s, u"document"_s, u"models"_s}, false, true},
        {u"ui"_s, u"ui/"_s, {u"core"_s, u"storage"_s, u"render"_s, u"document"_s, u"models"_s, u"ui"_s}, true, true},
        {u"app"_s, u"src/app/"_s,
         {u"core"_s, u"storage"_s, u"render"_s, u"document"_s, u"models"_s, u"ui"_s, u"app"_s}, true, true},
        {u"cli"_s, u"src/cli/"_s,
         {u"core"_s, u"storage"_s, u"render"_s, u"document"_s, u"cli"_s}, true, true},
    };
    return layers;
}

const Layer *layerByName(const QString &name)
{
    for (const Layer &layer : house()) {
        if (layer.name == name)
            return &layer;
    }
    return nullptr;
}

/// The Qt module a header belongs to, where the layers care about it.
QString moduleOf(const QString &header)
{
    static const QStringList charts {u"QChart"_s,     u"QChartView"_s, u"QLineSeries"_s, u"QValueAxis"_s,
                                     u"QAreaSeries"_s, u"QBarSet"_s,    u"QCategoryAxis"_s, u"QScatterSeries"_s,
                                     u"QStackedBarSeries"_s, u"QBarCategoryAxis"_s, u"QLogValueAxis"_s,
                                     u"QAbstractAxis"_s, u"QAbstractSeries"_s, u"QXYSeries"_s};
    static const QStringList gui {u"QColor"_s, u"QFont"_s, u"QIcon"_s, u"QImage"_s, u"QPainter"_s, u"QPainterPath"_s,
                                  u"QPalette"_s, u"QPen"_s, u"QBrush"_s, u"QPixmap"_s, u"QGuiApplication"_s,
                                  u"QUndoStack"_s, u"QUndoCommand"_s, u"QAction"_s, u"QKeySequence"_s,
                                  u"QTextDocument"_s, u"QFontMetrics"_s, u"QFontMetricsF"_s, u"QClipboard"_s,
                                  u"QStandardItemModel"_s};
    static const QStringList widgets {
        u"QApplication"_s, u"QWidget"_s, u"QDialog"_s, u"QLabel"_s, u"QPushButton"_s, u"QToolButton"_s,
        u"QMainWindow"_s, u"QMenu"_s, u"QMessageBox"_s, u"QFileDialog"_s, u"QLineEdit"_s, u"QComboBox"_s,
        u"QTreeView"_s, u"QTableView"_s, u"QListView"_s, u"QHeaderView"_s, u"QStyle"_s, u"QStyleOption"_s,
        u"QProxyStyle"_s, u"QStyledItemDelegate"_s, u"QGraphicsScene"_s, u"QGraphicsView"_s, u"QGraphicsItem"_s,
        u"QBoxLayout"_s, u"QVBoxLayout"_s, u"QHBoxLayout"_s, u"QGridLayout"_s, u"QToolTip"_s, u"QScrollArea"_s,
        u"QSvgRenderer"_s, u"QSvgGenerator"_s, u"QPrinter"_s, u"QProgressDialog"_s, u"QDockWidget"_s};
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0)
        return header.startsWith("Qt"_L1) ? header.left(slash) : QString();
    if (charts.contains(header))
        return u"QtCharts"_s;
    if (widgets.contains(header))
        return u"QtWidgets"_s;
    return gui.contains(header) ? u"QtGui"_s : QString();
}

QString qtViolation(const Layer &layer, const QString &path, const QString &header)
{
    static const QStringList umbrellas {u"QtWidgets"_s, u"QtCore"_s, u"QtGui"_s, u"QtCharts"_s, u"QtSvg"_s};
    if (umbrellas.contains(header))
        return u"umbrella header <%1>"_s.arg(header);
    const QString module = moduleOf(header);
    if (module == "QtCharts"_L1 && !path.startsWith("src/render/charts/"_L1))
        return u"<%1>: only render/charts may include Qt Charts"_s.arg(header);
    if (module == "QtSql"_L1 || header == "QSqlDatabase"_L1)
        return u"<%1>: plan files go through storage/sqlite.h, not Qt SQL"_s.arg(header);
    const bool isWidgets = module == "QtWidgets"_L1 || module == "QtSvg"_L1 || module == "QtPrintSupport"_L1;
    if (isWidgets && !layer.widgets)
        return u"<%1>: %2 must not know widgets"_s.arg(header, layer.name);
    if (module == "QtGui"_L1 && !layer.gui)
        return u"<%1>: %2 must not know Qt Gui"_s.arg(header, layer.name);
    if (layer.name == "core"_L1 && (header == "QObject"_L1 || header == "QFile"_L1 || header == "QDir"_L1))
        return u"<%1>: core knows neither QObject nor files"_s.arg(header);
    return {};
}

QString projectViolation(const Layer &layer, const QString &header)
{
    if (header.startsWith("ui_"_L1) || !header.contains(u'/'))
        return header.startsWith("ui_"_L1) || header.endsWith(".moc"_L1)
            ? QString()
            : u"\"%1\": write the full path from a layer's root"_s.arg(header);
    const QString target = header.section(u'/', 0, 0);
    if (!layerByName(target))
        return u"\"%1\": %2 is no layer"_s.arg(header, target);
    if (!layer.mayUse.contains(target))
        return u"\"%1\": %2 must not use %3"_s.arg(header, layer.name, target);
    return {};
}

} // namespace

QString layerOf(const QString &path)
{
    for (const Layer &layer : house()) {
        if (path.startsWith(layer.folder))
            return layer.name;
    }
    return {};
}

QStringList violations(const QString &path, const QString &source)
{
    const Layer *layer = layerByName(layerOf(path));
    if (!layer)
        return {};
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (const QRegularExpressionMatch &match : include.globalMatch(source)) {
        const QString header = match.captured(2);
        const QString problem = match.captured(1) == "<"_L1 ? qtViolation(*layer, path, header)
                                                             : projectViolation(*layer, header);
        if (!problem.isEmpty())
            found.append(path + u": "_s + problem);
    }
    return found;
}

} // namespace stratoplan::test
