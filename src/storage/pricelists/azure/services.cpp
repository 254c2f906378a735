// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/services.h"

#include "core/plan/role.h"
#include "storage/pricelists/support/listed.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// A service that the price lists name, perhaps only in part: where product or meter holds a certain word.
struct Known
{
    const char *service;
    const char *word; ///< in product or meter; empty: any
    const char *title;
    const char *slug;
    const char *role;
};

/// The first that fits counts.
constexpr Known services[] = {
    {"Virtual Machines", "", "Azure Virtual Machines", "virtual-machines", "virtual-machine"},
    {"Virtual Machines Licenses", "", "Azure Virtual Machines licences", "virtual-machines-licenses",
     "other"},
    {"Cloud Services", "", "Azure Cloud Services", "cloud-services", "virtual-machine"},
    {"Storage", "Snapshot", "Azure Managed Disks", "managed-disks", "backup"},
    {"Storage", "Managed Disk", "Azure Managed Disks", "managed-disks", "block-storage"},
    {"Storage", "Ultra Disk", "Azure Managed Disks", "managed-disks", "block-storage"},
    {"Storage", "Page Blob", "Azure Page Blobs", "page-blob", "block-storage"},
    {"Storage", "Files", "Azure Files", "files", "file-storage"},
    {"Storage", "Tables", "Azure Table Storage", "tables", "document-database"},
    {"Storage", "Queues", "Azure Queue Storage", "queues", "queue"},
    {"Storage", "Blob", "Azure Blob Storage", "blob", "object-storage"},
    {"Storage", "Data Lake", "Azure Data Lake Storage", "data-lake-storage", "object-storage"},
    {"Storage", "Storage Reserved Capacity", "Azure Blob Storage", "blob", "object-storage"},
    {"Storage", "", "Azure Storage", "storage", "other"},
    {"Data Lake Store", "", "Azure Data Lake Store", "data-lake-store", "object-storage"},
    {"Azure NetApp Files", "", "Azure NetApp Files", "netapp-files", "file-storage"},
    {"Azure Database for PostgreSQL", "Backup", "Azure Database for PostgreSQL", "postgresql", "backup"},
    {"Azure Database for PostgreSQL", "", "Azure Database for PostgreSQL", "postgresql",
     "relational-database"},
    {"Azure Database for MySQL", "Backup", "Azure Database for MySQL", "mysql", "backup"},
    {"Azure Database for MySQL", "", "Azure Database for MySQL", "mysql", "relational-database"},
    {"Azure Database for MariaDB", "", "Azure Database for MariaDB", "mariadb", "relational-database"},
    {"SQL Database", "Backup", "Azure SQL Database", "sql-database", "backup"},
    {"SQL Database", "", "Azure SQL Database", "sql-database", "relational-database"},
    {"SQL Managed Instance", "", "Azure SQL Managed Instance", "sql-managed-instance", "relational-database"},
    {"Azure Cosmos DB", "Backup", "Azure Cosmos DB", "cosmos-db", "backup"},
    {"Azure Cosmos DB", "", "Azure Cosmos DB", "cosmos-db", "document-database"},
    {"Redis Cache", "Managed Redis", "Azure Managed Redis", "managed-redis", "cache"},
    {"Redis Cache", "", "Azure Cache for Redis", "cache-for-redis", "cache"},
    {"Azure Kubernetes Service", "", "Azure Kubernetes Service", "aks", "kubernetes-cluster"},
    {"Container Instances", "", "Azure Container Instances", "container-instances", "container"},
    {"Azure Container Apps", "", "Azure Container Apps", "container-apps", "container"},
    {"Azure App Service", "", "Azure App Service", "app-service", "container"},
    {"Azure Spring Cloud", "", "Azure Spring Cloud", "spring-cloud", "container"},
    {"Functions", "", "Azure Functions", "functions", "function"},
    {"Container Registry", "", "Azure Container Registry", "container-registry", "registry"},
    {"Load Balancer", "", "Azure Load Balancer", "load-balancer", "load-balancer"},
    {"Application Gateway", "WAF", "Azure Application Gateway", "application-gateway", "firewall"},
    {"Application Gateway", "", "Azure Application Gateway", "application-gateway", "load-balancer"},
    {"Content Delivery Network", "", "Azure CDN", "cdn", "cdn"},
    {"Azure Front Door Service", "WAF", "Azure Front Door WAF", "front-door-waf", "firewall"},
    {"Azure Front Door Service", "", "Azure Front Door", "front-door", "cdn"},
    {"Azure DNS", "", "Azure DNS", "dns", "dns"},
    {"NAT Gateway", "", "Azure NAT Gateway", "nat-gateway", "nat-gateway"},
    {"Bandwidth", "", "Azure Bandwidth", "bandwidth", "data-transfer"},
    {"Virtual Network", "Public IP", "Azure Public IP", "public-ip", "public-ip"},
    {"Virtual Network", "IP Addresses", "Azure Public IP", "public-ip", "public-ip"},
    {"Virtual Network", "Private Link", "Azure Private Link", "private-link", "other"},
    {"Virtual Network", "", "Azure Virtual Network", "virtual-network", "data-transfer"},
    {"Azure Firewall", "", "Azure Firewall", "firewall", "firewall"},
    {"Key Vault", "Certificate", "Azure Key Vault", "key-vault", "certificate"},
    {"Key Vault", "", "Azure Key Vault", "key-vault", "secrets"},
    {"Azure Monitor", "Log", "Azure Monitor", "monitor", "logs"},
    {"Azure Monitor", "", "Azure Monitor", "monitor", "monitoring"},
    {"Log Analytics", "", "Azure Monitor", "monitor-logs", "logs"},
    {"Application Insights", "", "Azure Monitor", "application-insights", "monitoring"},
    {"Azure Grafana Service", "", "Azure Managed Grafana", "grafana", "monitoring"},
    {"Network Watcher", "", "Azure Network Watcher", "network-watcher", "monitoring"},
    {"Backup", "", "Azure Backup", "backup", "backup"},
    {"Azure Site Recovery", "", "Azure Site Recovery", "site-recovery", "backup"},
    {"Service Bus", "", "Azure Service Bus", "service-bus", "queue"},
    {"Event Hubs", "", "Azure Event Hubs", "event-hubs", "queue"},
    {"Event Grid", "", "Azure Event Grid", "event-grid", "queue"},
    {"API Management", "", "Azure API Management", "api-management", "api-gateway"},
    {"Azure Cognitive Search", "", "Azure AI Search", "ai-search", "search-service"},
    {"Azure AI Search", "", "Azure AI Search", "ai-search", "search-service"},
    {"Cognitive Services", "OpenAI", "Azure OpenAI", "openai", "ai"},
    {"Foundry Models", "", "Azure AI Foundry", "foundry-models", "ai"},
    {"Email", "", "Azure Communication Services", "email", "email"},
    {"SMS", "", "Azure Communication Services", "sms", "telephony"},
    {"Phone Numbers", "", "Azure Communication Services", "phone-numbers", "telephony"},
    {"Voice", "", "Azure Communication Services", "voice", "telephony"},
};

Category categoryOfFamily(const QString &family)
{
    static const QHash<QString, Category> categories {
        {u"Compute"_s, Category::Compute},
        {u"Containers"_s, Category::Compute},
        {u"Databases"_s, Category::Databases},
        {u"Storage"_s, Category::Storage},
        {u"Networking"_s, Category::Networking},
        {u"Security"_s, Category::Security},
        {u"Management and Governance"_s, Category::ManagementAndGovernance},
        {u"AI + Machine Learning"_s, Category::AiAndMachineLearning},
        {u"Analytics"_s, Category::Analytics},
        {u"Data"_s, Category::Analytics},
        {u"Integration"_s, Category::Integration},
        {u"Azure Communication Services"_s, Category::Integration},
        {u"Internet of Things"_s, Category::InternetOfThings},
        {u"Developer Tools"_s, Category::DeveloperTools},
        {u"Identity"_s, Category::Identity},
        {u"Media"_s, Category::Media},
        {u"Web"_s, Category::Web},
        {u"Windows Virtual Desktop"_s, Category::Compute},
        {u"Dynamics 365"_s, Category::BusinessApplications},
    };
    return categories.value(family, Category::Other);
}

bool fits(const Known &known, const QString &product, const QString &meter)
{
    const QLatin1StringView word(known.word);
    return word.isEmpty() || product.contains(word) || meter.contains(word);
}

} // namespace

AzureService azureService(const QString &service, const QString &product, const QString &meter,
                          const QString &family)
{
    for (const Known &known : services) {
        if (service == QLatin1StringView(known.service) && fits(known, product, meter)) {
            AzureService found {QString::fromLatin1(known.title), QString::fromLatin1(known.slug),
                                QString::fromLatin1(known.role),
                                role(QString::fromLatin1(known.role)).category};
            if (found.role == "other"_L1)
                found.category = categoryOfFamily(family);
            return found;
        }
    }
    const QString title = service.isEmpty() ? u"Azure"_s : service;
    return {title.startsWith("Azure"_L1) || title.startsWith("Microsoft"_L1) ? title : u"Azure "_s + title,
            keyPart(title), u"other"_s, categoryOfFamily(family)};
}

} // namespace stratoplan::storage::pricelists
