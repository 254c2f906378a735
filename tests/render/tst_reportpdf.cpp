// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pdfauthor.h"
#include "render/pdf/pdfwriter.h"
#include "render/report/reportpages.h"
#include "reportsamples.h"

#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

/// Output of a poppler tool; skips the caller's check where it is not installed.
QString poppler(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished())
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool hasTool(const QString &tool)
{
    return !QStandardPaths::findExecutable(tool).isEmpty();
}

} // namespace

#define NEED_TOOL(tool)                                                                                      \
    if (!hasTool(tool))                                                                                      \
    QSKIP("needs poppler-utils")

class TestReportPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pageCountAndInformationAreRight();
    void textIsReadableInOrder();
    void fontsAreEmbedded();
    void nothingIsARasterImage();
    void authorIsAddedOnlyToWhatQtWrote();
    void pagesAreWrittenOneByOne();
    void cancelLeavesNoFile();
    void cancelKeepsTheFileThatWasThere();
    void secondStartWritesOnlyTheSecond();
    void missingFolderIsNamed();
    void readOnlyFolderIsNamed();
    void fullDiskIsToldAndLeavesNoFile();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReportPdf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReportPdf::pageCountAndInformationAreRight()
{
    NEED_TOOL(u"pdfinfo"_s);
    const ReportLayout layout(wholeReport());
    const Status status = writePdf(layout, path(u"report.pdf"_s));
    QVERIFY2(status.ok(), status.ok() ? "" : qPrintable(status.error().message));
    const QString said = poppler(u"pdfinfo"_s, {path(u"report.pdf"_s)});
    QVERIFY(said.contains(QRegularExpression(u"Pages: +%1\\n"_s.arg(layout.pageCount()))));
    QVERIFY2(said.contains(QRegularExpression(u"Title: +Sample plan: Infrastructure plan, AWS\\n"_s)),
             qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(u"Author: +Jürgen Ōta\\n"_s)), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(u"Creator: +Stratoplan"_s)), qPrintable(said));
    QVERIFY2(said.contains(u"(A4)"_s), qPrintable(said));
}

void TestReportPdf::textIsReadableInOrder()
{
    NEED_TOOL(u"pdftotext"_s);
    QVERIFY(writePdf(ReportLayout(wholeReport()), path(u"report.pdf"_s)).ok());
    const QString said = poppler(u"pdftotext"_s, {u"-layout"_s, path(u"report.pdf"_s), u"-"_s});
    QVERIFY(said.contains(u"Sample plan"_s));
    QVERIFY(said.contains(QRegularExpression(u"Production +1,982\\.00"_s)));
    QVERIFY(said.contains(QRegularExpression(u"Component 3\\.2 +m5\\.large, three zones +5 +90\\.00"_s)));
    QVERIFY(said.contains(u"Figure 1. Cost by month, USD"_s));
    QVERIFY(said.contains(u"framed"_s));
    QVERIFY(said.contains(u"specified by our five officers"_s)); // no ligatures
    QVERIFY(said.contains(QRegularExpression(u"1 +Summary +3\\n"_s)));
}

void TestReportPdf::fontsAreEmbedded()
{
    NEED_TOOL(u"pdffonts"_s);
    QVERIFY(writePdf(ReportLayout(wholeReport()), path(u"report.pdf"_s)).ok());
    const QStringList rows =
        poppler(u"pdffonts"_s, {path(u"report.pdf"_s)}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!rows.isEmpty());
    for (const QString &row : rows) {
        // … encoding emb sub uni object ID: the fifth from the end is "emb".
        const QStringList words = row.simplified().split(u' ');
        QVERIFY2(words.size() > 5 && words.at(words.size() - 5) == "yes"_L1, qPrintable(row));
    }
}

void TestReportPdf::nothingIsARasterImage()
{
    NEED_TOOL(u"pdfimages"_s);
    QVERIFY(writePdf(ReportLayout(wholeReport()), path(u"report.pdf"_s)).ok());
    const QStringList rows =
        poppler(u"pdfimages"_s, {u"-list"_s, path(u"report.pdf"_s)}).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(rows.size(), 2); // the two lines of its heading
}

void TestReportPdf::authorIsAddedOnlyToWhatQtWrote()
{
    const QByteArray foreign = "%PDF-1.4\nnothing of ours\n%%EOF\n";
    QCOMPARE(withAuthor(foreign, u"Ada"_s), foreign);
    QCOMPARE(withAuthor({}, u"Ada"_s), QByteArray());
}

void TestReportPdf::pagesAreWrittenOneByOne()
{
    const ReportLayout layout(wholeReport());
    PdfWriter writer;
    QSignalSpy progress(&writer, &PdfWriter::progress);
    QSignalSpy finished(&writer, &PdfWriter::finished);
    writer.start(std::make_unique<ReportPages>(layout), path(u"report.pdf"_s));
    QCOMPARE(progress.size(), 0);
    QVERIFY(writer.isRunning());
    QVERIFY(finished.wait(30'000));
    QVERIFY(finished.at(0).at(0).value<Status>().ok());
    QCOMPARE(progress.size(), layout.pageCount());
    for (int i = 0; i < layout.pageCount(); ++i)
        QCOMPARE(progress.at(i), QVariantList({i + 1, layout.pageCount()}));
    QVERIFY(!writer.isRunning());
    QCOMPARE(files(), QStringList({u"report.pdf"_s}));
    QVERIFY(QFileInfo(path(u"report.pdf"_s)).size() > 5'000);
}

void TestReportPdf::cancelLeavesNoFile()
{
    PdfWriter writer;
    QSignalSpy finished(&writer, &PdfWriter::finished);
    connect(&writer, &PdfWriter::progress, &writer, [&writer](int page) {
        if (page == 2)
            writer.cancel();
    });
    writer.start(std::make_unique<ReportPages>(ReportLayout(wholeReport())), path(u"report.pdf"_s));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<Status>().error().code, Error::Code::Cancelled);
    QVERIFY(!writer.isRunning());
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(files(), QStringList());
}

void TestReportPdf::cancelKeepsTheFileThatWasThere()
{
    QFile old(path(u"report.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    PdfWriter writer;
    QSignalSpy finished(&writer, &PdfWriter::finished);
    writer.start(std::make_unique<ReportPages>(ReportLayout(wholeReport())), path(u"report.pdf"_s));
    writer.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(files(), QStringList({u"report.pdf"_s}));
}

void TestReportPdf::secondStartWritesOnlyTheSecond()
{
    PdfWriter writer;
    QSignalSpy progress(&writer, &PdfWriter::progress);
    QSignalSpy finished(&writer, &PdfWriter::finished);
    writer.start(std::make_unique<ReportPages>(ReportLayout(wholeReport())), path(u"first.pdf"_s));
    const ReportLayout second(reportOf({TextBlock {u"Second."_s}}));
    writer.start(std::make_unique<ReportPages>(second), path(u"second.pdf"_s));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished.at(0).at(0).value<Status>().error().code, Error::Code::Cancelled);
    QVERIFY(finished.at(1).at(0).value<Status>().ok());
    QCOMPARE(progress.size(), 1);
    QCOMPARE(files(), QStringList({u"second.pdf"_s}));
}

void TestReportPdf::missingFolderIsNamed()
{
    const QString wanted = path(u"nowhere/report.pdf"_s);
    const Status status = writePdf(ReportLayout(wholeReport()), wanted);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, Error::Code::Unwritable);
    QVERIFY2(status.error().message.contains(QDir::toNativeSeparators(wanted)),
             qPrintable(status.error().message));
}

void TestReportPdf::readOnlyFolderIsNamed()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        QSKIP("root may write anywhere");
#endif
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
    const Status status = writePdf(ReportLayout(wholeReport()), path(u"report.pdf"_s));
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, Error::Code::Unwritable);
    QCOMPARE(files(), QStringList());
}

void TestReportPdf::fullDiskIsToldAndLeavesNoFile()
{
#ifdef Q_OS_UNIX
    // No file may grow beyond 4 KB: what a full disk does to a writer.
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const ReportLayout layout(wholeReport());
    const rlimit tight {4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const Status status = writePdf(layout, path(u"report.pdf"_s));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!status.ok());
    QVERIFY(status.error().code == Error::Code::DiskFull || status.error().code == Error::Code::Unwritable);
    QVERIFY(status.error().message.contains(u"report.pdf"_s));
    QCOMPARE(files(), QStringList());
#else
    QSKIP("limits file sizes by setrlimit");
#endif
}

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
