import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { issueFields, toIssueSummary } from "#lib/db/issue-summaries.ts";
import { linkFields, readNow, toLinkSummary } from "#lib/db/link-summaries.ts";
import { withTenant } from "#lib/db/tenant.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportMode, ReportSchedule, ReportSummary } from "#lib/reports/report-summary.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

const fields = {
  id: true,
  profileId: true,
  title: true,
  definition: true,
  mode: true,
  schedule: true,
  createdAt: true,
  updatedAt: true,
} as const;

export type ReportRow = {
  id: string;
  profileId: string;
  title: string;
  /** As it is stored; null = published before there were definitions. */
  definition: unknown;
  mode: ReportMode;
  schedule: ReportSchedule;
  createdAt: Date;
  updatedAt: Date;
};

/** What a report is begun from that is like another one. */
export type ReportSource = Pick<ReportRow, "profileId" | "title" | "definition" | "mode"> & { logo: Buffer | null };

type NewReport = {
  profileId: string;
  definition: ReportDefinition;
  mode: ReportMode;
  logo: Buffer | null;
};

/** Null when there is no such profile: the foreign key decides, which names the workspace too (threats T1). */
export async function insertReport(scope: OwnerScope, report: NewReport): Promise<string | null> {
  if (!isUuid(report.profileId)) return null;
  try {
    const row = await withTenant(scope, (tx) =>
      tx.report.create({
        data: {
          workspaceId: scope.workspaceId,
          profileId: report.profileId,
          createdById: scope.userId,
          title: report.definition.title,
          definition: report.definition,
          mode: report.mode,
          logo: report.logo ? new Uint8Array(report.logo) : null,
        },
        select: { id: true },
      }),
    );
    return row.id;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003") return null;
    throw error;
  }
}

/** Null for an id that is not there, not of this workspace, or no id at all (threats G8). */
export async function findReport(
  scope: OwnerScope,
  reportId: string,
): Promise<(ReportRow & { hasLogo: boolean }) | null> {
  if (!isUuid(reportId)) return null;
  return withTenant(scope, async (tx) => {
    const where = { workspaceId: scope.workspaceId, id: reportId };
    const row = await tx.report.findFirst({ where, select: fields });
    if (!row) return null;
    const hasLogo = (await tx.report.count({ where: { ...where, logo: { not: null } } })) > 0;
    return { ...row, schedule: readSchedule(row.schedule), hasLogo };
  });
}

export async function findReportSource(scope: OwnerScope, reportId: string): Promise<ReportSource | null> {
  if (!isUuid(reportId)) return null;
  const row = await withTenant(scope, (tx) =>
    tx.report.findFirst({
      where: { workspaceId: scope.workspaceId, id: reportId },
      select: { profileId: true, title: true, definition: true, mode: true, logo: true },
    }),
  );
  return row && { ...row, logo: row.logo && Buffer.from(row.logo) };
}

/** Latest first, with their links. */
export async function findReports(scope: OwnerScope, profileId: string): Promise<ReportSummary[]> {
  const { rows, now } = await withTenant(scope, async (tx) => {
    const now = await readNow(tx);
    const found = await tx.report.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
      select: {
        id: true,
        title: true,
        mode: true,
        schedule: true,
        createdAt: true,
        updatedAt: true,
        issues: {
          where: { number: { gt: 0 } },
          select: issueFields,
          orderBy: { number: "desc" },
          take: 1,
        },
        links: {
          select: linkFields,
          orderBy: { createdAt: "desc" },
        },
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    });
    return { rows: found, now };
  });
  return rows.map(({ issues: [last], ...row }) => ({
    id: row.id,
    title: row.title,
    mode: row.mode,
    schedule: readSchedule(row.schedule),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    issue: last ? toIssueSummary(last) : null,
    digest: last ? Buffer.from(last.contentDigest).toString("hex") : "",
    links: row.links.map((link) => toLinkSummary(link, now)),
  }));
}

/** Keeps a definition, unless somebody kept another one since `basedOn`. */
export async function updateReport(
  scope: OwnerScope,
  reportId: string,
  change: { definition: ReportDefinition; mode: ReportMode; basedOn: Date | null },
): Promise<{ updatedAt: Date } | "no-report" | "changed"> {
  if (!isUuid(reportId)) return "no-report";
  return withTenant(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ updatedAt: Date }[]>`
      SELECT updated_at AS "updatedAt" FROM report
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${reportId}::uuid FOR UPDATE`;
    if (!row) return "no-report";
    if (change.basedOn && change.basedOn.getTime() !== row.updatedAt.getTime()) return "changed";
    const [kept] = await tx.$queryRaw<{ updatedAt: Date }[]>`
      UPDATE report SET title = ${change.definition.title}, definition = ${JSON.stringify(change.definition)}::jsonb,
        mode = ${change.mode}::report_mode, updated_at = clock_timestamp()
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${reportId}::uuid RETURNING updated_at AS "updatedAt"`;
    if (!kept) throw new Error("the report was there a moment ago");
    return kept;
  });
}

/** When it was kept; null = there is no such report. */
export async function updateLogo(scope: OwnerScope, reportId: string, logo: Buffer | null): Promise<Date | null> {
  if (!isUuid(reportId)) return null;
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<{ updatedAt: Date }[]>`
      UPDATE report SET logo = ${logo}, updated_at = clock_timestamp()
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${reportId}::uuid RETURNING updated_at AS "updatedAt"`,
  );
  return rows[0]?.updatedAt ?? null;
}

/** False when there was none. */
export async function deleteReportRow(scope: OwnerScope, reportId: string): Promise<boolean> {
  const { count } = await withTenant(scope, (tx) =>
    tx.report.deleteMany({ where: { workspaceId: scope.workspaceId, id: reportId } }),
  );
  return count > 0;
}

function readSchedule(schedule: "none" | "weekly" | "monthly" | "eachImport"): ReportSchedule {
  return schedule === "eachImport" ? "each-import" : schedule;
}
