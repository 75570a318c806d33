import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { canonicalJson, storedReportSchema } from "#lib/reports/report-content.ts";
import { madeMeasures } from "#lib/testing/made-figures.ts";
import { madeOverview } from "#lib/testing/made-overview.ts";
import { freezeOverview } from "#lib/testing/made-report-v2.ts";
import { useTestDatabase } from "#lib/testing/test-database.ts";
import { MIGRATIONS_DIR, migrationNames } from "./migration-list.ts";

const reports = "20261124230000_reports";

/** A database as it was before reports had issues: emptied, then brought there one migration after the other. */
async function databaseBefore(): Promise<pg.Client> {
  const url = new URL(useTestDatabase().ownerUrl);
  const name = `before_${randomUUID().replaceAll("-", "")}`;
  const server = new pg.Client({ connectionString: url.href });
  await server.connect();
  await server.query(`create database ${name}`);
  await server.end();
  url.pathname = `/${name}`;
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  onTestFinished(() => owner.end());
  for (const migration of await migrationNames()) {
    if (migration >= reports) break;
    await owner.query(await readFile(join(MIGRATIONS_DIR, migration, "migration.sql"), "utf8"));
  }
  return owner;
}

test("a report published before there were issues becomes the first issue of itself, and can still be read", async () => {
  const owner = await databaseBefore();
  const content = freezeOverview(
    madeOverview({ measures: madeMeasures({}) }),
    "April",
    new Date("2026-05-08T10:00:00Z"),
  );
  const [workspaceId, profileId, reportId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query("BEGIN");
  await owner.query(`SET LOCAL app.tenant = '${workspaceId}'`);
  await owner.query("INSERT INTO workspace (id, name) VALUES ($1, 'w')", [workspaceId]);
  await owner.query(
    "INSERT INTO profile (workspace_id, id, platform, handle) VALUES ($1, $2, 'instagram', 'lena.keramik')",
    [workspaceId, profileId],
  );
  await owner.query(
    `INSERT INTO report (workspace_id, id, profile_id, title, content, content_digest, created_at)
     VALUES ($1, $2, $3, 'April', $4, sha256('x'), '2026-05-08')`,
    [workspaceId, reportId, profileId, JSON.stringify(content)],
  );
  await owner.query("COMMIT");
  await owner.query(await readFile(join(MIGRATIONS_DIR, reports, "migration.sql"), "utf8"));
  await owner.query("BEGIN");
  await owner.query(`SET LOCAL app.tenant = '${workspaceId}'`);
  const { rows } = await owner.query(
    `SELECT i.number, i.content, i.content_digest = sha256('x') AS same, i.published_at = r.created_at AS "publishedThen",
       r.definition, r.mode, octet_length(r.pseudonym_key) AS key
     FROM report r JOIN report_issue i ON i.workspace_id = r.workspace_id AND i.report_id = r.id WHERE r.id = $1`,
    [reportId],
  );
  await owner.query("COMMIT");
  expect(rows).toMatchObject([
    { number: 1, same: true, publishedThen: true, definition: null, mode: "frozen", key: 32 },
  ]);
  expect(canonicalJson(storedReportSchema.parse(rows[0]?.content))).toBe(canonicalJson(content));
});
