// SPDX-License-Identifier: GPL-3.0-or-later
#include "includerules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedIncludesAreFound_data();
    void plantedIncludesAreFound();
    void allowedIncludesPass_data();
    void allowedIncludesPass();
    void noFileOfTheProjectLooksUp();
    void sizesAreWorthALook();

private:
    static QStringList sources();
    static QString root() { return qEnvironmentVariable("STRATOPLAN_SOURCE_DIR"); }
    static QString text(const QString &path);
};

QString TestLayers::text(const QString &path)
{
    QFile file(root() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList TestLayers::sources()
{
    QStringList paths;
    for (const QString &folder : {u"src"_s, u"models"_s, u"ui"_s}) {
        QDirIterator files(root() + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(QDir(root()).relativeFilePath(files.next()));
    }
    return paths;
}

void TestLayers::plantedIncludesAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::newRow("core looks up at storage") << "src/core/x.cpp" << "\"storage/planfile.h\"";
    QTest::newRow("core knows widgets") << "src/core/x.h" << "<QWidget>";
    QTest::newRow("core knows widgets by module") << "src/core/x.h" << "<QtWidgets/QWidget>";
    QTest::newRow("core knows QObject") << "src/core/x.h" << "<QObject>";
    QTest::newRow("core knows files") << "src/core/x.h" << "<QFile>";
    QTest::newRow("core knows colours") << "src/core/x.h" << "<QColor>";
    QTest::newRow("storage looks at render") << "src/storage/x.cpp" << "\"render/figure.h\"";
    QTest::newRow("render looks at storage") << "src/render/x.cpp" << "\"storage/sqlite.h\"";
    QTest::newRow("render looks up at document") << "src/render/x.cpp" << "\"document/document.h\"";
    QTest::newRow("document looks up at models") << "src/document/x.cpp" << "\"models/roles.h\"";
    QTest::newRow("models look up at ui") << "models/x.cpp" << "\"ui/shell/page.h\"";
    QTest::newRow("models look at render") << "models/x.cpp" << "\"render/theme/theme.h\"";
    QTest::newRow("models know widgets") << "models/x.cpp" << "<QTreeView>";
    QTest::newRow("ui looks at a program") << "ui/shell/x.cpp" << "\"app/application.h\"";
    QTest::newRow("charts outside render/charts") << "ui/shell/x.cpp" << "<QtCharts/QChart>";
    QTest::newRow("charts elsewhere in render") << "src/render/report/x.cpp" << "<QChart>";
    QTest::newRow("relative include") << "src/core/base/x.cpp" << "\"money.h\"";
    QTest::newRow("umbrella header") << "ui/shell/x.cpp" << "<QtWidgets>";
    QTest::newRow("Qt SQL") << "src/storage/x.cpp" << "<QSqlDatabase>";
}

void TestLayers::plantedIncludesAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QCOMPARE(violations(path, u"#pragma once\n\n#include %1\n"_s.arg(include)).size(), 1);
}

void TestLayers::allowedIncludesPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::newRow("down") << "ui/shell/x.cpp" << "\"core/base/money.h\"";
    QTest::newRow("render to core") << "src/render/x.cpp" << "\"core/engine/costtable.h\"";
    QTest::newRow("charts where they belong") << "src/render/charts/x.cpp" << "<QtCharts/QChart>";
    QTest::newRow("undo in the document") << "src/document/x.h" << "<QUndoStack>";
    QTest::newRow("a form") << "ui/shell/x.cpp" << "\"ui_x.h\"";
    QTest::newRow("standard library") << "src/core/x.h" << "<vector>";
}

void TestLayers::allowedIncludesPass()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QCOMPARE(violations(path, u"#include %1\n"_s.arg(include)), QStringList());
}

void TestLayers::noFileOfTheProjectLooksUp()
{
    const QStringList paths = sources();
    QVERIFY2(paths.size() > 100, "the sources were not found; is STRATOPLAN_SOURCE_DIR right?");
    QStringList found;
    for (const QString &path : paths)
        found += violations(path, text(path));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

/// Printed, never failed: a file past 400 lines may hold two ideas, a folder past two dozen sources two rooms.
void TestLayers::sizesAreWorthALook()
{
    QHash<QString, int> folders;
    for (const QString &path : sources()) {
        const auto lines = text(path).count(u'\n');
        if (lines > 400)
            qInfo("%lld lines: %s", static_cast<long long>(lines), qPrintable(path));
        ++folders[path.section(u'/', 0, -2)];
    }
    for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder) {
        if (folder.value() > 24)
            qInfo("%d files: %s", folder.value(), qPrintable(folder.key()));
    }
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
