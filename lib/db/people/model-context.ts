import "server-only";
import type { TenantTx } from "#lib/db/tenant.ts";
import { defaultParameters, type ModelParameters } from "#lib/engagement/parameters.ts";
import { mergeParameters, parameterChangesSchema } from "#lib/engagement/parameters-schema.ts";

type Here = { workspaceId: string; profileId: string };

/** By which parameters a profile is computed. */
export async function findParametersIn(tx: TenantTx, here: Here): Promise<ModelParameters> {
  const settings = await tx.modelSettings.findFirst({ where: here, select: { parameters: true } });
  return settings ? mergeParameters(parameterChangesSchema.parse(settings.parameters)) : defaultParameters;
}
