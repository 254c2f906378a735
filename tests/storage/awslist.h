// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

namespace stratoplan::test {

/// Writes an AWS offer file in CSV for tests, row by row, with the columns that matter.
class AwsList
{
public:
    explicit AwsList(const QByteArray &published = "2025-09-12", const QByteArray &offer = "AmazonEC2")
    {
        m_text =
            "\"FormatVersion\",\"v1.0\"\n\"Disclaimer\",\"For tests, with a comma\"\n\"Publication Date\",\""
            + published + "T22:53:08Z\"\n\"Version\",\"20250912225308\"\n\"OfferCode\",\"" + offer + "\"\n"
            + "\"SKU\",\"OfferTermCode\",\"RateCode\",\"TermType\",\"PriceDescription\",\"EffectiveDate\","
              "\"StartingRange\",\"EndingRange\",\"Unit\",\"PricePerUnit\",\"Currency\","
              "\"LeaseContractLength\","
              "\"PurchaseOption\",\"OfferingClass\",\"Product Family\",\"serviceCode\",\"Location\","
              "\"Instance Type\",\"vCPU\",\"Memory\",\"Tenancy\",\"Operating "
              "System\",\"usageType\",\"operation\","
              "\"CapacityStatus\",\"Pre Installed S/W\",\"Region Code\"\n";
        m_offer = offer;
    }

    struct Row
    {
        QByteArray sku;
        QByteArray price;
        QByteArray type = "m5.large";
        QByteArray region = "us-east-1";
        QByteArray system = "Linux";
        QByteArray vcpu = "2";
        QByteArray memory = "8 GiB";
        QByteArray start = "0";
        QByteArray end = "Inf";
        QByteArray unit = "Hrs";
        QByteArray lease = {}; ///< empty: on demand
        QByteArray option = {};
        QByteArray offeringClass = "standard";
        QByteArray tenancy = "Shared";
        QByteArray capacity = "Used";
        QByteArray currency = "USD";
        QByteArray effective = "2025-09-01";
        QByteArray description = "a price";
        QByteArray usageType = {}; ///< empty: BoxUsage of the type
        QByteArray family = "Compute Instance";
    };

    AwsList &add(const Row &row)
    {
        const QByteArray operation = row.system == "Linux" ? "RunInstances" : "RunInstances:0002";
        const QByteArray usage = row.usageType.isEmpty() ? "BoxUsage:" + row.type : row.usageType;
        const QList<QByteArray> cells {row.sku,
                                       "TERM",
                                       row.sku + ".TERM.RATE",
                                       row.lease.isEmpty() ? "OnDemand" : "Reserved",
                                       row.description,
                                       row.effective,
                                       row.start,
                                       row.end,
                                       row.unit,
                                       row.price,
                                       row.currency,
                                       row.lease,
                                       row.option,
                                       row.lease.isEmpty() ? QByteArray() : row.offeringClass,
                                       row.family,
                                       m_offer,
                                       "Somewhere",
                                       row.type,
                                       row.vcpu,
                                       row.memory,
                                       row.tenancy,
                                       row.system,
                                       usage,
                                       operation,
                                       row.capacity,
                                       "NA",
                                       row.region};
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_text += (i ? ",\"" : "\"") + QByteArray(cells.at(i)).replace("\"", "\"\"") + '"';
        m_text += '\n';
        return *this;
    }
    /// Appends text as it is.
    AwsList &addText(const QByteArray &text)
    {
        m_text += text;
        return *this;
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// Writes it; gives the path.
    [[nodiscard]] QString save(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(m_text) == m_text.size() ? path : QString();
    }

private:
    QByteArray m_text;
    QByteArray m_offer;
};

} // namespace stratoplan::test
