// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsUnfinished();
    void everyFormKeepsItsPlaceholders();
    void noFormShowsAnOptionalPlural();

private:
    struct Message
    {
        QString source;
        QStringList forms;
        bool unfinished = false;
    };
    QList<Message> m_messages;
};

void TestTranslations::initTestCase()
{
    QFile file(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/translations/stratoplan_en.ts"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1)
            m_messages.append(Message());
        else if (xml.name() == "source"_L1)
            m_messages.last().source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            m_messages.last().unfinished = xml.attributes().hasAttribute("type"_L1);
        else if (xml.name() == "numerusform"_L1)
            m_messages.last().forms.append(xml.readElementText());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(m_messages.size() > 20);
}

void TestTranslations::nothingIsUnfinished()
{
    for (const Message &message : std::as_const(m_messages)) {
        QVERIFY2(!message.unfinished, qPrintable(message.source));
        QVERIFY2(message.forms.size() == 2, qPrintable(message.source));
    }
}

void TestTranslations::everyFormKeepsItsPlaceholders()
{
    static const QRegularExpression placeholder(u"%(n|\\d)"_s);
    for (const Message &message : std::as_const(m_messages)) {
        for (const QRegularExpressionMatch &match : placeholder.globalMatch(message.source)) {
            for (const QString &form : message.forms)
                QVERIFY2(form.contains(match.captured()), qPrintable(form));
        }
    }
}

void TestTranslations::noFormShowsAnOptionalPlural()
{
    for (const Message &message : std::as_const(m_messages)) {
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains(u"(s)"_s) && !form.contains(u"(es)"_s), qPrintable(form));
    }
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
