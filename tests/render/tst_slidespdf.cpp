// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pdfwriter.h"
#include "render/slides/slidepages.h"
#include "render/slides/slidepainter.h"
#include "reportsamples.h"
#include "support/planbuilder.h"

#include <QPaintEngine>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

DeckInput input()
{
    DeckInput input;
    input.plan = pricedPlan();
    input.about = {.option = {}, .phase = {}, .basis = Basis::Catalog, .printed = QDate(2026, 7, 1)};
    return input;
}

/// Output of a poppler tool; empty where it fails.
QString poppler(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished())
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Notes how large every word is that is painted.
class TextSizes : public QPaintEngine
{
public:
    struct Word
    {
        QString text;
        double pixels = 0;
    };

    TextSizes() : QPaintEngine(QPaintEngine::AllFeatures) { }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override
    {
        if (now.state() & QPaintEngine::DirtyTransform)
            m_scale = std::sqrt(std::abs(now.transform().determinant()));
    }
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        words.append({item.text(), item.font().pixelSize() * m_scale});
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    [[nodiscard]] Type type() const override { return QPaintEngine::User; }

    QList<Word> words;

private:
    double m_scale = 1;
};

class TextSizeDevice : public QPaintDevice
{
public:
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] const QList<TextSizes::Word> &words() const { return m_engine.words; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return 1440;
        case PdmHeight:
            return 810;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    mutable TextSizes m_engine;
};

} // namespace

#define NEED_TOOL(tool)                                                                                      \
    if (QStandardPaths::findExecutable(tool).isEmpty())                                                      \
    QSKIP("needs poppler-utils")

class TestSlidesPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySlideIsAPage();
    void pagesAreSixteenToNine();
    void headlinesAreReadable();
    void titleAndAuthorAreSet();
    void fontsAreEmbeddedAndNothingIsARaster();
    void pagesAreWrittenOneByOne();
    void cancelLeavesNoFile();
    void noWordIsSmallerThanEighteen();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"slides.pdf"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSlidesPdf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSlidesPdf::everySlideIsAPage()
{
    const SlidePages pages(input());
    QCOMPARE(pages.count(), 8);
    QVERIFY(writePdf(pages, path()).ok());
    NEED_TOOL(u"pdfinfo"_s);
    QVERIFY(poppler(u"pdfinfo"_s, {path()}).contains(QRegularExpression(u"Pages: +8\\n"_s)));
}

void TestSlidesPdf::pagesAreSixteenToNine()
{
    QVERIFY(writePdf(SlidePages(input()), path()).ok());
    NEED_TOOL(u"pdfinfo"_s);
    const QString text = poppler(u"pdfinfo"_s, {path()});
    QVERIFY2(text.contains(QRegularExpression(u"Page size: +960 x 540 pts"_s)), qPrintable(text));
}

void TestSlidesPdf::headlinesAreReadable()
{
    QVERIFY(writePdf(SlidePages(input()), path()).ok());
    NEED_TOOL(u"pdftotext"_s);
    QStringList pages = poppler(u"pdftotext"_s, {u"-layout"_s, path(), u"-"_s}).split(u'\f');
    for (QString &page : pages)
        page = page.simplified(); // a headline may take two lines
    QVERIFY(pages.at(0).contains(u"Where both have a price, GCP costs $430 less a month than AWS"_s));
    QVERIFY(pages.at(1).contains(u"AWS rises from $620 a month to $880 by Apr 2026"_s));
    QVERIFY(pages.at(4).contains(u"Over budget from Apr 2026"_s));
    QVERIFY(pages.at(7).contains(u"8 of 8"_s));
    for (int page = 0; page < 8; ++page)
        QVERIFY(pages.at(page).contains(u"Prices of 29 Jan 2026"_s));
}

void TestSlidesPdf::titleAndAuthorAreSet()
{
    QCOMPARE(SlidePages(input()).title(), u"Priced plan: slides"_s);
    QCOMPARE(SlidePages(input()).author(), u"Ada Byron"_s);
    QCOMPARE(SlidePages(input(), u"Grace"_s).author(), u"Grace"_s);
    QVERIFY(writePdf(SlidePages(input()), path()).ok());
    NEED_TOOL(u"pdfinfo"_s);
    const QString text = poppler(u"pdfinfo"_s, {path()});
    QVERIFY(text.contains(QRegularExpression(u"Title: +Priced plan: slides\\n"_s)));
    QVERIFY(text.contains(QRegularExpression(u"Author: +Ada Byron\\n"_s)));
}

void TestSlidesPdf::fontsAreEmbeddedAndNothingIsARaster()
{
    QVERIFY(writePdf(SlidePages(input()), path()).ok());
    NEED_TOOL(u"pdffonts"_s);
    const QStringList fonts = poppler(u"pdffonts"_s, {path()}).trimmed().split(u'\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(font.contains(QRegularExpression(u" yes +(yes|no) +(yes|no) +\\d+ +\\d+$"_s)),
                 qPrintable(font));
    QCOMPARE(poppler(u"pdfimages"_s, {u"-list"_s, path()}).trimmed().split(u'\n').size(), 2);
}

void TestSlidesPdf::pagesAreWrittenOneByOne()
{
    PdfWriter writer;
    QSignalSpy progress(&writer, &PdfWriter::progress);
    QSignalSpy finished(&writer, &PdfWriter::finished);
    writer.start(std::make_unique<SlidePages>(input()), path());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<Status>().ok());
    QCOMPARE(progress.size(), 8);
    QCOMPARE(progress.last(), QVariantList({8, 8}));
}

void TestSlidesPdf::cancelLeavesNoFile()
{
    PdfWriter writer;
    QSignalSpy finished(&writer, &PdfWriter::finished);
    connect(&writer, &PdfWriter::progress, &writer, &PdfWriter::cancel);
    writer.start(std::make_unique<SlidePages>(input()), path());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<Status>().error().code, Error::Code::Cancelled);
    QVERIFY(!QFile::exists(path()));
}

void TestSlidesPdf::noWordIsSmallerThanEighteen()
{
    const Deck deck(input());
    for (const QString &key : deck.keys()) {
        TextSizeDevice device;
        QPainter painter(&device);
        SlidePainter::paint(painter, {{}, SlidePainter::size}, *deck.slide(key), deck.foot(), {1, 8});
        painter.end();
        QVERIFY2(device.words().size() > 5, qPrintable(key));
        for (const TextSizes::Word &word : device.words())
            QVERIFY2(word.pixels > 17.9,
                     qPrintable(u"%1: “%2” is %3 px"_s.arg(key, word.text).arg(word.pixels)));
    }
}

QTEST_MAIN(TestSlidesPdf)
#include "tst_slidespdf.moc"
