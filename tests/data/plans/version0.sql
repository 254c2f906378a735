-- SPDX-License-Identifier: GPL-3.0-or-later
-- A plan as format version 0 wrote it: tests make the database from this text.
-- sqlite3 plan.strato < version0.sql

PRAGMA application_id = 1398035024; -- "STRP"
PRAGMA user_version = 0;
BEGIN;
CREATE TABLE "meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT;
CREATE TABLE "plan" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "currency" TEXT NOT NULL, "start" TEXT NOT NULL,
  "horizon" INTEGER NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "option" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "provider" TEXT NOT NULL,
  "region" TEXT NOT NULL, "reference" INTEGER NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "phase" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "month" TEXT NOT NULL,
  "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "environment" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "kind" TEXT NOT NULL,
  "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "catalog" ("id" INTEGER PRIMARY KEY, "key" TEXT NOT NULL, "name" TEXT NOT NULL, "date" TEXT,
  "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "price_item" ("id" INTEGER PRIMARY KEY, "catalog" INTEGER REFERENCES "catalog" ("id"),
  "key" TEXT NOT NULL, "provider" TEXT NOT NULL, "service" TEXT NOT NULL, "sku" TEXT NOT NULL, "name" TEXT NOT NULL,
  "role" TEXT NOT NULL, "category" TEXT NOT NULL, "region" TEXT NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "rate" ("id" INTEGER PRIMARY KEY, "item" INTEGER REFERENCES "price_item" ("id"), "term" TEXT NOT NULL,
  "unit" TEXT NOT NULL, "time" TEXT NOT NULL, "price" INTEGER NOT NULL, "effective" TEXT, "source_title" TEXT NOT NULL,
  "source_url" TEXT NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "component" ("id" INTEGER PRIMARY KEY, "option" INTEGER REFERENCES "option" ("id"),
  "environment" INTEGER REFERENCES "environment" ("id"), "name" TEXT NOT NULL, "role" TEXT NOT NULL,
  "category" TEXT NOT NULL, "group_name" TEXT NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "sizing" ("id" INTEGER PRIMARY KEY, "component" INTEGER REFERENCES "component" ("id"),
  "phase" INTEGER REFERENCES "phase" ("id"), "specification" TEXT NOT NULL, "quantity" INTEGER, "unit" TEXT NOT NULL,
  "rate" INTEGER REFERENCES "rate" ("id"), "stated" INTEGER, "source_file" TEXT NOT NULL,
  "source_line" INTEGER NOT NULL, "source_text" TEXT NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "note" ("id" INTEGER PRIMARY KEY, "text" TEXT NOT NULL, "position" INTEGER NOT NULL) STRICT;

INSERT INTO "meta" VALUES ('program', 'Stratoplan 0.0');
INSERT INTO "plan" VALUES (1, 'Web shop', 'EUR', '2025-07', 24, 0);
INSERT INTO "option" VALUES (3, 'AWS', 'aws', 'eu-central-1', 0, 0), (4, 'Document', '', '', 1, 1);
INSERT INTO "phase" VALUES (1, 'Start', '2025-07', 0), (2, 'Growth', '', 1);
INSERT INTO "environment" VALUES (1, 'Production', 'production', 0);
INSERT INTO "catalog" VALUES (1, 'own', 'Own prices', '2025-06-30', 0);
INSERT INTO "price_item" VALUES (7, 1, 'own/vm', 'aws', 'Amazon EC2', 'm5.large', 'm5.large', 'virtual-machine',
  'Compute', 'eu-central-1', 0);
INSERT INTO "rate" VALUES (9, 7, 'on-demand', 'instance', 'hour', 115000000000, '2025-06-01', 'EC2 price list',
  'https://aws.amazon.com/ec2/pricing/', 0);
INSERT INTO "component" VALUES
  (1, 3, 1, 'Web', 'virtual-machine', 'Compute', 'front', 0),
  (2, 3, 1, 'Firewall', 'firewall', 'Security', 'security stack', 1),
  (3, 3, 1, 'Proxy', 'virtual-machine', 'Compute', 'front', 2),
  (4, 4, 1, 'All of it', 'other', 'Other', '', 3);
INSERT INTO "sizing" VALUES
  (1, 1, NULL, 'm5.large', 2000000, 'instance', 9, NULL, '', 0, '', 0),
  (2, 1, 2, 'm5.large', 5000000, 'instance', 9, NULL, '', 0, '', 1),
  (3, 2, NULL, '', NULL, '', NULL, 25500000, 'notes.md', 12, 'WAF: 25.50', 2),
  (4, 4, NULL, '', 1000000, 'month', NULL, 900000000, 'notes.md', 40, 'about 900', 3);
INSERT INTO "note" VALUES (1, 'Ask for a quote', 0);
COMMIT;
