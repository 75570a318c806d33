import { gzipSync } from "node:zlib";
import { withTenant } from "#lib/db/tenant.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import type { CreateLinkInput } from "#lib/services/reports/link.input.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

export type MadeShare = { owner: OwnerScope; profileId: string; reportId: string; linkId: string; token: string };

/** A report of a workspace of its own, with one issue that was published and not drawn, and a link to it. */
export async function makeShare(link: CreateLinkInput = {}): Promise<MadeShare> {
  const owner = await makeOwner();
  const profileId = await makeProfile(owner);
  const report = await withTenant(owner, (tx) =>
    tx.report.create({
      data: { workspaceId: owner.workspaceId, profileId, title: "Spring" },
      select: { id: true },
    }),
  );
  await makeIssue(owner, report.id, 1, {});
  return { owner, profileId, reportId: report.id, ...(await makeLink(owner, report.id, link)) };
}

export async function makeLink(owner: OwnerScope, reportId: string, link: CreateLinkInput = {}) {
  const made = await createLink(owner, reportId, link);
  if (!made.ok) throw new Error(made.code);
  return { linkId: made.value.linkId, token: tokenOf(made.value.address) };
}

export function tokenOf(address: string): string {
  return new URL(address).pathname.slice("/share/".length);
}

/** An issue with pages by name. Number 0 is the preview, which was never published. */
export async function makeIssue(
  owner: OwnerScope,
  reportId: string,
  number: number,
  pages: Record<string, string>,
): Promise<void> {
  await withTenant(owner, (tx) =>
    tx.reportIssue.create({
      data: {
        workspaceId: owner.workspaceId,
        reportId,
        number,
        content: { title: `Frühling ${number}` },
        contentDigest: new Uint8Array(32),
        publishedAt: number === 0 ? null : new Date(),
        pages: {
          create: Object.entries(pages).map(([name, body]) => ({
            name,
            type: typeOf(name),
            body: new TextEncoder().encode(body),
            bodyGzip: new Uint8Array(gzipSync(body)),
            drawnWith: "test",
          })),
        },
      },
      select: { id: true },
    }),
  );
}

function typeOf(name: string): string {
  if (name.startsWith("html")) return "text/html; charset=utf-8";
  if (name.startsWith("csv")) return "text/csv; charset=utf-8";
  if (name.startsWith("chart")) return "application/json";
  return name === "pdf" ? "application/pdf" : "image/png";
}
