// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

/// Runs every committed input through its target once; a target that is not content aborts the program.
class FuzzCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputIsRefusedOrSurvives_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("target");
        const QString corpus = qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/tests/fuzz/corpus/"_s;
        for (const QString &target : {u"planfile"_s, u"jsontwin"_s, u"catalog"_s, u"formula"_s}) {
            const QFileInfoList files = QDir(corpus + target).entryInfoList(QDir::Files, QDir::Name);
            QVERIFY(!files.isEmpty());
            for (const QFileInfo &file : files)
                QTest::newRow(qPrintable(target + u'/' + file.fileName())) << file.filePath() << target;
        }
    }

    void everyPriceListIsRefusedOrRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reader");
        const QString corpus =
            qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/tests/fuzz/corpus/pricelist/"_s;
        for (const QString &reader : fuzz::priceListReaders()) {
            const QFileInfoList files = QDir(corpus + reader).entryInfoList(QDir::Files, QDir::Name);
            QVERIFY2(!files.isEmpty(), qPrintable(reader));
            for (const QFileInfo &file : files)
                QTest::newRow(qPrintable(reader + u'/' + file.fileName())) << file.filePath() << reader;
        }
    }

    void everyPriceListIsRefusedOrRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, reader);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        fuzz::priceList(file.readAll(), reader);
    }

    void everyInputIsRefusedOrSurvives()
    {
        QFETCH(QString, path);
        QFETCH(QString, target);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (target == "planfile"_L1)
            fuzz::planFile(bytes);
        else if (target == "jsontwin"_L1)
            fuzz::jsonTwin(bytes);
        else if (target == "formula"_L1)
            fuzz::formulaText(bytes);
        else
            fuzz::catalogFile(bytes);
    }
};

QTEST_APPLESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
